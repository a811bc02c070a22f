/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-history-store.c - what was done in a case, when: the table history */

#define G_LOG_DOMAIN "fler-history-store"

#include "fler-history-store.h"

#include "fler-db-private.h"

static const char SQL_INSERT[] =
  "INSERT INTO history (case_id, at, kind, meeting_id, form, detail)"
  " VALUES (:case_id, :at, :kind, :meeting_id, :form, :detail)";
static const char SQL_OF_CASE[] =
  "SELECT at, kind, meeting_id, form, detail"
  "  FROM history"
  " WHERE case_id = :case_id"
  " ORDER BY at DESC, id DESC"
  " LIMIT :limit";
enum { COL_AT, COL_KIND, COL_MEETING_ID, COL_FORM, COL_DETAIL };   /* as SQL_OF_CASE */

gboolean
fler_history_store_add (FlerDb *db, gint64 case_id, const FlerEvent *event, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  g_auto(FlerStmt) stmt = NULL;

  if (!fler_texts_check (error, "detail", event->detail, NULL))
    return FALSE;
  writing = fler_writing_new (db, error);
  stmt = writing != NULL ? fler_db_use (db, SQL_INSERT, error) : NULL;
  if (stmt == NULL)
    return FALSE;

  fler_stmt_bind_id (stmt, ":case_id", case_id);
  fler_stmt_bind_int64 (stmt, ":at", event->at);
  fler_stmt_bind_int64 (stmt, ":kind", event->kind);
  fler_stmt_bind_id (stmt, ":meeting_id", event->meeting_id);
  fler_stmt_bind_int64 (stmt, ":form", event->form);
  fler_stmt_bind_text (stmt, ":detail", event->detail);
  if (!fler_stmt_run (db, stmt, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_CASE, case_id);
  return fler_writing_commit (&writing, error);
}

static FlerEvent *
event_from_row (FlerStmt row)
{
  FlerEvent *event = fler_event_new ();

  event->at = sqlite3_column_int64 (row, COL_AT);
  event->kind = sqlite3_column_int (row, COL_KIND);
  event->meeting_id = sqlite3_column_int64 (row, COL_MEETING_ID);
  event->form = sqlite3_column_int (row, COL_FORM);
  event->detail = fler_stmt_dup_text (row, COL_DETAIL);
  return event;
}

GPtrArray *
fler_history_store_list (FlerDb *db, gint64 case_id, guint limit, GError **error)
{
  g_autoptr(GPtrArray) events = NULL;
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_OF_CASE, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  fler_stmt_bind_int64 (stmt, ":limit", limit);

  events = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_event_free);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (events, event_from_row (stmt));
  return fler_db_check (db, rc, error) ? g_steal_pointer (&events) : NULL;
}
