/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-export-look.h - what others will see of an export, worked out beside the window
 *
 * The entries are written as they will be in the file and read back from there.
 */
#pragma once

#include "fler-export.h"
#include "fler-job.h"

/* One entry as another calendar shows it. */
typedef struct
{
  FlerSpan span;
  gboolean is_all_day;
  gboolean comes_again; /* the span is that of the first time */
  char    *title;
  char    *place;       /* (nullable) */
  char    *note;        /* (nullable) */
} FlerExportEntry;

void fler_export_entry_free (FlerExportEntry *entry);

typedef struct
{
  guint      n_events;
  GPtrArray *entries;   /* of FlerExportEntry: the first, by start */
} FlerExportSight;

/**
 * FlerExportLookDone:
 * @error: (nullable): why nothing can be seen; G_IO_ERROR_CANCELLED where it was cancelled
 */
typedef void (*FlerExportLookDone) (FlerJob *job, const FlerExportSight *sight, const GError *error, gpointer data);

/**
 * fler_export_look_start:
 * @n: how many entries at most
 *
 * Returns: (transfer full): the work under way
 */
FlerJob *fler_export_look_start (const FlerExport *export, FlerStore *store, gint64 now, guint n,
                                 FlerExportLookDone done, gpointer data);

/**
 * fler_export_read_entry:
 * @ics: a file with one event
 * @entry: (out): title, place and note of it, newly allocated
 */
void fler_export_read_entry (const char *ics, FlerExportEntry *entry);
