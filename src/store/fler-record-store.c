/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-store.c - records on disk: what is written in them, and what is read
 *
 *   no record ──start──▶ open (version 0) ──lock──▶ version 1
 *                            ▲                         │
 *                            └────────reopen───────────┘   a copy, locked as version 2 …
 *
 * Starting, locking and reopening are in fler-record-versions.c.
 */

#define G_LOG_DOMAIN "fler-record-store"

#include "fler-record-store.h"

#include "fler-db-private.h"
#include "fler-record-kept.h"
#include "fler-record-rows.h"
#include "fler-record-versions.h"

enum { MARK_AGENDA_DONE = 1, MARK_PARKED = 2 };   /* record_mark.kind; stored */

static const char SQL_LOAD[] =
  "SELECT started_at, ended_at, no_plan_why, correction_why, is_kept,"
  "       version > 0 AND EXISTS (SELECT 1 FROM record AS later"
  "                                WHERE later.meeting_id = :meeting_id"
  "                                  AND (later.version = 0 OR later.version > :version))"
  "  FROM record"
  " WHERE meeting_id = :meeting_id AND version = :version";
enum { COL_STARTED_AT, COL_ENDED_AT, COL_NO_PLAN_WHY, COL_CORRECTION_WHY, COL_IS_KEPT,
       COL_IS_PAST };   /* as SQL_LOAD */
static const char SQL_ANSWERS[] =
  "SELECT section, text FROM record_answer WHERE meeting_id = :meeting_id AND version = :version";
static const char SQL_MARKS[] =
  "SELECT kind, text FROM record_mark WHERE meeting_id = :meeting_id AND version = :version"
  " ORDER BY kind, position";
static const char SQL_INSERT[] =
  "INSERT INTO record (meeting_id, version, started_at, ended_at, no_plan_why, correction_why)"
  " VALUES (:meeting_id, :version, :started_at, :ended_at, :no_plan_why, :correction_why)";
static const char SQL_UPDATE_ANSWER[] =
  "UPDATE record_answer SET text = :text"
  " WHERE meeting_id = :meeting_id AND version = 0 AND section = :section";
static const char SQL_INSERT_ANSWER[] =
  "INSERT INTO record_answer (meeting_id, version, section, text)"
  " VALUES (:meeting_id, :version, :section, :text)";
static const char SQL_DELETE_ANSWER[] =
  "DELETE FROM record_answer WHERE meeting_id = :meeting_id AND version = 0 AND section = :section";
static const char SQL_LATEST_ANSWER[] =
  "SELECT a.text, m.starts_at"
  "  FROM meeting AS m"
  "  JOIN record_answer AS a ON a.meeting_id = m.id AND a.section = :section"
  "   AND a.version = (SELECT max (r.version) FROM record AS r WHERE r.meeting_id = m.id)"
  " WHERE m.case_id = :case_id AND a.version > 0 AND a.text <> ''"
  " ORDER BY m.starts_at DESC"
  " LIMIT 1";
static const char SQL_CLEAR_MARKS[] =
  "DELETE FROM record_mark WHERE meeting_id = :meeting_id AND version = 0";
static const char SQL_INSERT_MARK[] =
  "INSERT INTO record_mark (meeting_id, version, kind, position, text)"
  " VALUES (:meeting_id, :version, :kind, :position, :text)";
static const char SQL_SET_NO_PLAN_WHY[] =
  "UPDATE record SET no_plan_why = :no_plan_why WHERE meeting_id = :meeting_id AND version = 0";

static gboolean
read_row (FlerDb *db, FlerRecord *record, gboolean *is_kept, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_LOAD, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", record->meeting_id);
  fler_stmt_bind_int64 (stmt, ":version", record->version);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_DONE)
    return fler_db_not_found ("record", error);
  if (rc != SQLITE_ROW)
    return fler_db_check (db, rc, error);

  record->started_at = sqlite3_column_int64 (stmt, COL_STARTED_AT);
  record->ended_at = sqlite3_column_int64 (stmt, COL_ENDED_AT);
  record->no_plan_why = fler_stmt_dup_text (stmt, COL_NO_PLAN_WHY);
  record->correction_why = fler_stmt_dup_text (stmt, COL_CORRECTION_WHY);
  record->is_past = sqlite3_column_int (stmt, COL_IS_PAST) != 0;
  *is_kept = sqlite3_column_int (stmt, COL_IS_KEPT) != 0;
  return TRUE;
}

static gboolean
read_answers (FlerDb *db, FlerRecord *record, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_ANSWERS, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", record->meeting_id);
  fler_stmt_bind_int64 (stmt, ":version", record->version);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    fler_record_set_answer (record, (const char *) sqlite3_column_text (stmt, 0),
                            (const char *) sqlite3_column_text (stmt, 1));
  return fler_db_check (db, rc, error);
}

static gboolean
read_marks (FlerDb *db, FlerRecord *record, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_MARKS, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", record->meeting_id);
  fler_stmt_bind_int64 (stmt, ":version", record->version);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (sqlite3_column_int (stmt, 0) == MARK_PARKED ? record->parked : record->agenda_done,
                     fler_stmt_dup_text (stmt, 1));
  return fler_db_check (db, rc, error);
}

FlerRecord *
fler_record_store_load (FlerDb *db, gint64 meeting_id, int version, GError **error)
{
  g_auto(FlerReading) reading = fler_reading_new (db, error);
  g_autoptr(FlerRecord) record = fler_record_new ();
  gboolean is_kept = FALSE;

  record->meeting_id = meeting_id;
  record->version = version;
  if (reading == NULL || !read_row (db, record, &is_kept, error) || !read_answers (db, record, error)
      || !read_marks (db, record, error)
      || (record->is_past && is_kept && !fler_record_kept_read (db, record, error)))
    return NULL;
  return g_steal_pointer (&record);
}

static gboolean
run_answer (FlerDb *db, const char *sql, gint64 meeting_id, const char *section, const char *text,
            GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  fler_stmt_bind_text (stmt, ":section", section);
  if (text != NULL)
    fler_stmt_bind_text (stmt, ":text", text);
  return fler_stmt_run (db, stmt, error);
}

static gboolean
insert_answer (FlerDb *db, gint64 meeting_id, int version, const char *section, const char *text,
               GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_INSERT_ANSWER, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  fler_stmt_bind_int64 (stmt, ":version", version);
  fler_stmt_bind_text (stmt, ":section", section);
  fler_stmt_bind_text (stmt, ":text", text);
  return fler_stmt_run (db, stmt, error);
}

static gboolean
write_answer (FlerDb *db, gint64 meeting_id, const char *section, const char *text, GError **error)
{
  if (text == NULL || *text == '\0')
    return run_answer (db, SQL_DELETE_ANSWER, meeting_id, section, NULL, error);
  if (!run_answer (db, SQL_UPDATE_ANSWER, meeting_id, section, text, error))
    return FALSE;
  return sqlite3_changes (fler_db_get_handle (db)) > 0
         || insert_answer (db, meeting_id, 0, section, text, error);
}

gboolean
fler_record_store_save_answer (FlerDb *db, gint64 meeting_id, const char *section,
                               const char *text, GError **error)
{
  g_auto(FlerWriting) writing = NULL;

  if (!fler_texts_check (error, "section", section, section, text, NULL))
    return FALSE;
  writing = fler_writing_new (db, error);
  if (writing == NULL || !fler_record_versions_check_open (db, meeting_id, error)
      || !write_answer (db, meeting_id, section, text, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_RECORD, meeting_id);
  return fler_writing_commit (&writing, error);
}

static gboolean
clear_marks (FlerDb *db, gint64 meeting_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_CLEAR_MARKS, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  return fler_stmt_run (db, stmt, error);
}

static gboolean
insert_marks (FlerDb *db, const FlerRecord *record, int kind, GPtrArray *texts, GError **error)
{
  for (guint i = 0; i < texts->len; i++)
    {
      g_auto(FlerStmt) stmt = fler_db_use (db, SQL_INSERT_MARK, error);
      const char *text = texts->pdata[i];

      if (stmt == NULL)
        return FALSE;
      if (*text == '\0')
        continue;
      fler_stmt_bind_int64 (stmt, ":meeting_id", record->meeting_id);
      fler_stmt_bind_int64 (stmt, ":version", record->version);
      fler_stmt_bind_int64 (stmt, ":kind", kind);
      fler_stmt_bind_int64 (stmt, ":position", i);
      fler_stmt_bind_text (stmt, ":text", text);
      if (!fler_stmt_run (db, stmt, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_no_plan_why (FlerDb *db, const FlerRecord *record, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_SET_NO_PLAN_WHY, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", record->meeting_id);
  fler_stmt_bind_text (stmt, ":no_plan_why", record->no_plan_why);
  return fler_stmt_run (db, stmt, error);
}

static gboolean
check_marks (GPtrArray *texts, const char *field, GError **error)
{
  for (guint i = 0; i < texts->len; i++)
    if (!fler_texts_check (error, field, (const char *) texts->pdata[i], NULL))
      return FALSE;
  return TRUE;
}

gboolean
fler_record_store_save_marks (FlerDb *db, const FlerRecord *record, GError **error)
{
  const FlerRecord open = { .meeting_id = record->meeting_id, .version = 0 };
  g_auto(FlerWriting) writing = NULL;

  if (!fler_texts_check (error, "no_plan_why", record->no_plan_why, NULL)
      || !check_marks (record->agenda_done, "agenda_done", error)
      || !check_marks (record->parked, "parked", error))
    return FALSE;
  writing = fler_writing_new (db, error);
  if (writing == NULL || !fler_record_versions_check_open (db, record->meeting_id, error)
      || !clear_marks (db, record->meeting_id, error)
      || !insert_marks (db, &open, MARK_AGENDA_DONE, record->agenda_done, error)
      || !insert_marks (db, &open, MARK_PARKED, record->parked, error)
      || !write_no_plan_why (db, record, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_RECORD, record->meeting_id);
  return fler_writing_commit (&writing, error);
}

static gboolean
insert_row (FlerDb *db, const FlerRecord *record, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_INSERT, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", record->meeting_id);
  fler_stmt_bind_int64 (stmt, ":version", record->version);
  fler_stmt_bind_int64 (stmt, ":started_at", record->started_at);
  fler_stmt_bind_int64 (stmt, ":ended_at", record->ended_at);
  fler_stmt_bind_text (stmt, ":no_plan_why", record->no_plan_why);
  fler_stmt_bind_text (stmt, ":correction_why", record->correction_why);
  return fler_stmt_run (db, stmt, error);
}

gboolean
fler_record_rows_insert (FlerDb *db, const FlerRecord *record, GError **error)
{
  GHashTableIter iter;
  gpointer section, text;

  if (!insert_row (db, record, error)
      || !insert_marks (db, record, MARK_AGENDA_DONE, record->agenda_done, error)
      || !insert_marks (db, record, MARK_PARKED, record->parked, error))
    return FALSE;
  g_hash_table_iter_init (&iter, record->answers);
  while (g_hash_table_iter_next (&iter, &section, &text))
    if (!insert_answer (db, record->meeting_id, record->version, section, text, error))
      return FALSE;
  return TRUE;
}

gboolean
fler_record_store_latest_answer (FlerDb *db, gint64 case_id, const char *section, char **text, gint64 *starts_at,
                                 GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_LATEST_ANSWER, error);
  int rc;

  *text = NULL;
  *starts_at = 0;
  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  fler_stmt_bind_text (stmt, ":section", section);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    {
      *text = fler_stmt_dup_text (stmt, 0);
      *starts_at = sqlite3_column_int64 (stmt, 1);
    }
  return fler_db_check (db, rc, error);
}
