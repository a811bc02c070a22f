/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-receipt-paper.c - receipts for documents handed over, as poppler reads them back (Ö5, Ö6) */

#include "fler-test-paper.h"

#include <string.h>

#include "fler-receipt-paper.h"

static FlerPaperWords *
make_words (void)
{
  FlerPaperWords *words = fler_paper_words_new ("sv");
  const char *const *ids = fler_paper_words_ids ();

  for (int i = 0; ids[i] != NULL; i++)
    fler_paper_words_put (words, ids[i], ids[i]);
  return words;
}

static void
add_handover (GPtrArray *handovers, const char *what, FlerPartyKind to, const char *handed_on, const char *number)
{
  FlerHandover *handover = fler_handover_new ();

  handover->what = g_strdup (what);
  handover->from_party = FLER_PARTY_FK;
  handover->to_party = to;
  fler_day_parse ("2026-10-02", &handover->dated_on);
  fler_day_parse (handed_on, &handover->handed_on);
  handover->register_number = g_strdup (number);
  g_ptr_array_add (handovers, handover);
}

static char *
read_back (FlerDocument *document, const char *page)
{
  char *path = test_write_pdf (document);
  char *text = test_run ("pdftotext", "-raw", "-f", page, "-l", page, path, "-", NULL);

  test_remove_file (path);
  return g_strdelimit (text, "\n", ' ');
}

static FlerDocument *
make_receipt (gboolean is_protected)
{
  g_autoptr(FlerPaperWords) words = make_words ();
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GPtrArray) handovers = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_handover_free);
  GDate on;

  the_case->reference = g_strdup ("0042");
  the_case->name = g_strdup ("Anna Exempelsson");
  the_case->is_protected = is_protected;
  fler_day_parse ("2026-11-24", &on);
  add_handover (handovers, "Läkarintyg", FLER_PARTY_AF, "2026-11-24", "2026/0017");
  add_handover (handovers, "Utlåtande från AR", FLER_PARTY_REGION, "2026-11-24", NULL);
  add_handover (handovers, "Beslut", FLER_PARTY_AF, "", NULL);
  return fler_receipt_paper_new (the_case, handovers, &on, words);
}

static void
test_each_side_has_a_copy (void)
{
  g_autoptr(FlerDocument) document = make_receipt (FALSE);
  g_autofree char *first = read_back (document, "1");
  g_autofree char *second = read_back (document, "2");
  g_autofree char *third = read_back (document, "3");

  g_assert_cmpint (fler_document_count_pages (document), ==, 4);
  g_assert_nonnull (strstr (first, "copy_for: party_fk"));
  g_assert_nonnull (strstr (second, "copy_for: party_af"));
  g_assert_nonnull (strstr (first, "Läkarintyg 2 month_10 2026 24 month_11 2026 2026/0017"));
  g_assert_nonnull (strstr (first, "Beslut 2 month_10 2026 not_received"));
  g_assert_nonnull (strstr (first, "Anna Exempelsson"));
  g_assert_null (strstr (first, "Utlåtande från AR"));    /* is another receiver's */
  g_assert_nonnull (strstr (third, "Utlåtande från AR"));
}

/* Long words of the trade stand whole, in the columns and beside the signatures. */
static void
test_no_word_is_broken (void)
{
  g_autoptr(FlerPaperWords) words = make_words ();
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GPtrArray) handovers = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_handover_free);
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;
  GDate on;

  fler_day_parse ("2026-11-24", &on);
  fler_paper_words_put (words, "party_fk", "Försäkringskassan");
  fler_paper_words_put (words, "party_af", "Arbetsförmedlingen");
  fler_paper_words_put (words, "handed_on", "Överlämnad");
  fler_paper_words_put (words, "name_in_print", "Namnförtydligande");
  add_handover (handovers, "Arbetsförmågebedömning", FLER_PARTY_AF, "2026-11-24", "2026-0017-4711");
  document = fler_receipt_paper_new (the_case, handovers, &on, words);
  text = read_back (document, "1");
  g_assert_nonnull (strstr (text, "Arbetsförmågebedömning 2 month_10 2026 24 month_11 2026 2026-0017-4711"));
  g_assert_nonnull (strstr (text, "handed_to Arbetsförmedlingen"));
}

static void
test_protected_identity_is_not_printed (void)
{
  g_autoptr(FlerDocument) document = make_receipt (TRUE);
  g_autofree char *text = read_back (document, "1");

  g_assert_null (strstr (text, "Exempelsson"));
  g_assert_nonnull (strstr (text, "protected"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/receipt-paper/each-side-has-a-copy", test_each_side_has_a_copy);
  g_test_add_func ("/documents/receipt-paper/no-word-is-broken", test_no_word_is_broken);
  g_test_add_func ("/documents/receipt-paper/protected-identity", test_protected_identity_is_not_printed);
  return g_test_run ();
}
