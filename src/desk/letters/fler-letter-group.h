/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-group.h - in the preferences: who letters come from, in which language, and where an
 * envelope's window shows them
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_LETTER_GROUP (fler_letter_group_get_type ())
G_DECLARE_FINAL_TYPE (FlerLetterGroup, fler_letter_group, FLER, LETTER_GROUP, AdwPreferencesGroup)

/**
 * fler_letter_group_set_context:
 * @context: (nullable): NULL when the window goes, which keeps what was typed last
 */
void fler_letter_group_set_context (FlerLetterGroup *self, FlerContext *context);

/**
 * fler_letter_group_get_sender:
 *
 * Returns: (transfer none): where the sender is typed
 */
GtkWidget *fler_letter_group_get_sender (FlerLetterGroup *self);
