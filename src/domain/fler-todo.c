/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-todo.c - what is to be done now, over all cases, most urgent first */

#include "fler-todo.h"

void
fler_todo_free (FlerTodo *todo)
{
  if (todo == NULL)
    return;
  g_free (todo->reference);
  g_free (todo);
}

static FlerTodoUrgency
urgency_of (int n_days)
{
  if (n_days < 0)
    return FLER_TODO_LATE;
  return n_days <= 1 ? FLER_TODO_NOW : FLER_TODO_SOON;
}

static FlerTodo *
todo_of (const FlerMeeting *meeting, FlerTodoKind kind, const GDate *today, GTimeZone *zone)
{
  FlerTodo *todo = g_new0 (FlerTodo, 1);

  todo->kind = kind;
  todo->case_id = meeting->case_id;
  todo->meeting_id = meeting->id;
  todo->reference = g_strdup (meeting->case_reference);
  todo->form = meeting->form;
  todo->at = meeting->span.start;
  todo->day = fler_day_at (meeting->span.start, zone);
  todo->urgency = urgency_of (g_date_days_between (today, &todo->day));
  todo->n_missing = meeting->n_invited - meeting->n_named;
  return todo;
}

static int
compare_todos (gconstpointer a, gconstpointer b)
{
  const FlerTodo *first = *(FlerTodo *const *) a;
  const FlerTodo *second = *(FlerTodo *const *) b;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->at != second->at)
    return first->at < second->at ? -1 : 1;
  return first->meeting_id < second->meeting_id ? -1 : first->meeting_id > second->meeting_id;
}

GPtrArray *
fler_todo_of_meetings (const GPtrArray *meetings, gint64 now, GTimeZone *zone)
{
  GPtrArray *todos = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_todo_free);
  GDate today = fler_day_at (now, zone);

  for (guint i = 0; i < meetings->len; i++)
    {
      const FlerMeeting *meeting = g_ptr_array_index (meetings, i);
      GDate day = fler_day_at (meeting->span.start, zone);
      int ahead = g_date_days_between (&today, &day);

      if (meeting->state == FLER_MEETING_ONGOING)
        g_ptr_array_add (todos, todo_of (meeting, FLER_TODO_UNLOCKED, &today, zone));
      else if (meeting->state == FLER_MEETING_PLANNED && meeting->span.start >= now
               && ahead <= FLER_TODO_DAYS_AHEAD && meeting->n_named < meeting->n_invited)
        g_ptr_array_add (todos, todo_of (meeting, FLER_TODO_NAMES, &today, zone));
    }
  g_ptr_array_sort (todos, compare_todos);
  return todos;
}
