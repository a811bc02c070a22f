/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo.c - invented cases in all stages, and bookings for benchmarks */

#include "fler-demo.h"

#include "fler-demo-tale.h"

#define EXTRA_YEARS 60
#define PART_EXTRA 0x2000000        /* uids of extra bookings */

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
  FlerMeeting *meeting = fler_demo_own_meeting_new (seed, index, PART_EXTRA, titles[index % G_N_ELEMENTS (titles)]);

  meeting->place = g_strdup ("Rum Almen");
  meeting->span.start = fler_day_time (&day, start_min, zone);
  meeting->span.end =
    meeting->span.start + 60 * (30 + 15 * (int) fler_demo_random_below (&random, 5));
  meeting->changed_at = meeting->span.start - 7 * 86400;
  return meeting;
}
