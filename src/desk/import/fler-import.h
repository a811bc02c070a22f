/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-import.h - other calendars' files on their way in: reading, comparing, taking, taking back
 *
 * All of it runs on threads of its own. While a job runs nothing of the files may be touched but
 * what the user chooses: owner and titles; a job works on copies of those.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-busy-store.h"
#include "fler-context.h"
#include "fler-job.h"

typedef struct
{
  GFile            *file;
  char             *shown;      /* its name, for show */
  FlerBusyCalendar *calendar;   /* the user's own by default, and without titles */
  FlerBusyList     *list;       /* what was read; NULL until then, and where it could not be */
  char             *fault;      /* (nullable) why it could not be read, in the user's language */
  FlerBusyCounts    counts;     /* what taking it in does, or has done */
  GArray           *own;        /* of guint: which of the list are our own bookings, in order */
} FlerImportFile;

/**
 * fler_import_files_new:
 *
 * Returns: (transfer full) (element-type FlerImportFile)
 */
GPtrArray *fler_import_files_new (GFile *const *files, int n_files);

/**
 * fler_import_read:
 * @files: (element-type FlerImportFile): those that were not read yet are
 * @done: as of fler_job_start(); a file that cannot be read is no error: it has its fault
 *
 * Returns: (transfer full): the job, with progress; it compares as well
 */
FlerJob *fler_import_read (FlerContext *context, GPtrArray *files, FlerJobDone done, gpointer data);

/**
 * fler_import_compare:
 *
 * After another choice: tells in the files' counts what would be done now.
 */
FlerJob *fler_import_compare (FlerContext *context, GPtrArray *files, FlerJobDone done, gpointer data);

/**
 * fler_import_take:
 *
 * Takes all that were read in, in one transaction.
 */
FlerJob *fler_import_take (FlerContext *context, GPtrArray *files, FlerJobDone done, gpointer data);

/**
 * fler_import_can_take:
 * @file: read and compared
 *
 * Returns: whether there is anything in it to take; not where all of it is our own bookings
 */
gboolean fler_import_can_take (const FlerImportFile *file);

/**
 * fler_import_get_id:
 * @job: of fler_import_take(), in its @done
 *
 * Returns: the import, for fler_import_say()
 */
gint64 fler_import_get_id (FlerJob *job);

/**
 * fler_import_say:
 * @window: where it is said
 * @import_id: an import, or the removal of a calendar
 *
 * Says @text with an undo of it.
 */
void fler_import_say (GtkWindow *window, FlerContext *context, const char *text, gint64 import_id);

/**
 * fler_import_words:
 *
 * Returns: (transfer full): “12 new, 3 changed, 40 the same as before”; what there is none of is
 *   left out
 */
char *fler_import_words (const FlerBusyCounts *counts);
