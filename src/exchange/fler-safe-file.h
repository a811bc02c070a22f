/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-safe-file.h - a file that is replaced whole or not at all
 *
 * What is written goes to a temporary file in the same folder, which takes the name when all of
 * it is on disk. Until then, and after any failure, the old file stands untouched. A new file is
 * the user's alone to read; a replaced one keeps its permissions. A path that is no plain file (a
 * pipe, a terminal) is written as it comes.
 */
#pragma once

#include <gio/gio.h>

typedef struct _FlerSafeFile FlerSafeFile;

/**
 * fler_safe_file_new:
 * @path: the file to be
 * @error: a GIOError, such as NOT_FOUND for the folder or PERMISSION_DENIED
 */
FlerSafeFile *fler_safe_file_new (const char *path, GError **error);

/**
 * fler_safe_file_get_stream:
 *
 * Returns: (transfer none): where to write
 */
GOutputStream *fler_safe_file_get_stream (FlerSafeFile *file);

/**
 * fler_safe_file_commit:
 * @error: a GIOError, such as NO_SPACE; nothing was changed
 */
gboolean fler_safe_file_commit (FlerSafeFile *file, GError **error);

/**
 * fler_safe_file_free:
 *
 * Of a file that was not committed nothing stays.
 */
void fler_safe_file_free (FlerSafeFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerSafeFile, fler_safe_file_free)

/**
 * fler_text_for_windows:
 *
 * Lines end as every Notepad reads them: the agencies' journals are on Windows.
 *
 * Returns: (transfer full): @text, with \r\n where it has \n
 */
char *fler_text_for_windows (const char *text);
