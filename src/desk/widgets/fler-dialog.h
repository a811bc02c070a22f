/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-dialog.h - one window at a time over another, and the question before one is thrown away */
#pragma once

#include <gtk/gtk.h>

/**
 * fler_dialog_find:
 * @type: a class of windows
 * @parent: (nullable): what they lie over
 *
 * Returns: (transfer none) (nullable): the one that is open already
 */
GtkWindow *fler_dialog_find (GType type, GtkWindow *parent);

/**
 * fler_dialog_is_up:
 * @parent: (nullable): over which a dialog is about to open
 *
 * Asked before anything is read for a dialog. A press may come when an earlier one has opened its
 * dialog and nobody has seen it yet: from a hasty finger, a key that repeats, a screen reader.
 * What must be ended first then comes to the front, and nothing else is to open.
 *
 * Returns: whether a modal window lies over @parent
 */
gboolean fler_dialog_is_up (GtkWindow *parent);

/**
 * fler_dialog_return_to:
 * @parent: over which something may just have been opened
 * @back: another window over @parent, from which it was asked for
 *
 * When what was opened goes, @back comes to the front again, where the screen would take @parent.
 */
void fler_dialog_return_to (GtkWindow *parent, GtkWindow *back);

/**
 * fler_dialog_fit:
 * @window: not shown yet, with a default size
 * @parent: (nullable): what it is to lie over
 *
 * Makes it no larger than @parent, which fits its screen.
 */
void fler_dialog_fit (GtkWindow *window, GtkWindow *parent);

/**
 * fler_dialog_ask_discard:
 * @window: a form with something in it that is not saved
 *
 * Asks whether it may go, and destroys it if so.
 */
void fler_dialog_ask_discard (GtkWindow *window);
