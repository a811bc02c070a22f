/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-day-guess.c - a day as people type it, in Swedish or English */

#include "fler-day-guess.h"

#include <string.h>

#include "fler-day.h"

#define MAX_WORDS 4

/* Beginnings that are enough to know a month or a weekday by. */
static const char *const months[12][3] = {
  { "jan" }, { "feb" }, { "mar" }, { "apr" }, { "maj", "may" }, { "jun" },
  { "jul" }, { "aug" }, { "sep" }, { "okt", "oct" }, { "nov" }, { "dec" },
};
static const char *const weekdays[7][3] = {
  { "må", "mon" }, { "ti", "tue" }, { "on", "wed" }, { "to", "thu" },
  { "fr" }, { "lö", "sat" }, { "sö", "sun" },
};
static const struct { const char *word; int days; } near_days[] = {
  { "idag", 0 }, { "i dag", 0 }, { "today", 0 },
  { "imorgon", 1 }, { "i morgon", 1 }, { "tomorrow", 1 },
  { "övermorgon", 2 }, { "i övermorgon", 2 },
};

static int
find_beginning (const char *word, const char *const names[][3], int n_names)
{
  for (int i = 0; i < n_names; i++)
    for (int j = 0; j < 3 && names[i][j] != NULL; j++)
      if (g_str_has_prefix (word, names[i][j]))
        return i;
  return -1;
}

static gboolean
is_number (const char *word, int *number)
{
  gsize length = strlen (word);

  if (length == 0 || length > 8 || strspn (word, "0123456789") != length)
    return FALSE;
  *number = g_ascii_strtoll (word, NULL, 10);
  return TRUE;
}

static gboolean
set_day (GDate *day, int year, int month, int day_of_month)
{
  if (year < 1 || year > 9999 || !g_date_valid_dmy (day_of_month, month, year))
    return FALSE;
  g_date_set_dmy (day, day_of_month, month, year);
  return TRUE;
}

static int
full_year (int year)
{
  return year < 100 ? 2000 + year : year;
}

/* @year 0: none was typed. */
static gboolean
set_nearest (GDate *day, const GDate *today, int year, int month, int day_of_month)
{
  if (year != 0)
    return set_day (day, full_year (year), month, day_of_month);
  if (!set_day (day, g_date_get_year (today), month, day_of_month))
    /* 29 February: the next year that has one, but no further than the next. */
    return set_day (day, g_date_get_year (today) + 1, month, day_of_month);
  if (g_date_days_between (day, today) > 183)
    return set_day (day, g_date_get_year (today) + 1, month, day_of_month);
  return TRUE;
}

static gboolean
guess_digits (const char *word, GDate *day)
{
  int number;

  if (!is_number (word, &number))
    return FALSE;
  if (strlen (word) == 8)
    return set_day (day, number / 10000, number / 100 % 100, number % 100);
  if (strlen (word) == 6)
    return set_day (day, 2000 + number / 10000, number / 100 % 100, number % 100);
  return FALSE;
}

static gboolean
guess_near (const char *text, const GDate *today, GDate *day)
{
  int weekday;

  for (gsize i = 0; i < G_N_ELEMENTS (near_days); i++)
    if (g_str_equal (text, near_days[i].word))
      {
        *day = *today;
        g_date_add_days (day, near_days[i].days);
        return TRUE;
      }
  weekday = strchr (text, ' ') == NULL ? find_beginning (text, weekdays, 7) : -1;
  if (weekday < 0)
    return FALSE;
  *day = *today;
  do
    g_date_add_days (day, 1);
  while (g_date_get_weekday (day) != (GDateWeekday) (G_DATE_MONDAY + weekday));
  return TRUE;
}

/* Words apart by blanks, slashes, commas and full stops; a weekday in front is passed over. */
static gboolean
guess_words (const char *text, const GDate *today, GDate *day)
{
  g_auto(GStrv) parts = g_strsplit_set (text, " /,.-", -1);
  const char *words[MAX_WORDS];
  int n_words = 0, first, second, month, year = 0;

  for (int i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] == '\0')
        continue;
      if (n_words == MAX_WORDS)
        return FALSE;
      words[n_words++] = parts[i];
    }
  if (n_words > 2 && !g_ascii_isdigit (*words[0]) && find_beginning (words[0], months, 12) < 0
      && find_beginning (words[0], weekdays, 7) >= 0)
    memmove (words, words + 1, --n_words * sizeof *words);
  if (n_words < 2 || n_words > 3 || (n_words == 3 && !is_number (words[2], &year)))
    return FALSE;
  if (n_words == 3 && year == 0)
    return FALSE;

  if (!is_number (words[0], &first))
    return (month = find_beginning (words[0], months, 12)) >= 0 && is_number (words[1], &second)
           && set_nearest (day, today, year, month + 1, second);
  if (is_number (words[1], &second))
    return set_nearest (day, today, year, second, first);
  month = find_beginning (words[1], months, 12);
  return month >= 0 && set_nearest (day, today, year, month + 1, first);
}

gboolean
fler_day_guess (const char *text, const GDate *today, GDate *day)
{
  g_autofree char *plain = NULL;

  g_date_clear (day, 1);
  if (text == NULL || strlen (text) > 64 || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  plain = g_utf8_strdown (text, -1);
  g_strstrip (plain);
  if (fler_day_parse (plain, day) || guess_digits (plain, day) || guess_near (plain, today, day))
    return TRUE;
  if (strlen (plain) >= 4 && strspn (plain, "0123456789") == 4 && plain[4] == '-')
    return FALSE;                     /* meant as ISO 8601, and no such day */
  if (guess_words (plain, today, day))
    return TRUE;
  g_date_clear (day, 1);
  return FALSE;
}
