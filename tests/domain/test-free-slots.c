/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-free-slots.c - the first times that fit, on made days and against a naive search */

#include "fler-free-slots.h"

static GTimeZone *zone;

static GDate
day (const char *iso)
{
  GDate date;

  g_assert_true (fler_day_parse (iso, &date));
  return date;
}

static gint64
at (const char *iso, int minutes)
{
  GDate date = day (iso);

  return fler_day_time (&date, minutes, zone);
}

static void
add (GArray *busy, const char *iso, int from, int to)
{
  FlerSpan span = { at (iso, from), at (iso, to) };

  g_array_append_val (busy, span);
}

static FlerSlotWish
wish_from (gint64 from, int length)
{
  return (FlerSlotWish) { .from = from, .until = fler_day_none (), .length = length, .work_start = 8 * 60,
                          .work_end = 17 * 60, .zone = zone };
}

static void
assert_slot (const GArray *slots, guint i, const char *iso, int minutes)
{
  g_assert_cmpuint (slots->len, >, i);
  g_assert_cmpint (g_array_index (slots, FlerSpan, i).start, ==, at (iso, minutes));
}

static void
test_first_three (void)
{
  g_autoptr(GArray) busy = g_array_new (FALSE, FALSE, sizeof (FlerSpan));
  g_autoptr(GArray) slots = NULL;
  FlerSlotWish wish = wish_from (at ("2026-11-24", 10 * 60 + 20), 60);

  /* Tuesday is taken from 10.45 to 16.15; Wednesday has one hour between two. */
  add (busy, "2026-11-24", 10 * 60 + 45, 13 * 60);
  add (busy, "2026-11-24", 12 * 60, 16 * 60 + 15);
  add (busy, "2026-11-25", 8 * 60, 9 * 60);
  add (busy, "2026-11-25", 10 * 60, 16 * 60 + 30);
  slots = fler_free_slots (busy, &wish, 3);
  g_assert_cmpuint (slots->len, ==, 3);
  assert_slot (slots, 0, "2026-11-25", 9 * 60);
  assert_slot (slots, 1, "2026-11-26", 8 * 60);
  assert_slot (slots, 2, "2026-11-26", 9 * 60);
}

/* F16, F19: Christmas Eve is a Thursday in 2026, the 25th a Friday. */
static void
test_free_days_are_passed_over (void)
{
  g_autoptr(GArray) none = g_array_new (FALSE, FALSE, sizeof (FlerSpan));
  g_autoptr(FlerClosedDays) closed = fler_closed_days_new ();
  g_autoptr(GArray) slots = NULL;
  FlerSlotWish wish = wish_from (at ("2026-12-23", 16 * 60), 60);
  GDate monday = day ("2026-12-28");

  fler_closed_days_add (closed, &monday, &monday, NULL);
  wish.closed = closed;
  slots = fler_free_slots (none, &wish, 3);
  assert_slot (slots, 0, "2026-12-23", 16 * 60);
  assert_slot (slots, 1, "2026-12-29", 8 * 60);
}

/* K7: a contact meeting by day 180. */
static void
test_the_deadline_is_the_last_day (void)
{
  g_autoptr(GArray) busy = g_array_new (FALSE, FALSE, sizeof (FlerSpan));
  g_autoptr(GArray) slots = NULL;
  g_autoptr(GArray) none = NULL;
  FlerSlotWish wish = wish_from (at ("2026-11-24", 8 * 60), 120);

  wish.until = day ("2026-11-25");
  add (busy, "2026-11-24", 0, 24 * 60);
  add (busy, "2026-11-25", 8 * 60, 15 * 60);
  slots = fler_free_slots (busy, &wish, 3);
  g_assert_cmpuint (slots->len, ==, 1);
  assert_slot (slots, 0, "2026-11-25", 15 * 60);
  wish.until = day ("2026-11-23");
  none = fler_free_slots (busy, &wish, 3);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpint (fler_free_slots_span (&wish).end, ==, wish.from);
}

static gboolean
fits (const GArray *busy, FlerSpan slot)
{
  for (guint i = 0; i < busy->len; i++)
    if (fler_span_overlaps (slot, g_array_index (busy, FlerSpan, i)))
      return FALSE;
  return TRUE;
}

/* Every slot fits, and before the first one no half hour would have. */
static void
test_against_a_naive_search (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (154);

  for (int round = 0; round < 200; round++)
    {
      g_autoptr(GArray) busy = g_array_new (FALSE, FALSE, sizeof (FlerSpan));
      g_autoptr(GArray) slots = NULL;
      FlerSlotWish wish = wish_from (at ("2026-10-22", g_rand_int_range (rand, 0, 1440)),
                                     g_rand_int_range (rand, 1, 9) * 15);
      FlerSpan first;

      for (int i = 0; i < 40; i++)
        {
          gint64 start = at ("2026-10-22", 0) + g_rand_int_range (rand, 0, 6 * 96) * 900;
          FlerSpan span = { start, start + g_rand_int_range (rand, 1, 14) * 900 };

          g_array_append_val (busy, span);
        }
      slots = fler_free_slots (busy, &wish, 3);
      g_assert_cmpuint (slots->len, ==, 3);
      for (guint i = 0; i < slots->len; i++)
        {
          g_assert_true (fits (busy, g_array_index (slots, FlerSpan, i)));
          g_assert_true (i == 0 || g_array_index (slots, FlerSpan, i - 1).end <= g_array_index (slots, FlerSpan, i).start);
        }
      first = g_array_index (slots, FlerSpan, 0);
      for (gint64 start = at ("2026-10-22", 0); start < first.start; start += 1800)
        {
          FlerSpan span = { start, start + wish.length * 60 };
          GDate date = fler_day_at (start, zone);

          if (start >= wish.from && !fler_closed_days_is_free (NULL, &date)
              && start >= fler_day_time (&date, wish.work_start, zone)
              && span.end <= fler_day_time (&date, wish.work_end, zone))
            g_assert_false (fits (busy, span));
        }
    }
}

static void
test_gaps (void)
{
  g_autoptr(GArray) busy = g_array_new (FALSE, FALSE, sizeof (FlerSpan));
  g_autoptr(GArray) gaps = NULL;
  FlerSpan within = { at ("2026-11-24", 8 * 60), at ("2026-11-24", 17 * 60) };

  add (busy, "2026-11-24", 12 * 60, 13 * 60);
  add (busy, "2026-11-24", 7 * 60, 9 * 60);
  add (busy, "2026-11-24", 12 * 60 + 30, 12 * 60 + 45);
  gaps = fler_free_gaps (busy, within);
  g_assert_cmpuint (gaps->len, ==, 2);
  g_assert_cmpint (g_array_index (gaps, FlerSpan, 0).start, ==, at ("2026-11-24", 9 * 60));
  g_assert_cmpint (g_array_index (gaps, FlerSpan, 0).end, ==, at ("2026-11-24", 12 * 60));
  g_assert_cmpint (g_array_index (gaps, FlerSpan, 1).start, ==, at ("2026-11-24", 13 * 60));
}

int
main (int argc, char *argv[])
{
  g_autoptr(GTimeZone) stockholm = g_time_zone_new_identifier ("Europe/Stockholm");

  zone = stockholm;
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/free-slots/first-three", test_first_three);
  g_test_add_func ("/domain/free-slots/free-days-are-passed-over", test_free_days_are_passed_over);
  g_test_add_func ("/domain/free-slots/the-deadline-is-the-last-day", test_the_deadline_is_the_last_day);
  g_test_add_func ("/domain/free-slots/against-a-naive-search", test_against_a_naive_search);
  g_test_add_func ("/domain/free-slots/gaps", test_gaps);
  return g_test_run ();
}
