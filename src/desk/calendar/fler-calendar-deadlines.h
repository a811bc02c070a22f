/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-deadlines.h - the deadlines that fall on the days shown, read on a thread
 *
 * Day 90, day 180, answers, the thirty days, follow-ups: what is due (fler-due.h) with a day of
 * its own, over all cases. With 100 000 cases that outlasts many frames, so the days are shown
 * without them first, and again when they are known.
 */
#pragma once

#include "fler-calendar-data.h"
#include "fler-context.h"

#define FLER_TYPE_CALENDAR_DEADLINES (fler_calendar_deadlines_get_type ())
G_DECLARE_FINAL_TYPE (FlerCalendarDeadlines, fler_calendar_deadlines, FLER, CALENDAR_DEADLINES, GObject)

/**
 * FlerCalendarDeadlines::changed:
 *
 * Other deadlines are known than before: the days are to be shown again.
 */

FlerCalendarDeadlines *fler_calendar_deadlines_new (void);

/**
 * fler_calendar_deadlines_set_context:
 * @context: (nullable): what to work on; NULL stops reading and forgets
 */
void fler_calendar_deadlines_set_context (FlerCalendarDeadlines *self, FlerContext *context);

/**
 * fler_calendar_deadlines_add:
 * @data: gets the notes of its days that are known; for days that are not, reading begins
 */
void fler_calendar_deadlines_add (FlerCalendarDeadlines *self, FlerCalendarData *data);
