/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-words.h - a record as plain text, in the user's language */
#pragma once

#include "fler-meeting.h"
#include "fler-record.h"
#include "fler-routine.h"

/**
 * fler_words_journal:
 * @commitments: (element-type FlerCommitment): those agreed at the meeting
 *
 * Returns: (transfer full): the record as plain text, for the agency's own journal or a day note
 */
char *fler_words_journal (const FlerMeeting *meeting, const FlerRoutine *routine, const FlerRecord *record,
                          GPtrArray *commitments, GTimeZone *zone);
