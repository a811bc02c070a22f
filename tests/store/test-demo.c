/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-demo.c - invented cases in the database: all there, the same for the same seed, or nothing */

#include "fler-demo-store.h"

#include "fler-deviation-store.h"
#include "fler-case-store.h"
#include "fler-commitment-store.h"
#include "fler-demo.h"
#include "fler-history-store.h"
#include "fler-meeting-store.h"
#include "fler-record-store.h"
#include "fler-register-store.h"
#include "fler-step-store.h"
#include "fler-test-store.h"

typedef struct
{
  char      *dir;
  FlerStore *store;
  FlerDb    *db;
  GTimeZone *zone;
  FlerDemo   demo;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->dir = test_dir_new ();
  f->store = test_store_new (f->dir);
  f->db = fler_store_get_db (f->store);
  f->zone = g_time_zone_new_identifier ("Europe/Stockholm");
  f->demo = (FlerDemo) { .n_cases = FLER_DEMO_N_SCENES, .seed = 7 };
  fler_day_parse ("2026-11-24", &f->demo.today);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->store);
  test_dir_free (f->dir);
  g_time_zone_unref (f->zone);
}

static void
fill (Fixture *f)
{
  g_autoptr(GError) error = NULL;

  fler_demo_store_fill (f->db, &f->demo, f->zone, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_same_participants (Fixture *f, const FlerMeeting *meeting, const FlerMeeting *expected)
{
  guint n_expected = expected->participants != NULL ? expected->participants->len : 0;
  g_autoptr(GPtrArray) officials = fler_official_store_list (f->db, FLER_PARTY_NONE, NULL);

  g_assert_cmpuint (meeting->participants->len, ==, n_expected);
  for (guint i = 0; i < n_expected; i++)
    {
      const FlerParticipant *a = meeting->participants->pdata[i], *b = expected->participants->pdata[i];
      gboolean is_official = FALSE;

      g_assert_cmpint (a->party, ==, b->party);
      g_assert_cmpint (a->answer, ==, b->answer);
      g_assert_cmpint (a->presence, ==, b->presence);
      g_assert_cmpint (a->official_id != 0, ==, b->official_id != 0);
      for (guint k = 0; k < officials->len; k++)
        {
          const FlerOfficial *official = officials->pdata[k];

          if (official->id == a->official_id)
            {
              is_official = TRUE;
              g_assert_cmpint (official->party, ==, a->party);
            }
        }
      g_assert_cmpint (is_official, ==, a->official_id != 0);
    }
}

static void
assert_same_record (Fixture *f, gint64 meeting_id, const FlerRecord *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerRecord) record = fler_record_store_load (f->db, meeting_id, expected->version, &error);
  GHashTableIter iter;
  gpointer section, text;

  g_assert_no_error (error);
  g_assert_cmpint (record->started_at, ==, expected->started_at);
  g_assert_cmpint (record->ended_at, ==, expected->ended_at);
  g_assert_cmpuint (g_hash_table_size (record->answers), ==, g_hash_table_size (expected->answers));
  g_hash_table_iter_init (&iter, expected->answers);
  while (g_hash_table_iter_next (&iter, &section, &text))
    g_assert_cmpstr (fler_record_get_answer (record, section), ==, text);
  g_assert_cmpuint (record->agenda_done->len, ==, expected->agenda_done->len);
  g_assert_cmpuint (record->parked->len, ==, expected->parked->len);
}

static void
assert_same_case (Fixture *f, guint index)
{
  g_autoptr(FlerDemoCase) expected = fler_demo_case_new (7, index, &f->demo.today, f->zone);
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerCase) the_case = fler_case_store_load_reference (f->db, expected->the_case->reference, &error);
  g_autoptr(GPtrArray) meetings = NULL, commitments = NULL, steps = NULL, deviations = NULL, events = NULL;
  guint n_commitments = 0;

  g_assert_no_error (error);
  g_assert_cmpint (the_case->created_at, ==, expected->the_case->created_at);
  g_assert_cmpint (the_case->state, ==, expected->the_case->state);
  if (!the_case->is_protected)
    g_assert_cmpstr (the_case->name, ==, expected->the_case->name);

  meetings = fler_meeting_store_list_of_case (f->db, the_case->id, &error);
  g_assert_cmpuint (meetings->len, ==, expected->meetings->len);
  for (guint i = 0; i < meetings->len; i++)
    {
      const FlerDemoMeeting *demo = expected->meetings->pdata[meetings->len - 1 - i];
      const FlerMeeting *meeting = meetings->pdata[i];

      g_assert_cmpstr (meeting->uid, ==, demo->meeting->uid);
      g_assert_cmpint (meeting->span.start, ==, demo->meeting->span.start);
      g_assert_cmpint (meeting->state, ==, demo->meeting->state);
      assert_same_participants (f, meeting, demo->meeting);
      for (guint k = 0; k < demo->records->len; k++)
        assert_same_record (f, meeting->id, demo->records->pdata[k]);
      n_commitments += demo->commitments->len;
    }
  commitments = fler_commitment_store_list_of_case (f->db, the_case->id, FALSE, &error);
  g_assert_cmpuint (commitments->len, ==, n_commitments);
  steps = fler_step_store_list_of_case (f->db, the_case->id, &error);
  g_assert_cmpuint (steps->len, ==, expected->steps->len);
  deviations = fler_deviation_store_list_of_case (f->db, the_case->id, &error);
  g_assert_cmpuint (deviations->len, ==, expected->deviations->len);
  for (guint i = 0; i < deviations->len; i++)
    {
      const FlerDeviation *deviation = deviations->pdata[i];
      g_autoptr(FlerMeeting) meeting = fler_meeting_store_load (f->db, deviation->meeting_id, &error);

      g_assert_no_error (error);
      g_assert_cmpint (meeting->form, ==, deviation->form);
      g_assert_cmpint (meeting->case_id, ==, the_case->id);
      g_assert_cmpint (deviation->registered_at, >, 0);
    }
  events = fler_history_store_list (f->db, the_case->id, 1000, &error);
  g_assert_cmpuint (events->len, ==, expected->events->len);
  g_assert_no_error (error);
}

static void
test_all_there (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerOfficial) me = NULL;
  g_autoptr(GPtrArray) parties = NULL;
  g_autoptr(FlerCase) next = fler_case_new ();
  g_autoptr(GError) error = NULL;

  fill (f);
  g_assert_cmpint (fler_case_store_count (f->db, FLER_CASES_ALL, NULL), ==, FLER_DEMO_N_SCENES);
  for (guint i = 0; i < FLER_DEMO_N_SCENES; i++)
    assert_same_case (f, i);
  me = fler_official_store_me (f->db, &error);
  g_assert_nonnull (me);
  parties = fler_party_store_list (f->db, &error);
  g_assert_cmpuint (parties->len, >, 3);
  g_assert_true (fler_store_check (f->store, NULL, &error));

  /* The next real case goes on counting. */
  g_assert_true (fler_case_store_save (f->db, next, 1790000000, &error));
  g_assert_cmpstr (next->reference, ==, "0025");
}

static void
test_not_mixed (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) real = fler_case_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (fler_case_store_save (f->db, real, 1790000000, NULL));
  g_assert_false (fler_demo_store_fill (f->db, &f->demo, f->zone, NULL, NULL, NULL, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_EXISTS);
  g_assert_cmpint (fler_case_store_count (f->db, FLER_CASES_ALL, NULL), ==, 1);
}

static void
cancel_halfway (gint64 done, gint64 total, gpointer cancellable)
{
  g_assert_cmpint (total, ==, 700);
  if (done >= 300)
    g_cancellable_cancel (cancellable);
}

static void
test_cancel (Fixture *f, gconstpointer unused)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GPtrArray) parties = NULL;
  g_autoptr(GError) error = NULL;

  f->demo.n_cases = 200;
  f->demo.n_extra_meetings = 500;
  g_assert_false (fler_demo_store_fill (f->db, &f->demo, f->zone, cancel_halfway, cancellable,
                                        cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (fler_case_store_count (f->db, FLER_CASES_ALL, NULL), ==, 0);
  g_assert_cmpint (fler_meeting_store_count (f->db, NULL, FLER_FORM_NONE, NULL), ==, 0);
  parties = fler_party_store_list (f->db, NULL);
  g_assert_cmpuint (parties->len, ==, 0);
}

static void
on_changed (FlerStore *store, int what, gint64 id, gpointer n_heard)
{
  g_assert_cmpint (what, ==, FLER_CHANGE_ALL);
  ++*(int *) n_heard;
}

static void
count_last (gint64 done, gint64 total, gpointer last)
{
  *(gint64 *) last = done;
}

static void
test_extra (Fixture *f, gconstpointer unused)
{
  gint64 last = 0;
  int n_heard = 0;
  g_autoptr(GError) error = NULL;

  g_signal_connect (f->store, "changed", G_CALLBACK (on_changed), &n_heard);
  f->demo.n_extra_meetings = 1000;
  g_assert_true (fler_demo_store_fill (f->db, &f->demo, f->zone, count_last, &last, NULL, &error));
  g_assert_cmpint (last, ==, FLER_DEMO_N_SCENES + 1000);
  g_assert_cmpint (fler_meeting_store_count (f->db, NULL, FLER_FORM_NONE, NULL), >, 1000);
  g_assert_cmpint (n_heard, ==, 1);
}

#define ADD(path, func) g_test_add ("/store/demo/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("all-of-it-is-there", test_all_there);
  ADD ("never-mixed-with-real-cases", test_not_mixed);
  ADD ("cancelled-leaves-nothing", test_cancel);
  ADD ("further-bookings", test_extra);
  return g_test_run ();
}
