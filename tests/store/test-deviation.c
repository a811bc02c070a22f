/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-deviation.c - deviations come back, are told in the history, and settle with the meeting */

#include "fler-case-store.h"
#include "fler-deviation-store.h"
#include "fler-history-store.h"
#include "fler-meeting-store.h"
#include "fler-test-store.h"

#define NOW 1795518000

static gint64
add_case (FlerDb *db)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GError) error = NULL;

  fler_case_store_save (db, the_case, NOW, &error);
  g_assert_no_error (error);
  return the_case->id;
}

static gint64
add_meeting (FlerDb *db, gint64 case_id)
{
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autoptr(GError) error = NULL;

  meeting->case_id = case_id;
  meeting->form = FLER_FORM_FLERPART;
  meeting->span.start = NOW;
  meeting->span.end = NOW + 3600;
  fler_meeting_store_save (db, meeting, NOW, &error);
  g_assert_no_error (error);
  return meeting->id;
}

static FlerDeviation *
new_deviation (gint64 case_id, gint64 meeting_id, FlerDeviationKind kind, const char *rule)
{
  FlerDeviation *deviation = fler_deviation_new ();

  deviation->case_id = case_id;
  deviation->meeting_id = meeting_id;
  deviation->form = FLER_FORM_FLERPART;
  deviation->kind = kind;
  deviation->rule = g_strdup (rule);
  deviation->party = FLER_PARTY_REGION;
  fler_day_parse ("2026-11-24", &deviation->happened_on);
  return deviation;
}

static guint
count_events (FlerDb *db, gint64 case_id)
{
  g_autoptr(GPtrArray) events = fler_history_store_list (db, case_id, 100, NULL);
  guint n = 0;

  for (guint i = 0; i < events->len; i++)
    n += ((FlerEvent *) events->pdata[i])->kind == FLER_EVENT_DEVIATION;
  return n;
}

static void
test_back_as_written (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  gint64 case_id = add_case (db);
  g_autoptr(FlerDeviation) deviation = new_deviation (case_id, 0, FLER_DEVIATION_NOTED, "F2");
  g_autoptr(FlerDeviation) read = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GError) error = NULL;

  deviation->what = g_strdup ("Kallelsen gick som kalenderbokning");
  g_assert_true (fler_deviation_store_save (db, deviation, NOW, NULL));
  g_assert_cmpint (deviation->registered_at, ==, NOW);
  deviation->cause = FLER_DEVIATION_CAUSE_IMPLEMENTATION;
  deviation->measure = g_strdup ("Genomgång på lagmötet");
  deviation->state = FLER_DEVIATION_IN_ORGANISATION;
  g_assert_true (fler_deviation_store_save (db, deviation, NOW + 60, NULL));

  read = fler_deviation_store_load (db, deviation->id, NULL);
  g_assert_cmpstr (read->rule, ==, "F2");
  g_assert_cmpstr (read->what, ==, "Kallelsen gick som kalenderbokning");
  g_assert_cmpstr (read->measure, ==, "Genomgång på lagmötet");
  g_assert_cmpint (read->cause, ==, FLER_DEVIATION_CAUSE_IMPLEMENTATION);
  g_assert_cmpint (read->state, ==, FLER_DEVIATION_IN_ORGANISATION);
  g_assert_cmpint (read->party, ==, FLER_PARTY_REGION);
  g_assert_cmpint (read->registered_at, ==, NOW);
  g_assert_cmpint (g_date_compare (&read->happened_on, &deviation->happened_on), ==, 0);

  /* Registered is told once, however often it is worked on. */
  g_assert_cmpuint (count_events (db, case_id), ==, 1);
  events = fler_history_store_list (db, case_id, 1, NULL);
  g_assert_cmpstr (((FlerEvent *) events->pdata[0])->detail, ==, "F2: Kallelsen gick som kalenderbokning");

  g_assert_true (fler_deviation_store_delete (db, deviation->id, NULL));
  g_assert_null (fler_deviation_store_load (db, deviation->id, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
}

static void
test_refused (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(FlerDeviation) deviation = new_deviation (0, 0, FLER_DEVIATION_NOTED, NULL);
  g_autoptr(GError) error = NULL;

  g_date_clear (&deviation->happened_on, 1);
  g_assert_false (fler_deviation_store_save (db, deviation, NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_clear_error (&error);
  fler_day_parse ("2026-11-24", &deviation->happened_on);
  deviation->what = g_strdup ("\xff");
  g_assert_false (fler_deviation_store_save (db, deviation, NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_assert_cmpint (deviation->id, ==, 0);
}

static char *
rules_of_meeting (FlerDb *db, gint64 meeting_id)
{
  g_autoptr(GPtrArray) list = fler_deviation_store_list_of_meeting (db, meeting_id, NULL);
  GString *rules = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const FlerDeviation *deviation = list->pdata[i];

      g_string_append_printf (rules, "%s%s%s%s", i > 0 ? " " : "", deviation->rule,
                              deviation->why != NULL ? "=" : "", deviation->why != NULL ? deviation->why : "");
    }
  return g_string_free (rules, FALSE);
}

static void
settle (FlerDb *db, gint64 case_id, gint64 meeting_id, const char *first, const char *why, const char *second)
{
  g_autoptr(GPtrArray) wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_deviation_free);
  FlerDeviation *deviation;
  g_autoptr(GError) error = NULL;

  if (first != NULL)
    {
      deviation = new_deviation (case_id, meeting_id, FLER_DEVIATION_ENDED, first);
      deviation->why = g_strdup (why);
      g_ptr_array_add (wanted, deviation);
    }
  if (second != NULL)
    g_ptr_array_add (wanted, new_deviation (case_id, meeting_id, FLER_DEVIATION_NO_SHOW, second));
  fler_deviation_store_settle (db, meeting_id, wanted, NOW, &error);
  g_assert_no_error (error);
}

static void
test_settles_with_the_meeting (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  gint64 case_id = add_case (db);
  gint64 meeting_id = add_meeting (db, case_id);
  g_autoptr(FlerDeviation) booked = new_deviation (case_id, meeting_id, FLER_DEVIATION_BOOKED, "D155");
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autofree char *corrected = NULL;
  g_autofree char *kept = NULL;
  g_autoptr(GPtrArray) list = NULL;
  FlerDeviation *no_show;

  g_assert_true (fler_deviation_store_save (db, booked, NOW, NULL));
  settle (db, case_id, meeting_id, "F5", "Personen orkade inte", "F4");
  first = rules_of_meeting (db, meeting_id);
  g_assert_cmpstr (first, ==, "D155 F5=Personen orkade inte F4");
  /* A second time nothing is doubled, and a reason that was changed is the one that stands. */
  settle (db, case_id, meeting_id, "F5", "Avbröts", "F4");
  again = rules_of_meeting (db, meeting_id);
  g_assert_cmpstr (again, ==, "D155 F5=Avbröts F4");
  g_assert_cmpuint (count_events (db, case_id), ==, 3);

  /* A correction that finds everybody there takes away what is no longer true … */
  settle (db, case_id, meeting_id, NULL, NULL, "F4");
  corrected = rules_of_meeting (db, meeting_id);
  g_assert_cmpstr (corrected, ==, "D155 F4");
  /* … but not what somebody has worked on. */
  list = fler_deviation_store_list_of_meeting (db, meeting_id, NULL);
  no_show = list->pdata[1];
  no_show->cause = FLER_DEVIATION_CAUSE_ORGANISATION;
  g_assert_true (fler_deviation_store_save (db, no_show, NOW, NULL));
  settle (db, case_id, meeting_id, NULL, NULL, NULL);
  kept = rules_of_meeting (db, meeting_id);
  g_assert_cmpstr (kept, ==, "D155 F4");
}

static void
test_goes_with_what_it_is_about (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  gint64 case_id = add_case (db);
  gint64 meeting_id = add_meeting (db, case_id);
  g_autoptr(FlerDeviation) booked = new_deviation (case_id, meeting_id, FLER_DEVIATION_BOOKED, "D155");
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) month = NULL;
  GDate from, to;

  g_assert_true (fler_deviation_store_save (db, booked, NOW, NULL));
  fler_day_parse ("2026-11-24", &from);
  fler_day_parse ("2026-11-30", &to);
  month = fler_deviation_store_list (db, &from, &to, NULL);
  g_assert_cmpuint (month->len, ==, 1);
  g_clear_pointer (&month, g_ptr_array_unref);
  fler_day_parse ("2026-11-25", &from);
  month = fler_deviation_store_list (db, &from, &to, NULL);
  g_assert_cmpuint (month->len, ==, 0);

  /* A booking taken away as if it had never been made leaves none behind. */
  g_assert_true (fler_meeting_store_delete (db, meeting_id, NULL));
  list = fler_deviation_store_list_of_case (db, case_id, NULL);
  g_assert_cmpuint (list->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/deviation/back-as-written", test_back_as_written);
  g_test_add_func ("/store/deviation/without-day-or-readable-text-is-refused", test_refused);
  g_test_add_func ("/store/deviation/settles-with-the-meeting", test_settles_with_the_meeting);
  g_test_add_func ("/store/deviation/goes-with-what-it-is-about", test_goes_with_what_it_is_about);
  return g_test_run ();
}
