/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-words.h - the words for what is known of a case
 *
 * Beside fler-words.h, which every room uses. Strings that are const live as long as the program.
 */
#pragma once

#include "fler-commitment.h"
#include "fler-facts.h"
#include "fler-meeting.h"

/**
 * fler_words_party_name:
 *
 * Returns: in full, “Försäkringskassan”; "" of NONE
 */
const char *fler_words_party_name (FlerPartyKind party);
const char *fler_words_answer (FlerAnswer answer);
const char *fler_words_presence (FlerPresence presence);
const char *fler_words_benefit (FlerBenefit benefit);
const char *fler_words_decision (FlerDecision decision);
const char *fler_words_tri (FlerTri tri);

/**
 * fler_words_form_class:
 *
 * Returns: the CSS class that colours a form, such as "form-kontakt"
 */
const char *fler_words_form_class (FlerForm form);

/**
 * fler_words_store_error:
 * @error: an error from the store
 *
 * Returns: (transfer full): what happened and what can be done, in the user's language
 */
char *fler_words_store_error (const GError *error);
