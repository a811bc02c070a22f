/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-unmet-dialog.h - notes that a meeting was needed and did not come about, with the reason (D142) */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"
#include "fler-unmet-need.h"

/**
 * fler_unmet_dialog_show:
 *
 * What is noted can be taken back by case.remove-unmet-need.
 */
void fler_unmet_dialog_show (GtkWindow *parent, FlerContext *context, gint64 case_id);

/**
 * fler_words_unmet_need:
 *
 * Returns: (transfer full): which meeting, and why there was none
 */
char *fler_words_unmet_need (const FlerUnmetNeed *need, FlerContext *context);
