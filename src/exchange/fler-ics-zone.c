/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-zone.c - Europe/Stockholm, as an iCalendar file tells it */

#include "fler-ics-zone.h"

#define DAY_SECONDS 86400
#define FIRST_YEAR 1996   /* before, Sweden's summer ended in September */

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

/* Days since 1970-01-01. Howard Hinnant's arithmetic, with years that begin in March. */
static gint64
days_of (gint64 year, int month, int day)
{
  gint64 y = month <= 2 ? year - 1 : year;
  gint64 era = (y >= 0 ? y : y - 399) / 400;
  gint64 year_of_era = y - era * 400;
  gint64 day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
         - 719468;
}

static void
date_of (gint64 days, FlerIcsLocal *local)
{
  gint64 z = days + 719468;
  gint64 era = (z >= 0 ? z : z - 146096) / 146097;
  gint64 day_of_era = z - era * 146097;
  gint64 year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096)
                       / 365;
  gint64 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint64 shifted = (5 * day_of_year + 2) / 153;

  local->day = (int) (day_of_year - (153 * shifted + 2) / 5 + 1);
  local->month = (int) (shifted < 10 ? shifted + 3 : shifted - 9);
  local->year = (int) (year_of_era + era * 400 + (local->month <= 2 ? 1 : 0));
}

/* 01.00 UTC on the last Sunday of a month that has 31 days. */
static gint64
change_in (int year, int month)
{
  gint64 last = days_of (year, month, 31);
  int weekday = (int) (((last + 4) % 7 + 7) % 7);   /* 0: Sunday; 1970-01-01 was a Thursday */

  return (last - weekday) * DAY_SECONDS + 3600;
}

static gboolean
tell (gint64 seconds, FlerIcsLocal *local)
{
  gint64 days = seconds / DAY_SECONDS;
  int rest = (int) (seconds % DAY_SECONDS);

  if (rest < 0)
    {
      rest += DAY_SECONDS;
      days--;
    }
  local->is_doubled = FALSE;
  local->hour = rest / 3600;
  local->minute = rest % 3600 / 60;
  local->second = rest % 60;
  date_of (days, local);
  return local->year >= 1 && local->year <= 9999;
}

/* A file can ask for a moment that no calendar has; days_of () would overflow on it. */
static gboolean
is_tellable (gint64 instant)
{
  return instant >= G_GINT64_CONSTANT (-62135596800) && instant < G_GINT64_CONSTANT (253402300800);
}

gboolean
fler_ics_zone_utc (gint64 instant, FlerIcsLocal *local)
{
  *local = (FlerIcsLocal) { 0 };
  return is_tellable (instant) && tell (instant, local);
}

gboolean
fler_ics_zone_local (gint64 instant, FlerIcsLocal *local)
{
  gint64 spring, autumn;
  int offset = 3600;

  if (!fler_ics_zone_utc (instant, local))
    return FALSE;

  /* The year changes in winter, an hour apart: both years' rules say the same there. */
  spring = change_in (local->year, 3);
  autumn = change_in (local->year, 10);
  if (instant >= spring && instant < autumn)
    offset = 7200;

  if (!tell (instant + offset, local))
    return FALSE;
  local->is_doubled = instant >= autumn - 3600 && instant < autumn + 3600;
  return local->year >= FIRST_YEAR;
}
