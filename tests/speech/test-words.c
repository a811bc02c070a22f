/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-words.c - days and times as Swedes write them, whatever the machine's locale */

#include "fler-language.h"
#include "fler-words.h"

static GDate
day_of (const char *iso)
{
  GDate day;

  g_assert_true (fler_day_parse (iso, &day));
  return day;
}

#define assert_says(call, expected) G_STMT_START { \
    g_autofree char *said = (call); \
    g_assert_cmpstr (said, ==, expected); \
  } G_STMT_END

static void
test_days (void)
{
  GDate day = day_of ("2026-11-24");
  GDate none = fler_day_none ();

  assert_says (fler_words_day (&day), "tisdag 24 november");
  assert_says (fler_words_day_with_year (&day), "tisdag 24 november 2026");
  assert_says (fler_words_day_short (&day), "tis 24 nov");
  assert_says (fler_words_month_and_year (&day), "november 2026");
  assert_says (fler_words_day (&none), "");
  assert_says (fler_words_day_short (&none), "");
  assert_says (fler_words_month_and_year (&none), "");
}

static void
test_lowered (void)
{
  assert_says (fler_words_lowered ("Inskriven hos AF"), "inskriven hos AF");
  assert_says (fler_words_lowered ("Överlämningsmöte"), "överlämningsmöte");
  assert_says (fler_words_lowered ("SIP"), "SIP");
  assert_says (fler_words_lowered (""), "");
}

static void
test_near (void)
{
  GDate today = day_of ("2026-12-31");
  GDate yesterday = day_of ("2026-12-30"), tomorrow = day_of ("2027-01-01");
  GDate later = day_of ("2027-01-02"), earlier = day_of ("2026-12-29");

  assert_says (fler_words_day_near (&today, &today), "i dag");
  assert_says (fler_words_day_near (&yesterday, &today), "i går");
  assert_says (fler_words_day_near (&tomorrow, &today), "i morgon");
  assert_says (fler_words_day_near (&earlier, &today), "tis 29 dec");
  assert_says (fler_words_day_near (&later, &today), "lör 2 jan 2027");
}

static void
test_spans_of_days (void)
{
  static const struct { const char *first, *last, *expected, *brief; } spans[] = {
    { "2026-11-23", "2026-11-27", "23–27 november", "23–27 november" },
    { "2026-11-24", "2026-11-24", "24 november", "24 nov" },
    { "2026-11-30", "2026-12-04", "30 november – 4 december", "30 nov – 4 dec" },
    { "2026-12-28", "2027-01-03", "28 december 2026 – 3 januari 2027", "28 dec 2026 – 3 jan 2027" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      GDate first = day_of (spans[i].first), last = day_of (spans[i].last);

      assert_says (fler_words_days (&first, &last), spans[i].expected);
      assert_says (fler_words_days_short (&first, &last), spans[i].brief);
    }
}

static void
test_names (void)
{
  static const char *const weekdays[] = { "mån", "tis", "ons", "tors", "fre", "lör", "sön" };
  static const char *const months[] = {
    "jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec",
  };

  for (int weekday = 1; weekday <= 7; weekday++)
    {
      g_assert_cmpstr (fler_words_weekday_short (weekday), ==, weekdays[weekday - 1]);
      g_assert_true (g_str_has_prefix (fler_words_weekday (weekday), weekdays[weekday - 1]));
    }
  for (int month = 1; month <= 12; month++)
    {
      g_assert_cmpstr (fler_words_month_short (month), ==, months[month - 1]);
      g_assert_true (g_str_has_prefix (fler_words_month (month), months[month - 1]));
    }
}

static void
test_times (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  GDate day = day_of ("2026-11-24"), next = day_of ("2026-11-25");
  gint64 one = fler_day_time (&day, 13 * 60, zone);
  FlerSpan meeting = { one, one + 3600 };
  FlerSpan till_midnight = { one, fler_day_time (&next, 0, zone) };
  FlerSpan over_night = { one, fler_day_time (&next, 9 * 60 + 30, zone) };

  g_assert_nonnull (zone);
  assert_says (fler_words_time (one, zone), "13.00");
  assert_says (fler_words_time_exact (one + 42 * 60 + 7, zone), "13.42.07");
  assert_says (fler_words_times (meeting, zone), "13.00–14.00");
  assert_says (fler_words_times (till_midnight, zone), "13.00–24.00");
  assert_says (fler_words_times (over_night, zone), "13.00–ons 25 nov 09.30");
}

static void
test_weeks_and_lengths (void)
{
  assert_says (fler_words_week (48), "v. 48");
  assert_says (fler_words_week_spoken (48), "vecka 48");
  assert_says (fler_words_length (45), "45 min");
  assert_says (fler_words_length (60), "1 tim");
  assert_says (fler_words_length (90), "1 tim 30 min");
}

int
main (int argc, char *argv[])
{
  g_setenv ("LC_ALL", "C", TRUE);
  fler_language_init ("sv");

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/speech/words/days", test_days);
  g_test_add_func ("/speech/words/lowered", test_lowered);
  g_test_add_func ("/speech/words/near-days", test_near);
  g_test_add_func ("/speech/words/spans-of-days", test_spans_of_days);
  g_test_add_func ("/speech/words/names", test_names);
  g_test_add_func ("/speech/words/times", test_times);
  g_test_add_func ("/speech/words/weeks-and-lengths", test_weeks_and_lengths);
  return g_test_run ();
}
