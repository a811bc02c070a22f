/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-preferences-window.h - how the user wants the program, and who the user is
 *
 * Everything holds at once; texts when their field is left.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_PREFERENCES_WINDOW (fler_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (FlerPreferencesWindow, fler_preferences_window, FLER, PREFERENCES_WINDOW, AdwPreferencesWindow)

/**
 * fler_preferences_window_new:
 * @parent: the window whose actions win.change-passphrase and win.renew-code are behind the
 *   buttons
 */
FlerPreferencesWindow *fler_preferences_window_new (GtkWindow *parent, FlerContext *context);

/**
 * fler_preferences_window_go_to:
 * @what: "name", "unit", "role", "phone" or "email" of whoever uses the program; "sender" of letters
 *
 * Opens the page where that is filled in, and gives it the focus.
 */
void fler_preferences_window_go_to (FlerPreferencesWindow *self, const char *what);
