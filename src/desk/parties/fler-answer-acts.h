/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-answer-acts.h - noting answers and attempts, told in the window, with a way back */
#pragma once

#include <gtk/gtk.h>

#include "fler-attempt.h"
#include "fler-context.h"

/**
 * fler_answer_acts_save:
 * @window: where it is said
 * @before: the participant as it stood
 * @after: the same as it is to stand
 * @attempt: the line of the log that tells it; the id is filled in
 *
 * Returns: whether it was saved
 */
gboolean fler_answer_acts_save (GtkWidget *window, FlerContext *context, const FlerParticipant *before,
                                const FlerParticipant *after, FlerAttempt *attempt, GError **error);
