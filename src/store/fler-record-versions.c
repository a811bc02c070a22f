/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-versions.c - a record's life: opened, locked, opened again as a correction */

#define G_LOG_DOMAIN "fler-record-versions"

#include "fler-record-versions.h"

#include "fler-db-private.h"
#include "fler-history-store.h"
#include "fler-meeting.h"
#include "fler-record-kept.h"
#include "fler-record-store.h"

static const char SQL_IS_OPEN[] = "SELECT 1 FROM record WHERE meeting_id = :meeting_id AND version = 0";
static const char SQL_LATEST[] = "SELECT max(version) FROM record WHERE meeting_id = :meeting_id";
static const char SQL_OPEN[] =
  "INSERT INTO record (meeting_id, version, started_at, ended_at) VALUES (:meeting_id, 0, :now, 0)";
/* The answers and marks follow by the foreign key's cascade. A clock set back during the meeting
 * never makes it end before it began. */
static const char SQL_LOCK[] =
  "UPDATE record SET version = :version, ended_at = max(:now, started_at, 1)"
  " WHERE meeting_id = :meeting_id AND version = 0";
static const char SQL_COPY_RECORD[] =
  "INSERT INTO record (meeting_id, version, started_at, ended_at, no_plan_why, correction_why)"
  " SELECT meeting_id, 0, started_at, 0, no_plan_why, :why"
  "   FROM record WHERE meeting_id = :meeting_id AND version = :version";
static const char SQL_COPY_ANSWERS[] =
  "INSERT INTO record_answer (meeting_id, version, section, text)"
  " SELECT meeting_id, 0, section, text"
  "   FROM record_answer WHERE meeting_id = :meeting_id AND version = :version";
static const char SQL_COPY_MARKS[] =
  "INSERT INTO record_mark (meeting_id, version, kind, position, text)"
  " SELECT meeting_id, 0, kind, position, text"
  "   FROM record_mark WHERE meeting_id = :meeting_id AND version = :version";
static const char SQL_CORRECTION_WHY[] =
  "SELECT correction_why FROM record WHERE meeting_id = :meeting_id AND version = 0";
static const char SQL_IS_KEPT[] =
  "SELECT is_kept FROM record WHERE meeting_id = :meeting_id AND version = :version";
static const char SQL_SET_STATE[] =
  "UPDATE meeting SET state = :state, changed_at = max(changed_at, :now) WHERE id = :meeting_id";
static const char SQL_CASE_OF[] = "SELECT case_id, form FROM meeting WHERE id = :meeting_id";

/* Returns 1, 0, or -1 with @error set. */
static int
ask_open (FlerDb *db, gint64 meeting_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_IS_OPEN, error);
  int rc;

  if (stmt == NULL)
    return -1;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  rc = sqlite3_step (stmt);
  if (!fler_db_check (db, rc, error))
    return -1;
  return rc == SQLITE_ROW ? 1 : 0;
}

gboolean
fler_record_versions_check_open (FlerDb *db, gint64 meeting_id, GError **error)
{
  int is_open = ask_open (db, meeting_id, error);

  if (is_open == 0)
    g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_LOCKED,
                         "No record of the meeting is open for writing");
  return is_open == 1;
}

int
fler_record_store_latest (FlerDb *db, gint64 meeting_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_LATEST, error);
  int rc;

  if (stmt == NULL)
    return -1;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  rc = sqlite3_step (stmt);
  return fler_db_check (db, rc, error) ? sqlite3_column_int (stmt, 0) : -1;
}

static gboolean
set_meeting_state (FlerDb *db, gint64 meeting_id, int state, gint64 now, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_SET_STATE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  fler_stmt_bind_int64 (stmt, ":state", state);
  fler_stmt_bind_int64 (stmt, ":now", now);
  if (!fler_stmt_run_one (db, stmt, "meeting", error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_MEETING, meeting_id);
  return TRUE;
}

static gboolean
add_event (FlerDb *db, gint64 meeting_id, FlerEventKind kind, const char *detail, gint64 now, GError **error)
{
  FlerEvent event = { .at = now, .kind = kind, .meeting_id = meeting_id, .detail = (char *) detail };
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_CASE_OF, error);
  gint64 case_id;
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  rc = sqlite3_step (stmt);
  case_id = sqlite3_column_int64 (stmt, 0);
  event.form = sqlite3_column_int (stmt, 1);
  if (rc != SQLITE_ROW || case_id == 0)     /* an own activity has no case to tell */
    return fler_db_check (db, rc, error);
  return fler_history_store_add (db, case_id, &event, error);
}

static gboolean
open_first (FlerDb *db, gint64 meeting_id, gint64 now, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_OPEN, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  fler_stmt_bind_int64 (stmt, ":now", now);
  return fler_stmt_run (db, stmt, error);
}

gboolean
fler_record_store_start (FlerDb *db, gint64 meeting_id, gint64 now, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  int is_open, latest;

  if (writing == NULL || (is_open = ask_open (db, meeting_id, error)) < 0)
    return FALSE;
  if (is_open)
    return fler_writing_commit (&writing, error);

  latest = fler_record_store_latest (db, meeting_id, error);
  if (latest > 0)
    g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_LOCKED,
                         "The meeting has ended; its record is corrected, not started again");
  if (latest != 0
      || !set_meeting_state (db, meeting_id, FLER_MEETING_ONGOING, now, error)
      || !open_first (db, meeting_id, now, error)
      || !add_event (db, meeting_id, FLER_EVENT_MEETING_STARTED, NULL, now, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_RECORD, meeting_id);
  return fler_writing_commit (&writing, error);
}

static gboolean
lock_version (FlerDb *db, gint64 meeting_id, int version, gint64 now, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_LOCK, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  fler_stmt_bind_int64 (stmt, ":version", version);
  fler_stmt_bind_int64 (stmt, ":now", now);
  return fler_stmt_run_one (db, stmt, "record", error);
}

static gboolean
read_correction_why (FlerDb *db, gint64 meeting_id, char **why, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_CORRECTION_WHY, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    *why = fler_stmt_dup_text (stmt, 0);
  return fler_db_check (db, rc, error);
}

gboolean
fler_record_store_lock (FlerDb *db, gint64 meeting_id, int meeting_state, gint64 now, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  g_autofree char *why = NULL;
  int latest;

  if (meeting_state != FLER_MEETING_HELD && meeting_state != FLER_MEETING_NOT_ATTENDED)
    {
      g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID,
                           "A meeting ends as held or as not attended");
      return FALSE;
    }
  writing = fler_writing_new (db, error);
  if (writing == NULL || !fler_record_versions_check_open (db, meeting_id, error)
      || (latest = fler_record_store_latest (db, meeting_id, error)) < 0
      || !read_correction_why (db, meeting_id, &why, error)
      || !lock_version (db, meeting_id, latest + 1, now, error)
      || !fler_record_kept_write (db, meeting_id, latest + 1, error)
      || !set_meeting_state (db, meeting_id, meeting_state, now, error)
      || !add_event (db, meeting_id, latest == 0 ? FLER_EVENT_MEETING_ENDED : FLER_EVENT_RECORD_CORRECTED,
                     why, now, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_RECORD, meeting_id);
  return fler_writing_commit (&writing, error);
}

static gboolean
copy_version (FlerDb *db, const char *sql, gint64 meeting_id, int version, const char *why, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  fler_stmt_bind_int64 (stmt, ":version", version);
  if (why != NULL)
    fler_stmt_bind_text (stmt, ":why", why);
  return fler_stmt_run (db, stmt, error);
}

/* A record that came with its own past, as the demonstration's do, has nothing kept with it yet. */
static gboolean
keep_before_correction (FlerDb *db, gint64 meeting_id, int version, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_IS_KEPT, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  fler_stmt_bind_int64 (stmt, ":version", version);
  rc = sqlite3_step (stmt);
  if (!fler_db_check (db, rc, error))
    return FALSE;
  return sqlite3_column_int (stmt, 0) != 0 || fler_record_kept_write (db, meeting_id, version, error);
}

static gboolean
check_may_reopen (FlerDb *db, gint64 meeting_id, int latest, GError **error)
{
  int is_open = ask_open (db, meeting_id, error);

  if (is_open < 0 || latest < 0)
    return FALSE;
  if (is_open)
    {
      g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_EXISTS,
                           "The record is open for writing already");
      return FALSE;
    }
  return latest > 0 || fler_db_not_found ("record", error);
}

gboolean
fler_record_store_reopen (FlerDb *db, gint64 meeting_id, const char *why, gint64 now, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  g_autofree char *stripped = NULL;
  int latest;

  if (!fler_texts_check (error, "why", why, NULL))
    return FALSE;
  stripped = g_strstrip (g_strdup (why != NULL ? why : ""));
  if (*stripped == '\0')
    {
      g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID,
                           "A correction says what is corrected");
      return FALSE;
    }

  writing = fler_writing_new (db, error);
  if (writing == NULL)
    return FALSE;
  latest = fler_record_store_latest (db, meeting_id, error);
  if (!check_may_reopen (db, meeting_id, latest, error)
      || !keep_before_correction (db, meeting_id, latest, error)
      || !copy_version (db, SQL_COPY_RECORD, meeting_id, latest, stripped, error)
      || !copy_version (db, SQL_COPY_ANSWERS, meeting_id, latest, NULL, error)
      || !copy_version (db, SQL_COPY_MARKS, meeting_id, latest, NULL, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_RECORD, meeting_id);
  return fler_writing_commit (&writing, error);
}
