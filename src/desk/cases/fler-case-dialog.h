/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-dialog.h - makes a case, or changes what is known of it
 *
 * Nothing is required. What contradicts itself or fails its check is told beside the field, and
 * can be saved all the same.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"
#include "fler-facts.h"

#define FLER_TYPE_CASE_DIALOG (fler_case_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerCaseDialog, fler_case_dialog, FLER, CASE_DIALOG, AdwWindow)

/**
 * FlerCaseDialog::saved:
 * @case_id: the case that was written
 *
 * The case is on disk, and the dialog about to close.
 */

/**
 * FlerCaseDialog::chosen:
 * @case_id: a case that was there already, and that the user goes on with instead
 */

/**
 * fler_case_dialog_new_case:
 * @parent: (nullable): the window it stands before
 * @text: (nullable): what was searched for in vain: filled in as name, or as personnummer where
 *   it is a number
 *
 * Returns: (transfer none): the dialog, shown; connect to its signals to go on
 */
FlerCaseDialog *fler_case_dialog_new_case (GtkWindow *parent, FlerContext *context, const char *text);

/**
 * fler_case_dialog_new_with_facts:
 * @facts: what is known already, such as from the guide's interview
 *
 * Returns: (transfer none): the dialog, shown, as fler_case_dialog_new_case()
 */
FlerCaseDialog *fler_case_dialog_new_with_facts (GtkWindow *parent, FlerContext *context,
                                                 const FlerFacts *facts);

/**
 * fler_case_dialog_edit:
 * @case_id: a case
 *
 * Returns: (transfer none) (nullable): the dialog, shown; NULL where there is no such case, which
 *   the parent has then been told
 */
FlerCaseDialog *fler_case_dialog_edit (GtkWindow *parent, FlerContext *context, gint64 case_id);

/**
 * fler_case_dialog_go_to:
 * @what: "address", or "sick-leave": what is still missing of it
 *
 * Unfolds where that is filled in, and gives it the focus.
 */
void fler_case_dialog_go_to (FlerCaseDialog *self, const char *what);
