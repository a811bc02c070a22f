/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-attendance-list.h - who came, ticked off while the meeting begins */
#pragma once

#include <gtk/gtk.h>

#include "fler-meeting.h"

#define FLER_TYPE_ATTENDANCE_LIST (fler_attendance_list_get_type ())
G_DECLARE_FINAL_TYPE (FlerAttendanceList, fler_attendance_list, FLER, ATTENDANCE_LIST, GtkWidget)

/**
 * FlerAttendanceList::changed:
 * @index: of the participant
 * @presence: a FlerPresence
 */

/**
 * fler_attendance_list_set_meeting:
 * @meeting: with its participants
 */
void fler_attendance_list_set_meeting (FlerAttendanceList *self, const FlerMeeting *meeting);

/**
 * fler_attendance_list_set_shared:
 * @words: (nullable) (array zero-terminated=1) (transfer full): what must not reach the person who
 *   sees the screen (D42): neither a contribution nor a name with one of them is shown; NULL: nobody
 *   else sees it
 *
 * Counts from the next fler_attendance_list_set_meeting().
 */
void fler_attendance_list_set_shared (FlerAttendanceList *self, char **words);
void fler_attendance_list_set_editable (FlerAttendanceList *self, gboolean is_editable);
