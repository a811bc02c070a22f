/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-agenda-rows.c - what the agenda's rows are, and where each of them begins */

#define G_LOG_DOMAIN "fler-agenda-days"

#include "config.h"

#include "fler-agenda-days-private.h"

const FlerAgendaRow *
fler_agenda_days_get_row (FlerAgendaDays *self, int row)
{
  return &g_array_index (self->rows, FlerAgendaRow, row);
}

FlerMeeting *
fler_agenda_days_get_meeting (FlerAgendaDays *self, int row)
{
  const FlerAgendaRow *at = fler_agenda_days_get_row (self, row);

  return at->kind == FLER_AGENDA_MEETING ? g_ptr_array_index (self->data->meetings, at->index) : NULL;
}

int
fler_agenda_days_top_of (FlerAgendaDays *self, int row)
{
  return g_array_index (self->tops, int, row);
}

int
fler_agenda_days_day_at (FlerAgendaDays *self, double y)
{
  y += fler_agenda_days_scrolled_to (self);
  for (guint row = 0; row < self->rows->len; row++)
    if (y >= fler_agenda_days_top_of (self, row) && y < fler_agenda_days_top_of (self, row + 1))
      return fler_agenda_days_get_row (self, row)->day;
  return -1;
}

static void
add_notes (GArray *extras, const FlerCalendarData *data)
{
  for (guint i = 0; i < data->notes->len; i++)
    {
      FlerAgendaExtra extra = { .kind = FLER_AGENDA_NOTE, .index = i, .start = -1 };

      extra.day = fler_calendar_data_day_of (data, &((FlerDayNote *) g_ptr_array_index (data->notes, i))->day);
      g_array_append_val (extras, extra);
    }
}

/* What another calendar has, on each of the days that it touches. */
static void
add_quiet (GArray *extras, const FlerCalendarData *data, guint index)
{
  const FlerQuietTime *quiet = g_ptr_array_index (data->quiet, index);
  GDate first = fler_day_at (quiet->span.start, data->zone);
  GDate last = fler_day_at (MAX (quiet->span.end - 1, quiet->span.start), data->zone);
  int from = fler_calendar_data_day_of (data, &first), to = fler_calendar_data_day_of (data, &last);

  for (int day = MAX (from, 0); day <= MIN (to, data->n_days - 1); day++)
    {
      FlerAgendaExtra extra = { .kind = FLER_AGENDA_QUIET, .index = index, .day = day };

      if (quiet->is_all_day || (day > from && day < to))
        extra.start = -1;
      else
        extra.start = day > from ? 0 : fler_calendar_view_minutes (quiet->span.start, data->zone);
      g_array_append_val (extras, extra);
    }
}

GArray *
fler_agenda_days_new_rows (FlerAgendaDays *self, const FlerCalendarData *data)
{
  g_autoptr(FlerCalendarView) view = fler_calendar_view_new (&data->first, data->n_days, data->meetings, data->zone);
  g_autoptr(GArray) extras = g_array_new (FALSE, FALSE, sizeof (FlerAgendaExtra));
  int today = g_date_valid (&self->today) ? fler_calendar_data_day_of (data, &self->today) : -1;

  add_notes (extras, data);
  for (guint i = 0; i < data->quiet->len; i++)
    add_quiet (extras, data, i);
  return fler_calendar_agenda_new (view, (FlerAgendaExtra *) extras->data, extras->len, today);
}
