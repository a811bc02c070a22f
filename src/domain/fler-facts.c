/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-facts.c - what is known of a person's situation, as the guide reads it */

#include "fler-facts.h"

static const char *const benefit_ids[FLER_N_BENEFITS] = {
  [FLER_BENEFIT_UNKNOWN] = "",
  [FLER_BENEFIT_NONE] = "none",
  [FLER_BENEFIT_SJUKPENNING] = "sjukpenning",
  [FLER_BENEFIT_REHABILITERINGSPENNING] = "rehabiliteringspenning",
  [FLER_BENEFIT_SJUKERSATTNING] = "sjukersattning",
  [FLER_BENEFIT_AKTIVITETSERSATTNING] = "aktivitetsersattning",
};

static const char *const decision_ids[FLER_N_DECISIONS] = {
  [FLER_DECISION_UNKNOWN] = "",
  [FLER_DECISION_NONE] = "none",
  [FLER_DECISION_WITHDRAWN] = "withdrawn",
  [FLER_DECISION_DENIED_NEW_APPLICATION] = "denied_new_application",
};

void
fler_facts_init (FlerFacts *facts)
{
  *facts = (FlerFacts) { 0 };
  g_date_clear (&facts->sick_first_day, 1);
  g_date_clear (&facts->decision_sent, 1);
  g_date_clear (&facts->contact_meeting_day, 1);
}

void
fler_facts_clear (FlerFacts *facts)
{
  g_free (facts->municipality);
  fler_facts_init (facts);
}

void
fler_facts_copy (const FlerFacts *from, FlerFacts *to)
{
  *to = *from;
  to->municipality = g_strdup (from->municipality);
}

/* Where in @ids the name stands; 0, which is UNKNOWN, where it does not. */
static int
find_id (const char *const *ids, int n_ids, const char *id)
{
  for (int i = 1; i < n_ids; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      return i;
  return 0;
}

const char *
fler_benefit_id (FlerBenefit benefit)
{
  g_return_val_if_fail (benefit < FLER_N_BENEFITS, "");
  return benefit_ids[benefit];
}

FlerBenefit
fler_benefit_from_id (const char *id)
{
  return find_id (benefit_ids, FLER_N_BENEFITS, id);
}

const char *
fler_decision_id (FlerDecision decision)
{
  g_return_val_if_fail (decision < FLER_N_DECISIONS, "");
  return decision_ids[decision];
}

FlerDecision
fler_decision_from_id (const char *id)
{
  return find_id (decision_ids, FLER_N_DECISIONS, id);
}
