/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-busy-store.c - busy times of other calendars on disk: the tables busy and busy_import
 *
 * An import compares in memory: all that stands, by uid and by mark, with all that was read. What
 * it takes away is marked and kept until the next import, so that one can be undone.
 */

#define G_LOG_DOMAIN "fler-busy-store"

#include "fler-busy-store.h"

#include <string.h>

#include "fler-db-private.h"

#define LONG_SECONDS 90000   /* a day of 25 hours; what is longer has an index of its own */

static const char SQL_STANDING[] =
  "SELECT id, uid, starts_at, ends_at, is_all_day, mark FROM busy WHERE gone_in IS NULL";
enum { COL_ID, COL_UID, COL_STARTS_AT, COL_ENDS_AT, COL_IS_ALL_DAY, COL_MARK };   /* as SQL_STANDING */
static const char SQL_NEW_IMPORT[] = "INSERT INTO busy_import (at) VALUES (:now)";
static const char SQL_INSERT[] =
  "INSERT INTO busy (made_in, uid, title, starts_at, ends_at, is_all_day, is_long, mark)"
  " VALUES (:import, :uid, :title, :starts_at, :ends_at, :is_all_day, :is_long, :mark)";
static const char SQL_GONE[] = "UPDATE busy SET gone_in = :import WHERE id = :id";
static const char SQL_FORGET_GONE[] = "DELETE FROM busy WHERE gone_in < :import";
static const char SQL_FORGET_IMPORTS[] =
  "DELETE FROM busy_import WHERE id < :import AND id NOT IN (SELECT made_in FROM busy)";
static const char SQL_LATEST[] = "SELECT ifnull (max (id), 0) FROM busy_import";
static const char SQL_UNDO_MADE[] = "DELETE FROM busy WHERE made_in = :import";
static const char SQL_UNDO_GONE[] = "UPDATE busy SET gone_in = NULL WHERE gone_in = :import";
static const char SQL_UNDO_IMPORT[] = "DELETE FROM busy_import WHERE id = :import";
static const char SQL_OWN[] = "SELECT 1 FROM meeting WHERE uid = :uid";
static const char SQL_TOUCHING[] =
  "SELECT id, uid, title, starts_at, ends_at, is_all_day, mark FROM busy"
  " WHERE gone_in IS NULL AND is_long = 0 AND starts_at > :before AND starts_at < :end AND ends_at > :start"
  " UNION ALL "
  "SELECT id, uid, title, starts_at, ends_at, is_all_day, mark FROM busy"
  " WHERE gone_in IS NULL AND is_long = 1 AND ends_at > :start AND starts_at < :end"
  " ORDER BY 4, 1";
enum { HIT_ID, HIT_UID, HIT_TITLE, HIT_STARTS_AT, HIT_ENDS_AT, HIT_IS_ALL_DAY, HIT_MARK };   /* as SQL_TOUCHING */
static const char SQL_CLEAR[] = "DELETE FROM busy; DELETE FROM busy_import";

/* One row that stands. */
typedef struct
{
  gint64      id;
  const char *uid;      /* (nullable) lent by Standing */
  FlerSpan    span;
  gboolean    is_all_day;
  guint64     mark;
  guint64     same_uid, same_mark;   /* what is_same () compares, as one number each */
  gboolean    is_met;                /* the file has it too */
} Row;

/* Each index is a key -> GArray of row numbers. */
typedef struct
{
  GArray       *rows;          /* of Row */
  GStringChunk *texts;
  GHashTable   *by_uid;
  GHashTable   *by_mark;
  GHashTable   *by_same_uid;
  GHashTable   *by_same_mark;
} Standing;

static void
standing_clear (Standing *standing)
{
  g_clear_pointer (&standing->rows, g_array_unref);
  g_clear_pointer (&standing->by_uid, g_hash_table_unref);
  g_clear_pointer (&standing->by_mark, g_hash_table_unref);
  g_clear_pointer (&standing->by_same_uid, g_hash_table_unref);
  g_clear_pointer (&standing->by_same_mark, g_hash_table_unref);
  g_clear_pointer (&standing->texts, g_string_chunk_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Standing, standing_clear)

static void
note (GHashTable *table, gconstpointer key, guint index)
{
  GArray *indexes = g_hash_table_lookup (table, key);

  if (indexes == NULL)
    {
      indexes = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (table, (gpointer) key, indexes);
    }
  g_array_append_val (indexes, index);
}

/* Span and kind beside uid or mark: what makes a busy time wholly the same as another. */
static guint64
mix (guint64 key, FlerSpan span, gboolean is_all_day)
{
  return fler_busy_mark ((gint64) (fler_busy_mark (span.start, NULL) ^ (guint64) span.end), is_all_day ? "D" : "T") ^ key;
}

static GHashTable *
new_index (GHashFunc hash, GEqualFunc equal)
{
  return g_hash_table_new_full (hash, equal, NULL, (GDestroyNotify) g_array_unref);
}

static gboolean
read_standing (FlerDb *db, Standing *standing, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_STANDING, error);
  int rc;

  standing->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  standing->texts = g_string_chunk_new (65536);
  standing->by_uid = new_index (g_str_hash, g_str_equal);
  standing->by_mark = new_index (g_int64_hash, g_int64_equal);
  standing->by_same_uid = new_index (g_int64_hash, g_int64_equal);
  standing->by_same_mark = new_index (g_int64_hash, g_int64_equal);
  if (stmt == NULL)
    return FALSE;
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      const char *uid = (const char *) sqlite3_column_text (stmt, COL_UID);
      Row row = {
        .id = sqlite3_column_int64 (stmt, COL_ID),
        .uid = uid != NULL ? g_string_chunk_insert_const (standing->texts, uid) : NULL,
        .span = { sqlite3_column_int64 (stmt, COL_STARTS_AT), sqlite3_column_int64 (stmt, COL_ENDS_AT) },
        .is_all_day = sqlite3_column_int (stmt, COL_IS_ALL_DAY),
        .mark = (guint64) sqlite3_column_int64 (stmt, COL_MARK),
      };

      row.same_uid = mix (fler_busy_mark (0, row.uid), row.span, row.is_all_day);
      row.same_mark = mix (row.mark, row.span, row.is_all_day);
      g_array_append_val (standing->rows, row);
    }
  /* Only now the rows stay where they are, and their marks can be keys. */
  for (guint i = 0; i < standing->rows->len; i++)
    {
      const Row *row = &g_array_index (standing->rows, Row, i);

      if (row->uid != NULL)
        {
          note (standing->by_uid, row->uid, i);
          note (standing->by_same_uid, &row->same_uid, i);
        }
      note (standing->by_mark, &row->mark, i);
      note (standing->by_same_mark, &row->same_mark, i);
    }
  return fler_db_check (db, rc, error);
}

/* Takes one that the file has not been found to have yet. Those that were met are dropped on the
 * way, so that a thousand of one key are not looked through a thousand times. */
static Row *
take_row (const Standing *standing, GHashTable *index, gconstpointer key)
{
  GArray *numbers = g_hash_table_lookup (index, key);

  while (numbers != NULL && numbers->len > 0)
    {
      Row *row = &g_array_index (standing->rows, Row, g_array_index (numbers, guint, numbers->len - 1));

      g_array_set_size (numbers, numbers->len - 1);
      if (!row->is_met)
        return row;
    }
  return NULL;
}

static gboolean
is_known (const Standing *standing, const FlerBusy *busy)
{
  return busy->uid != NULL && g_hash_table_contains (standing->by_uid, busy->uid);
}

static gboolean
insert (FlerDb *db, const FlerBusy *busy, gint64 import_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_INSERT, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":import", import_id);
  fler_stmt_bind_text (stmt, ":uid", busy->uid);
  fler_stmt_bind_text (stmt, ":title", busy->title);
  fler_stmt_bind_int64 (stmt, ":starts_at", busy->span.start);
  fler_stmt_bind_int64 (stmt, ":ends_at", busy->span.end);
  fler_stmt_bind_int64 (stmt, ":is_all_day", busy->is_all_day);
  fler_stmt_bind_int64 (stmt, ":is_long", busy->span.end - busy->span.start > LONG_SECONDS);
  fler_stmt_bind_int64 (stmt, ":mark", (gint64) busy->mark);
  return fler_stmt_run (db, stmt, error);
}

static gboolean
run_for (FlerDb *db, const char *sql, gint64 import_id, gint64 id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":import", import_id);
  if (id != 0)
    fler_stmt_bind_int64 (stmt, ":id", id);
  return fler_stmt_run (db, stmt, error);
}

/* First what is wholly the same, so that nothing else lays claim to it; @by_uid: only those whose
 * uid is known, who have the first claim. */
static void
meet_same (const Standing *standing, const FlerBusyList *list, gboolean by_uid, guint8 *is_met, FlerBusyCounts *counts)
{
  for (guint i = 0; i < list->busy->len; i++)
    {
      const FlerBusy *busy = &g_array_index (list->busy, FlerBusy, i);
      guint64 key = mix (by_uid ? fler_busy_mark (0, busy->uid) : busy->mark, busy->span, busy->is_all_day);
      Row *row;

      if (is_met[i] || is_known (standing, busy) != by_uid)
        continue;
      row = take_row (standing, by_uid ? standing->by_same_uid : standing->by_same_mark, &key);
      if (row == NULL)
        continue;
      row->is_met = is_met[i] = TRUE;
      counts->n_same++;
    }
}

/* Then, for what is left, a row of the same event that the file no longer has is the one that was
 * changed. */
static gboolean
take_others (FlerDb *db, const Standing *standing, const FlerBusyList *list, gboolean by_uid, const guint8 *is_met,
             gint64 import_id, FlerBusyCounts *counts, GError **error)
{
  for (guint i = 0; i < list->busy->len; i++)
    {
      const FlerBusy *busy = &g_array_index (list->busy, FlerBusy, i);
      Row *row;

      if (is_met[i] || is_known (standing, busy) != by_uid)
        continue;
      row = by_uid ? take_row (standing, standing->by_uid, busy->uid)
                   : take_row (standing, standing->by_mark, &busy->mark);
      if (row != NULL)
        {
          row->is_met = TRUE;
          counts->n_changed++;
          if (!run_for (db, SQL_GONE, import_id, row->id, error))
            return FALSE;
        }
      else
        counts->n_new++;
      if (!insert (db, busy, import_id, error))
        return FALSE;
    }
  return TRUE;
}

/* What stands of an event that the file has, but not at that time; or that it says was called off. */
static gboolean
take_away (FlerDb *db, const Standing *standing, const FlerBusyList *list, gint64 import_id, FlerBusyCounts *counts,
           GError **error)
{
  g_autoptr(GHashTable) in_file = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < list->busy->len; i++)
    {
      const char *uid = g_array_index (list->busy, FlerBusy, i).uid;

      if (uid != NULL)
        g_hash_table_add (in_file, (gpointer) uid);
    }
  for (guint i = 0; i < list->called_off->len; i++)
    g_hash_table_add (in_file, list->called_off->pdata[i]);

  for (guint i = 0; i < standing->rows->len; i++)
    {
      const Row *row = &g_array_index (standing->rows, Row, i);

      if (row->is_met || row->uid == NULL || !g_hash_table_contains (in_file, row->uid))
        continue;
      counts->n_gone++;
      if (!run_for (db, SQL_GONE, import_id, row->id, error))
        return FALSE;
    }
  return TRUE;
}

/* Who imports bookings into the other calendar and that one's export back here would collide with
 * themselves. */
static gboolean
leave_out_own (FlerDb *db, const FlerBusyList *list, guint8 *is_met, FlerBusyCounts *counts, GError **error)
{
  const char *before = NULL;

  for (guint i = 0; i < list->busy->len; i++)
    {
      const char *uid = g_array_index (list->busy, FlerBusy, i).uid;
      g_auto(FlerStmt) stmt = NULL;
      int rc;

      if (uid == NULL || uid == before)
        continue;
      stmt = fler_db_use (db, SQL_OWN, error);
      if (stmt == NULL)
        return FALSE;
      fler_stmt_bind_text (stmt, ":uid", uid);
      rc = sqlite3_step (stmt);
      if (!fler_db_check (db, rc, error))
        return FALSE;
      if (rc == SQLITE_ROW)
        {
          is_met[i] = TRUE;
          counts->n_own++;
        }
      else
        before = uid;
    }
  return TRUE;
}

static gboolean
new_import (FlerDb *db, gint64 now, gint64 *import_id, GError **error)
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
import_within (FlerDb *db, const FlerBusyList *list, gint64 now, FlerBusyCounts *counts, gint64 *import_id,
               GError **error)
{
  g_auto(Standing) standing = { NULL };
  g_autofree guint8 *is_met = g_new0 (guint8, list->busy->len + 1);

  *counts = (FlerBusyCounts) { 0 };
  if (!new_import (db, now, import_id, error)
      || !run_for (db, SQL_FORGET_GONE, *import_id, 0, error)
      || !run_for (db, SQL_FORGET_IMPORTS, *import_id, 0, error)
      || !leave_out_own (db, list, is_met, counts, error)
      || !read_standing (db, &standing, error))
    return FALSE;
  meet_same (&standing, list, TRUE, is_met, counts);
  meet_same (&standing, list, FALSE, is_met, counts);
  return take_others (db, &standing, list, TRUE, is_met, *import_id, counts, error)
         && take_others (db, &standing, list, FALSE, is_met, *import_id, counts, error)
         && take_away (db, &standing, list, *import_id, counts, error);
}

gboolean
fler_busy_store_import (FlerDb *db, const FlerBusyList *list, gint64 now, FlerBusyCounts *counts, gint64 *import_id,
                        GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  gint64 id;

  if (writing == NULL || !import_within (db, list, now, counts, &id, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_BUSY, 0);
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  if (import_id != NULL)
    *import_id = id;
  return TRUE;
}

gboolean
fler_busy_store_compare (FlerDb *db, const FlerBusyList *list, FlerBusyCounts *counts, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  gint64 id;

  /* Rolled back as the variable goes. */
  return writing != NULL && import_within (db, list, 0, counts, &id, error);
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
      || !run_for (db, SQL_UNDO_MADE, import_id, 0, error)
      || !run_for (db, SQL_UNDO_GONE, import_id, 0, error)
      || !run_for (db, SQL_UNDO_IMPORT, import_id, 0, error))
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
  fler_stmt_bind_int64 (stmt, ":before", MAX (span.start, G_MININT64 + LONG_SECONDS + 1) - LONG_SECONDS - 1);
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
