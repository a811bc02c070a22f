/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-paper-words-read.c - the words on paper, from data/letters/paper.json */

#include "fler-paper-words-read.h"

#include "fler-exchange-resources.h"
#include "fler-json-read.h"

#define BUILT_IN "/se/flerpart/exchange/letters/paper.json"

FlerPaperWords *
fler_paper_words_read (GBytes *bytes, const char *name, const char *language, GError **error)
{
  g_autoptr(FlerJsonText) text = fler_json_text_parse (bytes, name, error);
  g_autoptr(FlerPaperWords) words = fler_paper_words_new (language);
  const char *const *ids = fler_paper_words_ids ();
  FlerJsonSpot root;

  if (text == NULL)
    return NULL;
  root = fler_json_text_get_root (text);
  if (!fler_json_spot_check_object (root, ids, error))
    return NULL;
  for (int i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *word = NULL;

      if (!fler_json_read_text (root, ids[i], language, FLER_JSON_NEEDED, &word, error))
        return NULL;
      fler_paper_words_put (words, ids[i], word);
    }
  return g_steal_pointer (&words);
}

FlerPaperWords *
fler_paper_words_load (const char *language)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_resource_lookup_data (fler_exchange_get_resource (), BUILT_IN,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  FlerPaperWords *words = bytes != NULL ? fler_paper_words_read (bytes, "paper.json", language, &error)
                                        : NULL;

  /* It is built in, and a test reads it in both languages. */
  if (words == NULL)
    g_error ("%s", error->message);
  return words;
}
