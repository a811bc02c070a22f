/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-unmet-need-store.h - needs without a meeting on disk */
#pragma once

#include "fler-db.h"
#include "fler-unmet-need.h"

/**
 * fler_unmet_need_store_add:
 * @need: its id is filled in
 * @error: FLER_STORE_ERROR_INVALID - it has no day; nothing was written
 */
gboolean fler_unmet_need_store_add (FlerDb *db, FlerUnmetNeed *need, GError **error);
gboolean fler_unmet_need_store_delete (FlerDb *db, gint64 id, GError **error);

/**
 * fler_unmet_need_store_list_of_case:
 *
 * Returns: (transfer full) (element-type FlerUnmetNeed): the latest first
 */
GPtrArray *fler_unmet_need_store_list_of_case (FlerDb *db, gint64 case_id, GError **error);
