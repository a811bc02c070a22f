/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-guide-question.h - one question of the guide's interview, with what it takes to answer it */
#pragma once

#include <gtk/gtk.h>

#include "fler-guide.h"

#define FLER_TYPE_GUIDE_QUESTION (fler_guide_question_get_type ())
G_DECLARE_FINAL_TYPE (FlerGuideQuestion, fler_guide_question, FLER, GUIDE_QUESTION, GtkWidget)

/**
 * FlerGuideQuestion::answered:
 *
 * There is an answer, to be read with fler_guide_question_read().
 */

/**
 * FlerGuideQuestion::skipped:
 *
 * The user does not know.
 */

/**
 * fler_guide_question_ask:
 * @fact: what to ask for
 * @facts: what is known so far; where @fact is, it stands there to be changed
 * @municipality: (nullable): the project's, offered as an answer
 * @today: a valid day
 */
void fler_guide_question_ask (FlerGuideQuestion *self, FlerFact fact, const FlerFacts *facts,
                              const char *municipality, const GDate *today);

/**
 * fler_guide_question_read:
 * @facts: where the answer is put
 */
void fler_guide_question_read (FlerGuideQuestion *self, FlerFacts *facts);

/**
 * fler_guide_question_focus:
 *
 * Puts the focus on the first thing to answer with.
 */
void fler_guide_question_focus (FlerGuideQuestion *self);
