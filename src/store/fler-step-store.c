/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-store.c - the steps of routines that were carried out: the table step_done */

#define G_LOG_DOMAIN "fler-step-store"

#include "fler-step-store.h"

#include "fler-db-private.h"
#include "fler-history-store.h"
#include "fler-step-rows.h"

static const char SQL_INSERT[] =
  "INSERT INTO step_done (case_id, step, done_on, answer, note)"
  " VALUES (:case_id, :step, :done_on, :answer, :note)";
static const char SQL_UPDATE[] =
  "UPDATE step_done SET case_id = :case_id, step = :step, done_on = :done_on, answer = :answer,"
  "  note = :note"
  " WHERE id = :id";
static const char SQL_WHICH[] = "SELECT case_id, step FROM step_done WHERE id = :id";
static const char SQL_DELETE[] = "DELETE FROM step_done WHERE id = :id";
static const char SQL_OF_CASE[] =
  "SELECT id, case_id, step, done_on, answer, note"
  "  FROM step_done"
  " WHERE case_id = :case_id"
  " ORDER BY done_on, id";
enum { COL_ID, COL_CASE_ID, COL_STEP, COL_DONE_ON, COL_ANSWER, COL_NOTE };   /* as SQL_OF_CASE */

static gboolean
write_row (FlerDb *db, FlerStepDone *done, GError **error)
{
  gboolean is_new = done->id == 0;
  g_auto(FlerStmt) stmt = fler_db_use (db, is_new ? SQL_INSERT : SQL_UPDATE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_id (stmt, ":case_id", done->case_id);
  fler_stmt_bind_text (stmt, ":step", done->step);
  fler_stmt_bind_day (stmt, ":done_on", &done->done_on);
  fler_stmt_bind_int64 (stmt, ":answer", done->answer);
  fler_stmt_bind_text (stmt, ":note", done->note);
  if (!is_new)
    fler_stmt_bind_int64 (stmt, ":id", done->id);
  return fler_stmt_run_one (db, stmt, "step", error);
}

gboolean
fler_step_rows_insert (FlerDb *db, FlerStepDone *done, GError **error)
{
  done->id = 0;
  if (!fler_texts_check (error, "step", done->step, "note", done->note, NULL)
      || !write_row (db, done, error))
    return FALSE;
  done->id = fler_db_last_id (db);
  return TRUE;
}

gboolean
fler_step_store_save (FlerDb *db, FlerStepDone *done, gint64 now, GError **error)
{
  FlerEvent event = { .at = now, .kind = FLER_EVENT_STEP_DONE, .detail = done->step };
  g_auto(FlerWriting) writing = NULL;
  gint64 id = done->id;

  if (!fler_texts_check (error, "step", done->step, "note", done->note, NULL))
    return FALSE;
  writing = fler_writing_new (db, error);
  if (writing == NULL || !write_row (db, done, error))
    return FALSE;
  if (id == 0)
    {
      id = fler_db_last_id (db);
      if (!fler_history_store_add (db, done->case_id, &event, error))
        return FALSE;
    }
  fler_db_announce (db, FLER_CHANGE_STEP, done->case_id);
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  done->id = id;
  return TRUE;
}

/* What the history told of it stays; that it was taken back is told too. */
static gboolean
tell_undone (FlerDb *db, gint64 id, gint64 now, gint64 *case_id, GError **error)
{
  FlerEvent event = { .at = now, .kind = FLER_EVENT_STEP_UNDONE };
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_WHICH, error);
  g_autofree char *step = NULL;
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_DONE)
    return fler_db_not_found ("step", error);
  if (rc != SQLITE_ROW)
    return fler_db_check (db, rc, error);
  *case_id = sqlite3_column_int64 (stmt, 0);
  step = fler_stmt_dup_text (stmt, 1);
  event.detail = step;
  return fler_history_store_add (db, *case_id, &event, error);
}

gboolean
fler_step_store_delete (FlerDb *db, gint64 id, gint64 now, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  g_auto(FlerStmt) stmt = NULL;
  gint64 case_id = 0;

  if (writing == NULL || !tell_undone (db, id, now, &case_id, error))
    return FALSE;
  stmt = fler_db_use (db, SQL_DELETE, error);
  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  if (!fler_stmt_run_one (db, stmt, "step", error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_STEP, case_id);
  return fler_writing_commit (&writing, error);
}

GPtrArray *
fler_step_store_list_of_case (FlerDb *db, gint64 case_id, GError **error)
{
  g_autoptr(GPtrArray) steps = NULL;
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_OF_CASE, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);

  steps = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_step_done_free);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FlerStepDone *done = fler_step_done_new ();

      done->id = sqlite3_column_int64 (stmt, COL_ID);
      done->case_id = sqlite3_column_int64 (stmt, COL_CASE_ID);
      done->step = fler_stmt_dup_text (stmt, COL_STEP);
      done->done_on = fler_stmt_day (stmt, COL_DONE_ON);
      done->answer = sqlite3_column_int (stmt, COL_ANSWER);
      done->note = fler_stmt_dup_text (stmt, COL_NOTE);
      g_ptr_array_add (steps, done);
    }
  return fler_db_check (db, rc, error) ? g_steal_pointer (&steps) : NULL;
}
