/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letters-window.h - the letters of one meeting: who gets one, what it lacks, as it will print
 *
 * Nothing is kept as sent unless the user says so. What is made is kept with the case, the letter
 * as it was, its day and the address it goes to (F56).
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_LETTERS_WINDOW (fler_letters_window_get_type ())
G_DECLARE_FINAL_TYPE (FlerLettersWindow, fler_letters_window, FLER, LETTERS_WINDOW, AdwWindow)

/**
 * fler_letters_window_present:
 * @parent: (nullable): the window it belongs to
 * @meeting_id: a meeting about a case
 * @participant_id: whose letter is shown; 0: the first
 *
 * Shows the letters of that meeting; where they are on screen already, that window.
 *
 * Returns: (transfer none) (nullable): the window; NULL where the meeting could not be read, which
 *   the parent has then been told
 *
 * Its property "path" has the PDF written there without asking: for tests.
 */
FlerLettersWindow *fler_letters_window_present (GtkWindow *parent, FlerContext *context, gint64 meeting_id,
                                                gint64 participant_id);
