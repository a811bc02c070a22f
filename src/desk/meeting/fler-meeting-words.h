/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-words.h - what the live form says, worked out from its values */
#pragma once

#include "fler-meeting.h"
#include "fler-record.h"
#include "fler-routine.h"

/**
 * fler_meeting_words_title:
 * @is_shared: whether the person or other parties see the screen: the client-safe name then,
 *   and no reference
 *
 * Returns: (transfer full): such as “Multi-party meeting · 0031 · Thu 26 Nov 13.00”
 */
char *fler_meeting_words_title (const FlerMeeting *meeting, const FlerRoutine *routine,
                                gboolean is_shared, GTimeZone *zone);

/**
 * fler_meeting_words_documenter:
 *
 * Returns: (transfer full): who documents, and why
 */
char *fler_meeting_words_documenter (const FlerMeeting *meeting, const FlerRoutine *routine);

/**
 * fler_meeting_words_saved:
 * @saved_at: UTC seconds; 0: nothing has been written yet
 *
 * Returns: (transfer full): “Saved 13.42.07”, “Saving…”, “Not saved”; "" before the first word
 */
char *fler_meeting_words_saved (gboolean has_failed, gboolean is_behind, gint64 saved_at,
                                GTimeZone *zone);

/**
 * fler_meeting_words_failure:
 * @error: why what is typed does not reach the disk
 *
 * Returns: (transfer full): what is wrong and what to do
 */
char *fler_meeting_words_failure (const GError *error);

/**
 * fler_meeting_words_version:
 * @record: what is shown
 * @is_open: whether it is being written
 * @latest: the latest locked version; 0: none
 *
 * Returns: (transfer full) (nullable): about versions; NULL while the first one is written
 */
char *fler_meeting_words_version (const FlerRecord *record, gboolean is_open, int latest,
                                  GTimeZone *zone);
