/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-version-bar.h - above a record: which version it is, and a way to the others */
#pragma once

#include <gtk/gtk.h>

#define FLER_TYPE_VERSION_BAR (fler_version_bar_get_type ())
G_DECLARE_FINAL_TYPE (FlerVersionBar, fler_version_bar, FLER, VERSION_BAR, GtkWidget)

/**
 * FlerVersionBar::chosen:
 * @version: the version that is to be shown
 */

/**
 * fler_version_bar_set_note:
 * @note: (nullable): what is said of the version shown; NULL hides the bar
 */
void fler_version_bar_set_note (FlerVersionBar *self, const char *note);

/**
 * fler_version_bar_set_latest:
 * @latest: how many versions there are to choose from; the latest is shown. Below 2: no choice
 */
void fler_version_bar_set_latest (FlerVersionBar *self, int latest);
