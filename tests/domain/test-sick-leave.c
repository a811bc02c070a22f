/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-sick-leave.c - day 1 is the first day, and every calendar day counts */

#include "fler-sick-leave.h"

static GDate
day (const char *iso)
{
  GDate parsed;

  g_assert_true (fler_day_parse (iso, &parsed));
  return parsed;
}

/* F14, and leap days, year ends and clock changes beside it */
static const struct { const char *first; int number; const char *date; } vector[] = {
  { "2026-01-15",   1, "2026-01-15" },
  { "2026-01-15",   8, "2026-01-22" },
  { "2026-01-15",  14, "2026-01-28" },
  { "2026-01-15",  90, "2026-04-14" },
  { "2026-01-15",  91, "2026-04-15" },
  { "2026-01-15", 180, "2026-07-13" },
  { "2026-01-15", 181, "2026-07-14" },
  { "2026-01-15", 365, "2027-01-14" },
  { "2028-02-28",   2, "2028-02-29" },
  { "2028-02-28",   3, "2028-03-01" },
  { "2027-12-01",  90, "2028-02-28" },
  { "2027-12-01",  91, "2028-02-29" },
  { "2026-12-31",   2, "2027-01-01" },
  { "2026-03-28",   3, "2026-03-30" },    /* over the change to summer time */
  { "2026-10-24",   3, "2026-10-26" },    /* and back */
};

static void
test_day_and_date (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vector); i++)
    {
      GDate first = day (vector[i].first), date = day (vector[i].date);
      GDate found = fler_sick_day_date (&first, vector[i].number);

      g_assert_cmpint (fler_sick_day_of (&first, &date), ==, vector[i].number);
      g_assert_cmpint (g_date_compare (&found, &date), ==, 0);
    }
}

static void
test_no_day (void)
{
  GDate none = fler_day_none (), first = day ("2026-01-15"), before = day ("2026-01-14");
  GDate found = fler_sick_day_date (&none, 90);

  g_assert_cmpint (fler_sick_day_of (&none, &first), ==, 0);
  g_assert_cmpint (fler_sick_day_of (&first, &before), ==, 0);
  g_assert_false (g_date_valid (&found));
  found = fler_sick_day_date (&first, 0);
  g_assert_false (g_date_valid (&found));
  found = fler_sick_day_date (&first, G_MAXINT);
  g_assert_false (g_date_valid (&found));
}

static void
test_marks (void)
{
  FlerFacts facts;
  FlerSickLine line;
  GDate today = day ("2026-04-14");

  fler_facts_init (&facts);
  facts.sick_first_day = day ("2026-01-15");
  facts.employed = FLER_TRI_YES;
  line = fler_sick_line_of (&facts, &today);
  g_assert_cmpint (line.day, ==, 90);
  g_assert_cmpint (line.has_marks, ==, FLER_TRI_YES);
  g_assert_cmpint (line.marks[0].number, ==, 90);
  g_assert_cmpint (line.marks[0].n_days_left, ==, 0);
  g_assert_cmpint (line.marks[1].n_days_left, ==, 90);
  g_assert_cmpint (line.marks[2].n_days_left, ==, 275);
  today = day ("2026-04-15");
  line = fler_sick_line_of (&facts, &today);
  g_assert_cmpint (line.marks[0].n_days_left, ==, -1);
}

/* F12: for somebody without work the chain says nothing; F13: without an entered day 1 there
 * is none. */
static void
test_marks_only_where_they_mean_something (void)
{
  FlerFacts facts;
  GDate today = day ("2026-04-14");

  fler_facts_init (&facts);
  g_assert_cmpint (fler_sick_line_of (&facts, &today).has_marks, ==, FLER_TRI_UNKNOWN);
  g_assert_cmpint (fler_sick_line_of (&facts, &today).day, ==, 0);
  g_assert_false (g_date_valid (&fler_sick_line_of (&facts, &today).marks[0].on));
  facts.employed = FLER_TRI_NO;
  g_assert_cmpint (fler_sick_line_of (&facts, &today).has_marks, ==, FLER_TRI_NO);
  facts.employed = FLER_TRI_YES;
  facts.benefit = FLER_BENEFIT_AKTIVITETSERSATTNING;
  g_assert_cmpint (fler_sick_line_of (&facts, &today).has_marks, ==, FLER_TRI_NO);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/sick-leave/F14-day-and-date", test_day_and_date);
  g_test_add_func ("/domain/sick-leave/no-day", test_no_day);
  g_test_add_func ("/domain/sick-leave/marks", test_marks);
  g_test_add_func ("/domain/sick-leave/F12-marks-only-where-they-mean-something",
                   test_marks_only_where_they_mean_something);
  return g_test_run ();
}
