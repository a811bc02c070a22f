/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-steps.h - what the steps have left behind, on the case card
 *
 * Steps that are done, documents handed over, consents, and what has to be entered in the
 * parties' own registers.
 */
#pragma once

#include "fler-card-section.h"
#include "fler-case.h"
#include "fler-context.h"

typedef struct
{
  FlerCardSection *documents;
  FlerCardSection *consents;
  FlerCardSection *registrations;
  FlerCardSection *deviations;
  FlerCardSection *steps;
  GtkLabel        *banner;       /* documents of the same person in other cases */
} FlerCardSteps;

/**
 * fler_card_steps_show:
 * @meetings: (element-type FlerMeeting): all of the case; which forms' registrations are asked for
 *
 * Returns: whether everything could be read
 */
gboolean fler_card_steps_show (const FlerCardSteps *parts, FlerContext *context, const FlerCase *the_case,
                               GPtrArray *meetings, GError **error);
