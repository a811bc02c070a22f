/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-agenda.c - where in its agenda a meeting stands, as the live form shows it */

#include "fler-agenda.h"

static gboolean
find_done (const FlerRecord *record, const char *item, guint *index)
{
  return g_ptr_array_find_with_equal_func (record->agenda_done, item, g_str_equal, index);
}

gboolean
fler_agenda_is_done (const FlerRecord *record, const char *item)
{
  return find_done (record, item, NULL);
}

gboolean
fler_agenda_set_done (FlerRecord *record, const char *item, gboolean is_done)
{
  guint index;
  gboolean was_done = find_done (record, item, &index);

  if (was_done == is_done)
    return FALSE;
  if (is_done)
    g_ptr_array_add (record->agenda_done, g_strdup (item));
  else
    g_ptr_array_remove_index (record->agenda_done, index);
  return TRUE;
}

static int
whole_minutes (gint64 seconds)
{
  /* Rounded down for what has gone, so that what is left is never said too long. */
  return seconds >= 0 ? seconds / 60 : -((-seconds + 59) / 60);
}

/* Begun late it still ends when booked; begun early, or only when that time was over, it has its length. */
static gint64
end_of (const FlerMeeting *meeting, const FlerRecord *record)
{
  gint64 length = meeting->span.end - meeting->span.start;

  if (record->started_at <= 0)
    return meeting->span.end;
  if (record->started_at >= meeting->span.end)
    return record->started_at + length;
  return MIN (meeting->span.end, record->started_at + length);
}

FlerAgendaView
fler_agenda_view_of (const FlerRoutine *routine, const FlerMeeting *meeting,
                     const FlerRecord *record, gint64 now)
{
  FlerAgendaView view = { .now = -1 };
  int planned_min = 0;

  for (guint i = 0; i < routine->agenda->len; i++)
    {
      const FlerAgendaItem *item = routine->agenda->pdata[i];

      planned_min += item->minutes;
      if (!fler_agenda_is_done (record, item->id))
        {
          view.now = i;
          break;
        }
    }

  /* A clock set back during the meeting must not show negative time gone. */
  if (record->started_at > 0)
    view.elapsed_min = MAX (0, whole_minutes (now - record->started_at));
  view.left_min = whole_minutes (end_of (meeting, record) - now);
  if (view.now >= 0)
    view.late_min = MAX (0, view.elapsed_min - planned_min);
  return view;
}
