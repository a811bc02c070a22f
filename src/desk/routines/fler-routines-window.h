/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routines-window.h - the routines of all meeting forms, to read beside one's work and to print
 *
 * On the left the seven forms, “Which party, and when?”, and how an organisation adapts them; on
 * the right the page. It stands beside the window and goes when that is locked.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"
#include "fler-routines-share.h"

#define FLER_TYPE_ROUTINES_WINDOW (fler_routines_window_get_type ())
G_DECLARE_FINAL_TYPE (FlerRoutinesWindow, fler_routines_window, FLER, ROUTINES_WINDOW, AdwWindow)

/**
 * fler_routines_window_show:
 * @parent: the window it stands beside
 * @page: a form's id, "parties" or "adapting"; "" leaves it where it is, or at the first form
 *
 * There is one beside each window: if it is open, it comes forward.
 */
void fler_routines_window_show (GtkWindow *parent, FlerContext *context, const char *page);

/* Returns: (transfer none): what takes the routines out and in, for tests without a chooser */
FlerRoutinesShare *fler_routines_window_get_share (FlerRoutinesWindow *self);
