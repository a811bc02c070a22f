/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-unmet-need-store.c - needs without a meeting on disk: the table unmet_need */

#define G_LOG_DOMAIN "fler-unmet-need-store"

#include "fler-unmet-need-store.h"

#include "fler-db-private.h"

static const char SQL_INSERT[] =
  "INSERT INTO unmet_need (case_id, form, seen_on, reason, why)"
  " VALUES (:case_id, :form, :seen_on, :reason, :why)";
static const char SQL_DELETE[] = "DELETE FROM unmet_need WHERE id = :id";
static const char SQL_OF_CASE[] =
  "SELECT id, case_id, form, seen_on, reason, why"
  "  FROM unmet_need"
  " WHERE case_id = :case_id"
  " ORDER BY seen_on DESC, id DESC";
enum { COL_ID, COL_CASE_ID, COL_FORM, COL_SEEN_ON, COL_REASON, COL_WHY };   /* as SQL_OF_CASE */

static FlerUnmetNeed *
need_from_row (FlerStmt row)
{
  FlerUnmetNeed *need = fler_unmet_need_new ();

  need->id = sqlite3_column_int64 (row, COL_ID);
  need->case_id = sqlite3_column_int64 (row, COL_CASE_ID);
  need->form = sqlite3_column_int (row, COL_FORM);
  need->seen_on = fler_stmt_day (row, COL_SEEN_ON);
  need->reason = fler_stmt_dup_text (row, COL_REASON);
  need->why = fler_stmt_dup_text (row, COL_WHY);
  return need;
}

gboolean
fler_unmet_need_store_add (FlerDb *db, FlerUnmetNeed *need, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  g_auto(FlerStmt) stmt = NULL;
  gint64 id;

  if (!g_date_valid (&need->seen_on))
    {
      g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID, "a need is seen on a day");
      return FALSE;
    }
  if (!fler_texts_check (error, "reason", need->reason, "why", need->why, NULL))
    return FALSE;
  writing = fler_writing_new (db, error);
  stmt = writing != NULL ? fler_db_use (db, SQL_INSERT, error) : NULL;
  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_id (stmt, ":case_id", need->case_id);
  fler_stmt_bind_int64 (stmt, ":form", need->form);
  fler_stmt_bind_day (stmt, ":seen_on", &need->seen_on);
  fler_stmt_bind_text (stmt, ":reason", need->reason);
  fler_stmt_bind_text (stmt, ":why", need->why);
  if (!fler_stmt_run_one (db, stmt, "need", error))
    return FALSE;
  id = fler_db_last_id (db);
  fler_db_announce (db, FLER_CHANGE_STEP, need->case_id);
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  need->id = id;
  return TRUE;
}

gboolean
fler_unmet_need_store_delete (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  g_auto(FlerStmt) stmt = writing != NULL ? fler_db_use (db, SQL_DELETE, error) : NULL;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  if (!fler_stmt_run_one (db, stmt, "need", error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_STEP, id);
  return fler_writing_commit (&writing, error);
}

GPtrArray *
fler_unmet_need_store_list_of_case (FlerDb *db, gint64 case_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_OF_CASE, error);
  g_autoptr(GPtrArray) needs = NULL;
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  needs = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_unmet_need_free);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (needs, need_from_row (stmt));
  return fler_db_check (db, rc, error) ? g_steal_pointer (&needs) : NULL;
}
