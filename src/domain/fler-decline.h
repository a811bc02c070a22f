/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-decline.h - why people say no to a meeting: the organisation's own list of reasons
 *
 * Rule K3: a no is recorded with its reason. Source: Malmö, D29. The routine has a list; an
 * organisation may write its own, one reason a line.
 */
#pragma once

#include "fler-routine.h"

#define FLER_DECLINE_MOST 30       /* a list longer than that helps nobody; the rest is left out */

/**
 * fler_decline_reasons:
 * @of_routine: (element-type FlerChoice): the routine's
 * @own: (nullable): the organisation's, one a line; empty: it has none
 *
 * A reason that is worded as in the routine keeps the routine's id; another has its words as its
 * id. None stands twice.
 *
 * Returns: (transfer full) (element-type FlerChoice): what can be chosen
 */
GPtrArray *fler_decline_reasons (const GPtrArray *of_routine, const char *own);

/**
 * fler_decline_find:
 * @id: of a reason that was chosen once, and may have been taken out of the list since
 *
 * Adds it where it is not there any more.
 *
 * Returns: its place in @reasons
 */
guint fler_decline_find (GPtrArray *reasons, const GPtrArray *of_routine, const char *id);

/**
 * fler_decline_text:
 *
 * Returns: (transfer full): the reasons, one a line
 */
char *fler_decline_text (const GPtrArray *reasons);
