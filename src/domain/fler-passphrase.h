/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-passphrase.h - how long a passphrase would hold against someone who has the key file
 *
 * An estimate that would rather say too little: the guesser knows how people build passphrases,
 * has lists of words and passwords in Swedish and English, and tries the likely first. What looks
 * like a word is taken for one, so a long run of random letters holds better than told.
 */
#pragma once

#include <glib.h>

/**
 * FLER_PASSPHRASE_GUESSES_PER_SECOND:
 *
 * What we credit the guesser with. One guess costs a second of work and much memory on an
 * ordinary computer (the key is derived with Argon2id); this is ten thousand such computers.
 */
#define FLER_PASSPHRASE_GUESSES_PER_SECOND 1e4

/**
 * fler_passphrase_bits:
 * @passphrase: UTF-8; "" has 0 bits
 * @known: (nullable): words that the guesser knows of its owner, such as the name
 *
 * Returns: the base-2 logarithm of how many guesses would be made before it is found, at most
 */
double fler_passphrase_bits (const char *passphrase, const char *const *known);

/**
 * fler_passphrase_seconds:
 *
 * Returns: how many seconds it would take to find, on average
 */
double fler_passphrase_seconds (const char *passphrase, const char *const *known);
