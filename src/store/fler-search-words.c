/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-search-words.c - text as the search sees it: folded words, and the order of names */

#define G_LOG_DOMAIN "fler-search-words"

#include "fler-search-words.h"

#include <string.h>

#define LONGEST_WORD   40     /* characters; what is longer is found by its beginning */
#define MOST_WORDS     32     /* of a query; FTS4 takes no tree of any depth */
#define LEAST_NUMBER   5      /* digits in several groups that may be one personnummer */
#define MOST_NUMBER    12

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
    if (!g_unichar_ismark (parts[i]))
      g_string_append_unichar (folded, parts[i]);
}

static char *
compose (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
}

static gboolean
is_within_number (gunichar c)
{
  return c == '-' || c == '+' || c == '/' || c == ' ' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212;
}

/* Takes the next word of *@text, folded, and says what stood before it. Returns FALSE at the end. */
static gboolean
next_word (const char **text, GString *word, gboolean *is_joined)
{
  const char *p = *text;

  /* Only what people write within a number may stand between two parts of one. */
  *is_joined = TRUE;
  for (; *p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    *is_joined = *is_joined && is_within_number (g_utf8_get_char (p));

  g_string_truncate (word, 0);
  for (int n = 0; *p != '\0'; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c))
        break;
      if (n < LONGEST_WORD)
        fold_character (word, c);
    }
  *text = p;
  return word->len > 0;
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
  if (!g_hash_table_add (words->seen, g_strdup (word)))
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
  g_autofree char *composed = compose (text);
  g_autoptr(GString) word = g_string_new (NULL);
  g_autoptr(GString) number = g_string_new (NULL);    /* groups of digits in a row */
  const char *p = composed;
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

/* A run of digit groups in the query: apart, and as the one number it may be. */
typedef struct
{
  GString *apart;         /* "480512* 2381*" */
  GString *joined;        /* "4805122381" */
  guint    n_groups;
} Run;

static void
add_term (GString *expression, const char *word)
{
  if (expression->len > 0)
    g_string_append_c (expression, ' ');
  g_string_append (expression, word);
  g_string_append_c (expression, '*');
}

/* Three ways to read the digits: each group a word, all of them a number, and of twelve digits
 * the last ten (in notes numbers stand without the century). */
enum { AS_WORDS, AS_NUMBER, AS_SHORT_NUMBER, N_WAYS };

static void
end_run (Run *run, GString **ways, gboolean *has_way)
{
  gboolean may_be_number = run->joined->len >= LEAST_NUMBER && run->joined->len <= MOST_NUMBER;

  if (run->n_groups == 0)
    return;
  if (ways[AS_WORDS]->len > 0)
    g_string_append_c (ways[AS_WORDS], ' ');
  g_string_append (ways[AS_WORDS], run->apart->str);

  if (run->n_groups > 1 && may_be_number)
    has_way[AS_NUMBER] = TRUE;
  if (may_be_number && run->joined->len == MOST_NUMBER)
    has_way[AS_SHORT_NUMBER] = TRUE;
  if (may_be_number)
    {
      add_term (ways[AS_NUMBER], run->joined->str);
      add_term (ways[AS_SHORT_NUMBER],
                run->joined->len == MOST_NUMBER ? run->joined->str + 2 : run->joined->str);
    }
  else
    for (int way = AS_NUMBER; way < N_WAYS; way++)
      {
        if (ways[way]->len > 0)
          g_string_append_c (ways[way], ' ');
        g_string_append (ways[way], run->apart->str);
      }
  g_string_truncate (run->apart, 0);
  g_string_truncate (run->joined, 0);
  run->n_groups = 0;
}

GStrv
fler_search_words_query (const char *text)
{
  g_autofree char *composed = compose (text);
  g_autoptr(GString) word = g_string_new (NULL);
  Run run = { g_string_new (NULL), g_string_new (NULL), 0 };
  GString *ways[N_WAYS] = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) };
  gboolean has_way[N_WAYS] = { FALSE };
  GStrvBuilder *builder = g_strv_builder_new ();
  const char *p = composed;
  gboolean is_joined;
  GStrv query;

  for (int n = 0; n < MOST_WORDS && next_word (&p, word, &is_joined); n++)
    {
      gboolean has_digits = is_digits (word->str);

      if (!has_digits || !is_joined)
        end_run (&run, ways, has_way);
      if (has_digits)
        {
          add_term (run.apart, word->str);
          g_string_append (run.joined, word->str);
          run.n_groups++;
        }
      else
        for (int way = 0; way < N_WAYS; way++)
          add_term (ways[way], word->str);
    }
  end_run (&run, ways, has_way);

  has_way[AS_WORDS] = ways[AS_WORDS]->len > 0;
  for (int way = 0; way < N_WAYS; way++)
    {
      if (has_way[way])
        g_strv_builder_add (builder, ways[way]->str);
      g_string_free (ways[way], TRUE);
    }
  g_string_free (run.apart, TRUE);
  g_string_free (run.joined, TRUE);
  query = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return query;
}

char *
fler_search_words_sort_key (const char *name, const char *reference)
{
  GString *key = g_string_new (NULL);
  g_autofree char *composed = name != NULL ? compose (name) : NULL;

  for (const char *p = composed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        fold_character (key, c);
      else if (key->len > 0 && key->str[key->len - 1] != ' ')
        g_string_append_c (key, ' ');
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
