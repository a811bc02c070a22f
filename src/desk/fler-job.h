/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-job.h - long work on a thread of its own, with progress and cancel, and a live window */
#pragma once

#include <gio/gio.h>

#define FLER_TYPE_JOB (fler_job_get_type ())
G_DECLARE_FINAL_TYPE (FlerJob, fler_job, FLER, JOB, GObject)

/**
 * FlerJobFunc:
 *
 * Runs on the job's thread. Opens its own connection to the store, and calls
 * fler_job_report() now and then.
 *
 * Returns: whether it was done; if not, @error is set
 */
typedef gboolean (*FlerJobFunc) (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error);

/**
 * FlerJobDone:
 * @error: (nullable): why it was not done; G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Runs on the main thread, once, when the work has ended.
 */
typedef void (*FlerJobDone) (FlerJob *job, const GError *error, gpointer data);

/**
 * fler_job_start:
 * @data: handed to both functions
 * @free_data: (nullable): frees @data after @done, on the main thread too
 *
 * Returns: (transfer full): the job under way
 */
FlerJob *fler_job_start (FlerJobFunc func, FlerJobDone done, gpointer data, GDestroyNotify free_data);

/**
 * fler_job_start_in_turn:
 *
 * As fler_job_start(), but its work begins when that of the others started so has ended. For what
 * reads all cases: of two that do it side by side, the few lines that stay lie scattered among
 * what the other throws away, and hold megabytes that nobody uses.
 *
 * Returns: (transfer full): the job, at work or waiting for its turn
 */
FlerJob *fler_job_start_in_turn (FlerJobFunc func, FlerJobDone done, gpointer data, GDestroyNotify free_data);
void fler_job_cancel (FlerJob *self);

/**
 * fler_job_end_all:
 *
 * On the main thread, before the program ends: cancels every job, and returns when no thread is
 * in its work any more. What the work uses (resources, the libraries' own state) is taken down
 * at exit. Each FlerJobDone comes as ever, with the next turn of the main loop if there is one.
 */
void fler_job_end_all (void);

/**
 * fler_job_report:
 *
 * From the job's thread: how far it has come. The property "progress" (0 to 1) follows on the
 * main thread, at most ten times a second.
 */
void fler_job_report (FlerJob *self, gint64 done, gint64 total);
double fler_job_get_progress (FlerJob *self);
