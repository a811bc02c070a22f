/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-paper-words-read.h - the words on paper, from data/letters/paper.json */
#pragma once

#include <gio/gio.h>

#include "fler-paper-words.h"

/**
 * fler_paper_words_read:
 * @name: what the file is called in messages
 * @language: "sv" or "en"
 *
 * Returns: (transfer full) (nullable): every word; NULL with @error that names file, line and field
 */
FlerPaperWords *fler_paper_words_read (GBytes *bytes, const char *name, const char *language,
                                       GError **error);

/**
 * fler_paper_words_load:
 *
 * Returns: (transfer full): the built-in words
 */
FlerPaperWords *fler_paper_words_load (const char *language);
