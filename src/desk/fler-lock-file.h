/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-lock-file.h - one window on a folder, also where no session bus keeps count
 *
 * The kernel holds the lock and lets it go when the process ends, however it ends; the file
 * itself is empty and may stay.
 */
#pragma once

#include <gio/gio.h>

typedef struct _FlerLockFile FlerLockFile;

/**
 * fler_lock_file_take:
 * @dir: a folder; made, for the user alone, where it does not exist
 * @error: G_IO_ERROR_BUSY - another process holds it; G_IO_ERROR_FAILED or another code - the
 *   file cannot be made, such as in a folder that cannot be written
 *
 * Returns: (transfer full) (nullable): the lock, held until it is freed
 */
FlerLockFile *fler_lock_file_take (const char *dir, GError **error);

void fler_lock_file_free (FlerLockFile *lock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerLockFile, fler_lock_file_free)
