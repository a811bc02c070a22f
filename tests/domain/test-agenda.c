/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-agenda.c - the agenda while time goes */

#include "fler-agenda.h"

typedef struct
{
  FlerRoutine *routine;
  FlerMeeting *meeting;
  FlerRecord  *record;
} Fixture;

static void
add_item (FlerRoutine *routine, const char *id, int minutes)
{
  FlerAgendaItem *item = fler_agenda_item_new ();

  item->id = g_strdup (id);
  item->title = g_strdup (id);
  item->minutes = minutes;
  g_ptr_array_add (routine->agenda, item);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->routine = fler_routine_new ();
  add_item (fixture->routine, "welcome", 5);
  add_item (fixture->routine, "goal", 10);
  add_item (fixture->routine, "plan", 15);
  fixture->meeting = fler_meeting_new ();
  fixture->meeting->span = (FlerSpan) { 36000, 36000 + 60 * 60 };
  fixture->record = fler_record_new ();
  fixture->record->started_at = 36000;
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  fler_routine_free (fixture->routine);
  fler_meeting_free (fixture->meeting);
  fler_record_free (fixture->record);
}

static FlerAgendaView
view_at (Fixture *fixture, int minutes)
{
  return fler_agenda_view_of (fixture->routine, fixture->meeting, fixture->record,
                              36000 + minutes * 60);
}

static void
test_now_is_the_first_not_ticked (Fixture *fixture, gconstpointer unused)
{
  g_assert_cmpint (view_at (fixture, 0).now, ==, 0);
  g_assert_true (fler_agenda_set_done (fixture->record, "goal", TRUE));
  g_assert_cmpint (view_at (fixture, 0).now, ==, 0);
  g_assert_true (fler_agenda_set_done (fixture->record, "welcome", TRUE));
  g_assert_false (fler_agenda_set_done (fixture->record, "welcome", TRUE));
  g_assert_cmpint (view_at (fixture, 0).now, ==, 2);
  fler_agenda_set_done (fixture->record, "plan", TRUE);
  g_assert_cmpint (view_at (fixture, 0).now, ==, -1);
  g_assert_true (fler_agenda_set_done (fixture->record, "goal", FALSE));
  g_assert_cmpint (view_at (fixture, 0).now, ==, 1);
}

static void
test_times_gone_left_and_late (Fixture *fixture, gconstpointer unused)
{
  FlerAgendaView view = view_at (fixture, 4);

  g_assert_cmpint (view.elapsed_min, ==, 4);
  g_assert_cmpint (view.left_min, ==, 56);
  g_assert_cmpint (view.late_min, ==, 0);
  g_assert_cmpint (view_at (fixture, 9).late_min, ==, 4);
  fler_agenda_set_done (fixture->record, "welcome", TRUE);
  g_assert_cmpint (view_at (fixture, 9).late_min, ==, 0);
  g_assert_cmpint (view_at (fixture, 65).left_min, ==, -5);
}

static void
test_begun_early_it_has_its_length (Fixture *fixture, gconstpointer unused)
{
  fixture->record->started_at = 36000 - 9 * 3600;
  g_assert_cmpint (view_at (fixture, -9 * 60 + 10).left_min, ==, 50);
  fixture->record->started_at = 36000 + 10 * 60;
  g_assert_cmpint (view_at (fixture, 10).left_min, ==, 50);
  /* Written up in the evening it is not hours over time. */
  fixture->record->started_at = 36000 + 9 * 3600;
  g_assert_cmpint (view_at (fixture, 9 * 60 + 1).left_min, ==, 59);
}

static void
test_a_clock_set_back_shows_no_negative_time (Fixture *fixture, gconstpointer unused)
{
  g_assert_cmpint (view_at (fixture, -90).elapsed_min, ==, 0);
  g_assert_cmpint (view_at (fixture, -90).late_min, ==, 0);
}

#define ADD(path, test) \
  g_test_add ("/domain/agenda/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("now/the-first-not-ticked", test_now_is_the_first_not_ticked);
  ADD ("times/gone-left-and-late", test_times_gone_left_and_late);
  ADD ("times/begun-early-or-late", test_begun_early_it_has_its_length);
  ADD ("times/clock-set-back", test_a_clock_set_back_shows_no_negative_time);
  return g_test_run ();
}
