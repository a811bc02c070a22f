/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-answer-dialog.h - what someone answers to the invitation, and what was tried to learn it
 *
 * Rules F3, F4, D122: the answer by whatever channel, the name of who comes, the contribution that
 * is sent along, and a log of every attempt. An attempt is logged by one button.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_ANSWER_DIALOG (fler_answer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerAnswerDialog, fler_answer_dialog, FLER, ANSWER_DIALOG, AdwWindow)

/**
 * fler_answer_dialog_present:
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer none) (nullable): the dialog; NULL where the meeting could not be read, which
 *   the user has been told
 */
FlerAnswerDialog *fler_answer_dialog_present (GtkWindow *parent, FlerContext *context, gint64 meeting_id,
                                              gint64 participant_id);
