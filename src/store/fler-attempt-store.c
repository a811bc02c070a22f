/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-attempt-store.c - answers, and what was tried to get them: the table attempt */

#define G_LOG_DOMAIN "fler-attempt-store"

#include "fler-history-store.h"
#include "fler-invitation-rows.h"
#include "fler-invitation-store.h"
#include "fler-participant-store.h"

static const char SQL_INSERT[] =
  "INSERT INTO attempt (meeting_id, participant_id, party, at, channel, whom, is_manager, result, note)"
  " VALUES (:meeting_id, :participant_id, :party, :at, :channel, :whom, :is_manager, :result, :note)";
static const char SQL_UPDATE[] =
  "UPDATE attempt SET meeting_id = :meeting_id, participant_id = :participant_id, party = :party,"
  "  at = :at, channel = :channel, whom = :whom, is_manager = :is_manager, result = :result,"
  "  note = :note"
  " WHERE id = :id";
static const char SQL_MEETING_OF[] = "SELECT meeting_id FROM attempt WHERE id = :id";
static const char SQL_DELETE[] = "DELETE FROM attempt WHERE id = :id";
static const char SQL_OF_MEETING[] =
  "SELECT id, meeting_id, participant_id, party, at, channel, whom, is_manager, result, note"
  "  FROM attempt"
  " WHERE meeting_id = :meeting_id"
  " ORDER BY at, id";
enum { COL_ID, COL_MEETING_ID, COL_PARTICIPANT_ID, COL_PARTY, COL_AT, COL_CHANNEL, COL_WHOM,
       COL_IS_MANAGER, COL_RESULT, COL_NOTE };   /* as SQL_OF_MEETING */
static const char SQL_CASE_OF[] = "SELECT case_id, form FROM meeting WHERE id = :id";

static FlerAttempt *
attempt_from_row (FlerStmt row)
{
  FlerAttempt *attempt = fler_attempt_new ();

  attempt->id = sqlite3_column_int64 (row, COL_ID);
  attempt->meeting_id = sqlite3_column_int64 (row, COL_MEETING_ID);
  attempt->participant_id = sqlite3_column_int64 (row, COL_PARTICIPANT_ID);
  attempt->party = sqlite3_column_int (row, COL_PARTY);
  attempt->at = sqlite3_column_int64 (row, COL_AT);
  attempt->channel = sqlite3_column_int (row, COL_CHANNEL);
  attempt->whom = fler_stmt_dup_text (row, COL_WHOM);
  attempt->is_manager = sqlite3_column_int (row, COL_IS_MANAGER) != 0;
  attempt->result = sqlite3_column_int (row, COL_RESULT);
  attempt->note = fler_stmt_dup_text (row, COL_NOTE);
  return attempt;
}

static gboolean
add_event (FlerDb *db, gint64 meeting_id, FlerEventKind kind, FlerPartyKind party, gint64 now, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_CASE_OF, error);
  FlerEvent event = { .at = now, .kind = kind, .meeting_id = meeting_id,
                      .detail = (char *) fler_party_kind_id (party) };
  gint64 case_id;
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", meeting_id);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_DONE)
    return fler_db_not_found ("meeting", error);
  case_id = sqlite3_column_int64 (stmt, 0);
  event.form = sqlite3_column_int (stmt, 1);
  return fler_db_check (db, rc, error)
         && (case_id == 0 || fler_history_store_add (db, case_id, &event, error));
}

static gboolean
write_attempt (FlerDb *db, const FlerAttempt *attempt, gint64 *id, GError **error)
{
  gboolean is_new = attempt->id == 0;
  g_auto(FlerStmt) stmt = fler_db_use (db, is_new ? SQL_INSERT : SQL_UPDATE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", attempt->meeting_id);
  fler_stmt_bind_id (stmt, ":participant_id", attempt->participant_id);
  fler_stmt_bind_int64 (stmt, ":party", attempt->party);
  fler_stmt_bind_int64 (stmt, ":at", attempt->at);
  fler_stmt_bind_int64 (stmt, ":channel", attempt->channel);
  fler_stmt_bind_text (stmt, ":whom", attempt->whom);
  fler_stmt_bind_int64 (stmt, ":is_manager", attempt->is_manager != FALSE);
  fler_stmt_bind_int64 (stmt, ":result", attempt->result);
  fler_stmt_bind_text (stmt, ":note", attempt->note);
  if (!is_new)
    fler_stmt_bind_int64 (stmt, ":id", attempt->id);
  if (!fler_stmt_run_one (db, stmt, "attempt", error))
    return FALSE;
  *id = is_new ? fler_db_last_id (db) : attempt->id;
  return TRUE;
}

gboolean
fler_attempt_rows_insert (FlerDb *db, FlerAttempt *attempt, GError **error)
{
  attempt->id = 0;
  return write_attempt (db, attempt, &attempt->id, error);
}

gboolean
fler_attempt_store_save (FlerDb *db, FlerAttempt *attempt, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  FlerEventKind kind = fler_attempt_is_answer (attempt) ? FLER_EVENT_ANSWER : FLER_EVENT_ATTEMPT;
  gint64 id;

  if (!fler_texts_check (error, "whom", attempt->whom, "note", attempt->note, NULL))
    return FALSE;
  writing = fler_writing_new (db, error);
  if (writing == NULL || !write_attempt (db, attempt, &id, error)
      || (attempt->id == 0
          && !add_event (db, attempt->meeting_id, kind, attempt->party, attempt->at, error)))
    return FALSE;
  fler_invitation_rows_announce (db, attempt->meeting_id);
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  attempt->id = id;
  return TRUE;
}

static gboolean
delete_attempt (FlerDb *db, gint64 id, gint64 *meeting_id, GError **error)
{
  g_auto(FlerStmt) ask = fler_db_use (db, SQL_MEETING_OF, error);
  g_auto(FlerStmt) stmt = ask != NULL ? fler_db_use (db, SQL_DELETE, error) : NULL;
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (ask, ":id", id);
  rc = sqlite3_step (ask);
  if (rc == SQLITE_DONE)
    return fler_db_not_found ("attempt", error);
  *meeting_id = sqlite3_column_int64 (ask, 0);
  if (!fler_db_check (db, rc, error))
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  return fler_stmt_run_one (db, stmt, "attempt", error);
}

gboolean
fler_attempt_store_delete (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  gint64 meeting_id;

  if (writing == NULL || !delete_attempt (db, id, &meeting_id, error))
    return FALSE;
  fler_invitation_rows_announce (db, meeting_id);
  return fler_writing_commit (&writing, error);
}

GPtrArray *
fler_attempt_store_list_of_meeting (FlerDb *db, gint64 meeting_id, GError **error)
{
  g_autoptr(GPtrArray) attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_attempt_free);
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_OF_MEETING, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (attempts, attempt_from_row (stmt));
  return fler_db_check (db, rc, error) ? g_steal_pointer (&attempts) : NULL;
}

gboolean
fler_answer_store_save (FlerDb *db, gint64 meeting_id, const FlerParticipant *participant,
                        FlerAttempt *attempt, gint64 now, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  gint64 id = 0;

  if (!fler_texts_check (error, "name", participant->name, "role", participant->role,
                         "medskick", participant->medskick, "decline_reason", participant->decline_reason,
                         "whom", attempt != NULL ? attempt->whom : NULL,
                         "note", attempt != NULL ? attempt->note : NULL, NULL))
    return FALSE;
  writing = fler_writing_new (db, error);
  if (writing == NULL || !fler_participant_store_write (db, meeting_id, participant, error)
      || !add_event (db, meeting_id, FLER_EVENT_ANSWER, participant->party, now, error)
      || (attempt != NULL && !write_attempt (db, attempt, &id, error)))
    return FALSE;
  fler_invitation_rows_announce (db, meeting_id);
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  if (attempt != NULL)
    attempt->id = id;
  return TRUE;
}

gboolean
fler_answer_store_take_back (FlerDb *db, gint64 meeting_id, const FlerParticipant *participant,
                             gint64 attempt_id, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  gint64 of_meeting;

  if (writing == NULL || !fler_participant_store_write (db, meeting_id, participant, error)
      || (attempt_id != 0 && !delete_attempt (db, attempt_id, &of_meeting, error)))
    return FALSE;
  fler_invitation_rows_announce (db, meeting_id);
  return fler_writing_commit (&writing, error);
}
