/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-guide-window.h - “Which meeting?”: a short interview, with the answer forming beside it
 *
 * One question at a time; it stops as soon as the answer is clear. Works without a case too.
 * Beside it: which party to call, and when.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_GUIDE_WINDOW (fler_guide_window_get_type ())
G_DECLARE_FINAL_TYPE (FlerGuideWindow, fler_guide_window, FLER, GUIDE_WINDOW, AdwWindow)

/**
 * fler_guide_window_show:
 * @parent: (nullable): the window it stands before; what is booked goes on there
 * @case_id: the case whose facts are known already; 0: none
 *
 * Returns: (transfer none) (nullable): the window, shown; NULL where the case could not be read,
 *   which the parent has then been told
 */
FlerGuideWindow *fler_guide_window_show (GtkWindow *parent, FlerContext *context, gint64 case_id);
