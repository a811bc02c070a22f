/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-activity.c - activities of one's own that come again, for other calendars */

#include "fler-ics-activity.h"

#include "fler-ics-series.h"

/* As the rule has it, whatever became of that day. */
static FlerMeeting *
first_time (const FlerActivity *activity, GTimeZone *zone)
{
  g_autoptr(FlerActivity) plain = fler_activity_copy (activity);
  FlerOccurrence first;

  g_array_set_size (plain->exceptions, 0);
  first = fler_activity_occurrence (plain, &plain->first_day, zone);
  return fler_activity_to_meeting (plain, &first);
}

static gboolean
fill_series (const FlerActivity *activity, FlerIcsSeries *series)
{
  const FlerRecurrence *recurrence = &activity->recurrence;

  *series = (FlerIcsSeries) {
    .interval = recurrence->interval, .weekdays = recurrence->weekdays, .nth = recurrence->nth,
    .count = recurrence->count, .last = recurrence->until,
  };
  switch (recurrence->repeat)
    {
    case FLER_REPEAT_WEEKLY:
      series->every = FLER_ICS_EVERY_WEEK;
      series->weekdays = 0;
      for (int day = G_DATE_MONDAY; day <= G_DATE_SUNDAY; day++)
        if ((recurrence->weekdays & fler_recurrence_weekday (day)) != 0)
          series->weekdays |= 1u << day;
      return TRUE;
    case FLER_REPEAT_MONTHLY_DAY:
      series->every = FLER_ICS_EVERY_MONTH_DAY;
      return recurrence->month_day != FLER_RECURRENCE_LAST;
    case FLER_REPEAT_MONTHLY_NTH:
      series->every = FLER_ICS_EVERY_MONTH_WEEKDAY;
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
fler_ics_activity_is_simple (const FlerActivity *activity, GTimeZone *zone)
{
  g_autoptr(FlerMeeting) first = first_time (activity, zone);
  FlerIcsSeries series;

  return fill_series (activity, &series) && fler_ics_series_is_simple (&series, first);
}

gint64
fler_ics_activity_start (const FlerActivity *activity, GTimeZone *zone)
{
  g_autoptr(FlerMeeting) first = first_time (activity, zone);

  return first->span.start;
}

GPtrArray *
fler_ics_activity_list_single (const FlerActivity *activity, FlerSpan span, GTimeZone *zone)
{
  gboolean is_simple = fler_ics_activity_is_simple (activity, zone);
  GPtrArray *meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  g_autoptr(GArray) times = NULL;

  if (is_simple && activity->exceptions->len == 0)
    return meetings;
  /* Called-off ones as well where there is no rule to leave them out of: elsewhere they may stand. */
  times = fler_activity_expand (activity, span, zone, !is_simple);
  for (guint i = 0; i < times->len; i++)
    {
      const FlerOccurrence *time = &g_array_index (times, FlerOccurrence, i);
      FlerMeeting *meeting;

      if (is_simple && !time->is_exception)
        continue;
      meeting = fler_activity_to_meeting (activity, time);
      if (is_simple || g_date_compare (&time->day, &activity->first_day) != 0)
        {
          g_free (meeting->uid);
          meeting->uid = fler_activity_time_uid (activity, &time->day);
        }
      g_ptr_array_add (meetings, meeting);
    }
  return meetings;
}

gboolean
fler_ics_writer_add_activity (FlerIcsWriter *writer, const FlerActivity *activity, GTimeZone *zone,
                              GCancellable *cancellable, GError **error)
{
  g_autoptr(FlerMeeting) first = first_time (activity, zone);
  g_autoptr(FlerActivity) plain = fler_activity_copy (activity);
  g_autoptr(GArray) left_out = g_array_new (FALSE, FALSE, sizeof (gint64));
  FlerIcsSeries series;

  fill_series (activity, &series);
  g_array_set_size (plain->exceptions, 0);
  for (guint i = 0; i < activity->exceptions->len; i++)
    {
      const FlerActivityException *exception = &g_array_index (activity->exceptions, FlerActivityException, i);
      FlerOccurrence usual = fler_activity_occurrence (plain, &exception->day, zone);

      g_array_append_val (left_out, usual.span.start);
    }
  series.left_out = (const gint64 *) (gpointer) left_out->data;
  series.n_left_out = left_out->len;
  return fler_ics_writer_add_series (writer, first, &series, cancellable, error);
}
