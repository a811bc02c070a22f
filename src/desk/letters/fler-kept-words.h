/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-kept-words.h - letters that are kept with a case, in the user's own words */
#pragma once

#include "fler-invitation.h"

/**
 * fler_words_kept_receiver:
 *
 * Returns: (transfer full): whom the letter names as its receiver, on one line; of one that names
 *   nobody its party
 */
char *fler_words_kept_receiver (const FlerInvitation *letter);

/**
 * fler_words_kept_days:
 * @today: a valid day
 *
 * Returns: (transfer full): when it was made, when and how it went: “Made Fri 13 Nov · sent
 *   Mon 16 Nov · by post”
 */
char *fler_words_kept_days (const FlerInvitation *letter, const GDate *today);

/**
 * fler_words_sent_day:
 * @fault: what is wrong with the day that stands there
 *
 * Returns: (nullable): what is to be said of it; NULL where nothing is
 */
const char *fler_words_sent_day (FlerSentDay fault);
