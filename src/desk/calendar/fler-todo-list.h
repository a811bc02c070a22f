/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-todo-list.h - what is due over all cases, a row each, under headings that say how urgent
 *
 * A row that is activated shows its meeting in the calendar, or its case on the card beside it,
 * and opens the step where that asks for something.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"
#include "fler-todo.h"

#define FLER_TYPE_TODO_LIST (fler_todo_list_get_type ())
G_DECLARE_FINAL_TYPE (FlerTodoList, fler_todo_list, FLER, TODO_LIST, GtkWidget)

GtkWidget *fler_todo_list_new (void);

/**
 * FlerTodoList::more:
 *
 * The user wants to see more than is shown: fler_todo_list_get_n_most() has been raised.
 */

/**
 * fler_todo_list_show:
 * @todo: (nullable): what is due, read now and not kept; NULL: it is being read
 */
void fler_todo_list_show (FlerTodoList *self, const FlerTodo *todo, FlerContext *context);

/**
 * fler_todo_list_get_n_most:
 *
 * Returns: how many rows are shown at most
 */
guint fler_todo_list_get_n_most (FlerTodoList *self);
