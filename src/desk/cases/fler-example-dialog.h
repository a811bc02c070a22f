/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-example-dialog.h - tells what was good about a meeting, for others to do the same (D33) */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"

/**
 * fler_example_dialog_show:
 * @meeting_id: a meeting that was held
 *
 * What is written stands among the good examples of the form's routine. A text that points somebody
 * out is not kept.
 */
void fler_example_dialog_show (GtkWindow *parent, FlerContext *context, gint64 meeting_id);
