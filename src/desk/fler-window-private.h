/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-window-private.h - what the window's two files share */
#pragma once

#include "fler-desk-room.h"
#include "fler-window.h"

/**
 * fler_window_enter_desk:
 *
 * Returns: (transfer none): the desk, which is on screen now; the live form is taken down
 */
FlerDeskRoom *fler_window_enter_desk (FlerWindow *self);

/**
 * fler_window_leave_meeting:
 *
 * Back to the desk, where the meeting is chosen in the calendar: its case tells what comes next.
 */
void fler_window_leave_meeting (FlerWindow *self);

/**
 * fler_window_choose_booking:
 *
 * Chooses it in the calendar, if that is what the user looks at.
 */
void fler_window_choose_booking (FlerWindow *self, gint64 meeting_id);

/**
 * fler_window_get_open_case:
 *
 * Returns: the open case that the user has chosen in the list of cases; 0: none, or elsewhere
 */
gint64 fler_window_get_open_case (FlerWindow *self);

/**
 * fler_window_enter_meeting:
 * @meeting_id: a meeting whose record is open or locked
 */
void fler_window_enter_meeting (FlerWindow *self, gint64 meeting_id);

/**
 * fler_window_flush:
 *
 * Returns: whether all that was typed in the live form is on disk
 */
gboolean fler_window_flush (FlerWindow *self);

/**
 * fler_window_lock:
 *
 * Shuts the door: rooms and dialogs go, and the context with its key is let go.
 */
void fler_window_lock (FlerWindow *self);

void fler_window_install_actions (GtkWidgetClass *klass);

/**
 * fler_window_enable_actions:
 *
 * Lets the actions follow whether there is a context.
 */
void fler_window_enable_actions (FlerWindow *self);
