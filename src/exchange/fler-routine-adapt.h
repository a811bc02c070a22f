/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routine-adapt.h - an organisation's file laid over a built-in routine
 *
 * Whatever is the same as in the built-in routine may stand in the file, so that it can begin as
 * a copy. What differs must be adaptable: titles, texts, minutes, agenda, checklists,
 * registrations, reasons, the documenter, and of steps and sections those that are not core.
 */
#pragma once

#include "fler-json-text.h"
#include "fler-routine.h"

/**
 * fler_routine_adapt:
 * @under: the built-in routine, already found to be whole
 * @over: the organisation's file
 * @error: FLER_ROUTINE_ERROR_CORE - touches a core component, which is named;
 *   FLER_ROUTINE_ERROR_FIXED - touches what belongs to the form itself
 *
 * In @over, a step or section stands with its id and what differs; a section with
 * "left_out": true is left out, and one of a new id is added at the end.
 *
 * Returns: (transfer full): the two as one text, not yet read; or NULL with @error
 */
FlerJsonText *fler_routine_adapt (FlerJsonText *under, FlerJsonText *over, GError **error);

/**
 * fler_routine_from_json:
 *
 * Reads a whole routine, as fler_routine_read().
 */
FlerRoutine *fler_routine_from_json (FlerJsonText *text, const char *language, GError **error);

/**
 * fler_choice_read:
 * @choices: (element-type FlerChoice)
 *
 * Reads one entry of a list of choices, as FlerJsonReadEntry.
 */
gboolean fler_choice_read (FlerJsonSpot   spot,
                           const char    *language,
                           GPtrArray     *choices,
                           GError       **error);
