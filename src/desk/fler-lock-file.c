/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-lock-file.c - one window on a folder, also where no session bus keeps count */

#define G_LOG_DOMAIN "fler-lock-file"

#include "fler-lock-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <glib/gstdio.h>

struct _FlerLockFile
{
  int fd;
};

FlerLockFile *
fler_lock_file_take (const char *dir, GError **error)
{
  g_autofree char *path = g_build_filename (dir, "flerpart.lock", NULL);
  FlerLockFile *lock;
  int fd;

  if (g_mkdir_with_parents (dir, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", dir, g_strerror (errno));
      return NULL;
    }
  fd = g_open (path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", path, g_strerror (errno));
      return NULL;
    }
  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      int reason = errno;

      close (fd);
      g_set_error (error, G_IO_ERROR, reason == EWOULDBLOCK ? G_IO_ERROR_BUSY : g_io_error_from_errno (reason),
                   "%s: %s", path, g_strerror (reason));
      return NULL;
    }
  lock = g_new0 (FlerLockFile, 1);
  lock->fd = fd;
  return lock;
}

void
fler_lock_file_free (FlerLockFile *lock)
{
  /* The file stays: another process may be opening it, and would lock a name nobody else sees. */
  close (lock->fd);
  g_free (lock);
}
