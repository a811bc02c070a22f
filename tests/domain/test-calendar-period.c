/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-calendar-period.c - which days a view of the calendar shows, and closed days (F19, F21) */

#include "fler-calendar-period.h"
#include "fler-closed-days.h"
#include "fler-day.h"

static GDate
day (const char *iso)
{
  GDate date;

  g_assert_true (fler_day_parse (iso, &date));
  return date;
}

static const struct
{
  const char      *path;
  FlerCalendarKind kind;
  const char      *anchor, *first;
  int              n_days;
} periods[] = {
  { "/domain/calendar-period/day", FLER_CALENDAR_DAY, "2026-11-24", "2026-11-24", 1 },
  { "/domain/calendar-period/people", FLER_CALENDAR_PEOPLE, "2026-11-24", "2026-11-24", 1 },
  { "/domain/calendar-period/week-of-a-sunday", FLER_CALENDAR_WEEK, "2026-11-29", "2026-11-23", 7 },
  { "/domain/calendar-period/week-over-the-year", FLER_CALENDAR_WORK_WEEK, "2027-01-01", "2026-12-28", 7 },
  { "/domain/calendar-period/month", FLER_CALENDAR_MONTH, "2026-11-24", "2026-10-26", 42 },
  { "/domain/calendar-period/month-of-four-weeks", FLER_CALENDAR_MONTH, "2027-02-14", "2027-02-01", 28 },
  { "/domain/calendar-period/month-of-five-weeks", FLER_CALENDAR_MONTH, "2026-12-31", "2026-11-30", 35 },
  { "/domain/calendar-period/agenda", FLER_CALENDAR_AGENDA, "2026-11-26", "2026-11-23", 28 },
};

static void
test_period (gconstpointer index)
{
  gsize i = GPOINTER_TO_SIZE (index);
  GDate anchor = day (periods[i].anchor);
  FlerCalendarPeriod period = fler_calendar_period_of (periods[i].kind, &anchor);
  g_autofree char *first = fler_day_to_iso (&period.first);

  g_assert_cmpstr (first, ==, periods[i].first);
  g_assert_cmpint (period.n_days, ==, periods[i].n_days);
}

static const struct
{
  const char      *path;
  FlerCalendarKind kind;
  const char      *anchor;
  int              n_steps;
  const char      *there;
} steps[] = {
  { "/domain/calendar-period/step/day", FLER_CALENDAR_DAY, "2026-12-31", 1, "2027-01-01" },
  { "/domain/calendar-period/step/week-back", FLER_CALENDAR_WEEK, "2026-11-24", -1, "2026-11-17" },
  { "/domain/calendar-period/step/month", FLER_CALENDAR_MONTH, "2027-01-31", 1, "2027-02-28" },
  { "/domain/calendar-period/step/month-back", FLER_CALENDAR_MONTH, "2027-01-15", -1, "2026-12-15" },
  { "/domain/calendar-period/step/agenda", FLER_CALENDAR_AGENDA, "2026-11-24", 1, "2026-12-22" },
  { "/domain/calendar-period/step/before-all-time", FLER_CALENDAR_MONTH, "0001-01-10", -1, "0001-01-10" },
};

static void
test_step (gconstpointer index)
{
  gsize i = GPOINTER_TO_SIZE (index);
  GDate anchor = day (steps[i].anchor);
  GDate there = fler_calendar_period_step (steps[i].kind, &anchor, steps[i].n_steps);
  g_autofree char *iso = fler_day_to_iso (&there);

  g_assert_cmpstr (iso, ==, steps[i].there);
}

static void
test_kinds_by_name (void)
{
  FlerCalendarKind kind;

  for (guint i = 0; i < FLER_N_CALENDAR_KINDS; i++)
    {
      g_assert_true (fler_calendar_kind_parse (fler_calendar_kind_id (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  g_assert_false (fler_calendar_kind_parse ("year", &kind));
  g_assert_false (fler_calendar_kind_parse (NULL, &kind));
}

/* F19: each organisation has its own. */
static void
test_closed_days (void)
{
  g_autoptr(FlerClosedDays) closed = fler_closed_days_new ();
  g_autoptr(FlerClosedDays) again = NULL;
  g_autofree char *text = NULL;
  GDate first = day ("2027-07-05"), last = day ("2027-07-16"), single = day ("2026-12-23");
  GDate inside = day ("2027-07-07"), after = day ("2027-07-19"), sunday = day ("2027-07-25");

  fler_closed_days_add (closed, &first, &last, "Semester\nstängt");
  fler_closed_days_add (closed, &single, &single, NULL);
  text = fler_closed_days_to_text (closed);
  g_assert_cmpstr (text, ==, "2026-12-23 2026-12-23\n2027-07-05 2027-07-16 Semester stängt\n");

  again = fler_closed_days_parse (text);
  g_assert_cmpuint (again->days->len, ==, 2);
  g_assert_cmpstr (fler_closed_days_find (again, &inside)->name, ==, "Semester stängt");
  g_assert_null (fler_closed_days_find (again, &single)->name);
  g_assert_null (fler_closed_days_find (again, &after));
  g_assert_true (fler_closed_days_is_free (again, &inside));
  g_assert_false (fler_closed_days_is_free (again, &after));
  g_assert_true (fler_closed_days_is_free (again, &sunday));
  g_assert_false (fler_closed_days_is_free (NULL, &inside));
}

static void
test_closed_days_of_bad_text (void)
{
  static const char *const texts[] = {
    "", "\n\n", "2026-12-23", "2026-12-23 2026-12-22 fel ordning", "2026-02-30 2026-02-30", "x",
    "2026-12-23 2026-12-23x", "2026-12-23_2026-12-23 a", "åäöåäöåäöåäöåäöåäöåäö",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(FlerClosedDays) closed = fler_closed_days_parse (texts[i]);

      g_assert_cmpuint (closed->days->len, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    g_test_add_data_func (periods[i].path, GSIZE_TO_POINTER (i), test_period);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    g_test_add_data_func (steps[i].path, GSIZE_TO_POINTER (i), test_step);
  g_test_add_func ("/domain/calendar-period/kinds-by-name", test_kinds_by_name);
  g_test_add_func ("/domain/closed-days/as-text-and-back", test_closed_days);
  g_test_add_func ("/domain/closed-days/bad-text", test_closed_days_of_bad_text);
  return g_test_run ();
}
