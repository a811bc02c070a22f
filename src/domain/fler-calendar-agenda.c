/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-agenda.c - days below each other as a list: a row for each thing of each day */

#include "fler-calendar-agenda.h"

static void
add_strip (GArray *rows, const FlerCalendarView *view, const FlerCalendarStrip *strip)
{
  for (int i = 0; i < strip->bar.n_days && strip->bar.first + i < view->n_days; i++)
    {
      FlerAgendaRow row = { .kind = FLER_AGENDA_MEETING, .day = strip->bar.first + i, .index = strip->meeting };

      row.start = -1;
      row.begins_before = i > 0 || strip->begins_before;
      row.ends_after = i < strip->bar.n_days - 1 || strip->ends_after;
      g_array_append_val (rows, row);
    }
}

static void
add_piece (GArray *rows, const FlerCalendarPiece *piece)
{
  FlerAgendaRow row = { .kind = FLER_AGENDA_MEETING, .day = piece->day, .index = piece->meeting };

  row.start = piece->block.start;
  row.begins_before = piece->begins_before;
  row.ends_after = piece->ends_after;
  g_array_append_val (rows, row);
}

/* A day's name first, then what lasts all of it, then by time; what is alike as it was given. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const FlerAgendaRow *first = a;
  const FlerAgendaRow *second = b;

  if (first->day != second->day)
    return first->day - second->day;
  if ((first->kind == FLER_AGENDA_DAY) != (second->kind == FLER_AGENDA_DAY))
    return first->kind == FLER_AGENDA_DAY ? -1 : 1;
  if (first->start != second->start)
    return first->start - second->start;
  if (first->kind != second->kind)
    return (int) first->kind - (int) second->kind;
  return first->index < second->index ? -1 : first->index > second->index;
}

static void
add_day (GArray *rows, int day, gboolean has_something)
{
  FlerAgendaRow head = { .kind = FLER_AGENDA_DAY, .day = day, .start = -1 };
  FlerAgendaRow nothing = { .kind = FLER_AGENDA_NOTHING, .day = day, .start = -1 };

  g_array_append_val (rows, head);
  if (!has_something)
    g_array_append_val (rows, nothing);
}

GArray *
fler_calendar_agenda_new (const FlerCalendarView *view, const FlerAgendaExtra *extras, guint n_extras, int today)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (FlerAgendaRow));
  g_autofree gboolean *has_something = g_new0 (gboolean, view->n_days);
  guint n_things;

  for (guint i = 0; i < view->strips->len; i++)
    add_strip (rows, view, &g_array_index (view->strips, FlerCalendarStrip, i));
  for (guint i = 0; i < view->pieces->len; i++)
    add_piece (rows, &g_array_index (view->pieces, FlerCalendarPiece, i));
  for (guint i = 0; i < n_extras; i++)
    {
      FlerAgendaRow row = { .kind = extras[i].kind, .day = extras[i].day, .index = extras[i].index };

      row.start = extras[i].start;
      if (row.day >= 0 && row.day < view->n_days)
        g_array_append_val (rows, row);
    }
  n_things = rows->len;
  for (guint i = 0; i < n_things; i++)
    has_something[g_array_index (rows, FlerAgendaRow, i).day] = TRUE;
  for (int day = 0; day < view->n_days; day++)
    if (has_something[day] || day == today || (n_things == 0 && day == 0 && (today < 0 || today >= view->n_days)))
      add_day (rows, day, has_something[day]);
  g_array_sort (rows, compare_rows);
  return rows;
}
