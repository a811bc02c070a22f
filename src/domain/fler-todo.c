/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-todo.c - what is due over all cases, most urgent first, as far as it is shown
 *
 *   known:  d d d d d d d d d d | bound         not known: what comes after the bound
 *
 * Everything that comes before the bound or level with it is known. Taking things away leaves the
 * bound where it is, so that what comes back is known to be complete.
 */

#include "fler-todo.h"

struct _FlerTodo
{
  guint      n_shown;
  GPtrArray *dues;          /* FlerDue */
  gboolean   is_sorted;
  FlerDue   *bound;         /* (nullable): NULL: everything is known */
};

FlerTodo *
fler_todo_new (guint n_shown)
{
  FlerTodo *todo = g_new0 (FlerTodo, 1);

  todo->n_shown = n_shown;
  todo->dues = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_due_free);
  todo->is_sorted = TRUE;
  return todo;
}

void
fler_todo_free (FlerTodo *todo)
{
  if (todo == NULL)
    return;
  g_ptr_array_unref (todo->dues);
  fler_due_free (todo->bound);
  g_free (todo);
}

static guint
n_kept (const FlerTodo *todo)
{
  return todo->n_shown * 2;
}

/* What a bound is compared by. */
static FlerDue *
bound_of (const FlerDue *due)
{
  FlerDue *bound = g_new0 (FlerDue, 1);

  bound->urgency = due->urgency;
  bound->day = due->day;
  bound->case_reference = g_strdup (due->case_reference);
  bound->why = due->why;
  return bound;
}

static void
sort (FlerTodo *todo)
{
  if (!todo->is_sorted)
    fler_due_sort (todo->dues);
  todo->is_sorted = TRUE;
}

/* Those level with the last that stays, stay as well. */
static void
cut (FlerTodo *todo)
{
  guint n = n_kept (todo);

  sort (todo);
  while (n < todo->dues->len && fler_due_compare (todo->dues->pdata[n - 1], todo->dues->pdata[n]) == 0)
    n++;
  if (n >= todo->dues->len)
    return;
  fler_due_free (todo->bound);
  todo->bound = bound_of (todo->dues->pdata[n - 1]);
  g_ptr_array_set_size (todo->dues, (int) n);
}

void
fler_todo_take (FlerTodo *todo, FlerDue *due)
{
  if (todo->bound != NULL && fler_due_compare (due, todo->bound) > 0)
    {
      fler_due_free (due);
      return;
    }
  g_ptr_array_add (todo->dues, due);
  todo->is_sorted = FALSE;
  if (todo->dues->len >= 2 * n_kept (todo))
    cut (todo);
}

gboolean
fler_todo_replace (FlerTodo *todo, gint64 case_id, GPtrArray *dues)
{
  for (guint i = todo->dues->len; i > 0; i--)
    if (((FlerDue *) todo->dues->pdata[i - 1])->case_id == case_id)
      g_ptr_array_remove_index (todo->dues, i - 1);
  for (guint i = 0; i < dues->len; i++)
    fler_todo_take (todo, g_steal_pointer (&dues->pdata[i]));
  g_ptr_array_unref (dues);
  return todo->bound == NULL || todo->dues->len >= todo->n_shown;
}

gboolean
fler_todo_is_cut (const FlerTodo *todo)
{
  return todo->bound != NULL;
}

static gboolean
is_of_party (const FlerDue *due)
{
  return due->kind == FLER_DUE_KIND_NAME || due->kind == FLER_DUE_KIND_ANSWER;
}

static gboolean
belongs_to (const FlerTodoLine *line, const FlerDue *due)
{
  return is_of_party (due) && due->kind == line->due->kind && due->meeting_id == line->due->meeting_id;
}

static void
add_party (FlerTodoLine *line, FlerPartyKind party)
{
  for (guint i = 0; i < line->n_parties; i++)
    if (line->parties[i] == party)
      return;
  if (line->n_parties < FLER_TODO_N_PARTIES)
    line->parties[line->n_parties++] = party;
}

GArray *
fler_todo_lines (const FlerTodo *todo, guint n_most)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (FlerTodoLine));
  FlerTodoLine *last = NULL;

  sort ((FlerTodo *) todo);
  for (guint i = 0; i < todo->dues->len; i++)
    {
      const FlerDue *due = todo->dues->pdata[i];

      if (last == NULL || !belongs_to (last, due))
        {
          FlerTodoLine line = { .due = due };

          if (lines->len == n_most)
            break;
          g_array_append_val (lines, line);
          last = &g_array_index (lines, FlerTodoLine, lines->len - 1);
        }
      if (is_of_party (due))
        add_party (last, due->party);
    }
  return lines;
}
