/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-hour-grid.h - the hours of some days beside each other, with their bookings
 *
 * It shows what it is handed and asks for what the user wants by actions, which whoever holds it
 * has: calendar.select (x), calendar.open (x), calendar.make ((xx): from, to; to = from where no
 * length was meant), calendar.reschedule ((xxx): meeting, from, to), calendar.menu ((xii): meeting,
 * and where in the grid), calendar.leave ((ii): weeks on, minutes after midnight) and
 * calendar.show-day (i: a day's Julian number). Instants are UTC seconds.
 *
 * Keys: the arrows go from slot to slot and to the bookings between them; Enter makes or opens;
 * Shift and arrows move a booking, Control and arrows lengthen it or the slot.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-calendar-data.h"

#define FLER_TYPE_HOUR_GRID (fler_hour_grid_get_type ())
G_DECLARE_FINAL_TYPE (FlerHourGrid, fler_hour_grid, FLER, HOUR_GRID, GtkWidget)

GtkWidget *fler_hour_grid_new (void);

/**
 * fler_hour_grid_show:
 * @data: its days beside each other, or where it has people, its first day for each of them; no
 *   "day" below is a date then, but a person's place
 */
void fler_hour_grid_show (FlerHourGrid *self, FlerCalendarData *data);

/**
 * fler_hour_grid_set_now:
 * @today: a valid day
 * @minutes: after midnight
 */
void fler_hour_grid_set_now (FlerHourGrid *self, const GDate *today, int minutes);
void fler_hour_grid_set_selected (FlerHourGrid *self, gint64 meeting_id);

/**
 * fler_hour_grid_set_hours:
 * @start: minutes after midnight at which work begins
 * @end: and at which it ends
 */
void fler_hour_grid_set_hours (FlerHourGrid *self, int start, int end);

/**
 * fler_hour_grid_go:
 * @day: the day's place among those shown
 * @minutes: after midnight
 *
 * Moves the focus to the booking that stands there, or to the empty slot.
 */
void fler_hour_grid_go (FlerHourGrid *self, int day, int minutes);

/**
 * fler_hour_grid_focus_meeting:
 *
 * Returns: whether the meeting is shown; it has the focus then
 */
gboolean fler_hour_grid_focus_meeting (FlerHourGrid *self, gint64 meeting_id);

/**
 * fler_hour_grid_get_cursor:
 * @minutes: (out) (optional): after midnight
 *
 * Returns: the day the cursor is on, by its place
 */
int fler_hour_grid_get_cursor (FlerHourGrid *self, int *minutes);

/**
 * fler_hour_grid_y_of:
 * @minutes: after midnight
 *
 * Returns: how far down that stands, in pixels
 */
double fler_hour_grid_y_of (FlerHourGrid *self, int minutes);

/**
 * fler_hour_grid_get_gutter:
 *
 * Returns: how wide the column of hours is, in pixels
 */
int fler_hour_grid_get_gutter (FlerHourGrid *self);

/**
 * fler_hour_grid_is_dragging:
 *
 * Returns: whether the pointer holds something
 */
gboolean fler_hour_grid_is_dragging (FlerHourGrid *self);
