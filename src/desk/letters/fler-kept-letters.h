/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-kept-letters.h - the letters of one meeting as they were made and sent, to be had again
 *
 * What was sent, when and to which address is evidence, the letter along (F56). A letter is given
 * as the very file that is kept; it is not made anew.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_KEPT_LETTERS (fler_kept_letters_get_type ())
G_DECLARE_FINAL_TYPE (FlerKeptLetters, fler_kept_letters, FLER, KEPT_LETTERS, AdwWindow)

/**
 * fler_kept_letters_present:
 * @parent: the window it lies over; told where they cannot be read
 * @meeting_id: a meeting about a case
 *
 * Returns: (transfer none) (nullable): the window; the one that is open already, if any
 */
FlerKeptLetters *fler_kept_letters_present (GtkWindow *parent, FlerContext *context, gint64 meeting_id);
