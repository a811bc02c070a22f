/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-steps.c - documents, consents, registrations and values of steps come back; what was
 * registered is found by the personnummer (Ö6) */

#include "fler-case-store.h"
#include "fler-consent-store.h"
#include "fler-handover-store.h"
#include "fler-step-value-store.h"
#include "fler-test-store.h"

#define NOW 1795518000

static gint64
add_case (FlerDb *db, const char *personnummer)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GError) error = NULL;

  the_case->personnummer = g_strdup (personnummer);
  fler_case_store_save (db, the_case, NOW, &error);
  g_assert_no_error (error);
  return the_case->id;
}

static FlerHandover *
new_document (gint64 case_id, const char *what)
{
  FlerHandover *handover = fler_handover_new ();

  handover->case_id = case_id;
  handover->what = g_strdup (what);
  handover->from_party = FLER_PARTY_FK;
  handover->to_party = FLER_PARTY_AF;
  fler_day_parse ("2026-11-24", &handover->handed_on);
  return handover;
}

static void
test_documents (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  gint64 case_id = add_case (db, NULL);
  g_autoptr(FlerHandover) handover = new_document (case_id, "Läkarintyg");
  g_autoptr(GPtrArray) documents = NULL;
  g_autoptr(GError) error = NULL;
  const FlerHandover *read;

  g_assert_true (fler_handover_store_save (db, handover, NULL));
  handover->register_number = g_strdup ("AF-2026/1234");
  fler_day_parse ("2026-11-25", &handover->registered_on);
  g_assert_true (fler_handover_store_save (db, handover, NULL));
  documents = fler_handover_store_list_of_case (db, case_id, NULL);
  g_assert_cmpuint (documents->len, ==, 1);
  read = documents->pdata[0];
  g_assert_cmpstr (read->what, ==, "Läkarintyg");
  g_assert_cmpstr (read->register_number, ==, "AF-2026/1234");
  g_assert_cmpstr (read->case_reference, ==, "0001");
  g_assert_cmpint (read->from_party, ==, FLER_PARTY_FK);
  g_assert_cmpint (g_date_compare (&read->handed_on, &handover->handed_on), ==, 0);
  g_assert_false (g_date_valid (&read->dated_on));

  g_assert_true (fler_handover_store_delete (db, handover->id, NULL));
  g_assert_false (fler_handover_store_delete (db, handover->id, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
}

static void
test_found_by_personnummer_ever_after (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  gint64 before = add_case (db, "198507119801");
  gint64 other = add_case (db, "197001019802");
  gint64 again = add_case (db, "198507119801");
  g_autoptr(FlerHandover) handover = new_document (before, "Beslut");
  g_autoptr(FlerCase) renumbered = NULL;
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GPtrArray) none = NULL;

  handover->register_number = g_strdup ("AF-2026/77");
  g_assert_true (fler_handover_store_save (db, handover, NULL));
  /* The old case's person has a new number meanwhile (F6): the old one still leads there. */
  renumbered = fler_case_store_load (db, before, NULL);
  g_free (renumbered->personnummer);
  renumbered->personnummer = g_strdup ("198507119819");
  g_assert_true (fler_case_store_save (db, renumbered, NOW + 1, NULL));

  found = fler_handover_store_list_elsewhere (db, again, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((FlerHandover *) found->pdata[0])->register_number, ==, "AF-2026/77");
  g_assert_cmpint (((FlerHandover *) found->pdata[0])->case_id, ==, before);
  none = fler_handover_store_list_elsewhere (db, other, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_consents (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  gint64 case_id = add_case (db, NULL);
  g_autoptr(FlerConsent) consent = fler_consent_new ();
  g_autoptr(GPtrArray) consents = NULL;
  g_autoptr(GError) error = NULL;
  const FlerConsent *read;

  consent->case_id = case_id;
  consent->party = FLER_PARTY_REGION;
  g_assert_false (fler_consent_store_save (db, consent, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  fler_day_parse ("2026-11-02", &consent->given_on);
  consent->is_written = TRUE;
  consent->scope = g_strdup ("Planering av arbetsträning");
  g_assert_true (fler_consent_store_save (db, consent, NULL));
  fler_day_parse ("2026-11-20", &consent->withdrawn_on);
  g_assert_true (fler_consent_store_save (db, consent, NULL));
  consents = fler_consent_store_list_of_case (db, case_id, NULL);
  g_assert_cmpuint (consents->len, ==, 1);
  read = consents->pdata[0];
  g_assert_cmpint (read->party, ==, FLER_PARTY_REGION);
  g_assert_true (read->is_written);
  g_assert_cmpstr (read->scope, ==, "Planering av arbetsträning");
  g_assert_cmpint (g_date_compare (&read->withdrawn_on, &consent->withdrawn_on), ==, 0);
  g_assert_true (fler_consent_store_delete (db, consent->id, NULL));
}

static void
test_values_and_registrations (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  gint64 case_id = add_case (db, NULL);
  g_autofree char *none = fler_step_value_store_get (db, case_id, "G3", "applied_on", NULL);
  g_autofree char *value = NULL;
  g_autofree char *gone = NULL;
  g_autoptr(GPtrArray) registrations = NULL;
  g_autoptr(GPtrArray) values = NULL;
  GDate day;

  g_assert_null (none);
  g_assert_true (fler_step_value_store_set (db, case_id, "G3", "applied_on", "2026-11-02", NULL));
  g_assert_true (fler_step_value_store_set (db, case_id, "G3", "applied_on", "2026-11-03", NULL));
  value = fler_step_value_store_get (db, case_id, "G3", "applied_on", NULL);
  g_assert_cmpstr (value, ==, "2026-11-03");
  g_assert_true (fler_step_value_store_set (db, case_id, "G3", "applied_on", NULL, NULL));
  gone = fler_step_value_store_get (db, case_id, "G3", "applied_on", NULL);
  g_assert_null (gone);
  g_assert_true (fler_step_value_store_set (db, case_id, "K5", "official", "Berit Provsson", NULL));
  g_assert_true (fler_step_value_store_set (db, case_id, "K3", "reason", "not_now", NULL));
  values = fler_step_value_store_list_of_case (db, case_id, NULL);
  g_assert_cmpuint (values->len, ==, 2);
  g_assert_cmpstr (((FlerStepValue *) values->pdata[0])->step, ==, "K3");
  g_assert_cmpstr (((FlerStepValue *) values->pdata[1])->name, ==, "official");
  g_assert_cmpstr (((FlerStepValue *) values->pdata[1])->value, ==, "Berit Provsson");

  fler_day_parse ("2026-11-24", &day);
  g_assert_true (fler_registration_store_set (db, case_id, FLER_FORM_GK1, "sus", &day, NULL));
  g_assert_true (fler_registration_store_set (db, case_id, FLER_FORM_GK2, "sus", &day, NULL));
  day = fler_day_none ();
  g_assert_true (fler_registration_store_set (db, case_id, FLER_FORM_GK1, "sus", &day, NULL));
  registrations = fler_registration_store_list_of_case (db, case_id, NULL);
  g_assert_cmpuint (registrations->len, ==, 1);
  g_assert_cmpint (((FlerRegistrationDone *) registrations->pdata[0])->form, ==, FLER_FORM_GK2);
  g_assert_cmpstr (((FlerRegistrationDone *) registrations->pdata[0])->item, ==, "sus");
}

/* Rule Ö6: whoever looks for the person sees what lies in the register. */
static void
test_told_by_the_search (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  gint64 case_id = add_case (db, "198507119801");
  g_autoptr(FlerHandover) first = new_document (case_id, "Läkarintyg");
  g_autoptr(FlerHandover) second = new_document (case_id, "Beslut");
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) found = NULL;

  g_assert_true (fler_handover_store_save (db, first, NULL));
  none = fler_case_store_find (db, "850711-9801", FLER_CASES_ALL, 10, NOW, NULL);
  g_assert_cmpuint (none->len, ==, 1);
  g_assert_null (((FlerCaseRow *) none->pdata[0])->register_numbers);
  first->register_number = g_strdup ("AF-2026/1");
  second->register_number = g_strdup ("AF-2026/2");
  g_assert_true (fler_handover_store_save (db, first, NULL));
  g_assert_true (fler_handover_store_save (db, second, NULL));
  found = fler_case_store_find (db, "850711-9801", FLER_CASES_ALL, 10, NOW, NULL);
  g_assert_cmpstr (((FlerCaseRow *) found->pdata[0])->register_numbers, ==, "AF-2026/1, AF-2026/2");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/steps/Ö5/documents", test_documents);
  g_test_add_func ("/store/steps/Ö6/found-by-personnummer-ever-after", test_found_by_personnummer_ever_after);
  g_test_add_func ("/store/steps/F1/consents", test_consents);
  g_test_add_func ("/store/steps/values-and-registrations", test_values_and_registrations);
  g_test_add_func ("/store/steps/register-numbers-told-by-the-search/Ö6", test_told_by_the_search);
  return g_test_run ();
}
