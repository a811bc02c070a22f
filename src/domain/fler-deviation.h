/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-deviation.h - something was not done as the routine says
 *
 * Most come by themselves: from a warning that was overridden with a reason, from a party that did
 * not come or did not answer (F7). What the cause was and what was done about it is asked later,
 * in the working group (D181, D183). Nothing in one tells the person's name.
 */
#pragma once

#include "fler-due.h"
#include "fler-ending.h"

/* Stored: the numbers of all enums here never change and none is used again. */
typedef enum
{
  FLER_DEVIATION_BOOKED    = 1,   /* a warning was overridden when the meeting was booked */
  FLER_DEVIATION_NO_SHOW   = 2,   /* a party did not come (D120) */
  FLER_DEVIATION_NO_ANSWER = 3,   /* a party never answered its invitation (F3, D120) */
  FLER_DEVIATION_ENDED     = 4,   /* a warning was overridden when the meeting ended */
  FLER_DEVIATION_NOTED     = 5,   /* somebody wrote it down */
} FlerDeviationKind;

/* Whether the whole method is to blame, or one part of how it is carried out (D183). */
typedef enum
{
  FLER_DEVIATION_CAUSE_UNKNOWN        = 0,   /* not asked yet */
  FLER_DEVIATION_CAUSE_IMPLEMENTATION = 1,   /* how the routine was introduced */
  FLER_DEVIATION_CAUSE_METHOD         = 2,   /* the method itself */
  FLER_DEVIATION_CAUSE_ORGANISATION   = 3,   /* competence, organisation or leadership */
} FlerDeviationCause;

#define FLER_N_DEVIATION_CAUSES 4

/* The way of a deviation (D181). */
typedef enum
{
  FLER_DEVIATION_REGISTERED      = 1,
  FLER_DEVIATION_ANALYSED        = 2,   /* in the working group */
  FLER_DEVIATION_IN_ORGANISATION = 3,   /* with the party's own organisation */
  FLER_DEVIATION_CORRECTED       = 4,
} FlerDeviationState;

typedef struct
{
  gint64             id;             /* 0 until it is stored */
  gint64             case_id;        /* 0: about no case */
  gint64             meeting_id;     /* 0: about no meeting */
  FlerForm           form;           /* of the meeting or the routine; NONE where there is none */
  FlerDeviationKind  kind;
  char              *rule;           /* (nullable) the step or core component, such as "F4" */
  FlerPartyKind      party;          /* whose deviation it is; NONE: nobody's in particular */
  GDate              happened_on;
  char              *who;            /* (nullable) the official that it is about */
  char              *what;           /* (nullable) what happened, where kind and rule do not say it */
  char              *why;            /* (nullable) the reason that was given then */
  FlerDeviationCause cause;
  char              *measure;        /* (nullable) what is done about it */
  FlerDeviationState state;
  gint64             registered_at;  /* UTC seconds; given by the store */
} FlerDeviation;

FlerDeviation *fler_deviation_new (void);
FlerDeviation *fler_deviation_copy (const FlerDeviation *deviation);
void fler_deviation_free (FlerDeviation *deviation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerDeviation, fler_deviation_free)

/**
 * fler_deviation_is_same:
 *
 * Returns: whether @a and @b are about the same thing: kind, meeting, rule, party and official
 */
gboolean fler_deviation_is_same (const FlerDeviation *a, const FlerDeviation *b);

/**
 * fler_deviation_is_touched:
 *
 * Returns: whether somebody has worked on it; such a one is never taken away by itself
 */
gboolean fler_deviation_is_touched (const FlerDeviation *deviation);

/**
 * fler_deviation_of_objection:
 * @kind: BOOKED or ENDED
 * @why: the reason that was given
 *
 * Returns: (transfer full): the deviation that overriding @objection is
 */
FlerDeviation *fler_deviation_of_objection (const FlerObjection *objection, FlerDeviationKind kind,
                                            const FlerMeeting *meeting, const char *why,
                                            const GDate *happened_on);

/**
 * fler_deviations_of_meeting:
 * @meeting: a meeting that ends, with its participants
 * @day: on which it was
 *
 * Rule F7: no-show and no answer are deviations (D120). A party that declined or sent a
 * contribution along is absent with notice (F3). Where the person did not come nobody else is said
 * not to have come: who was there then, nobody ticked. The person's own absence is an outcome of
 * the meeting, no deviation.
 *
 * Returns: (transfer full) (element-type FlerDeviation)
 */
GPtrArray *fler_deviations_of_meeting (const FlerMeeting *meeting, const GDate *day);

/**
 * fler_deviations_at_end:
 * @record: the meeting's, as it ends
 * @ending: what is done and what is missing
 * @steps: (nullable) (element-type FlerStepDone): those of the case
 *
 * Those of the meeting itself, and: no plan (F5, G7, D25), no copy to the person (K8, G4), dates
 * that disagree (G3, D104) - each with the reason that was given. And where the meeting was held:
 * a core component before it that nobody noted as done (K2, Ö2, F2).
 *
 * Returns: (transfer full) (element-type FlerDeviation)
 */
GPtrArray *fler_deviations_at_end (const FlerMeeting *meeting, const FlerRecord *record,
                                   const FlerEnding *ending, GPtrArray *steps, const GDate *day);
