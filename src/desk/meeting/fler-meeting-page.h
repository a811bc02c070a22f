/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-page.h - the live form: a meeting while it goes on, and its locked record after
 *
 *   meeting.end              what the routine asks for before the end
 *   meeting.correct          opens a locked record for a correction, asking why
 *   meeting.shared-screen    hides what only the official should see, and enlarges the text (F11)
 *   meeting.add-commitment   Ctrl+Enter
 *   meeting.jump (i)         to a section, Alt+1 … Alt+9
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_MEETING_PAGE (fler_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (FlerMeetingPage, fler_meeting_page, FLER, MEETING_PAGE, GtkWidget)

/**
 * fler_meeting_page_set_context:
 * @context: (nullable): what to work on
 */
void fler_meeting_page_set_context (FlerMeetingPage *self, FlerContext *context);

/**
 * fler_meeting_page_set_meeting:
 * @meeting_id: a meeting whose record is open or locked; 0: none
 *
 * Puts what is still on its way to the disk there first. An open record is written in, a locked
 * one is read.
 */
void fler_meeting_page_set_meeting (FlerMeetingPage *self, gint64 meeting_id);

/**
 * fler_meeting_page_flush:
 *
 * Takes all that was typed to the disk and waits for it.
 *
 * Returns: whether all of it is there
 */
gboolean fler_meeting_page_flush (FlerMeetingPage *self);
