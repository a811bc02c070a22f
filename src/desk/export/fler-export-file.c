/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-export-file.c - writes what is exported to a file, or to one file for each month */

#define G_LOG_DOMAIN "fler-export-file"

#include "config.h"

#include "fler-export-file.h"

#include <errno.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "fler-safe-file.h"

#define MAX_FOLDERS 1000       /* of the same name with a number, before we give up */

/* A job's own: it runs on a thread. */
typedef struct
{
  FlerExport       export;
  FlerStore       *store;
  gint64           now;
  char            *path;
  FlerExportResult result;
  FlerExportDone   done;
  gpointer         data;
} Writing;

/* Files being written, one after the other; a single one where there is no folder. */
typedef struct
{
  const FlerExportMaterial *material;
  FlerJob                  *job;          /* (nullable) */
  GCancellable             *cancellable;
  const char               *folder;       /* (nullable) of the parts */
  FlerSafeFile             *file;
  FlerIcsWriter            *writer;
  int                       month;        /* of the file: year * 12 + month; 0: none yet */
  int                       n_in_month;   /* how many files the month has */
  gint64                    n_total;
  FlerExportResult          result;
} Parts;

static void
parts_clear (Parts *parts)
{
  g_clear_pointer (&parts->writer, fler_ics_writer_free);
  g_clear_pointer (&parts->file, fler_safe_file_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static gboolean
open_file (Parts *parts, const char *path, GError **error)
{
  parts->file = fler_safe_file_new (path, error);
  if (parts->file == NULL)
    return FALSE;
  parts->writer = fler_export_writer_new (parts->material, fler_safe_file_get_stream (parts->file));
  return TRUE;
}

static gboolean
close_file (Parts *parts, GError **error)
{
  if (parts->file == NULL)
    return TRUE;
  if (!fler_ics_writer_finish (parts->writer, parts->cancellable, error)
      || !fler_safe_file_commit (parts->file, error))
    return FALSE;
  parts->result.n_files++;
  parts_clear (parts);
  return TRUE;
}

/* “calendar-2026-11.ics”; a month's second file is calendar-2026-11-2.ics */
static gboolean
open_part (Parts *parts, int month, GError **error)
{
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  parts->n_in_month = month == parts->month ? parts->n_in_month + 1 : 1;
  parts->month = month;
  number = parts->n_in_month > 1 ? g_strdup_printf ("-%d", parts->n_in_month) : g_strdup ("");
  name = g_strdup_printf ("%s-%04d-%02d%s.ics", C_("file name", "calendar"), (month - 1) / 12, (month - 1) % 12 + 1, number);
  path = g_build_filename (parts->folder, name, NULL);
  return open_file (parts, path, error);
}

static gboolean
write_item (const FlerExportItem *item, gpointer data, GError **error)
{
  Parts *parts = data;

  if (parts->folder != NULL)
    {
      GDate day = fler_day_at (item->start, fler_export_material_get_zone (parts->material));
      int month = g_date_get_year (&day) * 12 + g_date_get_month (&day);

      if (parts->writer == NULL || month != parts->month
          || fler_ics_writer_get_n_events (parts->writer) >= FLER_EXPORT_MANY)
        if (!close_file (parts, error) || !open_part (parts, month, error))
          return FALSE;
    }
  parts->result.n_events++;
  if (parts->job != NULL)
    fler_job_report (parts->job, parts->result.n_events, MAX (parts->n_total, parts->result.n_events));
  return fler_export_add (parts->material, parts->writer, item, parts->cancellable, error);
}

gboolean
fler_export_file_write (const FlerExport *export, FlerDb *db, gint64 now, const char *path, FlerJob *job,
                        GCancellable *cancellable, FlerExportResult *result, GError **error)
{
  g_autoptr(FlerExportMaterial) material = fler_export_material_new (export, db, now, error);
  g_auto(Parts) parts = { .material = material, .job = job, .cancellable = cancellable };

  if (material == NULL || !open_file (&parts, path, error))
    return FALSE;
  if (job != NULL && (parts.n_total = fler_export_count (export, db, error)) < 0)
    return FALSE;
  if (!fler_export_each (material, db, write_item, &parts, cancellable, error) || !close_file (&parts, error))
    return FALSE;
  *result = parts.result;
  return TRUE;
}

static void
writing_free (Writing *writing)
{
  g_object_unref (writing->store);
  g_free (writing->path);
  g_free (writing);
}

static void
on_ended (FlerJob *job, const GError *error, gpointer data)
{
  Writing *writing = data;

  writing->done (job, &writing->result, error, writing->data);
}

static Writing *
writing_new (const FlerExport *export, FlerStore *store, gint64 now, const char *path, FlerExportDone done,
             gpointer data)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->export = *export;
  writing->store = g_object_ref (store);
  writing->now = now;
  writing->path = g_strdup (path);
  writing->done = done;
  writing->data = data;
  return writing;
}

static gboolean
write_file (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Writing *writing = data;
  g_autoptr(FlerDb) db = fler_store_connect (writing->store, error);

  return db != NULL && fler_export_file_write (&writing->export, db, writing->now, writing->path, job, cancellable,
                                               &writing->result, error);
}

FlerJob *
fler_export_file_start (const FlerExport *export, FlerStore *store, gint64 now, const char *path, FlerExportDone done,
                        gpointer data)
{
  return fler_job_start (write_file, on_ended, writing_new (export, store, now, path, done, data),
                         (GDestroyNotify) writing_free);
}

/* Only what was written there: there are no folders in it. */
static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

static gboolean
set_errno (GError **error, const char *path)
{
  int code = errno;
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", shown, g_strerror (code));
  return FALSE;
}

/* The finished folder gets its name, or the next one that is free. */
static gboolean
name_folder (const char *made, const char *path, GError **error)
{
  for (int i = 1; i <= MAX_FOLDERS; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup (path) : g_strdup_printf ("%s-%d", path, i);

      /* A rename would take the place of an empty folder. */
      if (g_file_test (name, G_FILE_TEST_EXISTS))
        continue;
      return g_rename (made, name) == 0 || set_errno (error, name);
    }
  errno = EEXIST;
  return set_errno (error, path);
}

static gboolean
write_in_folder (Writing *writing, FlerDb *db, const char *folder, FlerJob *job, GCancellable *cancellable,
                 GError **error)
{
  g_autoptr(FlerExportMaterial) material = fler_export_material_new (&writing->export, db, writing->now, error);
  g_auto(Parts) parts = { .material = material, .job = job, .cancellable = cancellable, .folder = folder };

  if (material == NULL || (parts.n_total = fler_export_count (&writing->export, db, error)) < 0
      || !fler_export_each (material, db, write_item, &parts, cancellable, error) || !close_file (&parts, error))
    return FALSE;
  writing->result = parts.result;
  return TRUE;
}

static gboolean
write_parts (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Writing *writing = data;
  g_autoptr(FlerDb) db = fler_store_connect (writing->store, error);
  g_autofree char *parent = g_path_get_dirname (writing->path);
  g_autofree char *folder = g_build_filename (parent, ".calendar-XXXXXX", NULL);

  if (db == NULL)
    return FALSE;
  if (g_mkdtemp (folder) == NULL)
    return set_errno (error, parent);
  if (write_in_folder (writing, db, folder, job, cancellable, error) && writing->result.n_events > 0
      && name_folder (folder, writing->path, error))
    return TRUE;
  remove_folder (folder);
  return *error == NULL;
}

FlerJob *
fler_export_parts_start (const FlerExport *export, FlerStore *store, gint64 now, const char *path, FlerExportDone done,
                         gpointer data)
{
  return fler_job_start (write_parts, on_ended, writing_new (export, store, now, path, done, data),
                         (GDestroyNotify) writing_free);
}
