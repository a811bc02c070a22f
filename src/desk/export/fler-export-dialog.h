/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-export-dialog.h - asks which bookings go out, and shows them as others will see them
 *
 * The property "path" is for tests: where the file goes, instead of asking for it.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_EXPORT_DIALOG (fler_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerExportDialog, fler_export_dialog, FLER, EXPORT_DIALOG, AdwWindow)

/**
 * FlerExportDialog::done:
 * @text: what was done, to be told
 */

FlerExportDialog *fler_export_dialog_new (GtkWindow *parent, FlerContext *context);
