/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-spinner.h - something goes on, and nobody knows for how long
 *
 * GtkSpinner's is an SVG of the icon theme: for the first window that is seen, it loads the library
 * that draws it, and three quarters of a megabyte stay with the program for as long as it runs.
 * This one is an arc in the text's colour. It is an ornament: what goes on is said in words
 * beside it.
 */
#pragma once

#include <gtk/gtk.h>

#define FLER_TYPE_SPINNER (fler_spinner_get_type ())
G_DECLARE_FINAL_TYPE (FlerSpinner, fler_spinner, FLER, SPINNER, GtkWidget)

GtkWidget *fler_spinner_new (void);

/**
 * fler_spinner_set_spinning:
 *
 * It is seen while it spins; where animations are off it stands still.
 */
void fler_spinner_set_spinning (FlerSpinner *self, gboolean is_spinning);
