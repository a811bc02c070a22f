/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-migrate.c - brings the schema up, script by script */

#define G_LOG_DOMAIN "fler-migrate"

#include "config.h"

#include "fler-migrate.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "fler-store-resources.h"

#define SCRIPTS RESOURCE_PATH "/sql/"
#define CLEAR_HEADER "SQLite format 3"    /* what a file begins with that is not encrypted */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

GStrv
fler_migrate_scripts (void)
{
  GResource *resource = fler_store_get_resource ();
  g_auto(GStrv) names = g_resource_enumerate_children (resource, SCRIPTS, 0, NULL);
  guint n_names = names != NULL ? g_strv_length (names) : 0;
  GStrv scripts = g_new0 (char *, n_names + 1);

  g_assert (n_names > 0);
  qsort (names, n_names, sizeof *names, compare_names);
  for (guint i = 0; i < n_names; i++)
    {
      g_autofree char *path = g_strconcat (SCRIPTS, names[i], NULL);
      g_autoptr(GBytes) bytes = g_resource_lookup_data (resource, path, 0, NULL);

      g_assert (g_ascii_strtoull (names[i], NULL, 10) == i + 1);
      scripts[i] = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  return scripts;
}

static gboolean
read_version (FlerDb *db, int *version, GError **error)
{
  static const char SQL_VERSION[] = "PRAGMA user_version";
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_VERSION, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  rc = sqlite3_step (stmt);
  *version = sqlite3_column_int (stmt, 0);
  return fler_db_check (db, rc, error);
}

static gboolean
run_script (FlerDb *db, const char *script, int number, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  char set_version[64];
  int version;

  if (writing == NULL || !read_version (db, &version, error))
    return FALSE;
  if (version >= number)
    return fler_writing_commit (&writing, error);   /* another process was quicker */

  g_snprintf (set_version, sizeof set_version, "PRAGMA user_version = %d", number);
  return fler_db_exec (db, script, error)
         && fler_db_exec (db, set_version, error)
         && fler_writing_commit (&writing, error);
}

static gboolean
check_references (FlerDb *db, GError **error)
{
  static const char SQL_BROKEN[] = "PRAGMA foreign_key_check";
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_BROKEN, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  rc = sqlite3_step (stmt);
  if (rc != SQLITE_ROW)
    return fler_db_check (db, rc, error);
  g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_DAMAGED,
               "A row of table %s refers to one that is not there", sqlite3_column_text (stmt, 0));
  return FALSE;
}

/* An encrypted source and a destination without a key give clear text (F146): believe the file. */
static gboolean
is_sealed (const char *path)
{
  char header[sizeof CLEAR_HEADER] = { 0 };
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean is_read = fd >= 0 && read (fd, header, sizeof header) == sizeof header;

  if (fd >= 0)
    close (fd);
  return is_read && memcmp (header, CLEAR_HEADER, sizeof CLEAR_HEADER - 1) != 0;
}

static void
sync_path (const char *path, int flags)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);

  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }
}

static gboolean
copy_pages (FlerDb *db, FlerDb *copy, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (fler_db_get_handle (copy), "main",
                                                fler_db_get_handle (db), "main");
  int rc;

  if (backup == NULL)
    return fler_db_check (copy, sqlite3_errcode (fler_db_get_handle (copy)), error);
  sqlite3_backup_step (backup, -1);
  rc = sqlite3_backup_finish (backup);
  return fler_db_check (copy, rc, error);
}

static gboolean
write_copy (FlerDb *db, const char *path, const guint8 *key, GError **error)
{
  g_autoptr(FlerDb) copy = fler_db_open (path, key, FLER_DB_NEW, error);

  if (copy == NULL || !copy_pages (db, copy, error))
    return FALSE;
  if (is_sealed (path))
    return TRUE;
  g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_CIPHER, "%s: the copy is not encrypted", path);
  return FALSE;
}

gboolean
fler_migrate_copy (FlerDb *db, const char *path, const guint8 *key, GError **error)
{
  g_autofree char *unfinished = g_strconcat (path, ".unfinished", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  int errsv;

  g_unlink (unfinished);
  if (!write_copy (db, unfinished, key, error))
    {
      g_unlink (unfinished);
      return FALSE;
    }

  sync_path (unfinished, O_RDWR);
  if (g_rename (unfinished, path) == 0)
    {
      sync_path (folder, O_RDONLY);
      return TRUE;
    }
  errsv = errno;
  g_unlink (unfinished);
  g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_FAILED, "%s: %s", path, g_strerror (errsv));
  return FALSE;
}

/* One at a time: of two programs that start at once, the second finds nothing left to do. A
 * connection that holds the lock for writing cannot be copied from, so another one is read. */
static gboolean
copy_before (FlerDb *db, const char *path, const guint8 *key, int newest, GError **error)
{
  g_auto(FlerWriting) lock = fler_writing_new (db, error);
  g_autoptr(FlerDb) source = NULL;
  g_autofree char *copy = NULL;
  int version;

  if (lock == NULL || !read_version (db, &version, error))
    return FALSE;
  copy = g_strdup_printf ("%s.before-%d", path, version);
  if (version < newest)
    {
      source = fler_db_open (path, key, FLER_DB_EXISTING, error);
      if (source == NULL || !fler_migrate_copy (source, copy, key, error))
        return FALSE;
    }
  return fler_writing_commit (&lock, error);
}

gboolean
fler_migrate_up (FlerDb *db, const char *path, const guint8 *key, const char *const *scripts,
                 gboolean is_new, GError **error)
{
  int newest = (int) g_strv_length ((GStrv) scripts);
  int version;

  if (!read_version (db, &version, error))
    return FALSE;
  if (version > newest)
    {
      g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NEWER,
                   "%s: made by a newer version of the program (schema %d, this one knows %d)",
                   path, version, newest);
      return FALSE;
    }
  if (version == newest)
    return TRUE;

  if (!is_new)
    {
      if (version == 0)
        {
          g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_DAMAGED, "%s: holds no tables", path);
          return FALSE;
        }
      if (!copy_before (db, path, key, newest, error))
        return FALSE;
    }
  for (int i = version; i < newest; i++)
    if (!run_script (db, scripts[i], i + 1, error))
      return FALSE;
  return check_references (db, error);
}
