/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-month-labels.h - short texts beside the small month's days, in a row or a column
 *
 * They are only seen: each day's own name says weekday and week.
 */
#pragma once

#include <gtk/gtk.h>

#define FLER_MONTH_LABELS_MOST 8

#define FLER_TYPE_MONTH_LABELS (fler_month_labels_get_type ())
G_DECLARE_FINAL_TYPE (FlerMonthLabels, fler_month_labels, FLER, MONTH_LABELS, GtkWidget)

/**
 * fler_month_labels_new:
 * @n_texts: how many, each in the middle of its part of the length; FLER_MONTH_LABELS_MOST at most
 */
GtkWidget *fler_month_labels_new (GtkOrientation orientation, int n_texts);

/**
 * fler_month_labels_set_text:
 * @text: two letters at most
 */
void fler_month_labels_set_text (FlerMonthLabels *self, int i, const char *text);
