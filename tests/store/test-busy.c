/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-busy.c - busy times of other calendars: never doubled, and an import undone wholly */

#include <time.h>

#include "fler-activity-store.h"
#include "fler-busy-store.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"

#include "fler-test-store.h"

typedef struct
{
  TestDir    dir;
  FlerStore *store;
  FlerDb    *db;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->dir = test_dir_new ();
  f->store = test_store_new (f->dir);
  f->db = fler_store_get_db (f->store);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_clear_object (&f->store);
  test_dir_free (f->dir);
}

static void
add (FlerBusyList *list, const char *uid, gint64 start, gint64 end, const char *title)
{
  FlerBusy busy = { .uid = uid, .span = { start, end }, .mark = fler_busy_mark (start, title) };

  g_array_append_val (list->busy, busy);
}

static gint64
import_as (Fixture *f, const FlerBusyList *list, gint64 official_id, const char *name, gboolean keeps_titles,
           FlerBusyCounts expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerBusyCalendar) calendar = fler_busy_calendar_new (official_id, name);
  FlerBusyFile file = { .calendar = calendar, .list = list };
  gint64 import_id = 0;

  calendar->keeps_titles = keeps_titles;
  /* What is told beforehand is what then happens. */
  fler_busy_store_compare (f->db, &file, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (&file.counts, sizeof file.counts, &expected, sizeof expected);
  fler_busy_store_import (f->db, &file, 1, 1000, &import_id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (&file.counts, sizeof file.counts, &expected, sizeof expected);
  return import_id;
}

static gint64
import (Fixture *f, const FlerBusyList *list, FlerBusyCounts expected)
{
  return import_as (f, list, 0, "kalender", FALSE, expected);
}

/* "uid:start-end …" of all that stands. */
static void
assert_stands (Fixture *f, const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerBusyList) list = fler_busy_store_list (f->db, (FlerSpan) { G_MININT64, G_MAXINT64 }, &error);
  g_autoptr(GString) out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->busy->len; i++)
    {
      const FlerBusy *busy = &g_array_index (list->busy, FlerBusy, i);

      g_string_append_printf (out, "%s%s:%d-%d", i > 0 ? " " : "", busy->uid != NULL ? busy->uid : "",
                              (int) busy->span.start, (int) busy->span.end);
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_twice_never_doubles (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerBusyList) list = fler_busy_list_new ();

  add (list, "a", 100, 200, "Teammöte");
  add (list, "a", 300, 400, "Teammöte");
  add (list, NULL, 100, 200, "Utan namn");
  add (list, NULL, 100, 200, "Utan namn");
  import (f, list, (FlerBusyCounts) { .n_new = 4 });
  import (f, list, (FlerBusyCounts) { .n_same = 4 });
  assert_stands (f, "a:100-200 :100-200 :100-200 a:300-400");
}

/* F107: Outlook's own feeds change uids every time. */
static void
test_other_uids_never_double (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerBusyList) first = fler_busy_list_new ();
  g_autoptr(FlerBusyList) second = fler_busy_list_new ();

  add (first, "a", 100, 200, "Teammöte");
  add (first, "b", 100, 200, "Lunch");
  add (second, "x", 100, 200, "Lunch");
  add (second, "y", 100, 250, "Teammöte");
  import (f, first, (FlerBusyCounts) { .n_new = 2 });
  import (f, second, (FlerBusyCounts) { .n_same = 1, .n_changed = 1 });
  assert_stands (f, "b:100-200 y:100-250");
}

static void
test_moved_and_called_off (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerBusyList) first = fler_busy_list_new ();
  g_autoptr(FlerBusyList) second = fler_busy_list_new ();

  add (first, "moved", 100, 200, NULL);
  add (first, "series", 300, 400, NULL);
  add (first, "series", 500, 600, NULL);
  add (first, "off", 700, 800, NULL);
  add (first, "elsewhere", 900, 950, NULL);
  import (f, first, (FlerBusyCounts) { .n_new = 5 });

  add (second, "moved", 110, 210, NULL);
  add (second, "series", 300, 400, NULL);
  g_ptr_array_add (second->called_off, (gpointer) "off");
  import (f, second, (FlerBusyCounts) { .n_same = 1, .n_changed = 1, .n_gone = 2 });
  assert_stands (f, "moved:110-210 series:300-400 elsewhere:900-950");
}

static void
test_undo (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerBusyList) first = fler_busy_list_new ();
  g_autoptr(FlerBusyList) second = fler_busy_list_new ();
  g_autoptr(GError) error = NULL;
  gint64 first_id, second_id;

  add (first, "a", 100, 200, NULL);
  add (first, "b", 300, 400, NULL);
  first_id = import (f, first, (FlerBusyCounts) { .n_new = 2 });
  add (second, "a", 150, 250, NULL);
  add (second, "c", 500, 600, NULL);
  g_ptr_array_add (second->called_off, (gpointer) "b");
  second_id = import (f, second, (FlerBusyCounts) { .n_new = 1, .n_changed = 1, .n_gone = 1 });
  assert_stands (f, "a:150-250 c:500-600");

  g_assert_false (fler_busy_store_undo (f->db, first_id, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  fler_busy_store_undo (f->db, second_id, &error);
  g_assert_no_error (error);
  assert_stands (f, "a:100-200 b:300-400");
  g_assert_false (fler_busy_store_undo (f->db, second_id, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
}

static const char *
title_at (const FlerBusyList *list, guint i)
{
  return g_array_index (list->busy, FlerBusy, i).title;
}

/* Only the user's choice brings a title in, and the other choice takes it out again. */
static void
test_titles_only_where_asked_for (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerBusyList) list = fler_busy_list_new ();
  FlerBusy with_title = { .uid = "a", .title = "Teammöte", .span = { 100, 200 } };

  g_array_append_val (list->busy, with_title);
  add (list, "b", 300, 400, "Hemligt");
  for (int round = 0; round < 2; round++)
    {
      g_autoptr(FlerBusyList) closed = NULL;
      g_autoptr(FlerBusyList) open = NULL;
      FlerBusyCounts first = { .n_new = round == 0 ? 2 : 0, .n_changed = round, .n_same = round };

      import_as (f, list, 0, "kalender", FALSE, first);
      closed = fler_busy_store_list (f->db, (FlerSpan) { 0, 1000 }, NULL);
      g_assert_null (title_at (closed, 0));
      import_as (f, list, 0, "kalender", TRUE, (FlerBusyCounts) { .n_changed = 1, .n_same = 1 });
      open = fler_busy_store_list (f->db, (FlerSpan) { 0, 1000 }, NULL);
      g_assert_cmpstr (title_at (open, 0), ==, "Teammöte");
      g_assert_null (title_at (open, 1));
    }
}

static void
assert_calendars (Fixture *f, const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) calendars = fler_busy_store_list_calendars (f->db, &error);
  g_autoptr(GString) out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < calendars->len; i++)
    {
      const FlerBusyCalendar *calendar = calendars->pdata[i];

      g_string_append_printf (out, "%s%d:%s:%u", i > 0 ? " " : "", (int) calendar->official_id, calendar->name,
                              calendar->n_busy);
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static gint64
calendar_at (Fixture *f, guint i)
{
  g_autoptr(GPtrArray) calendars = fler_busy_store_list_calendars (f->db, NULL);

  return ((FlerBusyCalendar *) calendars->pdata[i])->id;
}

/* Two who were at one meeting are both busy; one's own renamed file is still the same calendar's. */
static void
test_each_official_apart (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerBusyList) list = fler_busy_list_new ();
  g_autoptr(FlerBusyList) read = NULL;

  add (list, "a", 100, 200, NULL);
  add (list, "b", 300, 400, NULL);
  import_as (f, list, 0, "min", FALSE, (FlerBusyCounts) { .n_new = 2 });
  import_as (f, list, 7, "min", FALSE, (FlerBusyCounts) { .n_new = 2 });
  import_as (f, list, 0, "annat namn", FALSE, (FlerBusyCounts) { .n_same = 2 });
  assert_stands (f, "a:100-200 a:100-200 b:300-400 b:300-400");
  assert_calendars (f, "0:min:2 7:min:2");
  read = fler_busy_store_list (f->db, (FlerSpan) { 150, 160 }, NULL);
  g_assert_cmpint (g_array_index (read->busy, FlerBusy, 0).official_id, ==, 0);
  g_assert_cmpint (g_array_index (read->busy, FlerBusy, 1).official_id, ==, 7);
}

static void
test_remove_and_take_back (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerBusyList) work = fler_busy_list_new ();
  g_autoptr(FlerBusyList) home = fler_busy_list_new ();
  g_autoptr(GError) error = NULL;
  gint64 import_id;

  add (work, "a", 100, 200, NULL);
  add (home, "b", 300, 400, NULL);
  import_as (f, work, 0, "arbete", FALSE, (FlerBusyCounts) { .n_new = 1 });
  import_as (f, home, 0, "hem", FALSE, (FlerBusyCounts) { .n_new = 1 });
  assert_calendars (f, "0:arbete:1 0:hem:1");
  fler_busy_store_remove (f->db, calendar_at (f, 1), 2000, &import_id, &error);
  g_assert_no_error (error);
  assert_calendars (f, "0:arbete:1");
  assert_stands (f, "a:100-200");
  fler_busy_store_undo (f->db, import_id, &error);
  g_assert_no_error (error);
  assert_calendars (f, "0:arbete:1 0:hem:1");

  fler_busy_store_remove (f->db, calendar_at (f, 1), 2000, &import_id, &error);
  fler_busy_store_forget (f->db, &error);
  g_assert_no_error (error);
  fler_busy_store_undo (f->db, import_id, NULL);
  assert_stands (f, "a:100-200");
}

/* Several files are one act, and one undo. */
static void
test_several_files_at_once (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerBusyList) first = fler_busy_list_new ();
  g_autoptr(FlerBusyList) second = fler_busy_list_new ();
  g_autoptr(FlerBusyCalendar) mine = fler_busy_calendar_new (0, "min");
  g_autoptr(FlerBusyCalendar) other = fler_busy_calendar_new (7, "annan");
  FlerBusyFile files[] = { { mine, first, { 0 } }, { other, second, { 0 } } };
  g_autoptr(GCancellable) cancelled = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  gint64 import_id;

  add (first, "a", 100, 200, NULL);
  add (second, "b", 300, 400, NULL);
  g_cancellable_cancel (cancelled);
  g_assert_false (fler_busy_store_import (f->db, files, 2, 1000, &import_id, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  assert_stands (f, "");

  fler_busy_store_import (f->db, files, 2, 1000, &import_id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files[0].counts.n_new, ==, 1);
  g_assert_cmpuint (files[1].counts.n_new, ==, 1);
  assert_calendars (f, "0:min:1 7:annan:1");
  fler_busy_store_undo (f->db, import_id, &error);
  g_assert_no_error (error);
  assert_calendars (f, "");
}

/* With an official their busy times go. */
static void
test_official_goes (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerBusyList) list = fler_busy_list_new ();
  g_autoptr(FlerOfficial) official = fler_official_new ();
  g_autoptr(GError) error = NULL;

  official->party = FLER_PARTY_AF;
  official->name = g_strdup ("Berit Provsson");
  fler_official_store_save (f->db, official, &error);
  g_assert_no_error (error);
  add (list, "a", 100, 200, NULL);
  import_as (f, list, official->id, "hennes", FALSE, (FlerBusyCounts) { .n_new = 1 });
  import_as (f, list, 0, "min", FALSE, (FlerBusyCounts) { .n_new = 1 });
  fler_official_store_delete (f->db, official->id, &error);
  g_assert_no_error (error);
  assert_calendars (f, "0:min:1");
}

/* Against the plain meaning of the words, spans long and short. */
static void
test_list_finds_what_touches (Fixture *f, gconstpointer unused)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261122);
  g_autoptr(FlerBusyList) list = fler_busy_list_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerBusyCalendar) calendar = fler_busy_calendar_new (0, "kalender");
  FlerBusyFile file = { .calendar = calendar, .list = list };

  for (int i = 0; i < 500; i++)
    {
      gint64 start = g_rand_int_range (rand, 0, 4000000);

      add (list, NULL, start, start + g_rand_int_range (rand, 0, i % 5 == 0 ? 1000000 : 90001), NULL);
    }
  fler_busy_store_import (f->db, &file, 1, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 200; i++)
    {
      gint64 start = g_rand_int_range (rand, -100000, 4100000);
      FlerSpan span = { start, start + g_rand_int_range (rand, 1, 700000) };
      g_autoptr(FlerBusyList) found = fler_busy_store_list (f->db, span, &error);
      guint n = 0;

      g_assert_no_error (error);
      for (guint k = 0; k < list->busy->len; k++)
        n += fler_span_overlaps (g_array_index (list->busy, FlerBusy, k).span, span);
      g_assert_cmpuint (found->busy->len, ==, n);
      for (guint k = 1; k < found->busy->len; k++)
        g_assert_cmpint (g_array_index (found->busy, FlerBusy, k - 1).span.start, <=,
                         g_array_index (found->busy, FlerBusy, k).span.start);
    }
}

static void
test_many_of_one_key (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerBusyList) list = fler_busy_list_new ();
  clock_t begin = clock ();

  for (int i = 0; i < 20000; i++)
    add (list, i % 2 != 0 ? "a" : NULL, 100, 200 + i / 2, "Samma");
  import (f, list, (FlerBusyCounts) { .n_new = 20000 });
  import (f, list, (FlerBusyCounts) { .n_same = 20000 });
  for (guint i = 0; i < list->busy->len; i++)
    g_array_index (list->busy, FlerBusy, i).span.end += 100000;
  import (f, list, (FlerBusyCounts) { .n_changed = 20000 });
  g_assert_cmpint (clock () - begin, <, 60 * CLOCKS_PER_SEC);    /* its own time, whatever else goes on */
}

static void
on_changed (FlerStore *store, int what, gint64 id, gpointer n_told)
{
  g_assert_cmpint (what, ==, FLER_CHANGE_BUSY);
  (*(int *) n_told)++;
}

static void
test_tells_once (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerBusyList) list = fler_busy_list_new ();
  int n_told = 0;

  add (list, "a", 100, 200, NULL);
  add (list, "b", 100, 200, NULL);
  g_signal_connect (f->store, "changed", G_CALLBACK (on_changed), &n_told);
  import (f, list, (FlerBusyCounts) { .n_new = 2 });
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (n_told, ==, 1);
}

/* Compared twice: what was told is filled anew each time. */
static void
assert_own (Fixture *f, const FlerBusyList *list, guint expected)
{
  g_autoptr(FlerBusyCalendar) calendar = fler_busy_calendar_new (0, "kalender");
  g_autoptr(GArray) own = g_array_new (FALSE, FALSE, sizeof (guint));
  FlerBusyFile file = { .calendar = calendar, .list = list, .own = own };
  g_autoptr(GError) error = NULL;

  for (int i = 0; i < 2; i++)
    {
      fler_busy_store_compare (f->db, &file, 1, NULL, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (own->len, ==, 1);
  g_assert_cmpuint (g_array_index (own, guint, 0), ==, expected);
}

static void
test_own_bookings_do_not_collide (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerBusyList) list = fler_busy_list_new ();
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autoptr(GError) error = NULL;

  meeting->form = FLER_FORM_NONE;
  meeting->title = g_strdup ("Teammöte");
  meeting->span = (FlerSpan) { 100, 200 };
  fler_meeting_store_save (f->db, meeting, 0, &error);
  g_assert_no_error (error);
  add (list, meeting->uid, 100, 200, NULL);
  add (list, "b", 300, 400, NULL);
  import (f, list, (FlerBusyCounts) { .n_new = 1, .n_own = 1 });
  assert_stands (f, "b:300-400");
  assert_own (f, list, 0);
}

/* A moved time of a series goes out under a name of its own, and comes back under it. */
static void
test_own_series_do_not_collide (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerBusyList) list = fler_busy_list_new ();
  g_autoptr(FlerActivity) activity = fler_activity_new ();
  g_autoptr(GError) error = NULL;

  activity->title = g_strdup ("Teammöte");
  activity->uid = g_strdup ("7c9e6679-7425-40de-944b-e07fc1f90ae7");
  g_date_set_dmy (&activity->first_day, 25, 11, 2026);
  activity->start = 15 * 60;
  activity->length = 60;
  activity->recurrence = fler_recurrence_of_day (FLER_REPEAT_WEEKLY, 2, &activity->first_day);
  fler_activity_store_save (f->db, activity, 0, &error);
  g_assert_no_error (error);
  add (list, "7c9e6679-7425-40de-944b-e07fc1f90ae7", 100, 200, NULL);
  add (list, "7c9e6679-7425-40de-944b-e07fc1f90ae7-20261209", 300, 400, NULL);
  /* None of its times. */
  add (list, "7c9e6679-7425-40de-944b-e07fc1f90ae7-2026120", 500, 600, NULL);
  add (list, "7c9e6679-7425-40de-944b-e07fc1f90ae7-20261209x", 500, 600, NULL);
  add (list, "7c9e6679-20261209", 500, 600, NULL);
  add (list, "-20261209", 500, 600, NULL);
  import (f, list, (FlerBusyCounts) { .n_new = 4, .n_own = 2 });
}

static void
test_clear (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerBusyList) list = fler_busy_list_new ();

  add (list, "a", 100, 200, NULL);
  import (f, list, (FlerBusyCounts) { .n_new = 1 });
  g_assert_true (fler_busy_store_clear (f->db, NULL));
  assert_stands (f, "");
  import (f, list, (FlerBusyCounts) { .n_new = 1 });
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/store/busy/twice-never-doubles", test_twice_never_doubles);
  add_test ("/store/busy/other-uids-never-double", test_other_uids_never_double);
  add_test ("/store/busy/moved-and-called-off", test_moved_and_called_off);
  add_test ("/store/busy/undo", test_undo);
  add_test ("/store/busy/titles-only-where-asked-for", test_titles_only_where_asked_for);
  add_test ("/store/busy/each-official-apart", test_each_official_apart);
  add_test ("/store/busy/remove-and-take-back", test_remove_and_take_back);
  add_test ("/store/busy/several-files-at-once", test_several_files_at_once);
  add_test ("/store/busy/official-goes", test_official_goes);
  add_test ("/store/busy/list-finds-what-touches", test_list_finds_what_touches);
  add_test ("/store/busy/many-of-one-key", test_many_of_one_key);
  add_test ("/store/busy/tells-once", test_tells_once);
  add_test ("/store/busy/own-bookings-do-not-collide", test_own_bookings_do_not_collide);
  add_test ("/store/busy/own-series-do-not-collide", test_own_series_do_not_collide);
  add_test ("/store/busy/clear", test_clear);
  return g_test_run ();
}
