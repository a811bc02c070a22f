/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routine-load.h - the routines and parties that hold here: the built-in ones, and what an
 * organisation adapted
 *
 * The files of data/routines are carried inside this library, so that the program works wherever
 * it stands. An organisation adapts them by files of the same names in a folder of its own: such
 * a file holds only what differs.
 */
#pragma once

#include "fler-routine.h"

/**
 * fler_routine_get_built_in:
 * @name: such as "kontaktmote.json", or "common.json", or "parties.json"
 *
 * Returns: (transfer full): the built-in file, from which an organisation's own may begin
 */
GBytes *fler_routine_get_built_in (const char *name);

/**
 * fler_routine_own_folder:
 *
 * Returns: (transfer full): where the organisation's own files lie, of the window and of flerpartctl
 */
char *fler_routine_own_folder (void);

/**
 * fler_routine_set_load:
 * @language: "sv" or "en"
 * @folder: (nullable): where the organisation's own files lie, if there are any
 *
 * A file in @folder that cannot be used is told in the set's faults, and the built-in routine
 * stands in its place. So there is always a routine for every form.
 *
 * Returns: (transfer full): the routines of all seven forms
 */
FlerRoutineSet *fler_routine_set_load (const char *language, const char *folder);

/**
 * fler_parties_load:
 * @language: "sv" or "en"
 * @folder: (nullable): as fler_routine_set_load()
 * @faults: (element-type GError): a file in @folder that cannot be used is told here
 *
 * “Which party, and when?”: of each kind of party its name, mission and when to call it, from
 * which the user's own register begins.
 *
 * Returns: (transfer full) (element-type FlerParty): one for each kind, in the order to show
 */
GPtrArray *fler_parties_load (const char *language, const char *folder, GPtrArray *faults);
