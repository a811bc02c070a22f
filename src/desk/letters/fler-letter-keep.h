/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-keep.h - keeps letters with the case, and that they were sent where the user says so */
#pragma once

#include "fler-context.h"
#include "fler-letter-batch.h"
#include "fler-mail-store.h"

/**
 * fler_letter_keep:
 * @items: (element-type FlerLetterItem): what was chosen for each
 * @batch: letters that were made
 * @ids: (element-type gint64): those of the letters are added here
 *
 * Keeps each letter as it was made, unsent; one that was made before and never went is replaced.
 */
gboolean fler_letter_keep (FlerContext *context, const FlerMailbox *mailbox, GPtrArray *items,
                           FlerLetterBatch *batch, GArray *ids, GError **error);

/**
 * fler_letter_keep_sent:
 * @ids: (element-type gint64): letters that the user says went
 * @sent_on: a day that fler_invitation_check_sent_day() finds right for each
 * @step_id: (out): the step that is done with it; 0: none
 *
 * Rules K6, Ö3, F2: once everybody has had a letter, the step of inviting is done, too, on the day
 * that the last of them had the first.
 */
gboolean fler_letter_keep_sent (FlerContext *context, gint64 meeting_id, const GArray *ids, const GDate *sent_on,
                                gint64 *step_id, GError **error);

/**
 * fler_letter_take_back_sent:
 * @ids: (element-type gint64): letters that were said to have gone
 * @step_id: the step that was done with it; 0: none
 *
 * Undoes fler_letter_keep_sent(): they are made, and not sent.
 */
gboolean fler_letter_take_back_sent (FlerContext *context, const GArray *ids, gint64 step_id, GError **error);
