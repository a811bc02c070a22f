/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-guide-tables.c - the guide against its tables, read by someone who knows nothing else
 *
 * The tables stand here as text, a row for each line, as whoever wrote the rules wrote them. A
 * plain reader goes through them for every combination of facts there is, each of them known or
 * not: verdict, row, missing facts and deadline are to be the guide's.
 */

#include "fler-guide.h"

#include <string.h>

/* What a row asks, and the fact that it asks about. "or" joins two. */
static const struct { FlerGuideForm form; const char *row, *verdict; int deadline_day; } tables[] = {
  { FLER_GUIDE_KONTAKT, "benefit-none-or-permanent", "not_offered", 0 },
  { FLER_GUIDE_KONTAKT, "elsewhere", "not_offered", 0 },
  { FLER_GUIDE_KONTAKT, "not-employed", "not_offered", 0 },
  { FLER_GUIDE_KONTAKT, "contact-held", "not_offered", 0 },
  { FLER_GUIDE_KONTAKT, "withdrawn or after-180", "too_late", 0 },
  { FLER_GUIDE_KONTAKT, "before-90", "prepare", 90 },
  { FLER_GUIDE_KONTAKT, "always", "offer", 180 },

  { FLER_GUIDE_OVERLAMNING, "benefit-permanent", "not_offered", 0 },
  { FLER_GUIDE_OVERLAMNING, "elsewhere", "not_offered", 0 },
  { FLER_GUIDE_OVERLAMNING, "refused", "not_offered", 0 },
  { FLER_GUIDE_OVERLAMNING, "not-withdrawn", "not_offered", 0 },
  { FLER_GUIDE_OVERLAMNING, "contact-held", "not_offered", 0 },
  { FLER_GUIDE_OVERLAMNING, "always", "offer", 0 },

  { FLER_GUIDE_GK, "not-enrolled", "not_offered", 0 },
  { FLER_GUIDE_GK, "benefit-permanent", "not_offered", 0 },
  { FLER_GUIDE_GK, "elsewhere", "not_offered", 0 },
  { FLER_GUIDE_GK, "capacity-whole", "not_offered", 0 },
  { FLER_GUIDE_GK, "cannot-take-part", "not_offered", 0 },
  { FLER_GUIDE_GK, "always", "offer", 0 },

  { FLER_GUIDE_FLERPART, "no-coordination", "not_offered", 0 },
  { FLER_GUIDE_FLERPART, "state-alone", "not_offered", 0 },
  { FLER_GUIDE_FLERPART, "state-and-local", "offer", 0 },
  { FLER_GUIDE_FLERPART, "always", "not_offered", 0 },

  { FLER_GUIDE_SIP, "region-and-kommun", "offer", 0 },
  { FLER_GUIDE_SIP, "always", "not_offered", 0 },
};

/* Facts as their files have them; NULL is not known. */
typedef struct
{
  const char *benefit, *municipality, *employed, *decision, *contact_held, *enrolled, *capacity, *take_part,
             *coordination, *parties;
  int         sick_day;          /* 0: not known */
} Known;

/* 1 yes, 0 no, -1 not known; @fact: the one it asks about */
static int
ask (const char *question, const Known *known, const char *project, const char **fact)
{
  static const struct { const char *question; gsize at; const char *yes[3]; gboolean is_not; const char *fact; } plain[] = {
    { "benefit-none-or-permanent", G_STRUCT_OFFSET (Known, benefit), { "none", "sjukersattning", "aktivitetsersattning" }, FALSE, "benefit" },
    { "benefit-permanent", G_STRUCT_OFFSET (Known, benefit), { "sjukersattning", "aktivitetsersattning" }, FALSE, "benefit" },
    { "not-employed", G_STRUCT_OFFSET (Known, employed), { "no" }, FALSE, "employed" },
    { "contact-held", G_STRUCT_OFFSET (Known, contact_held), { "yes" }, FALSE, "contact_meeting_held" },
    { "withdrawn", G_STRUCT_OFFSET (Known, decision), { "withdrawn" }, FALSE, "decision" },
    { "not-withdrawn", G_STRUCT_OFFSET (Known, decision), { "withdrawn" }, TRUE, "decision" },
    { "refused", G_STRUCT_OFFSET (Known, decision), { "denied_new_application" }, FALSE, "decision" },
    { "not-enrolled", G_STRUCT_OFFSET (Known, enrolled), { "no" }, FALSE, "enrolled_at_af" },
    { "capacity-whole", G_STRUCT_OFFSET (Known, capacity), { "no" }, FALSE, "capacity_reduced" },
    { "cannot-take-part", G_STRUCT_OFFSET (Known, take_part), { "no" }, FALSE, "can_take_part" },
    { "no-coordination", G_STRUCT_OFFSET (Known, coordination), { "no" }, FALSE, "needs_coordination" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    if (strcmp (plain[i].question, question) == 0)
      {
        const char *value = G_STRUCT_MEMBER (const char *, known, plain[i].at);

        *fact = plain[i].fact;
        if (value == NULL)
          return -1;
        for (gsize y = 0; y < G_N_ELEMENTS (plain[i].yes); y++)
          if (g_strcmp0 (plain[i].yes[y], value) == 0)
            return !plain[i].is_not;
        return plain[i].is_not;
      }
  if (strcmp (question, "always") == 0)
    return 1;
  if (strcmp (question, "elsewhere") == 0)
    {
      *fact = "municipality";
      if (project == NULL)
        return 0;
      return known->municipality == NULL ? -1 : strcmp (known->municipality, project) != 0;
    }
  if (strcmp (question, "after-180") == 0 || strcmp (question, "before-90") == 0)
    {
      *fact = "sick_first_day";
      if (known->sick_day == 0)
        return -1;
      return *question == 'a' ? known->sick_day > 180 : known->sick_day < 90;
    }
  *fact = "parties_needed";
  if (known->parties == NULL)
    return -1;
  if (strcmp (question, "state-alone") == 0)
    return strpbrk (known->parties, "RK") == NULL;
  if (strcmp (question, "state-and-local") == 0)
    return strpbrk (known->parties, "AF") != NULL && strpbrk (known->parties, "RK") != NULL;
  g_assert_cmpstr (question, ==, "region-and-kommun");
  return strchr (known->parties, 'R') != NULL && strchr (known->parties, 'K') != NULL;
}

typedef struct
{
  const char *verdict;
  int         row;               /* of its form, from 1 */
  const char *missing[2];
  int         n_missing;
  int         deadline_day;
} Answer;

static Answer
read_naively (FlerGuideForm form, const Known *known, const char *project)
{
  Answer answer = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const char *sides[2] = { tables[i].row, NULL };
      char first[40];
      const char *joined = strstr (tables[i].row, " or ");

      if (tables[i].form != form)
        continue;
      answer.row++;
      if (joined != NULL)
        {
          g_strlcpy (first, tables[i].row, (gsize) (joined - tables[i].row) + 1);
          sides[0] = first;
          sides[1] = joined + 4;
        }
      for (int s = 0; s < 2 && sides[s] != NULL; s++)
        {
          const char *fact = NULL;
          int said = ask (sides[s], known, project, &fact);

          if (said == 1)
            return (Answer) { tables[i].verdict, answer.row, { NULL }, 0, tables[i].deadline_day };
          if (said == -1)
            answer.missing[answer.n_missing++] = fact;
        }
      if (answer.n_missing > 0)
        {
          answer.verdict = "unknown";
          return answer;
        }
    }
  g_assert_not_reached ();
}

static FlerTri
tri_of (const char *value)
{
  return value == NULL ? FLER_TRI_UNKNOWN : strcmp (value, "yes") == 0 ? FLER_TRI_YES : FLER_TRI_NO;
}

static FlerFacts
facts_of (const Known *known, const GDate *today)
{
  FlerFacts facts;

  fler_facts_init (&facts);
  facts.benefit = fler_benefit_from_id (known->benefit);
  facts.decision = fler_decision_from_id (known->decision);
  facts.municipality = (char *) known->municipality;     /* lent */
  facts.employed = tri_of (known->employed);
  facts.contact_meeting_held = tri_of (known->contact_held);
  facts.enrolled_at_af = tri_of (known->enrolled);
  facts.capacity_reduced = tri_of (known->capacity);
  facts.can_take_part = tri_of (known->take_part);
  facts.needs_coordination = tri_of (known->coordination);
  facts.parties_needed_known = known->parties != NULL;
  for (const char *p = known->parties; p != NULL && *p != '\0'; p++)
    facts.parties_needed |= *p == 'A' ? FLER_NEED_AF : *p == 'F' ? FLER_NEED_FK
                            : *p == 'R' ? FLER_NEED_REGION : FLER_NEED_KOMMUN;
  if (known->sick_day > 0)
    g_date_set_julian (&facts.sick_first_day, g_date_get_julian (today) + 1 - (guint32) known->sick_day);
  return facts;
}

static void
assert_same (const FlerGuideAnswer *ours, const Answer *expected, const GDate *first_day)
{
  g_assert_cmpstr (fler_verdict_id (ours->verdict), ==, expected->verdict);
  g_assert_cmpint (ours->row, ==, expected->row);
  g_assert_cmpint (ours->n_missing, ==, expected->n_missing);
  for (int i = 0; i < expected->n_missing; i++)
    g_assert_cmpstr (fler_fact_id (ours->missing[i]), ==, expected->missing[i]);
  g_assert_cmpint (ours->n_reasons, >=, 1);
  for (int i = 0; i < ours->n_reasons; i++)
    {
      g_assert_cmpstr (ours->reasons[i].rule, !=, "");
      g_assert_cmpstr (ours->reasons[i].text, !=, "");
      g_assert_cmpstr (ours->reasons[i].source, !=, "");
    }
  if (expected->deadline_day == 0)
    g_assert_false (g_date_valid (&ours->deadline));
  else
    g_assert_cmpuint (g_date_get_julian (&ours->deadline), ==,
                      g_date_get_julian (first_day) + (guint32) expected->deadline_day - 1);
}

static guint n_combinations;
static guint n_decided[FLER_N_GUIDE_FORMS][8];    /* by which row, from 1 */

static void
compare (const Known *known, const char *project, const GDate *today, FlerGuideForm form)
{
  FlerFacts facts = facts_of (known, today);
  Answer expected = read_naively (form, known, project);
  FlerGuide guide;

  g_assert_true (fler_guide_answer (&facts, project, today, &guide, NULL));
  assert_same (&guide.forms[form], &expected, &facts.sick_first_day);
  n_combinations++;
  if (expected.n_missing == 0)
    n_decided[form][expected.row]++;
}

static const char *const tris[] = { NULL, "yes", "no" };
static const char *const benefits[] = { NULL, "none", "sjukpenning", "rehabiliteringspenning", "sjukersattning",
                                        "aktivitetsersattning" };
static const char *const decisions[] = { NULL, "none", "withdrawn", "denied_new_application" };
static const char *const places[] = { NULL, "Malmö", "Uppsala" };
static const char *const parties[] = { NULL, "", "A", "F", "AF", "R", "K", "RK", "AR", "AK", "ARK", "FR", "FK", "FRK",
                                       "AFR", "AFK", "AFRK" };
static const int days[] = { 0, 1, 89, 90, 91, 179, 180, 181, 400 };

#define EACH(i, of) for (gsize i = 0; i < G_N_ELEMENTS (of); i++)

/* Of the days around which a rule turns, also those around which the calendar does: a leap day, a
 * year's end, both clock changes. */
static const char *const todays[] = { "2024-02-29", "2026-01-01", "2026-03-29", "2026-10-25", "2026-11-24" };

static void
each_project (Known *known, const GDate *today, FlerGuideForm form)
{
  EACH (p, places)
    EACH (m, places)
      {
        known->municipality = places[m];
        compare (known, places[p], today, form);
      }
}

static void
test_contact_and_handover (void)
{
  n_combinations = 0;
  EACH (t, todays)
    {
      GDate today;

      g_assert_true (fler_day_parse (todays[t], &today));
      EACH (b, benefits) EACH (e, tris) EACH (d, decisions) EACH (c, tris) EACH (s, days)
        {
          Known known = { .benefit = benefits[b], .employed = tris[e], .decision = decisions[d],
                          .contact_held = tris[c], .sick_day = days[s] };

          each_project (&known, &today, FLER_GUIDE_KONTAKT);
          each_project (&known, &today, FLER_GUIDE_OVERLAMNING);
        }
    }
  g_assert_cmpuint (n_combinations, ==, 5 * 6 * 3 * 4 * 3 * 9 * 9 * 2);
}

static void
test_joint_assessment (void)
{
  GDate today;

  g_assert_true (fler_day_parse ("2026-11-24", &today));
  EACH (b, benefits) EACH (e, tris) EACH (c, tris) EACH (t, tris)
    {
      Known known = { .benefit = benefits[b], .enrolled = tris[e], .capacity = tris[c], .take_part = tris[t] };

      each_project (&known, &today, FLER_GUIDE_GK);
    }
}

static void
test_multi_party_and_sip (void)
{
  GDate today;

  g_assert_true (fler_day_parse ("2026-11-24", &today));
  EACH (c, tris) EACH (p, parties)
    {
      Known known = { .coordination = tris[c], .parties = parties[p] };

      each_project (&known, &today, FLER_GUIDE_FLERPART);
      each_project (&known, &today, FLER_GUIDE_SIP);
    }
}

/* Every row of every table decides somewhere. */
static void
test_every_row_decides (void)
{
  static const int n_rows[FLER_N_GUIDE_FORMS] = { 7, 6, 6, 4, 2 };

  test_contact_and_handover ();
  test_joint_assessment ();
  test_multi_party_and_sip ();
  for (int form = 0; form < FLER_N_GUIDE_FORMS; form++)
    for (int row = 1; row <= n_rows[form]; row++)
      g_assert_cmpuint (n_decided[form][row], >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/guide-tables/contact-and-handover", test_contact_and_handover);
  g_test_add_func ("/domain/guide-tables/joint-assessment", test_joint_assessment);
  g_test_add_func ("/domain/guide-tables/multi-party-and-SIP", test_multi_party_and_sip);
  g_test_add_func ("/domain/guide-tables/every-row-decides", test_every_row_decides);
  return g_test_run ();
}
