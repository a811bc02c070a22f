/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-forbidden.c - the word that must not reach the person, in every guise (D42) */

#include "fler-forbidden.h"

static const char *const guises[] = {
  "överlämningsmöte", "Överlämningsmötet", "ÖVERLÄMNINGSMÖTE", "överlämningsmötets",
  "överlämningsmöten", "överlämningsmötena", "overlamningsmote", "Overlamningsmotet",
  "överlämnings-möte", "överlämnings- möte", "överlämnings möte", "överlämnings\u00ADmöte",
  "överlämnings\u2011möte", "överläm-\nningsmöte", "o\u0308verla\u0308mningsmo\u0308te",
  "överlämnings\u200Bmöte", "överlämningsmötesrutin", "ö v e r l ä m n i n g s m ö t e",
  "Kallelse_överlämningsmöte.pdf", "ｏverlämningsmöte",
};

static void
test_every_guise_is_found (gconstpointer index)
{
  const char *guise = guises[GPOINTER_TO_SIZE (index)];
  g_autofree char *text = g_strdup_printf ("Välkommen till %s den 24 november.", guise);

  g_assert_true (fler_forbidden_is_in (text, fler_forbidden_default ()));
}

static void
test_other_words_are_let_through (void)
{
  static const char *const allowed[] = {
    "", "överlämning", "möte", "Ett möte om överlämning av handlingar", "planeringsmöte",
    "överlämningsbevis", "överlämnings",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (allowed); i++)
    g_assert_false (fler_forbidden_is_in (allowed[i], fler_forbidden_default ()));
  g_assert_false (fler_forbidden_is_in (NULL, fler_forbidden_default ()));
}

static void
test_place_and_length_are_the_texts_own (void)
{
  const char *text = "Åh, Överlämnings-mötet och overlamningsmote";
  g_autoptr(GArray) hits = fler_forbidden_find (text, fler_forbidden_default ());
  const FlerForbiddenHit *hit;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_cmpuint (hits->len, ==, 2);
  hit = &g_array_index (hits, FlerForbiddenHit, 0);
  first = g_strndup (text + hit->start, hit->length);
  g_assert_cmpstr (first, ==, "Överlämnings-möte");
  hit = &g_array_index (hits, FlerForbiddenHit, 1);
  second = g_strndup (text + hit->start, hit->length);
  g_assert_cmpstr (second, ==, "overlamningsmote");
}

static void
test_capital_as_the_word_had (void)
{
  g_autofree char *small = fler_forbidden_replace ("vid överlämningsmötet", fler_forbidden_default (), "Planeringsmöte");
  g_autofree char *capital = fler_forbidden_replace ("Överlämningsmötet blev", fler_forbidden_default (), "planeringsmöte");
  g_autofree char *own = fler_forbidden_replace ("vid överlämningsmötet", fler_forbidden_default (), "SIP-möte");

  g_assert_cmpstr (small, ==, "vid planeringsmötet");
  g_assert_cmpstr (capital, ==, "Planeringsmötet blev");
  g_assert_cmpstr (own, ==, "vid SIP-mötet");
}

static void
test_file_name_is_the_last_part (void)
{
  const char *const *words = fler_forbidden_default ();

  g_assert_true (fler_forbidden_is_in_file_name ("/tmp/overlamningsmotet.pdf", words));
  g_assert_true (fler_forbidden_is_in_file_name ("Kallelse_ÖVERLÄMNINGS-MÖTE", words));
  g_assert_false (fler_forbidden_is_in_file_name ("/tmp/overlamningsmoten/brev.pdf", words));
  g_assert_false (fler_forbidden_is_in_file_name ("/tmp/brev.pdf", words));
  g_assert_false (fler_forbidden_is_in_file_name (NULL, words));
}

/* What is replaced stays in its place in the sentence: definite, genitive, plural. */
static void
test_inflected_as_the_word_was (void)
{
  static const struct { const char *found, *instead, *expected; } cases[] = {
    { "överlämningsmöte", "Planeringsmöte", "planeringsmöte" },
    { "överlämningsmötes", "Planeringsmöte", "planeringsmötes" },
    { "överlämningsmötet", "Planeringsmöte", "planeringsmötet" },
    { "Överlämningsmötets", "planeringsmöte", "Planeringsmötets" },
    { "överlämningsmöten", "Planeringsmöte", "planeringsmöten" },
    { "överlämningsmötens", "Planeringsmöte", "planeringsmötens" },
    { "överlämningsmötena", "Planeringsmöte", "planeringsmötena" },
    { "överlämningsmötenas", "Planeringsmöte", "planeringsmötenas" },
    { "ÖVERLÄMNINGSMÖTET", "Planeringsmöte", "Planeringsmötet" },
    { "overlamnings-motet", "Planeringsmöte", "planeringsmötet" },
    { "överlämningsmo\u0308tets", "Planeringsmöte", "planeringsmötets" },
    { "överlämningsmötesrutin", "Planeringsmöte", "planeringsmöte" },       /* a compound: as it is */
    { "överlämningsmötet", "Avstämning", "avstämning" },                    /* inflected in another way */
    { "överlämningsmötet", "Planering inför ett möte om arbete", "planering inför ett möte om arbete" },
    { "kunden", "Planeringsmöte", "planeringsmöte" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fitted = fler_forbidden_instead (cases[i].found, cases[i].instead);

      g_assert_cmpstr (fitted, ==, cases[i].expected);
    }
}

static void
test_own_words_come_after_the_default (void)
{
  g_auto(GStrv) words = fler_forbidden_words (" kund ,avslagsmöte\n\n utförsäkrad, x");
  g_auto(GStrv) none = fler_forbidden_words (NULL);

  g_assert_cmpstr (words[0], ==, "överlämningsmöte");
  g_assert_cmpstr (words[1], ==, "kund");
  g_assert_cmpstr (words[2], ==, "avslagsmöte");
  g_assert_cmpstr (words[3], ==, "utförsäkrad");
  g_assert_null (words[4]);                           /* “x” is too short to be looked for */
  g_assert_cmpuint (g_strv_length (none), ==, 1);
  g_assert_true (fler_forbidden_is_in ("Du är Utförsäkrade", (const char *const *) words));
}

/* A short word is a word of its own, with its endings; not a piece of others. */
static void
test_short_words_are_whole_words (void)
{
  static const char *const found[] = {
    "kund", "Kunden", "våra KUNDER.", "kundernas", "en kund-träff", "”kunds”", "ku\u00ADnder", "kund\n",
  };
  static const char *const others[] = {
    "sekund", "sekunder", "en tank under", "kundtjänst", "kund2", "kunnande", "sku\u200Bnder", "Åkunder", "ku nd", "",
  };
  g_auto(GStrv) words = fler_forbidden_words ("kund");
  g_auto(GStrv) marked = fler_forbidden_words ("övå");

  for (gsize i = 0; i < G_N_ELEMENTS (found); i++)
    g_assert_true (fler_forbidden_is_in (found[i], (const char *const *) words));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (fler_forbidden_is_in (others[i], (const char *const *) words));
  g_assert_true (fler_forbidden_is_in ("o\u0308va\u030an", (const char *const *) marked));
  g_assert_false (fler_forbidden_is_in ("lo\u0308va\u030an", (const char *const *) marked));
}

static void
test_too_short_is_told (void)
{
  g_autofree char *unused = fler_forbidden_unused ("kund, x ,avslagsmöte");
  g_autofree char *none = fler_forbidden_unused ("kund,, \n AF");
  g_autofree char *sign = fler_forbidden_unused ("…");

  g_assert_cmpstr (unused, ==, "x");
  g_assert_null (none);
  g_assert_cmpstr (sign, ==, "…");
  g_assert_null (fler_forbidden_unused (NULL));
}

static void
test_replaced_with_its_ending (void)
{
  g_autofree char *text = fler_forbidden_replace ("Vid överlämningsmötet, och ett Överlämnings-möte till.",
                                                  fler_forbidden_default (), "planeringsmöte");

  g_assert_cmpstr (text, ==, "Vid planeringsmötet, och ett Planeringsmöte till.");
  g_assert_false (fler_forbidden_is_in (text, fler_forbidden_default ()));
}

static void
test_an_organisation_lists_more (void)
{
  static const char *const words[] = { "överlämningsmöte", "utförsäkrad", NULL };
  g_autoptr(GArray) hits = fler_forbidden_find ("Du är UTFORSAKRAD", words);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpuint (g_array_index (hits, FlerForbiddenHit, 0).word, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (guises); i++)
    {
      g_autofree char *path = g_strdup_printf ("/domain/forbidden/guise/%02" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_every_guise_is_found);
    }
  g_test_add_func ("/domain/forbidden/others-let-through", test_other_words_are_let_through);
  g_test_add_func ("/domain/forbidden/place-and-length", test_place_and_length_are_the_texts_own);
  g_test_add_func ("/domain/forbidden/replaced-with-its-ending", test_replaced_with_its_ending);
  g_test_add_func ("/domain/forbidden/organisation-lists-more", test_an_organisation_lists_more);
  g_test_add_func ("/forbidden/capital-as-the-word-had", test_capital_as_the_word_had);
  g_test_add_func ("/domain/forbidden/file-name-is-the-last-part", test_file_name_is_the_last_part);
  g_test_add_func ("/domain/forbidden/inflected-as-the-word-was", test_inflected_as_the_word_was);
  g_test_add_func ("/forbidden/short-words-are-whole-words", test_short_words_are_whole_words);
  g_test_add_func ("/forbidden/too-short-is-told", test_too_short_is_told);
  g_test_add_func ("/forbidden/own-words-come-after-the-default", test_own_words_come_after_the_default);
  return g_test_run ();
}
