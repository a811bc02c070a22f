/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-mail-word.h - where a word stands that must not reach the person, and where it is mended */
#pragma once

#include "fler-mail.h"

/**
 * fler_mail_add_word:
 * @lacks: (element-type FlerLack): what the letter lacks, to which it is added
 * @words: (array zero-terminated=1): words that must not reach the person
 *
 * Rule: these words never reach the person, whoever typed them (D42). Source: Malmö.
 *
 * Returns: (transfer full) (nullable): the first of them as it stands in the person's letter, lent
 *   to the lack that was added; NULL: there is none, or the letter goes to a party
 */
char *fler_mail_add_word (GArray *lacks, const FlerMail *mail, const FlerMailWish *wish, const char *const *words);
