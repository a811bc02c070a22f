/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-private.h - what a letter's placeholders stand for */
#pragma once

#include "fler-letter.h"

/**
 * fler_letter_word:
 *
 * Returns: (transfer none): a word in the letter's language
 */
const char *fler_letter_word (const FlerLetterOrder *order, const char *id);

/**
 * fler_letter_day:
 *
 * Returns: (transfer full): “24 november 2026”; "" of a day that is not known
 */
char *fler_letter_day (const FlerLetterOrder *order, const GDate *day, gboolean has_weekday);

/**
 * fler_letter_party_name:
 *
 * Returns: (transfer none): what a party is called where no register names it
 */
const char *fler_letter_party_name (const FlerLetterOrder *order, FlerPartyKind party);

/**
 * fler_letter_inline:
 * @name: without its braces
 *
 * Returns: (transfer full): the few words it stands for
 */
char *fler_letter_inline (const FlerLetterOrder *order, const char *name);

/**
 * fler_letter_fill:
 *
 * Returns: (transfer full): @line with its words filled in; what has none keeps its braces, and
 *   a person who may not be named is called by the case's reference
 */
char *fler_letter_fill (const FlerLetterOrder *order, const char *line);

/**
 * fler_letter_facts:
 *
 * Returns: (transfer full): label, value, label, value …
 */
GStrv fler_letter_facts (const FlerLetterOrder *order);

/**
 * fler_letter_officials:
 *
 * Returns: (transfer full) (element-type utf8): one line each for those who will attend
 */
GPtrArray *fler_letter_officials (const FlerLetterOrder *order);

/**
 * fler_letter_moved:
 *
 * Returns: (transfer full): what has changed, in a sentence or two
 */
char *fler_letter_moved (const FlerLetterOrder *order);
