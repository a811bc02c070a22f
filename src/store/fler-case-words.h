/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-words.h - what cases are found by: the table case_words
 *
 * Name, reference and notes; of a case whose person's identity is protected, the reference alone.
 * A personnummer is found by the table case_number, unless it is none (F7): then it is words.
 */
#pragma once

#include "fler-case.h"
#include "fler-db.h"

/**
 * fler_case_words_is_number:
 *
 * Returns: whether @text is twelve digits, as a case keeps a personnummer
 */
gboolean fler_case_words_is_number (const char *text);

/**
 * fler_case_words_add:
 *
 * Within a transaction: the words of a case that has none yet.
 */
gboolean fler_case_words_add (FlerDb *db, const FlerCase *the_case, GError **error);

/**
 * fler_case_words_change:
 * @had_identity: whether words that told the person may be in the index
 *
 * Within a transaction: makes the index say what @the_case says. Deleted words stay in the
 * index's segments until these are merged (F147), so that is done when a case becomes protected.
 */
gboolean fler_case_words_change (FlerDb *db, const FlerCase *the_case, gboolean had_identity,
                                 GError **error);

/**
 * fler_case_words_forget_deleted:
 *
 * Merges the index's segments, after which no deleted word is left in them. Takes long.
 */
gboolean fler_case_words_forget_deleted (FlerDb *db, GError **error);
