/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-export.h - bookings on their way to other calendars: which ones, and what may be read
 *
 * The dialog asks; this counts, shows beforehand and writes. What is shown beforehand is read back
 * from the same text that is written.
 */
#pragma once

#include "fler-context.h"
#include "fler-form.h"
#include "fler-ics-write.h"
#include "fler-job.h"

/* Some readers take no more in one file (F105). */
#define FLER_EXPORT_MANY 1000

typedef struct
{
  gboolean is_all;      /* whatever the period */
  FlerSpan span;
  guint    forms;       /* 1 << FlerForm of each that goes out */
  FlerShow show;
} FlerExport;

/* One entry as another calendar shows it. */
typedef struct
{
  FlerSpan span;
  gboolean is_all_day;
  char    *title;
  char    *place;       /* (nullable) */
  char    *note;        /* (nullable) */
} FlerExportEntry;

void fler_export_entry_free (FlerExportEntry *entry);

/**
 * fler_export_count:
 *
 * Returns: how many bookings it is, or -1 with @error set
 */
gint64 fler_export_count (const FlerExport *export, FlerDb *db, GError **error);

/**
 * fler_export_preview:
 * @n: how many at most
 *
 * Returns: (transfer full) (element-type FlerExportEntry): the first, by start
 */
GPtrArray *fler_export_preview (const FlerExport *export, FlerContext *context, guint n, GError **error);

/**
 * fler_export_start:
 * @path: the file, which is replaced whole or not at all
 * @done: as of fler_job_start(), with @data
 *
 * Returns: (transfer full): the writing under way
 */
FlerJob *fler_export_start (const FlerExport *export, FlerContext *context, const char *path,
                            FlerJobDone done, gpointer data);

/**
 * fler_export_read_entry:
 * @ics: a file with one event, as fler_ics_write_one() gives it
 * @entry: (out): title, place and note of it, newly allocated
 */
void fler_export_read_entry (const char *ics, FlerExportEntry *entry);
