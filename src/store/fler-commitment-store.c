/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-commitment-store.c - commitments on disk: the table commitment */

#define G_LOG_DOMAIN "fler-commitment-store"

#include "fler-commitment-store.h"

#include "fler-db-private.h"

static const char SQL_INSERT[] =
  "INSERT INTO commitment (case_id, meeting_id, party, who, what, due_on, state, done_on)"
  " VALUES (:case_id, :meeting_id, :party, :who, :what, :due_on, :state, :done_on)";
static const char SQL_UPDATE[] =
  "UPDATE commitment SET case_id = :case_id, meeting_id = :meeting_id, party = :party, who = :who,"
  "  what = :what, due_on = :due_on, state = :state, done_on = :done_on"
  " WHERE id = :id";
static const char SQL_DELETE[] = "DELETE FROM commitment WHERE id = :id";

#define COLUMNS "SELECT id, case_id, meeting_id, party, who, what, due_on, state, done_on FROM commitment"
static const char SQL_OF_CASE[] = COLUMNS
  " WHERE case_id = :case_id"
  " ORDER BY due_on IS NULL, due_on, id";
static const char SQL_OPEN_OF_CASE[] = COLUMNS
  " WHERE case_id = :case_id AND state = 1"
  " ORDER BY due_on IS NULL, due_on, id";
static const char SQL_OF_MEETING[] = COLUMNS
  " WHERE meeting_id = :meeting_id"
  " ORDER BY id";
enum { COL_ID, COL_CASE_ID, COL_MEETING_ID, COL_PARTY, COL_WHO, COL_WHAT, COL_DUE_ON, COL_STATE,
       COL_DONE_ON };   /* as COLUMNS */

static FlerCommitment *
commitment_from_row (FlerStmt row)
{
  FlerCommitment *commitment = fler_commitment_new ();

  commitment->id = sqlite3_column_int64 (row, COL_ID);
  commitment->case_id = sqlite3_column_int64 (row, COL_CASE_ID);
  commitment->meeting_id = sqlite3_column_int64 (row, COL_MEETING_ID);
  commitment->party = sqlite3_column_int (row, COL_PARTY);
  commitment->who = fler_stmt_dup_text (row, COL_WHO);
  commitment->what = fler_stmt_dup_text (row, COL_WHAT);
  if (commitment->what == NULL)
    commitment->what = g_strdup ("");
  commitment->due_on = fler_stmt_day (row, COL_DUE_ON);
  commitment->state = sqlite3_column_int (row, COL_STATE);
  commitment->done_on = fler_stmt_day (row, COL_DONE_ON);
  return commitment;
}

static gboolean
write_commitment (FlerDb *db, const FlerCommitment *commitment, GError **error)
{
  gboolean is_new = commitment->id == 0;
  g_auto(FlerStmt) stmt = fler_db_use (db, is_new ? SQL_INSERT : SQL_UPDATE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_id (stmt, ":case_id", commitment->case_id);
  fler_stmt_bind_id (stmt, ":meeting_id", commitment->meeting_id);
  fler_stmt_bind_int64 (stmt, ":party", commitment->party);
  fler_stmt_bind_text (stmt, ":who", commitment->who);
  fler_stmt_bind_text (stmt, ":what", commitment->what);
  fler_stmt_bind_day (stmt, ":due_on", &commitment->due_on);
  fler_stmt_bind_int64 (stmt, ":state", commitment->state);
  fler_stmt_bind_day (stmt, ":done_on", &commitment->done_on);
  if (!is_new)
    fler_stmt_bind_int64 (stmt, ":id", commitment->id);
  return fler_stmt_run_one (db, stmt, "commitment", error);
}

gboolean
fler_commitment_store_save (FlerDb *db, FlerCommitment *commitment, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  gint64 id = commitment->id;

  if (!fler_texts_check (error, "who", commitment->who, "what", commitment->what, NULL))
    return FALSE;
  writing = fler_writing_new (db, error);
  if (writing == NULL || !write_commitment (db, commitment, error))
    return FALSE;
  if (id == 0)
    id = fler_db_last_id (db);
  fler_db_announce (db, FLER_CHANGE_COMMITMENT, id);
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  commitment->id = id;
  return TRUE;
}

gboolean
fler_commitment_store_delete (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  g_auto(FlerStmt) stmt = writing != NULL ? fler_db_use (db, SQL_DELETE, error) : NULL;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  if (!fler_stmt_run_one (db, stmt, "commitment", error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_COMMITMENT, id);
  return fler_writing_commit (&writing, error);
}

static GPtrArray *
read_all (FlerDb *db, FlerStmt stmt, GError **error)
{
  g_autoptr(GPtrArray) commitments = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_commitment_free);
  int rc;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (commitments, commitment_from_row (stmt));
  return fler_db_check (db, rc, error) ? g_steal_pointer (&commitments) : NULL;
}

GPtrArray *
fler_commitment_store_list_of_case (FlerDb *db, gint64 case_id, gboolean only_open, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, only_open ? SQL_OPEN_OF_CASE : SQL_OF_CASE, error);

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  return read_all (db, stmt, error);
}

GPtrArray *
fler_commitment_store_list_of_meeting (FlerDb *db, gint64 meeting_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_OF_MEETING, error);

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  return read_all (db, stmt, error);
}
