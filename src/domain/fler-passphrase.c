/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-passphrase.c - how long a passphrase would hold against someone who has the key file
 *
 * The text is cut into pieces (a word, a year, a run along the keyboard, a single character …) in
 * the way that makes it cheapest to guess. best[i] is the least number of bits for the first i
 * characters; the last one is the answer.
 */

#include "fler-passphrase.h"

#include <math.h>
#include <string.h>

#define MAX_CHARS 128          /* what stands after is not needed to be strong */
#define MAX_WORD 10            /* longer words are compounds: guessed as two */
#define WORD_BITS 14.3         /* one of some twenty thousand words */

/* What is tried first, the likeliest at the head: passwords, and words of the trade. */
static const char *const COMMON[] = {
  "password", "lösenord", "losenord", "hemligt", "hemlig", "123456", "12345678", "qwerty", "hejsan",
  "hej", "sommar", "vinter", "höst", "vår", "sverige", "stockholm", "göteborg", "malmö", "uppsala",
  "välkommen", "welcome", "admin", "administrator", "letmein", "iloveyou", "jagälskardig", "dragon",
  "monkey", "master", "login", "secret", "passw", "pass", "test", "test123", "abc", "abc123",
  "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
  "november", "december", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
  "jobb", "jobbet", "arbete", "kontor", "dator", "mamma", "pappa", "familj", "hund", "katt",
  "kärlek", "älskling", "fotboll", "hammarby", "djurgården", "aik", "ifk", "anna", "maria", "eva",
  "lars", "erik", "karl", "johan", "sofia", "emma", "oskar", "flerpart", "flerpartsmöte",
  "kontaktmöte", "överlämningsmöte", "kartläggning", "sjukpenning", "rehab", "rehabilitering",
  "arbetsförmedlingen", "försäkringskassan", "förmedlingen", "kassan", "kommun", "kommunen",
  "region", "regionen", "summer", "winter", "spring", "autumn", "sunshine", "princess", "football",
  "superman", "batman", "starwars", "pokemon", "whatever", "computer", "internet", "london",
};

static const char *const KEYBOARD[] = {
  "1234567890", "qwertyuiopå", "asdfghjklöä", "zxcvbnm", "abcdefghijklmnopqrstuvwxyzåäö",
  "1qaz2wsx3edc4rfv",
};

typedef struct
{
  gunichar typed[MAX_CHARS];
  gunichar plain[MAX_CHARS];   /* lower case, and letters for the signs that stand for them */
  int      n;
} Text;

static gunichar
plain_char (gunichar c)
{
  switch (c)
    {
    case '@': return 'a';
    case '$': return 's';
    case '!': return 'i';
    case '0': return 'o';
    case '1': return 'i';
    case '3': return 'e';
    case '4': return 'a';
    case '5': return 's';
    case '7': return 't';
    default: return g_unichar_tolower (c);
    }
}

static void
read_text (const char *passphrase, Text *text)
{
  text->n = 0;
  for (const char *p = passphrase; *p != '\0' && text->n < MAX_CHARS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      text->typed[text->n] = c;
      text->plain[text->n] = plain_char (c);
      text->n++;
    }
}

static double
char_bits (gunichar c)
{
  if (g_unichar_isdigit (c))
    return log2 (10);
  if (g_unichar_islower (c))
    return log2 (29);
  if (g_unichar_isupper (c))
    return log2 (29) + 1;
  if (g_unichar_isspace (c) || c == '-')
    return 1;                   /* what stands between words is seldom a surprise */
  return c < 128 ? log2 (33) : 10;
}

/* One more guess for each way of writing it: a capital in front, capitals all over, signs. */
static double
writing_bits (const Text *text, int from, int to)
{
  gboolean has_capital_in_front = g_unichar_isupper (text->typed[from]);
  int n_capitals = 0;
  int n_signs = 0;

  for (int i = from; i < to; i++)
    {
      n_capitals += g_unichar_isupper (text->typed[i]);
      n_signs += text->plain[i] != g_unichar_tolower (text->typed[i]);
    }
  return (n_capitals == 0 ? 0 : n_capitals == 1 && has_capital_in_front ? 1 : 2 + n_capitals / 2.0)
         + MIN (n_signs, 4);
}

static gboolean
is_word (const Text *text, int from, int to, const char *word, gboolean as_plain)
{
  const char *p = word;

  for (int i = from; i < to; i++, p = g_utf8_next_char (p))
    {
      gunichar c = *p == '\0' ? 0 : g_unichar_tolower (g_utf8_get_char (p));

      if (c == 0 || c != (as_plain ? text->plain[i] : g_unichar_tolower (text->typed[i])))
        return FALSE;
    }
  return *p == '\0';
}

static double
list_bits (const Text *text, int from, int to, const char *const *known)
{
  for (int i = 0; known != NULL && known[i] != NULL; i++)
    if (*known[i] != '\0'
        && (is_word (text, from, to, known[i], FALSE) || is_word (text, from, to, known[i], TRUE)))
      return 2 + writing_bits (text, from, to);
  for (gsize i = 0; i < G_N_ELEMENTS (COMMON); i++)
    if (is_word (text, from, to, COMMON[i], FALSE) || is_word (text, from, to, COMMON[i], TRUE))
      return log2 (i + 2) + writing_bits (text, from, to);
  return INFINITY;
}

static double
word_bits (const Text *text, int from, int to)
{
  if (to - from < 3 || to - from > MAX_WORD)
    return INFINITY;
  for (int i = from; i < to; i++)
    if (!g_unichar_isalpha (text->plain[i]))
      return INFINITY;
  return WORD_BITS + writing_bits (text, from, to);
}

/* A year of a life, or a birthday in any order. */
static double
number_bits (const Text *text, int from, int to)
{
  int value = 0;

  for (int i = from; i < to; i++)
    {
      if (text->typed[i] < '0' || text->typed[i] > '9')
        return INFINITY;
      if (to - from <= 8)
        value = value * 10 + (int) (text->typed[i] - '0');
    }
  if (to - from == 4 && value >= 1900 && value < 2050)
    return log2 (150);
  return to - from == 6 || to - from == 8 ? log2 (365 * 100) : INFINITY;
}

static gboolean
is_run_on (const Text *text, int from, int to, const char *row, int step)
{
  glong n = g_utf8_strlen (row, -1);
  glong at = -1;

  for (glong k = 0; k < n && at < 0; k++)
    if (g_utf8_get_char (g_utf8_offset_to_pointer (row, k)) == g_unichar_tolower (text->typed[from]))
      at = k;
  if (at < 0)
    return FALSE;
  for (int i = from + 1; i < to; i++)
    {
      at += step;
      if (at < 0 || at >= n
          || g_utf8_get_char (g_utf8_offset_to_pointer (row, at)) != g_unichar_tolower (text->typed[i]))
        return FALSE;
    }
  return TRUE;
}

static double
run_bits (const Text *text, int from, int to)
{
  gboolean is_same = TRUE;

  if (to - from < 3)
    return INFINITY;
  for (int i = from + 1; i < to && is_same; i++)
    is_same = text->typed[i] == text->typed[from];
  if (is_same)
    return char_bits (text->typed[from]) + log2 (to - from);
  for (gsize r = 0; r < G_N_ELEMENTS (KEYBOARD); r++)
    if (is_run_on (text, from, to, KEYBOARD[r], 1) || is_run_on (text, from, to, KEYBOARD[r], -1))
      return 5 + log2 (to - from);
  return INFINITY;
}

/* What stood before is the first guess for what comes after. */
static double
again_bits (const Text *text, int from, int to)
{
  int length = to - from;

  if (length < 3)
    return INFINITY;
  for (int at = 0; at + length <= from; at++)
    if (memcmp (text->plain + at, text->plain + from, length * sizeof (gunichar)) == 0)
      return 3;
  return INFINITY;
}

double
fler_passphrase_bits (const char *passphrase, const char *const *known)
{
  double best[MAX_CHARS + 1] = { 0 };
  double bits_of_all;
  Text text;

  g_return_val_if_fail (passphrase != NULL, 0);

  read_text (passphrase, &text);
  for (int to = 1; to <= text.n; to++)
    {
      best[to] = best[to - 1] + char_bits (text.typed[to - 1]);
      for (int from = to - 1; from >= 0; from--)
        {
          double bits = list_bits (&text, from, to, known);

          bits = fmin (bits, word_bits (&text, from, to));
          bits = fmin (bits, number_bits (&text, from, to));
          bits = fmin (bits, run_bits (&text, from, to));
          bits = fmin (bits, again_bits (&text, from, to));
          best[to] = fmin (best[to], best[from] + bits);
        }
    }
  bits_of_all = best[text.n];
  explicit_bzero (&text, sizeof text);
  return bits_of_all;
}

double
fler_passphrase_seconds (const char *passphrase, const char *const *known)
{
  /* Half of the guesses are needed on average. */
  return exp2 (fler_passphrase_bits (passphrase, known) - 1) / FLER_PASSPHRASE_GUESSES_PER_SECOND;
}
