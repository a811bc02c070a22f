/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-busy-store.h - busy times of other calendars on disk */
#pragma once

#include "fler-busy.h"
#include "fler-db.h"

/* What an import does, or would do, by busy time. */
typedef struct
{
  guint n_new;
  guint n_changed;   /* of an event that was known, at another time or length */
  guint n_same;
  guint n_gone;      /* of an event in the file, but no longer at this time, or called off */
  guint n_own;       /* our own bookings, come back from the other calendar: left out */
} FlerBusyCounts;

/**
 * fler_busy_store_import:
 * @list: what was read of a file
 * @now: UTC seconds
 * @import_id: (out) (optional): for fler_busy_store_undo()
 *
 * Takes all of it in one transaction. What is already there is known by its uid and start; where
 * a calendar gives other uids each time (F107), by its mark, of start and title. An event that is
 * not in the file stays: a file may hold only a part of a calendar.
 *
 * Rule: importing twice never doubles. Source: F107, F143.
 */
gboolean fler_busy_store_import (FlerDb *db, const FlerBusyList *list, gint64 now, FlerBusyCounts *counts,
                                 gint64 *import_id, GError **error);

/**
 * fler_busy_store_compare:
 *
 * Tells what fler_busy_store_import() would do, and does nothing.
 */
gboolean fler_busy_store_compare (FlerDb *db, const FlerBusyList *list, FlerBusyCounts *counts, GError **error);

/**
 * fler_busy_store_undo:
 * @import_id: the latest import
 * @error: FLER_STORE_ERROR_NOT_FOUND - it was undone already, or another one came after it
 *
 * Makes everything as it was before that import.
 */
gboolean fler_busy_store_undo (FlerDb *db, gint64 import_id, GError **error);

/**
 * fler_busy_store_list:
 * @span: UTC seconds
 *
 * Returns: (transfer full): those that touch @span, by start
 */
FlerBusyList *fler_busy_store_list (FlerDb *db, FlerSpan span, GError **error);

/**
 * fler_busy_store_clear:
 *
 * Forgets all busy times.
 */
gboolean fler_busy_store_clear (FlerDb *db, GError **error);
