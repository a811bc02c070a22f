/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-words.h - what a step asks and tells, in the user's words
 *
 * Strings that are const live as long as the program.
 */
#pragma once

#include "fler-case.h"
#include "fler-routine.h"
#include "fler-step-done.h"

/**
 * fler_words_step_question:
 *
 * Returns: the question that is answered with yes or no, such as “Is a contact meeting offered?”;
 *   "" of a step that asks none
 */
const char *fler_words_step_question (const char *step);

/**
 * fler_words_step_note:
 *
 * Returns: what its note is about: “Why, and on which grounds”
 */
const char *fler_words_step_note (const char *step);

/**
 * fler_words_step_journal:
 * @step: (nullable): the routine's, which has the words for what was done
 * @the_case: whose work and wishes K4 tells
 * @reason: (nullable): of a no; of K5 the official that the case is handed to
 * @is_understood: of Ö2: both the decision and the purpose
 *
 * Returns: (transfer full): a text for the agency's own journal, which says what was done
 */
char *fler_words_step_journal (const FlerStepDone *done, const FlerStep *step, const FlerCase *the_case,
                               const char *reason, gboolean is_understood);

/**
 * fler_words_step_done:
 * @title: the step's title
 *
 * Returns: (transfer full): one line for the list of what is done: “K3 Phone and offer: no”
 */
char *fler_words_step_done (const FlerStepDone *done, const char *title);
