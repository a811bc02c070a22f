/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-close-dialog.h - closes a case with a reason, or says why and until when it cannot be
 *
 * Rule Ö8, see fler_case_may_close().
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"

/**
 * fler_case_close_dialog_show:
 * @parent: the window it stands before, which is told what was done or went wrong
 * @case_id: an open case
 */
void fler_case_close_dialog_show (GtkWindow *parent, FlerContext *context, gint64 case_id);
