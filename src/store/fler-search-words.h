/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-search-words.h - text as the search sees it: folded words, and the order of names
 *
 * Words are folded to small letters without accents, but å, ä and ö stay letters of their own. A
 * word that has one is kept a second time without its dots, so "bjork" finds it, while "björk"
 * does not find "bjork". A personnummer is kept as twelve digits and as ten.
 */
#pragma once

#include <glib.h>

/**
 * fler_search_words_of:
 * @...: (nullable) texts, ended by the number of them in @n_texts
 *
 * Returns: (transfer full): the words of all texts, folded, each once, a space between
 */
char *fler_search_words_of (const char *const *texts, guint n_texts);

/**
 * fler_search_words_query:
 * @text: what someone typed
 *
 * What to look for, as MATCH expressions of which a case has to fit one: all words of @text by
 * their beginnings (of the first 32, if someone pastes a whole letter). There are several where digits may be one number or many.
 *
 * Returns: (transfer full): ended by NULL; empty where there is no word in @text
 */
GStrv fler_search_words_query (const char *text);

/**
 * fler_search_words_sort_key:
 * @name: (nullable): a name; whoever has none comes last
 *
 * Swedish order: å, ä, ö after z, accents and case disregarded; then by reference.
 *
 * Returns: (transfer full): text whose bytes are in the order of names
 */
char *fler_search_words_sort_key (const char *name, const char *reference);
