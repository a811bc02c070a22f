/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-civil.c - the calendar's arithmetic, and times as an iCalendar file writes them */

#include "fler-ics-civil.h"

/* Days since 1970-01-01, by years that begin in March, so that the leap day comes last:
 * 400 of them have 146097 days, and the months' lengths follow a straight line. */
gint64
fler_ics_days (gint64 year, int month, int day)
{
  gint64 y = month <= 2 ? year - 1 : year;
  gint64 era = (y >= 0 ? y : y - 399) / 400;
  gint64 year_of_era = y - era * 400;
  gint64 day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
         - 719468;
}

void
fler_ics_date (gint64 days, int *year, int *month, int *day)
{
  gint64 z = days + 719468;
  gint64 era = (z >= 0 ? z : z - 146096) / 146097;
  gint64 day_of_era = z - era * 146097;
  gint64 year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096)
                       / 365;
  gint64 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint64 shifted = (5 * day_of_year + 2) / 153;

  *day = (int) (day_of_year - (153 * shifted + 2) / 5 + 1);
  *month = (int) (shifted < 10 ? shifted + 3 : shifted - 9);
  *year = (int) (year_of_era + era * 400 + (*month <= 2 ? 1 : 0));
}

int
fler_ics_weekday (gint64 days)
{
  return (int) (((days + 3) % 7 + 7) % 7);   /* 1970-01-01 was a Thursday */
}

int
fler_ics_days_in_month (int year, int month)
{
  return month == 12 ? 31 : (int) (fler_ics_days (year, month + 1, 1) - fler_ics_days (year, month, 1));
}

int
fler_ics_days_in_year (int year)
{
  return (int) (fler_ics_days (year + 1, 1, 1) - fler_ics_days (year, 1, 1));
}

gint64
fler_ics_day_of (gint64 seconds)
{
  return seconds >= 0 ? seconds / FLER_ICS_DAY : -((-seconds + FLER_ICS_DAY - 1) / FLER_ICS_DAY);
}

static gboolean
read_number (const char *text, int n_digits, int *number)
{
  *number = 0;
  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (text[i] - '0');
    }
  return TRUE;
}

gboolean
fler_ics_time_parse (const char *text, gsize length, FlerIcsTime *time)
{
  int year, month, day, hour, minute, second;

  *time = (FlerIcsTime) { 0 };
  if (length != 8 && length != 15 && length != 16)
    return FALSE;
  if (!read_number (text, 4, &year) || !read_number (text + 4, 2, &month) || !read_number (text + 6, 2, &day))
    return FALSE;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > fler_ics_days_in_month (year, month))
    return FALSE;
  time->seconds = fler_ics_days (year, month, day) * FLER_ICS_DAY;
  time->is_date = length == 8;
  if (time->is_date)
    return TRUE;

  if (text[8] != 'T' || !read_number (text + 9, 2, &hour) || !read_number (text + 11, 2, &minute)
      || !read_number (text + 13, 2, &second))
    return FALSE;
  if (hour > 23 || minute > 59 || second > 60 || (length == 16 && text[15] != 'Z'))
    return FALSE;
  /* A leap second is the one before it: no clock we know shows it. */
  time->seconds += hour * 3600 + minute * 60 + MIN (second, 59);
  time->is_utc = length == 16;
  return TRUE;
}

gboolean
fler_ics_duration_parse (const char *text, gint64 *seconds, gboolean *is_days)
{
  static const struct { char unit; int seconds; gboolean is_time; } units[] = {
    { 'W', 7 * FLER_ICS_DAY, FALSE }, { 'D', FLER_ICS_DAY, FALSE },
    { 'H', 3600, TRUE }, { 'M', 60, TRUE }, { 'S', 1, TRUE },
  };
  gboolean is_negative = *text == '-', is_time = FALSE;
  gsize next_unit = 0;
  const char *p = text;

  *seconds = 0;
  *is_days = TRUE;
  if (*p == '-' || *p == '+')
    p++;
  if (*p++ != 'P' || *p == '\0')
    return FALSE;

  while (*p != '\0')
    {
      gint64 number = 0;
      gsize unit = next_unit;
      int n_digits = 0;

      if (*p == 'T' && !is_time)
        {
          is_time = TRUE;
          *is_days = FALSE;
          p++;
        }
      for (; g_ascii_isdigit (*p) && n_digits < 12; p++, n_digits++)
        number = number * 10 + (*p - '0');
      while (unit < G_N_ELEMENTS (units) && (units[unit].unit != *p || units[unit].is_time != is_time))
        unit++;
      if (n_digits == 0 || unit == G_N_ELEMENTS (units))
        return FALSE;
      /* No sum of these can overflow: twelve digits of weeks are 6e17 seconds, once each unit. */
      *seconds += number * units[unit].seconds;
      if (*seconds > FLER_ICS_LAST)
        return FALSE;
      next_unit = unit + 1;
      p++;
    }
  if (is_negative)
    *seconds = -*seconds;
  return TRUE;
}
