/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-when.c - days and times as people type them; today is Tuesday 24 November 2026, week 48 */

#include "fler-when.h"

#include <string.h>

static const struct { const char *text; FlerWhenBias bias; const char *expected; } days[] = {
  { "2026-11-24",               FLER_WHEN_NEAREST, "2026-11-24" },
  { "20261124",                 FLER_WHEN_NEAREST, "2026-11-24" },
  { "261124",                   FLER_WHEN_NEAREST, "2026-11-24" },
  { "24/11",                    FLER_WHEN_NEAREST, "2026-11-24" },
  { "24/11 2027",               FLER_WHEN_NEAREST, "2027-11-24" },
  { "24/11-27",                 FLER_WHEN_NEAREST, "2027-11-24" },
  { "24.11.2026",               FLER_WHEN_NEAREST, "2026-11-24" },
  { "24 nov",                   FLER_WHEN_NEAREST, "2026-11-24" },
  { "24nov",                    FLER_WHEN_NEAREST, "2026-11-24" },
  { "  24  NOVEMBER  2027 ",    FLER_WHEN_NEAREST, "2027-11-24" },
  { "Nov 24, 2027",             FLER_WHEN_NEAREST, "2027-11-24" },
  { "tisdag den 24 november",   FLER_WHEN_NEAREST, "2026-11-24" },
  { "tis 24 nov",               FLER_WHEN_AHEAD,   "2026-11-24" },
  { "3 dec",                    FLER_WHEN_NEAREST, "2026-12-03" },
  { "Tis 24 nov.",              FLER_WHEN_NEAREST, "2026-11-24" },
  { "24 nov 26",                FLER_WHEN_NEAREST, "2026-11-24" },
  { "5 maj",                    FLER_WHEN_NEAREST, "2027-05-05" },
  { "7 okt",                    FLER_WHEN_NEAREST, "2026-10-07" },
  { "29 feb 2028",              FLER_WHEN_NEAREST, "2028-02-29" },
  { "23 nov",                   FLER_WHEN_NEAREST, "2026-11-23" },
  { "23 nov",                   FLER_WHEN_AHEAD,   "2027-11-23" },
  { "3 feb",                    FLER_WHEN_NEAREST, "2027-02-03" },
  { "29 feb",                   FLER_WHEN_AHEAD,   "2028-02-29" },
  { "31",                       FLER_WHEN_AHEAD,   "2026-12-31" },
  { "23",                       FLER_WHEN_AHEAD,   "2026-12-23" },
  { "23",                       FLER_WHEN_NEAREST, "2026-11-23" },
  { "ti",                       FLER_WHEN_AHEAD,   "2026-12-01" },
  { "on",                       FLER_WHEN_AHEAD,   "2026-11-25" },
  { "måndag",                   FLER_WHEN_AHEAD,   "2026-11-30" },
  { "ma\xcc\x8andag",           FLER_WHEN_AHEAD,   "2026-11-30" },   /* a and a ring of its own */
  { "nästa tisdag",             FLER_WHEN_AHEAD,   "2026-12-01" },
  { "next fri",                 FLER_WHEN_AHEAD,   "2026-12-04" },
  { "v 48 ti",                  FLER_WHEN_AHEAD,   "2026-11-24" },
  { "v48",                      FLER_WHEN_AHEAD,   "2026-11-23" },
  { "v. 34 2027",               FLER_WHEN_NEAREST, "2027-08-23" },
  { "v. 34",                    FLER_WHEN_NEAREST, "2026-08-17" },
  { "v. 34",                    FLER_WHEN_AHEAD,   "2027-08-23" },
  { "vecka 1",                  FLER_WHEN_NEAREST, "2027-01-04" },
  { "v 53",                     FLER_WHEN_NEAREST, "2026-12-28" },
  { "fre v 53 2026",            FLER_WHEN_NEAREST, "2027-01-01" },
  { "2027 v 34",                FLER_WHEN_NEAREST, "2027-08-23" },
  { "week 48 tue",              FLER_WHEN_NEAREST, "2026-11-24" },
  { "idag",                     FLER_WHEN_AHEAD,   "2026-11-24" },
  { "I morgon",                 FLER_WHEN_AHEAD,   "2026-11-25" },
  { "tomorrow",                 FLER_WHEN_AHEAD,   "2026-11-25" },
  { "i går",                    FLER_WHEN_AHEAD,   "2026-11-23" },
  { "+3",                       FLER_WHEN_AHEAD,   "2026-11-27" },
  { "+2v",                      FLER_WHEN_AHEAD,   "2026-12-08" },
  { "om 3 dagar",               FLER_WHEN_AHEAD,   "2026-11-27" },
  { "in 2 weeks",               FLER_WHEN_AHEAD,   "2026-12-08" },
};

static const struct { const char *text; FlerWhen expected; } refused[] = {
  { "",               FLER_WHEN_EMPTY },
  { "   ",            FLER_WHEN_EMPTY },
  { NULL,             FLER_WHEN_EMPTY },
  { "snart",          FLER_WHEN_NOT_UNDERSTOOD },
  { "24 nov 25 dec",  FLER_WHEN_NOT_UNDERSTOOD },
  { "1 2 3 4",        FLER_WHEN_NOT_UNDERSTOOD },
  { "2026",           FLER_WHEN_NOT_UNDERSTOOD },
  { "nov",            FLER_WHEN_NOT_UNDERSTOOD },
  { "v",              FLER_WHEN_NOT_UNDERSTOOD },
  { "v 34 35",        FLER_WHEN_NOT_UNDERSTOOD },
  { "24 nov?",        FLER_WHEN_NOT_UNDERSTOOD },
  { "123456789",      FLER_WHEN_NOT_UNDERSTOOD },
  { "+",              FLER_WHEN_NOT_UNDERSTOOD },
  { "om 3",           FLER_WHEN_NOT_UNDERSTOOD },
  { "\xff\xfe",       FLER_WHEN_NOT_UNDERSTOOD },
  { "30 feb",         FLER_WHEN_NO_SUCH_DAY },
  { "2026-13-01",     FLER_WHEN_NO_SUCH_DAY },
  { "2026-02-29",     FLER_WHEN_NO_SUCH_DAY },
  { "32",             FLER_WHEN_NO_SUCH_DAY },
  { "0/1",            FLER_WHEN_NO_SUCH_DAY },
  { "v 53 2027",      FLER_WHEN_NO_SUCH_WEEK },
  { "v 0",            FLER_WHEN_NO_SUCH_WEEK },
  { "v 54",           FLER_WHEN_NO_SUCH_WEEK },
  { "31/11",          FLER_WHEN_NO_SUCH_DAY },
  { "20260230",       FLER_WHEN_NO_SUCH_DAY },
  { "24 nov 0",       FLER_WHEN_NOT_UNDERSTOOD },
  { "13.00",          FLER_WHEN_NO_SUCH_DAY },
};

static const struct { const char *text; int start, end; } times[] = {
  { "13", 780, -1 }, { "1300", 780, -1 }, { "13.00", 780, -1 }, { "13:00", 780, -1 },
  { "9", 540, -1 }, { "930", 570, -1 }, { "09.30", 570, -1 }, { "kl 13", 780, -1 },
  { "kl. 13.15", 795, -1 }, { "13 15", 795, -1 }, { "0", 0, -1 }, { "24.00", 1440, -1 },
  { "13-14", 780, 840 }, { "13.00–14.30", 780, 870 }, { "9 – 10", 540, 600 },
};

static const struct { const char *text; FlerWhen expected; } refused_times[] = {
  { "", FLER_WHEN_EMPTY },
  { "lunch", FLER_WHEN_NOT_UNDERSTOOD },
  { "13.3", FLER_WHEN_NOT_UNDERSTOOD },
  { "13 14 15", FLER_WHEN_NOT_UNDERSTOOD },
  { "13-", FLER_WHEN_NOT_UNDERSTOOD },
  { "13000", FLER_WHEN_NOT_UNDERSTOOD },
  { "25", FLER_WHEN_NO_SUCH_TIME },
  { "12.60", FLER_WHEN_NO_SUCH_TIME },
  { "24.01", FLER_WHEN_NO_SUCH_TIME },
  { "13-25", FLER_WHEN_NO_SUCH_TIME },
};

static GDate
today (void)
{
  GDate day;

  fler_day_parse ("2026-11-24", &day);
  return day;
}

static void
test_days (void)
{
  GDate now = today ();

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *iso = NULL;
      GDate day;

      g_test_message ("day %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (fler_when_parse_day (days[i].text, &now, days[i].bias, &day), ==, FLER_WHEN_OK);
      iso = fler_day_to_iso (&day);
      g_assert_cmpstr (iso, ==, days[i].expected);
    }
}

static void
test_refused_days (void)
{
  GDate now = today ();

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      GDate day;

      g_test_message ("refused %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (fler_when_parse_day (refused[i].text, &now, FLER_WHEN_NEAREST, &day), ==,
                       refused[i].expected);
      g_assert_false (g_date_valid (&day));
    }
}

static void
test_wrong_weekday_gives_the_day (void)
{
  GDate now = today ();
  GDate day;

  g_assert_cmpint (fler_when_parse_day ("tis 25 nov", &now, FLER_WHEN_NEAREST, &day), ==,
                   FLER_WHEN_WRONG_WEEKDAY);
  g_assert_cmpint (g_date_get_day (&day), ==, 25);
}

static void
test_times (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      int start, end;

      g_test_message ("time %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (fler_when_parse_times (times[i].text, &start, &end), ==, FLER_WHEN_OK);
      g_assert_cmpint (start, ==, times[i].start);
      g_assert_cmpint (end, ==, times[i].end);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refused_times); i++)
    {
      int start, end;

      g_test_message ("refused time %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (fler_when_parse_times (refused_times[i].text, &start, &end), ==,
                       refused_times[i].expected);
      g_assert_cmpint (start, ==, -1);
      g_assert_cmpint (end, ==, -1);
    }
}

/* Whatever is pasted: an answer, at once. */
static void
test_anything_pasted (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (52);
  g_autofree char *large = g_malloc (1 << 20);
  const char *bits[] = { "v", "24", "nov", "-", "/", "+", "om", "2026", " ", "99999999", "å", "\xc3", "ti" };
  GDate now = today ();
  GDate day;
  int start, end;

  memset (large, '1', (1 << 20) - 1);
  large[(1 << 20) - 1] = '\0';
  g_assert_cmpint (fler_when_parse_day (large, &now, FLER_WHEN_AHEAD, &day), ==, FLER_WHEN_NOT_UNDERSTOOD);
  g_assert_cmpint (fler_when_parse_times (large, &start, &end), ==, FLER_WHEN_NOT_UNDERSTOOD);
  for (int i = 0; i < 20000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      FlerWhen when;

      for (int n = g_rand_int_range (random, 1, 7); n > 0; n--)
        g_string_append (text, bits[g_rand_int_range (random, 0, G_N_ELEMENTS (bits))]);
      when = fler_when_parse_day (text->str, &now, i % 2, &day);
      g_assert_true (g_date_valid (&day) == (when == FLER_WHEN_OK || when == FLER_WHEN_WRONG_WEEKDAY));
      fler_when_parse_times (text->str, &start, &end);
      g_assert_cmpint (start, <=, 1440);
      g_assert_cmpint (end, <=, 1440);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/when/days", test_days);
  g_test_add_func ("/domain/when/refused-days", test_refused_days);
  g_test_add_func ("/domain/when/wrong-weekday-gives-the-day", test_wrong_weekday_gives_the_day);
  g_test_add_func ("/domain/when/times", test_times);
  g_test_add_func ("/domain/when/anything-pasted", test_anything_pasted);
  return g_test_run ();
}
