/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-todo-row.h - a row of the to-do list: how near it is, what is to be done, in which case
 *
 * It draws its three texts itself; its accessible name is for whoever makes it to set.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-due.h"

#define FLER_TYPE_TODO_ROW (fler_todo_row_get_type ())
G_DECLARE_FINAL_TYPE (FlerTodoRow, fler_todo_row, FLER, TODO_ROW, GtkListBoxRow)

/**
 * fler_todo_row_new:
 * @title: what is to be done, in two lines at most
 * @detail: where and by when
 * @n_detail_lines: how many lines @detail may take
 */
GtkWidget *fler_todo_row_new (FlerUrgency urgency, const char *title, const char *detail, int n_detail_lines);

/**
 * fler_todo_row_dup_words:
 *
 * Returns: (transfer full): all that can be read in it, a line each: sign, title, detail
 */
char *fler_todo_row_dup_words (FlerTodoRow *self);
