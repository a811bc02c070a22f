/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-own.c - invented time that is about no case: what comes again, own planning, other calendars */

#include "fler-demo.h"

#include "fler-demo-tale.h"
#include "fler-holiday.h"
#include "fler-week.h"

#define WEEKS_BEFORE  4
#define WEEKS_AFTER   8
#define WEEKS_OFF     52            /* so far ahead what comes again is called off on holidays */
#define PART_OWN      0x1000000     /* uids of own time and of activities */
#define PART_ACTIVITY 0x1800000

static GDate
first_monday (const GDate *today)
{
  GDate monday = fler_week_get_monday (fler_week_of (today));

  return fler_demo_days_from (&monday, -WEEKS_BEFORE * 7);
}

/* What comes again */

static FlerActivity *
new_activity (guint seed, guint number, const char *title, const char *place, int start, int length)
{
  FlerActivity *activity = fler_activity_new ();

  activity->title = g_strdup (title);
  activity->place = g_strdup (place);
  activity->mode = place != NULL ? FLER_MODE_ROOM : FLER_MODE_VIDEO;
  activity->start = start;
  activity->length = length;
  activity->uid = fler_demo_uid (seed, number, PART_ACTIVITY);
  return activity;
}

static void
begin (FlerActivity *activity, const GDate *from)
{
  activity->first_day = fler_recurrence_first (&activity->recurrence, from);
}

/* Nobody comes on a holiday. */
static void
call_off_on_holidays (FlerActivity *activity, const GDate *today, GTimeZone *zone)
{
  FlerSpan span = fler_span_of_days (&activity->first_day, (WEEKS_BEFORE + WEEKS_OFF) * 7, zone);
  g_autoptr(GArray) times = fler_activity_expand (activity, span, zone, FALSE);

  for (guint i = 0; i < times->len; i++)
    {
      FlerActivityException off = { .day = g_array_index (times, FlerOccurrence, i).day, .is_cancelled = TRUE };

      off.moved_to = off.day;
      off.start = activity->start;
      off.length = activity->length;
      if (fler_holiday_is_free (&off.day))
        fler_activity_set_exception (activity, &off);
    }
}

/* The team meeting that comes after this week's or next week's begins a quarter of an hour earlier. */
static void
move_one (FlerActivity *activity, const GDate *today, GTimeZone *zone)
{
  GDate from = fler_demo_days_from (today, 14);
  g_autoptr(GArray) times = fler_activity_expand (activity, fler_span_of_days (&from, 28, zone), zone, FALSE);
  FlerActivityException moved = { .start = activity->start - 15, .length = activity->length };

  if (times->len == 0)
    return;
  moved.day = moved.moved_to = g_array_index (times, FlerOccurrence, 0).day;
  fler_activity_set_exception (activity, &moved);
}

GPtrArray *
fler_demo_list_activities (guint seed, const GDate *today, GTimeZone *zone)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_activity_free);
  GDate monday = first_monday (today);
  GDate quarter = *today;
  FlerActivity *consultation = new_activity (seed, 0, "Konsultation med AR", NULL, 8 * 60, 60);
  FlerActivity *team = new_activity (seed, 1, "Teammöte", "Rum Almen", 15 * 60 + 15, 60);
  FlerActivity *group = new_activity (seed, 2, "Samverkansgrupp", "Rum Almen", 15 * 60 + 15, 75);

  /* D87: twice a week */
  consultation->recurrence = (FlerRecurrence) { .repeat = FLER_REPEAT_WEEKLY, .interval = 1 };
  consultation->recurrence.weekdays =
    fler_recurrence_weekday (G_DATE_TUESDAY) | fler_recurrence_weekday (G_DATE_THURSDAY);
  begin (consultation, &monday);
  /* D159: every second week */
  team->recurrence = (FlerRecurrence) { .repeat = FLER_REPEAT_WEEKLY, .interval = 2 };
  team->recurrence.weekdays = fler_recurrence_weekday (G_DATE_WEDNESDAY);
  begin (team, &monday);
  /* Once a quarter, next in the month to come. */
  g_date_set_day (&quarter, 1);
  g_date_subtract_months (&quarter, 2);
  group->recurrence = (FlerRecurrence) { .repeat = FLER_REPEAT_MONTHLY_NTH, .interval = 3, .nth = 2 };
  group->recurrence.weekdays = fler_recurrence_weekday (G_DATE_TUESDAY);
  begin (group, &quarter);

  g_ptr_array_add (list, consultation);
  g_ptr_array_add (list, team);
  g_ptr_array_add (list, group);
  for (guint i = 0; i < list->len; i++)
    call_off_on_holidays (list->pdata[i], today, zone);
  move_one (team, today, zone);
  return list;
}

/* Own planning */

FlerMeeting *
fler_demo_own_meeting_new (guint seed, guint number, guint part, const char *title)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->title = g_strdup (title);
  meeting->mode = FLER_MODE_ROOM;
  meeting->uid = fler_demo_uid (seed, number, part);
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  return meeting;
}

GPtrArray *
fler_demo_list_own_time (guint seed, const GDate *today, GTimeZone *zone)
{
  static const struct { GDateWeekday weekday; int start; } hours[] = {
    { G_DATE_MONDAY, 8 * 60 }, { G_DATE_FRIDAY, 15 * 60 + 15 },
  };
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  GDate monday = first_monday (today), before = fler_demo_days_from (&monday, -7);

  for (int week = 0; week <= WEEKS_BEFORE + WEEKS_AFTER; week++)
    for (gsize i = 0; i < G_N_ELEMENTS (hours); i++)
      {
        GDate day = fler_demo_days_from (&monday, week * 7 + hours[i].weekday - G_DATE_MONDAY);
        FlerMeeting *meeting;

        if (fler_holiday_is_free (&day))
          continue;
        meeting = fler_demo_own_meeting_new (seed, list->len, PART_OWN, "Inläsning");
        meeting->is_own_planning = TRUE;
        meeting->span.start = fler_day_time (&day, hours[i].start, zone);
        meeting->span.end = meeting->span.start + 3600;
        meeting->changed_at = fler_day_time (&before, 8 * 60, zone);
        if (g_date_compare (&day, today) < 0)
          meeting->state = FLER_MEETING_HELD;
        g_ptr_array_add (list, meeting);
      }
  return list;
}

/* Other calendars */

static void
add_busy (FlerBusyList *list, const GDate *day, int start, int length, GTimeZone *zone)
{
  FlerBusy busy = { .is_all_day = length == 1440 };
  g_autofree char *uid = NULL;

  if (fler_holiday_is_free (day))
    return;
  busy.span.start = fler_day_time (day, start, zone);
  busy.span.end = busy.is_all_day ? fler_span_of_days (day, 1, zone).end : busy.span.start + length * 60;
  uid = g_strdup_printf ("demo-%u-%d", g_date_get_julian (day), start);
  busy.uid = g_string_chunk_insert (list->texts, uid);
  busy.mark = fler_busy_mark (busy.span.start, NULL);
  g_array_append_val (list->busy, busy);
}

FlerBusyList *
fler_demo_list_busy (int official, const GDate *today, GTimeZone *zone)
{
  FlerBusyList *list = fler_busy_list_new ();
  GDate monday = first_monday (today);

  for (int week = 0; week <= WEEKS_BEFORE + WEEKS_AFTER; week++)
    {
      GDate early = fler_demo_days_from (&monday, week * 7 + (official == 1 ? 1 : 0));
      GDate late = fler_demo_days_from (&monday, week * 7 + (official == 1 ? 3 : 2));

      add_busy (list, &early, 12 * 60, 45, zone);
      add_busy (list, &late, 16 * 60 + 30, 60, zone);
    }
  if (official == 1)
    {
      /* A day away, in the week after next. */
      GDate away = fler_demo_days_from (&monday, (WEEKS_BEFORE + 2) * 7 + 4);

      add_busy (list, &away, 0, 1440, zone);
    }
  fler_busy_list_sort (list);
  return list;
}
