/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-calendar-view.c - each meeting once in each day it touches, whatever the clock does */

#include "fler-calendar-view.h"

static GTimeZone *stockholm;

static GDate
day_of (const char *iso)
{
  GDate day;

  g_assert_true (fler_day_parse (iso, &day));
  return day;
}

static void
add (GPtrArray *meetings, gint64 start, gint64 end)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->span.start = start;
  meeting->span.end = end;
  g_ptr_array_add (meetings, meeting);
}

static void
add_at (GPtrArray *meetings, const char *from, int from_minutes, const char *to, int to_minutes)
{
  GDate first = day_of (from);
  GDate last = day_of (to);

  add (meetings, fler_day_time (&first, from_minutes, stockholm),
       fler_day_time (&last, to_minutes, stockholm));
}

static GPtrArray *
new_meetings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
}

static const FlerCalendarPiece *
piece (const FlerCalendarView *view, guint i)
{
  g_assert_cmpuint (i, <, view->pieces->len);
  return &g_array_index (view->pieces, FlerCalendarPiece, i);
}

static void
test_a_plain_meeting (void)
{
  g_autoptr(GPtrArray) meetings = new_meetings ();
  g_autoptr(FlerCalendarView) view = NULL;
  GDate monday = day_of ("2026-11-23");

  add_at (meetings, "2026-11-24", 13 * 60, "2026-11-24", 14 * 60);
  add_at (meetings, "2026-11-30", 13 * 60, "2026-11-30", 14 * 60);
  view = fler_calendar_view_new (&monday, 7, meetings, stockholm);
  g_assert_cmpuint (view->pieces->len, ==, 1);
  g_assert_cmpint (piece (view, 0)->day, ==, 1);
  g_assert_cmpint (piece (view, 0)->block.start, ==, 780);
  g_assert_cmpint (piece (view, 0)->block.end, ==, 840);
  g_assert_false (piece (view, 0)->begins_before);
  g_assert_false (piece (view, 0)->ends_after);
}

static void
test_across_midnight (void)
{
  g_autoptr(GPtrArray) meetings = new_meetings ();
  g_autoptr(FlerCalendarView) view = NULL;
  GDate monday = day_of ("2026-11-23");

  add_at (meetings, "2026-11-24", 22 * 60, "2026-11-25", 1 * 60);
  add_at (meetings, "2026-11-26", 22 * 60, "2026-11-27", 0);
  view = fler_calendar_view_new (&monday, 7, meetings, stockholm);
  g_assert_cmpuint (view->pieces->len, ==, 3);
  g_assert_cmpint (piece (view, 0)->block.end, ==, 1440);
  g_assert_true (piece (view, 0)->ends_after);
  g_assert_cmpint (piece (view, 1)->day, ==, 2);
  g_assert_cmpint (piece (view, 1)->block.start, ==, 0);
  g_assert_cmpint (piece (view, 1)->block.end, ==, 60);
  g_assert_true (piece (view, 1)->begins_before);
  /* Ending at midnight touches no further day. */
  g_assert_cmpint (piece (view, 2)->day, ==, 3);
  g_assert_cmpint (piece (view, 2)->block.end, ==, 1440);
  g_assert_false (piece (view, 2)->ends_after);
}

static void
test_whole_days_stand_above (void)
{
  g_autoptr(GPtrArray) meetings = new_meetings ();
  g_autoptr(FlerCalendarView) view = NULL;
  const FlerCalendarStrip *strip;
  GDate monday = day_of ("2026-11-23");

  add_at (meetings, "2026-11-20", 0, "2026-11-26", 0);
  ((FlerMeeting *) meetings->pdata[0])->is_all_day = TRUE;
  view = fler_calendar_view_new (&monday, 5, meetings, stockholm);
  g_assert_cmpuint (view->pieces->len, ==, 0);
  g_assert_cmpuint (view->strips->len, ==, 1);
  strip = &g_array_index (view->strips, FlerCalendarStrip, 0);
  g_assert_cmpint (strip->bar.first, ==, 0);
  g_assert_cmpint (strip->bar.n_days, ==, 3);
  g_assert_true (strip->begins_before);
  g_assert_false (strip->ends_after);
}

static void
test_the_doubled_hour (void)
{
  g_autoptr(GPtrArray) meetings = new_meetings ();
  g_autoptr(FlerCalendarView) view = NULL;
  GDate sunday = day_of ("2026-10-25");
  gint64 start = fler_day_time (&sunday, 2 * 60 + 45, stockholm);

  /* 02.45 to 02.15, half an hour later by every clock but the one on the wall. */
  add (meetings, start, start + 30 * 60);
  view = fler_calendar_view_new (&sunday, 1, meetings, stockholm);
  g_assert_cmpint (piece (view, 0)->block.start, ==, 165);
  g_assert_cmpint (piece (view, 0)->block.end, ==, 195);
}

/* The model: a day has a meeting if any minute of it lies in both. */
static gboolean
touches_day (const FlerMeeting *meeting, const GDate *day)
{
  FlerSpan whole = fler_span_of_days (day, 1, stockholm);

  for (gint64 instant = whole.start; instant < whole.end; instant += 60)
    if (instant >= meeting->span.start && instant < meeting->span.end)
      return TRUE;
  return FALSE;
}

static void
test_once_in_each_day_touched (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (51);

  for (int round = 0; round < 40; round++)
    {
      g_autoptr(GPtrArray) meetings = new_meetings ();
      g_autoptr(FlerCalendarView) view = NULL;
      /* Weeks with clock changes among them. */
      GDate first = day_of (round % 4 == 0 ? "2026-10-19" : round % 4 == 1 ? "2027-03-22" : "2026-11-23");
      gint64 from = fler_day_time (&first, 0, stockholm) - 2 * 86400;
      int n_days = g_rand_int_range (random, 1, 8);

      for (int i = 0; i < 20; i++)
        {
          gint64 start = from + g_rand_int_range (random, 0, 11 * 96) * 900;

          add (meetings, start, start + g_rand_int_range (random, 1, i % 5 == 0 ? 300 : 20) * 900);
        }
      view = fler_calendar_view_new (&first, n_days, meetings, stockholm);
      for (guint i = 0; i < meetings->len; i++)
        for (int n = 0; n < n_days; n++)
          {
            const FlerMeeting *meeting = g_ptr_array_index (meetings, i);
            GDate day = first;
            int n_shown = 0;

            g_date_add_days (&day, n);
            for (guint j = 0; j < view->pieces->len; j++)
              n_shown += piece (view, j)->meeting == i && piece (view, j)->day == n;
            for (guint j = 0; j < view->strips->len; j++)
              {
                const FlerCalendarStrip *strip = &g_array_index (view->strips, FlerCalendarStrip, j);

                n_shown += strip->meeting == i && strip->bar.first <= n
                           && n < strip->bar.first + strip->bar.n_days;
              }
            g_assert_cmpint (n_shown, ==, touches_day (meeting, &day) ? 1 : 0);
          }
    }
}

static void
test_shift_keeps_the_clock (void)
{
  GDate friday = day_of ("2026-10-23");
  GDate monday = day_of ("2026-10-26");
  FlerSpan span, moved;

  span.start = fler_day_time (&friday, 13 * 60, stockholm);
  span.end = span.start + 3600;
  moved = fler_calendar_view_shift (span, 3, 0, stockholm);
  g_assert_cmpint (moved.start, ==, fler_day_time (&monday, 13 * 60, stockholm));
  g_assert_cmpint (moved.end - moved.start, ==, 3600);

  moved = fler_calendar_view_shift (span, 0, -13 * 60 - 15, stockholm);
  g_assert_cmpint (fler_calendar_view_minutes (moved.start, stockholm), ==, 23 * 60 + 45);
  friday = day_of ("2026-10-22");
  g_assert_cmpint (moved.start, ==, fler_day_time (&friday, 23 * 60 + 45, stockholm));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  g_assert_nonnull (stockholm);
  g_test_add_func ("/domain/calendar-view/a-plain-meeting", test_a_plain_meeting);
  g_test_add_func ("/domain/calendar-view/across-midnight", test_across_midnight);
  g_test_add_func ("/domain/calendar-view/whole-days-stand-above", test_whole_days_stand_above);
  g_test_add_func ("/domain/calendar-view/the-doubled-hour", test_the_doubled_hour);
  g_test_add_func ("/domain/calendar-view/once-in-each-day-touched", test_once_in_each_day_touched);
  g_test_add_func ("/domain/calendar-view/shift-keeps-the-clock", test_shift_keeps_the_clock);
  status = g_test_run ();
  g_time_zone_unref (stockholm);
  return status;
}
