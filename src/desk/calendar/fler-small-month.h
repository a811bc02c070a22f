/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-small-month.h - a month with ISO week numbers, to see and to go by
 *
 * Every day is a button with its whole name; one of them is in the Tab order and the arrows go
 * from there. A day chosen asks for calendar.go-to (i: its Julian number).
 */
#pragma once

#include <gtk/gtk.h>

#define FLER_TYPE_SMALL_MONTH (fler_small_month_get_type ())
G_DECLARE_FINAL_TYPE (FlerSmallMonth, fler_small_month, FLER, SMALL_MONTH, GtkWidget)

#define FLER_SMALL_MONTH_DAYS 42

/**
 * FlerSmallMonth::month-changed:
 *
 * Other days are shown: their bookings have to be counted anew.
 */

GtkWidget *fler_small_month_new (void);
void fler_small_month_set_today (FlerSmallMonth *self, const GDate *today);

/**
 * fler_small_month_set_chosen:
 * @first: the first day that the calendar shows
 * @n_days: how many it shows
 *
 * Turns to the month where @first stands, unless it is in sight.
 */
void fler_small_month_set_chosen (FlerSmallMonth *self, const GDate *first, int n_days);

/**
 * fler_small_month_get_first:
 *
 * Returns: the first of the FLER_SMALL_MONTH_DAYS days shown, a Monday
 */
GDate fler_small_month_get_first (FlerSmallMonth *self);

/**
 * fler_small_month_set_counts:
 * @counts: (array fixed-size=42): how many bookings each day shown has
 */
void fler_small_month_set_counts (FlerSmallMonth *self, const int counts[FLER_SMALL_MONTH_DAYS]);
