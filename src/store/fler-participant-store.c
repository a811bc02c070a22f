/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-participant-store.c - who takes part in a meeting: the table participant */

#define G_LOG_DOMAIN "fler-participant-store"

#include "fler-participant-store.h"

#include "fler-db-private.h"

static const char SQL_IDS[] = "SELECT id FROM participant WHERE meeting_id = :meeting_id";
static const char SQL_DELETE[] = "DELETE FROM participant WHERE id = :id";
/* The time that an answer is about is the meeting's when it is noted (D125). */
#define ANSWERED_START \
  "CASE WHEN :answer > 1 THEN ifnull ((SELECT starts_at FROM meeting WHERE id = :meeting_id), 0) ELSE 0 END"
/* As fler_participant_standing_answer(). */
#define STANDING \
  "CASE WHEN told = 4 AND answer IN (2, 4) AND answered_start NOT IN (0, told_start) THEN 1 ELSE answer END"
/* What the letters told is the invitations' to write: neither touches it. */
static const char SQL_INSERT[] =
  "INSERT INTO participant (id, meeting_id, position, party, party_id, official_id, name, role, mode,"
  "                         answer, answered_on, answer_channel, presence, medskick, decline_reason,"
  "                         answered_start)"
  " VALUES (:id, :meeting_id, :position, :party, :party_id, :official_id, :name, :role, :mode,"
  "         :answer, :answered_on, :answer_channel, :presence, :medskick,"
  "         :decline_reason, " ANSWERED_START ")";
static const char SQL_UPDATE[] =
  "UPDATE participant SET position = :position, party = :party, party_id = :party_id,"
  "  official_id = :official_id, name = :name, role = :role, mode = :mode, answer = :answer,"
  "  answered_on = :answered_on, answer_channel = :answer_channel, presence = :presence,"
  "  medskick = :medskick, decline_reason = :decline_reason"
  " WHERE id = :id AND meeting_id = :meeting_id";
static const char SQL_WRITE[] =
  "UPDATE participant SET official_id = :official_id, role = :role, answer = :answer,"
  "  name = CASE WHEN party = 1 THEN name ELSE :name END,"      /* the person's is the case's (F46) */
  "  answered_on = :answered_on, answer_channel = :answer_channel, presence = :presence,"
  "  medskick = :medskick, decline_reason = :decline_reason, answered_start = " ANSWERED_START
  " WHERE id = :id AND meeting_id = :meeting_id";
static const char SQL_COUNT[] =
  "UPDATE meeting SET"
  "  n_invited = (SELECT count(*) FROM participant"
  "                WHERE meeting_id = :meeting_id AND party <> 1 AND " STANDING " NOT IN (3, 4)),"
  "  n_named = (SELECT count(*) FROM participant"
  "              WHERE meeting_id = :meeting_id AND party <> 1 AND " STANDING " NOT IN (3, 4)"
  "                AND name IS NOT NULL),"
  "  n_unanswered = (SELECT count(*) FROM participant"
  "                   WHERE meeting_id = :meeting_id AND party <> 1 AND " STANDING " = 1),"
  "  answer_by = (SELECT min(answer_by) FROM participant"
  "                WHERE meeting_id = :meeting_id AND party <> 1 AND " STANDING " = 1)"
  " WHERE id = :meeting_id";
#define COLUMNS \
  "SELECT id, party, party_id, official_id, name, role, mode, answer, answered_on, answer_channel," \
  "  presence, medskick, invited_on, answer_by, told, told_start, told_place, decline_reason," \
  "  answered_start, told_mode" \
  "  FROM participant"
static const char SQL_OF_MEETING[] = COLUMNS " WHERE meeting_id = :meeting_id ORDER BY position";
static const char SQL_ONE[] = COLUMNS " WHERE id = :id";
enum { COL_ID, COL_PARTY, COL_PARTY_ID, COL_OFFICIAL_ID, COL_NAME, COL_ROLE, COL_MODE, COL_ANSWER,
       COL_ANSWERED_ON, COL_ANSWER_CHANNEL, COL_PRESENCE, COL_MEDSKICK, COL_INVITED_ON, COL_ANSWER_BY,
       COL_TOLD, COL_TOLD_START, COL_TOLD_PLACE, COL_DECLINE_REASON,
       COL_ANSWERED_START, COL_TOLD_MODE };   /* as COLUMNS */
static const char SQL_HIDE_PERSON[] =
  "UPDATE participant SET name = NULL"
  " WHERE party = 1 AND name IS NOT NULL"
  "   AND meeting_id IN (SELECT id FROM meeting WHERE case_id = :case_id)";

static gboolean
keeps (GPtrArray *participants, gint64 id)
{
  for (guint i = 0; i < participants->len; i++)
    if (((FlerParticipant *) participants->pdata[i])->id == id)
      return TRUE;
  return FALSE;
}

static GArray *
list_gone (FlerDb *db, gint64 meeting_id, GPtrArray *participants, GError **error)
{
  g_autoptr(GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_IDS, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, 0);

      if (!keeps (participants, id))
        g_array_append_val (gone, id);
    }
  return fler_db_check (db, rc, error) ? g_steal_pointer (&gone) : NULL;
}

static gboolean
delete_participant (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_DELETE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  return fler_stmt_run (db, stmt, error);
}

static void
bind_participant (FlerStmt stmt, gint64 meeting_id, guint position, const FlerParticipant *participant,
                  gboolean hides_person)
{
  gboolean is_hidden = hides_person && participant->party == FLER_PARTY_PERSON;

  fler_stmt_bind_id (stmt, ":id", participant->id);
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  fler_stmt_bind_int64 (stmt, ":position", position);
  fler_stmt_bind_int64 (stmt, ":party", participant->party);
  fler_stmt_bind_id (stmt, ":party_id", participant->party_id);
  fler_stmt_bind_id (stmt, ":official_id", participant->official_id);
  fler_stmt_bind_text (stmt, ":name", is_hidden ? NULL : participant->name);
  fler_stmt_bind_text (stmt, ":role", participant->role);
  fler_stmt_bind_int64 (stmt, ":mode", participant->mode);
  fler_stmt_bind_int64 (stmt, ":answer", participant->answer);
  fler_stmt_bind_day (stmt, ":answered_on", &participant->answered_on);
  fler_stmt_bind_int64 (stmt, ":answer_channel", participant->answer_channel);
  fler_stmt_bind_int64 (stmt, ":presence", participant->presence);
  fler_stmt_bind_text (stmt, ":medskick", participant->medskick);
  fler_stmt_bind_text (stmt, ":decline_reason", participant->decline_reason);
}

/* A row that stands is changed in place: letters and attempts point to it. */
static gboolean
write_participant (FlerDb *db, gint64 meeting_id, guint position, FlerParticipant *participant,
                   gboolean hides_person, GError **error)
{
  if (participant->id != 0)
    {
      g_auto(FlerStmt) stmt = fler_db_use (db, SQL_UPDATE, error);

      if (stmt == NULL)
        return FALSE;
      bind_participant (stmt, meeting_id, position, participant, hides_person);
      if (!fler_stmt_run (db, stmt, error))
        return FALSE;
      if (sqlite3_changes (fler_db_get_handle (db)) > 0)
        return TRUE;
    }
  {
    g_auto(FlerStmt) stmt = fler_db_use (db, SQL_INSERT, error);

    if (stmt == NULL)
      return FALSE;
    bind_participant (stmt, meeting_id, position, participant, hides_person);
    if (!fler_stmt_run (db, stmt, error))
      return FALSE;
    participant->id = fler_db_last_id (db);
    return TRUE;
  }
}

gboolean
fler_participant_store_replace (FlerDb *db, gint64 meeting_id, GPtrArray *participants,
                                gboolean hides_person, GError **error)
{
  g_autoptr(GArray) gone = list_gone (db, meeting_id, participants, error);

  if (gone == NULL)
    return FALSE;
  for (guint i = 0; i < gone->len; i++)
    if (!delete_participant (db, g_array_index (gone, gint64, i), error))
      return FALSE;
  for (guint i = 0; i < participants->len; i++)
    if (!write_participant (db, meeting_id, i, participants->pdata[i], hides_person, error))
      return FALSE;
  return TRUE;
}

static FlerParticipant *
participant_from_row (FlerStmt row)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->id = sqlite3_column_int64 (row, COL_ID);
  participant->party = sqlite3_column_int (row, COL_PARTY);
  participant->party_id = sqlite3_column_int64 (row, COL_PARTY_ID);
  participant->official_id = sqlite3_column_int64 (row, COL_OFFICIAL_ID);
  participant->name = fler_stmt_dup_text (row, COL_NAME);
  participant->role = fler_stmt_dup_text (row, COL_ROLE);
  participant->mode = sqlite3_column_int (row, COL_MODE);
  participant->answer = sqlite3_column_int (row, COL_ANSWER);
  participant->answered_on = fler_stmt_day (row, COL_ANSWERED_ON);
  participant->answer_channel = sqlite3_column_int (row, COL_ANSWER_CHANNEL);
  participant->presence = sqlite3_column_int (row, COL_PRESENCE);
  participant->medskick = fler_stmt_dup_text (row, COL_MEDSKICK);
  participant->invited_on = fler_stmt_day (row, COL_INVITED_ON);
  participant->answer_by = fler_stmt_day (row, COL_ANSWER_BY);
  participant->told = sqlite3_column_int (row, COL_TOLD);
  participant->told_start = sqlite3_column_int64 (row, COL_TOLD_START);
  participant->told_place = fler_stmt_dup_text (row, COL_TOLD_PLACE);
  participant->decline_reason = fler_stmt_dup_text (row, COL_DECLINE_REASON);
  participant->answered_start = sqlite3_column_int64 (row, COL_ANSWERED_START);
  participant->told_mode = sqlite3_column_int (row, COL_TOLD_MODE);
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
fler_participant_store_count (FlerDb *db, gint64 meeting_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_COUNT, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  return fler_stmt_run_one (db, stmt, "meeting", error);
}

gboolean
fler_participant_store_write (FlerDb *db, gint64 meeting_id, const FlerParticipant *participant,
                              GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_WRITE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", participant->id);
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  fler_stmt_bind_id (stmt, ":official_id", participant->official_id);
  fler_stmt_bind_text (stmt, ":name", participant->name);
  fler_stmt_bind_text (stmt, ":role", participant->role);
  fler_stmt_bind_int64 (stmt, ":answer", participant->answer);
  fler_stmt_bind_day (stmt, ":answered_on", &participant->answered_on);
  fler_stmt_bind_int64 (stmt, ":answer_channel", participant->answer_channel);
  fler_stmt_bind_int64 (stmt, ":presence", participant->presence);
  fler_stmt_bind_text (stmt, ":medskick", participant->medskick);
  fler_stmt_bind_text (stmt, ":decline_reason", participant->decline_reason);
  return fler_stmt_run_one (db, stmt, "participant", error)
         && fler_participant_store_count (db, meeting_id, error);
}

FlerParticipant *
fler_participant_store_load (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_ONE, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":id", id);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    return participant_from_row (stmt);
  if (fler_db_check (db, rc, error))
    fler_db_not_found ("participant", error);
  return NULL;
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
