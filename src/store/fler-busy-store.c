/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-busy-store.c - busy times of other calendars on disk: the tables busy and busy_import
 *
 * Files are taken in by fler-busy-import.c; here they are listed, taken away and taken back.
 */

#define G_LOG_DOMAIN "fler-busy-store"

#include "fler-busy-store.h"

#include "fler-busy-rows.h"
#include "fler-db-private.h"

static const char SQL_NEW_IMPORT[] = "INSERT INTO busy_import (at) VALUES (:now)";
static const char SQL_FORGET_GONE[] = "DELETE FROM busy WHERE gone_in < :import";
static const char SQL_FORGET_IMPORTS[] =
  "DELETE FROM busy_import WHERE id < :import AND id NOT IN (SELECT made_in FROM busy)";
static const char SQL_FORGET_CALENDARS[] =
  "DELETE FROM busy_calendar WHERE id NOT IN (SELECT calendar_id FROM busy)";
static const char SQL_HAS_GONE[] = "SELECT EXISTS (SELECT 1 FROM busy WHERE gone_in IS NOT NULL)";
static const char SQL_TAKEN_BACK[] =
  "UPDATE busy_calendar SET imported_at = (SELECT ifnull (max (i.at), imported_at) FROM busy AS b"
  "    JOIN busy_import AS i ON i.id = b.made_in WHERE b.calendar_id = busy_calendar.id)";
static const char SQL_CALENDARS[] =
  "SELECT c.id, c.official_id, c.name, c.keeps_titles, c.imported_at, count (*)"
  "  FROM busy AS b JOIN busy_calendar AS c ON c.id = b.calendar_id"
  " WHERE b.gone_in IS NULL"
  " GROUP BY c.id"
  " ORDER BY c.official_id, c.name, c.id";
enum { CAL_ID, CAL_OFFICIAL, CAL_NAME, CAL_KEEPS_TITLES, CAL_IMPORTED_AT, CAL_N_BUSY };   /* as SQL_CALENDARS */
static const char SQL_REMOVE[] = "UPDATE busy SET gone_in = :import WHERE calendar_id = :id AND gone_in IS NULL";
static const char SQL_LATEST[] = "SELECT ifnull (max (id), 0) FROM busy_import";
static const char SQL_UNDO_MADE[] = "DELETE FROM busy WHERE made_in = :import";
static const char SQL_UNDO_GONE[] = "UPDATE busy SET gone_in = NULL WHERE gone_in = :import";
static const char SQL_UNDO_IMPORT[] = "DELETE FROM busy_import WHERE id = :import";
static const char SQL_TOUCHING[] =
  "SELECT b.id, uid, title, starts_at, ends_at, is_all_day, mark, official_id"
  "  FROM busy AS b JOIN busy_calendar AS c ON c.id = b.calendar_id"
  " WHERE gone_in IS NULL AND is_long = 0 AND starts_at > :before AND starts_at < :end AND ends_at > :start"
  " UNION ALL "
  "SELECT b.id, uid, title, starts_at, ends_at, is_all_day, mark, official_id"
  "  FROM busy AS b JOIN busy_calendar AS c ON c.id = b.calendar_id"
  " WHERE gone_in IS NULL AND is_long = 1 AND ends_at > :start AND starts_at < :end"
  " ORDER BY 4, 1";
enum { HIT_ID, HIT_UID, HIT_TITLE, HIT_STARTS_AT, HIT_ENDS_AT, HIT_IS_ALL_DAY, HIT_MARK, HIT_OFFICIAL };   /* as SQL_TOUCHING */
static const char SQL_CLEAR[] = "DELETE FROM busy; DELETE FROM busy_import; DELETE FROM busy_calendar";

gboolean
fler_busy_run (FlerDb *db, const char *sql, gint64 import_id, gint64 id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":import", import_id);
  if (id != 0)
    fler_stmt_bind_int64 (stmt, ":id", id);
  return fler_stmt_run (db, stmt, error);
}

gboolean
fler_busy_new_import (FlerDb *db, gint64 now, gint64 *import_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_NEW_IMPORT, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":now", now);
  if (!fler_stmt_run (db, stmt, error))
    return FALSE;
  *import_id = fler_db_last_id (db);
  return TRUE;
}

static gboolean
run_plain (FlerDb *db, const char *sql, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, error);

  return stmt != NULL && fler_stmt_run (db, stmt, error);
}

gboolean
fler_busy_forget_before (FlerDb *db, gint64 import_id, GError **error)
{
  return fler_busy_run (db, SQL_FORGET_GONE, import_id, 0, error)
         && fler_busy_run (db, SQL_FORGET_IMPORTS, import_id, 0, error)
         && run_plain (db, SQL_FORGET_CALENDARS, error);
}

GPtrArray *
fler_busy_store_list_calendars (FlerDb *db, GError **error)
{
  g_autoptr(GPtrArray) calendars = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_busy_calendar_free);
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_CALENDARS, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FlerBusyCalendar *calendar = fler_busy_calendar_new (sqlite3_column_int64 (stmt, CAL_OFFICIAL),
                                                           (const char *) sqlite3_column_text (stmt, CAL_NAME));

      calendar->id = sqlite3_column_int64 (stmt, CAL_ID);
      calendar->keeps_titles = sqlite3_column_int (stmt, CAL_KEEPS_TITLES) != 0;
      calendar->imported_at = sqlite3_column_int64 (stmt, CAL_IMPORTED_AT);
      calendar->n_busy = sqlite3_column_int64 (stmt, CAL_N_BUSY);
      g_ptr_array_add (calendars, calendar);
    }
  return fler_db_check (db, rc, error) ? g_steal_pointer (&calendars) : NULL;
}

gboolean
fler_busy_store_remove (FlerDb *db, gint64 calendar_id, gint64 now, gint64 *import_id, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  gint64 id;

  if (writing == NULL || !fler_busy_new_import (db, now, &id, error) || !fler_busy_forget_before (db, id, error)
      || !fler_busy_run (db, SQL_REMOVE, id, calendar_id, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_BUSY, 0);
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  if (import_id != NULL)
    *import_id = id;
  return TRUE;
}

static gboolean
has_gone (FlerDb *db, gboolean *has, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_HAS_GONE, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  rc = sqlite3_step (stmt);
  *has = rc == SQLITE_ROW && sqlite3_column_int (stmt, 0) != 0;
  return fler_db_check (db, rc, error);
}

gboolean
fler_busy_store_forget (FlerDb *db, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  gboolean has;

  if (!has_gone (db, &has, error))
    return FALSE;
  if (!has)
    return TRUE;
  writing = fler_writing_new (db, error);
  return writing != NULL && fler_busy_forget_before (db, G_MAXINT64, error) && fler_writing_commit (&writing, error);
}

static gboolean
is_latest (FlerDb *db, gint64 import_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_LATEST, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  rc = sqlite3_step (stmt);
  if (!fler_db_check (db, rc, error))
    return FALSE;
  return sqlite3_column_int64 (stmt, 0) == import_id || fler_db_not_found ("import", error);
}

gboolean
fler_busy_store_undo (FlerDb *db, gint64 import_id, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);

  if (writing == NULL || !is_latest (db, import_id, error)
      || !fler_busy_run (db, SQL_UNDO_MADE, import_id, 0, error)
      || !fler_busy_run (db, SQL_UNDO_GONE, import_id, 0, error)
      || !fler_busy_run (db, SQL_UNDO_IMPORT, import_id, 0, error)
      || !run_plain (db, SQL_FORGET_CALENDARS, error)
      || !run_plain (db, SQL_TAKEN_BACK, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_BUSY, 0);
  return fler_writing_commit (&writing, error);
}

FlerBusyList *
fler_busy_store_list (FlerDb *db, FlerSpan span, GError **error)
{
  g_autoptr(FlerBusyList) list = fler_busy_list_new ();
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_TOUCHING, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":before", MAX (span.start, G_MININT64 + FLER_BUSY_LONG_SECONDS + 1) - FLER_BUSY_LONG_SECONDS - 1);
  fler_stmt_bind_int64 (stmt, ":start", span.start);
  fler_stmt_bind_int64 (stmt, ":end", span.end);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      const char *uid = (const char *) sqlite3_column_text (stmt, HIT_UID);
      const char *title = (const char *) sqlite3_column_text (stmt, HIT_TITLE);
      FlerBusy busy = {
        .id = sqlite3_column_int64 (stmt, HIT_ID),
        .uid = uid != NULL ? g_string_chunk_insert_const (list->texts, uid) : NULL,
        .title = title != NULL ? g_string_chunk_insert_const (list->texts, title) : NULL,
        .span = { sqlite3_column_int64 (stmt, HIT_STARTS_AT), sqlite3_column_int64 (stmt, HIT_ENDS_AT) },
        .is_all_day = sqlite3_column_int (stmt, HIT_IS_ALL_DAY),
        .mark = (guint64) sqlite3_column_int64 (stmt, HIT_MARK),
        .official_id = sqlite3_column_int64 (stmt, HIT_OFFICIAL),
      };

      g_array_append_val (list->busy, busy);
    }
  return fler_db_check (db, rc, error) ? g_steal_pointer (&list) : NULL;
}

gboolean
fler_busy_store_clear (FlerDb *db, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);

  if (writing == NULL || !fler_db_exec (db, SQL_CLEAR, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_BUSY, 0);
  return fler_writing_commit (&writing, error);
}
