/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-registration.h - what has to be entered in the parties' own registers, and when it has to be
 *
 * Rule: registered elsewhere, a checklist for each case. Source: D165.
 */
#pragma once

#include "fler-facts.h"
#include "fler-meeting.h"
#include "fler-routine.h"

/**
 * fler_registration_applies:
 * @facts: of the case
 * @closed_before: whether the case was closed before a meeting of the form was held
 *
 * Returns: whether it has to be entered in this case; UNKNOWN while that is not known: it may be
 *   shown, and does not count until it is done
 */
FlerTri fler_registration_applies (const FlerRegistration *registration,
                                   const FlerFacts        *facts,
                                   FlerTri                 closed_before);

/**
 * fler_registration_closed_before:
 * @meetings: (element-type FlerMeeting): of a case
 * @closed_on: the day on which it was closed; invalid: it is open
 * @zone: where the days are
 *
 * An open case may be closed in a party's own register all the same (D58).
 *
 * Returns: whether it was closed when a meeting of @form was held; UNKNOWN of an open case
 */
FlerTri fler_registration_closed_before (const GPtrArray *meetings,
                                         FlerForm         form,
                                         const GDate     *closed_on,
                                         GTimeZone       *zone);
