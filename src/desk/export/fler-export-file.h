/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-export-file.h - writes what is exported to a file, or to one file for each month
 *
 * A file is there whole or not at all, and so is a folder of parts. Their names tell nothing.
 */
#pragma once

#include "fler-export.h"
#include "fler-job.h"

typedef struct
{
  guint n_events;    /* 0: there was nothing to write, and no file was made */
  guint n_files;
} FlerExportResult;

/**
 * fler_export_file_write:
 * @path: the file, which is replaced; one without a single entry is written too
 * @job: (nullable): told how far it has come
 * @error: the store's, or a GIOError of the file
 *
 * For the thread that has @db.
 */
gboolean fler_export_file_write (const FlerExport *export, FlerDb *db, gint64 now, const char *path, FlerJob *job,
                                 GCancellable *cancellable, FlerExportResult *result, GError **error);

/**
 * FlerExportDone:
 * @error: (nullable): why nothing was written
 */
typedef void (*FlerExportDone) (FlerJob *job, const FlerExportResult *result, const GError *error, gpointer data);

/**
 * fler_export_file_start:
 * @path: the file
 *
 * Returns: (transfer full): the writing under way
 */
FlerJob *fler_export_file_start (const FlerExport *export, FlerStore *store, gint64 now, const char *path,
                                 FlerExportDone done, gpointer data);

/**
 * fler_export_parts_start:
 * @path: a folder that is made; if there is one of that name, "-2" is added to it
 *
 * One file for each month that anything begins in, and more where a month has more than
 * FLER_EXPORT_MANY entries (F105).
 *
 * Returns: (transfer full): the writing under way
 */
FlerJob *fler_export_parts_start (const FlerExport *export, FlerStore *store, gint64 now, const char *path,
                                  FlerExportDone done, gpointer data);
