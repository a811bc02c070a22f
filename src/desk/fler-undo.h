/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-undo.h - what was done and can be taken back, as long as the store is open
 *
 * Each kind of act keeps its own and knows how to take one back; here they are kept in order, named
 * by number, and forgotten when the store is locked.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"

/**
 * FlerUndoFunc:
 * @window: whose action was chosen: where it is told
 * @act: as given to fler_undo_remember(); it is forgotten afterwards, whatever came of it
 */
typedef void (*FlerUndoFunc) (GtkWindow *window, FlerContext *context, gconstpointer act);

/**
 * fler_undo_remember:
 * @window: (nullable): gets a group of actions called @kind, with "undo"; NULL: nobody is told
 * @kind: "booking", say
 * @act: (transfer full): of these the latest fifty are kept
 *
 * Returns: (transfer full) (nullable): the detailed action that takes it back, for fler_say(); NULL
 *   without a window
 */
char *fler_undo_remember (GtkWindow *window, FlerContext *context, const char *kind, gpointer act,
                          FlerUndoFunc take_back, GDestroyNotify free_act);
