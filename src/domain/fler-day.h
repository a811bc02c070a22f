/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-day.h - days and spans of time
 *
 * A day is a GDate; one that is not known is an invalid GDate, never NULL inside a value.
 * An instant is UTC seconds since 1970; a span is half-open.
 */
#pragma once

#include <glib.h>

typedef struct
{
  gint64 start;   /* UTC seconds */
  gint64 end;     /* UTC seconds, after the last one that belongs */
} FlerSpan;

/**
 * fler_day_parse:
 * @text: (nullable): a date as ISO 8601, YYYY-MM-DD, and nothing else
 * @day: (out): the day; made invalid where @text is not one
 *
 * Returns: whether @text is a date that exists
 */
gboolean fler_day_parse (const char *text, GDate *day);

/**
 * fler_day_to_iso:
 * @day: a day
 *
 * Returns: (transfer full) (nullable): YYYY-MM-DD, or NULL if @day is not known
 */
char *fler_day_to_iso (const GDate *day);

/**
 * fler_day_none:
 *
 * Returns: the day that is not known
 */
GDate fler_day_none (void);

/**
 * fler_day_at:
 * @instant: UTC seconds
 * @zone: where the day is to be told
 *
 * Returns: the calendar day on which @instant falls in @zone; invalid outside the years 1-9999
 */
GDate fler_day_at (gint64 instant, GTimeZone *zone);

/**
 * fler_day_time:
 * @day: a valid day
 * @minutes: minutes after midnight on the clock's face, 0-1440
 * @zone: where the clock hangs
 *
 * Returns: the instant, in UTC seconds; a time that the clock skips in spring is the moment of
 *   the change, and of a doubled hour in autumn the first is taken
 */
gint64 fler_day_time (const GDate *day, int minutes, GTimeZone *zone);

/**
 * fler_span_overlaps:
 *
 * Returns: whether the two spans share an instant; spans that only touch do not
 */
gboolean fler_span_overlaps (FlerSpan a, FlerSpan b);

/**
 * fler_span_of_days:
 * @first: a valid day
 * @n_days: how many days, from 1
 * @zone: where the days are told
 *
 * Returns: from midnight on @first to midnight after the last day
 */
FlerSpan fler_span_of_days (const GDate *first, int n_days, GTimeZone *zone);
