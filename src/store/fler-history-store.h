/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-history-store.h - what was done in a case, when */
#pragma once

#include "fler-db.h"
#include "fler-event.h"

/**
 * fler_history_store_add:
 *
 * Writes one line of a case's history. The stores of cases, meetings and records write their own
 * lines (made, booked, moved, cancelled, started, ended …) within the same transaction.
 */
gboolean fler_history_store_add (FlerDb *db, gint64 case_id, const FlerEvent *event, GError **error);

/**
 * fler_history_store_list:
 *
 * Returns: (transfer full) (element-type FlerEvent): the latest first
 */
GPtrArray *fler_history_store_list (FlerDb *db, gint64 case_id, guint limit, GError **error);
