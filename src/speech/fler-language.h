/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-language.h - which language the program speaks, settled once at its start
 *
 * The program speaks the language of the locale, or the one its user has chosen. It speaks it
 * also where the system has no locale for that language: the C library translates nothing in
 * the locales C and C.UTF-8, so a real one has to be found, if need be our own.
 */
#pragma once

#include <glib.h>

/**
 * fler_language_init:
 * @wanted: "sv" or "en"; "" follows the environment: LANGUAGE, LC_ALL, LC_MESSAGES, LANG
 *
 * Sets the locale and the translations, and leaves the environment so that GTK, which sets the
 * locale once more, comes to the same. To be called first of all in main(), before any thread.
 * Messages are UTF-8 whatever the locale. Nothing can fail: at worst, English is spoken.
 */
void fler_language_init (const char *wanted);

/**
 * fler_language_get:
 *
 * Returns: the language that is really spoken, "sv" or "en"
 */
const char *fler_language_get (void);
