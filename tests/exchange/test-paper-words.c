/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-paper-words.c - every word that a paper may ask for, in both languages */

#include <string.h>

#include "fler-json-text.h"
#include "fler-paper-words-read.h"

static void
test_built_in_has_every_word (gconstpointer language)
{
  g_autoptr(FlerPaperWords) words = fler_paper_words_load (language);
  const char *const *ids = fler_paper_words_ids ();

  g_assert_cmpstr (fler_paper_words_get_language (words), ==, language);
  for (int i = 0; ids[i] != NULL; i++)
    g_assert_cmpstr (fler_paper_words_get (words, ids[i]), !=, "");
}

static void
assert_fault (const char *json, const char *named)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(FlerPaperWords) words = NULL;
  GError *error = NULL;

  words = fler_paper_words_read (bytes, "paper.json", "sv", &error);
  g_assert_null (words);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "paper.json"));
  g_assert_nonnull (strstr (error->message, named));
  g_clear_error (&error);
}

static void
test_faults_are_named (void)
{
  assert_fault ("{}", "copy_title");
  assert_fault ("{ \"copy_titel\": \"x\" }", "copy_titel");
  assert_fault ("{ \"copy_title\": 7 }", "copy_title");
  assert_fault ("{", "1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/exchange/paper-words/built-in/sv", "sv", test_built_in_has_every_word);
  g_test_add_data_func ("/exchange/paper-words/built-in/en", "en", test_built_in_has_every_word);
  g_test_add_func ("/exchange/paper-words/faults-are-named", test_faults_are_named);
  return g_test_run ();
}
