/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-todo.c - what is to be done on Tuesday 24 November 2026 at 8.00 */

#include "fler-todo.h"

static GTimeZone *stockholm;

static gint64
at (const char *iso, int minutes)
{
  GDate day;

  g_assert_true (fler_day_parse (iso, &day));
  return fler_day_time (&day, minutes, stockholm);
}

static void
add (GPtrArray *meetings, gint64 id, gint64 start, FlerMeetingState state, int n_invited, int n_named)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->id = id;
  meeting->span.start = start;
  meeting->span.end = start + 3600;
  meeting->state = state;
  meeting->n_invited = n_invited;
  meeting->n_named = n_named;
  g_ptr_array_add (meetings, meeting);
}

static GPtrArray *
new_meetings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
}

static void
test_names_and_records_in_order (void)
{
  g_autoptr(GPtrArray) meetings = new_meetings ();
  g_autoptr(GPtrArray) todos = NULL;
  static const gint64 expected[] = { 5, 4, 2, 1 };
  static const FlerTodoUrgency urgency[] = { FLER_TODO_LATE, FLER_TODO_NOW, FLER_TODO_NOW, FLER_TODO_SOON };

  add (meetings, 1, at ("2026-11-27", 600), FLER_MEETING_PLANNED, 4, 2);
  add (meetings, 2, at ("2026-11-25", 600), FLER_MEETING_PLANNED, 4, 3);
  add (meetings, 3, at ("2026-11-25", 700), FLER_MEETING_PLANNED, 4, 4);       /* all are known */
  add (meetings, 4, at ("2026-11-24", 450), FLER_MEETING_ONGOING, 4, 4);
  add (meetings, 5, at ("2026-11-20", 450), FLER_MEETING_ONGOING, 4, 4);
  add (meetings, 6, at ("2026-11-25", 600), FLER_MEETING_CANCELLED, 4, 0);
  add (meetings, 7, at ("2026-11-24", 420), FLER_MEETING_PLANNED, 4, 0);       /* too late to ask */
  add (meetings, 8, at ("2026-12-05", 600), FLER_MEETING_PLANNED, 4, 0);       /* too early */
  todos = fler_todo_of_meetings (meetings, at ("2026-11-24", 480), stockholm);

  g_assert_cmpuint (todos->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < todos->len; i++)
    {
      const FlerTodo *todo = g_ptr_array_index (todos, i);

      g_assert_cmpint (todo->meeting_id, ==, expected[i]);
      g_assert_cmpint (todo->urgency, ==, urgency[i]);
    }
  g_assert_cmpint (((FlerTodo *) todos->pdata[3])->n_missing, ==, 2);
}

static void
test_nothing (void)
{
  g_autoptr(GPtrArray) meetings = new_meetings ();
  g_autoptr(GPtrArray) todos = fler_todo_of_meetings (meetings, at ("2026-11-24", 480), stockholm);

  g_assert_cmpuint (todos->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  g_assert_nonnull (stockholm);
  g_test_add_func ("/domain/todo/names-and-records-in-order/F4", test_names_and_records_in_order);
  g_test_add_func ("/domain/todo/nothing", test_nothing);
  status = g_test_run ();
  g_time_zone_unref (stockholm);
  return status;
}
