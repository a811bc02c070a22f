/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-print-dialog.h - asks which of the calendar's days go on paper, and shows the paper
 *
 * The property "path" is for tests: where the PDF goes, instead of asking for it.
 */
#pragma once

#include <adwaita.h>

#include "fler-calendar-period.h"
#include "fler-context.h"

#define FLER_TYPE_PRINT_DIALOG (fler_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerPrintDialog, fler_print_dialog, FLER, PRINT_DIALOG, AdwWindow)

/**
 * FlerPrintDialog::done:
 * @text: what was done, to be told
 */

/**
 * fler_print_dialog_new:
 * @kind: what is seen in the window now
 * @day: a day of it
 */
FlerPrintDialog *fler_print_dialog_new (GtkWindow *parent, FlerContext *context, FlerCalendarKind kind,
                                        const GDate *day);
