/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-personnummer.c - personnummer and samordningsnummer: read, checked, shown, looked for */

#include "fler-personnummer.h"

#include <string.h>

#define MASK "••••••••-••••"
#define LEAST_SEARCHED 4        /* digits; fewer would match a good part of all numbers */

/* What was typed, without what stands between the digits. */
typedef struct
{
  char     digits[13];          /* as many as there was room for */
  int      n_digits;            /* as many as there were */
  gboolean has_plus;
  gboolean has_other;           /* something that does not belong in a number */
} Typed;

/* What people and word processors put between the digits. */
static gboolean
is_separator (gunichar c)
{
  return c == '-' || c == '+' || c == '/' || g_unichar_isspace (c)
         || (c >= 0x2010 && c <= 0x2015)    /* hyphens and dashes */
         || c == 0x2212                     /* minus */
         || c == 0x00ad || c == 0x200b;     /* soft hyphen, zero width space: pasted along */
}

static Typed
read_typed (const char *text)
{
  Typed typed = { 0 };

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char_validated (p, -1);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          typed.has_other = TRUE;
          break;
        }
      if (c < 0x80 && g_ascii_isdigit ((char) c))
        {
          if (typed.n_digits < 12)
            typed.digits[typed.n_digits] = (char) c;
          typed.n_digits++;
        }
      else if (!is_separator (c))
        typed.has_other = TRUE;
      typed.has_plus |= c == '+';
    }
  return typed;
}

static int
read_number (const char *digits, int n_digits)
{
  int number = 0;

  for (int i = 0; i < n_digits; i++)
    number = number * 10 + (digits[i] - '0');
  return number;
}

int
fler_personnummer_check_digit (const char *nine)
{
  int sum = 0;

  for (int i = 0; i < 9; i++)
    {
      int product = (nine[i] - '0') * (i % 2 == 0 ? 2 : 1);

      sum += product / 10 + product % 10;
    }
  return (10 - sum % 10) % 10;
}

/* The date of birth in MMDD of the year; invalid where there is none. */
static GDate
birthday_in (int year, const char *month_and_day)
{
  GDate born = fler_day_none ();
  int month = read_number (month_and_day, 2);
  int day = read_number (month_and_day + 2, 2);

  if (day > 60)
    day -= 60;
  if (g_date_valid_dmy (day, month, year))
    g_date_set_dmy (&born, day, month, year);
  return born;
}

/* The year that two digits mean, as F8 guesses it. 29 February asks for a leap year, so a
 * century in which the day does not exist is passed over as well. */
static int
guess_year (const char *short_form, gboolean has_plus, const GDate *today)
{
  int two_digits = read_number (short_form, 2);
  int this_year = g_date_get_year (today);
  int year = this_year / 100 * 100 + two_digits;

  if (has_plus)
    {
      while (year > this_year - 100)
        year -= 100;
      return year;
    }
  for (; year >= this_year - 200; year -= 100)
    {
      GDate born = birthday_in (year, short_form + 2);

      if (g_date_valid (&born) && g_date_compare (&born, today) <= 0)
        return year;
    }
  return this_year / 100 * 100 + two_digits;
}

static FlerPersonnummerFault
find_typing_fault (const Typed *typed)
{
  if (typed->n_digits == 0 && !typed->has_other)
    return FLER_PERSONNUMMER_EMPTY;
  if (typed->has_other)
    return FLER_PERSONNUMMER_NOT_DIGITS;
  if (typed->n_digits < 10)
    return FLER_PERSONNUMMER_TOO_SHORT;
  if (typed->n_digits == 11)
    return FLER_PERSONNUMMER_ELEVEN_DIGITS;
  if (typed->n_digits > 12)
    return FLER_PERSONNUMMER_TOO_LONG;
  return FLER_PERSONNUMMER_OK;
}

gboolean
fler_personnummer_parse (const char *text, const GDate *today, FlerPersonnummer *number)
{
  Typed typed = read_typed (text);
  const char *short_form = typed.n_digits == 12 ? typed.digits + 2 : typed.digits;
  int year;

  *number = (FlerPersonnummer) { .born = fler_day_none () };
  number->fault = find_typing_fault (&typed);
  if (number->fault != FLER_PERSONNUMMER_OK)
    return FALSE;

  year = typed.n_digits == 12 ? read_number (typed.digits, 4)
                              : guess_year (short_form, typed.has_plus, today);
  if (year < 1800 || year > 2099)
    {
      number->fault = FLER_PERSONNUMMER_WRONG_CENTURY;
      return FALSE;
    }
  number->born = birthday_in (year, short_form + 2);
  if (!g_date_valid (&number->born))
    {
      number->fault = FLER_PERSONNUMMER_NO_SUCH_DAY;
      return FALSE;
    }
  number->kind = read_number (short_form + 4, 2) > 60 ? FLER_PERSONNUMMER_SAMORDNINGSNUMMER
                                                      : FLER_PERSONNUMMER_PERSONNUMMER;
  g_snprintf (number->digits, sizeof number->digits, "%02d%s", year / 100, short_form);

  if (g_date_compare (&number->born, today) > 0)
    number->fault = FLER_PERSONNUMMER_FUTURE;
  else if (read_number (short_form + 6, 3) == 0)
    number->fault = FLER_PERSONNUMMER_NO_BIRTH_NUMBER;
  else if (fler_personnummer_check_digit (short_form) != short_form[9] - '0')
    number->fault = FLER_PERSONNUMMER_WRONG_CHECK_DIGIT;
  return number->fault == FLER_PERSONNUMMER_OK;
}

char *
fler_personnummer_normalise (const char *text, const GDate *today)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  FlerPersonnummer number;

  fler_personnummer_parse (stripped, today, &number);
  if (*number.digits != '\0')
    return g_strdup (number.digits);
  return *stripped != '\0' ? g_steal_pointer (&stripped) : NULL;
}

static gboolean
is_twelve_digits (const char *kept)
{
  return kept != NULL && strlen (kept) == 12 && strspn (kept, "0123456789") == 12;
}

char *
fler_personnummer_format (const char *kept)
{
  if (!is_twelve_digits (kept))
    return g_strdup (kept != NULL ? kept : "");
  return g_strdup_printf ("%.8s-%s", kept, kept + 8);
}

const char *
fler_personnummer_mask (const char *kept)
{
  return kept != NULL && *kept != '\0' ? MASK : "";
}

int
fler_personnummer_age (const char *kept, const GDate *on)
{
  GDate born, birthday;
  int age;

  if (!is_twelve_digits (kept) || kept[0] == '0')
    return -1;
  born = birthday_in (read_number (kept, 4), kept + 4);
  if (!g_date_valid (&born) || g_date_compare (&born, on) > 0)
    return -1;

  age = g_date_get_year (on) - g_date_get_year (&born);
  birthday = born;
  g_date_add_years (&birthday, age);    /* 29 February becomes 28 where it must */
  return g_date_compare (&birthday, on) > 0 ? age - 1 : age;
}

gboolean
fler_personnummer_search (const char *text, FlerPersonnummerSearch *search)
{
  Typed typed = read_typed (text);
  int century;

  *search = (FlerPersonnummerSearch) { 0 };
  if (typed.has_other || typed.n_digits < LEAST_SEARCHED || typed.n_digits > 12)
    return FALSE;

  century = read_number (typed.digits, 2);
  if (century >= 18 && century <= 20)
    g_strlcpy (search->whole, typed.digits, sizeof search->whole);
  if (typed.n_digits <= 10)
    g_strlcpy (search->short_form, typed.digits, sizeof search->short_form);
  return *search->whole != '\0' || *search->short_form != '\0';
}
