/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-search-words.h - text as the search sees it: folded words, and the order of names
 *
 * Words are folded to small letters without accents, but å, ä and ö stay letters of their own. A
 * word that has one is kept a second time without its dots, so "bjork" finds it, while "björk"
 * does not find "bjork". Ten or twelve digits in a text, however they are grouped, are kept as
 * one word too.
 */
#pragma once

#include <glib.h>

/**
 * fler_search_words_of:
 * @texts: (array length=n_texts) (nullable): each may be NULL
 *
 * Returns: (transfer full): the words of all texts, folded, each once, a space between
 */
char *fler_search_words_of (const char *const *texts, guint n_texts);

/* One way to read what was typed: a case fits that has all the words and the number. */
typedef struct
{
  char *words;      /* (nullable) a MATCH expression: words by their beginnings */
  char *number;     /* (nullable) the digits that a personnummer begins with, four to twelve */
} FlerSearchWay;

/**
 * fler_search_words_query:
 * @text: what someone typed
 *
 * Digits may be a personnummer, its beginning, a reference, or something in the notes: there is
 * a way for each. Of very many words the first 32 are looked for, if someone pastes a letter.
 *
 * Returns: (transfer full) (element-type FlerSearchWay): a case has to fit one of them; none
 *   where there is no word in @text
 */
GPtrArray *fler_search_words_query (const char *text);

/**
 * fler_search_words_sort_key:
 * @name: (nullable): a name; whoever has none comes last
 *
 * Swedish order: å, ä, ö after z, accents and case disregarded; then by reference.
 *
 * Returns: (transfer full): text whose bytes are in the order of names
 */
char *fler_search_words_sort_key (const char *name, const char *reference);
