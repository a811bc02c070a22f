/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-facts.h - what is known of a person's situation, as the guide reads it
 *
 * A fact that is not known is UNKNOWN, an invalid day or NULL; it is never guessed.
 */
#pragma once

#include "fler-day.h"
#include "fler-party.h"

/* Stored: the numbers never change and none is used again. */
typedef enum { FLER_TRI_UNKNOWN = 0, FLER_TRI_NO = 1, FLER_TRI_YES = 2 } FlerTri;

/* Stored, as above. */
typedef enum
{
  FLER_BENEFIT_UNKNOWN               = 0,
  FLER_BENEFIT_NONE                  = 1,
  FLER_BENEFIT_SJUKPENNING           = 2,
  FLER_BENEFIT_REHABILITERINGSPENNING = 3,
  FLER_BENEFIT_SJUKERSATTNING        = 4,
  FLER_BENEFIT_AKTIVITETSERSATTNING  = 5,
} FlerBenefit;

#define FLER_N_BENEFITS 6

/* Stored, as above. */
typedef enum
{
  FLER_DECISION_UNKNOWN                = 0,
  FLER_DECISION_NONE                   = 1,
  FLER_DECISION_WITHDRAWN              = 2,
  FLER_DECISION_DENIED_NEW_APPLICATION = 3,
} FlerDecision;

#define FLER_N_DECISIONS 4

/* Stored as a set of bits, as above. */
typedef enum
{
  FLER_NEED_AF     = 1 << 0,
  FLER_NEED_FK     = 1 << 1,
  FLER_NEED_REGION = 1 << 2,
  FLER_NEED_KOMMUN = 1 << 3,
} FlerNeed;

typedef struct
{
  FlerBenefit  benefit;
  GDate        sick_first_day;         /* day 1; an entered date, never derived (F13) */
  char        *municipality;           /* (nullable) where the person is registered */
  FlerTri      employed;
  FlerDecision decision;
  GDate        decision_sent;
  FlerTri      contact_meeting_held;
  GDate        contact_meeting_day;    /* valid only where it was held and the day is known */
  FlerTri      enrolled_at_af;
  FlerTri      capacity_reduced;
  FlerTri      can_take_part;
  FlerTri      needs_coordination;
  gboolean     parties_needed_known;
  guint        parties_needed;         /* FlerNeed bits; none: nobody beside the person */
} FlerFacts;

/**
 * fler_facts_init:
 *
 * Makes every fact unknown. Does not free what stood there before.
 */
void fler_facts_init (FlerFacts *facts);

/**
 * fler_facts_clear:
 *
 * Frees what @facts holds and makes every fact unknown.
 */
void fler_facts_clear (FlerFacts *facts);

/**
 * fler_facts_copy:
 * @to: facts that hold nothing to be freed
 */
void fler_facts_copy (const FlerFacts *from, FlerFacts *to);

/**
 * fler_benefit_id:
 *
 * Returns: the name that files use: "sjukpenning", "rehabiliteringspenning", "sjukersattning",
 *   "aktivitetsersattning", "none"; "" for UNKNOWN
 */
const char *fler_benefit_id (FlerBenefit benefit);

/**
 * fler_benefit_from_id:
 * @id: (nullable)
 *
 * Returns: the benefit, or FLER_BENEFIT_UNKNOWN if there is none of that name
 */
FlerBenefit fler_benefit_from_id (const char *id);

/**
 * fler_decision_id:
 *
 * Returns: the name that files use: "none", "withdrawn", "denied_new_application"; "" for UNKNOWN
 */
const char *fler_decision_id (FlerDecision decision);

/**
 * fler_decision_from_id:
 * @id: (nullable)
 *
 * Returns: the decision, or FLER_DECISION_UNKNOWN if there is none of that name
 */
FlerDecision fler_decision_from_id (const char *id);
