/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-script.h - what is said on the telephone in a step, with what is known of the case */
#pragma once

#include "fler-case.h"
#include "fler-context.h"
#include "fler-routine.h"

/**
 * fler_step_script:
 * @routine: (nullable)
 *
 * Who phones is known where the register has told it, the person's day 180 where the first day is
 * known, and the day of the meeting where one of the routine's form is booked and to come.
 *
 * Returns: (transfer full) (nullable): the routine's script as it is said; NULL where it has none
 */
char *fler_step_script (FlerContext *context, const FlerCase *the_case, const FlerRoutine *routine);
