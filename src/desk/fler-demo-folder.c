/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-folder.c - where a demonstration lives: a folder of its own, gone afterwards */

#define G_LOG_DOMAIN "fler-demo-folder"

#include "fler-demo-folder.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "fler-demo-store.h"
#include "fler-demo.h"
#include "fler-lock-file.h"

#define PREFIX "flerpart-demo-"
#define TOO_YOUNG_TO_SWEEP_S 60    /* one that was just made has not taken its lock yet */

struct _FlerDemoFolder
{
  char         *path;
  FlerLockFile *lock;
  FlerStore    *store;
};

typedef struct
{
  FlerStore  *store;
  FlerDemo    demo;
  GTimeZone  *zone;
  FlerJobDone done;
  gpointer    data;
} Filling;

static const char *
parent_folder (void)
{
  const char *runtime = g_getenv ("XDG_RUNTIME_DIR");

  return runtime != NULL && g_access (runtime, W_OK) == 0 ? runtime : g_get_tmp_dir ();
}

/* The store's files, and no folders: there is nothing to descend into. */
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
  if (g_rmdir (path) != 0)
    g_message ("%s could not be removed: %s", path, g_strerror (errno));
}

/* Those whose process was killed: nobody holds their lock. */
static void
sweep (const char *parent)
{
  g_autoptr(GDir) dir = g_dir_open (parent, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (parent, name, NULL);
      g_autoptr(FlerLockFile) lock = NULL;
      GStatBuf info;

      if (!g_str_has_prefix (name, PREFIX) || g_lstat (path, &info) != 0 || !S_ISDIR (info.st_mode)
          || info.st_uid != getuid ()
          || g_get_real_time () / G_USEC_PER_SEC - info.st_mtime < TOO_YOUNG_TO_SWEEP_S)
        continue;
      lock = fler_lock_file_take (path, NULL);
      if (lock != NULL)
        remove_folder (path);
    }
}

FlerDemoFolder *
fler_demo_folder_new (GError **error)
{
  g_autoptr(FlerDemoFolder) folder = g_new0 (FlerDemoFolder, 1);
  g_autofree char *path = g_build_filename (parent_folder (), PREFIX "XXXXXX", NULL);

  sweep (parent_folder ());
  if (g_mkdtemp_full (path, 0700) == NULL)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", path, g_strerror (errno));
      return NULL;
    }
  folder->path = g_steal_pointer (&path);
  folder->lock = fler_lock_file_take (folder->path, error);
  if (folder->lock == NULL)
    return NULL;
  folder->store = fler_store_create_passing (folder->path, error);
  return folder->store != NULL ? g_steal_pointer (&folder) : NULL;
}

void
fler_demo_folder_free (FlerDemoFolder *folder)
{
  g_clear_object (&folder->store);
  if (folder->path != NULL)
    remove_folder (folder->path);
  g_clear_pointer (&folder->lock, fler_lock_file_free);
  g_free (folder->path);
  g_free (folder);
}

FlerStore *
fler_demo_folder_get_store (FlerDemoFolder *folder)
{
  return folder->store;
}

static void
filling_free (Filling *filling)
{
  g_object_unref (filling->store);
  g_time_zone_unref (filling->zone);
  g_free (filling);
}

static void
on_filled_some (gint64 done, gint64 total, gpointer job)
{
  fler_job_report (job, done, total);
}

static gboolean
fill (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Filling *filling = data;
  g_autoptr(FlerDb) db = fler_store_connect (filling->store, error);

  return db != NULL
         && fler_demo_store_fill (db, &filling->demo, filling->zone, on_filled_some, job, cancellable, error);
}

static void
on_filled (FlerJob *job, const GError *error, gpointer data)
{
  Filling *filling = data;

  filling->done (job, error, filling->data);
}

FlerJob *
fler_demo_folder_fill (FlerDemoFolder *folder, GDate today, GTimeZone *zone, FlerJobDone done, gpointer data)
{
  Filling *filling = g_new0 (Filling, 1);

  filling->store = g_object_ref (folder->store);
  filling->demo.n_cases = FLER_DEMO_N_SCENES;
  filling->demo.seed = FLER_DEMO_SEED;
  filling->demo.today = today;
  filling->zone = g_time_zone_ref (zone);
  filling->done = done;
  filling->data = data;
  return fler_job_start (fill, on_filled, filling, (GDestroyNotify) filling_free);
}
