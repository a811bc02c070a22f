/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-recovery-code.c - the code on paper that opens the database when the passphrase is gone */

#define G_LOG_DOMAIN "fler-recovery-code"

#include "fler-recovery-code.h"

#include <sodium.h>
#include <string.h>

#define GROUPS     FLER_RECOVERY_CODE_GROUPS
#define GROUP_SIZE 5              /* four random characters and their check */
#define LENGTH     (GROUPS * GROUP_SIZE + GROUPS - 1)

static const char ALPHABET[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";   /* no I, L, O, U */

/* Twice a value of the field of 32 elements, modulo x^5 + x^2 + 1. */
static guint
twice (guint value)
{
  value <<= 1;
  return value & 32 ? value ^ 0x25 : value;
}

/* Horner's rule over that field: each place has a weight of its own and none is 0, so one wrong
 * character and two that changed places are always seen; the group's number goes in, so that
 * groups that changed places are too. */
static guint
check_of (const guint8 *values, guint group)
{
  guint sum = group + 1;

  for (int i = 0; i < GROUP_SIZE - 1; i++)
    sum = twice (sum) ^ values[i];
  return twice (sum);
}

char *
fler_recovery_code_new (void)
{
  char *code = g_malloc0 (LENGTH + 1);
  char *end = code;
  guint8 values[GROUP_SIZE - 1];

  if (sodium_init () < 0)
    {
      g_free (code);
      return NULL;
    }
  for (guint group = 0; group < GROUPS; group++)
    {
      if (group > 0)
        *end++ = '-';
      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        {
          values[i] = (guint8) randombytes_uniform (32);
          *end++ = ALPHABET[values[i]];
        }
      *end++ = ALPHABET[check_of (values, group)];
    }
  sodium_memzero (values, sizeof values);
  return code;
}

static int
value_of (char c)
{
  const char *place;

  c = g_ascii_toupper (c);
  if (c == 'O')
    return 0;
  if (c == 'I' || c == 'L')
    return 1;
  place = c != '\0' ? strchr (ALPHABET, c) : NULL;
  return place != NULL ? (int) (place - ALPHABET) : -1;
}

/* What stands between the characters; a hyphen copied from elsewhere may be any dash. */
static gboolean
is_between (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;
}

/* Returns how many characters there were; a wrong one counts, with a value that no check fits. */
static guint
read_values (const char *text, guint8 *values)
{
  guint n_values = 0;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int value = c < 0x80 ? value_of ((char) c) : -1;

      if (is_between (c))
        continue;
      if (n_values < GROUPS * GROUP_SIZE)
        values[n_values] = value >= 0 ? (guint8) value : 0xff;
      n_values++;
    }
  return n_values;
}

static gboolean
is_right (const guint8 *values, guint group)
{
  for (int i = 0; i < GROUP_SIZE; i++)
    if (values[i] == 0xff)
      return FALSE;
  return check_of (values, group) == values[GROUP_SIZE - 1];
}

char *
fler_recovery_code_read (const char *text, guint *wrong_group)
{
  guint8 values[GROUPS * GROUP_SIZE] = { 0 };
  guint n_values = read_values (text, values);
  guint wrong = 0;
  char *code = NULL;

  for (guint group = 0; wrong == 0 && group < MIN (n_values / GROUP_SIZE, GROUPS); group++)
    if (!is_right (values + group * GROUP_SIZE, group))
      wrong = group + 1;

  if (wrong == 0 && n_values == GROUPS * GROUP_SIZE)
    {
      char *end = code = g_malloc0 (LENGTH + 1);

      for (guint i = 0; i < GROUPS * GROUP_SIZE; i++)
        {
          if (i > 0 && i % GROUP_SIZE == 0)
            *end++ = '-';
          *end++ = ALPHABET[values[i]];
        }
    }
  sodium_memzero (values, sizeof values);
  if (wrong_group != NULL)
    *wrong_group = wrong;
  return code;
}
