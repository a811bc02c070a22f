/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-todo-list.h - what is to be done over all cases, one row each
 *
 * A row that is activated asks for calendar.show-meeting (x).
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-todo.h"

#define FLER_TYPE_TODO_LIST (fler_todo_list_get_type ())
G_DECLARE_FINAL_TYPE (FlerTodoList, fler_todo_list, FLER, TODO_LIST, GtkWidget)

GtkWidget *fler_todo_list_new (void);

/**
 * fler_todo_list_show:
 * @todos: (element-type FlerTodo): in the order to show; read now, not kept
 */
void fler_todo_list_show (FlerTodoList *self, const GPtrArray *todos, const GDate *today, GTimeZone *zone);
