/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-search-words.c - text as the search sees it: folded words, and the order of names */

#define G_LOG_DOMAIN "fler-search-words"

#include "fler-search-words.h"

#include <string.h>

#define LONGEST_WORD   40     /* characters; what is longer is found by its beginning */
#define LONGEST_KEY    200    /* bytes of a name that decide its order */
#define MOST_WORDS     32     /* of a query; FTS4 takes no tree of any depth */
#define LEAST_NUMBER   4      /* digits; fewer would be the beginning of nearly every number */
#define MOST_NUMBER    12     /* digits of a personnummer with its century */

/* Letters that Unicode does not take apart, as Swedes write them. */
static const struct { gunichar from; const char *to; } letters[] = {
  { 0x00e6, "ä" }, { 0x00f8, "ö" }, { 0x00df, "ss" }, { 0x0153, "oe" }, { 0x0142, "l" },
  { 0x0111, "d" }, { 0x00f0, "d" }, { 0x00fe, "th" }, { 0x0131, "i" }, { 0x0127, "h" },
};

/* Appends one character, folded; @c is composed. */
static void
fold_character (GString *folded, gunichar c)
{
  gunichar parts[8];
  gsize n_parts;

  /* Composing may turn one sign into several: "(1)" has parts that mean something to MATCH. */
  if (!g_unichar_isalnum (c))
    return;
  c = g_unichar_tolower (c);
  if (g_unichar_isdigit (c))
    {
      g_string_append_printf (folded, "%d", g_unichar_digit_value (c));
      return;
    }
  if (c == 0x00e5 || c == 0x00e4 || c == 0x00f6)
    {
      g_string_append_unichar (folded, c);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].from == c)
      {
        g_string_append (folded, letters[i].to);
        return;
      }

  n_parts = g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts && i < G_N_ELEMENTS (parts); i++)
    if (g_unichar_isalnum (parts[i]))
      g_string_append_unichar (folded, parts[i]);
}

/* Appends the first characters of a stretch of text, composed and folded. A letter may be written
 * with its dots apart, so four times as many are looked at; GLib composes in quadratic time. */
static void
fold_stretch (GString *folded, const char *start, const char *end, int most)
{
  const char *stop = start;
  g_autofree char *composed = NULL;

  for (int n = 0; stop < end && n < 4 * most; n++)
    stop = g_utf8_next_char (stop);
  composed = g_utf8_normalize (start, stop - start, G_NORMALIZE_ALL_COMPOSE);
  for (const char *p = composed; *p != '\0' && most > 0; p = g_utf8_next_char (p), most--)
    fold_character (folded, g_utf8_get_char (p));
}

static gboolean
is_within_number (gunichar c)
{
  return c == '-' || c == '+' || c == '/' || c == ' ' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212;
}

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Takes the next word of *@text, folded, and says whether what stood before it may stand within
 * a number. Returns FALSE at the end. */
static gboolean
next_word (const char **text, GString *word, gboolean *is_joined)
{
  const char *p = *text, *start;

  *is_joined = TRUE;
  for (; *p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    *is_joined = *is_joined && is_within_number (g_utf8_get_char (p));
  for (start = p; *p != '\0' && is_in_word (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    ;
  *text = p;

  g_string_truncate (word, 0);
  fold_stretch (word, start, p, LONGEST_WORD);
  return p > start;
}

static gboolean
is_digits (const char *word)
{
  return *word != '\0' && strspn (word, "0123456789") == strlen (word);
}

/* Without the dots; NULL where there are none. */
static char *
undot (const char *word)
{
  GString *plain;

  if (strstr (word, "å") == NULL && strstr (word, "ä") == NULL && strstr (word, "ö") == NULL)
    return NULL;
  plain = g_string_new (word);
  g_string_replace (plain, "å", "a", 0);
  g_string_replace (plain, "ä", "a", 0);
  g_string_replace (plain, "ö", "o", 0);
  return g_string_free (plain, FALSE);
}

typedef struct
{
  GString    *text;
  GHashTable *seen;
} Words;

static void
add_word (Words *words, const char *word)
{
  if (*word == '\0' || !g_hash_table_add (words->seen, g_strdup (word)))
    return;
  if (words->text->len > 0)
    g_string_append_c (words->text, ' ');
  g_string_append (words->text, word);
}

/* Ten or twelve digits, in one group or several, are a number that is found either way. */
static void
add_group (Words *words, GString *number, const char *group, gsize size)
{
  if (size == 6 || size == 8 || number->len + size > MOST_NUMBER)
    g_string_truncate (number, 0);      /* a date of birth begins a number */
  if (size > MOST_NUMBER)
    return;
  g_string_append_len (number, group, size);
  if (number->len == 12)
    add_word (words, number->str + 2);
  if (number->len == 10 || number->len == 12)
    add_word (words, number->str);
}

static void
add_text (Words *words, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr(GString) word = g_string_new (NULL);
  g_autoptr(GString) number = g_string_new (NULL);    /* groups of digits in a row */
  const char *p = valid;
  gboolean is_joined;

  while (next_word (&p, word, &is_joined))
    {
      g_autofree char *plain = undot (word->str);

      add_word (words, word->str);
      if (plain != NULL)
        add_word (words, plain);

      if (!is_joined || !is_digits (word->str))
        g_string_truncate (number, 0);
      if (is_digits (word->str))
        add_group (words, number, word->str, word->len);
    }
}

char *
fler_search_words_of (const char *const *texts, guint n_texts)
{
  Words words = { g_string_new (NULL), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

  for (guint i = 0; i < n_texts; i++)
    if (texts[i] != NULL)
      add_text (&words, texts[i]);
  g_hash_table_unref (words.seen);
  return g_string_free (words.text, FALSE);
}

/* What was typed, piece by piece: a word, or groups of digits with nothing but signs between. */
typedef struct
{
  GString *words;         /* as MATCH terms: "480512* 2381*" */
  GString *digits;        /* of groups of digits: all of them, "4805122381" */
  guint    n_groups;
} Piece;

static void
free_piece (gpointer data)
{
  Piece *piece = data;

  g_string_free (piece->words, TRUE);
  g_string_free (piece->digits, TRUE);
  g_free (piece);
}

static void
add_term (GString *expression, const char *word)
{
  if (expression->len > 0)
    g_string_append_c (expression, ' ');
  g_string_append_printf (expression, "%s*", word);
}

static GPtrArray *
read_pieces (const char *text)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (free_piece);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr(GString) word = g_string_new (NULL);
  const char *p = valid;
  Piece *piece = NULL;
  gboolean is_joined;

  for (int n = 0; n < MOST_WORDS && next_word (&p, word, &is_joined); n++)
    {
      gboolean has_digits = is_digits (word->str);

      if (word->len == 0)
        continue;
      if (piece == NULL || !has_digits || piece->n_groups == 0 || !is_joined)
        {
          piece = g_new0 (Piece, 1);
          piece->words = g_string_new (NULL);
          piece->digits = g_string_new (NULL);
          g_ptr_array_add (pieces, piece);
        }
      add_term (piece->words, word->str);
      if (has_digits)
        {
          g_string_append (piece->digits, word->str);
          piece->n_groups++;
        }
    }
  return pieces;
}

static const Piece *
find_number (GPtrArray *pieces)
{
  const Piece *number = NULL;

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = pieces->pdata[i];

      if (piece->digits->len >= LEAST_NUMBER && piece->digits->len <= MOST_NUMBER
          && (number == NULL || piece->digits->len > number->digits->len))
        number = piece;
    }
  return number;
}

static void
free_way (gpointer data)
{
  FlerSearchWay *way = data;

  g_free (way->words);
  g_free (way->number);
  g_free (way);
}

/* All pieces as words but @number, in whose place there is a word of its own, or none. */
static FlerSearchWay *
add_way (GPtrArray *ways, GPtrArray *pieces, const Piece *number, const char *instead)
{
  FlerSearchWay *way = g_new0 (FlerSearchWay, 1);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = pieces->pdata[i];

      if (piece == number)
        {
          if (instead != NULL)
            add_term (words, instead);
          continue;
        }
      if (words->len > 0)
        g_string_append_c (words, ' ');
      g_string_append (words, piece->words->str);
    }
  if (words->len > 0)
    way->words = g_strdup (words->str);
  g_ptr_array_add (ways, way);
  return way;
}

GPtrArray *
fler_search_words_query (const char *text)
{
  GPtrArray *ways = g_ptr_array_new_with_free_func (free_way);
  g_autoptr(GPtrArray) pieces = read_pieces (text);
  const Piece *number = find_number (pieces);

  if (pieces->len == 0)
    return ways;

  add_way (ways, pieces, NULL, NULL);
  if (number == NULL)
    return ways;
  add_way (ways, pieces, number, NULL)->number = g_strdup (number->digits->str);
  /* In notes a number is one word, whatever stands between its digits, and may lack the century. */
  if (number->n_groups > 1)
    add_way (ways, pieces, number, number->digits->str);
  if (number->digits->len == MOST_NUMBER)
    add_way (ways, pieces, number, number->digits->str + 2);
  return ways;
}

char *
fler_search_words_sort_key (const char *name, const char *reference)
{
  GString *key = g_string_new (NULL);
  g_autoptr(GString) word = g_string_new (NULL);
  g_autofree char *valid = name != NULL ? g_utf8_make_valid (name, -1) : NULL;
  const char *p = valid;
  gboolean is_joined;

  while (p != NULL && key->len < LONGEST_KEY && next_word (&p, word, &is_joined))
    {
      if (key->len > 0)
        g_string_append_c (key, ' ');
      g_string_append (key, word->str);
    }
  /* What follows z in ASCII: the bytes are then in Swedish order. */
  g_string_replace (key, "å", "{", 0);
  g_string_replace (key, "ä", "|", 0);
  g_string_replace (key, "ö", "}", 0);
  if (key->len == 0)
    g_string_append (key, "\xef\xbf\xbd");   /* U+FFFD, after every letter */
  g_string_append_c (key, '\x01');
  g_string_append (key, reference);
  return g_string_free (key, FALSE);
}
