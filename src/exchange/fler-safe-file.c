/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-safe-file.c - a file that is replaced whole or not at all */

#include "fler-safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct _FlerSafeFile
{
  char          *path;       /* where it goes, links followed */
  char          *folder;
  char          *temporary;  /* NULL: written straight to the path, or taken its place already */
  int            fd;
  GOutputStream *stream;
};

static void
set_error (GError **error, int code, const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", shown,
               g_strerror (code));
}

/* A link is kept: what it points to is replaced. */
static char *
follow (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real != NULL ? real : path);

  free (real);
  return copy;
}

static gboolean
open_temporary (FlerSafeFile *file, const struct stat *old, GError **error)
{
  file->temporary = g_build_filename (file->folder, ".calendar-XXXXXX", NULL);
  file->fd = g_mkstemp_full (file->temporary, O_WRONLY | O_CLOEXEC, 0600);
  if (file->fd < 0)
    {
      set_error (error, errno, file->folder);
      g_clear_pointer (&file->temporary, g_free);
      return FALSE;
    }
  /* Some network and memory-stick file systems have no permissions: that is no reason to stop. */
  if (old != NULL && fchmod (file->fd, old->st_mode & 0777) != 0 && errno != EPERM)
    {
      set_error (error, errno, file->path);
      return FALSE;
    }
  return TRUE;
}

FlerSafeFile *
fler_safe_file_new (const char *path, GError **error)
{
  g_autoptr(FlerSafeFile) file = g_new0 (FlerSafeFile, 1);
  struct stat old;
  gboolean is_there;

  file->fd = -1;
  file->path = follow (path);
  file->folder = g_path_get_dirname (file->path);
  is_there = stat (file->path, &old) == 0;

  if (is_there && S_ISDIR (old.st_mode))
    {
      set_error (error, EISDIR, path);
      return NULL;
    }
  if (is_there && !S_ISREG (old.st_mode))
    {
      file->fd = g_open (file->path, O_WRONLY | O_CLOEXEC, 0);
      if (file->fd < 0)
        {
          set_error (error, errno, path);
          return NULL;
        }
    }
  else if (is_there && access (file->path, W_OK) != 0)
    {
      /* The folder would let us replace it, but whoever made it read-only meant it. */
      set_error (error, errno, path);
      return NULL;
    }
  else if (!open_temporary (file, is_there ? &old : NULL, error))
    return NULL;

  file->stream = g_unix_output_stream_new (file->fd, FALSE);
  return g_steal_pointer (&file);
}

GOutputStream *
fler_safe_file_get_stream (FlerSafeFile *file)
{
  return file->stream;
}

/* So that the new name outlives a power cut. File systems that cannot do it say so; the file is
 * whole either way. */
static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
fler_safe_file_commit (FlerSafeFile *file, GError **error)
{
  int fd = file->fd;

  g_return_val_if_fail (fd >= 0, FALSE);

  if (file->temporary != NULL && fsync (fd) != 0)
    {
      set_error (error, errno, file->path);
      return FALSE;
    }
  file->fd = -1;
  if (close (fd) != 0 && errno != EINTR)
    {
      set_error (error, errno, file->path);
      return FALSE;
    }
  if (file->temporary == NULL)
    return TRUE;

  if (g_rename (file->temporary, file->path) != 0)
    {
      set_error (error, errno, file->path);
      return FALSE;
    }
  g_clear_pointer (&file->temporary, g_free);
  sync_folder (file->folder);
  return TRUE;
}

void
fler_safe_file_free (FlerSafeFile *file)
{
  if (file == NULL)
    return;
  g_clear_object (&file->stream);
  if (file->fd >= 0)
    close (file->fd);
  if (file->temporary != NULL)
    g_unlink (file->temporary);
  g_free (file->temporary);
  g_free (file->folder);
  g_free (file->path);
  g_free (file);
}

char *
fler_text_for_windows (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv ("\r\n", lines);
}
