/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-busy-dialog.h - the other calendars whose busy times are here, each with a way to remove it */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_BUSY_DIALOG (fler_busy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerBusyDialog, fler_busy_dialog, FLER, BUSY_DIALOG, AdwWindow)

/**
 * fler_busy_dialog_new:
 * @parent: a window with the action win.import, where it is said what was done
 */
FlerBusyDialog *fler_busy_dialog_new (GtkWindow *parent, FlerContext *context);
