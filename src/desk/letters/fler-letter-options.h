/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-options.h - what is chosen for one letter, and what it lacks with a way to it */
#pragma once

#include <adwaita.h>

#include "fler-context.h"
#include "fler-mail-store.h"

#define FLER_TYPE_LETTER_OPTIONS (fler_letter_options_get_type ())
G_DECLARE_FINAL_TYPE (FlerLetterOptions, fler_letter_options, FLER, LETTER_OPTIONS, GtkWidget)

/**
 * FlerLetterOptions::changed:
 *
 * Something else was chosen or typed: it stands in the wish.
 */

/**
 * fler_letter_options_show:
 * @mailbox: what the letter is written from; must live until something else is shown
 * @wish: what is chosen, which the user changes here; the same
 */
void fler_letter_options_show (FlerLetterOptions *self, FlerContext *context, const FlerMailbox *mailbox,
                               FlerMailWish *wish);

/**
 * fler_letter_options_show_lacks:
 * @lacks: (element-type FlerLack): what is missing
 *
 * Rule F2: a multi-party meeting's invitation goes by post; another channel cannot be chosen.
 */
void fler_letter_options_show_lacks (FlerLetterOptions *self, GArray *lacks);

/**
 * fler_letter_options_clear:
 *
 * Lets go of what was shown.
 */
void fler_letter_options_clear (FlerLetterOptions *self);

/**
 * fler_letter_options_focus_lack:
 *
 * Goes to the first button beside what the letter lacks.
 *
 * Returns: whether there is one
 */
gboolean fler_letter_options_focus_lack (FlerLetterOptions *self);
