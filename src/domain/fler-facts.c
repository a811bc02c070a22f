/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-facts.c - what is known of a person's situation, as the guide reads it */

#include "fler-facts.h"

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
