/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-good-example-store.h - meetings that went well on disk */
#pragma once

#include "fler-db.h"
#include "fler-good-example.h"

/**
 * fler_good_example_store_set:
 * @what: (nullable): what was good; NULL or "": the meeting is no example any more
 * @error: FLER_STORE_ERROR_INVALID - the meeting was not held; nothing was written
 */
gboolean fler_good_example_store_set (FlerDb *db, const FlerMeeting *meeting, const char *what, GTimeZone *zone,
                                      GError **error);

/**
 * fler_good_example_store_get:
 * @what: (out) (transfer full) (nullable): what was good; NULL: the meeting is no example
 */
gboolean fler_good_example_store_get (FlerDb *db, gint64 meeting_id, char **what, GError **error);

/**
 * fler_good_example_store_list:
 * @form: of meeting
 *
 * Returns: (transfer full) (element-type FlerGoodExample): the latest first, a hundred at most
 */
GPtrArray *fler_good_example_store_list (FlerDb *db, FlerForm form, GError **error);
