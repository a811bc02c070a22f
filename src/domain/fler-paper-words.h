/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-paper-words.h - the words that stand on every paper, in the paper's language
 *
 * A paper for the person is in Swedish whatever language the window speaks, so its words do not go
 * through gettext: they are data (data/letters/paper.json) that an organisation may adapt.
 */
#pragma once

#include <glib.h>

typedef struct _FlerPaperWords FlerPaperWords;

FlerPaperWords *fler_paper_words_new (const char *language);
void fler_paper_words_free (FlerPaperWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerPaperWords, fler_paper_words_free)

/**
 * fler_paper_words_get_language:
 *
 * Returns: (transfer none): such as "sv"
 */
const char *fler_paper_words_get_language (const FlerPaperWords *words);

void fler_paper_words_put (FlerPaperWords *words, const char *id, const char *text);

/**
 * fler_paper_words_get:
 * @id: one of fler_paper_words_ids()
 *
 * Returns: (transfer none): the word; the file was checked to have every one when it was read
 */
const char *fler_paper_words_get (const FlerPaperWords *words, const char *id);

/**
 * fler_paper_words_ids:
 *
 * Returns: (transfer none) (array zero-terminated=1): every word that a paper may ask for
 */
const char *const *fler_paper_words_ids (void);
