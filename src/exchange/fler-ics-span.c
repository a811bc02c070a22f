/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-span.c - when an event of a file begins, and how long it lasts */

#include "fler-ics-span.h"

#include <string.h>

typedef struct
{
  FlerIcsTime      time;
  const FlerIcsTz *tz;
} Moment;

static gboolean
read_moment (const FlerIcsMoment *moment, FlerIcsZones *zones, Moment *to, FlerBusyWhy *why, const char **detail)
{
  if (!fler_ics_time_parse (moment->value, strlen (moment->value), &to->time))
    {
      *why = FLER_BUSY_BAD_TIME;
      *detail = moment->value;
      return FALSE;
    }
  /* A day is a day wherever it is told; Z goes before any TZID. */
  to->tz = fler_ics_zones_find (zones, to->time.is_utc ? "UTC" : to->time.is_date ? "" : moment->tzid);
  if (to->tz == NULL)
    {
      *why = FLER_BUSY_UNKNOWN_ZONE;
      *detail = moment->tzid;
      return FALSE;
    }
  return TRUE;
}

static gint64
instant_of (const Moment *moment)
{
  return fler_ics_tz_utc (moment->tz, moment->time.seconds);
}

static gint64
whole_days (gint64 seconds)
{
  return (seconds + FLER_ICS_DAY - 1) / FLER_ICS_DAY * FLER_ICS_DAY;
}

static gboolean
take_end (const Moment *start, const Moment *end, FlerIcsSpan *span)
{
  if (span->is_day || end->tz == start->tz)
    {
      span->length = end->time.seconds - start->time.seconds;
      span->is_nominal = TRUE;
    }
  else
    span->length = instant_of (end) - instant_of (start);
  return span->length >= 0;
}

static gboolean
take_length (const FlerIcsEvent *event, FlerIcsZones *zones, const Moment *start, FlerIcsSpan *span, FlerBusyWhy *why,
             const char **detail)
{
  Moment end;

  if (event->end.value != NULL)
    {
      if (!read_moment (&event->end, zones, &end, why, detail))
        return FALSE;
      *why = FLER_BUSY_ENDS_BEFORE_START;
      return take_end (start, &end, span);
    }
  if (event->duration != NULL)
    {
      *detail = event->duration;
      *why = FLER_BUSY_BAD_LENGTH;
      if (!fler_ics_duration_parse (event->duration, &span->length, &span->is_nominal))
        return FALSE;
      *why = FLER_BUSY_ENDS_BEFORE_START;
      return span->length >= 0;
    }
  return TRUE;
}

gboolean
fler_ics_span_of (const FlerIcsEvent *event, FlerIcsZones *zones, FlerIcsSpan *span, FlerBusyWhy *why,
                  const char **detail)
{
  Moment start;

  memset (span, 0, sizeof *span);
  *detail = NULL;
  if (event->start.value == NULL)
    {
      *why = FLER_BUSY_NO_START;
      return FALSE;
    }
  if (!read_moment (&event->start, zones, &start, why, detail))
    return FALSE;
  span->start = start.time.seconds;
  span->is_day = start.time.is_date;
  span->tz = start.tz;
  if (!take_length (event, zones, &start, span, why, detail))
    return FALSE;

  /* Old Outlook writes whole days as times from midnight to midnight, and marks them. */
  if (event->is_day_marked && !start.time.is_utc && span->start % FLER_ICS_DAY == 0 && span->length > 0
      && span->length % FLER_ICS_DAY == 0)
    span->is_day = TRUE;
  if (span->is_day)
    {
      span->length = MAX (whole_days (span->length), FLER_ICS_DAY);
      span->is_nominal = TRUE;
      span->tz = fler_ics_zones_find (zones, "");
    }
  if (span->start + span->length > FLER_ICS_LAST)
    {
      *why = FLER_BUSY_BAD_TIME;
      *detail = event->end.value != NULL ? event->end.value : event->start.value;
      return FALSE;
    }
  return TRUE;
}

FlerSpan
fler_ics_span_at (const FlerIcsSpan *span, gint64 local)
{
  FlerSpan at;

  at.start = fler_ics_tz_utc (span->tz, local);
  at.end = span->is_nominal ? fler_ics_tz_utc (span->tz, local + span->length) : at.start + span->length;
  /* A span within the hour that the clock skips is none on the clock. */
  at.end = MAX (at.end, at.start);
  return at;
}

gboolean
fler_ics_span_resolve (const FlerIcsSpan *span, const FlerIcsMoment *moment, FlerIcsZones *zones, gint64 *local,
                       gboolean *is_day)
{
  char first[24];
  const FlerIcsMoment only = { first, moment->tzid };
  const char *detail;
  FlerBusyWhy why;
  Moment read;

  if (moment->value == NULL)
    return FALSE;
  /* Of a period (RDATE) its start. */
  g_strlcpy (first, moment->value, MIN (sizeof first, strcspn (moment->value, "/") + 1));
  if (!read_moment (&only, zones, &read, &why, &detail))
    return FALSE;

  *is_day = read.time.is_date;
  *local = read.time.seconds;
  if (!read.time.is_date && read.tz != span->tz)
    {
      gint64 instant = instant_of (&read);

      *local = instant + fler_ics_tz_offset (span->tz, instant);
    }
  return TRUE;
}
