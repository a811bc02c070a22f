/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-month.c - whole weeks below each other: what stands on which line of which day */

#include "fler-calendar-month.h"

#define WEEK 7

static void
add_strip (FlerCalendarMonth *month, const FlerCalendarStrip *strip)
{
  int first = strip->bar.first, last = strip->bar.first + strip->bar.n_days - 1;

  for (int week = first / WEEK; week <= last / WEEK; week++)
    {
      int from = MAX (first - week * WEEK, 0), to = MIN (last - week * WEEK, WEEK - 1);
      FlerMonthItem item = { .week = week, .meeting = strip->meeting, .note = -1, .is_strip = TRUE };

      item.bar.first = from;
      item.bar.n_days = to - from + 1;
      item.begins_before = strip->begins_before || week > first / WEEK;
      item.ends_after = strip->ends_after || week < last / WEEK;
      g_array_append_val (month->items, item);
    }
}

static void
add_piece (FlerCalendarMonth *month, const FlerCalendarPiece *piece)
{
  FlerMonthItem item = { .week = piece->day / WEEK, .meeting = piece->meeting, .note = -1 };

  item.bar.first = piece->day % WEEK;
  item.bar.n_days = 1;
  item.begins_before = piece->begins_before;
  item.ends_after = piece->ends_after;
  g_array_append_val (month->items, item);
}

static void
add_note (FlerCalendarMonth *month, int note, int day)
{
  FlerMonthItem item = { .week = day / WEEK, .note = note };

  if (day < 0 || day >= month->n_weeks * WEEK)
    return;
  item.bar.first = day % WEEK;
  item.bar.n_days = 1;
  g_array_append_val (month->items, item);
}

static void
lay_out_week (FlerCalendarMonth *month, int week)
{
  g_autoptr(GArray) bars = g_array_new (FALSE, FALSE, sizeof (FlerCalendarBar));
  guint at = 0;

  for (guint i = 0; i < month->items->len; i++)
    {
      const FlerMonthItem *item = &g_array_index (month->items, FlerMonthItem, i);

      if (item->week == week)
        g_array_append_val (bars, item->bar);
    }
  fler_calendar_layout_bars ((FlerCalendarBar *) bars->data, bars->len);
  for (guint i = 0; i < month->items->len; i++)
    {
      FlerMonthItem *item = &g_array_index (month->items, FlerMonthItem, i);

      if (item->week == week)
        item->bar = g_array_index (bars, FlerCalendarBar, at++);
    }
}

FlerCalendarMonth *
fler_calendar_month_new (const FlerCalendarView *view, const int *note_days, guint n_notes)
{
  FlerCalendarMonth *month;

  g_return_val_if_fail (view->n_days % WEEK == 0 && view->n_days <= FLER_MONTH_MAX_DAYS, NULL);

  month = g_new0 (FlerCalendarMonth, 1);
  month->n_weeks = view->n_days / WEEK;
  month->items = g_array_new (FALSE, FALSE, sizeof (FlerMonthItem));
  for (guint i = 0; i < view->strips->len; i++)
    add_strip (month, &g_array_index (view->strips, FlerCalendarStrip, i));
  for (guint i = 0; i < n_notes; i++)
    add_note (month, i, note_days[i]);
  for (guint i = 0; i < view->pieces->len; i++)
    add_piece (month, &g_array_index (view->pieces, FlerCalendarPiece, i));
  for (int week = 0; week < month->n_weeks; week++)
    lay_out_week (month, week);
  return month;
}

void
fler_calendar_month_free (FlerCalendarMonth *month)
{
  if (month == NULL)
    return;
  g_array_unref (month->items);
  g_free (month);
}

static int
day_of (const FlerMonthItem *item, int i)
{
  return item->week * WEEK + item->bar.first + i;
}

void
fler_calendar_month_fold (FlerCalendarMonth *month, int max_lines)
{
  gboolean overflows[FLER_MONTH_MAX_DAYS] = { FALSE };

  g_return_if_fail (max_lines >= 1);

  for (guint n = 0; n < month->items->len; n++)
    {
      const FlerMonthItem *item = &g_array_index (month->items, FlerMonthItem, n);

      for (int i = 0; i < item->bar.n_days; i++)
        overflows[day_of (item, i)] = overflows[day_of (item, i)] || item->bar.row >= max_lines;
    }
  for (int day = 0; day < FLER_MONTH_MAX_DAYS; day++)
    month->n_folded[day] = 0;
  for (guint n = 0; n < month->items->len; n++)
    {
      FlerMonthItem *item = &g_array_index (month->items, FlerMonthItem, n);

      item->is_folded = item->bar.row >= max_lines;
      /* One that stands where a count has to go is folded on all of its days, or it would be cut. */
      for (int i = 0; i < item->bar.n_days && item->bar.row == max_lines - 1; i++)
        item->is_folded = item->is_folded || overflows[day_of (item, i)];
      for (int i = 0; i < item->bar.n_days && item->is_folded; i++)
        month->n_folded[day_of (item, i)]++;
    }
}
