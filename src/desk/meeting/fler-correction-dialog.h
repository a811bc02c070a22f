/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-correction-dialog.h - asks what is corrected in a locked record, and why */
#pragma once

#include <adwaita.h>

#define FLER_TYPE_CORRECTION_DIALOG (fler_correction_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerCorrectionDialog, fler_correction_dialog, FLER, CORRECTION_DIALOG, AdwMessageDialog)

/**
 * FlerCorrectionDialog::confirmed:
 * @why: what is corrected and why, not blank
 */

GtkWidget *fler_correction_dialog_new (GtkWindow *parent);
