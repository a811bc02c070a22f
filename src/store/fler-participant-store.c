/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-participant-store.c - who takes part in a meeting: the table participant */

#define G_LOG_DOMAIN "fler-participant-store"

#include "fler-participant-store.h"

#include "fler-db-private.h"

static const char SQL_CLEAR[] = "DELETE FROM participant WHERE meeting_id = :meeting_id";
static const char SQL_INSERT[] =
  "INSERT INTO participant (id, meeting_id, position, party, official_id, name, role, mode, answer,"
  "                         presence, medskick)"
  " VALUES (:id, :meeting_id, :position, :party, :official_id, :name, :role, :mode, :answer,"
  "         :presence, :medskick)";
static const char SQL_OF_MEETING[] =
  "SELECT id, party, official_id, name, role, mode, answer, presence, medskick"
  "  FROM participant"
  " WHERE meeting_id = :meeting_id"
  " ORDER BY position";
enum { COL_ID, COL_PARTY, COL_OFFICIAL_ID, COL_NAME, COL_ROLE, COL_MODE, COL_ANSWER, COL_PRESENCE,
       COL_MEDSKICK };   /* as SQL_OF_MEETING */
static const char SQL_HIDE_PERSON[] =
  "UPDATE participant SET name = NULL"
  " WHERE party = 1 AND name IS NOT NULL"
  "   AND meeting_id IN (SELECT id FROM meeting WHERE case_id = :case_id)";

static gboolean
clear_meeting (FlerDb *db, gint64 meeting_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_CLEAR, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  return fler_stmt_run (db, stmt, error);
}

static gboolean
insert_participant (FlerDb *db, gint64 meeting_id, guint position, FlerParticipant *participant,
                    gboolean hides_person, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_INSERT, error);
  gboolean is_hidden = hides_person && participant->party == FLER_PARTY_PERSON;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_id (stmt, ":id", participant->id);
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  fler_stmt_bind_int64 (stmt, ":position", position);
  fler_stmt_bind_int64 (stmt, ":party", participant->party);
  fler_stmt_bind_id (stmt, ":official_id", participant->official_id);
  fler_stmt_bind_text (stmt, ":name", is_hidden ? NULL : participant->name);
  fler_stmt_bind_text (stmt, ":role", participant->role);
  fler_stmt_bind_int64 (stmt, ":mode", participant->mode);
  fler_stmt_bind_int64 (stmt, ":answer", participant->answer);
  fler_stmt_bind_int64 (stmt, ":presence", participant->presence);
  fler_stmt_bind_text (stmt, ":medskick", participant->medskick);
  if (!fler_stmt_run (db, stmt, error))
    return FALSE;
  participant->id = fler_db_last_id (db);
  return TRUE;
}

gboolean
fler_participant_store_replace (FlerDb *db, gint64 meeting_id, GPtrArray *participants,
                                gboolean hides_person, GError **error)
{
  if (!clear_meeting (db, meeting_id, error))
    return FALSE;
  for (guint i = 0; i < participants->len; i++)
    if (!insert_participant (db, meeting_id, i, participants->pdata[i], hides_person, error))
      return FALSE;
  return TRUE;
}

static FlerParticipant *
participant_from_row (FlerStmt row)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->id = sqlite3_column_int64 (row, COL_ID);
  participant->party = sqlite3_column_int (row, COL_PARTY);
  participant->official_id = sqlite3_column_int64 (row, COL_OFFICIAL_ID);
  participant->name = fler_stmt_dup_text (row, COL_NAME);
  participant->role = fler_stmt_dup_text (row, COL_ROLE);
  participant->mode = sqlite3_column_int (row, COL_MODE);
  participant->answer = sqlite3_column_int (row, COL_ANSWER);
  participant->presence = sqlite3_column_int (row, COL_PRESENCE);
  participant->medskick = fler_stmt_dup_text (row, COL_MEDSKICK);
  return participant;
}

GPtrArray *
fler_participant_store_list (FlerDb *db, gint64 meeting_id, GError **error)
{
  g_autoptr(GPtrArray) participants = NULL;
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_OF_MEETING, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);

  participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (participants, participant_from_row (stmt));
  return fler_db_check (db, rc, error) ? g_steal_pointer (&participants) : NULL;
}

gboolean
fler_participant_store_hide_person (FlerDb *db, gint64 case_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_HIDE_PERSON, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  return fler_stmt_run (db, stmt, error);
}
