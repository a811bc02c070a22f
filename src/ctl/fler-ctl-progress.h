/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-progress.h - how far a long command has come, and its interruption
 *
 * A bar on the terminal, on standard error; nothing where that is not a terminal. An interrupt
 * (Ctrl+C) or a request to end lets the command clean up after itself: nothing half stays.
 */
#pragma once

#include <gio/gio.h>

typedef struct _FlerCtlProgress FlerCtlProgress;

/**
 * fler_ctl_progress_new:
 *
 * From now on an interrupt does not kill the program; it cancels what is under way.
 */
FlerCtlProgress *fler_ctl_progress_new (void);
void fler_ctl_progress_free (FlerCtlProgress *progress);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerCtlProgress, fler_ctl_progress_free)

/**
 * fler_ctl_progress_get_cancellable:
 *
 * Returns: (transfer none): cancelled by an interrupt, at the next fler_ctl_progress_tell()
 */
GCancellable *fler_ctl_progress_get_cancellable (FlerCtlProgress *progress);

/**
 * fler_ctl_progress_tell:
 * @data: a FlerCtlProgress; a FlerProgressFunc's signature
 */
void fler_ctl_progress_tell (gint64 done, gint64 total, gpointer data);
