/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-zone.c - Europe/Stockholm, as an iCalendar file tells it */

#include "fler-ics-zone.h"

#include "fler-ics-civil.h"

/* 1996 on the clock in Stockholm; before, its summer ended in September. */
#define FIRST_INSTANT G_GINT64_CONSTANT (820450800)

const char *
fler_ics_zone_component (void)
{
  return "BEGIN:VTIMEZONE\r\n"
         "TZID:" FLER_ICS_ZONE_ID "\r\n"
         "BEGIN:DAYLIGHT\r\n"
         "DTSTART:19700329T020000\r\n"
         "TZOFFSETFROM:+0100\r\n"
         "TZOFFSETTO:+0200\r\n"
         "TZNAME:CEST\r\n"
         "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
         "END:DAYLIGHT\r\n"
         "BEGIN:STANDARD\r\n"
         "DTSTART:19701025T030000\r\n"
         "TZOFFSETFROM:+0200\r\n"
         "TZOFFSETTO:+0100\r\n"
         "TZNAME:CET\r\n"
         "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
         "END:STANDARD\r\n"
         "END:VTIMEZONE\r\n";
}

/* 01.00 UTC on the last Sunday of a month that has 31 days. */
static gint64
change_in (int year, int month)
{
  gint64 last = fler_ics_days (year, month, 31);

  return (last - (fler_ics_weekday (last) + 1) % 7) * FLER_ICS_DAY + 3600;
}

static gboolean
tell (gint64 seconds, FlerIcsLocal *local)
{
  gint64 days = fler_ics_day_of (seconds);
  int rest = (int) (seconds - days * FLER_ICS_DAY);

  local->is_doubled = FALSE;
  local->hour = rest / 3600;
  local->minute = rest % 3600 / 60;
  local->second = rest % 60;
  fler_ics_date (days, &local->year, &local->month, &local->day);
  return local->year >= 1 && local->year <= 9999;
}

gboolean
fler_ics_zone_utc (gint64 instant, FlerIcsLocal *local)
{
  *local = (FlerIcsLocal) { 0 };
  return instant >= FLER_ICS_FIRST && instant <= FLER_ICS_LAST && tell (instant, local);
}

gboolean
fler_ics_zone_holds (gint64 instant)
{
  return instant >= FIRST_INSTANT;
}

/* The year of an instant changes in winter, an hour before the year on the clock: the rules of
 * both years say the same there. */
static void
changes_around (gint64 instant, gint64 *spring, gint64 *autumn)
{
  int year, month, day;

  fler_ics_date (fler_ics_day_of (instant), &year, &month, &day);
  *spring = change_in (year, 3);
  *autumn = change_in (year, 10);
}

int
fler_ics_zone_offset (gint64 instant)
{
  gint64 spring, autumn;

  changes_around (instant, &spring, &autumn);
  return instant >= spring && instant < autumn ? 7200 : 3600;
}

gboolean
fler_ics_zone_local (gint64 instant, FlerIcsLocal *local)
{
  gint64 spring, autumn;

  if (!fler_ics_zone_utc (instant, local))
    return FALSE;
  changes_around (instant, &spring, &autumn);
  if (!tell (instant + (instant >= spring && instant < autumn ? 7200 : 3600), local))
    return FALSE;
  local->is_doubled = instant >= autumn - 3600 && instant < autumn + 3600;
  return fler_ics_zone_holds (instant);
}
