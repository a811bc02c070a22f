/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-due-store.h - what the rules of what is due need, read for all open cases or for one */
#pragma once

#include "fler-db.h"
#include "fler-due.h"
#include "fler-store.h"
#include "fler-todo.h"

/**
 * FlerDueCaseFunc:
 * @due_case: lent until the function returns
 *
 * Returns: whether to go on; if not, @error says why or the walk was cancelled
 */
typedef gboolean (*FlerDueCaseFunc) (const FlerDueCase *due_case, gpointer data, GError **error);

/**
 * fler_due_store_each:
 * @func: does not write by @db
 *
 * Reads every open case as it stands at one moment, by id, in as many statements as there are
 * tables. Of what a case has, that which fler_due_add() looks at: meetings that are planned, going
 * on or held, the participants of those to come, open commitments with a day; other fields of
 * them are empty. What it holds does not grow with the number of cases, but for sixteen bytes for
 * each follow-up day.
 */
gboolean fler_due_store_each (FlerDb *db, FlerDueCaseFunc func, gpointer data, GError **error);

/* One case with all that the rules may look at, fler_booking_objections() too. */
typedef struct
{
  FlerCase    *the_case;
  FlerDueCase  due_case;    /* lends what it has to it */
} FlerDueFile;

/**
 * fler_due_store_load:
 * @error: FLER_STORE_ERROR_NOT_FOUND - there is no case of that id
 *
 * Returns: (transfer full) (nullable): the case
 */
FlerDueFile *fler_due_store_load (FlerDb *db, gint64 case_id, GError **error);
void fler_due_file_free (FlerDueFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerDueFile, fler_due_file_free)

/**
 * fler_due_store_list:
 * @cancellable: (nullable)
 *
 * Returns: (transfer full) (element-type FlerDue): what is due over all cases, as fler_due_sort()
 *   orders it
 */
GPtrArray *fler_due_store_list (FlerDb *db, const FlerDueSetting *setting, GCancellable *cancellable,
                                GError **error);

/**
 * fler_due_store_fill:
 * @todo: without anything yet
 * @cancellable: (nullable)
 *
 * Takes what is due over all cases into @todo, which keeps the most urgent.
 */
gboolean fler_due_store_fill (FlerDb *db, FlerTodo *todo, const FlerDueSetting *setting,
                              GCancellable *cancellable, GError **error);

/**
 * fler_due_store_refresh:
 * @is_enough: (out): as fler_todo_replace() returns
 *
 * After a change in one case: reads that case, which may be gone, and nothing else.
 */
gboolean fler_due_store_refresh (FlerDb *db, FlerTodo *todo, gint64 case_id, const FlerDueSetting *setting,
                                 gboolean *is_enough, GError **error);

/**
 * fler_due_store_find_case:
 * @what: what FlerStore::changed told
 * @id: its row
 *
 * Returns: the case that was changed; 0: none was; -1 where it cannot be told (the row is gone)
 */
gint64 fler_due_store_find_case (FlerDb *db, FlerChange what, gint64 id);
