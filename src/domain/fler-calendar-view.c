/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-view.c - what days beside each other show of the meetings that touch them */

#include "fler-calendar-view.h"

#define DAY_SECONDS (24 * 60 * 60)
#define DAY_MINUTES (24 * 60)

int
fler_calendar_view_minutes (gint64 instant, GTimeZone *zone)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant);
  gint64 local = instant + g_time_zone_get_offset (zone, interval);
  gint64 second = local % DAY_SECONDS;

  return (second < 0 ? second + DAY_SECONDS : second) / 60;
}

gboolean
fler_calendar_view_is_whole_days (const FlerMeeting *meeting)
{
  return meeting->is_all_day || meeting->span.end - meeting->span.start >= DAY_SECONDS;
}

/* The day's number of the last instant that belongs to the span. */
static int
last_julian (FlerSpan span, GTimeZone *zone)
{
  GDate last = fler_day_at (MAX (span.end - 1, span.start), zone);

  return g_date_get_julian (&last);
}

static void
add_strip (FlerCalendarView *view, guint index, int first, int last)
{
  FlerCalendarStrip strip = { .meeting = index };
  int shown_first = MAX (first, 0);
  int shown_last = MIN (last, view->n_days - 1);

  strip.bar.first = shown_first;
  strip.bar.n_days = shown_last - shown_first + 1;
  strip.begins_before = first < 0;
  strip.ends_after = last > view->n_days - 1;
  g_array_append_val (view->strips, strip);
}

static void
add_pieces (FlerCalendarView *view, guint index, FlerSpan span, int first, int last, GTimeZone *zone)
{
  int start = fler_calendar_view_minutes (span.start, zone);
  int end = fler_calendar_view_minutes (span.end, zone);

  if (first == last && end <= start)
    /* It ends at midnight, or within the hour that the clock shows twice in autumn. */
    end = end == 0 && span.end > span.start ? DAY_MINUTES
                                            : MIN (start + (span.end - span.start) / 60, DAY_MINUTES);
  else if (end == 0)
    end = DAY_MINUTES;

  for (int day = MAX (first, 0); day <= MIN (last, view->n_days - 1); day++)
    {
      FlerCalendarPiece piece = { .meeting = index, .day = day };

      piece.begins_before = day > first;
      piece.ends_after = day < last;
      piece.block.start = piece.begins_before ? 0 : start;
      piece.block.end = piece.ends_after ? DAY_MINUTES : end;
      g_array_append_val (view->pieces, piece);
    }
}

static int
compare_pieces (gconstpointer a, gconstpointer b)
{
  const FlerCalendarPiece *first = a;
  const FlerCalendarPiece *second = b;

  if (first->day != second->day)
    return first->day - second->day;
  return first->meeting < second->meeting ? -1 : first->meeting > second->meeting;
}

static FlerCalendarView *
new_view (const GDate *first, int n_days)
{
  FlerCalendarView *view = g_new0 (FlerCalendarView, 1);

  view->first = *first;
  view->n_days = n_days;
  view->pieces = g_array_new (FALSE, FALSE, sizeof (FlerCalendarPiece));
  view->strips = g_array_new (FALSE, FALSE, sizeof (FlerCalendarStrip));
  return view;
}

static void
add_meeting (FlerCalendarView *view, guint index, const FlerMeeting *meeting, FlerSpan shown, GTimeZone *zone)
{
  GDate begins;
  int from, to;

  /* One that ends as it starts still has its moment. */
  if (meeting->span.start >= shown.end || MAX (meeting->span.end, meeting->span.start + 1) <= shown.start)
    return;
  begins = fler_day_at (meeting->span.start, zone);
  from = (int) g_date_get_julian (&begins) - (int) g_date_get_julian (&view->first);
  to = last_julian (meeting->span, zone) - (int) g_date_get_julian (&view->first);
  if (fler_calendar_view_is_whole_days (meeting))
    add_strip (view, index, from, to);
  else
    add_pieces (view, index, meeting->span, from, to, zone);
}

FlerCalendarView *
fler_calendar_view_new (const GDate *first, int n_days, const GPtrArray *meetings, GTimeZone *zone)
{
  FlerCalendarView *view;
  FlerSpan shown;

  g_return_val_if_fail (g_date_valid (first) && n_days >= 1, NULL);

  view = new_view (first, n_days);
  shown = fler_span_of_days (first, n_days, zone);
  for (guint i = 0; i < meetings->len; i++)
    add_meeting (view, i, g_ptr_array_index (meetings, i), shown, zone);
  g_array_sort (view->pieces, compare_pieces);
  return view;
}

FlerCalendarView *
fler_calendar_view_new_columns (const GDate *day, const GPtrArray *columns, const GPtrArray *meetings,
                                GTimeZone *zone)
{
  FlerCalendarView *view;
  FlerSpan shown;

  g_return_val_if_fail (g_date_valid (day), NULL);

  view = new_view (day, 1);
  shown = fler_span_of_days (day, 1, zone);
  for (guint column = 0; column < columns->len; column++)
    {
      const GArray *those = g_ptr_array_index (columns, column);
      guint n_pieces = view->pieces->len, n_strips = view->strips->len;

      for (guint i = 0; i < those->len; i++)
        {
          guint index = g_array_index (those, guint, i);

          add_meeting (view, index, g_ptr_array_index (meetings, index), shown, zone);
        }
      for (guint i = n_pieces; i < view->pieces->len; i++)
        g_array_index (view->pieces, FlerCalendarPiece, i).day = column;
      for (guint i = n_strips; i < view->strips->len; i++)
        g_array_index (view->strips, FlerCalendarStrip, i).bar.first = column;
    }
  view->n_days = MAX (columns->len, 1);
  g_array_sort (view->pieces, compare_pieces);
  return view;
}

void
fler_calendar_view_free (FlerCalendarView *view)
{
  if (view == NULL)
    return;
  g_array_unref (view->pieces);
  g_array_unref (view->strips);
  g_free (view);
}

static void
lay_out_day (FlerCalendarPiece *pieces, guint n_pieces, int shortest, int max_columns)
{
  g_autofree FlerCalendarBlock *blocks = g_new (FlerCalendarBlock, n_pieces);

  for (guint i = 0; i < n_pieces; i++)
    blocks[i] = pieces[i].block;
  fler_calendar_layout_blocks (blocks, n_pieces, shortest);
  if (max_columns > 0)
    fler_calendar_layout_fold (blocks, n_pieces, max_columns);
  for (guint i = 0; i < n_pieces; i++)
    pieces[i].block = blocks[i];
}

void
fler_calendar_view_lay_out (FlerCalendarView *view, int shortest, int max_columns)
{
  FlerCalendarPiece *pieces = (FlerCalendarPiece *) view->pieces->data;
  guint from = 0;

  while (from < view->pieces->len)
    {
      guint to = from;

      while (to < view->pieces->len && pieces[to].day == pieces[from].day)
        to++;
      lay_out_day (pieces + from, to - from, shortest, max_columns);
      from = to;
    }
}

FlerSpan
fler_calendar_view_shift (FlerSpan span, int n_days, int minutes, GTimeZone *zone)
{
  GDate day = fler_day_at (span.start, zone);
  int at = fler_calendar_view_minutes (span.start, zone) + minutes;
  FlerSpan moved;

  g_return_val_if_fail (g_date_valid (&day), span);

  /* Days first: a time before midnight is one of the day before. */
  n_days += at >= 0 ? at / DAY_MINUTES : -((-at + DAY_MINUTES - 1) / DAY_MINUTES);
  at = ((at % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  if (n_days >= 0)
    g_date_add_days (&day, n_days);
  else
    g_date_subtract_days (&day, -n_days);
  moved.start = fler_day_time (&day, at, zone);
  moved.end = moved.start + (span.end - span.start);
  return moved;
}
