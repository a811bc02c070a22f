/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-activity.c - activities that come again, on disk */

#include "fler-activity-store.h"
#include "fler-meeting-store.h"

#include "fler-test-store.h"

typedef struct
{
  TestDir    dir;
  FlerStore *store;
  FlerDb    *db;
  GTimeZone *zone;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->dir = test_dir_new ();
  f->store = test_store_new (f->dir);
  f->db = fler_store_get_db (f->store);
  f->zone = g_time_zone_new_identifier ("Europe/Stockholm");
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_clear_object (&f->store);
  g_time_zone_unref (f->zone);
  test_dir_free (f->dir);
}

static GDate
day_of (const char *iso)
{
  GDate day;

  g_assert_true (fler_day_parse (iso, &day));
  return day;
}

static FlerActivity *
new_team_meeting (void)
{
  FlerActivity *activity = fler_activity_new ();

  activity->title = g_strdup ("Teammöte");
  activity->place = g_strdup ("Växthuset");
  activity->first_day = day_of ("2026-11-24");
  activity->start = 13 * 60;
  activity->length = 90;
  activity->recurrence = fler_recurrence_of_day (FLER_REPEAT_WEEKLY, 2, &activity->first_day);
  activity->recurrence.until = day_of ("2027-06-15");
  return activity;
}

static void
save (Fixture *f, FlerActivity *activity, gint64 now)
{
  g_autoptr(GError) error = NULL;

  fler_activity_store_save (f->db, activity, now, &error);
  g_assert_no_error (error);
  g_assert_cmpint (activity->id, >, 0);
}

static void
assert_count (Fixture *f, const char *from, int n_days, guint expected)
{
  g_autoptr(GError) error = NULL;
  GDate first = day_of (from);
  g_autoptr(GPtrArray) meetings = fler_calendar_store_list (f->db, fler_span_of_days (&first, n_days, f->zone), f->zone,
                                                            &error);

  g_assert_no_error (error);
  g_assert_cmpuint (meetings->len, ==, expected);
}

static void
assert_same_exception (const FlerActivity *activity, const FlerActivityException *expected)
{
  const FlerActivityException *exception = fler_activity_find_exception (activity, &expected->day);

  g_assert_nonnull (exception);
  g_assert_cmpint (exception->is_cancelled, ==, expected->is_cancelled);
  g_assert_cmpint (g_date_compare (&exception->moved_to, &expected->moved_to), ==, 0);
  g_assert_cmpint (exception->start, ==, expected->start);
  g_assert_cmpint (exception->length, ==, expected->length);
}

static void
test_comes_back_as_it_was (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerActivity) activity = new_team_meeting ();
  g_autoptr(FlerActivity) read = NULL;
  g_autoptr(GError) error = NULL;
  FlerActivityException moved = { day_of ("2026-12-08"), FALSE, day_of ("2026-12-09"), 8 * 60, 30 };
  FlerActivityException cancelled = { day_of ("2027-01-05"), TRUE, day_of ("2027-01-05"), 0, 60 };

  fler_activity_set_exception (activity, &moved);
  fler_activity_set_exception (activity, &cancelled);
  save (f, activity, 1000);
  read = fler_activity_store_load (f->db, activity->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->title, ==, "Teammöte");
  g_assert_cmpstr (read->place, ==, "Växthuset");
  g_assert_cmpstr (read->uid, ==, activity->uid);
  g_assert_cmpint (read->start, ==, 13 * 60);
  g_assert_cmpint (read->length, ==, 90);
  g_assert_true (fler_recurrence_equal (&read->recurrence, &activity->recurrence));
  g_assert_cmpuint (read->exceptions->len, ==, 2);
  assert_same_exception (read, &moved);
  assert_same_exception (read, &cancelled);
}

static void
test_sequence_tells_what_others_see (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerActivity) activity = new_team_meeting ();
  FlerActivityException cancelled = { day_of ("2026-12-08"), TRUE, day_of ("2026-12-08"), 0, 60 };
  g_autofree char *uid = NULL;

  save (f, activity, 1000);
  uid = g_strdup (activity->uid);
  g_assert_cmpint (activity->sequence, ==, 0);
  save (f, activity, 1001);
  g_assert_cmpint (activity->sequence, ==, 0);
  fler_activity_set_exception (activity, &cancelled);
  save (f, activity, 1002);
  g_assert_cmpint (activity->sequence, ==, 1);
  g_assert_cmpint (activity->changed_at, ==, 1002);
  g_assert_cmpstr (activity->uid, ==, uid);
}

static void
test_calendar_shows_them_among_meetings (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerActivity) activity = new_team_meeting ();
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autoptr(GPtrArray) shown = NULL;
  g_autoptr(GError) error = NULL;
  GDate monday = day_of ("2026-11-23"), tuesday = day_of ("2026-11-24");
  FlerActivityException early = { day_of ("2026-12-08"), FALSE, day_of ("2026-11-23"), 8 * 60, 30 };

  save (f, activity, 1000);
  meeting->title = g_strdup ("Lunch");
  meeting->span.start = fler_day_time (&tuesday, 12 * 60, f->zone);
  meeting->span.end = meeting->span.start + 3600;
  fler_meeting_store_save (f->db, meeting, 1000, &error);
  g_assert_no_error (error);

  shown = fler_calendar_store_list (f->db, fler_span_of_days (&monday, 7, f->zone), f->zone, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (shown->len, ==, 2);
  g_assert_cmpstr (((FlerMeeting *) shown->pdata[0])->title, ==, "Lunch");
  g_assert_cmpstr (((FlerMeeting *) shown->pdata[1])->title, ==, "Teammöte");
  g_assert_cmpint (((FlerMeeting *) shown->pdata[1])->activity_id, ==, activity->id);
  assert_count (f, "2026-11-30", 7, 0);
  assert_count (f, "2027-06-16", 60, 0);
  /* Moved to before the series begins. */
  fler_activity_set_exception (activity, &early);
  save (f, activity, 1001);
  assert_count (f, "2026-11-23", 1, 1);
}

/* A split and its undoing are each one step, and nothing is left of it. */
static void
test_split_and_back (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerActivity) activity = new_team_meeting ();
  g_autoptr(FlerActivity) before = NULL;
  g_autoptr(FlerActivity) rest = NULL;
  g_autoptr(GPtrArray) saved = g_ptr_array_new ();
  g_autoptr(GPtrArray) restored = g_ptr_array_new ();
  g_autoptr(GArray) deleted = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GError) error = NULL;
  GDate day = day_of ("2027-01-05");

  save (f, activity, 1000);
  before = fler_activity_copy (activity);
  rest = fler_activity_split (activity, &day);
  rest->start = 8 * 60;
  g_ptr_array_add (saved, activity);
  g_ptr_array_add (saved, rest);
  fler_activity_store_apply (f->db, saved, NULL, 1001, &error);
  g_assert_no_error (error);
  g_assert_cmpint (rest->id, !=, activity->id);
  g_assert_cmpstr (rest->uid, !=, activity->uid);
  assert_count (f, "2026-11-24", 56, 4 + 0);

  g_ptr_array_add (restored, before);
  g_array_append_val (deleted, rest->id);
  fler_activity_store_apply (f->db, restored, deleted, 1002, &error);
  g_assert_no_error (error);
  all = fler_activity_store_list (f->db, &error);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpint (before->sequence, ==, 2);
  assert_count (f, "2026-11-24", 56, 4);
}

static void
test_deleted_comes_back (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerActivity) activity = new_team_meeting ();
  g_autoptr(GError) error = NULL;
  FlerActivityException cancelled = { day_of ("2026-12-08"), TRUE, day_of ("2026-12-08"), 0, 60 };
  gint64 id;

  fler_activity_set_exception (activity, &cancelled);
  save (f, activity, 1000);
  id = activity->id;
  fler_activity_store_delete (f->db, id, &error);
  g_assert_no_error (error);
  assert_count (f, "2026-11-24", 56, 0);
  g_assert_false (fler_activity_store_delete (f->db, id, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
  save (f, activity, 1001);
  g_assert_cmpint (activity->id, ==, id);
  g_assert_cmpint (activity->sequence, ==, 1);
  assert_count (f, "2026-11-24", 56, 3);
}

static void
test_refuses_what_is_none (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerActivity) good = new_team_meeting ();
  g_autoptr(FlerActivity) bad = new_team_meeting ();
  g_autoptr(GPtrArray) both = g_ptr_array_new ();
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GError) error = NULL;

  bad->recurrence.interval = 0;
  g_ptr_array_add (both, good);
  g_ptr_array_add (both, bad);
  g_assert_false (fler_activity_store_apply (f->db, both, NULL, 1000, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_clear_error (&error);
  all = fler_activity_store_list (f->db, &error);
  g_assert_cmpuint (all->len, ==, 0);

  g_free (good->title);
  good->title = g_strdup ("\xff");
  good->id = 0;
  g_assert_false (fler_activity_store_save (f->db, good, 1000, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
}

#define ADD(name, func) g_test_add ("/store/activity/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("comes-back-as-it-was", test_comes_back_as_it_was);
  ADD ("sequence-tells-what-others-see", test_sequence_tells_what_others_see);
  ADD ("calendar-shows-them-among-meetings", test_calendar_shows_them_among_meetings);
  ADD ("split-and-back", test_split_and_back);
  ADD ("deleted-comes-back", test_deleted_comes_back);
  ADD ("refuses-what-is-none", test_refuses_what_is_none);
  return g_test_run ();
}
