/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-week.c - ISO 8601 weeks, as Swedish calendars number them */

#include "fler-week.h"

#include <string.h>

#define YEARS_BETWEEN_WEEKS_53 7    /* at most */

FlerWeek
fler_week_of (const GDate *date)
{
  GDate thursday = *date;
  FlerWeek week;

  /* The week's year is its Thursday's. The step is made on the julian day, since before the
   * first Thursday of year 1 there is no GDate to step to. */
  g_date_set_julian (&thursday, g_date_get_julian (date) + 4 - g_date_get_weekday (date));
  week.year = g_date_get_year (&thursday);
  week.number = (g_date_get_day_of_year (&thursday) - 1) / 7 + 1;
  return week;
}

GDate
fler_week_get_monday (FlerWeek week)
{
  GDate fourth, monday;

  /* 4 January always lies in week 1. */
  g_date_clear (&fourth, 1);
  g_date_clear (&monday, 1);
  g_date_set_dmy (&fourth, 4, 1, week.year);
  g_date_set_julian (&monday, g_date_get_julian (&fourth) + 1 - g_date_get_weekday (&fourth)
                              + (week.number - 1) * 7);
  return monday;
}

int
fler_weeks_in_year (int year)
{
  GDate last;

  /* 28 December always lies in the year's last week. */
  g_date_clear (&last, 1);
  g_date_set_dmy (&last, 28, 12, year);
  return fler_week_of (&last).number;
}

static gboolean
week_exists (int year, int number)
{
  return year >= 1 && year <= 9999 && number >= 1 && number <= fler_weeks_in_year (year);
}

static int
days_from (int year, int number, const GDate *today)
{
  GDate monday = fler_week_get_monday ((FlerWeek) { year, number });

  return ABS (g_date_days_between (today, &monday));
}

static gboolean
find_nearest (int number, const GDate *today, FlerWeek *week)
{
  int this_year = fler_week_of (today).year;
  int nearest = 0;

  for (int year = this_year - YEARS_BETWEEN_WEEKS_53; year <= this_year + YEARS_BETWEEN_WEEKS_53;
       year++)
    if (week_exists (year, number)
        && (nearest == 0 || days_from (year, number, today) < days_from (nearest, number, today)))
      nearest = year;
  *week = (FlerWeek) { nearest, number };
  return nearest != 0;
}

/* What may stand between the parts. */
static const char *
skip_separators (const char *p)
{
  while (*p == ' ' || *p == '.' || *p == ',' || *p == '/' || *p == '-'
         || g_str_has_prefix (p, "\u00a0"))
    p += *p == '\xc2' ? 2 : 1;
  return p;
}

/* "v", "w" or the word; NULL where some other letter stands. */
static const char *
skip_word (const char *p, gboolean *found)
{
  static const char *const words[] = { "vecka", "veckan", "week", "v", "w" };
  gsize n_letters = 0;

  while (g_ascii_isalpha (p[n_letters]))
    n_letters++;
  *found = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    *found |= strlen (words[i]) == n_letters && g_ascii_strncasecmp (p, words[i], n_letters) == 0;
  if (n_letters > 0 && !*found)
    return NULL;
  return skip_separators (p + n_letters);
}

static const char *
read_number (const char *p, int *number, int *n_digits)
{
  *number = *n_digits = 0;
  for (; g_ascii_isdigit (*p) && *n_digits <= 4; (*n_digits)++)
    *number = *number * 10 + (*p++ - '0');
  return skip_separators (p);
}

gboolean
fler_week_parse (const char *text, const GDate *today, FlerWeek *week)
{
  gboolean has_word, has_second_word = FALSE;
  int first, second, n_first, n_second;
  const char *p;

  *week = (FlerWeek) { 0, 0 };
  p = skip_word (skip_separators (text != NULL ? text : ""), &has_word);
  if (p == NULL)
    return FALSE;
  p = read_number (p, &first, &n_first);
  if (!has_word && (p = skip_word (p, &has_second_word)) == NULL)
    return FALSE;
  p = read_number (p, &second, &n_second);
  if (*p != '\0')
    return FALSE;

  if (n_first == 4 && has_second_word && n_second >= 1 && n_second <= 2)   /* 2027-W34 */
    *week = (FlerWeek) { first, second };
  else if (n_first >= 1 && n_first <= 2 && !has_second_word && n_second == 4)   /* v 34 2027 */
    *week = (FlerWeek) { second, first };
  else if (n_first >= 1 && n_first <= 2 && !has_second_word && n_second == 0)   /* v. 34 */
    return find_nearest (first, today, week);
  return week_exists (week->year, week->number);
}
