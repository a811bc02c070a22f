/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-busy-words.h - why something in another calendar's file was not taken, in words */
#pragma once

#include "fler-busy.h"

/**
 * fler_words_busy_why:
 *
 * Returns: (transfer none): “It was called off.” …, a whole sentence
 */
const char *fler_words_busy_why (FlerBusyWhy why);

/**
 * fler_words_busy_skip:
 *
 * Returns: (transfer full): the same, and what it is about where that is known
 */
char *fler_words_busy_skip (const FlerBusySkip *skip);
