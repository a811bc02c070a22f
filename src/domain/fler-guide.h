/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-guide.h - which meeting form suits, and why
 *
 * One table for each form, read from the top; the first row that applies decides. A row whose
 * fact is not known gives UNKNOWN with that fact as missing and ends the reading, unless a row
 * above it decided. An "or" is decided as soon as one side is true, and unknown only when no side
 * is true and one is not known; then all its unknown facts are missing. Every verdict carries the
 * rule that gave it and where the rule comes from.
 */
#pragma once

#include "fler-facts.h"

/* The forms the guide answers for, in the order it gives them. */
typedef enum
{
  FLER_GUIDE_KONTAKT,
  FLER_GUIDE_OVERLAMNING,
  FLER_GUIDE_GK,             /* both its meetings */
  FLER_GUIDE_FLERPART,
  FLER_GUIDE_SIP,
} FlerGuideForm;

#define FLER_N_GUIDE_FORMS 5

typedef enum
{
  FLER_VERDICT_UNKNOWN,      /* a fact is missing that decides */
  FLER_VERDICT_OFFER,        /* call now */
  FLER_VERDICT_PREPARE,      /* coming, with a date */
  FLER_VERDICT_NOT_OFFERED,
  FLER_VERDICT_TOO_LATE,
} FlerVerdict;

/* The facts, in the order in which an interview asks for them. */
typedef enum
{
  FLER_FACT_NONE,
  FLER_FACT_BENEFIT,
  FLER_FACT_MUNICIPALITY,
  FLER_FACT_EMPLOYED,
  FLER_FACT_SICK_FIRST_DAY,
  FLER_FACT_DECISION,
  FLER_FACT_DECISION_SENT,   /* no table asks for it */
  FLER_FACT_CONTACT_MEETING_HELD,
  FLER_FACT_ENROLLED_AT_AF,
  FLER_FACT_CAPACITY_REDUCED,
  FLER_FACT_CAN_TAKE_PART,
  FLER_FACT_NEEDS_COORDINATION,
  FLER_FACT_PARTIES_NEEDED,
} FlerFact;

#define FLER_N_FACTS 13

typedef struct
{
  const char *rule;          /* such as "K2" or "D5" */
  const char *text;          /* English; to be translated by gettext */
  const char *source;        /* report and place, not translated */
} FlerReason;

#define FLER_GUIDE_N_REASONS 2
#define FLER_GUIDE_N_MISSING 2

typedef struct
{
  FlerVerdict verdict;
  int         row;           /* which row of the form's table decided or stopped the reading, from 1 */
  FlerReason  reasons[FLER_GUIDE_N_REASONS];
  int         n_reasons;     /* at least one, also of UNKNOWN: what the row is about */
  FlerFact    missing[FLER_GUIDE_N_MISSING];
  int         n_missing;     /* 0 unless UNKNOWN */
  GDate       deadline;      /* invalid except where a row gives one */
} FlerGuideAnswer;

typedef struct
{
  GDate           today;
  int             sick_day;  /* of today; 0: not known */
  FlerGuideAnswer forms[FLER_N_GUIDE_FORMS];
} FlerGuide;

#define FLER_GUIDE_ERROR (fler_guide_error_quark ())
GQuark fler_guide_error_quark (void);

typedef enum
{
  FLER_GUIDE_ERROR_CONTRADICTION,    /* two facts cannot both be true; the message names both */
} FlerGuideError;

/**
 * fler_guide_answer:
 * @project_municipality: (nullable): the municipality that the project covers; NULL or blank: no
 *   rule about municipalities
 * @today: a valid day
 * @guide: (out): one answer for each form; not touched on failure
 * @error: FLER_GUIDE_ERROR_CONTRADICTION - two facts contradict each other
 *
 * Returns: whether the facts could be read
 */
gboolean fler_guide_answer (const FlerFacts *facts, const char *project_municipality, const GDate *today,
                            FlerGuide *guide, GError **error);

/**
 * fler_guide_find_contradiction:
 * @first: (out): the one
 * @second: (out): the other; NONE: it is today that contradicts @first
 *
 * A spell that begins after today, a contact meeting held after today or before the spell began,
 * a decision sent before the spell began.
 *
 * Returns: whether two facts contradict each other
 */
gboolean fler_guide_find_contradiction (const FlerFacts *facts, const GDate *today, FlerFact *first,
                                        FlerFact *second);

/**
 * fler_guide_next_question:
 * @skipped: bits (1 << fact) of those that were asked for in vain
 *
 * Returns: the fact to ask for next, or FLER_FACT_NONE as soon as no form is undecided that
 *   another answer could decide
 */
FlerFact fler_guide_next_question (const FlerGuide *guide, guint skipped);

/**
 * fler_guide_form_id:
 *
 * Returns: "kontaktmote", "overlamningsmote", "gk", "flerpartsmote" or "sip"
 */
const char *fler_guide_form_id (FlerGuideForm form);

/**
 * fler_verdict_id:
 *
 * Returns: "unknown", "offer", "prepare", "not_offered" or "too_late"
 */
const char *fler_verdict_id (FlerVerdict verdict);

/**
 * fler_fact_id:
 *
 * Returns: the fact's name in files, such as "sick_first_day"; "" for NONE
 */
const char *fler_fact_id (FlerFact fact);

/**
 * fler_fact_question:
 *
 * Returns: the fact as a question, in English; to be translated by gettext; "" for NONE
 */
const char *fler_fact_question (FlerFact fact);
