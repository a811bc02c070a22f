/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-line-button.h - a button of one line of text, or of two, which it draws itself
 *
 * For the many small ones of a calendar: notes of days, “+3”. It asks for one line. Where “Day 90 · 0002”
 * does not fit, “0002” stands below “Day 90” if it was given two lines' height, and is left out
 * otherwise; what does not fit either ends in an ellipsis. Its accessible name is for whoever makes
 * it to set.
 */
#pragma once

#include <gtk/gtk.h>

#define FLER_TYPE_LINE_BUTTON (fler_line_button_get_type ())
G_DECLARE_FINAL_TYPE (FlerLineButton, fler_line_button, FLER, LINE_BUTTON, GtkButton)

/**
 * fler_line_button_new:
 * @xalign: where its text stands: 0 at the left, 0.5 in the middle
 */
GtkWidget *fler_line_button_new (double xalign);
void fler_line_button_set_text (FlerLineButton *self, const char *text);
const char *fler_line_button_get_text (FlerLineButton *self);
