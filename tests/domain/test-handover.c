/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-handover.c - the documents that a record lists, and those that the case's list lacks */

#include "fler-handover.h"

static FlerHandover *
add (GPtrArray *documents, const char *what, const char *dated_on, FlerPartyKind from, FlerPartyKind to)
{
  FlerHandover *document = fler_handover_new ();

  document->what = g_strdup (what);
  if (dated_on != NULL)
    g_assert_true (fler_day_parse (dated_on, &document->dated_on));
  document->from_party = from;
  document->to_party = to;
  g_ptr_array_add (documents, document);
  return document;
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) fler_handover_free);
}

static void
test_there_and_back (void)
{
  g_autoptr(GPtrArray) documents = new_list ();
  g_autoptr(GPtrArray) read = NULL;
  g_autofree char *text = NULL;
  const FlerHandover *first;
  const FlerHandover *second;

  add (documents, "Läkarintyg", "2026-09-03", FLER_PARTY_FK, FLER_PARTY_AF);
  add (documents, "  ", NULL, FLER_PARTY_FK, FLER_PARTY_AF);          /* a row that nobody filled in */
  add (documents, "Utredning,\tdel 2\n", NULL, FLER_PARTY_REGION, FLER_PARTY_KOMMUN);
  text = fler_handovers_to_text (documents);
  g_assert_cmpstr (text, ==, "Läkarintyg\t2026-09-03\tfk\taf\nUtredning, del 2\t\tregion\tkommun");

  read = fler_handovers_from_text (text);
  g_assert_cmpuint (read->len, ==, 2);
  first = read->pdata[0];
  second = read->pdata[1];
  g_assert_cmpstr (first->what, ==, "Läkarintyg");
  g_assert_cmpint (g_date_get_day (&first->dated_on), ==, 3);
  g_assert_cmpint (first->from_party, ==, FLER_PARTY_FK);
  g_assert_cmpint (first->to_party, ==, FLER_PARTY_AF);
  g_assert_cmpstr (second->what, ==, "Utredning, del 2");
  g_assert_false (g_date_valid (&second->dated_on));
  g_assert_cmpint (second->from_party, ==, FLER_PARTY_REGION);
}

static void
test_anything_is_read (void)
{
  g_autoptr(GPtrArray) none = fler_handovers_from_text ("");
  g_autoptr(GPtrArray) blank = fler_handovers_from_text ("\n \t \n\r\n");
  g_autoptr(GPtrArray) typed = fler_handovers_from_text ("Läkarintyg, FK till AF\nBeslutet\t31 februari\tnågon\n");
  const FlerHandover *document;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (blank->len, ==, 0);
  g_assert_cmpuint (typed->len, ==, 2);
  document = typed->pdata[0];
  g_assert_cmpstr (document->what, ==, "Läkarintyg, FK till AF");
  g_assert_cmpint (document->from_party, ==, FLER_PARTY_NONE);
  document = typed->pdata[1];
  g_assert_cmpstr (document->what, ==, "Beslutet");
  g_assert_false (g_date_valid (&document->dated_on));
  g_assert_cmpint (document->from_party, ==, FLER_PARTY_NONE);
}

/* Ö5: what the record lists is in the case's list, and once. */
static void
test_missing (void)
{
  g_autoptr(GPtrArray) listed = new_list ();
  g_autoptr(GPtrArray) known = new_list ();
  g_autoptr(GPtrArray) missing = NULL;
  FlerHandover *registered = add (known, "Läkarintyg", "2026-09-03", FLER_PARTY_FK, FLER_PARTY_AF);

  registered->register_number = g_strdup ("AF-2026/1");
  add (listed, "Läkarintyg", "2026-09-03", FLER_PARTY_FK, FLER_PARTY_AF);
  add (listed, "Läkarintyg", "2026-11-03", FLER_PARTY_FK, FLER_PARTY_AF);
  add (listed, "Beslutet", NULL, FLER_PARTY_FK, FLER_PARTY_AF);
  add (listed, "Beslutet", NULL, FLER_PARTY_FK, FLER_PARTY_AF);
  missing = fler_handovers_missing (listed, known);
  g_assert_cmpuint (missing->len, ==, 2);
  g_assert_cmpint (g_date_get_month (&((FlerHandover *) missing->pdata[0])->dated_on), ==, 11);
  g_assert_cmpstr (((FlerHandover *) missing->pdata[1])->what, ==, "Beslutet");
}

static void
test_correct (void)
{
  g_autoptr(GPtrArray) before = fler_handovers_from_text ("Intyg\t\tfk\taf\nBeslutet\t\tfk\taf\nPlan\t\tfk\taf");
  g_autoptr(GPtrArray) listed = fler_handovers_from_text ("Utlåtande\t\tfk\taf\nPlan\t\tfk\taf\nBeslutet\t\tfk\taf");
  g_autoptr(GPtrArray) known = fler_handovers_from_text ("Beslutet\t\tfk\taf\nPlan\t\tfk\taf\nIntyg\t\tfk\taf");
  g_autoptr(GPtrArray) changed = NULL;
  g_autoptr(GPtrArray) again = NULL;
  FlerHandover *paper = known->pdata[2];

  paper->register_number = g_strdup ("Af-2026/0017");
  changed = fler_handovers_correct (before, listed, known);
  /* The two that only changed places are no others. */
  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_true (changed->pdata[0] == paper);
  g_assert_cmpstr (paper->what, ==, "Utlåtande");
  g_assert_cmpstr (paper->register_number, ==, "Af-2026/0017");
  again = fler_handovers_correct (before, listed, known);
  g_assert_cmpuint (again->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/handover/text-there-and-back", test_there_and_back);
  g_test_add_func ("/domain/handover/anything-is-read", test_anything_is_read);
  g_test_add_func ("/domain/handover/missing/Ö5", test_missing);
  g_test_add_func ("/domain/handover/correct/Ö5", test_correct);
  return g_test_run ();
}
