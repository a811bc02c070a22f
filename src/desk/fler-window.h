/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-window.h - the window, and which room is open in it
 *
 * Rooms: "welcome" (first start), "unlock", "desk" (calendar and cases) and "meeting" (the live
 * form). Rooms act through the window's actions; a parameter "x" is a row's id:
 *   win.new-booking            a booking, nothing filled in
 *   win.new-booking-for (x)    a booking about a case
 *   win.edit-booking (x)       change or move a meeting
 *   win.cancel-booking (x)     ask by whom and why, then cancel
 *   win.start-meeting (x)      open the live form, starting the meeting if it was planned
 *   win.open-meeting (x)       show a meeting: its booking, or its locked record
 *   win.new-case  win.edit-case (x)  win.open-case (x)  win.close-case (x)
 *   win.show-calendar  win.show-cases  win.search  win.export  win.lock  win.preferences
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_WINDOW (fler_window_get_type ())
G_DECLARE_FINAL_TYPE (FlerWindow, fler_window, FLER, WINDOW, AdwApplicationWindow)

FlerWindow *fler_window_new (GtkApplication *application);

/**
 * fler_window_set_context:
 * @context: (nullable): what the rooms work on; NULL locks: every room is taken down
 */
void fler_window_set_context (FlerWindow *self, FlerContext *context);

/**
 * fler_window_say:
 * @undo_action: (nullable): a detailed action that takes it back, such as "win.undo-cancel(7)"
 *
 * Tells what was done, where the user looks and where a screen reader hears it.
 */
void fler_window_say (FlerWindow *self, const char *text, const char *undo_action);
