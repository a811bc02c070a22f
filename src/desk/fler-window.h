/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-window.h - the window, and which room is open in it
 *
 * Rooms: "welcome" (first start), "unlock", "desk" (calendar and cases) and "meeting" (the live
 * form). Each is built when it is first entered, and taken down with its data when the window is
 * locked. The meeting room fills the window: it brings a header bar of its own.
 *
 * Rooms act through the window's actions; a parameter "x" is a row's id:
 *   win.new-booking            a booking, nothing filled in
 *   win.new-booking-for (x)    a booking about a case
 *   win.new-activity           an activity of one's own that comes again; edit, cancel and open take
 *                              the negative id of one of its times
 *   win.edit-booking (x)       change or move a meeting
 *   win.cancel-booking (x)     ask by whom and why, then cancel
 *   win.choose-booking (x)     where the calendar is shown: its day, with the booking chosen
 *   win.start-meeting (x)      open the live form, starting the meeting if it was planned
 *   win.leave-meeting          back from the live form to the desk; the meeting goes on
 *   win.open-meeting (x)       show a meeting: its booking, or its locked record
 *   win.new-case  win.edit-case (x)  win.open-case (x)  win.close-case (x)
 *   win.fill-in-case (xs)      change a case where something is missing: "address", "sick-leave"
 *   win.fill-in-preferences (s)  the preferences at one field: "name", "phone", "sender" …
 *   win.fill-in-register (sxs) a party of the register, by its kind and the unit's id, at one field
 *   win.guide (x)              “Which meeting?” about a case; 0: without one
 *   win.show-calendar  win.show-cases  win.search  win.export  win.lock  win.preferences
 *   win.show-routine (s)       a form's routine, by its id; "parties"; "": the routines
 *   win.import                 choose other calendars' files, to take in their busy times
 *   win.show-busy              the calendars whose busy times are here
 *   win.show-shortcuts         the keys
 *   win.undo                   take back what was said last, where that can be done
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_WINDOW (fler_window_get_type ())
G_DECLARE_FINAL_TYPE (FlerWindow, fler_window, FLER, WINDOW, AdwApplicationWindow)

FlerWindow *fler_window_new (GtkApplication *application);

/**
 * fler_window_open_dir:
 * @dir: the data folder
 *
 * Shows the first start where there are no cases yet, otherwise the closed door.
 */
void fler_window_open_dir (FlerWindow *self, const char *dir);

/**
 * fler_window_show_waiting:
 * @text: what is under way
 */
void fler_window_show_waiting (FlerWindow *self, const char *text);

/**
 * fler_window_show_stop:
 * @text: why it does not go on, and what to do
 * @error: (nullable): its own words
 */
void fler_window_show_stop (FlerWindow *self, const char *title, const char *text, const GError *error);

/**
 * fler_window_take_files:
 *
 * Calendar files that were opened with the program, dropped on the window or chosen: their busy
 * times are shown and asked about. While it is locked they wait, and it is said that they do.
 */
void fler_window_take_files (FlerWindow *self, GFile **files, int n_files);

/**
 * fler_window_set_context:
 * @context: (nullable): what the rooms work on; NULL locks: every room is taken down
 */
void fler_window_set_context (FlerWindow *self, FlerContext *context);

/**
 * fler_window_get_context:
 *
 * Returns: (transfer none) (nullable): what the rooms work on; NULL while it is locked
 */
FlerContext *fler_window_get_context (FlerWindow *self);

/**
 * fler_window_say:
 * @undo_action: (nullable): a detailed action that takes it back, such as "win.undo-cancel(7)"
 *
 * Tells what was done, where the user looks and where a screen reader hears it: in a toast for a
 * while, and in the line at the foot of the window until something else is said.
 */
void fler_window_say (FlerWindow *self, const char *text, const char *undo_action);

/**
 * fler_window_say_error:
 * @text: what went wrong where, and what to do
 * @error: (nullable): its own words, shown small below
 *
 * Tells it in a bar on top of the room, which stays until it is closed.
 */
void fler_window_say_error (FlerWindow *self, const char *text, const GError *error);
