/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-objection-words.h - a wrong turn in the user's words, and the way on from it
 *
 * Strings that are const live as long as the program.
 */
#pragma once

#include "fler-due.h"

/**
 * fler_words_objection:
 *
 * Returns: (transfer full): why it is a wrong turn, with the new face's name where there is one
 */
char *fler_words_objection (const FlerObjection *objection);

/**
 * fler_words_way_on:
 *
 * Returns: (transfer full): what to do instead, with the day by which there is one
 */
char *fler_words_way_on (const FlerObjection *objection);

/**
 * fler_objection_is_of_form:
 *
 * Returns: whether another form of meeting is the way on, which the guide tells
 */
gboolean fler_objection_is_of_form (const FlerObjection *objection);
