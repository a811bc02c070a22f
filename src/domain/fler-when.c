/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-when.c - days and times as people type them, in Swedish or English
 *
 * The text is cut into words and numbers; everything between them only separates. What the words
 * are decides what the numbers mean.
 */

#include "fler-when.h"

#include <string.h>

#include "fler-week.h"

#define MAX_TEXT   64        /* letters; nobody types a longer day */
#define MAX_TOKENS 8

typedef struct
{
  gboolean is_number;
  int      number;
  int      n_digits;
  char     word[24];
} Token;

typedef struct
{
  Token tokens[MAX_TOKENS];
  int   n_tokens;
} Tokens;

/* What was found in a day's text; 0: not there. */
typedef struct
{
  int      weekday;
  int      month;
  int      year;
  gboolean has_week;
  gboolean is_next;
  int      numbers[3];
  int      n_digits[3];
  int      n_numbers;
} Parts;

typedef struct { const char *word; int value; } Word;

static const Word weekday_words[] = {
  { "må", 1 }, { "mån", 1 }, { "måndag", 1 }, { "mon", 1 }, { "monday", 1 },
  { "ti", 2 }, { "tis", 2 }, { "tisdag", 2 }, { "tue", 2 }, { "tues", 2 }, { "tuesday", 2 },
  { "on", 3 }, { "ons", 3 }, { "onsdag", 3 }, { "wed", 3 }, { "wednesday", 3 },
  { "to", 4 }, { "tor", 4 }, { "tors", 4 }, { "torsdag", 4 }, { "thu", 4 }, { "thur", 4 },
  { "thurs", 4 }, { "thursday", 4 },
  { "fr", 5 }, { "fre", 5 }, { "fredag", 5 }, { "fri", 5 }, { "friday", 5 },
  { "lö", 6 }, { "lör", 6 }, { "lördag", 6 }, { "sat", 6 }, { "saturday", 6 },
  { "sö", 7 }, { "sön", 7 }, { "söndag", 7 }, { "sun", 7 }, { "sunday", 7 },
};

static const Word month_words[] = {
  { "jan", 1 }, { "januari", 1 }, { "january", 1 }, { "feb", 2 }, { "februari", 2 },
  { "february", 2 }, { "mar", 3 }, { "mars", 3 }, { "march", 3 }, { "apr", 4 }, { "april", 4 },
  { "maj", 5 }, { "may", 5 }, { "jun", 6 }, { "juni", 6 }, { "june", 6 }, { "jul", 7 },
  { "juli", 7 }, { "july", 7 }, { "aug", 8 }, { "augusti", 8 }, { "august", 8 }, { "sep", 9 },
  { "sept", 9 }, { "september", 9 }, { "okt", 10 }, { "oktober", 10 }, { "oct", 10 },
  { "october", 10 }, { "nov", 11 }, { "november", 11 }, { "dec", 12 }, { "december", 12 },
};

/* Days from today; whole texts. */
static const Word near_words[] = {
  { "idag", 0 }, { "i dag", 0 }, { "today", 0 }, { "imorgon", 1 }, { "i morgon", 1 },
  { "imorron", 1 }, { "tomorrow", 1 }, { "igår", -1 }, { "i går", -1 }, { "yesterday", -1 },
  { "övermorgon", 2 }, { "i övermorgon", 2 }, { "iövermorgon", 2 }, { "i förrgår", -2 },
};

static const Word week_words[] = { { "v", 1 }, { "vecka", 1 }, { "w", 1 }, { "week", 1 } };
static const Word next_words[] = { { "nästa", 1 }, { "next", 1 } };
static const Word filler_words[] = { { "den", 1 }, { "på", 1 }, { "the", 1 } };
static const Word clock_words[] = { { "kl", 1 }, { "klockan", 1 }, { "at", 1 } };
static const Word unit_words[] = {
  { "d", 1 }, { "dag", 1 }, { "dagar", 1 }, { "day", 1 }, { "days", 1 },
  { "v", 7 }, { "vecka", 7 }, { "veckor", 7 }, { "w", 7 }, { "week", 7 }, { "weeks", 7 },
};

static int
look_up (const Word *words, gsize n_words, const char *word)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (words[i].word, word))
      return words[i].value;
  return 0;
}
#define LOOK_UP(words, word) look_up (words, G_N_ELEMENTS (words), word)

/* Lower case, without what stands before and after. */
static char *
tidy (const char *text)
{
  g_autofree char *lower = NULL;
  g_autofree char *composed = NULL;

  if (text == NULL)
    return g_strdup ("");
  if (strlen (text) > MAX_TEXT * 4 || !g_utf8_validate (text, -1, NULL)
      || g_utf8_strlen (text, -1) > MAX_TEXT)
    return NULL;
  lower = g_utf8_strdown (text, -1);
  composed = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL_COMPOSE);
  return g_strstrip (g_steal_pointer (&composed));
}

static gboolean
add_number (Tokens *tokens, const char **at)
{
  Token *token = &tokens->tokens[tokens->n_tokens++];

  token->is_number = TRUE;
  for (; g_ascii_isdigit (**at); (*at)++)
    {
      if (++token->n_digits > 8)
        return FALSE;
      token->number = token->number * 10 + (**at - '0');
    }
  return TRUE;
}

static gboolean
add_word (Tokens *tokens, const char **at)
{
  Token *token = &tokens->tokens[tokens->n_tokens++];
  const char *start = *at;
  gsize length;

  while (g_unichar_isalpha (g_utf8_get_char (*at)))
    *at = g_utf8_next_char (*at);
  length = *at - start;
  if (length >= sizeof token->word)
    return FALSE;
  memcpy (token->word, start, length);
  return TRUE;
}

static gboolean
cut (const char *text, Tokens *tokens)
{
  memset (tokens, 0, sizeof *tokens);
  while (*text != '\0')
    {
      gunichar letter = g_utf8_get_char (text);

      if (!g_ascii_isdigit (*text) && !g_unichar_isalpha (letter))
        {
          /* A sign that no date has is not passed over in silence. */
          if (!g_unichar_isspace (letter) && strchr (".,/-:", *text) == NULL && letter != 0x2013)
            return FALSE;
          text = g_utf8_next_char (text);
          continue;
        }
      if (tokens->n_tokens == MAX_TOKENS)
        return FALSE;
      if (g_ascii_isdigit (*text) ? !add_number (tokens, &text) : !add_word (tokens, &text))
        return FALSE;
    }
  return tokens->n_tokens > 0;
}

static GDate
days_later (const GDate *day, int n_days)
{
  gint64 julian = (gint64) g_date_get_julian (day) + n_days;
  GDate later = fler_day_none ();

  if (julian >= 1 && julian <= 3652059)      /* 9999-12-31 */
    g_date_set_julian (&later, julian);
  return later;
}

static GDate
monday_of (const GDate *day)
{
  return days_later (day, 1 - (int) g_date_get_weekday (day));
}

/* Monday of the ISO week, or an invalid day where the year has no such week. */
static GDate
week_start (int year, int number)
{
  FlerWeek week = { year, number };

  if (year < 1 || year > 9998 || number < 1 || number > fler_weeks_in_year (year))
    return fler_day_none ();
  return fler_week_get_monday (week);
}

static GDate
make_day (int year, int month, int day_of_month)
{
  GDate day = fler_day_none ();

  if (year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day_of_month >= 1
      && g_date_valid_dmy (day_of_month, month, year))
    g_date_set_dmy (&day, day_of_month, month, year);
  return day;
}

/* Keeps in @best whichever of it and @candidate the bias prefers. */
static void
prefer (GDate *best, const GDate *candidate, const GDate *from, FlerWhenBias bias)
{
  int distance, best_distance;

  if (!g_date_valid (candidate))
    return;
  distance = g_date_days_between (from, candidate);
  if (bias == FLER_WHEN_AHEAD && distance < 0)
    return;
  best_distance = g_date_valid (best) ? g_date_days_between (from, best) : G_MAXINT;
  if (ABS (distance) < ABS (best_distance)
      || (ABS (distance) == ABS (best_distance) && distance > best_distance))
    *best = *candidate;
}

static FlerWhen
find_week (const Parts *parts, const GDate *today, FlerWhenBias bias, GDate *day)
{
  int week = parts->numbers[0];
  GDate this_monday = monday_of (today);
  GDate monday = fler_day_none ();

  if (parts->n_numbers != 1 || parts->month != 0 || parts->is_next)
    return FLER_WHEN_NOT_UNDERSTOOD;
  if (parts->year != 0)
    monday = week_start (parts->year, week);
  else
    for (int year = (int) g_date_get_year (today) - 6; year <= (int) g_date_get_year (today) + 6; year++)
      {
        GDate candidate = week_start (year, week);

        prefer (&monday, &candidate, &this_monday, bias);
      }
  if (!g_date_valid (&monday))
    return FLER_WHEN_NO_SUCH_WEEK;
  *day = days_later (&monday, parts->weekday != 0 ? parts->weekday - 1 : 0);
  return FLER_WHEN_OK;
}

/* A day and a month without a year; every eighth year at the latest has them, if any has. */
static GDate
find_in_some_year (int month, int day_of_month, const GDate *today, FlerWhenBias bias)
{
  GDate best = fler_day_none ();

  for (int year = (int) g_date_get_year (today) - 8; year <= (int) g_date_get_year (today) + 8; year++)
    {
      GDate candidate = make_day (year, month, day_of_month);

      prefer (&best, &candidate, today, bias);
    }
  return best;
}

static GDate
find_in_some_month (int day_of_month, const GDate *today, FlerWhenBias bias)
{
  GDate best = fler_day_none ();

  for (int later = -2; later <= 2; later++)
    {
      int months = (int) g_date_get_year (today) * 12 + (int) g_date_get_month (today) - 1 + later;
      GDate candidate = make_day (months / 12, months % 12 + 1, day_of_month);

      prefer (&best, &candidate, today, bias);
    }
  return best;
}

static FlerWhen
find_weekday (const Parts *parts, const GDate *today, GDate *day)
{
  GDate monday = monday_of (today);

  if (parts->weekday == 0)
    return FLER_WHEN_NOT_UNDERSTOOD;
  if (parts->is_next)
    *day = days_later (&monday, 7 + parts->weekday - 1);
  else
    *day = days_later (today, (parts->weekday - (int) g_date_get_weekday (today) + 6) % 7 + 1);
  return FLER_WHEN_OK;
}

/* One number alone: a day of the month, or a whole date without separators. */
static GDate
find_by_one_number (const Parts *parts, const GDate *today, FlerWhenBias bias)
{
  int number = parts->numbers[0];

  if (parts->month != 0 && parts->year != 0)
    return make_day (parts->year, parts->month, number);
  if (parts->month != 0)
    return find_in_some_year (parts->month, number, today, bias);
  if (parts->n_digits[0] == 8)
    return make_day (number / 10000, number / 100 % 100, number % 100);
  if (parts->n_digits[0] == 6)
    return make_day (2000 + number / 10000, number / 100 % 100, number % 100);
  if (parts->n_digits[0] <= 2 && parts->year == 0)
    return find_in_some_month (number, today, bias);
  return fler_day_none ();
}

static FlerWhen
find_by_numbers (const Parts *parts, const GDate *today, FlerWhenBias bias, GDate *day)
{
  const int *numbers = parts->numbers;

  if (parts->is_next)
    return FLER_WHEN_NOT_UNDERSTOOD;
  if (parts->n_numbers == 1)
    {
      if (parts->n_digits[0] > 2 && parts->n_digits[0] != 6 && parts->n_digits[0] != 8)
        return FLER_WHEN_NOT_UNDERSTOOD;
      if (parts->n_digits[0] <= 2 && parts->year != 0 && parts->month == 0)
        return FLER_WHEN_NOT_UNDERSTOOD;
      *day = find_by_one_number (parts, today, bias);
    }
  else if (parts->n_numbers == 2 && parts->month == 0 && parts->n_digits[0] <= 2 && parts->n_digits[1] <= 2)
    {
      /* With the year before it is month, day; otherwise day, month. */
      if (parts->year < 0)
        *day = make_day (-parts->year, numbers[0], numbers[1]);
      else if (parts->year > 0)
        *day = make_day (parts->year, numbers[1], numbers[0]);
      else
        *day = find_in_some_year (numbers[1], numbers[0], today, bias);
    }
  else if (parts->n_numbers == 2 && parts->month != 0 && parts->year == 0 && parts->n_digits[1] == 2)
    *day = make_day (2000 + numbers[1], parts->month, numbers[0]);
  else if (parts->n_numbers == 3 && parts->month == 0 && parts->year == 0 && parts->n_digits[2] == 2)
    *day = make_day (2000 + numbers[2], numbers[1], numbers[0]);
  else
    return FLER_WHEN_NOT_UNDERSTOOD;

  if (!g_date_valid (day))
    return FLER_WHEN_NO_SUCH_DAY;
  if (parts->weekday != 0 && parts->weekday != (int) g_date_get_weekday (day))
    return FLER_WHEN_WRONG_WEEKDAY;
  return FLER_WHEN_OK;
}

static gboolean
take_number (Parts *parts, const Token *token)
{
  if (token->n_digits == 4)
    {
      if (parts->year != 0 || token->number == 0)
        return FALSE;
      /* Negative: it came before day and month. */
      parts->year = parts->n_numbers == 0 && parts->month == 0 && !parts->has_week ? -token->number
                                                                                   : token->number;
      return TRUE;
    }
  if (parts->n_numbers == (int) G_N_ELEMENTS (parts->numbers))
    return FALSE;
  parts->numbers[parts->n_numbers] = token->number;
  parts->n_digits[parts->n_numbers++] = token->n_digits;
  return TRUE;
}

static gboolean
take_word (Parts *parts, const char *word)
{
  int value;

  if ((value = LOOK_UP (weekday_words, word)) != 0 && parts->weekday == 0)
    parts->weekday = value;
  else if ((value = LOOK_UP (month_words, word)) != 0 && parts->month == 0)
    parts->month = value;
  else if (LOOK_UP (week_words, word) != 0 && !parts->has_week)
    parts->has_week = TRUE;
  else if (LOOK_UP (next_words, word) != 0 && !parts->is_next)
    parts->is_next = TRUE;
  else
    return LOOK_UP (filler_words, word) != 0;
  return TRUE;
}

/* “+3”, “+2v”, “om 3 dagar”, “in 2 weeks” */
static gboolean
find_by_distance (const char *text, const GDate *today, GDate *day)
{
  Tokens tokens;
  gboolean has_plus = *text == '+';
  gboolean has_word;
  int unit = 1;

  if (!cut (has_plus ? text + 1 : text, &tokens))
    return FALSE;
  has_word = g_str_equal (tokens.tokens[0].word, "om") || g_str_equal (tokens.tokens[0].word, "in");
  if (has_plus == has_word)
    return FALSE;
  if (has_word)
    {
      tokens.n_tokens--;
      memmove (tokens.tokens, tokens.tokens + 1, sizeof (Token) * tokens.n_tokens);
    }
  if (tokens.n_tokens < 1 || tokens.n_tokens > 2 || !tokens.tokens[0].is_number
      || tokens.tokens[0].n_digits > 4 || (has_word && tokens.n_tokens == 1))
    return FALSE;
  if (tokens.n_tokens == 2)
    unit = LOOK_UP (unit_words, tokens.tokens[1].word);
  *day = unit != 0 ? days_later (today, tokens.tokens[0].number * unit) : fler_day_none ();
  return g_date_valid (day);
}

static gboolean
find_by_name (const char *text, const GDate *today, GDate *day)
{
  for (gsize i = 0; i < G_N_ELEMENTS (near_words); i++)
    if (g_str_equal (near_words[i].word, text))
      {
        *day = days_later (today, near_words[i].value);
        return g_date_valid (day);
      }
  return FALSE;
}

FlerWhen
fler_when_parse_day (const char *text, const GDate *today, FlerWhenBias bias, GDate *day)
{
  g_autofree char *tidied = tidy (text);
  Parts parts = { 0 };
  Tokens tokens;

  g_return_val_if_fail (g_date_valid (today), FLER_WHEN_NOT_UNDERSTOOD);
  g_date_clear (day, 1);

  if (tidied == NULL)
    return FLER_WHEN_NOT_UNDERSTOOD;
  if (*tidied == '\0')
    return FLER_WHEN_EMPTY;
  if (find_by_name (tidied, today, day) || find_by_distance (tidied, today, day))
    return FLER_WHEN_OK;
  if (!cut (tidied, &tokens))
    return FLER_WHEN_NOT_UNDERSTOOD;
  for (int i = 0; i < tokens.n_tokens; i++)
    {
      const Token *token = &tokens.tokens[i];

      if (token->is_number ? !take_number (&parts, token) : !take_word (&parts, token->word))
        return FLER_WHEN_NOT_UNDERSTOOD;
    }
  if (parts.has_week || parts.month != 0 || parts.n_numbers != 2)
    parts.year = ABS (parts.year);
  if (parts.has_week)
    return find_week (&parts, today, bias, day);
  if (parts.n_numbers == 0)
    return parts.month == 0 && parts.year == 0 ? find_weekday (&parts, today, day)
                                               : FLER_WHEN_NOT_UNDERSTOOD;
  return find_by_numbers (&parts, today, bias, day);
}

/* Reads one time from @tokens at *@at. */
static FlerWhen
take_time (const Tokens *tokens, int *at, int *minutes)
{
  const Token *first = &tokens->tokens[*at];
  int hour, minute = 0;

  if (*at >= tokens->n_tokens || !first->is_number)
    return FLER_WHEN_NOT_UNDERSTOOD;
  (*at)++;
  if (first->n_digits > 4)
    return FLER_WHEN_NOT_UNDERSTOOD;
  hour = first->number;
  if (first->n_digits >= 3)
    {
      hour = first->number / 100;
      minute = first->number % 100;
    }
  else if (*at < tokens->n_tokens && tokens->tokens[*at].is_number && tokens->tokens[*at].n_digits == 2)
    minute = tokens->tokens[(*at)++].number;
  if (minute > 59 || hour > 24 || (hour == 24 && minute > 0))
    return FLER_WHEN_NO_SUCH_TIME;
  *minutes = hour * 60 + minute;
  return FLER_WHEN_OK;
}

static FlerWhen
read_time (const char *text, int *minutes)
{
  Tokens tokens;
  FlerWhen when;
  int at = 0;

  if (!cut (text, &tokens))
    return FLER_WHEN_NOT_UNDERSTOOD;
  if (!tokens.tokens[0].is_number && LOOK_UP (clock_words, tokens.tokens[0].word) != 0)
    at++;
  when = take_time (&tokens, &at, minutes);
  return when == FLER_WHEN_OK && at != tokens.n_tokens ? FLER_WHEN_NOT_UNDERSTOOD : when;
}

FlerWhen
fler_when_parse_times (const char *text, int *start, int *end)
{
  g_autofree char *tidied = tidy (text);
  char *dash;
  char *after;
  FlerWhen when;

  *start = -1;
  *end = -1;
  if (tidied == NULL)
    return FLER_WHEN_NOT_UNDERSTOOD;
  if (*tidied == '\0')
    return FLER_WHEN_EMPTY;

  /* A dash always stands between two times here, never within one. */
  dash = strstr (tidied, "–");
  after = dash != NULL ? dash + strlen ("–") : NULL;
  if (dash == NULL && (dash = strchr (tidied, '-')) != NULL)
    after = dash + 1;
  if (dash != NULL)
    *dash = '\0';
  when = read_time (tidied, start);
  if (when == FLER_WHEN_OK && dash != NULL)
    when = read_time (after, end);
  if (when != FLER_WHEN_OK)
    *start = *end = -1;
  return when;
}
