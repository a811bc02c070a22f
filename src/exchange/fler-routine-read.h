/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routine-read.h - routines from their JSON files, checked as they are read
 *
 * data/routines shows what a file looks like; fler-routine-load.h finds the files. A fault is told as file, line, field and what was expected, such as
 * “gk1.json:31: steps[2].due.days: must be a whole number from 0 to 3650”.
 */
#pragma once

#include "fler-routine.h"

#define FLER_ROUTINE_ERROR (fler_routine_error_quark ())

/* Beside FLER_JSON_ERROR (fler-json-text.h), whose codes tell what is wrong with a file as such. */
typedef enum
{
  FLER_ROUTINE_ERROR_CORE,     /* touches what nobody may adapt; the message names it */
  FLER_ROUTINE_ERROR_FIXED,    /* touches what belongs to the form itself; the message names it */
} FlerRoutineError;

GQuark fler_routine_error_quark (void);

/**
 * fler_routine_read:
 * @bytes: a whole routine as JSON
 * @name: what the file is called in messages
 * @language: "sv" or "en"; where a text has no English, its Swedish is taken
 *
 * Returns: (transfer full): the routine, or NULL with @error
 */
FlerRoutine *fler_routine_read (GBytes      *bytes,
                                const char  *name,
                                const char  *language,
                                GError     **error);

/**
 * fler_routine_read_adapted:
 * @bytes: a whole routine as JSON
 * @adapted: the organisation's file: only what differs
 * @name: what both files are called in messages
 *
 * Rule: what is core is adapted by nobody (D111, D189); the rest may be (D6). Steps and sections
 * are adapted one by one, by id; the other lists are replaced whole.
 *
 * Returns: (transfer full): the adapted routine, or NULL with @error
 */
FlerRoutine *fler_routine_read_adapted (GBytes      *bytes,
                                        GBytes      *adapted,
                                        const char  *name,
                                        const char  *language,
                                        GError     **error);
