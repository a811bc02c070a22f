/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-sick-bar.h - today on the line of a sick-leave spell, with days 90, 180 and 365 */
#pragma once

#include <gtk/gtk.h>

#include "fler-sick-leave.h"

#define FLER_TYPE_SICK_BAR (fler_sick_bar_get_type ())
G_DECLARE_FINAL_TYPE (FlerSickBar, fler_sick_bar, FLER, SICK_BAR, GtkWidget)

/**
 * fler_sick_bar_set_line:
 * @line: a line that has marks and a day
 *
 * The whole of it is told to a screen reader in words; nothing in it says that a benefit ends
 * (F10).
 */
void fler_sick_bar_set_line (FlerSickBar *self, const FlerSickLine *line);

/**
 * fler_sick_bar_words:
 *
 * Returns: (transfer full): the line in short, “day 118 · 62 left to day 180”
 */
char *fler_sick_bar_words (const FlerSickLine *line);
