/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-guide.c - every row of the guide's tables, how a table is read, and what must always hold
 *
 * Facts are written as text: "benefit=sjukpenning employed=yes sick_day=118 …"; what is not
 * written is not known.
 */

#include "fler-guide.h"
#include "fler-sick-leave.h"

#include <stdlib.h>
#include <string.h>

#define TODAY "2026-11-24"

static GDate
day (const char *iso)
{
  GDate parsed;

  g_assert_true (fler_day_parse (iso, &parsed));
  return parsed;
}

static guint
parse_parties (const char *text)
{
  g_auto(GStrv) names = g_strsplit (text, ",", -1);
  guint needed = 0;

  for (int i = 0; names[i] != NULL; i++)
    switch (fler_party_kind_from_id (names[i]))
      {
      case FLER_PARTY_AF:
        needed |= FLER_NEED_AF;
        break;
      case FLER_PARTY_FK:
        needed |= FLER_NEED_FK;
        break;
      case FLER_PARTY_REGION:
        needed |= FLER_NEED_REGION;
        break;
      case FLER_PARTY_KOMMUN:
        needed |= FLER_NEED_KOMMUN;
        break;
      default:
        g_assert_cmpstr (names[i], ==, "");
      }
  return needed;
}

static FlerTri
parse_tri (const char *text)
{
  return g_str_equal (text, "yes") ? FLER_TRI_YES : FLER_TRI_NO;
}

static void
set_fact (FlerFacts *facts, const char *name, const char *value, const GDate *today)
{
  if (g_str_equal (name, "benefit"))
    facts->benefit = fler_benefit_from_id (value);
  else if (g_str_equal (name, "municipality"))
    {
      g_free (facts->municipality);
      facts->municipality = g_strdup (value);
    }
  else if (g_str_equal (name, "employed"))
    facts->employed = parse_tri (value);
  else if (g_str_equal (name, "sick_day"))
    {
      facts->sick_first_day = *today;
      g_date_subtract_days (&facts->sick_first_day, atoi (value) - 1);
    }
  else if (g_str_equal (name, "first"))
    facts->sick_first_day = day (value);
  else if (g_str_equal (name, "decision"))
    facts->decision = fler_decision_from_id (value);
  else if (g_str_equal (name, "decision_sent"))
    facts->decision_sent = day (value);
  else if (g_str_equal (name, "held"))
    {
      facts->contact_meeting_held = g_str_equal (value, "no") ? FLER_TRI_NO : FLER_TRI_YES;
      fler_day_parse (value, &facts->contact_meeting_day);
    }
  else if (g_str_equal (name, "enrolled"))
    facts->enrolled_at_af = parse_tri (value);
  else if (g_str_equal (name, "reduced"))
    facts->capacity_reduced = parse_tri (value);
  else if (g_str_equal (name, "able"))
    facts->can_take_part = parse_tri (value);
  else if (g_str_equal (name, "coordination"))
    facts->needs_coordination = parse_tri (value);
  else if (g_str_equal (name, "parties"))
    {
      facts->parties_needed_known = TRUE;
      facts->parties_needed = parse_parties (value);
    }
  else
    g_assert_not_reached ();
}

static void
parse_facts (const char *text, const GDate *today, FlerFacts *facts)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);

  fler_facts_init (facts);
  for (int i = 0; words[i] != NULL; i++)
    {
      g_auto(GStrv) pair = g_strsplit (words[i], "=", 2);

      if (pair[0] != NULL)
        set_fact (facts, pair[0], pair[1], today);
    }
}

typedef struct
{
  const char   *path;
  FlerGuideForm form;
  const char   *facts, *project, *today;
  FlerVerdict   verdict;
  int           row;
  const char   *rule;
  const char   *missing;     /* ids, comma between */
  const char   *deadline;
} Case;

#define K FLER_GUIDE_KONTAKT
#define O FLER_GUIDE_OVERLAMNING
#define G FLER_GUIDE_GK
#define F FLER_GUIDE_FLERPART
#define S FLER_GUIDE_SIP
#define NOT FLER_VERDICT_NOT_OFFERED
#define LATE FLER_VERDICT_TOO_LATE
#define OFFER FLER_VERDICT_OFFER
#define PREPARE FLER_VERDICT_PREPARE
#define UNKNOWN FLER_VERDICT_UNKNOWN

#define EMPLOYED "benefit=sjukpenning municipality=Malmö employed=yes held=no decision=none "
#define WITHDRAWN "benefit=sjukpenning municipality=Malmö decision=withdrawn "
#define ENROLLED "enrolled=yes benefit=none municipality=Malmö "

static const Case cases[] = {
  /* contact meeting, row by row */
  { "kontakt/row-1-sjukersattning-D37", K, EMPLOYED "benefit=sjukersattning sick_day=100", "Malmö", TODAY, NOT, 1, "D37" },
  { "kontakt/row-1-aktivitetsersattning-D37", K, "benefit=aktivitetsersattning", "Malmö", TODAY, NOT, 1, "D37" },
  { "kontakt/row-1-no-benefit-D37", K, "benefit=none", "Malmö", TODAY, NOT, 1, "D37" },
  { "kontakt/row-2-elsewhere-D162", K, "benefit=sjukpenning municipality=Lund", "Malmö", TODAY, NOT, 2, "D162" },
  { "kontakt/row-3-not-employed-D1", K, "benefit=sjukpenning municipality=Malmö employed=no", "Malmö", TODAY, NOT, 3, "D1" },
  { "kontakt/row-4-held-already-K7", K, "benefit=sjukpenning municipality=Malmö employed=yes held=2026-10-01", "Malmö", TODAY,
    NOT, 4, "K7" },
  { "kontakt/row-5-withdrawn-D8", K, EMPLOYED "decision=withdrawn sick_day=100", "Malmö", TODAY, LATE, 5, "D8" },
  { "kontakt/row-5-day-181-K7", K, EMPLOYED "sick_day=181", "Malmö", TODAY, LATE, 5, "K7" },
  { "kontakt/row-6-day-1-K2", K, EMPLOYED "sick_day=1", "Malmö", TODAY, PREPARE, 6, "K2", "", "2027-02-21" },
  { "kontakt/row-6-day-89-K2", K, EMPLOYED "sick_day=89", "Malmö", TODAY, PREPARE, 6, "K2", "", "2026-11-25" },
  { "kontakt/row-7-day-90-K7", K, EMPLOYED "sick_day=90", "Malmö", TODAY, OFFER, 7, "K7", "", "2027-02-22" },
  { "kontakt/row-7-day-91-K7", K, EMPLOYED "sick_day=91", "Malmö", TODAY, OFFER, 7, "K7", "", "2027-02-21" },
  { "kontakt/row-7-day-179-K7", K, EMPLOYED "sick_day=179", "Malmö", TODAY, OFFER, 7, "K7", "", "2026-11-25" },
  { "kontakt/row-7-day-180-K7", K, EMPLOYED "sick_day=180", "Malmö", TODAY, OFFER, 7, "K7", "", TODAY },
  { "kontakt/row-7-rehabiliteringspenning", K, EMPLOYED "benefit=rehabiliteringspenning sick_day=100", "Malmö", TODAY,
    OFFER, 7, "K7", "", "2027-02-12" },
  { "kontakt/row-7-refused-new-application-is-not-withdrawn", K, EMPLOYED "decision=denied_new_application sick_day=100",
    "Malmö", TODAY, OFFER, 7, "K7", "", "2027-02-12" },

  /* handover meeting */
  { "overlamning/row-1-sjukersattning-D37", O, WITHDRAWN "benefit=sjukersattning held=no", "Malmö", TODAY, NOT, 1, "D37" },
  { "overlamning/row-2-elsewhere-D162", O, "benefit=sjukpenning municipality=Lund", "Malmö", TODAY, NOT, 2, "D162" },
  { "overlamning/row-3-refused-D35", O, "benefit=sjukpenning municipality=Malmö decision=denied_new_application", "Malmö",
    TODAY, NOT, 3, "D35" },
  { "overlamning/row-4-no-decision-D34", O, "benefit=sjukpenning municipality=Malmö decision=none", "Malmö", TODAY, NOT, 4, "D34" },
  { "overlamning/row-5-contact-meeting-held-D5", O, WITHDRAWN "held=2026-10-01", "Malmö", TODAY, NOT, 5, "D5" },
  { "overlamning/row-6-offer-O2", O, WITHDRAWN "held=no", "Malmö", TODAY, OFFER, 6, "Ö2" },
  { "overlamning/row-6-benefit-has-ended", O, WITHDRAWN "benefit=none held=no", "Malmö", TODAY, OFFER, 6, "Ö2" },

  /* joint assessment */
  { "gk/row-1-not-enrolled-G1", G, "enrolled=no", "Malmö", TODAY, NOT, 1, "G1" },
  { "gk/row-2-aktivitetsersattning-D37", G, "enrolled=yes benefit=aktivitetsersattning", "Malmö", TODAY, NOT, 2, "D37" },
  { "gk/row-3-elsewhere-D162", G, ENROLLED "municipality=Lund", "Malmö", TODAY, NOT, 3, "D162" },
  { "gk/row-4-capacity-not-reduced-G1", G, ENROLLED "reduced=no", "Malmö", TODAY, NOT, 4, "G1" },
  { "gk/row-5-cannot-take-part-G1", G, ENROLLED "reduced=yes able=no", "Malmö", TODAY, NOT, 5, "G1" },
  { "gk/row-6-offer-G1", G, ENROLLED "reduced=yes able=yes", "Malmö", TODAY, OFFER, 6, "G1" },

  /* multi-party meeting */
  { "flerpart/row-1-no-need-D106", F, "coordination=no parties=af,region", NULL, TODAY, NOT, 1, "D106" },
  { "flerpart/row-2-af-and-fk-D108", F, "coordination=yes parties=af,fk", NULL, TODAY, NOT, 2, "D108" },
  { "flerpart/row-2-af-alone", F, "coordination=yes parties=af", NULL, TODAY, NOT, 2, "D108" },
  { "flerpart/row-2-nobody", F, "coordination=yes parties=", NULL, TODAY, NOT, 2, "D108" },
  { "flerpart/row-3-af-and-region-D106", F, "coordination=yes parties=af,region", NULL, TODAY, OFFER, 3, "D106" },
  { "flerpart/row-3-fk-and-kommun-D106", F, "coordination=yes parties=fk,kommun", NULL, TODAY, OFFER, 3, "D106" },
  { "flerpart/row-3-all-four", F, "coordination=yes parties=af,fk,region,kommun", NULL, TODAY, OFFER, 3, "D106" },
  { "flerpart/row-4-region-and-kommun-D145", F, "coordination=yes parties=region,kommun", NULL, TODAY, NOT, 4, "D145" },
  { "flerpart/row-4-region-alone", F, "coordination=yes parties=region", NULL, TODAY, NOT, 4, "D145" },

  /* SIP */
  { "sip/row-1-both-D145", S, "parties=region,kommun", NULL, TODAY, OFFER, 1, "D145" },
  { "sip/row-1-both-and-af", S, "parties=af,region,kommun", NULL, TODAY, OFFER, 1, "D145" },
  { "sip/row-2-region-alone", S, "parties=region", NULL, TODAY, NOT, 2, "D145" },
  { "sip/row-2-kommun-and-af", S, "parties=kommun,af", NULL, TODAY, NOT, 2, "D145" },
  { "sip/row-2-nobody", S, "parties=", NULL, TODAY, NOT, 2, "D145" },

  /* how a table is read */
  { "read/benefit-missing", K, "employed=no", "Malmö", TODAY, UNKNOWN, 1, "D37", "benefit" },
  { "read/municipality-missing", K, "benefit=sjukpenning employed=no", "Malmö", TODAY, UNKNOWN, 2, "D162", "municipality" },
  { "read/employed-missing", K, "benefit=sjukpenning municipality=Malmö held=2026-10-01", "Malmö", TODAY, UNKNOWN, 3, "D1",
    "employed" },
  { "read/held-missing", K, "benefit=sjukpenning municipality=Malmö employed=yes", "Malmö", TODAY, UNKNOWN, 4, "K7",
    "contact_meeting_held" },
  { "read/or-both-missing", K, "benefit=sjukpenning municipality=Malmö employed=yes held=no", "Malmö", TODAY, UNKNOWN, 5, "D8",
    "decision,sick_first_day" },
  { "read/or-first-missing", K, "benefit=sjukpenning municipality=Malmö employed=yes held=no sick_day=100", "Malmö", TODAY,
    UNKNOWN, 5, "D8", "decision" },
  { "read/or-second-missing", K, EMPLOYED, "Malmö", TODAY, UNKNOWN, 5, "K7", "sick_first_day" },
  { "read/or-first-true-second-missing", K, EMPLOYED "decision=withdrawn", "Malmö", TODAY, LATE, 5, "D8" },
  { "read/or-second-true-first-missing", K, "benefit=sjukpenning employed=yes held=no sick_day=200", NULL, TODAY, LATE, 5, "K7" },
  { "read/no-project-no-municipality-rule", K, "benefit=sjukpenning employed=no", NULL, TODAY, NOT, 3, "D1" },
  { "read/blank-project-is-none", K, "benefit=sjukpenning employed=no", "  ", TODAY, NOT, 3, "D1" },
  { "read/municipality-however-written", K, "benefit=sjukpenning municipality=MALMÖ employed=no", " Malmö ", TODAY, NOT, 3, "D1" },
  { "read/decision-missing", O, "benefit=sjukpenning municipality=Malmö held=no", "Malmö", TODAY, UNKNOWN, 3, "D35", "decision" },
  { "read/handover-held-missing", O, WITHDRAWN, "Malmö", TODAY, UNKNOWN, 5, "D5", "contact_meeting_held" },
  { "read/enrolled-missing", G, "reduced=no", "Malmö", TODAY, UNKNOWN, 1, "G1", "enrolled_at_af" },
  { "read/capacity-missing", G, ENROLLED, "Malmö", TODAY, UNKNOWN, 4, "G1", "capacity_reduced" },
  { "read/taking-part-missing", G, ENROLLED "reduced=yes", "Malmö", TODAY, UNKNOWN, 5, "G1", "can_take_part" },
  { "read/coordination-missing", F, "parties=af,fk", NULL, TODAY, UNKNOWN, 1, "D106", "needs_coordination" },
  { "read/parties-missing", F, "coordination=yes", NULL, TODAY, UNKNOWN, 2, "D108", "parties_needed" },
  { "read/sip-parties-missing", S, "coordination=no", NULL, TODAY, UNKNOWN, 1, "D145", "parties_needed" },

  /* dates: F14's vector, leap day, year end, clock changes */
  { "dates/day-90-of-the-vector", K, EMPLOYED "first=2026-01-15", NULL, "2026-04-14", OFFER, 7, "K7", "", "2026-07-13" },
  { "dates/day-89-of-the-vector", K, EMPLOYED "first=2026-01-15", NULL, "2026-04-13", PREPARE, 6, "K2", "", "2026-04-14" },
  { "dates/day-180-of-the-vector", K, EMPLOYED "first=2026-01-15", NULL, "2026-07-13", OFFER, 7, "K7", "", "2026-07-13" },
  { "dates/day-181-of-the-vector", K, EMPLOYED "first=2026-01-15", NULL, "2026-07-14", LATE, 5, "K7" },
  { "dates/leap-day-is-a-day", K, EMPLOYED "first=2027-12-01", NULL, "2028-02-28", OFFER, 7, "K7", "", "2028-05-28" },
  { "dates/day-before-leap-day", K, EMPLOYED "first=2027-12-02", NULL, "2028-02-28", PREPARE, 6, "K2", "", "2028-02-29" },
  { "dates/over-new-year", K, EMPLOYED "first=2026-10-04", NULL, "2027-01-01", OFFER, 7, "K7", "", "2027-04-01" },
  { "dates/over-summer-time", K, EMPLOYED "first=2026-01-01", NULL, "2026-03-31", OFFER, 7, "K7", "", "2026-06-29" },
  { "dates/over-winter-time", K, EMPLOYED "first=2026-07-29", NULL, "2026-10-26", OFFER, 7, "K7", "", "2027-01-24" },
  { "dates/first-day-today", K, EMPLOYED "first=2026-11-24", NULL, TODAY, PREPARE, 6, "K2", "", "2027-02-21" },
};

static char *
join_missing (const FlerGuideAnswer *answer)
{
  GString *names = g_string_new (NULL);

  for (int i = 0; i < answer->n_missing; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "," : "", fler_fact_id (answer->missing[i]));
  return g_string_free (names, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *deadline = NULL;
  GDate today = day (expected->today);
  const FlerGuideAnswer *answer;
  FlerFacts facts;
  FlerGuide guide;

  parse_facts (expected->facts, &today, &facts);
  g_assert_true (fler_guide_answer (&facts, expected->project, &today, &guide, &error));
  g_assert_no_error (error);
  answer = &guide.forms[expected->form];
  missing = join_missing (answer);
  deadline = fler_day_to_iso (&answer->deadline);
  g_assert_cmpstr (fler_verdict_id (answer->verdict), ==, fler_verdict_id (expected->verdict));
  g_assert_cmpint (answer->row, ==, expected->row);
  g_assert_cmpstr (answer->reasons[0].rule, ==, expected->rule);
  g_assert_cmpstr (missing, ==, expected->missing != NULL ? expected->missing : "");
  g_assert_cmpstr (deadline, ==, expected->deadline);
  fler_facts_clear (&facts);
}

/* Both sides of an "or" are told where both are true. */
static void
test_both_reasons (void)
{
  GDate today = day (TODAY);
  FlerFacts facts;
  FlerGuide guide;

  parse_facts (EMPLOYED "decision=withdrawn sick_day=200", &today, &facts);
  g_assert_true (fler_guide_answer (&facts, NULL, &today, &guide, NULL));
  g_assert_cmpint (guide.forms[K].n_reasons, ==, 2);
  g_assert_cmpstr (guide.forms[K].reasons[0].rule, ==, "D8");
  g_assert_cmpstr (guide.forms[K].reasons[1].rule, ==, "K7");
  g_assert_cmpint (guide.sick_day, ==, 200);
  fler_facts_clear (&facts);
}

static const struct { const char *facts, *message; } contradictions[] = {
  { "first=2026-11-25", "sick_first_day contradicts today" },
  { "held=2026-11-25", "contact_meeting_held contradicts today" },
  { "first=2026-08-01 held=2026-07-31", "contact_meeting_held contradicts sick_first_day" },
  { "first=2026-08-01 decision=withdrawn decision_sent=2026-07-31", "decision_sent contradicts sick_first_day" },
};

static void
test_contradictions_are_refused (void)
{
  GDate today = day (TODAY);

  for (gsize i = 0; i < G_N_ELEMENTS (contradictions); i++)
    {
      g_autoptr(GError) error = NULL;
      FlerFacts facts;
      FlerGuide guide;

      parse_facts (contradictions[i].facts, &today, &facts);
      g_assert_false (fler_guide_answer (&facts, NULL, &today, &guide, &error));
      g_assert_error (error, FLER_GUIDE_ERROR, FLER_GUIDE_ERROR_CONTRADICTION);
      g_assert_cmpstr (error->message, ==, contradictions[i].message);
      fler_facts_clear (&facts);
    }
}

static void
test_no_contradiction (void)
{
  static const char *const fine[] = {
    "first=2026-11-24", "first=2026-08-01 held=2026-08-01", "first=2026-08-01 held=2026-11-24",
    "first=2026-08-01 decision_sent=2026-08-01", "decision_sent=2026-12-01", "benefit=none sick_day=50",
    "held=yes first=2026-08-01",
  };
  GDate today = day (TODAY);

  for (gsize i = 0; i < G_N_ELEMENTS (fine); i++)
    {
      g_autoptr(GError) error = NULL;
      FlerFacts facts;
      FlerGuide guide;

      parse_facts (fine[i], &today, &facts);
      fler_guide_answer (&facts, NULL, &today, &guide, &error);
      g_assert_no_error (error);
      fler_facts_clear (&facts);
    }
}

/* Facts at random, each known or not. */
static void
draw_facts (FlerFacts *facts, const GDate *today)
{
  fler_facts_init (facts);
  facts->benefit = g_test_rand_int_range (0, FLER_N_BENEFITS);
  facts->municipality =
    g_strdup (((const char *[]){ NULL, "Malmö", "Lund" })[g_test_rand_int_range (0, 3)]);
  facts->employed = g_test_rand_int_range (0, 3);
  facts->decision = g_test_rand_int_range (0, FLER_N_DECISIONS);
  facts->contact_meeting_held = g_test_rand_int_range (0, 3);
  facts->enrolled_at_af = g_test_rand_int_range (0, 3);
  facts->capacity_reduced = g_test_rand_int_range (0, 3);
  facts->can_take_part = g_test_rand_int_range (0, 3);
  facts->needs_coordination = g_test_rand_int_range (0, 3);
  facts->parties_needed_known = g_test_rand_bit ();
  facts->parties_needed = facts->parties_needed_known ? g_test_rand_int_range (0, 16) : 0;
  if (g_test_rand_bit ())
    {
      facts->sick_first_day = *today;
      g_date_subtract_days (&facts->sick_first_day, g_test_rand_int_range (0, 200));
    }
}

/* The tables once more, as plainly as they are written: what must come out of row after row. */
static FlerVerdict
naive_contact (const FlerFacts *f, const char *project, int n)
{
  if (f->benefit == FLER_BENEFIT_UNKNOWN)
    return UNKNOWN;
  if (f->benefit != FLER_BENEFIT_SJUKPENNING && f->benefit != FLER_BENEFIT_REHABILITERINGSPENNING)
    return NOT;
  if (project != NULL && f->municipality == NULL)
    return UNKNOWN;
  if (project != NULL && !g_str_equal (project, f->municipality))
    return NOT;
  if (f->employed != FLER_TRI_YES)
    return f->employed == FLER_TRI_NO ? NOT : UNKNOWN;
  if (f->contact_meeting_held != FLER_TRI_NO)
    return f->contact_meeting_held == FLER_TRI_YES ? NOT : UNKNOWN;
  if (f->decision == FLER_DECISION_WITHDRAWN || n > 180)
    return LATE;
  if (f->decision == FLER_DECISION_UNKNOWN || n == 0)
    return UNKNOWN;
  return n < 90 ? PREPARE : OFFER;
}

static FlerVerdict
naive_handover (const FlerFacts *f, const char *project)
{
  if (f->benefit == FLER_BENEFIT_UNKNOWN)
    return UNKNOWN;
  if (f->benefit >= FLER_BENEFIT_SJUKERSATTNING)
    return NOT;
  if (project != NULL && f->municipality == NULL)
    return UNKNOWN;
  if (project != NULL && !g_str_equal (project, f->municipality))
    return NOT;
  if (f->decision != FLER_DECISION_WITHDRAWN)
    return f->decision == FLER_DECISION_UNKNOWN ? UNKNOWN : NOT;
  if (f->contact_meeting_held == FLER_TRI_UNKNOWN)
    return UNKNOWN;
  return f->contact_meeting_held == FLER_TRI_YES ? NOT : OFFER;
}

static FlerVerdict
naive_gk (const FlerFacts *f, const char *project)
{
  if (f->enrolled_at_af != FLER_TRI_YES)
    return f->enrolled_at_af == FLER_TRI_NO ? NOT : UNKNOWN;
  if (f->benefit == FLER_BENEFIT_UNKNOWN || f->benefit >= FLER_BENEFIT_SJUKERSATTNING)
    return f->benefit == FLER_BENEFIT_UNKNOWN ? UNKNOWN : NOT;
  if (project != NULL && f->municipality == NULL)
    return UNKNOWN;
  if (project != NULL && !g_str_equal (project, f->municipality))
    return NOT;
  if (f->capacity_reduced != FLER_TRI_YES)
    return f->capacity_reduced == FLER_TRI_NO ? NOT : UNKNOWN;
  if (f->can_take_part != FLER_TRI_YES)
    return f->can_take_part == FLER_TRI_NO ? NOT : UNKNOWN;
  return OFFER;
}

static FlerVerdict
naive_multi_party (const FlerFacts *f)
{
  gboolean has_agency = (f->parties_needed & (FLER_NEED_AF | FLER_NEED_FK)) != 0;
  gboolean has_other = (f->parties_needed & (FLER_NEED_REGION | FLER_NEED_KOMMUN)) != 0;

  if (f->needs_coordination != FLER_TRI_YES)
    return f->needs_coordination == FLER_TRI_NO ? NOT : UNKNOWN;
  if (!f->parties_needed_known)
    return UNKNOWN;
  return has_agency && has_other ? OFFER : NOT;
}

static FlerVerdict
naive_sip (const FlerFacts *f)
{
  if (!f->parties_needed_known)
    return UNKNOWN;
  return (f->parties_needed & FLER_NEED_REGION) && (f->parties_needed & FLER_NEED_KOMMUN) ? OFFER
                                                                                          : NOT;
}

static void
test_agrees_with_the_tables_read_naively (void)
{
  GDate today = day (TODAY);

  for (int i = 0; i < 20000; i++)
    {
      const char *project = g_test_rand_bit () ? "Malmö" : NULL;
      FlerFacts facts;
      FlerGuide guide;

      draw_facts (&facts, &today);
      g_assert_true (fler_guide_answer (&facts, project, &today, &guide, NULL));
      g_assert_cmpint (guide.forms[K].verdict, ==, naive_contact (&facts, project, guide.sick_day));
      g_assert_cmpint (guide.forms[O].verdict, ==, naive_handover (&facts, project));
      g_assert_cmpint (guide.forms[G].verdict, ==, naive_gk (&facts, project));
      g_assert_cmpint (guide.forms[F].verdict, ==, naive_multi_party (&facts));
      g_assert_cmpint (guide.forms[S].verdict, ==, naive_sip (&facts));
      fler_facts_clear (&facts);
    }
}

static void
assert_sound (const FlerGuideAnswer *answer)
{
  g_assert_cmpint (answer->n_reasons, >=, 1);
  for (int i = 0; i < answer->n_reasons; i++)
    {
      g_assert_cmpstr (answer->reasons[i].rule, !=, NULL);
      g_assert_cmpstr (answer->reasons[i].text, !=, NULL);
      g_assert_cmpstr (answer->reasons[i].source, !=, NULL);
    }
  g_assert_cmpint (answer->verdict == UNKNOWN, ==, answer->n_missing > 0);
  g_assert_cmpint (g_date_valid (&answer->deadline), ==,
                   answer->verdict == PREPARE || (answer->verdict == OFFER && answer->row == 7));
}

/* Makes one fact of @from known in @to, if it is not. */
static void
add_fact (FlerFacts *to, const FlerFacts *from, FlerFact fact)
{
  switch (fact)
    {
    case FLER_FACT_BENEFIT:
      to->benefit = to->benefit != 0 ? to->benefit : from->benefit;
      break;
    case FLER_FACT_MUNICIPALITY:
      if (to->municipality == NULL)
        to->municipality = g_strdup (from->municipality);
      break;
    case FLER_FACT_EMPLOYED:
      to->employed = to->employed != 0 ? to->employed : from->employed;
      break;
    case FLER_FACT_SICK_FIRST_DAY:
      if (!g_date_valid (&to->sick_first_day))
        to->sick_first_day = from->sick_first_day;
      break;
    case FLER_FACT_DECISION:
      to->decision = to->decision != 0 ? to->decision : from->decision;
      break;
    case FLER_FACT_CONTACT_MEETING_HELD:
      if (to->contact_meeting_held == 0)
        to->contact_meeting_held = from->contact_meeting_held;
      break;
    case FLER_FACT_ENROLLED_AT_AF:
      to->enrolled_at_af = to->enrolled_at_af != 0 ? to->enrolled_at_af : from->enrolled_at_af;
      break;
    case FLER_FACT_CAPACITY_REDUCED:
      to->capacity_reduced =
        to->capacity_reduced != 0 ? to->capacity_reduced : from->capacity_reduced;
      break;
    case FLER_FACT_CAN_TAKE_PART:
      to->can_take_part = to->can_take_part != 0 ? to->can_take_part : from->can_take_part;
      break;
    case FLER_FACT_NEEDS_COORDINATION:
      to->needs_coordination = to->needs_coordination != 0 ? to->needs_coordination
                                                          : from->needs_coordination;
      break;
    case FLER_FACT_PARTIES_NEEDED:
      if (!to->parties_needed_known)
        {
          to->parties_needed_known = from->parties_needed_known;
          to->parties_needed = from->parties_needed;
        }
      break;
    default:
      break;
    }
}

static void
test_another_fact_never_makes_it_unknown (void)
{
  GDate today = day (TODAY);

  for (int i = 0; i < 3000; i++)
    {
      const char *project = g_test_rand_bit () ? "Malmö" : NULL;
      FlerFacts facts, others;
      FlerGuide before, after;

      draw_facts (&facts, &today);
      draw_facts (&others, &today);
      g_assert_true (fler_guide_answer (&facts, project, &today, &before, NULL));
      for (FlerFact fact = FLER_FACT_BENEFIT; fact < FLER_N_FACTS; fact++)
        {
          add_fact (&facts, &others, fact);
          g_assert_true (fler_guide_answer (&facts, project, &today, &after, NULL));
          for (int form = 0; form < FLER_N_GUIDE_FORMS; form++)
            {
              assert_sound (&after.forms[form]);
              if (before.forms[form].verdict != UNKNOWN)
                g_assert_cmpint (after.forms[form].verdict, ==, before.forms[form].verdict);
            }
          before = after;
        }
      fler_facts_clear (&facts);
      fler_facts_clear (&others);
    }
}

/* Only what decides is asked for, and the asking ends when all is decided. */
static void
test_interview_ends_when_all_is_decided (void)
{
  GDate today = day (TODAY);
  guint n_questions = 0, n_interviews = 500;

  for (guint i = 0; i < n_interviews; i++)
    {
      const char *project = g_test_rand_bit () ? "Malmö" : NULL;
      FlerFacts facts, truth;
      FlerGuide guide;
      FlerFact question;
      guint skipped = 0;

      draw_facts (&truth, &today);
      fler_facts_init (&facts);
      fler_guide_answer (&facts, project, &today, &guide, NULL);
      while ((question = fler_guide_next_question (&guide, skipped)) != FLER_FACT_NONE)
        {
          g_assert_false (skipped & (1u << question));
          skipped |= 1u << question;         /* never the same question twice */
          add_fact (&facts, &truth, question);
          fler_guide_answer (&facts, project, &today, &guide, NULL);
          n_questions++;
          g_assert_cmpstr (fler_fact_question (question), !=, "");
        }
      for (int form = 0; form < FLER_N_GUIDE_FORMS; form++)
        for (int m = 0; m < guide.forms[form].n_missing; m++)
          g_assert_true (skipped & (1u << guide.forms[form].missing[m]));    /* asked for in vain */
      fler_facts_clear (&facts);
      fler_facts_clear (&truth);
    }
  g_assert_cmpuint (n_questions, <, n_interviews * 11);
}

static void
test_interview_order (void)
{
  GDate today = day (TODAY);
  FlerFacts facts;
  FlerGuide guide;

  parse_facts ("", &today, &facts);
  fler_guide_answer (&facts, "Malmö", &today, &guide, NULL);
  g_assert_cmpstr (fler_fact_id (fler_guide_next_question (&guide, 0)), ==, "benefit");
  g_assert_cmpstr (fler_fact_id (fler_guide_next_question (&guide, 1 << FLER_FACT_BENEFIT)), ==,
                   "enrolled_at_af");

  /* Nobody on aktivitetsersättning is asked about employment or days. */
  parse_facts ("benefit=aktivitetsersattning", &today, &facts);
  fler_guide_answer (&facts, "Malmö", &today, &guide, NULL);
  g_assert_cmpstr (fler_fact_id (fler_guide_next_question (&guide, 0)), ==, "enrolled_at_af");
  parse_facts ("benefit=aktivitetsersattning enrolled=no coordination=no parties=", &today, &facts);
  fler_guide_answer (&facts, "Malmö", &today, &guide, NULL);
  g_assert_cmpint (fler_guide_next_question (&guide, 0), ==, FLER_FACT_NONE);
}

static void
test_ids (void)
{
  static const char *const forms[] = { "kontaktmote", "overlamningsmote", "gk", "flerpartsmote", "sip" };

  for (int form = 0; form < FLER_N_GUIDE_FORMS; form++)
    g_assert_cmpstr (fler_guide_form_id (form), ==, forms[form]);
  for (int benefit = 1; benefit < FLER_N_BENEFITS; benefit++)
    g_assert_cmpint (fler_benefit_from_id (fler_benefit_id (benefit)), ==, benefit);
  for (int decision = 1; decision < FLER_N_DECISIONS; decision++)
    g_assert_cmpint (fler_decision_from_id (fler_decision_id (decision)), ==, decision);
  g_assert_cmpint (fler_benefit_from_id ("Sjukpenning"), ==, FLER_BENEFIT_UNKNOWN);
  g_assert_cmpint (fler_benefit_from_id (""), ==, FLER_BENEFIT_UNKNOWN);
  g_assert_cmpint (fler_decision_from_id (NULL), ==, FLER_DECISION_UNKNOWN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/domain/guide/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/domain/guide/read/both-reasons-of-an-or", test_both_reasons);
  g_test_add_func ("/domain/guide/contradictions-are-refused", test_contradictions_are_refused);
  g_test_add_func ("/domain/guide/no-contradiction", test_no_contradiction);
  g_test_add_func ("/domain/guide/agrees-with-the-tables-read-naively",
                   test_agrees_with_the_tables_read_naively);
  g_test_add_func ("/domain/guide/another-fact-never-makes-it-unknown",
                   test_another_fact_never_makes_it_unknown);
  g_test_add_func ("/domain/guide/interview/ends-when-all-is-decided",
                   test_interview_ends_when_all_is_decided);
  g_test_add_func ("/domain/guide/interview/order", test_interview_order);
  g_test_add_func ("/domain/guide/ids", test_ids);
  return g_test_run ();
}
