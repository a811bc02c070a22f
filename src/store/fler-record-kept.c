/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-kept.c - who took part and what was agreed, with a locked version: the tables
 * record_participant and record_commitment
 */

#define G_LOG_DOMAIN "fler-record-kept"

#include "fler-record-kept.h"

#include "fler-db-private.h"

static const char SQL_MARK[] =
  "UPDATE record SET is_kept = 1 WHERE meeting_id = :meeting_id AND version = :version";
/* Not their state: what became of them is the case's to tell. */
static const char SQL_KEEP_COMMITMENTS[] =
  "INSERT INTO record_commitment (meeting_id, version, position, party, who, what, due_on)"
  " SELECT meeting_id, :version, id, party, who, what, due_on"
  "   FROM commitment WHERE meeting_id = :meeting_id";
static const char SQL_KEEP_PARTICIPANTS[] =
  "INSERT INTO record_participant (meeting_id, version, position, party, party_id, official_id, name, role,"
  "                                mode, answer, presence, medskick, decline_reason)"
  " SELECT meeting_id, :version, position, party, party_id, official_id, name, role,"
  "        mode, answer, presence, medskick, decline_reason"
  "   FROM participant WHERE meeting_id = :meeting_id";

static const char SQL_COMMITMENTS[] =
  "SELECT m.case_id, c.party, c.who, c.what, c.due_on"
  "  FROM record_commitment AS c JOIN meeting AS m ON m.id = c.meeting_id"
  " WHERE c.meeting_id = :meeting_id AND c.version = :version"
  " ORDER BY c.position";
enum { COL_CASE_ID, COL_COMMITTED_PARTY, COL_WHO, COL_WHAT, COL_DUE_ON };   /* as SQL_COMMITMENTS */
static const char SQL_PARTICIPANTS[] =
  "SELECT party, party_id, official_id, name, role, mode, answer, presence, medskick, decline_reason"
  "  FROM record_participant"
  " WHERE meeting_id = :meeting_id AND version = :version"
  " ORDER BY position";
enum { COL_PARTY, COL_PARTY_ID, COL_OFFICIAL_ID, COL_NAME, COL_ROLE, COL_MODE, COL_ANSWER, COL_PRESENCE,
       COL_MEDSKICK, COL_DECLINE_REASON };   /* as SQL_PARTICIPANTS */
static const char SQL_HIDE_PERSON[] =
  "UPDATE record_participant SET name = NULL"
  " WHERE party = 1 AND name IS NOT NULL"
  "   AND meeting_id IN (SELECT id FROM meeting WHERE case_id = :case_id)";

static FlerStmt
use (FlerDb *db, const char *sql, gint64 meeting_id, int version, GError **error)
{
  FlerStmt stmt = fler_db_use (db, sql, error);

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  fler_stmt_bind_int64 (stmt, ":version", version);
  return stmt;
}

static gboolean
run (FlerDb *db, const char *sql, gint64 meeting_id, int version, GError **error)
{
  g_auto(FlerStmt) stmt = use (db, sql, meeting_id, version, error);

  return stmt != NULL && fler_stmt_run (db, stmt, error);
}

gboolean
fler_record_kept_write (FlerDb *db, gint64 meeting_id, int version, GError **error)
{
  return run (db, SQL_MARK, meeting_id, version, error)
         && run (db, SQL_KEEP_COMMITMENTS, meeting_id, version, error)
         && run (db, SQL_KEEP_PARTICIPANTS, meeting_id, version, error);
}

static FlerCommitment *
commitment_from_row (FlerStmt row, gint64 meeting_id)
{
  FlerCommitment *commitment = fler_commitment_new ();

  commitment->case_id = sqlite3_column_int64 (row, COL_CASE_ID);
  commitment->meeting_id = meeting_id;
  commitment->party = sqlite3_column_int (row, COL_COMMITTED_PARTY);
  commitment->who = fler_stmt_dup_text (row, COL_WHO);
  commitment->what = fler_stmt_dup_text (row, COL_WHAT);
  if (commitment->what == NULL)
    commitment->what = g_strdup ("");
  commitment->due_on = fler_stmt_day (row, COL_DUE_ON);
  return commitment;
}

static FlerParticipant *
participant_from_row (FlerStmt row)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->party = sqlite3_column_int (row, COL_PARTY);
  participant->party_id = sqlite3_column_int64 (row, COL_PARTY_ID);
  participant->official_id = sqlite3_column_int64 (row, COL_OFFICIAL_ID);
  participant->name = fler_stmt_dup_text (row, COL_NAME);
  participant->role = fler_stmt_dup_text (row, COL_ROLE);
  participant->mode = sqlite3_column_int (row, COL_MODE);
  participant->answer = sqlite3_column_int (row, COL_ANSWER);
  participant->presence = sqlite3_column_int (row, COL_PRESENCE);
  participant->medskick = fler_stmt_dup_text (row, COL_MEDSKICK);
  participant->decline_reason = fler_stmt_dup_text (row, COL_DECLINE_REASON);
  return participant;
}

static gboolean
read_commitments (FlerDb *db, FlerRecord *record, GError **error)
{
  g_auto(FlerStmt) stmt = use (db, SQL_COMMITMENTS, record->meeting_id, record->version, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  record->commitments = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_commitment_free);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (record->commitments, commitment_from_row (stmt, record->meeting_id));
  return fler_db_check (db, rc, error);
}

static gboolean
read_participants (FlerDb *db, FlerRecord *record, GError **error)
{
  g_auto(FlerStmt) stmt = use (db, SQL_PARTICIPANTS, record->meeting_id, record->version, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  record->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (record->participants, participant_from_row (stmt));
  return fler_db_check (db, rc, error);
}

gboolean
fler_record_kept_read (FlerDb *db, FlerRecord *record, GError **error)
{
  return read_commitments (db, record, error) && read_participants (db, record, error);
}

gboolean
fler_record_kept_hide_person (FlerDb *db, gint64 case_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_HIDE_PERSON, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  return fler_stmt_run (db, stmt, error);
}
