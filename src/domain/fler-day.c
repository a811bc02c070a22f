/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-day.c - days and spans of time */

#include "fler-day.h"

#include <string.h>

#define EPOCH_JULIAN 719163      /* 1 January 1970 as a GDate counts days */
#define LAST_INSTANT 253402300799  /* the last second of the year 9999 */
#define FIRST_INSTANT -62135596800 /* the first of the year 1 */

GDate
fler_day_none (void)
{
  GDate day;

  g_date_clear (&day, 1);
  return day;
}

static gboolean
read_digits (const char *text, int n_digits, int *number)
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
fler_day_parse (const char *text, GDate *day)
{
  int year, month, day_of_month;

  g_date_clear (day, 1);
  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  if (!read_digits (text, 4, &year) || !read_digits (text + 5, 2, &month)
      || !read_digits (text + 8, 2, &day_of_month))
    return FALSE;
  if (year < 1 || !g_date_valid_dmy (day_of_month, month, year))
    return FALSE;
  g_date_set_dmy (day, day_of_month, month, year);
  return TRUE;
}

char *
fler_day_to_iso (const GDate *day)
{
  if (!g_date_valid (day))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day), g_date_get_month (day),
                          g_date_get_day (day));
}

GDate
fler_day_at (gint64 instant, GTimeZone *zone)
{
  GDate day = fler_day_none ();
  gint64 local;
  int interval;

  /* Lists of a hundred thousand are told by this: no GDateTime is made on the way. */
  if (instant < FIRST_INSTANT + 86400 || instant > LAST_INSTANT - 86400)
    return day;
  interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant);
  local = instant + g_time_zone_get_offset (zone, interval) - FIRST_INSTANT;
  g_date_set_julian (&day, local / 86400 + 1);
  return day;
}

gint64
fler_day_time (const GDate *day, int minutes, GTimeZone *zone)
{
  gint64 local = ((gint64) g_date_get_julian (day) - EPOCH_JULIAN) * 86400 + (gint64) minutes * 60;
  int interval = g_time_zone_adjust_time (zone, G_TIME_TYPE_DAYLIGHT, &local);

  /* A doubled hour: what G_TIME_TYPE_DAYLIGHT finds is the first of the two. */
  return local - g_time_zone_get_offset (zone, interval);
}

gboolean
fler_span_overlaps (FlerSpan a, FlerSpan b)
{
  return a.start < b.end && b.start < a.end;
}

FlerSpan
fler_span_of_days (const GDate *first, int n_days, GTimeZone *zone)
{
  GDate after = *first;
  FlerSpan span;

  g_date_add_days (&after, n_days);
  span.start = fler_day_time (first, 0, zone);
  span.end = fler_day_time (&after, 0, zone);
  return span;
}
