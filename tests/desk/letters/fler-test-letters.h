/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-letters.h - what tests of the letters' window have in common: a meeting that is ready for them */
#pragma once

#include "fler-meeting.h"
#include "fler-window.h"

typedef struct
{
  char        *folder;
  FlerContext *context;
  FlerWindow  *window;
} Letters;

void letters_set_up (Letters *f, gconstpointer data);
void letters_tear_down (Letters *f, gconstpointer data);

/**
 * letters_find_meeting:
 *
 * Returns: (transfer full): the first planned meeting of @form that is still to come
 */
FlerMeeting *letters_find_meeting (Letters *f, FlerForm form);

/**
 * letters_make_ready:
 *
 * Books @meeting anew, which nobody has had a letter about; with a name for everybody who takes
 * part, and an address for the person.
 */
void letters_make_ready (Letters *f, FlerMeeting *meeting);

/**
 * letters_open:
 *
 * Returns: (transfer none): the window with the letters of that meeting
 */
GtkWidget *letters_open (Letters *f, gint64 meeting_id);

/**
 * letters_list_kept:
 *
 * Returns: (transfer full) (element-type FlerInvitation): those kept with the case
 */
GPtrArray *letters_list_kept (Letters *f, gint64 meeting_id);
guint letters_count_unsent (GPtrArray *kept);

/**
 * letters_answer:
 *
 * Waits for the question whether they were sent, and presses @label.
 */
void letters_answer (const char *label);

/**
 * letters_own_text:
 *
 * Returns: (transfer none): what is typed into the letter that is shown
 */
GtkTextBuffer *letters_own_text (GtkWidget *letters);
