/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-week.h - ISO 8601 weeks, as Swedish calendars number them
 *
 * A week belongs to an ISO year, which is not always the calendar year:
 * Monday 30 December 2024 lies in week 1 of 2025.
 */
#pragma once

#include <glib.h>

typedef struct
{
  int year;     /* ISO year, 1–9999 */
  int number;   /* 1–53 */
} FlerWeek;

/**
 * fler_week_of:
 * @date: a valid date
 *
 * Rule: weeks start on Monday; week 1 holds the year's first Thursday.
 * Source: ISO 8601, week calendar.
 *
 * Returns: the week that @date lies in
 */
FlerWeek fler_week_of (const GDate *date);

/**
 * fler_week_get_monday:
 * @week: a week that exists
 *
 * Returns: its first day
 */
GDate fler_week_get_monday (FlerWeek week);

/**
 * fler_weeks_in_year:
 * @year: an ISO year, 1-9999
 *
 * Returns: 52 or 53
 */
int fler_weeks_in_year (int year);

/**
 * fler_week_parse:
 * @text: (nullable): as people write a week: "v. 34", "v34", "V 34 2027", "vecka 34", "34",
 *   "w. 34", "week 34, 2027", "2027-W34", "2027W34", "34/2027"
 * @today: a valid date; where no year is given, the week nearest to it is meant
 * @week: (out): the week
 *
 * Returns: whether @text is a week that exists
 */
gboolean fler_week_parse (const char *text, const GDate *today, FlerWeek *week);
