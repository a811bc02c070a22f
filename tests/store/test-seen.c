/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-seen.c - needs without a meeting, and good examples, come back and can be taken away */

#include "fler-case-store.h"
#include "fler-good-example-store.h"
#include "fler-handover-store.h"
#include "fler-meeting-store.h"
#include "fler-month-store.h"
#include "fler-test-store.h"
#include "fler-unmet-need-store.h"

#define NOW 1795518000     /* 24 November 2026, 12.00 in Stockholm */

static gint64
add_case (FlerDb *db)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GError) error = NULL;

  fler_case_store_save (db, the_case, NOW, &error);
  g_assert_no_error (error);
  return the_case->id;
}

/* D142 */
static void
test_unmet_need (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  gint64 case_id = add_case (db);
  g_autoptr(FlerUnmetNeed) need = fler_unmet_need_new ();
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(GPtrArray) needs = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GError) error = NULL;
  FlerMonthCount count;
  GDate november;

  need->case_id = case_id;
  need->form = FLER_FORM_FLERPART;
  need->reason = g_strdup ("no_time");
  g_assert_false (fler_unmet_need_store_add (db, need, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_clear_error (&error);

  fler_day_parse ("2026-11-24", &need->seen_on);
  g_assert_true (fler_unmet_need_store_add (db, need, &error));
  g_assert_cmpint (need->id, >, 0);
  needs = fler_unmet_need_store_list_of_case (db, case_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (needs->len, ==, 1);
  g_assert_cmpstr (((FlerUnmetNeed *) needs->pdata[0])->reason, ==, "no_time");
  g_assert_null (((FlerUnmetNeed *) needs->pdata[0])->why);

  fler_day_parse ("2026-11-01", &november);
  g_assert_true (fler_month_store_count (db, &november, zone, &count, &error));
  g_assert_cmpuint (count.n_unmet, ==, 1);

  g_assert_true (fler_unmet_need_store_delete (db, need->id, &error));
  none = fler_unmet_need_store_list_of_case (db, case_id, &error);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
hand_over (FlerDb *db, gint64 case_id, const char *register_number)
{
  g_autoptr(FlerHandover) document = fler_handover_new ();
  g_autoptr(GError) error = NULL;

  document->case_id = case_id;
  document->what = g_strdup ("Läkarintyg");
  document->from_party = FLER_PARTY_FK;
  document->to_party = FLER_PARTY_AF;
  document->register_number = g_strdup (register_number);
  fler_day_parse ("2026-11-20", &document->handed_on);
  fler_handover_store_save (db, document, &error);
  g_assert_no_error (error);
}

/* D57: what was handed over and cannot be found is counted; of those enrolled nothing is registered. */
static void
test_unfindable (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  gint64 case_id = add_case (db);
  g_autoptr(FlerCase) enrolled = fler_case_new ();
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(GError) error = NULL;
  FlerMonthCount count;
  GDate november;

  enrolled->facts.enrolled_at_af = FLER_TRI_YES;
  g_assert_true (fler_case_store_save (db, enrolled, NOW, &error));
  hand_over (db, case_id, "AF-2026/1");
  hand_over (db, case_id, NULL);
  hand_over (db, enrolled->id, NULL);
  fler_day_parse ("2026-11-01", &november);
  g_assert_true (fler_month_store_count (db, &november, zone, &count, &error));
  g_assert_cmpuint (count.n_documents, ==, 2);
  g_assert_cmpuint (count.n_unfindable, ==, 1);
}

/* D33: of the day only the month is kept. */
static void
test_good_example (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(GPtrArray) examples = NULL;
  g_autoptr(GPtrArray) others = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *what = NULL;
  g_autofree char *month = NULL;

  meeting->case_id = add_case (db);
  meeting->form = FLER_FORM_FLERPART;
  meeting->span = (FlerSpan) { NOW, NOW + 3600 };
  g_assert_true (fler_meeting_store_save (db, meeting, NOW, &error));
  g_assert_false (fler_good_example_store_set (db, meeting, "Bra", zone, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_clear_error (&error);

  meeting->state = FLER_MEETING_HELD;
  g_assert_true (fler_meeting_store_save (db, meeting, NOW, &error));
  g_assert_true (fler_good_example_store_set (db, meeting, "Bra", zone, &error));
  g_assert_true (fler_good_example_store_set (db, meeting, "Alla hörde samma sak", zone, &error));
  g_assert_true (fler_good_example_store_get (db, meeting->id, &what, &error));
  g_assert_cmpstr (what, ==, "Alla hörde samma sak");
  examples = fler_good_example_store_list (db, FLER_FORM_FLERPART, &error);
  g_assert_cmpuint (examples->len, ==, 1);
  month = fler_day_to_iso (&((FlerGoodExample *) examples->pdata[0])->month);
  g_assert_cmpstr (month, ==, "2026-11-01");
  others = fler_good_example_store_list (db, FLER_FORM_SIP, &error);
  g_assert_cmpuint (others->len, ==, 0);

  g_assert_true (fler_good_example_store_set (db, meeting, NULL, zone, &error));
  none = fler_good_example_store_list (db, FLER_FORM_FLERPART, &error);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/seen/D142/need-without-a-meeting", test_unmet_need);
  g_test_add_func ("/store/seen/D57/documents-that-cannot-be-found", test_unfindable);
  g_test_add_func ("/store/seen/D33/good-example", test_good_example);
  return g_test_run ();
}
