/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-cancel-dialog.h - asks by whom and why a booking is cancelled, and cancels it */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_CANCEL_DIALOG (fler_cancel_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerCancelDialog, fler_cancel_dialog, FLER, CANCEL_DIALOG, AdwWindow)

/**
 * fler_cancel_dialog_present:
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer none) (nullable): the dialog; NULL where the booking cannot be cancelled,
 *   which the user has been told
 */
FlerCancelDialog *fler_cancel_dialog_present (GtkWindow *parent, FlerContext *context, gint64 meeting_id);
