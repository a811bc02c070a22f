/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-month-day.h - one day of the small month: a button that draws its number itself
 *
 * There are forty-two of them; a label in each would double what they cost.
 */
#pragma once

#include <gtk/gtk.h>

#define FLER_TYPE_MONTH_DAY (fler_month_day_get_type ())
G_DECLARE_FINAL_TYPE (FlerMonthDay, fler_month_day, FLER, MONTH_DAY, GtkButton)

GtkWidget *fler_month_day_new (void);

/**
 * fler_month_day_set_number:
 * @number: the day of the month, 1–31
 */
void fler_month_day_set_number (FlerMonthDay *self, int number);
