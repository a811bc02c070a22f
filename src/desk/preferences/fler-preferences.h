/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-preferences.h - how the user wants the program: what may be read before unlocking
 *
 * Kept by GSettings, where an administrator may set defaults and lock them. Where the schema is
 * missing, everything has its default and a change lasts until the program ends: a broken
 * installation is no reason not to start. What tells about anybody is not here but in the
 * database (fler-register-store.h).
 *
 * Properties, all readable and writable, with notify:
 *   language             "system", "sv" or "en"
 *   auto-lock-minutes    0: never by itself
 *   first-hour           0-12, of the week view
 *   last-hour            13-24
 *   shared-text-percent  100-250, of a shared screen
 *   window-width  window-height  window-maximized
 *   conduct-expanded     whether the live form shows how everyone is met
 */
#pragma once

#include <gio/gio.h>

#define FLER_TYPE_PREFERENCES (fler_preferences_get_type ())
G_DECLARE_FINAL_TYPE (FlerPreferences, fler_preferences, FLER, PREFERENCES, GObject)

/**
 * fler_preferences_dup:
 *
 * Returns: (transfer full): the program's preferences; always the same while anyone holds them
 */
FlerPreferences *fler_preferences_dup (void);

/**
 * fler_preferences_peek_language:
 *
 * What fler_language_init() wants to know before there is any thread: starts none.
 *
 * Returns: (transfer full): "sv" or "en"; "" to follow the locale
 */
char *fler_preferences_peek_language (void);

int fler_preferences_get_int (FlerPreferences *self, const char *name);
gboolean fler_preferences_get_boolean (FlerPreferences *self, const char *name);
