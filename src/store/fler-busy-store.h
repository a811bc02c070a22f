/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-busy-store.h - busy times of other calendars on disk */
#pragma once

#include <gio/gio.h>

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

/* One file, on its way in. */
typedef struct
{
  FlerBusyCalendar   *calendar;   /* owner, name, whether titles are kept; its id is filled in */
  const FlerBusyList *list;       /* what was read of the file */
  FlerBusyCounts      counts;     /* filled in */
  GArray             *own;        /* (nullable) of guint: filled with which of the list are our own, in order */
} FlerBusyFile;

/**
 * fler_busy_store_import:
 * @files: (array length=n_files): what was read, and whose it is
 * @now: UTC seconds
 * @import_id: (out) (optional): for fler_busy_store_undo()
 *
 * Takes all of it in one transaction. What is already there of the same official is known by its
 * uid and start; where a calendar gives other uids each time (F107), by its mark, of start and
 * title. An event that is not in the file stays: a file may hold only a part of a calendar. A
 * calendar is known by owner and name; titles are stored where it keeps them, and nowhere else.
 *
 * Rule: importing twice never doubles. Source: F107, F143.
 */
gboolean fler_busy_store_import (FlerDb *db, FlerBusyFile *files, guint n_files, gint64 now, gint64 *import_id,
                                 GCancellable *cancellable, GError **error);

/**
 * fler_busy_store_compare:
 *
 * Tells what fler_busy_store_import() would do, in the files' counts, and does nothing.
 */
gboolean fler_busy_store_compare (FlerDb *db, FlerBusyFile *files, guint n_files, GCancellable *cancellable,
                                  GError **error);

/**
 * fler_busy_store_list_calendars:
 *
 * Returns: (transfer full) (element-type FlerBusyCalendar): those that times stand of, the user's
 *   own first, then by owner and name
 */
GPtrArray *fler_busy_store_list_calendars (FlerDb *db, GError **error);

/**
 * fler_busy_store_remove:
 * @calendar_id: a calendar
 * @import_id: (out) (optional): for fler_busy_store_undo()
 *
 * Forgets a calendar's busy times. Until the next import or fler_busy_store_forget() it can be
 * taken back.
 */
gboolean fler_busy_store_remove (FlerDb *db, gint64 calendar_id, gint64 now, gint64 *import_id, GError **error);

/**
 * fler_busy_store_forget:
 *
 * Lets go of what was only kept so that it could be taken back.
 */
gboolean fler_busy_store_forget (FlerDb *db, GError **error);

/**
 * fler_busy_store_undo:
 * @import_id: the latest import or removal
 * @error: FLER_STORE_ERROR_NOT_FOUND - it was undone already, or another one came after it
 *
 * Makes everything as it was before.
 */
gboolean fler_busy_store_undo (FlerDb *db, gint64 import_id, GError **error);

/**
 * fler_busy_store_list:
 * @span: UTC seconds
 *
 * Returns: (transfer full): everybody's that touch @span, by start
 */
FlerBusyList *fler_busy_store_list (FlerDb *db, FlerSpan span, GError **error);

/**
 * fler_busy_store_clear:
 *
 * Forgets all busy times.
 */
gboolean fler_busy_store_clear (FlerDb *db, GError **error);
