/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-guide-words.h - the guide's answers in the user's words
 *
 * Strings that are const live as long as the program.
 */
#pragma once

#include "fler-guide.h"

/**
 * fler_words_guide_form:
 *
 * Returns: “Contact meeting”, “Joint assessment” …
 */
const char *fler_words_guide_form (FlerGuideForm form);

/**
 * fler_words_fact:
 *
 * Returns: “First sick day”, as a field is named; "" of NONE
 */
const char *fler_words_fact (FlerFact fact);

/**
 * fler_words_verdict:
 * @today: a valid day
 *
 * Returns: (transfer full): “Offer now, by Mon 13 Jul”, “Not known yet: Employed”
 */
char *fler_words_verdict (const FlerGuideAnswer *answer, const GDate *today);

/**
 * fler_words_contradiction:
 * @first: the one
 * @second: the other; NONE: today
 *
 * Returns: (transfer full): that two facts cannot both be true, by their names
 */
char *fler_words_contradiction (FlerFact first, FlerFact second);

/**
 * fler_words_fact_value:
 * @facts: where @fact is known
 *
 * Returns: (transfer full): what is known of it; "" where nothing is
 */
char *fler_words_fact_value (const FlerFacts *facts, FlerFact fact);
