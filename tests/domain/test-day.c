/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-day.c - days as written, and what the clock on the wall says around its changes */

#include "fler-day.h"

static void
test_parse_only_days_that_exist (void)
{
  static const char *const refused[] = {
    "", "2026-02-29", "2026-13-01", "2026-1-01", "2026-01-01 ", "20260101", "0000-01-01",
  };
  GDate day;

  g_assert_true (fler_day_parse ("2028-02-29", &day));
  g_assert_cmpint (g_date_get_day (&day), ==, 29);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_assert_false (fler_day_parse (refused[i], &day));
      g_assert_false (g_date_valid (&day));
    }
  g_assert_false (fler_day_parse (NULL, &day));
}

static void
assert_time (const char *iso, int minutes, const char *utc)
{
  g_autoptr(GTimeZone) stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  g_autoptr(GDateTime) expected = g_date_time_new_from_iso8601 (utc, NULL);
  GDate day;

  g_assert_true (fler_day_parse (iso, &day));
  g_assert_cmpint (fler_day_time (&day, minutes, stockholm), ==, g_date_time_to_unix (expected));
}

static void
test_time_across_clock_changes (void)
{
  assert_time ("2026-11-24", 13 * 60, "2026-11-24T12:00:00Z");
  assert_time ("2026-06-24", 13 * 60, "2026-06-24T11:00:00Z");
  assert_time ("2026-03-29", 1 * 60 + 59, "2026-03-29T00:59:00Z");
  assert_time ("2026-03-29", 2 * 60 + 30, "2026-03-29T01:00:00Z");
  assert_time ("2026-03-29", 3 * 60, "2026-03-29T01:00:00Z");
  assert_time ("2026-10-25", 2 * 60 + 30, "2026-10-25T00:30:00Z");
  assert_time ("2026-10-25", 3 * 60, "2026-10-25T02:00:00Z");
  assert_time ("2026-11-24", 24 * 60, "2026-11-24T23:00:00Z");
}

static void
test_days_of_23_and_25_hours (void)
{
  g_autoptr(GTimeZone) stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  GDate day;
  FlerSpan span;

  fler_day_parse ("2026-03-29", &day);
  span = fler_span_of_days (&day, 1, stockholm);
  g_assert_cmpint (span.end - span.start, ==, 23 * 3600);
  fler_day_parse ("2026-10-25", &day);
  span = fler_span_of_days (&day, 1, stockholm);
  g_assert_cmpint (span.end - span.start, ==, 25 * 3600);
}

/* Compared with GDateTime at midnights, a second before them, and at random, before 1970 too. */
static void
test_day_at_agrees_with_glib (void)
{
  g_autoptr(GTimeZone) stockholm = g_time_zone_new_identifier ("Europe/Stockholm");

  for (int i = 0; i < 20000; i++)
    {
      gint64 instant = (gint64) g_test_rand_int_range (-50000, 50000) * 86400
                       + (i % 3 == 0 ? -7201 + g_test_rand_int_range (0, 7203) : g_test_rand_int_range (0, 86400));
      g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (instant);
      g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, stockholm);
      GDate day = fler_day_at (instant, stockholm);

      g_assert_cmpint (g_date_get_year (&day), ==, g_date_time_get_year (local));
      g_assert_cmpint (g_date_get_month (&day), ==, g_date_time_get_month (local));
      g_assert_cmpint (g_date_get_day (&day), ==, g_date_time_get_day_of_month (local));
    }
}

static void
test_day_at_the_ends_of_time (void)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  GDate day = fler_day_at (G_MAXINT64, utc);

  g_assert_false (g_date_valid (&day));
  day = fler_day_at (G_MININT64, utc);
  g_assert_false (g_date_valid (&day));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/day/parse/only-days-that-exist", test_parse_only_days_that_exist);
  g_test_add_func ("/domain/day/time/across-clock-changes", test_time_across_clock_changes);
  g_test_add_func ("/domain/day/span/days-of-23-and-25-hours", test_days_of_23_and_25_hours);
  g_test_add_func ("/domain/day/at/agrees-with-glib", test_day_at_agrees_with_glib);
  g_test_add_func ("/domain/day/at/the-ends-of-time", test_day_at_the_ends_of_time);
  return g_test_run ();
}
