/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-todo-source.h - what is due over all cases, read on a thread and kept up to date
 *
 * All cases are read once, on a thread of their own; after a change in one case only that case.
 */
#pragma once

#include "fler-context.h"
#include "fler-todo.h"

#define FLER_TYPE_TODO_SOURCE (fler_todo_source_get_type ())
G_DECLARE_FINAL_TYPE (FlerTodoSource, fler_todo_source, FLER, TODO_SOURCE, GObject)

/**
 * FlerTodoSource::changed:
 *
 * What fler_todo_source_get_todo() returns is another than before.
 */

/**
 * FlerTodoSource::failed:
 * @error: why it could not be read
 */

FlerTodoSource *fler_todo_source_new (void);

/**
 * fler_todo_source_set_context:
 * @context: (nullable): what to work on; NULL stops reading
 */
void fler_todo_source_set_context (FlerTodoSource *self, FlerContext *context);

/**
 * fler_todo_source_want:
 * @n_shown: how many lines are to be known
 */
void fler_todo_source_want (FlerTodoSource *self, guint n_shown);

/**
 * fler_todo_source_set_today:
 *
 * Reads all again where the day is another.
 */
void fler_todo_source_set_today (FlerTodoSource *self, const GDate *today);

/**
 * fler_todo_source_get_todo:
 *
 * Returns: (transfer none) (nullable): what is due; NULL until it was read
 */
const FlerTodo *fler_todo_source_get_todo (FlerTodoSource *self);
