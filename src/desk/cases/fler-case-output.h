/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-output.h - a case on paper: everything about it, and receipts for its documents */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"
#include "fler-document.h"

/**
 * fler_case_output_everything:
 *
 * All that is kept of one case, for whoever examines a request to see it and decides what is
 * secret (F79): who, what is known, steps with what was noted at them, needs that got no meeting,
 * meetings with every version of their records and one that is only begun, letters, answers and
 * attempts to get them, commitments, documents, consents, deviations, what was registered
 * elsewhere, and the history. A protected identity stands nowhere.
 *
 * Returns: (transfer full) (nullable): the paper, in the user's language
 */
FlerDocument *fler_case_output_everything (FlerContext *context, gint64 case_id, GError **error);

/**
 * fler_case_output_receipt:
 *
 * Receipts for the documents handed over, a copy for each side (Ö5, Ö6), in Swedish.
 *
 * Returns: (transfer full) (nullable): the paper; NULL without @error where none was handed over
 */
FlerDocument *fler_case_output_receipt (FlerContext *context, gint64 case_id, GError **error);

/**
 * fler_case_output_put_on:
 * @context: (nullable): what to work on; NULL takes the group away
 *
 * Puts the group "case-paper" on the window: print-everything (x), save-everything (x),
 * print-receipt (x), save-receipt (x), each for the case of that id.
 */
void fler_case_output_put_on (GtkWidget *window, FlerContext *context);
