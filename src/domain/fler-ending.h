/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ending.h - what the routine asks for before a meeting is ended */
#pragma once

#include "fler-meeting.h"
#include "fler-record.h"
#include "fler-routine.h"

/* The section, of kind DATE, that every routine asks the follow-up day in. */
#define FLER_SECTION_FOLLOW_UP "follow_up"

/* What the end of the meeting asks for beside the routine's sections, kept with the record. */
#define FLER_SECTION_COPY_GIVEN "end.copy_given"     /* "yes": the person has the copy */
#define FLER_SECTION_COPY_WHY   "end.copy_why"       /* why the person does not have it */
#define FLER_SECTION_DATES_WHY  "end.dates_why"      /* why the dates may disagree */

typedef enum
{
  FLER_ENDING_DONE,
  FLER_ENDING_TO_DO,        /* asked for, but the meeting may end without it */
  FLER_ENDING_MISSING,      /* the meeting cannot end before it is there */
} FlerEndingState;

typedef struct
{
  gboolean        person_came;      /* whether the person is ticked as present */
  gboolean        lacks_documenter; /* whoever is to document is not ticked as present */
  int             n_present;        /* participants ticked as present or with a medskick */
  int             n_declined;       /* absent, and had said so beforehand */
  int             n_absent;         /* all others */
  FlerEndingState plan;             /* a plan, or the reason why there is none (D25) */
  gboolean        has_plan;
  FlerEndingState follow_up;        /* a day on which what was decided is followed up (F6) */
  gboolean        asks_copy;        /* whether the copy is part of this form's routine */
  FlerEndingState copy;             /* the person has it */
  FlerEndingState dates;            /* they agree, or somebody said why they do not */
  gboolean        has_disagreeing_dates;
  gboolean        may_end;
} FlerEnding;

/**
 * fler_ending_of:
 * @commitments: (element-type FlerCommitment): those agreed at this meeting
 *
 * Rule D25: a meeting ends without a plan only with a stated reason. Source: Malmö. A plan is a
 * commitment, or all that the routine's plan consists of (F5: goal and measures, not a goal alone).
 * Rule F6: decisions are followed up at a set date. Source: Uppsala.
 *
 * Rules K8, G4: the person gets a copy when the meeting ends. Nobody is held at the table for it:
 * without one the meeting ends, and that is a deviation. Rules G3, G7: dates that disagree are
 * put right, or somebody says why they stand. A meeting the person did not come to needs no plan
 * and no copy.
 *
 * Returns: what is done and what is missing
 */
FlerEnding fler_ending_of (const FlerRoutine *routine, const FlerMeeting *meeting,
                           const FlerRecord *record, GPtrArray *commitments);

/**
 * fler_ending_plan_rule:
 *
 * Returns: the rule that a meeting of @form ends in a plan by: F5, G7 (both core), or D25
 */
const char *fler_ending_plan_rule (FlerForm form);

/**
 * fler_ending_copy_rule:
 *
 * Returns: (nullable): the rule that the person gets a copy by: K8 or G4
 */
const char *fler_ending_copy_rule (FlerForm form);
