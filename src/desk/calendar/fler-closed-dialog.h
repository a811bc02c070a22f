/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-closed-dialog.h - the organisation's own closed days: which they are, one more, one less */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_CLOSED_DIALOG (fler_closed_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerClosedDialog, fler_closed_dialog, FLER, CLOSED_DIALOG, AdwWindow)

/**
 * fler_closed_dialog_open:
 * @parent: (nullable): the window it belongs to
 *
 * Every change is saved at once (F19).
 *
 * Returns: (transfer none): the dialog, which is on screen
 */
FlerClosedDialog *fler_closed_dialog_open (GtkWindow *parent, FlerContext *context);
