/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-screen.c - whether a text that someone typed may stand in an exported entry */

#include "fler-ics-screen.h"

#include <string.h>

#define N_DIGITS_OF_A_NUMBER 8   /* a telephone number has as many; a room or a postal code has not */
#define N_LETTERS_OF_A_STEM  4   /* a shorter name must be a word of its own: “Bo” is no “Bokenäs” */
#define MAX_PARTS 18             /* of one letter, taken apart: what GLib says is enough */

static void
append_plain (GString *out, gunichar letter)
{
  if (g_unichar_ismark (letter) || g_unichar_iszerowidth (letter))
    return;
  if (g_unichar_isalnum (letter))
    g_string_append_unichar (out, g_unichar_tolower (letter));
  else if (out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
}

/* Small letters without dots and accents, one space before and after each word. Signs that are
 * not seen (soft hyphen, joiners) are left out. */
static char *
plain (const char *text)
{
  g_autofree char *valid = NULL;
  GString *out = g_string_new (" ");

  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter < 0x80)
        {
          if (g_ascii_isalnum (letter))
            g_string_append_c (out, g_ascii_tolower ((char) letter));
          else if (out->str[out->len - 1] != ' ')
            g_string_append_c (out, ' ');
        }
      else
        {
          gunichar parts[MAX_PARTS];
          gsize n_parts = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));

          for (gsize i = 0; i < MIN (n_parts, G_N_ELEMENTS (parts)); i++)
            append_plain (out, parts[i]);
        }
    }
  if (out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

/* Of a plain text, without its spaces: “överlämnings-möte” and “ö v e r…” alike. */
static char *
joined (const char *words)
{
  char *run = g_malloc (strlen (words) + 1);
  char *to = run;

  for (const char *p = words; *p != '\0'; p++)
    if (*p != ' ')
      *to++ = *p;
  *to = '\0';
  return run;
}

/* Whether a word of @words is @word, its genitive, or, for a stem, begins with it. */
static gboolean
has_word (const char *words, const char *word, gsize length, gboolean is_stem)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      if (p[0] != ' ' || strncmp (p + 1, word, length) != 0)
        continue;
      if (is_stem || p[1 + length] == ' ' || (p[1 + length] == 's' && p[2 + length] == ' '))
        return TRUE;
    }
  return FALSE;
}

static gboolean
names_person (const char *words, const char *person_name)
{
  g_autofree char *name = plain (person_name);
  const char *part = name + 1;

  while (*part != '\0')
    {
      gsize length = strchr (part, ' ') - part;
      glong n_letters = g_utf8_strlen (part, (gssize) length);

      if (n_letters >= 2 && has_word (words, part, length, n_letters >= N_LETTERS_OF_A_STEM))
        return TRUE;
      part += length + 1;
    }
  return FALSE;
}

static gboolean
names_form (const char *words, const char *run)
{
  static const char *const stems[] = { "kontaktmot", "overlamning", "kartlaggning", "flerpart" };
  static const char *const alone[] = { "gk", "gk1", "gk2", "sip" };

  for (gsize i = 0; i < G_N_ELEMENTS (stems); i++)
    if (strstr (run, stems[i]) != NULL)
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (alone); i++)
    if (has_word (words, alone[i], strlen (alone[i]), FALSE))
      return TRUE;
  return FALSE;
}

/* Digits with at most one sign between them, as numbers are written: 19810101-9876, 070-123 45 67.
 * A web address has long numbers that say nothing about anybody. */
static gboolean
has_long_number (const char *text)
{
  int n_digits = 0, n_between = 0;

  if (strstr (text, "://") != NULL)
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        {
          n_between = 0;
          if (++n_digits >= N_DIGITS_OF_A_NUMBER)
            return TRUE;
        }
      else if (n_digits > 0 && strchr (" -+/.", *p) != NULL && n_between == 0)
        n_between = 1;
      else
        n_digits = n_between = 0;
    }
  return FALSE;
}

FlerTells
fler_ics_screen (const char *text, const char *person_name, const char *case_reference)
{
  g_autofree char *words = NULL;
  g_autofree char *run = NULL;
  FlerTells tells = FLER_TELLS_NOTHING;

  if (text == NULL || *text == '\0')
    return tells;
  words = plain (text);
  run = joined (words);

  if (strstr (run, "overlamningsmot") != NULL || strstr (run, "overlamningmot") != NULL)
    tells |= FLER_TELLS_FORBIDDEN;
  if ((person_name != NULL && names_person (words, person_name)) || has_long_number (text))
    tells |= FLER_TELLS_PERSON;
  if (case_reference != NULL && *case_reference != '\0')
    {
      g_autofree char *reference = plain (case_reference);

      if (strstr (words, reference) != NULL)
        tells |= FLER_TELLS_REFERENCE;
    }
  if (names_form (words, run))
    tells |= FLER_TELLS_FORM;
  return tells;
}
