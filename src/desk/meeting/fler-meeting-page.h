/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-page.h - the live form, a meeting while it goes on */
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
 * @meeting_id: an ongoing meeting; 0: none
 */
void fler_meeting_page_set_meeting (FlerMeetingPage *self, gint64 meeting_id);
