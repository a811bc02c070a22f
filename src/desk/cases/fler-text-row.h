/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-text-row.h - a row of a form: running text over several lines, below its title */
#pragma once

#include <adwaita.h>

#define FLER_TYPE_TEXT_ROW (fler_text_row_get_type ())
G_DECLARE_FINAL_TYPE (FlerTextRow, fler_text_row, FLER, TEXT_ROW, AdwPreferencesRow)

/**
 * FlerTextRow::changed:
 *
 * Something else stands there.
 */

/**
 * fler_text_row_get_text:
 *
 * Returns: (transfer full) (nullable): the text without space around it; NULL where there is none
 */
char *fler_text_row_get_text (FlerTextRow *self);

/**
 * fler_text_row_set_text:
 * @text: (nullable): what is to stand there
 */
void fler_text_row_set_text (FlerTextRow *self, const char *text);

/**
 * fler_text_row_guard:
 * @words: (array zero-terminated=1): words that must not reach the person
 * @instead: (nullable): see fler_word_notice_new()
 *
 * Marks the words while they are typed (D42).
 */
void fler_text_row_guard (FlerTextRow *self, const char *const *words, const char *instead);
