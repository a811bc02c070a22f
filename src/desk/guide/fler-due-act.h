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
