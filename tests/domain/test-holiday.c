/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-holiday.c - the check table of F20, the free eves, short days and squeeze days */

#include "fler-day.h"
#include "fler-holiday.h"

static GDate
day (const char *iso)
{
  GDate parsed;

  g_assert_true (fler_day_parse (iso, &parsed));
  return parsed;
}

static void
assert_is (const char *iso, const char *id)
{
  GDate date = day (iso);
  const FlerHoliday *holiday = fler_holiday_of (&date);

  if (g_strcmp0 (holiday != NULL ? holiday->id : NULL, id) != 0)
    g_test_message ("%s", iso);
  g_assert_cmpstr (holiday != NULL ? holiday->id : NULL, ==, id);
}

/* F20, row by row */
static void
test_check_table (void)
{
  static const char *const ids[] = {
    "easter-day", "good-friday", "ascension-day", "whit-sunday", "midsummer-day", "all-saints-day",
  };
  static const struct { const char *days[6]; } rows[] = {
    { { "2025-04-20", "2025-04-18", "2025-05-29", "2025-06-08", "2025-06-21", "2025-11-01" } },
    { { "2026-04-05", "2026-04-03", "2026-05-14", "2026-05-24", "2026-06-20", "2026-10-31" } },
    { { "2027-03-28", "2027-03-26", "2027-05-06", "2027-05-16", "2027-06-26", "2027-11-06" } },
    { { "2028-04-16", "2028-04-14", "2028-05-25", "2028-06-04", "2028-06-24", "2028-11-04" } },
  };

  for (gsize row = 0; row < G_N_ELEMENTS (rows); row++)
    for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
      assert_is (rows[row].days[i], ids[i]);
}

/* F16 */
static void
test_fixed_days (void)
{
  assert_is ("2026-01-01", "new-years-day");
  assert_is ("2026-01-06", "epiphany");
  assert_is ("2026-04-06", "easter-monday");
  assert_is ("2026-05-01", "may-day");
  assert_is ("2026-06-06", "national-day");
  assert_is ("2026-12-25", "christmas-day");
  assert_is ("2026-12-26", "boxing-day");
  assert_is ("2026-05-25", NULL);    /* Whit Monday has not been one since 2005 */
  assert_is ("2026-11-22", NULL);    /* an ordinary Sunday has no name */
}

/* F19 */
static void
test_eves (void)
{
  assert_is ("2026-12-24", "christmas-eve");
  assert_is ("2026-12-31", "new-years-eve");
  assert_is ("2026-06-19", "midsummer-eve");
  assert_is ("2026-04-04", "easter-eve");
  assert_is ("2026-04-02", "maundy-thursday");
  assert_is ("2026-04-30", "walpurgis-eve");
  assert_is ("2026-05-13", "ascension-eve");
  assert_is ("2026-10-30", "all-saints-eve");
  assert_is ("2027-01-05", "epiphany-eve");
}

static void
test_squeeze_days (void)
{
  assert_is ("2026-01-02", "squeeze-day");     /* between New Year's Day and a Saturday */
  assert_is ("2026-05-15", "squeeze-day");     /* the Friday after Ascension Day */
  assert_is ("2028-06-05", "squeeze-day");     /* the Monday before the National Day */
  assert_is ("2026-12-23", NULL);              /* a day before it, and a working day before that */
  assert_is ("2026-12-28", NULL);
}

/* Ascension Day and May Day fell on one day in 2008, and Walpurgis was the day before both. */
static void
test_several_on_a_day (void)
{
  const FlerHoliday *holidays[FLER_HOLIDAYS_A_DAY];
  GDate date = day ("2008-05-01");

  g_assert_cmpint (fler_holidays_of (&date, holidays), ==, 2);
  g_assert_cmpstr (holidays[0]->id, ==, "may-day");
  g_assert_cmpstr (holidays[1]->id, ==, "ascension-day");

  date = day ("2026-01-05");                   /* a short day that is also squeezed */
  g_assert_cmpint (fler_holidays_of (&date, holidays), ==, 2);
  g_assert_cmpstr (holidays[0]->id, ==, "epiphany-eve");
  g_assert_cmpstr (holidays[1]->id, ==, "squeeze-day");
}

static void
assert_free (const char *iso, gboolean is_free)
{
  GDate date = day (iso);

  g_assert_cmpint (fler_holiday_is_free (&date), ==, is_free);
}

static void
test_is_free (void)
{
  assert_free ("2026-11-21", TRUE);
  assert_free ("2026-11-22", TRUE);
  assert_free ("2026-11-23", FALSE);
  assert_free ("2026-12-24", TRUE);
  assert_free ("2026-05-14", TRUE);
  assert_free ("2026-05-15", FALSE);
  assert_free ("2026-04-30", FALSE);
}

/* Gauss' way to Easter, with its two exceptions: another road to the same day. */
static GDate
naive_easter (int year)
{
  int k = year / 100, p = (13 + 8 * k) / 25, q = k / 4;
  int m = (15 - p + k - q) % 30, n = (4 + k - q) % 7;
  int a = year % 19, d = (19 * a + m) % 30;
  int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  GDate easter;

  g_date_clear (&easter, 1);
  g_date_set_dmy (&easter, 22, 3, year);
  g_date_add_days (&easter, d + e);
  if ((d == 29 && e == 6) || (d == 28 && e == 6 && (11 * m + 11) % 30 < 19))
    g_date_subtract_days (&easter, 7);
  return easter;
}

/* The law's words, day by day: no table, only what is said of each holiday. */
static gboolean
naive_is_public (const GDate *date)
{
  GDate easter = naive_easter (g_date_get_year (date));
  int from_easter = g_date_days_between (&easter, date);
  int month = g_date_get_month (date), on = g_date_get_day (date);
  gboolean is_saturday = g_date_get_weekday (date) == G_DATE_SATURDAY;

  return (month == 1 && (on == 1 || on == 6)) || (month == 5 && on == 1) || (month == 6 && on == 6)
         || (month == 12 && (on == 25 || on == 26)) || from_easter == -2 || from_easter == 0
         || from_easter == 1 || from_easter == 39 || from_easter == 49
         || (is_saturday && month == 6 && on >= 20 && on <= 26)
         || (is_saturday && ((month == 10 && on == 31) || (month == 11 && on <= 6)));
}

static void
test_agrees_with_the_law_read_naively (void)
{
  GDate date = day ("1990-01-01");

  for (int i = 0; i < 120 * 366; i++, g_date_add_days (&date, 1))
    {
      const FlerHoliday *holiday = fler_holiday_of (&date);
      gboolean is_public = holiday != NULL && holiday->kind == FLER_HOLIDAY_PUBLIC;

      if (is_public != naive_is_public (&date))
        {
          g_autofree char *iso = fler_day_to_iso (&date);

          g_error ("%s", iso);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/holiday/F20-check-table", test_check_table);
  g_test_add_func ("/domain/holiday/F16-fixed-days", test_fixed_days);
  g_test_add_func ("/domain/holiday/F19-eves", test_eves);
  g_test_add_func ("/domain/holiday/F19-squeeze-days", test_squeeze_days);
  g_test_add_func ("/domain/holiday/several-on-a-day", test_several_on_a_day);
  g_test_add_func ("/domain/holiday/is-free", test_is_free);
  g_test_add_func ("/domain/holiday/agrees-with-the-law-read-naively",
                   test_agrees_with_the_law_read_naively);
  return g_test_run ();
}
