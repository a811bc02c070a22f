/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-db.c - one connection to the encrypted database, and its statements */

#define G_LOG_DOMAIN "fler-db"

#include "fler-db-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

/* sqlite3.h declares it only to those who build SQLite itself with a codec. */
int sqlite3_key (sqlite3 *handle, const void *key, int n_bytes);

#define BUSY_MS            5000
#define CACHE_KIB          32768    /* at most; pages come in as they are read */
#define LOG_BYTES          16777216 /* what stays of a log that was longer, once it is in the database */
#define ANNOUNCED_ONE_BY_ONE 200    /* rows; more are told as "everything" */

typedef struct
{
  FlerChange what;
  gint64     id;
} Change;

struct _FlerDb
{
  sqlite3        *handle;
  GHashTable     *pools;        /* static SQL text -> GPtrArray of sqlite3_stmt */
  int             depth;        /* of nested begins */
  int             n_readings;   /* nested, outside of them */
  GArray         *changes;      /* of Change, in this transaction */
  FlerDbListener  listener;
  gpointer        listener_data;
  GDestroyNotify  free_listener_data;
  gpointer        cache;
  GDestroyNotify  free_cache;
};

static void
finalize_statement (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

static FlerDb *
new_db (void)
{
  FlerDb *db = g_new0 (FlerDb, 1);

  db->pools = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL,
                                     (GDestroyNotify) g_ptr_array_unref);
  db->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  return db;
}

void
fler_db_close (FlerDb *db)
{
  if (db == NULL)
    return;

  fler_db_rollback (db);
  fler_db_set_cache (db, NULL, NULL);
  g_hash_table_unref (db->pools);
  g_array_unref (db->changes);
  if (sqlite3_close (db->handle) != SQLITE_OK)
    g_critical ("A statement was still in use when its connection was closed");
  if (db->free_listener_data != NULL)
    db->free_listener_data (db->listener_data);
  g_free (db);
}

/* What SQLite and the system say, as what a caller can do about it. */
static FlerStoreError
code_of (int extended, int system_errno)
{
  switch (extended & 0xff)
    {
    case SQLITE_FULL:
      return FLER_STORE_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return FLER_STORE_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return FLER_STORE_ERROR_BUSY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return FLER_STORE_ERROR_DAMAGED;
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
      return FLER_STORE_ERROR_INVALID;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      if (extended == SQLITE_IOERR_SHORT_READ)
        return FLER_STORE_ERROR_DAMAGED;
      if (system_errno == ENOSPC || system_errno == EDQUOT || system_errno == EFBIG)
        return FLER_STORE_ERROR_FULL;
      if (system_errno == EROFS || system_errno == EACCES || system_errno == EPERM)
        return FLER_STORE_ERROR_READ_ONLY;
      return FLER_STORE_ERROR_FAILED;
    default:
      return FLER_STORE_ERROR_FAILED;
    }
}

gboolean
fler_db_check (FlerDb *db, int rc, GError **error)
{
  int extended;

  if (rc == SQLITE_OK || rc == SQLITE_ROW || rc == SQLITE_DONE)
    return TRUE;

  if ((rc & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
      return FALSE;
    }

  extended = sqlite3_extended_errcode (db->handle);
  if ((extended & 0xff) != (rc & 0xff))
    extended = rc;
  g_set_error (error, FLER_STORE_ERROR, code_of (extended, sqlite3_system_errno (db->handle)),
               "%s (SQLite %d)", sqlite3_errmsg (db->handle), extended);
  return FALSE;
}

gboolean
fler_db_exec (FlerDb *db, const char *sql, GError **error)
{
  return fler_db_check (db, sqlite3_exec (db->handle, sql, NULL, NULL, NULL), error);
}

/* A library that is not SQLCipher would take the key for nothing and write clear text (F146), so
 * it is asked before it is handed one. Returns its major version, or 0. */
static int
cipher_major (sqlite3 *handle)
{
  sqlite3_stmt *stmt = NULL;
  int major = 0;

  if (sqlite3_prepare_v2 (handle, "PRAGMA cipher_version", -1, &stmt, NULL) == SQLITE_OK
      && sqlite3_step (stmt) == SQLITE_ROW)
    major = sqlite3_column_int (stmt, 0);   /* "3.4.1" reads as 3, "4.6.1 community" as 4 */
  sqlite3_finalize (stmt);
  return major;
}

/* The raw key spares SQLCipher its own derivation: the passphrase was worked on in fler-key. */
static gboolean
hand_over_key (FlerDb *db, const guint8 *key, GError **error)
{
  gsize size = 2 + 2 * FLER_DB_KEY_SIZE + 2;    /* x'…' and a NUL */
  char *text = sodium_malloc (size);
  int rc;

  if (text == NULL)
    {
      g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_FAILED, "No memory for the key");
      return FALSE;
    }

  memcpy (text, "x'", 2);
  sodium_bin2hex (text + 2, size - 2, key, FLER_DB_KEY_SIZE);
  memcpy (text + size - 2, "'", 2);
  rc = sqlite3_key (db->handle, text, (int) size - 1);
  sodium_free (text);
  return fler_db_check (db, rc, error);
}

static gboolean
unlock (FlerDb *db, const guint8 *key, GError **error)
{
  int major = cipher_major (db->handle);

  if (major < 3)
    {
      g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_CIPHER,
                           "The SQLite library that is loaded is not SQLCipher, and would write clear text");
      return FALSE;
    }
  /* 4.6 writes to standard error what went wrong, once it has a key; that is for us to say. */
  if (!hand_over_key (db, key, error) || !fler_db_exec (db, "PRAGMA cipher_log_level = NONE", error))
    return FALSE;

  /* One format everywhere: 4.x writes what 3.x wrote. Before the page size, which it resets. */
  if (major >= 4 && !fler_db_exec (db, "PRAGMA cipher_compatibility = 3", error))
    return FALSE;
  return fler_db_exec (db, "PRAGMA cipher_page_size = " G_STRINGIFY (FLER_DB_PAGE_SIZE), error)
         && fler_db_exec (db, "PRAGMA temp_store = MEMORY", error)
         && fler_db_exec (db, "PRAGMA secure_delete = ON", error)
         && fler_db_exec (db, "PRAGMA cache_size = -" G_STRINGIFY (CACHE_KIB), error);
}

/* Makes the file for the user alone; SQLite gives what it keeps beside it the same mode. */
static gboolean
make_file (const char *path, GError **error)
{
  int fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  int errsv = errno;

  if (fd >= 0)
    return g_close (fd, error);

  g_set_error (error, FLER_STORE_ERROR,
               errsv == EEXIST ? FLER_STORE_ERROR_EXISTS : code_of (SQLITE_CANTOPEN, errsv),
               "%s: %s", path, g_strerror (errsv));
  return FALSE;
}

/* After a crash the log may hold what the file lacks, and SQLite mends the file from it. */
static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

/* SQLite would take an empty file for a new database, a folder for a broken disk, and the lack of
 * the last page's end for zeros. */
static gboolean
is_whole (const char *path, const GStatBuf *status)
{
  return S_ISREG (status->st_mode) && status->st_size >= FLER_DB_PAGE_SIZE
         && (status->st_size % FLER_DB_PAGE_SIZE == 0 || has_log (path));
}

/* Asked before SQLite is, which would open what it cannot write, and leave files beside it. */
static gboolean
check_writable (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int errsv;

  if (g_access (path, W_OK) == 0 && g_access (folder, W_OK) == 0)
    return TRUE;
  errsv = errno;
  g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_READ_ONLY, "%s: %s", path, g_strerror (errsv));
  return FALSE;
}

static gboolean
find_file (const char *path, GError **error)
{
  GStatBuf status;
  int errsv;

  if (g_stat (path, &status) == 0)
    {
      if (is_whole (path, &status))
        return check_writable (path, error);
      g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_DAMAGED, "%s: not a whole file", path);
      return FALSE;
    }

  errsv = errno;
  g_set_error (error, FLER_STORE_ERROR,
               errsv == ENOENT || errsv == ENOTDIR ? FLER_STORE_ERROR_NOT_FOUND
                                                   : code_of (SQLITE_CANTOPEN, errsv),
               "%s: %s", path, g_strerror (errsv));
  return FALSE;
}

/* The first page is the first thing whose seal is compared, and the key with it. */
static gboolean
read_first_page (FlerDb *db, FlerDbHow how, GError **error)
{
  g_autoptr(GError) cause = NULL;

  if (how == FLER_DB_NEW || fler_db_exec (db, "SELECT count(*) FROM sqlite_master", &cause))
    return TRUE;

  /* A seal that is wrong comes back as a plain error from SQLCipher 3. */
  if (g_error_matches (cause, FLER_STORE_ERROR, FLER_STORE_ERROR_FAILED)
      && (sqlite3_errcode (db->handle) & 0xff) == SQLITE_ERROR)
    cause->code = FLER_STORE_ERROR_DAMAGED;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/* SQLite's count of its memory costs a lock for each piece, and nobody asks for it; libsodium
 * wants to be asked first. */
static void
set_up_library (void)
{
  static gsize is_done = 0;

  if (g_once_init_enter (&is_done))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      if (sodium_init () < 0)
        g_error ("libsodium cannot be set up");
      g_once_init_leave (&is_done, 1);
    }
}

FlerDb *
fler_db_open (const char *path, const guint8 *key, FlerDbHow how, GError **error)
{
  g_autoptr(FlerDb) db = new_db ();
  int rc;

  if (how == FLER_DB_NEW ? !make_file (path, error) : !find_file (path, error))
    return NULL;

  set_up_library ();
  rc = sqlite3_open_v2 (path, &db->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
  if (!fler_db_check (db, rc, error))
    return NULL;
  sqlite3_extended_result_codes (db->handle, 1);
  sqlite3_busy_timeout (db->handle, BUSY_MS);

  if (!unlock (db, key, error) || !read_first_page (db, how, error))
    return NULL;
  if (sqlite3_db_readonly (db->handle, "main") == 1)
    {
      g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_READ_ONLY, "%s: cannot be written", path);
      return NULL;
    }
  return g_steal_pointer (&db);
}

gboolean
fler_db_settle (FlerDb *db, GError **error)
{
  return fler_db_exec (db, "PRAGMA journal_mode = WAL", error)
         && fler_db_exec (db, "PRAGMA synchronous = FULL", error)
         && fler_db_exec (db, "PRAGMA journal_size_limit = " G_STRINGIFY (LOG_BYTES), error)
         && fler_db_exec (db, "PRAGMA foreign_keys = ON", error);
}

sqlite3 *
fler_db_get_handle (FlerDb *db)
{
  return db->handle;
}

void
fler_db_set_listener (FlerDb *db, FlerDbListener listener, gpointer data, GDestroyNotify free_data)
{
  if (db->free_listener_data != NULL)
    db->free_listener_data (db->listener_data);
  db->listener = listener;
  db->listener_data = data;
  db->free_listener_data = free_data;
}

void
fler_db_set_cache (FlerDb *db, gpointer cache, GDestroyNotify free_cache)
{
  if (db->cache != NULL)
    db->free_cache (db->cache);
  db->cache = cache;
  db->free_cache = free_cache;
}

gpointer
fler_db_get_cache (FlerDb *db)
{
  return db->cache;
}

void
fler_db_announce (FlerDb *db, FlerChange what, gint64 id)
{
  Change change = { what, id };

  g_return_if_fail (db->depth > 0);

  if (db->changes->len > ANNOUNCED_ONE_BY_ONE)
    return;
  if (what == FLER_CHANGE_ALL)
    {
      g_array_set_size (db->changes, ANNOUNCED_ONE_BY_ONE + 1);
      return;
    }
  for (guint i = 0; i < db->changes->len; i++)
    {
      const Change *other = &g_array_index (db->changes, Change, i);

      if (other->what == what && other->id == id)
        return;
    }
  g_array_append_val (db->changes, change);
}

/* A listener may read, write and announce anew, so the list is taken out first. */
static void
tell_listener (FlerDb *db)
{
  g_autoptr(GArray) changes = g_steal_pointer (&db->changes);

  db->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  if (db->listener == NULL || changes->len == 0)
    return;

  if (changes->len > ANNOUNCED_ONE_BY_ONE)
    {
      db->listener (FLER_CHANGE_ALL, 0, db->listener_data);
      return;
    }
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);

      db->listener (change->what, change->id, db->listener_data);
    }
}

/* Those that are not in the middle of an answer. */
static void
drop_statements (FlerDb *db)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, db->pools);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GPtrArray *pool = value;

      for (guint i = pool->len; i > 0; i--)
        if (!sqlite3_stmt_busy (pool->pdata[i - 1]))
          g_ptr_array_remove_index_fast (pool, i - 1);
      if (pool->len == 0)
        g_hash_table_iter_remove (&iter);
    }
}

void
fler_db_rest (FlerDb *db)
{
  /* In the middle of something a statement may be on loan that has not begun to answer. */
  if (db->depth == 0 && db->n_readings == 0)
    drop_statements (db);
  sqlite3_db_release_memory (db->handle);
}

gboolean
fler_db_begin (FlerDb *db, GError **error)
{
  if (db->depth == 0 && !fler_db_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  db->depth++;
  return TRUE;
}

gboolean
fler_db_commit (FlerDb *db, GError **error)
{
  if (db->depth == 0)
    {
      g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_FAILED,
                           "The transaction was undone before its end");
      return FALSE;
    }
  if (db->depth > 1)
    {
      db->depth--;
      return TRUE;
    }
  if (!fler_db_exec (db, "COMMIT", error))
    {
      fler_db_rollback (db);
      return FALSE;
    }
  db->depth = 0;
  tell_listener (db);
  return TRUE;
}

void
fler_db_rollback (FlerDb *db)
{
  if (db == NULL || db->depth == 0)
    return;

  db->depth = 0;
  g_array_set_size (db->changes, 0);
  /* A full disk makes SQLite roll back by itself. */
  if (!sqlite3_get_autocommit (db->handle))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
}

FlerWriting
fler_writing_new (FlerDb *db, GError **error)
{
  return fler_db_begin (db, error) ? db : NULL;
}

gboolean
fler_writing_commit (FlerWriting *writing, GError **error)
{
  return fler_db_commit (g_steal_pointer (writing), error);
}

FlerReading
fler_reading_new (FlerDb *db, GError **error)
{
  /* Within a transaction, or another reading, all is of one moment already. */
  if (db->n_readings == 0 && sqlite3_get_autocommit (db->handle)
      && !fler_db_exec (db, "BEGIN", error))
    return NULL;
  db->n_readings += db->depth == 0;
  return db;
}

void
fler_reading_end (FlerReading reading)
{
  FlerDb *db = reading;

  if (db == NULL || db->n_readings == 0 || --db->n_readings > 0)
    return;
  if (!sqlite3_get_autocommit (db->handle))
    sqlite3_exec (db->handle, "COMMIT", NULL, NULL, NULL);
}

FlerStmt
fler_db_use (FlerDb *db, const char *sql, GError **error)
{
  GPtrArray *pool = g_hash_table_lookup (db->pools, sql);
  sqlite3_stmt *stmt = NULL;

  if (pool == NULL)
    {
      pool = g_ptr_array_new_with_free_func (finalize_statement);
      g_hash_table_insert (db->pools, (gpointer) sql, pool);
    }
  for (guint i = 0; i < pool->len; i++)
    if (!sqlite3_stmt_busy (pool->pdata[i]))
      return pool->pdata[i];

  if (!fler_db_check (db, sqlite3_prepare_v2 (db->handle, sql, -1, &stmt, NULL), error))
    return NULL;
  g_ptr_array_add (pool, stmt);
  return stmt;
}

void
fler_stmt_done (FlerStmt stmt)
{
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
}

/* A name that the SQL does not have is our own mistake, and so is a value of the wrong kind. */
static int
parameter (FlerStmt stmt, const char *name)
{
  int index = sqlite3_bind_parameter_index (stmt, name);

  if (index == 0)
    g_error ("No parameter %s in: %s", name, sqlite3_sql (stmt));
  return index;
}

void
fler_stmt_bind_int64 (FlerStmt stmt, const char *name, gint64 value)
{
  sqlite3_bind_int64 (stmt, parameter (stmt, name), value);
}

void
fler_stmt_bind_id (FlerStmt stmt, const char *name, gint64 id)
{
  if (id != 0)
    fler_stmt_bind_int64 (stmt, name, id);
  else
    sqlite3_bind_null (stmt, parameter (stmt, name));
}

void
fler_stmt_bind_text (FlerStmt stmt, const char *name, const char *text)
{
  if (text != NULL && *text != '\0')
    sqlite3_bind_text (stmt, parameter (stmt, name), text, -1, SQLITE_STATIC);
  else
    sqlite3_bind_null (stmt, parameter (stmt, name));
}

void
fler_stmt_bind_bytes (FlerStmt stmt, const char *name, GBytes *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  sqlite3_bind_blob64 (stmt, parameter (stmt, name), data != NULL ? data : "", size, SQLITE_STATIC);
}

void
fler_stmt_bind_day (FlerStmt stmt, const char *name, const GDate *day)
{
  char *iso = fler_day_to_iso (day);

  if (iso != NULL)
    sqlite3_bind_text (stmt, parameter (stmt, name), iso, -1, g_free);
  else
    sqlite3_bind_null (stmt, parameter (stmt, name));
}

gboolean
fler_stmt_run (FlerDb *db, FlerStmt stmt, GError **error)
{
  return fler_db_check (db, sqlite3_step (stmt), error);
}

gboolean
fler_db_not_found (const char *what, GError **error)
{
  g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND, "No such %s", what);
  return FALSE;
}

gboolean
fler_stmt_run_one (FlerDb *db, FlerStmt stmt, const char *what, GError **error)
{
  if (!fler_stmt_run (db, stmt, error))
    return FALSE;
  return sqlite3_changes (db->handle) > 0 || fler_db_not_found (what, error);
}

char *
fler_stmt_dup_text (FlerStmt stmt, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (stmt, column));
}

GDate
fler_stmt_day (FlerStmt stmt, int column)
{
  GDate day;

  fler_day_parse ((const char *) sqlite3_column_text (stmt, column), &day);
  return day;
}

gint64
fler_db_last_id (FlerDb *db)
{
  return sqlite3_last_insert_rowid (db->handle);
}

gboolean
fler_texts_check (GError **error, ...)
{
  va_list fields;
  const char *field, *wrong = NULL;

  va_start (fields, error);
  while (wrong == NULL && (field = va_arg (fields, const char *)) != NULL)
    {
      const char *text = va_arg (fields, const char *);

      if (text != NULL && !g_utf8_validate (text, -1, NULL))
        wrong = field;
    }
  va_end (fields);

  if (wrong == NULL)
    return TRUE;
  g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID, "%s: not valid UTF-8", wrong);
  return FALSE;
}
