/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-deviation-dialog.h - notes a deviation, or works on one: cause, measure, state */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_DEVIATION_DIALOG (fler_deviation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerDeviationDialog, fler_deviation_dialog, FLER, DEVIATION_DIALOG, AdwWindow)

/**
 * fler_deviation_dialog_show:
 * @parent: (nullable)
 * @deviation_id: 0: a new one
 *
 * Returns: (transfer none) (nullable): the dialog, which is on screen; NULL where it could not be
 *   read, which the user has been told
 */
FlerDeviationDialog *fler_deviation_dialog_show (GtkWindow *parent, FlerContext *context, gint64 case_id,
                                                 gint64 deviation_id);
