/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-activity-acts.h - what is done to activities that come again, told, and taken back
 *
 * As fler-booking-acts.h does for bookings. Where a calendar's meeting is a time of an activity
 * (its id is negative), whoever acts on meetings hands it on to the functions here.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-activity-change.h"
#include "fler-context.h"

/**
 * fler_activity_acts_write:
 * @window: (nullable): where it is said
 * @before: (nullable): the series as it was; NULL: it is new
 * @change: (inout): what it is to be; ids are filled in
 * @said: what was done
 *
 * Returns: whether it was saved; said then, with an undo
 */
gboolean fler_activity_acts_write (GtkWindow *window, FlerContext *context, const FlerActivity *before,
                                   FlerActivityChange *change, const char *said, GError **error);

/**
 * fler_activity_acts_reschedule:
 * @meeting_id: of a time of an activity
 * @span: where it is to be
 *
 * Asks whether this one, this and following or all move. The calendar shows it when it is answered.
 */
void fler_activity_acts_reschedule (GtkWindow *window, FlerContext *context, gint64 meeting_id, FlerSpan span);

/**
 * fler_activity_acts_call_off:
 *
 * Asks whether this one, this and following or all are called off.
 */
void fler_activity_acts_call_off (GtkWindow *window, FlerContext *context, gint64 meeting_id);
