/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-paper.h - a letter on paper
 *
 * As Swedish letters look: the sender at the top, the address where the envelope's window shows
 * it, date and reference beside it, then the text. Nothing but the address stands within the
 * window or so near that it could slide into it (F55).
 */
#pragma once

#include "fler-document.h"
#include "fler-envelope.h"
#include "fler-letter.h"

/**
 * fler_letter_paper:
 *
 * Returns: (transfer full): the letter, ready to be printed
 */
FlerDocument *fler_letter_paper (const FlerLetter *letter, const FlerEnvelope *envelope);

/**
 * fler_letter_paper_has_room:
 * @address: (nullable): one line a row
 *
 * Rule: all of the address stands in the window (F55), where a person and the post can read it.
 *
 * Returns: whether it has room there in 9 points or more
 */
gboolean fler_letter_paper_has_room (const char *address, const FlerEnvelope *envelope);

/**
 * fler_letter_paper_add_address:
 * @address: one line a row
 *
 * For papers that are posted without being letters: the address where the window shows it, at the
 * head of a page; what follows begins below the window.
 */
void fler_letter_paper_add_address (FlerDocument *document, const char *address, const FlerEnvelope *envelope);

/**
 * fler_letter_paper_alignment:
 * @title: what the page is called
 * @address: what is to show in the window
 * @text: how to use the page; paragraphs with an empty line between them
 *
 * Returns: (transfer full): a page to fold and put into an envelope, with the window drawn on it
 */
FlerDocument *fler_letter_paper_alignment (const FlerEnvelope *envelope, const char *title,
                                           const char *address, const char *text);
