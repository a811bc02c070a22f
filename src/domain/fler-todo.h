/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-todo.h - what is due over all cases, most urgent first, as far as it is shown
 *
 * Holds a little more than is shown, so that the most urgent ones are still known after a change
 * in one case, and no more: with 100 000 cases most of what is due is of no interest today.
 */
#pragma once

#include "fler-due.h"

typedef struct _FlerTodo FlerTodo;

/**
 * fler_todo_new:
 * @n_shown: how many are to be known at least, where there are so many
 */
FlerTodo *fler_todo_new (guint n_shown);
void fler_todo_free (FlerTodo *todo);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerTodo, fler_todo_free)

/**
 * fler_todo_take:
 * @due: (transfer full): freed at once where others are more urgent
 */
void fler_todo_take (FlerTodo *todo, FlerDue *due);

/**
 * fler_todo_replace:
 * @dues: (element-type FlerDue) (transfer full): what is due in @case_id now
 *
 * Returns: whether the most urgent ones are still known; if not, all cases are to be read again
 */
gboolean fler_todo_replace (FlerTodo *todo, gint64 case_id, GPtrArray *dues);

/**
 * fler_todo_is_cut:
 *
 * Returns: whether there is more than is known here
 */
gboolean fler_todo_is_cut (const FlerTodo *todo);

#define FLER_TODO_N_PARTIES 7

/* A line of the list. Names that are missing for one meeting are one line, answers as well. */
typedef struct
{
  const FlerDue *due;                           /* lent: the first of what the line tells */
  FlerPartyKind  parties[FLER_TODO_N_PARTIES];  /* whose name or answer, each once */
  guint          n_parties;
} FlerTodoLine;

/**
 * fler_todo_lines:
 * @n_most: how many lines at most
 *
 * Returns: (transfer full) (element-type FlerTodoLine): most urgent first, as fler_due_sort()
 *   orders; they lend from @todo, until it changes
 */
GArray *fler_todo_lines (const FlerTodo *todo, guint n_most);
