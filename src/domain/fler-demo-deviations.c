/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-deviations.c - where the demonstration's cases left the routine, in every state (D181) */

#include "fler-demo-tale.h"

typedef struct
{
  guint              index;        /* of the case, from 0 */
  guint              meeting;      /* of the case, from 1 */
  int                n_days;       /* before the meeting */
  FlerDeviationKind  kind;
  const char        *rule;
  FlerPartyKind      party;
  const char        *what, *why;
  FlerDeviationCause cause;
  const char        *measure;
  FlerDeviationState state;
} Told;

static const Told told[] = {
  /* 0006: the documents came late */
  { 5, 1, 0, FLER_DEVIATION_NOTED, "Ö5", FLER_PARTY_FK,
    "Ett av intygen var inte med. Det lämnades två dagar senare.", NULL,
    FLER_DEVIATION_CAUSE_UNKNOWN, NULL, FLER_DEVIATION_REGISTERED },
  /* 0012: no copy at the table */
  { 11, 1, 0, FLER_DEVIATION_ENDED, "G4", FLER_PARTY_NONE,
    NULL, "Skrivaren gick inte. Kopian skickades samma eftermiddag.",
    FLER_DEVIATION_CAUSE_ORGANISATION, "En skrivare som fungerar ska finnas i mötesrummet.",
    FLER_DEVIATION_IN_ORGANISATION },
  /* 0014: what was learnt from the first meeting, and what was not */
  { 13, 1, 18, FLER_DEVIATION_NOTED, "F2", FLER_PARTY_REGION,
    "Kallelsen till kommunen lades först som en kalenderbokning. Den skickades om per post.", NULL,
    FLER_DEVIATION_CAUSE_IMPLEMENTATION, "Rutinen är genomgången på enhetens träff.", FLER_DEVIATION_CORRECTED },
  { 13, 1, 1, FLER_DEVIATION_NOTED, "F4", FLER_PARTY_KOMMUN,
    "Namnet på den som skulle komma lämnades först dagen före.", NULL,
    FLER_DEVIATION_CAUSE_METHOD, "Arbetsgruppen föreslår att namnet begärs redan i kallelsen.",
    FLER_DEVIATION_ANALYSED },
  { 13, 2, 0, FLER_DEVIATION_NOTED, "F5", FLER_PARTY_NONE,
    "Två åtaganden fick ingen dag.", NULL,
    FLER_DEVIATION_CAUSE_UNKNOWN, NULL, FLER_DEVIATION_REGISTERED },
};

static gint64
afternoon_of (FlerDemoTale *tale, const GDate *day)
{
  return fler_day_time (day, 15 * 60, tale->zone);
}

static void
add (FlerDemoTale *tale, const Told *one)
{
  FlerDemoMeeting *meeting = tale->demo->meetings->pdata[one->meeting - 1];
  FlerDeviation *deviation = fler_deviation_new ();
  GDate met_on = fler_day_at (meeting->meeting->span.start, tale->zone);
  g_autofree char *detail = g_strdup_printf ("%s: %s", one->rule, one->why != NULL ? one->why : one->what);

  deviation->meeting_id = one->meeting;
  deviation->form = meeting->meeting->form;
  deviation->kind = one->kind;
  deviation->rule = g_strdup (one->rule);
  deviation->party = one->party;
  deviation->happened_on = fler_demo_days_from (&met_on, -one->n_days);
  deviation->what = g_strdup (one->what);
  deviation->why = g_strdup (one->why);
  deviation->cause = one->cause;
  deviation->measure = g_strdup (one->measure);
  deviation->state = one->state;
  deviation->registered_at = afternoon_of (tale, &met_on);
  g_ptr_array_add (tale->demo->deviations, deviation);
  fler_demo_tale_add_event (tale, deviation->registered_at, FLER_EVENT_DEVIATION, meeting, detail);
}

void
fler_demo_tale_add_deviations (FlerDemoTale *tale)
{
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    if (told[i].index == tale->index)
      add (tale, &told[i]);
}
