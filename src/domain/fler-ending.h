/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ending.h - what the routine asks for before a meeting is ended */
#pragma once

#include "fler-meeting.h"
#include "fler-record.h"
#include "fler-routine.h"

/* The section, of kind DATE, that every routine asks the follow-up day in. */
#define FLER_SECTION_FOLLOW_UP "follow_up"

typedef enum
{
  FLER_ENDING_DONE,
  FLER_ENDING_TO_DO,        /* asked for, but the meeting may end without it */
  FLER_ENDING_MISSING,      /* the meeting cannot end before it is there */
} FlerEndingState;

typedef struct
{
  gboolean        person_came;      /* whether the person is ticked as present */
  int             n_present;        /* participants ticked as present or with a medskick */
  int             n_absent;         /* all others */
  FlerEndingState plan;             /* a plan, or the reason why there is none (D25) */
  gboolean        has_plan;
  FlerEndingState follow_up;        /* a day on which what was decided is followed up (F6) */
  gboolean        may_end;
} FlerEnding;

/**
 * fler_ending_of:
 * @commitments: (element-type FlerCommitment): those agreed at this meeting
 *
 * Rule D25: a meeting ends without a plan only with a stated reason. Source: Malmö.
 * Rule F6: decisions are followed up at a set date. Source: Uppsala.
 *
 * A meeting the person did not come to needs no plan.
 *
 * Returns: what is done and what is missing
 */
FlerEnding fler_ending_of (const FlerRoutine *routine, const FlerMeeting *meeting,
                           const FlerRecord *record, GPtrArray *commitments);
