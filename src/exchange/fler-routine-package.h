/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routine-package.h - an organisation's adapted routines as one file, for others to take in
 *
 * So that a whole county can have the same routine (D143). A package holds only what differs from the
 * built-in routines; each part is checked as if it lay in the folder, so core components stay as they are.
 */
#pragma once

#include <gio/gio.h>

/* One file of the folder. */
typedef struct
{
  char     *name;        /* such as "kontaktmote.json" */
  char     *text;        /* as the package has it */
  GBytes   *before;      /* (nullable) what lies in the folder now */
  gboolean  is_same;     /* as what lies there */
} FlerRoutineFile;

/**
 * fler_routine_package_write:
 * @folder: where the organisation's own files lie
 * @n_files: (out): how many are in the package
 * @error: one of them cannot be used: file, line and field
 *
 * Returns: (transfer full): the package as JSON, or NULL with @error
 */
char *fler_routine_package_write (const char *folder, guint *n_files, GError **error);

/**
 * fler_routine_package_read:
 * @name: what the package is called in messages
 * @folder: where it would be taken in
 * @error: the first fault, with the part, the package's line and the field
 *
 * Returns: (transfer full) (element-type FlerRoutineFile): its parts, each found to be whole
 */
GPtrArray *fler_routine_package_read (GBytes *bytes, const char *name, const char *folder, GError **error);

/**
 * fler_routine_package_count:
 *
 * Returns: how many of @files are new in the folder (@is_new), or differ from what lies there
 */
guint fler_routine_package_count (GPtrArray *files, gboolean is_new);

/**
 * fler_routine_package_take_in:
 *
 * Writes what differs into @folder; other files there stay. Where one cannot be written, those before it
 * are put back.
 */
gboolean fler_routine_package_take_in (GPtrArray *files, const char *folder, GError **error);

/**
 * fler_routine_package_take_back:
 *
 * Makes @folder as it was before @files were taken in.
 */
gboolean fler_routine_package_take_back (GPtrArray *files, const char *folder, GError **error);
