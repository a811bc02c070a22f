/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-good-example.c - a meeting that went well, told so that others can do the same */

#include "fler-good-example.h"

#include <string.h>

#define SHORTEST_NAME 3        /* letters; “Bo” is in too many words to be looked for */
#define NUMBER_DIGITS 10

FlerGoodExample *
fler_good_example_new (void)
{
  FlerGoodExample *example = g_new0 (FlerGoodExample, 1);

  example->month = fler_day_none ();
  return example;
}

void
fler_good_example_free (FlerGoodExample *example)
{
  if (example == NULL)
    return;
  g_free (example->what);
  g_free (example);
}

static GStrv
words_of (const char *text)
{
  return g_regex_split_simple ("[^\\p{L}]+", text, 0, 0);
}

/* A name's part is a word of its own, or its genitive: “Åsas”. */
static gboolean
is_name (const char *word, const char *part)
{
  g_autofree char *said = g_utf8_casefold (word, -1);
  g_autofree char *name = g_utf8_casefold (part, -1);
  gsize length = strlen (name);

  return g_utf8_strlen (part, -1) >= SHORTEST_NAME && strncmp (said, name, length) == 0
         && (said[length] == '\0' || strcmp (said + length, "s") == 0);
}

/* As it was written. */
static char *
find_name (GStrv words, const char *name)
{
  g_auto(GStrv) parts = name != NULL ? words_of (name) : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    for (guint j = 0; words[j] != NULL; j++)
      if (is_name (words[j], parts[i]))
        return g_strdup (words[j]);
  return NULL;
}

/* Digits with nothing but a hyphen, a plus or spaces between. */
static char *
find_number (const char *text)
{
  for (const char *start = text; *start != '\0'; start++)
    {
      const char *end = start;
      guint n_digits = 0;

      if (!g_ascii_isdigit (*start))
        continue;
      for (; g_ascii_isdigit (*end) || (n_digits > 0 && *end != '\0' && strchr ("-+ ", *end) != NULL); end++)
        n_digits += g_ascii_isdigit (*end) != 0;
      if (n_digits >= NUMBER_DIGITS)
        return g_strndup (start, end - start);
      start = end - 1;
    }
  return NULL;
}

char *
fler_good_example_points_out (const char *what, const FlerCase *the_case, const FlerMeeting *meeting)
{
  g_auto(GStrv) words = words_of (what);
  char *found = find_name (words, the_case->name);

  for (guint i = 0; found == NULL && meeting->participants != NULL && i < meeting->participants->len; i++)
    found = find_name (words, ((FlerParticipant *) meeting->participants->pdata[i])->name);
  return found != NULL ? found : find_number (what);
}
