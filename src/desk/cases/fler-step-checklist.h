/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-checklist.h - what is gone through before a step is done, to read beside its form */
#pragma once

#include <gtk/gtk.h>

#include "fler-routine.h"

/**
 * fler_step_checklist_new:
 *
 * Nothing in it is ticked or kept: whoever does the step answers for having gone through it.
 *
 * Returns: (transfer floating): its title, which folds its items away
 */
GtkWidget *fler_step_checklist_new (const FlerChecklist *checklist, gboolean is_expanded);
