/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-form.h - what is asked when a step of a routine is done
 *
 * A step has a day and may have a note. What else it asks for follows from its rule, and stands
 * here rather than in the routine's file, since the rules reckon with the answers.
 */
#pragma once

#include "fler-day.h"
#include "fler-form.h"

typedef enum
{
  FLER_STEP_ASKS_ANSWER       = 1 << 0,   /* yes or no, without which it is not done */
  FLER_STEP_ASKS_REASON       = 1 << 1,   /* of a no: why (D29) */
  FLER_STEP_ASKS_WORK         = 1 << 2,   /* K4: work, education, experience, wishes */
  FLER_STEP_ASKS_UNDERSTOOD   = 1 << 3,   /* Ö2: the decision, and the purpose, are understood */
  FLER_STEP_ASKS_DECISION_DAY = 1 << 4,   /* Ö1: when the decision was sent */
  FLER_STEP_ASKS_DOCUMENTS    = 1 << 5,   /* Ö5: which were handed over */
  FLER_STEP_ASKS_REGISTER     = 1 << 6,   /* Ö6: and their numbers in the register */
  FLER_STEP_ASKS_GK_DATES     = 1 << 7,   /* G3, G7: days that have to agree */
  FLER_STEP_ASKS_CONSENT      = 1 << 8,   /* F1: for each party */
  FLER_STEP_HAS_SCRIPT        = 1 << 9,   /* the routine's script stands beside */
  FLER_STEP_ASKS_OFFICIAL     = 1 << 11,  /* K5: who holds the meeting from here */
  FLER_STEP_HAS_JOURNAL       = 1 << 10,  /* a text for the agency's own journal comes of it */
  FLER_STEP_ASKS_GROUNDS      = 1 << 13,  /* K2: why, and on what grounds; core */
  FLER_STEP_HAS_CHECKLIST     = 1 << 12,  /* G1: the routine's checklist is what the step is about */
} FlerStepAsk;

/**
 * fler_step_asks:
 * @step: a step's id, such as "K2"
 *
 * Returns: FlerStepAsk bits; 0 of a step that asks for a day and a note alone
 */
guint fler_step_asks (const char *step);

/**
 * fler_step_routine_form:
 * @step: a step's id
 *
 * Returns: the form whose routine has the step: K… contact meeting, Ö… handover, G1–G6 the first
 *   joint assessment, G7 the second, F… multi-party; NONE otherwise
 */
FlerForm fler_step_routine_form (const char *step);

/* The dates of a joint assessment. Invalid: not known. */
typedef struct
{
  GDate sick_reported_on;
  GDate applied_on;
  GDate enrolled_on;          /* in the reinforced cooperation */
  GDate claimed_from;         /* from when the benefit is claimed */
} FlerGkDates;

typedef enum
{
  FLER_GK_DATES_OK,
  FLER_GK_DATES_APPLICATION,  /* the application date is not the sick-report date */
  FLER_GK_DATES_CLAIM,        /* the claim is not from the day of enrolment */
} FlerGkDatesFault;

/**
 * fler_gk_dates_check:
 *
 * Rule G3: the application date is the sick-report date; the claim date is adjusted to the
 * enrolment date. Source: Malmö, 2.1 Förbättringsförslag kundresa gemensam kartläggning.
 *
 * Returns: the first pair of known days that do not agree; days that are not known agree with all
 */
FlerGkDatesFault fler_gk_dates_check (const FlerGkDates *dates);
