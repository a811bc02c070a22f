/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-forbidden.h - words that must not reach the person
 *
 * Rule: the word “överlämningsmöte” never reaches the person, in no letter, copy, calendar entry,
 * file name or shared screen, whoever typed it. Source: Malmö (D42). An organisation may list more.
 */
#pragma once

#include <glib.h>

#define FLER_FORBIDDEN_MIN_LETTERS 2   /* of an organisation's own word */

typedef struct
{
  gsize start;      /* bytes into the text */
  gsize length;     /* bytes */
  guint word;       /* index of the word it is */
} FlerForbiddenHit;

/**
 * fler_forbidden_default:
 *
 * Returns: (transfer none) (array zero-terminated=1): the word that every organisation has
 */
const char *const *fler_forbidden_default (void);

/**
 * fler_forbidden_words:
 * @own: (nullable): an organisation's own words, a comma or a line feed between
 *
 * One that is shorter than FLER_FORBIDDEN_MIN_LETTERS is passed over: fler_forbidden_unused().
 *
 * Returns: (transfer full) (array zero-terminated=1): the default words, then @own
 */
char **fler_forbidden_words (const char *own);

/**
 * fler_forbidden_unused:
 *
 * Returns: (transfer full) (nullable): the first of an organisation's own words that is too short
 *   to be looked for
 */
char *fler_forbidden_unused (const char *own);

/**
 * fler_forbidden_find:
 * @text: (nullable): UTF-8 that is to reach the person
 * @words: (array zero-terminated=1): words that must not
 *
 * Finds a word with any ending and in any compound, in any case, with and without its dots,
 * hyphenated, written apart, or with invisible characters in it. One that is shorter than five
 * letters would be found so across the words of almost any text: it is found as a word of its
 * own, with the usual Swedish endings.
 *
 * Returns: (transfer full) (element-type FlerForbiddenHit): each place, in order; empty: none
 */
GArray *fler_forbidden_find (const char *text, const char *const *words);

/**
 * fler_forbidden_is_in:
 *
 * Returns: whether fler_forbidden_find() would find any
 */
gboolean fler_forbidden_is_in (const char *text, const char *const *words);

/**
 * fler_forbidden_is_in_file_name:
 * @path: (nullable): in the encoding of file names
 *
 * A file's name goes along with it; the folders that it lies in do not.
 *
 * Returns: whether the last part of @path holds any
 */
gboolean fler_forbidden_is_in_file_name (const char *path, const char *const *words);

/**
 * fler_forbidden_hit_end:
 * @text: what @hit was found in
 *
 * Returns: where its word ends, in bytes: the ending along, such as “-ts”
 */
gsize fler_forbidden_hit_end (const char *text, const FlerForbiddenHit *hit);

/**
 * fler_forbidden_instead:
 * @found: the word as it stands in the text, its ending along
 * @instead: what is to stand there
 *
 * Returns: (transfer full): @instead with a capital where @found has one, and else without; an
 *   abbreviation keeps its own. Where both are meetings, in the same form: “mötets” for “mötets”.
 */
char *fler_forbidden_instead (const char *found, const char *instead);

/**
 * fler_forbidden_replace:
 * @instead: what is to stand there, such as the routine's safe title
 *
 * Returns: (transfer full): @text with each place, its ending along, replaced
 */
char *fler_forbidden_replace (const char *text, const char *const *words, const char *instead);
