/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-words.h - letters in the user's own words: their kinds, and what they lack */
#pragma once

#include "fler-invitation-missing.h"
#include "fler-letter-template.h"

/**
 * fler_words_letter_kind:
 *
 * Returns: such as “Invitation”, “Reminder”
 */
const char *fler_words_letter_kind (FlerInvitationKind kind);

/**
 * fler_words_letter_language:
 *
 * Returns: such as “Easy-to-read Swedish”
 */
const char *fler_words_letter_language (FlerLetterLanguage language);

/**
 * fler_words_lack:
 *
 * Returns: (transfer full): what is missing and what to do, as a sentence or two
 */
char *fler_words_lack (const FlerLack *lack);

/**
 * fler_words_wanting:
 * @lack: of fler_mail_wanting()
 *
 * Returns: it in two or three words: “no telephone number”
 */
const char *fler_words_wanting (const FlerLack *lack);

/**
 * fler_words_mend:
 *
 * Returns: (nullable): what a button that leads to the place says, with a mnemonic; NULL where a
 *   button leads nowhere
 */
const char *fler_words_mend (FlerMend mend);
