/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-activity-store.h - activities that come again, on disk */
#pragma once

#include "fler-activity.h"
#include "fler-db.h"

/**
 * fler_activity_store_save:
 * @activity: id, uid, sequence and change time are filled in
 * @now: UTC seconds
 * @error: FLER_STORE_ERROR_INVALID - see fler_activity_check(); nothing was written
 *
 * Writes a new one (id 0), or all of an old one; one that was deleted comes back under its id.
 * The sequence goes up by one where anything has changed that others can see.
 */
gboolean fler_activity_store_save (FlerDb *db, FlerActivity *activity, gint64 now, GError **error);

/**
 * fler_activity_store_apply:
 * @saved: (element-type FlerActivity): to be saved, as fler_activity_store_save() does
 * @deleted: (element-type gint64) (nullable): ids of those to be deleted
 *
 * All of it in one transaction: a series that is split in two is never seen half done, and a
 * change can be taken back by another.
 */
gboolean fler_activity_store_apply (FlerDb *db, GPtrArray *saved, const GArray *deleted, gint64 now, GError **error);

/**
 * fler_activity_store_delete:
 * @error: FLER_STORE_ERROR_NOT_FOUND
 */
gboolean fler_activity_store_delete (FlerDb *db, gint64 id, GError **error);

/**
 * fler_activity_store_load:
 *
 * Returns: (transfer full) (nullable): the activity with its exceptions
 */
FlerActivity *fler_activity_store_load (FlerDb *db, gint64 id, GError **error);

/**
 * fler_activity_store_list:
 *
 * Returns: (transfer full) (element-type FlerActivity): all, by title
 */
GPtrArray *fler_activity_store_list (FlerDb *db, GError **error);

/**
 * fler_activity_store_list_meetings:
 * @span: UTC seconds
 * @zone: where the clock hangs
 *
 * Returns: (transfer full) (element-type FlerMeeting): all their times that touch @span, by start,
 *   as fler_activity_to_meeting() makes them; what was called off is not among them
 */
GPtrArray *fler_activity_store_list_meetings (FlerDb *db, FlerSpan span, GTimeZone *zone, GError **error);

/**
 * fler_calendar_store_list:
 *
 * Returns: (transfer full) (element-type FlerMeeting): what a calendar shows of @span, by start:
 *   meetings (fler_meeting_store_list()) and the times of activities together
 */
GPtrArray *fler_calendar_store_list (FlerDb *db, FlerSpan span, GTimeZone *zone, GError **error);
