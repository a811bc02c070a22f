/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-due-act.h - what is due, and the one button that does it */
#pragma once

#include "fler-context.h"
#include "fler-due.h"

/**
 * fler_due_setting_of:
 * @municipality: (out) (transfer full) (nullable): the project's, which @setting lends; free it
 *   after the last use of @setting
 *
 * Returns: what all cases share today
 */
FlerDueSetting fler_due_setting_of (FlerContext *context, char **municipality);

/**
 * fler_due_by_words:
 *
 * Returns: (transfer full): by when: “by Fri 27 Nov”, “today”, “was due Mon 23 Nov”; "" where it
 *   has no day of its own
 */
char *fler_due_by_words (const FlerDue *due, FlerContext *context);

/**
 * fler_due_button_words:
 *
 * Returns: (transfer none): what the button does that does it
 */
const char *fler_due_button_words (const FlerDue *due);

/**
 * fler_due_action:
 * @target: (out) (transfer floating): the action's parameter
 *
 * Returns: (transfer none): the action that does it, such as "win.open-meeting"
 */
const char *fler_due_action (const FlerDue *due, GVariant **target);

/**
 * fler_due_other_words:
 *
 * A step that is said to be done may have been done on another day, with something to note; what
 * is booked by the official who holds the meeting is handed over first (K5).
 *
 * Returns: (nullable): the label of a second button, which opens the step's form
 */
const char *fler_due_other_words (const FlerDue *due);
