/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-deviation-words.h - a deviation in the user's words
 *
 * Strings that are const live as long as the program.
 */
#pragma once

#include "fler-deviation.h"
#include "fler-routine.h"

/**
 * fler_words_deviation:
 * @routines: (nullable): whose steps have titles
 * @tells_who: whether an official is named
 *
 * Returns: (transfer full): what happened, on one line: “Region did not come”
 */
char *fler_words_deviation (const FlerDeviation *deviation, const FlerRoutineSet *routines, gboolean tells_who);
const char *fler_words_deviation_cause (FlerDeviationCause cause);
const char *fler_words_deviation_state (FlerDeviationState state);

/**
 * fler_words_deviation_text:
 *
 * Returns: (transfer full): the whole of it for the parties' own deviation routines (D184); tells
 *   neither the person nor an official
 */
char *fler_words_deviation_text (const FlerDeviation *deviation, const FlerRoutineSet *routines);
