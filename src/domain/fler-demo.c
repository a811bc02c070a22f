/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo.c - invented cases in all stages, own activities, and bookings for benchmarks */

#include "fler-demo.h"

#include "fler-demo-tale.h"
#include "fler-holiday.h"
#include "fler-week.h"

#define WEEKS_BEFORE 4
#define WEEKS_AFTER 8
#define EXTRA_YEARS 60
#define PART_ACTIVITY 0x1000000     /* uids of activities and of extra bookings */
#define PART_EXTRA 0x2000000

FlerDemoCase *
fler_demo_case_new (guint seed, guint index, const GDate *today, GTimeZone *zone)
{
  FlerDemoTale tale = { .seed = seed, .index = index, .today = *today, .zone = zone };

  if (index < FLER_DEMO_N_SCENES)
    fler_demo_tell_scene (&tale);
  else
    fler_demo_tell_any (&tale);
  return tale.demo;
}

static const struct
{
  const char *title, *place;
  GDateWeekday weekday;
  int  start_min, n_minutes;
  int  every_weeks;
  FlerMode mode;
} activities[] = {
  { "Konsultation med AR", "Videomöte", G_DATE_TUESDAY, 8 * 60, 60, 1, FLER_MODE_VIDEO },     /* D87 */
  { "Konsultation med AR", "Videomöte", G_DATE_THURSDAY, 8 * 60, 60, 1, FLER_MODE_VIDEO },
  { "Teammöte", "Rum Almen", G_DATE_WEDNESDAY, 15 * 60 + 15, 60, 2, FLER_MODE_ROOM },         /* D159 */
  { "Inläsning", NULL, G_DATE_MONDAY, 8 * 60, 60, 1, FLER_MODE_ROOM },
  { "Inläsning", NULL, G_DATE_FRIDAY, 15 * 60 + 15, 60, 1, FLER_MODE_ROOM },
};

static FlerMeeting *
new_own_time (guint seed, guint number, guint part, const char *title, const char *place,
              FlerMode mode)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->title = g_strdup (title);
  meeting->place = g_strdup (place);
  meeting->mode = mode;
  meeting->uid = fler_demo_uid (seed, number, part);
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  return meeting;
}

GPtrArray *
fler_demo_list_activities (guint seed, const GDate *today, GTimeZone *zone)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  GDate monday = fler_week_get_monday (fler_week_of (today));

  for (int week = -WEEKS_BEFORE; week <= WEEKS_AFTER; week++)
    for (gsize i = 0; i < G_N_ELEMENTS (activities); i++)
      {
        GDate day = fler_demo_days_from (&monday, week * 7 + activities[i].weekday - G_DATE_MONDAY);
        GDate first = fler_demo_days_from (&monday, -WEEKS_BEFORE * 7 - 7);
        FlerMeeting *meeting;

        if (week % activities[i].every_weeks != 0 || fler_holiday_is_free (&day))
          continue;
        meeting = new_own_time (seed, list->len, PART_ACTIVITY, activities[i].title,
                                activities[i].place, activities[i].mode);
        meeting->span.start = fler_day_time (&day, activities[i].start_min, zone);
        meeting->span.end =
          fler_day_time (&day, activities[i].start_min + activities[i].n_minutes, zone);
        meeting->changed_at = fler_day_time (&first, 8 * 60, zone);
        if (g_date_compare (&day, today) < 0)
          meeting->state = FLER_MEETING_HELD;
        g_ptr_array_add (list, meeting);
      }
  return list;
}

/* The week of an extra booking, counted from the week of today. */
static int
find_extra_week (guint index, FlerDemoRandom *random)
{
  const int half = FLER_DEMO_EXTRA_WEEKS / 2;
  int week;

  if (index < FLER_DEMO_EXTRA_A_WEEK * FLER_DEMO_EXTRA_WEEKS)
    return (int) index / FLER_DEMO_EXTRA_A_WEEK - half;
  week = half + 1 + (int) fler_demo_random_below (random, EXTRA_YEARS / 2 * 52);
  return fler_demo_random_chance (random, 50) ? week : -week;
}

FlerMeeting *
fler_demo_extra_meeting_new (guint seed, guint index, const GDate *today, GTimeZone *zone)
{
  static const char *const titles[] = { "Samtal", "Inläsning", "Avstämning", "Samverkansmöte", "Telefontid" };
  FlerDemoRandom random = fler_demo_random (seed, index, 2);
  int week = find_extra_week (index, &random);
  GDate monday = fler_demo_days_from (today, 1 - g_date_get_weekday (today));
  GDate day = fler_demo_days_from (&monday, week * 7 + (int) fler_demo_random_below (&random, 5));
  int start_min = 8 * 60 + 15 * (int) fler_demo_random_below (&random, 27);
  FlerMeeting *meeting = new_own_time (
    seed, index, PART_EXTRA, titles[index % G_N_ELEMENTS (titles)], "Rum Almen", FLER_MODE_ROOM);

  meeting->span.start = fler_day_time (&day, start_min, zone);
  meeting->span.end =
    meeting->span.start + 60 * (30 + 15 * (int) fler_demo_random_below (&random, 5));
  meeting->changed_at = meeting->span.start - 7 * 86400;
  return meeting;
}
