/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-register.c - officials, parties and settings come back as they were stored */

#include "fler-register-store.h"

#include "fler-test-store.h"

static FlerOfficial *
new_official (FlerPartyKind party, const char *name)
{
  FlerOfficial *official = fler_official_new ();

  official->party = party;
  official->name = g_strdup (name);
  return official;
}

static void
save_official (FlerDb *db, FlerOfficial *official)
{
  g_autoptr(GError) error = NULL;

  fler_official_store_save (db, official, &error);
  g_assert_no_error (error);
}

static void
test_official (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(FlerOfficial) official = new_official (FLER_PARTY_FK, "Ebba Ström");
  g_autoptr(GPtrArray) officials = NULL;
  const FlerOfficial *read;

  official->role = g_strdup ("handläggare");
  official->unit = g_strdup ("Malmö 3");
  official->phone = g_strdup ("040-000 00 01");
  official->email = g_strdup ("ebba@exempel.se");
  official->is_me = TRUE;
  save_official (db, official);
  g_assert_cmpint (official->id, !=, 0);

  officials = fler_official_store_list (db, FLER_PARTY_NONE, NULL);
  g_assert_cmpuint (officials->len, ==, 1);
  read = officials->pdata[0];
  g_assert_cmpint (read->id, ==, official->id);
  g_assert_cmpint (read->party, ==, FLER_PARTY_FK);
  g_assert_cmpstr (read->name, ==, "Ebba Ström");
  g_assert_cmpstr (read->role, ==, "handläggare");
  g_assert_cmpstr (read->unit, ==, "Malmö 3");
  g_assert_cmpstr (read->phone, ==, "040-000 00 01");
  g_assert_cmpstr (read->email, ==, "ebba@exempel.se");
  g_assert_true (read->is_me);

  g_free (official->name);
  official->name = g_strdup ("Ebba Ström-Ek");
  save_official (db, official);
  g_clear_pointer (&officials, g_ptr_array_unref);
  officials = fler_official_store_list (db, FLER_PARTY_FK, NULL);
  g_assert_cmpuint (officials->len, ==, 1);
  g_assert_cmpstr (((FlerOfficial *) officials->pdata[0])->name, ==, "Ebba Ström-Ek");
}

static void
test_one_me (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(FlerOfficial) first = new_official (FLER_PARTY_FK, "Ebba Ström");
  g_autoptr(FlerOfficial) second = new_official (FLER_PARTY_AF, "Ola Berg");
  g_autoptr(FlerOfficial) me = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (fler_official_store_me (db, &error));
  g_assert_no_error (error);
  first->is_me = TRUE;
  save_official (db, first);
  second->is_me = TRUE;
  save_official (db, second);
  me = fler_official_store_me (db, &error);
  g_assert_cmpint (me->id, ==, second->id);
}

static void
test_official_order_and_delete (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(FlerOfficial) fk = new_official (FLER_PARTY_FK, "Adam");
  g_autoptr(FlerOfficial) af_late = new_official (FLER_PARTY_AF, "Signe");
  g_autoptr(FlerOfficial) af_early = new_official (FLER_PARTY_AF, "Bo");
  g_autoptr(GPtrArray) officials = NULL;
  g_autoptr(GError) error = NULL;

  save_official (db, fk);
  save_official (db, af_late);
  save_official (db, af_early);
  officials = fler_official_store_list (db, FLER_PARTY_NONE, NULL);
  g_assert_cmpuint (officials->len, ==, 3);
  g_assert_cmpstr (((FlerOfficial *) officials->pdata[0])->name, ==, "Bo");
  g_assert_cmpstr (((FlerOfficial *) officials->pdata[1])->name, ==, "Signe");
  g_assert_cmpstr (((FlerOfficial *) officials->pdata[2])->name, ==, "Adam");

  g_assert_true (fler_official_store_delete (db, fk->id, &error));
  g_assert_false (fler_official_store_delete (db, fk->id, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
}

static void
test_nameless_is_refused (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(FlerOfficial) official = new_official (FLER_PARTY_FK, "");
  g_autoptr(GError) error = NULL;

  g_assert_false (fler_official_store_save (db, official, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_assert_cmpint (official->id, ==, 0);
}

static void
test_party (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(FlerParty) party = fler_party_new ();
  g_autoptr(GPtrArray) parties = NULL;
  g_autoptr(GError) error = NULL;
  const FlerParty *read;

  party->kind = FLER_PARTY_REGION;
  party->name = g_strdup ("Region Påhitt");
  party->unit = g_strdup ("Vårdcentralen Almen");
  party->mission = g_strdup ("Vård och behandling");
  party->when_to_call = g_strdup ("När medicinska frågor styr planen");
  party->invitation_address = g_strdup ("Almvägen 1\n000 00 Påhitt");
  party->phone = g_strdup ("000-00 00 00");
  party->email = g_strdup ("almen@exempel.se");
  party->video_programs = g_strdup ("Teams,Skype");
  g_assert_true (fler_party_store_save (db, party, &error));
  g_assert_cmpint (party->id, !=, 0);

  parties = fler_party_store_list (db, &error);
  g_assert_cmpuint (parties->len, ==, 1);
  read = parties->pdata[0];
  g_assert_cmpint (read->id, ==, party->id);
  g_assert_cmpint (read->kind, ==, FLER_PARTY_REGION);
  g_assert_cmpstr (read->name, ==, party->name);
  g_assert_cmpstr (read->unit, ==, party->unit);
  g_assert_cmpstr (read->mission, ==, party->mission);
  g_assert_cmpstr (read->when_to_call, ==, party->when_to_call);
  g_assert_cmpstr (read->invitation_address, ==, party->invitation_address);
  g_assert_cmpstr (read->phone, ==, party->phone);
  g_assert_cmpstr (read->email, ==, party->email);
  g_assert_cmpstr (read->video_programs, ==, party->video_programs);

  g_assert_true (fler_party_store_delete (db, party->id, &error));
  g_clear_pointer (&parties, g_ptr_array_unref);
  parties = fler_party_store_list (db, &error);
  g_assert_cmpuint (parties->len, ==, 0);
}

static void
assert_setting (FlerDb *db, const char *name, const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *value = fler_setting_store_get (db, name, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (value, ==, expected);
}

static void
test_setting (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(GError) error = NULL;

  assert_setting (db, "kommun", NULL);
  g_assert_true (fler_setting_store_set (db, "kommun", "Malmö", &error));
  assert_setting (db, "kommun", "Malmö");
  g_assert_true (fler_setting_store_set (db, "kommun", "", &error));
  assert_setting (db, "kommun", "");
  g_assert_true (fler_setting_store_set (db, "kommun", NULL, &error));
  assert_setting (db, "kommun", NULL);
}

/* What deadlines' UIDs come from: another one would double them in every calendar. */
static void
test_secret_stays (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(GError) error = NULL;
  g_autofree char *first = fler_setting_store_ensure_secret (db, "calendar_secret", &error);
  g_autofree char *second = fler_setting_store_ensure_secret (db, "calendar_secret", &error);
  g_autofree char *other = fler_setting_store_ensure_secret (db, "another", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, !=, other);
  g_assert_cmpuint (strlen (first), >=, 32);
  assert_setting (db, "calendar_secret", first);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/official/every-field-comes-back", test_official);
  g_test_add_func ("/store/official/only-one-is-me", test_one_me);
  g_test_add_func ("/store/official/by-party-and-name", test_official_order_and_delete);
  g_test_add_func ("/store/official/nameless-is-refused", test_nameless_is_refused);
  g_test_add_func ("/store/party/every-field-comes-back", test_party);
  g_test_add_func ("/store/setting/set-emptied-and-unset", test_setting);
  g_test_add_func ("/store/setting/a-secret-stays", test_secret_stays);
  return g_test_run ();
}
