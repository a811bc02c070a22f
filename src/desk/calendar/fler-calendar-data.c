/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-data.c - what a calendar view shows of some days, read once and handed to it whole */

#define G_LOG_DOMAIN "fler-calendar-data"

#include "config.h"

#include "fler-calendar-data.h"

#include "fler-official.h"

FlerDayNote *
fler_day_note_new (const GDate *day, gint64 case_id, const char *text, const char *spoken)
{
  FlerDayNote *note = g_new0 (FlerDayNote, 1);

  note->day = *day;
  note->case_id = case_id;
  note->text = g_strdup (text);
  note->spoken = g_strdup (spoken);
  return note;
}

void
fler_day_note_free (FlerDayNote *note)
{
  if (note == NULL)
    return;
  g_free (note->text);
  g_free (note->spoken);
  g_free (note);
}

FlerQuietTime *
fler_quiet_time_new (FlerSpan span, gboolean is_all_day, const char *text)
{
  FlerQuietTime *quiet = g_new0 (FlerQuietTime, 1);

  quiet->span = span;
  quiet->is_all_day = is_all_day;
  quiet->text = g_strdup (text);
  return quiet;
}

void
fler_quiet_time_free (FlerQuietTime *quiet)
{
  if (quiet == NULL)
    return;
  g_free (quiet->text);
  g_free (quiet);
}

FlerCalendarData *
fler_calendar_data_new (const GDate *first, int n_days, GTimeZone *zone)
{
  FlerCalendarData *data;

  g_return_val_if_fail (g_date_valid (first) && n_days >= 1, NULL);

  data = g_rc_box_new0 (FlerCalendarData);
  data->first = *first;
  data->n_days = n_days;
  data->zone = g_time_zone_ref (zone);
  data->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  data->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_day_note_free);
  data->quiet = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_quiet_time_free);
  data->closed = fler_closed_days_new ();
  return data;
}

FlerCalendarData *
fler_calendar_data_ref (FlerCalendarData *data)
{
  return g_rc_box_acquire (data);
}

static void
clear_data (FlerCalendarData *data)
{
  g_time_zone_unref (data->zone);
  g_ptr_array_unref (data->meetings);
  g_clear_pointer (&data->names, g_ptr_array_unref);
  g_ptr_array_unref (data->notes);
  g_ptr_array_unref (data->quiet);
  fler_closed_days_free (data->closed);
  g_clear_pointer (&data->officials, g_ptr_array_unref);
  g_clear_pointer (&data->people, g_ptr_array_unref);
  g_clear_pointer (&data->attended, g_ptr_array_unref);
}

void
fler_calendar_data_unref (FlerCalendarData *data)
{
  if (data != NULL)
    g_rc_box_release_full (data, (GDestroyNotify) clear_data);
}

GDate
fler_calendar_data_date (const FlerCalendarData *data, int day)
{
  GDate date = data->first;

  g_date_add_days (&date, day);
  return date;
}

int
fler_calendar_data_day_of (const FlerCalendarData *data, const GDate *date)
{
  return g_date_days_between (&data->first, date);
}

const char *
fler_calendar_data_name (const FlerCalendarData *data, guint meeting)
{
  return data->names != NULL ? g_ptr_array_index (data->names, meeting) : NULL;
}

FlerMeeting *
fler_calendar_data_find (const FlerCalendarData *data, gint64 meeting_id)
{
  for (guint i = 0; i < data->meetings->len; i++)
    {
      FlerMeeting *meeting = g_ptr_array_index (data->meetings, i);

      if (meeting->id == meeting_id)
        return meeting;
    }
  return NULL;
}

gboolean
fler_calendar_data_has_quiet (const FlerCalendarData *data, const FlerQuietTime *quiet, int column)
{
  if (data->people == NULL)
    return TRUE;
  return column >= 0 && (guint) column < data->people->len
         && ((const FlerOfficial *) g_ptr_array_index (data->people, column))->id == quiet->official_id;
}
