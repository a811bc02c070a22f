/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-month-view.h - the weeks of a month below each other, a line for each booking
 *
 * A pane of the calendar. The arrows go from day to day, up and down through what stands in them;
 * Enter makes or opens; Shift and arrows move a booking by days and weeks, Control and arrows
 * lengthen it. By hand a booking is dragged to another day. What has no room is counted, and the
 * count leads to the day.
 */
#pragma once

#include "fler-calendar-pane.h"

#define FLER_TYPE_MONTH_VIEW (fler_month_view_get_type ())
G_DECLARE_FINAL_TYPE (FlerMonthView, fler_month_view, FLER, MONTH_VIEW, GtkWidget)

GtkWidget *fler_month_view_new (void);

/**
 * fler_month_view_cell:
 * @day: the day's place among those shown
 *
 * Returns: where it stands in the view, in pixels
 */
GdkRectangle fler_month_view_cell (FlerMonthView *self, int day);
