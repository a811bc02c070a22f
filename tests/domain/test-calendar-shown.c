/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-calendar-shown.c - week, month and agenda against a naive model, on random bookings
 *
 * The model asks of every day and every booking by instants alone: does the booking touch the day?
 * Every view has to show it there exactly once, or count it, and draw none over another. The days
 * are those around both changes of the clock.
 */

#include "fler-calendar-agenda.h"
#include "fler-calendar-month.h"
#include "fler-calendar-period.h"

#define N_ROUNDS   60
#define N_MEETINGS 70
#define SHORTEST   25

static GTimeZone *zone;

static const char *const firsts[] = { "2026-03-16", "2026-10-12", "2026-12-21", "2027-06-07" };

/* Bookings of all lengths and a few of many days, some begun before and some ended after. */
static GPtrArray *
random_meetings (GRand *rand, const GDate *first, int n_days)
{
  GPtrArray *meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  FlerSpan shown = fler_span_of_days (first, n_days, zone);
  static const int lengths[] = { 5, 15, 30, 60, 90, 240, 900, 1440, 2880, 8000 };

  for (int i = 0; i < N_MEETINGS; i++)
    {
      FlerMeeting *meeting = fler_meeting_new ();
      gint64 at = shown.start - 2 * 86400 + g_rand_int_range (rand, 0, (n_days + 4) * 96) * (gint64) 900;

      meeting->id = i + 1;
      meeting->span.start = at;
      meeting->span.end = at + lengths[g_rand_int_range (rand, 0, G_N_ELEMENTS (lengths))] * 60;
      if (g_rand_int_range (rand, 0, 8) == 0)
        {
          GDate day = fler_day_at (at, zone);

          meeting->is_all_day = TRUE;
          meeting->span = fler_span_of_days (&day, g_rand_int_range (rand, 1, 12), zone);
        }
      g_ptr_array_add (meetings, meeting);
    }
  return meetings;
}

/* The naive model. */
static gboolean
touches (const FlerMeeting *meeting, const GDate *first, int day)
{
  GDate date = *first;

  g_date_add_days (&date, day);
  return fler_span_overlaps (meeting->span, fler_span_of_days (&date, 1, zone));
}

typedef void (*Check) (GRand *rand, const FlerCalendarView *view, const GPtrArray *meetings, const GDate *first,
                       int n_days);

static void
for_random_days (int n_days, Check check)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (42);

  for (int round = 0; round < N_ROUNDS; round++)
    {
      GDate first;
      g_autoptr(GPtrArray) meetings = NULL;
      g_autoptr(FlerCalendarView) view = NULL;

      g_assert_true (fler_day_parse (firsts[round % G_N_ELEMENTS (firsts)], &first));
      meetings = random_meetings (rand, &first, n_days);
      view = fler_calendar_view_new (&first, n_days, meetings, zone);
      check (rand, view, meetings, &first, n_days);
    }
}

static guint
shown_in_week (const FlerCalendarView *view, guint meeting, int day)
{
  guint n = 0;

  for (guint i = 0; i < view->pieces->len; i++)
    {
      const FlerCalendarPiece *piece = &g_array_index (view->pieces, FlerCalendarPiece, i);

      n += piece->meeting == meeting && piece->day == day;
    }
  for (guint i = 0; i < view->strips->len; i++)
    {
      const FlerCalendarStrip *strip = &g_array_index (view->strips, FlerCalendarStrip, i);

      n += strip->meeting == meeting && strip->bar.first <= day && day < strip->bar.first + strip->bar.n_days;
    }
  return n;
}

static gboolean
drawn_over (const FlerCalendarBlock *a, const FlerCalendarBlock *b)
{
  int a_end = MAX (a->end, a->start + SHORTEST), b_end = MAX (b->end, b->start + SHORTEST);

  /* Of the whole width, without fractions. */
  int a_left = a->column * b->n_columns, a_right = (a->column + a->n_wide) * b->n_columns;
  int b_left = b->column * a->n_columns, b_right = (b->column + b->n_wide) * a->n_columns;

  return a->start < b_end && b->start < a_end && a_left < b_right && b_left < a_right;
}

static void
check_week (GRand *rand, const FlerCalendarView *view, const GPtrArray *meetings, const GDate *first, int n_days)
{
  for (guint meeting = 0; meeting < meetings->len; meeting++)
    for (int day = 0; day < n_days; day++)
      g_assert_cmpuint (shown_in_week (view, meeting, day), ==,
                        touches (g_ptr_array_index (meetings, meeting), first, day));
  fler_calendar_view_lay_out ((FlerCalendarView *) view, SHORTEST, g_rand_int_range (rand, 0, 6));
  for (guint i = 0; i < view->pieces->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const FlerCalendarPiece *a = &g_array_index (view->pieces, FlerCalendarPiece, i);
        const FlerCalendarPiece *b = &g_array_index (view->pieces, FlerCalendarPiece, j);

        if (a->day == b->day && !a->block.is_folded && !b->block.is_folded)
          g_assert_false (drawn_over (&a->block, &b->block));
      }
}

static void
test_week (void)
{
  for_random_days (7, check_week);
}

static gboolean
stands_on (const FlerMonthItem *item, int day)
{
  int first = item->week * 7 + item->bar.first;

  return first <= day && day < first + item->bar.n_days;
}

static void
check_month (GRand *rand, const FlerCalendarView *view, const GPtrArray *meetings, const GDate *first, int n_days)
{
  int notes[5];
  int max_lines = g_rand_int_range (rand, 1, 7);
  g_autoptr(FlerCalendarMonth) month = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    notes[i] = g_rand_int_range (rand, -2, n_days + 2);
  month = fler_calendar_month_new (view, notes, G_N_ELEMENTS (notes));
  fler_calendar_month_fold (month, max_lines);
  for (int day = 0; day < n_days; day++)
    {
      g_autofree guint *n_shown = g_new0 (guint, meetings->len);
      guint taken = 0;
      int n_folded = 0, n_notes = 0;

      for (guint i = 0; i < month->items->len; i++)
        {
          const FlerMonthItem *item = &g_array_index (month->items, FlerMonthItem, i);

          if (!stands_on (item, day))
            continue;
          if (item->note < 0)
            n_shown[item->meeting]++;
          else
            n_notes += notes[item->note] == day;
          n_folded += item->is_folded;
          if (item->is_folded)
            continue;
          /* One on a line, none below the last, and the last is the count's where there is one. */
          g_assert_cmpint (item->bar.row, <, max_lines - (month->n_folded[day] > 0));
          g_assert_cmpuint (taken & (1u << item->bar.row), ==, 0);
          taken |= 1u << item->bar.row;
        }
      g_assert_cmpint (n_folded, ==, month->n_folded[day]);
      for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
        n_notes -= notes[i] == day;
      g_assert_cmpint (n_notes, ==, 0);
      for (guint meeting = 0; meeting < meetings->len; meeting++)
        g_assert_cmpuint (n_shown[meeting], ==, touches (g_ptr_array_index (meetings, meeting), first, day));
    }
}

static void
test_month (void)
{
  for_random_days (42, check_month);
}

static void
check_agenda (GRand *rand, const FlerCalendarView *view, const GPtrArray *meetings, const GDate *first, int n_days)
{
  FlerAgendaExtra extras[] = { { FLER_AGENDA_NOTE, 3, 0, -1 }, { FLER_AGENDA_QUIET, 3, 0, 600 }, { FLER_AGENDA_NOTE, 99, 1, -1 } };
  g_autoptr(GArray) rows = fler_calendar_agenda_new (view, extras, G_N_ELEMENTS (extras), 5);
  g_autofree guint *n_shown = g_new0 (guint, meetings->len * n_days);
  int day = -1, start = -2;
  guint n_extras = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const FlerAgendaRow *row = &g_array_index (rows, FlerAgendaRow, i);

      if (row->kind == FLER_AGENDA_DAY)
        {
          /* A head once for each day, in their order, and never over nothing. */
          g_assert_cmpint (row->day, >, day);
          g_assert_cmpuint (i + 1, <, rows->len);
          g_assert_cmpint (g_array_index (rows, FlerAgendaRow, i + 1).day, ==, row->day);
          day = row->day;
          start = -2;
          continue;
        }
      g_assert_cmpint (row->day, ==, day);
      g_assert_cmpint (row->start, >=, start);
      start = row->start;
      n_extras += row->kind == FLER_AGENDA_NOTE || row->kind == FLER_AGENDA_QUIET;
      if (row->kind == FLER_AGENDA_MEETING)
        n_shown[row->index * n_days + row->day]++;
    }
  g_assert_cmpuint (n_extras, ==, 2);
  for (guint meeting = 0; meeting < meetings->len; meeting++)
    for (int at = 0; at < n_days; at++)
      g_assert_cmpuint (n_shown[meeting * n_days + at], ==,
                        touches (g_ptr_array_index (meetings, meeting), first, at));
}

static void
test_agenda (void)
{
  for_random_days (28, check_agenda);
}

static void
test_agenda_of_nothing (void)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autoptr(FlerCalendarView) view = NULL;
  g_autoptr(GArray) rows = NULL;
  GDate first;

  g_assert_true (fler_day_parse ("2026-11-23", &first));
  view = fler_calendar_view_new (&first, 28, none, zone);
  rows = fler_calendar_agenda_new (view, NULL, 0, 1);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpint (g_array_index (rows, FlerAgendaRow, 1).kind, ==, FLER_AGENDA_NOTHING);
  g_assert_cmpint (g_array_index (rows, FlerAgendaRow, 1).day, ==, 1);
}

/* D154: each official's column has the meetings that the official attends, and no other. */
static void
check_columns (GRand *rand, const FlerCalendarView *unused, const GPtrArray *meetings, const GDate *first, int n_days)
{
  g_autoptr(GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr(FlerCalendarView) view = NULL;

  for (int column = 0; column < 6; column++)
    {
      GArray *those = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = column; i < meetings->len; i += 1 + column)
        g_array_append_val (those, i);
      g_ptr_array_add (columns, those);
    }
  view = fler_calendar_view_new_columns (first, columns, meetings, zone);
  g_assert_cmpint (view->n_days, ==, 6);
  for (guint meeting = 0; meeting < meetings->len; meeting++)
    for (int column = 0; column < 6; column++)
      {
        gboolean attends = (int) meeting >= column && (meeting - column) % (1 + column) == 0;

        g_assert_cmpuint (shown_in_week (view, meeting, column), ==,
                          attends && touches (g_ptr_array_index (meetings, meeting), first, 0));
      }
}

static void
test_columns (void)
{
  for_random_days (1, check_columns);
}

int
main (int argc, char *argv[])
{
  g_autoptr(GTimeZone) stockholm = g_time_zone_new_identifier ("Europe/Stockholm");

  zone = stockholm;
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/calendar-shown/week", test_week);
  g_test_add_func ("/domain/calendar-shown/month", test_month);
  g_test_add_func ("/domain/calendar-shown/agenda", test_agenda);
  g_test_add_func ("/domain/calendar-shown/agenda-of-nothing", test_agenda_of_nothing);
  g_test_add_func ("/domain/calendar-shown/officials", test_columns);
  return g_test_run ();
}
