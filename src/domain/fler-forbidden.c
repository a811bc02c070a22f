/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-forbidden.c - words that must not reach the person
 *
 * Both text and words are folded to bare letters: small, without marks, with all that may stand
 * within a word (hyphens, blanks, invisible characters) taken out. What is left is searched, and a
 * table leads back from each letter to its place in the text.
 */

#include "fler-forbidden.h"

#include <string.h>

#define ANYWHERE_LETTERS 5    /* from here on a word is found in compounds and written apart */

typedef struct
{
  const char *text;     /* what it was folded from */
  GString *letters;     /* UTF-8, folded */
  GArray  *starts;      /* of gsize: where each byte's letter begins in the text */
  GArray  *ends;        /* of gsize: where it ends */
} Folded;

const char *const *
fler_forbidden_default (void)
{
  static const char *const words[] = { "överlämningsmöte", NULL };

  return words;
}

/* How many letters @word has: what is left of it when it is searched for. */
static guint
count_letters (const char *word)
{
  guint n = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_isalnum (g_utf8_get_char (p)) ? 1 : 0;
  return n;
}

char **
fler_forbidden_words (const char *own)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = g_strsplit_set (own != NULL ? own : "", ",\n", -1);

  g_strv_builder_addv (builder, (const char **) fler_forbidden_default ());
  for (guint i = 0; words[i] != NULL; i++)
    if (count_letters (g_strstrip (words[i])) >= FLER_FORBIDDEN_MIN_LETTERS)
      g_strv_builder_add (builder, words[i]);
  return g_strv_builder_end (builder);
}

char *
fler_forbidden_unused (const char *own)
{
  g_auto(GStrv) words = g_strsplit_set (own != NULL ? own : "", ",\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*g_strstrip (words[i]) != '\0' && count_letters (words[i]) < FLER_FORBIDDEN_MIN_LETTERS)
      return g_strdup (words[i]);
  return NULL;
}

static void
add_letters (Folded *folded, const char *letters, gsize start, gsize end)
{
  g_string_append (folded->letters, letters);
  for (gsize i = 0; i < strlen (letters); i++)
    {
      g_array_append_val (folded->starts, start);
      g_array_append_val (folded->ends, end);
    }
}

/* Letters and digits only; å, ä and ö lose what is over them, whether it is one character or two. */
static void
fold (const char *text, Folded *folded)
{
  folded->text = text;
  folded->letters = g_string_new (NULL);
  folded->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  folded->ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
      char utf8[7] = { 0 };

      if (!g_unichar_isalnum (letter))
        continue;
      g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));
      utf8[g_unichar_to_utf8 (g_unichar_tolower (parts[0]), utf8)] = '\0';
      add_letters (folded, utf8, p - text, g_utf8_next_char (p) - text);
    }
}

static void
folded_clear (Folded *folded)
{
  g_string_free (folded->letters, TRUE);
  g_array_unref (folded->starts);
  g_array_unref (folded->ends);
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const FlerForbiddenHit *first = a, *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

/* Letters, what stands over them, and what is not seen. */
static gboolean
is_within_word (gunichar letter)
{
  return g_unichar_isalnum (letter) || g_unichar_ismark (letter) || g_unichar_type (letter) == G_UNICODE_FORMAT;
}

/* “kund” in “kunders”, but not in “sekund”, “kundtjänst” or “tank und”. */
static gboolean
is_word_of_its_own (const char *text, const FlerForbiddenHit *hit)
{
  static const char *const endings[] = {    /* of Swedish words, folded */
    "", "s", "n", "ns", "t", "ts", "r", "rs", "a", "as", "e", "es", "en", "ens", "et", "ets", "er", "ers", "ar", "ars",
    "or", "ors", "na", "nas", "erna", "ernas", "arna", "arnas", "orna", "ornas", NULL
  };
  const char *end = text + hit->start + hit->length;
  const char *rest = end;
  g_autofree char *ending = NULL;
  Folded folded;
  gboolean is_ending;

  if (hit->start > 0 && is_within_word (g_utf8_get_char (g_utf8_prev_char (text + hit->start))))
    return FALSE;
  for (const char *p = text + hit->start; p < end; p = g_utf8_next_char (p))
    if (!is_within_word (g_utf8_get_char (p)))
      return FALSE;
  while (*rest != '\0' && is_within_word (g_utf8_get_char (rest)))
    rest = g_utf8_next_char (rest);
  ending = g_strndup (end, rest - end);
  fold (ending, &folded);
  is_ending = g_strv_contains (endings, folded.letters->str);
  folded_clear (&folded);
  return is_ending;
}

static void
find_word (const Folded *text, const char *word, guint index, GArray *hits)
{
  Folded folded;

  fold (word, &folded);
  if (folded.letters->len > 0)
    for (const char *p = text->letters->str; (p = strstr (p, folded.letters->str)) != NULL;
         p += folded.letters->len)
      {
        gsize first = p - text->letters->str;
        gsize last = first + folded.letters->len - 1;
        FlerForbiddenHit hit = { .start = g_array_index (text->starts, gsize, first), .word = index };

        hit.length = g_array_index (text->ends, gsize, last) - hit.start;
        if (g_utf8_strlen (folded.letters->str, -1) >= ANYWHERE_LETTERS || is_word_of_its_own (text->text, &hit))
          g_array_append_val (hits, hit);
      }
  folded_clear (&folded);
}

GArray *
fler_forbidden_find (const char *text, const char *const *words)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (FlerForbiddenHit));
  Folded folded;

  if (text == NULL)
    return hits;
  g_return_val_if_fail (g_utf8_validate (text, -1, NULL), hits);
  fold (text, &folded);
  for (guint i = 0; words[i] != NULL; i++)
    find_word (&folded, words[i], i, hits);
  folded_clear (&folded);
  g_array_sort (hits, compare_hits);
  return hits;
}

gboolean
fler_forbidden_is_in (const char *text, const char *const *words)
{
  g_autoptr(GArray) hits = fler_forbidden_find (text, words);

  return hits->len > 0;
}

gboolean
fler_forbidden_is_in_file_name (const char *path, const char *const *words)
{
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;

  return fler_forbidden_is_in (name, words);
}

gsize
fler_forbidden_hit_end (const char *text, const FlerForbiddenHit *hit)
{
  const char *p = text + hit->start + hit->length;

  while (*p != '\0' && g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p - text;
}

/* @instead with a capital where @found has one, and else without; an abbreviation keeps its own. */
static GString *
fit_capital (const char *found, const char *instead)
{
  gunichar first = g_utf8_get_char (instead);
  const char *rest = first != 0 ? g_utf8_next_char (instead) : instead;
  GString *fitted;

  if (first == 0 || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_string_new (instead);
  fitted = g_string_new (NULL);
  g_string_append_unichar (fitted, g_unichar_isupper (g_utf8_get_char (found)) ? g_unichar_toupper (first)
                                                                               : g_unichar_tolower (first));
  g_string_append (fitted, rest);
  return fitted;
}

/* “-ts” of “Överlämnings-MÖTETS”.
 * Returns: (nullable): the ending of a word for a meeting; NULL: @word is none, or a compound */
static const char *
ending_of_meeting (const char *word)
{
  static const char *const endings[] = { "", "s", "t", "ts", "n", "ns", "na", "nas" };
  const char *ending = NULL;
  const char *last;
  Folded folded;

  fold (word, &folded);
  last = g_strrstr (folded.letters->str, "mote");
  for (gsize i = 0; last != NULL && i < G_N_ELEMENTS (endings); i++)
    if (g_str_equal (last + strlen ("mote"), endings[i]))
      ending = endings[i];
  folded_clear (&folded);
  return ending;
}

char *
fler_forbidden_instead (const char *found, const char *instead)
{
  GString *fitted = fit_capital (found, instead);
  const char *own_ending = ending_of_meeting (instead);
  const char *ending = ending_of_meeting (found);

  /* One meeting is inflected as the other: “mötet”, “mötets”, “möten”. */
  if (own_ending != NULL && *own_ending == '\0' && ending != NULL)
    g_string_append (fitted, ending);
  return g_string_free (fitted, FALSE);
}

char *
fler_forbidden_replace (const char *text, const char *const *words, const char *instead)
{
  g_autoptr(GArray) hits = fler_forbidden_find (text, words);
  GString *replaced = g_string_new (NULL);
  gsize at = 0;

  if (text == NULL)
    return g_string_free (replaced, FALSE);
  for (guint i = 0; i < hits->len; i++)
    {
      const FlerForbiddenHit *hit = &g_array_index (hits, FlerForbiddenHit, i);
      gsize end = fler_forbidden_hit_end (text, hit);
      g_autofree char *found = NULL;
      g_autofree char *fitted = NULL;

      if (hit->start < at)
        continue;
      found = g_strndup (text + hit->start, end - hit->start);
      fitted = fler_forbidden_instead (found, instead);
      g_string_append_len (replaced, text + at, hit->start - at);
      g_string_append (replaced, fitted);
      at = end;
    }
  g_string_append (replaced, text + at);
  return g_string_free (replaced, FALSE);
}
