/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-civil.h - the calendar's arithmetic, and times as an iCalendar file writes them
 *
 * A local time is held as the seconds from 1970-01-01 00:00 on that clock's own face; only a
 * zone makes an instant of it.
 */
#pragma once

#include <glib.h>

#define FLER_ICS_DAY 86400   /* seconds */

/* The first and last second that are told: the years 1 to 9999. */
#define FLER_ICS_FIRST G_GINT64_CONSTANT (-62135596800)
#define FLER_ICS_LAST  G_GINT64_CONSTANT (253402300799)

/**
 * fler_ics_days:
 * @month: 1-12
 * @day: from 1; may lie beyond the month's end
 *
 * Returns: days from 1970-01-01
 */
gint64 fler_ics_days (gint64 year, int month, int day);

/**
 * fler_ics_date:
 * @days: from 1970-01-01
 */
void fler_ics_date (gint64 days, int *year, int *month, int *day);

/**
 * fler_ics_weekday:
 *
 * Returns: 0-6, Monday first
 */
int fler_ics_weekday (gint64 days);

int fler_ics_days_in_month (int year, int month);
int fler_ics_days_in_year (int year);

/**
 * fler_ics_day_of:
 *
 * Returns: the day in which @seconds lie, also before 1970
 */
gint64 fler_ics_day_of (gint64 seconds);

typedef struct
{
  gint64   seconds;    /* local ones, unless is_utc */
  gboolean is_date;    /* a day; seconds is its midnight */
  gboolean is_utc;
} FlerIcsTime;

/**
 * fler_ics_time_parse:
 * @text: YYYYMMDD, YYYYMMDDTHHMMSS, or the latter with Z
 * @length: its octets
 *
 * Returns: whether it is a moment that the calendar and the clock have
 */
gboolean fler_ics_time_parse (const char *text, gsize length, FlerIcsTime *time);

/**
 * fler_ics_duration_parse:
 * @text: such as "PT1H30M", "P1D", "P2W", "-PT15M"
 * @seconds: (out): days and weeks counted as 24 hours each
 * @is_days: (out): whether it is days or weeks alone
 *
 * Returns: whether it is one, of at most ten thousand years
 */
gboolean fler_ics_duration_parse (const char *text, gint64 *seconds, gboolean *is_days);
