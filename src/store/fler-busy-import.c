/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-busy-import.c - taking files of other calendars' busy times in
 *
 * An import compares in memory: all that stands, by uid and by mark, with all that was read. What
 * it takes away is marked and kept until the next import, so that one can be undone.
 */

#define G_LOG_DOMAIN "fler-busy-store"

#include "fler-busy-store.h"

#include <stddef.h>

#include "fler-activity.h"
#include "fler-busy-rows.h"
#include "fler-db-private.h"

#define TAKEN_BETWEEN_CHECKS 1024

static const char SQL_STANDING[] =
  "SELECT id, uid, starts_at, ends_at, is_all_day, mark, title IS NOT NULL FROM busy"
  " WHERE gone_in IS NULL AND calendar_id IN (SELECT id FROM busy_calendar WHERE official_id = :official)";
enum { COL_ID, COL_UID, COL_STARTS_AT, COL_ENDS_AT, COL_IS_ALL_DAY, COL_MARK, COL_HAS_TITLE };   /* as SQL_STANDING */
static const char SQL_INSERT[] =
  "INSERT INTO busy (made_in, calendar_id, uid, title, starts_at, ends_at, is_all_day, is_long, mark)"
  " VALUES (:import, :calendar, :uid, :title, :starts_at, :ends_at, :is_all_day, :is_long, :mark)";
static const char SQL_GONE[] = "UPDATE busy SET gone_in = :import WHERE id = :id";
static const char SQL_CALENDAR[] = "SELECT id FROM busy_calendar WHERE official_id = :official AND name = :name";
static const char SQL_NEW_CALENDAR[] =
  "INSERT INTO busy_calendar (official_id, name, keeps_titles, imported_at) VALUES (:official, :name, 0, 0)";
static const char SQL_TAKEN_IN[] =
  "UPDATE busy_calendar SET keeps_titles = :keeps_titles, imported_at = :now WHERE id = :id";
static const char SQL_OWN[] =
  "SELECT 1 FROM meeting WHERE uid = :uid UNION ALL SELECT 1 FROM activity WHERE uid IN (:uid, :series)";

/* One row that stands. Its uid is known by a mark alone: a quarter of a million are held at once. */
typedef struct
{
  gint64   id;
  guint64  uid;                   /* mark of it; 0: it has none */
  guint64  mark;
  guint64  same_uid, same_mark;   /* the whole of it beside uid or mark, as one number each */
  gboolean is_met;                /* the file has it too */
} Row;

/* Rows by one of those numbers, in order: found by halving. */
typedef struct
{
  guint64 key;
  guint   row;
  guint   n_taken;                /* of the first one with the key: how many were looked at */
} Entry;

typedef struct
{
  GArray *rows;                   /* of Row */
  GArray *by_uid, *by_mark, *by_same_uid, *by_same_mark;   /* of Entry */
} Standing;

static void
standing_clear (Standing *standing)
{
  g_clear_pointer (&standing->rows, g_array_unref);
  g_clear_pointer (&standing->by_uid, g_array_unref);
  g_clear_pointer (&standing->by_mark, g_array_unref);
  g_clear_pointer (&standing->by_same_uid, g_array_unref);
  g_clear_pointer (&standing->by_same_mark, g_array_unref);
}

static guint64
mark_of_uid (const char *uid)
{
  return uid != NULL ? fler_busy_mark (0, uid) | 1 : 0;
}

/* Span, kind and whether its title is kept, beside uid or mark: what makes a busy time wholly the same as another. */
static guint64
mix (guint64 key, FlerSpan span, gboolean is_all_day, gboolean has_title)
{
  const char *kind = is_all_day ? (has_title ? "DT" : "D") : has_title ? "TT" : "T";

  return fler_busy_mark ((gint64) (fler_busy_mark (span.start, NULL) ^ (guint64) span.end), kind) ^ key;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a, *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;
  return first->row < second->row ? -1 : first->row > second->row;
}

/* @offset: of the number within Row; rows that have none are left out */
static GArray *
new_index (const GArray *rows, gsize offset, gboolean needs_uid)
{
  GArray *entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), rows->len);

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      Entry entry = { G_STRUCT_MEMBER (guint64, row, offset), i, 0 };

      if (!needs_uid || row->uid != 0)
        g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  return entries;
}

/* Returns: where the first one with @key is, or would be */
static guint
find_entry (const GArray *entries, guint64 key)
{
  guint low = 0, high = entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (entries, Entry, middle).key < key)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
has_entry (const GArray *entries, guint64 key)
{
  guint at = find_entry (entries, key);

  return at < entries->len && g_array_index (entries, Entry, at).key == key;
}

static gboolean
read_standing (FlerDb *db, gint64 official_id, Standing *standing, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_STANDING, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  standing->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  fler_stmt_bind_int64 (stmt, ":official", official_id);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FlerSpan span = { sqlite3_column_int64 (stmt, COL_STARTS_AT), sqlite3_column_int64 (stmt, COL_ENDS_AT) };
      gboolean is_all_day = sqlite3_column_int (stmt, COL_IS_ALL_DAY) != 0;
      gboolean has_title = sqlite3_column_int (stmt, COL_HAS_TITLE) != 0;
      Row row = {
        .id = sqlite3_column_int64 (stmt, COL_ID),
        .uid = mark_of_uid ((const char *) sqlite3_column_text (stmt, COL_UID)),
        .mark = (guint64) sqlite3_column_int64 (stmt, COL_MARK),
      };

      row.same_uid = mix (row.uid, span, is_all_day, has_title);
      row.same_mark = mix (row.mark, span, is_all_day, has_title);
      g_array_append_val (standing->rows, row);
    }
  standing->by_uid = new_index (standing->rows, offsetof (Row, uid), TRUE);
  standing->by_same_uid = new_index (standing->rows, offsetof (Row, same_uid), TRUE);
  standing->by_mark = new_index (standing->rows, offsetof (Row, mark), FALSE);
  standing->by_same_mark = new_index (standing->rows, offsetof (Row, same_mark), FALSE);
  return fler_db_check (db, rc, error);
}

/* Takes one that the file has not been found to have yet. Where the last search ended is kept, so
 * that a thousand of one key are not looked through a thousand times. */
static Row *
take_row (const Standing *standing, GArray *entries, guint64 key)
{
  guint at = find_entry (entries, key);
  Entry *first = &g_array_index (entries, Entry, at);

  while (at < entries->len && first->key == key && at + first->n_taken < entries->len)
    {
      const Entry *entry = first + first->n_taken;
      Row *row = &g_array_index (standing->rows, Row, entry->row);

      if (entry->key != key)
        return NULL;
      first->n_taken++;
      if (!row->is_met)
        return row;
    }
  return NULL;
}

/* One file on its way in. */
typedef struct
{
  FlerDb       *db;
  FlerBusyFile *file;
  gint64        import_id;
  Standing      standing;
  guint8       *is_met;        /* of each busy time in the file: nothing is left to do */
  GCancellable *cancellable;
} Import;

static void
import_clear (Import *import)
{
  standing_clear (&import->standing);
  g_clear_pointer (&import->is_met, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static const FlerBusy *
get_busy (const Import *import, guint i)
{
  return &g_array_index (import->file->list->busy, FlerBusy, i);
}

static guint
count_busy (const Import *import)
{
  return import->file->list->busy->len;
}

static gboolean
keeps_title (const Import *import, const FlerBusy *busy)
{
  return import->file->calendar->keeps_titles && busy->title != NULL && *busy->title != '\0';
}

static gboolean
is_known (const Import *import, const FlerBusy *busy)
{
  return busy->uid != NULL && has_entry (import->standing.by_uid, mark_of_uid (busy->uid));
}

static gboolean
insert (const Import *import, const FlerBusy *busy, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (import->db, SQL_INSERT, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":import", import->import_id);
  fler_stmt_bind_int64 (stmt, ":calendar", import->file->calendar->id);
  fler_stmt_bind_text (stmt, ":uid", busy->uid);
  fler_stmt_bind_text (stmt, ":title", keeps_title (import, busy) ? busy->title : NULL);
  fler_stmt_bind_int64 (stmt, ":starts_at", busy->span.start);
  fler_stmt_bind_int64 (stmt, ":ends_at", busy->span.end);
  fler_stmt_bind_int64 (stmt, ":is_all_day", busy->is_all_day);
  fler_stmt_bind_int64 (stmt, ":is_long", busy->span.end - busy->span.start > FLER_BUSY_LONG_SECONDS);
  fler_stmt_bind_int64 (stmt, ":mark", (gint64) busy->mark);
  return fler_stmt_run (import->db, stmt, error);
}

/* First what is wholly the same, so that nothing else lays claim to it; @by_uid: only those whose
 * uid is known, who have the first claim. */
static void
meet_same (Import *import, gboolean by_uid)
{
  for (guint i = 0; i < count_busy (import); i++)
    {
      const FlerBusy *busy = get_busy (import, i);
      guint64 key = mix (by_uid ? mark_of_uid (busy->uid) : busy->mark, busy->span, busy->is_all_day,
                         keeps_title (import, busy));
      Row *row;

      if (import->is_met[i] || is_known (import, busy) != by_uid)
        continue;
      row = take_row (&import->standing, by_uid ? import->standing.by_same_uid : import->standing.by_same_mark, key);
      if (row == NULL)
        continue;
      row->is_met = import->is_met[i] = TRUE;
      import->file->counts.n_same++;
    }
}

/* Then, for what is left, a row of the same event that the file no longer has is the one that was
 * changed. */
static gboolean
take_others (Import *import, gboolean by_uid, GError **error)
{
  for (guint i = 0; i < count_busy (import); i++)
    {
      const FlerBusy *busy = get_busy (import, i);
      Row *row;

      if (import->is_met[i] || is_known (import, busy) != by_uid)
        continue;
      if (i % TAKEN_BETWEEN_CHECKS == 0 && g_cancellable_set_error_if_cancelled (import->cancellable, error))
        return FALSE;
      row = by_uid ? take_row (&import->standing, import->standing.by_uid, mark_of_uid (busy->uid))
                   : take_row (&import->standing, import->standing.by_mark, busy->mark);
      if (row != NULL)
        {
          row->is_met = TRUE;
          import->file->counts.n_changed++;
          if (!fler_busy_run (import->db, SQL_GONE, import->import_id, row->id, error))
            return FALSE;
        }
      else
        import->file->counts.n_new++;
      if (!insert (import, busy, error))
        return FALSE;
    }
  return TRUE;
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const guint64 *first = a, *second = b;

  return *first < *second ? -1 : *first > *second;
}

/* The uids of the events that the file has or calls off, by their marks, in order. */
static GArray *
list_uids (const Import *import)
{
  const FlerBusyList *list = import->file->list;
  GArray *uids = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint64 before = 0;

  for (guint i = 0; i < list->busy->len + list->called_off->len; i++)
    {
      guint64 uid = mark_of_uid (i < list->busy->len ? get_busy (import, i)->uid
                                                     : list->called_off->pdata[i - list->busy->len]);

      if (uid != 0 && uid != before)
        g_array_append_val (uids, uid);
      before = uid;
    }
  g_array_sort (uids, compare_marks);
  return uids;
}

/* What stands of an event that the file has, but not at that time; or that it says was called off. */
static gboolean
take_away (Import *import, GError **error)
{
  g_autoptr(GArray) in_file = list_uids (import);

  for (guint i = 0; i < import->standing.rows->len; i++)
    {
      const Row *row = &g_array_index (import->standing.rows, Row, i);

      if (row->is_met || row->uid == 0 || !g_array_binary_search (in_file, &row->uid, compare_marks, NULL))
        continue;
      import->file->counts.n_gone++;
      if (!fler_busy_run (import->db, SQL_GONE, import->import_id, row->id, error))
        return FALSE;
    }
  return TRUE;
}

/* Who imports bookings into the other calendar and that one's export back here would collide with
 * themselves. */
static gboolean
leave_out_own (Import *import, GError **error)
{
  const char *before = NULL;

  for (guint i = 0; i < count_busy (import); i++)
    {
      const char *uid = get_busy (import, i)->uid;
      g_autofree char *series = uid != NULL && uid != before ? fler_activity_uid_of_time (uid) : NULL;
      g_auto(FlerStmt) stmt = NULL;
      int rc;

      if (uid == NULL || uid == before)
        continue;
      stmt = fler_db_use (import->db, SQL_OWN, error);
      if (stmt == NULL)
        return FALSE;
      fler_stmt_bind_text (stmt, ":uid", uid);
      fler_stmt_bind_text (stmt, ":series", series);
      rc = sqlite3_step (stmt);
      if (!fler_db_check (import->db, rc, error))
        return FALSE;
      if (rc == SQLITE_ROW)
        {
          import->is_met[i] = TRUE;
          import->file->counts.n_own++;
          if (import->file->own != NULL)
            g_array_append_val (import->file->own, i);
        }
      else
        before = uid;
    }
  return TRUE;
}

static gboolean
find_calendar (FlerDb *db, FlerBusyCalendar *calendar, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_CALENDAR, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":official", calendar->official_id);
  sqlite3_bind_text (stmt, sqlite3_bind_parameter_index (stmt, ":name"), calendar->name, -1, SQLITE_STATIC);
  rc = sqlite3_step (stmt);
  calendar->id = rc == SQLITE_ROW ? sqlite3_column_int64 (stmt, 0) : 0;
  return fler_db_check (db, rc, error);
}

static gboolean
settle_calendar (FlerDb *db, FlerBusyCalendar *calendar, gint64 now, GError **error)
{
  g_auto(FlerStmt) taken_in = NULL;

  if (!fler_texts_check (error, "calendar", calendar->name, NULL) || !find_calendar (db, calendar, error))
    return FALSE;
  if (calendar->id == 0)
    {
      g_auto(FlerStmt) stmt = fler_db_use (db, SQL_NEW_CALENDAR, error);

      if (stmt == NULL)
        return FALSE;
      fler_stmt_bind_int64 (stmt, ":official", calendar->official_id);
      sqlite3_bind_text (stmt, sqlite3_bind_parameter_index (stmt, ":name"), calendar->name, -1, SQLITE_STATIC);
      if (!fler_stmt_run (db, stmt, error))
        return FALSE;
      calendar->id = fler_db_last_id (db);
    }
  taken_in = fler_db_use (db, SQL_TAKEN_IN, error);
  if (taken_in == NULL)
    return FALSE;
  fler_stmt_bind_int64 (taken_in, ":id", calendar->id);
  fler_stmt_bind_int64 (taken_in, ":keeps_titles", calendar->keeps_titles != FALSE);
  fler_stmt_bind_int64 (taken_in, ":now", now);
  calendar->imported_at = now;
  return fler_stmt_run (db, taken_in, error);
}

static gboolean
import_file (FlerDb *db, FlerBusyFile *file, gint64 import_id, gint64 now, GCancellable *cancellable, GError **error)
{
  g_auto(Import) import = { .db = db, .file = file, .import_id = import_id, .cancellable = cancellable };

  file->counts = (FlerBusyCounts) { 0 };
  if (file->own != NULL)
    g_array_set_size (file->own, 0);
  import.is_met = g_new0 (guint8, count_busy (&import) + 1);
  if (!settle_calendar (db, file->calendar, now, error) || !leave_out_own (&import, error)
      || !read_standing (db, file->calendar->official_id, &import.standing, error))
    return FALSE;
  meet_same (&import, TRUE);
  meet_same (&import, FALSE);
  return take_others (&import, TRUE, error) && take_others (&import, FALSE, error) && take_away (&import, error);
}

static gboolean
import_within (FlerDb *db, FlerBusyFile *files, guint n_files, gint64 now, gint64 *import_id,
               GCancellable *cancellable, GError **error)
{
  if (!fler_busy_new_import (db, now, import_id, error) || !fler_busy_forget_before (db, *import_id, error))
    return FALSE;
  for (guint i = 0; i < n_files; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !import_file (db, &files[i], *import_id, now, cancellable, error))
      return FALSE;
  return TRUE;
}

gboolean
fler_busy_store_import (FlerDb *db, FlerBusyFile *files, guint n_files, gint64 now, gint64 *import_id,
                        GCancellable *cancellable, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  gint64 id;

  if (writing == NULL || !import_within (db, files, n_files, now, &id, cancellable, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_BUSY, 0);
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  if (import_id != NULL)
    *import_id = id;
  return TRUE;
}

gboolean
fler_busy_store_compare (FlerDb *db, FlerBusyFile *files, guint n_files, GCancellable *cancellable, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  gint64 id;

  /* Rolled back as the variable goes. */
  return writing != NULL && import_within (db, files, n_files, 0, &id, cancellable, error);
}
