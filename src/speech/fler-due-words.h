/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-due-words.h - what is due, in the words both programs share */
#pragma once

#include "fler-due.h"

/**
 * fler_words_due:
 * @routines: (nullable): whose steps have titles, in the user's language
 *
 * Returns: (transfer full): what is to be done, on one line: “Book the meeting: Contact meeting”,
 *   “AF has not said who will come”
 */
char *fler_words_due (const FlerDue *due, const FlerRoutineSet *routines);

/**
 * fler_words_due_outside:
 *
 * Returns: (transfer full): the same for calendars elsewhere: of a commitment only whose it is, for
 *   what was promised may tell of somebody's health
 */
char *fler_words_due_outside (const FlerDue *due, const FlerRoutineSet *routines);

/**
 * fler_words_due_day:
 * @today: a valid day
 *
 * Returns: (transfer full): by when: “Fri 4 Dec”, and on a day that is free which one it is, for it
 *   is shown and not moved (F18): “Sat 26 Dec (Boxing Day)”; "" of what has no day
 */
char *fler_words_due_day (const FlerDue *due, const GDate *today);
