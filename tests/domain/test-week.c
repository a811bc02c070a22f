/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-week.c - above all the weeks around New Year, and weeks as people write them */

#include "fler-day.h"
#include "fler-week.h"

static const struct { const char *path; int day, month, year; FlerWeek expected; } cases[] = {
  { "/domain/week/of/ordinary-day",          14, 10, 2026, { 2026, 42 } },
  { "/domain/week/of/december-in-next-year", 30, 12, 2024, { 2025,  1 } },
  { "/domain/week/of/january-in-last-year",   1,  1, 2027, { 2026, 53 } },
  { "/domain/week/of/sunday-ends-the-week",   3,  1, 2027, { 2026, 53 } },
  { "/domain/week/of/monday-begins-it",       4,  1, 2027, { 2027,  1 } },
  { "/domain/week/of/first-day-there-is",     1,  1,    1, {    1,  1 } },
};

static void
test_week_of (gconstpointer index)
{
  gsize i = GPOINTER_TO_SIZE (index);
  g_autoptr(GDate) date = g_date_new_dmy (cases[i].day, cases[i].month, cases[i].year);
  FlerWeek week = fler_week_of (date);

  g_assert_cmpint (week.year, ==, cases[i].expected.year);
  g_assert_cmpint (week.number, ==, cases[i].expected.number);
}

/* Compared with GDateTime, which counts weeks by other means, over sixty years of days. */
static void
test_week_of_agrees_with_glib (void)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, 1, 1990);
  for (int i = 0; i < 60 * 366; i++, g_date_add_days (&day, 1))
    {
      g_autoptr(GDateTime) noon = g_date_time_new_utc (
        g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day), 12, 0, 0);
      FlerWeek week = fler_week_of (&day);
      GDate monday = fler_week_get_monday (week);
      int into_week = g_date_days_between (&monday, &day);

      g_assert_cmpint (week.year, ==, g_date_time_get_week_numbering_year (noon));
      g_assert_cmpint (week.number, ==, g_date_time_get_week_of_year (noon));
      g_assert_cmpint (into_week, ==, g_date_get_weekday (&day) - 1);
    }
}

/* F20 */
static void
test_weeks_in_year (void)
{
  g_assert_cmpint (fler_weeks_in_year (2025), ==, 52);
  g_assert_cmpint (fler_weeks_in_year (2026), ==, 53);
  g_assert_cmpint (fler_weeks_in_year (2027), ==, 52);
  g_assert_cmpint (fler_weeks_in_year (2028), ==, 52);
  g_assert_cmpint (fler_weeks_in_year (2032), ==, 53);
}

static const struct { const char *text, *today; FlerWeek expected; } weeks[] = {
  { "v. 34",         "2026-11-22", { 2026, 34 } },     /* F21 */
  { "v34",           "2026-11-22", { 2026, 34 } },
  { "V.34",          "2026-11-22", { 2026, 34 } },
  { "34",            "2026-11-22", { 2026, 34 } },
  { "vecka 34",      "2026-11-22", { 2026, 34 } },
  { "Veckan 34",     "2026-11-22", { 2026, 34 } },
  { "w. 34",         "2026-11-22", { 2026, 34 } },
  { "Week 34",       "2026-11-22", { 2026, 34 } },
  { " v.\u00a034 ",  "2026-11-22", { 2026, 34 } },
  { "v 2",           "2026-12-18", { 2027,  2 } },
  { "v. 51",         "2027-01-08", { 2026, 51 } },
  { "v 53",          "2028-06-01", { 2026, 53 } },
  { "v 53",          "2030-06-01", { 2032, 53 } },
  { "v 34 2027",     "2026-11-22", { 2027, 34 } },
  { "v. 34, 2027",   "2026-11-22", { 2027, 34 } },
  { "34/2027",       "2026-11-22", { 2027, 34 } },
  { "2027-W34",      "2026-11-22", { 2027, 34 } },
  { "2027W34",       "2026-11-22", { 2027, 34 } },
  { "2027 v. 4",     "2026-11-22", { 2027,  4 } },
};

static void
test_parse_as_people_write (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      FlerWeek week;
      GDate today;

      fler_day_parse (weeks[i].today, &today);
      if (!fler_week_parse (weeks[i].text, &today, &week))
        g_error ("“%s” was not taken for a week", weeks[i].text);
      g_assert_cmpint (week.year, ==, weeks[i].expected.year);
      g_assert_cmpint (week.number, ==, weeks[i].expected.number);
    }
}

static void
test_parse_refuses (void)
{
  static const char *const refused[] = {
    "", "v", "v.", "x 34", "v 0", "v 54", "53/2027", "2027-W53", "v 34 27", "v 34 20270", "2027",
    "2027-08-34", "v 34 2027 1", "v34x", "vecka trettiofyra", "0000-W01", "v 3 4", "99999999999999",
  };
  FlerWeek week;
  GDate today;

  fler_day_parse ("2026-11-22", &today);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    if (fler_week_parse (refused[i], &today, &week))
      g_error ("“%s” was taken for week %d of %d", refused[i], week.number, week.year);
  g_assert_false (fler_week_parse (NULL, &today, &week));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GSIZE_TO_POINTER (i), test_week_of);
  g_test_add_func ("/domain/week/of/agrees-with-glib", test_week_of_agrees_with_glib);
  g_test_add_func ("/domain/week/in-year", test_weeks_in_year);
  g_test_add_func ("/domain/week/parse/as-people-write", test_parse_as_people_write);
  g_test_add_func ("/domain/week/parse/refuses", test_parse_refuses);
  return g_test_run ();
}
