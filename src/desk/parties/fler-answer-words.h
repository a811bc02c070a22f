/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-answer-words.h - the words for letters, answers and what was tried to get them */
#pragma once

#include "fler-attempt.h"
#include "fler-context.h"
#include "fler-invitation.h"

const char *fler_words_channel (FlerChannel channel);
const char *fler_words_attempt (FlerAttemptResult result);
const char *fler_words_invitation_kind (FlerInvitationKind kind);

/**
 * fler_words_reply:
 *
 * Returns: “no answer”, “comes, name is missing” … as it stands after other words
 */
const char *fler_words_reply (FlerReply reply);

/**
 * fler_reply_icon:
 *
 * Returns: (nullable): a symbolic icon that tells it without colour; NULL where nothing is to be
 *   told
 */
const char *fler_reply_icon (FlerReply reply);

/**
 * fler_reply_shown:
 *
 * Returns: as fler_reply_of(); no answer is missing from whoever was at the meeting
 */
FlerReply fler_reply_shown (const FlerParticipant *participant, const GDate *answer_by, const GDate *today);

/**
 * fler_words_participant_state:
 * @answer_by: (nullable): what the routine gives where the letter has no day of its own
 * @reminder: (nullable): the last reminder or second letter that was sent
 *
 * Returns: (transfer full): invited, reminded, answered, came: “invited 3 Nov · comes · was there”
 */
char *fler_words_participant_state (const FlerParticipant *participant, const FlerMeeting *meeting,
                                    const GDate *answer_by, const FlerInvitation *reminder, FlerContext *context);

/**
 * fler_answer_by_of:
 *
 * Rule F3: the answer-by day that the form's routine gives, where a letter has none of its own.
 *
 * Returns: the day; invalid of forms whose routine has none
 */
GDate fler_answer_by_of (const FlerMeeting *meeting, FlerContext *context);

/**
 * fler_words_attempt_line:
 *
 * Returns: (transfer full): when, how, whom and what came of it, on one line
 */
char *fler_words_attempt_line (const FlerAttempt *attempt, FlerContext *context);
