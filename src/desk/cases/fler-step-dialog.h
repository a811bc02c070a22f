/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-dialog.h - carries out one step of a routine, or changes what was noted of it
 *
 * What it asks for follows from the step (fler-step-form.h); its text and script come from the
 * organisation's routine. Nothing waits for the employer's or health care's answers (D10).
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_STEP_DIALOG (fler_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerStepDialog, fler_step_dialog, FLER, STEP_DIALOG, AdwWindow)

/**
 * fler_step_dialog_show:
 * @parent: (nullable): the window it stands before
 * @step: a step's id, such as "K2"
 *
 * Returns: (transfer none) (nullable): the dialog, shown; NULL where the case could not be read,
 *   which the parent has then been told
 */
FlerStepDialog *fler_step_dialog_show (GtkWindow *parent, FlerContext *context, gint64 case_id,
                                       const char *step);
