/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-recurrence.c - on which days something comes again, against a naive model day by day */

#include "fler-recurrence.h"

static GDate
day_of (const char *iso)
{
  GDate day;

  g_assert_true (fler_day_parse (iso, &day));
  return day;
}

static gboolean
add_day (const GDate *day, int number, gpointer data)
{
  GString *days = data;
  g_autofree char *iso = fler_day_to_iso (day);

  g_string_append_printf (days, "%s%d:%s", days->len > 0 ? " " : "", number, iso + 2);
  return TRUE;
}

static void
assert_days (const FlerRecurrence *recurrence, const char *first, const char *from, const char *to, const char *expected)
{
  GDate first_day = day_of (first), from_day = day_of (from), to_day = day_of (to);
  g_autoptr(GString) days = g_string_new (NULL);

  g_assert_true (fler_recurrence_is_valid (recurrence));
  fler_recurrence_each (recurrence, &first_day, &from_day, &to_day, add_day, days);
  g_assert_cmpstr (days->str, ==, expected);
}

/* AR consultation, Tuesdays and Thursdays. */
static void
test_twice_a_week (void)
{
  GDate first = day_of ("2026-11-24");
  FlerRecurrence rule = fler_recurrence_of_day (FLER_REPEAT_WEEKLY, 1, &first);

  rule.weekdays |= fler_recurrence_weekday (G_DATE_THURSDAY);
  assert_days (&rule, "2026-11-24", "2026-11-01", "2026-12-05", "1:26-11-24 2:26-11-26 3:26-12-01 4:26-12-03");
  assert_days (&rule, "2026-11-24", "2027-12-28", "2027-12-31", "115:27-12-28 116:27-12-30");
  rule.count = 3;
  assert_days (&rule, "2026-11-24", "2026-11-25", "2027-12-31", "2:26-11-26 3:26-12-01");
}

/* Rule D159: team meetings every second week. */
static void
test_every_second_week (void)
{
  GDate first = day_of ("2026-12-16");
  FlerRecurrence rule = fler_recurrence_of_day (FLER_REPEAT_WEEKLY, 2, &first);

  assert_days (&rule, "2026-12-16", "2026-12-01", "2027-02-01",
               "1:26-12-16 2:26-12-30 3:27-01-13 4:27-01-27");
  rule.until = day_of ("2027-01-12");
  assert_days (&rule, "2026-12-16", "2026-12-01", "2027-02-01", "1:26-12-16 2:26-12-30");
}

/* The weeks between are counted from Monday, also where a series begins late in its week. */
static void
test_weeks_begin_on_monday (void)
{
  GDate first = day_of ("2026-11-26");
  FlerRecurrence rule = fler_recurrence_of_day (FLER_REPEAT_WEEKLY, 2, &first);

  rule.weekdays |= fler_recurrence_weekday (G_DATE_MONDAY);
  assert_days (&rule, "2026-11-26", "2026-11-20", "2026-12-22", "1:26-11-26 2:26-12-07 3:26-12-10 4:26-12-21");
}

/* Rule D160: a group once a quarter. */
static void
test_once_a_quarter (void)
{
  GDate first = day_of ("2026-11-30");
  FlerRecurrence rule = fler_recurrence_of_day (FLER_REPEAT_MONTHLY_DAY, 3, &first);

  g_assert_cmpint (rule.month_day, ==, FLER_RECURRENCE_LAST);
  assert_days (&rule, "2026-11-30", "2026-11-01", "2027-12-31",
               "1:26-11-30 2:27-02-28 3:27-05-31 4:27-08-31 5:27-11-30");
  first = day_of ("2026-11-24");
  rule = fler_recurrence_of_day (FLER_REPEAT_MONTHLY_NTH, 3, &first);
  g_assert_cmpint (rule.nth, ==, 4);
  assert_days (&rule, "2026-11-24", "2027-01-01", "2027-12-31", "2:27-02-23 3:27-05-25 4:27-08-24 5:27-11-23");
  rule.nth = FLER_RECURRENCE_LAST;
  assert_days (&rule, "2026-11-24", "2027-06-01", "2027-12-31", "4:27-08-31 5:27-11-30");
}

static void
test_what_is_no_rule (void)
{
  GDate first = day_of ("2026-11-24");
  const FlerRecurrence good = fler_recurrence_of_day (FLER_REPEAT_WEEKLY, 1, &first);
  FlerRecurrence rule = good;

  rule.interval = 0;
  g_assert_false (fler_recurrence_is_valid (&rule));
  rule = good;
  rule.weekdays = 0;
  g_assert_false (fler_recurrence_is_valid (&rule));
  rule = good;
  rule.count = 3;
  rule.until = first;
  g_assert_false (fler_recurrence_is_valid (&rule));
  rule = good;
  rule.repeat = FLER_REPEAT_MONTHLY_NTH;
  rule.weekdays = 3;
  g_assert_false (fler_recurrence_is_valid (&rule));
  rule = good;
  rule.repeat = FLER_REPEAT_MONTHLY_DAY;
  rule.month_day = 31;
  g_assert_false (fler_recurrence_is_valid (&rule));
}

static void
test_first_day (void)
{
  GDate from = day_of ("2026-11-25"), first;
  FlerRecurrence rule = fler_recurrence_of_day (FLER_REPEAT_WEEKLY, 4, &from);
  g_autofree char *iso = NULL;

  rule.weekdays = fler_recurrence_weekday (G_DATE_MONDAY);
  first = fler_recurrence_first (&rule, &from);
  iso = fler_day_to_iso (&first);
  g_assert_cmpstr (iso, ==, "2026-11-30");
}

/* Whether @day belongs, by looking at nothing but the words of the rule. */
static gboolean
is_day (const FlerRecurrence *rule, const GDate *first, const GDate *day)
{
  int weekday = g_date_get_weekday (day), in_month = g_date_get_day (day);
  int n_days = g_date_get_days_in_month (g_date_get_month (day), g_date_get_year (day));
  int months = (g_date_get_year (day) - g_date_get_year (first)) * 12 + (int) g_date_get_month (day)
               - (int) g_date_get_month (first);
  int weeks = ((int) g_date_get_julian (day) - weekday - ((int) g_date_get_julian (first)
               - (int) g_date_get_weekday (first))) / 7;

  if (g_date_compare (day, first) < 0)
    return FALSE;
  if (rule->repeat == FLER_REPEAT_WEEKLY)
    return weeks % rule->interval == 0 && (rule->weekdays >> (weekday - 1) & 1) != 0;
  if (months % rule->interval != 0)
    return FALSE;
  if (rule->repeat == FLER_REPEAT_MONTHLY_DAY)
    return in_month == (rule->month_day < 0 ? n_days : rule->month_day);
  return (rule->weekdays >> (weekday - 1) & 1) != 0
         && (rule->nth < 0 ? in_month > n_days - 7 : (in_month - 1) / 7 + 1 == rule->nth);
}

static void
test_random_against_naive (void)
{
  for (int round = 0; round < 400; round++)
    {
      GDate start = day_of ("2026-01-01"), first, from, to, until = fler_day_none ();
      FlerRecurrence rule;
      g_autoptr(GString) expected = g_string_new (NULL), days = g_string_new (NULL);
      int number = 0;

      g_date_add_days (&start, g_test_rand_int_range (0, 800));
      rule = fler_recurrence_of_day (g_test_rand_int_range (1, 4), g_test_rand_int_range (1, 6), &start);
      if (rule.repeat == FLER_REPEAT_WEEKLY)
        rule.weekdays |= g_test_rand_int_range (1, 128);
      first = fler_recurrence_first (&rule, &start);
      from = first;
      g_date_add_days (&from, g_test_rand_int_range (0, 700));
      to = from;
      g_date_add_days (&to, g_test_rand_int_range (0, 400));
      if (g_test_rand_bit ())
        rule.count = g_test_rand_int_range (1, 60);
      else if (g_test_rand_bit ())
        {
          until = first;
          g_date_add_days (&until, g_test_rand_int_range (0, 900));
          rule.until = until;
        }
      for (GDate day = first; g_date_compare (&day, &to) <= 0; g_date_add_days (&day, 1))
        {
          if (!is_day (&rule, &first, &day) || (g_date_valid (&until) && g_date_compare (&day, &until) > 0))
            continue;
          number++;
          if ((rule.count == 0 || number <= rule.count) && g_date_compare (&day, &from) >= 0)
            add_day (&day, number, expected);
        }
      fler_recurrence_each (&rule, &first, &from, &to, add_day, days);
      g_assert_cmpstr (days->str, ==, expected->str);
    }
}

static gboolean
keep_day (const GDate *day, int number, gpointer data)
{
  *(GDate *) data = *day;
  return TRUE;
}

static void
test_last_day (void)
{
  for (int round = 0; round < 200; round++)
    {
      GDate first = day_of ("2026-03-01"), far = day_of ("2099-12-31"), last = fler_day_none (), told;
      FlerRecurrence rule = fler_recurrence_of_day (g_test_rand_int_range (1, 4), g_test_rand_int_range (1, 9), &first);

      first = fler_recurrence_first (&rule, &first);
      if (g_test_rand_bit ())
        rule.count = g_test_rand_int_range (1, 40);
      else
        {
          rule.until = first;
          g_date_add_days (&rule.until, g_test_rand_int_range (0, 2000));
        }
      fler_recurrence_each (&rule, &first, &first, &far, keep_day, &last);
      told = fler_recurrence_last (&rule, &first);
      g_assert_cmpint (g_date_compare (&told, &last), ==, 0);
    }
}

/* A rule without an end, asked for at the end of time, comes back at once. */
static void
test_end_of_time (void)
{
  GDate first = day_of ("2026-11-24");
  FlerRecurrence rule = fler_recurrence_of_day (FLER_REPEAT_WEEKLY, 1, &first);

  assert_days (&rule, "2026-11-24", "9999-01-01", "9999-12-31", "");
  rule = fler_recurrence_of_day (FLER_REPEAT_MONTHLY_DAY, 99, &first);
  assert_days (&rule, "2026-11-24", "9999-01-01", "9999-12-31", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/recurrence/twice-a-week", test_twice_a_week);
  g_test_add_func ("/domain/recurrence/every-second-week-d159", test_every_second_week);
  g_test_add_func ("/domain/recurrence/weeks-begin-on-monday", test_weeks_begin_on_monday);
  g_test_add_func ("/domain/recurrence/once-a-quarter-d160", test_once_a_quarter);
  g_test_add_func ("/domain/recurrence/what-is-no-rule", test_what_is_no_rule);
  g_test_add_func ("/domain/recurrence/first-day", test_first_day);
  g_test_add_func ("/domain/recurrence/random-against-naive", test_random_against_naive);
  g_test_add_func ("/domain/recurrence/last-day", test_last_day);
  g_test_add_func ("/domain/recurrence/end-of-time", test_end_of_time);
  return g_test_run ();
}
