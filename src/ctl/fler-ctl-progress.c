/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-progress.c - how far a long command has come, and its interruption */

#include "config.h"

#include "fler-ctl-progress.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define BAR_LETTERS 40
#define REDRAW_USEC (G_USEC_PER_SEC / 10)

struct _FlerCtlProgress
{
  GCancellable *cancellable;
  gboolean      is_shown;
  gboolean      is_drawn;
  gint64        drawn_at;   /* monotonic microseconds */
};

static volatile sig_atomic_t is_interrupted = 0;

static void
on_interrupt (int signal_number)
{
  is_interrupted = 1;
}

FlerCtlProgress *
fler_ctl_progress_new (void)
{
  FlerCtlProgress *progress = g_new0 (FlerCtlProgress, 1);
  struct sigaction action = { .sa_handler = on_interrupt };

  progress->cancellable = g_cancellable_new ();
  progress->is_shown = isatty (STDERR_FILENO);
  sigemptyset (&action.sa_mask);
  sigaction (SIGINT, &action, NULL);
  sigaction (SIGTERM, &action, NULL);
  sigaction (SIGHUP, &action, NULL);
  return progress;
}

void
fler_ctl_progress_free (FlerCtlProgress *progress)
{
  if (progress == NULL)
    return;
  if (progress->is_drawn)
    fputs ("\r\033[K", stderr);
  g_object_unref (progress->cancellable);
  g_free (progress);
}

GCancellable *
fler_ctl_progress_get_cancellable (FlerCtlProgress *progress)
{
  return progress->cancellable;
}

static void
draw (gint64 done, gint64 total)
{
  char bar[BAR_LETTERS + 1];
  int n = total > 0 ? (int) (BAR_LETTERS * MIN (done, total) / total) : 0;

  memset (bar, ' ', BAR_LETTERS);
  memset (bar, '#', n);
  bar[BAR_LETTERS] = '\0';
  fprintf (stderr, "\r[%s] %3d %%", bar, total > 0 ? (int) (100 * MIN (done, total) / total) : 0);
  fflush (stderr);
}

void
fler_ctl_progress_tell (gint64 done, gint64 total, gpointer data)
{
  FlerCtlProgress *progress = data;
  gint64 now;

  if (is_interrupted)
    g_cancellable_cancel (progress->cancellable);
  if (!progress->is_shown)
    return;
  now = g_get_monotonic_time ();
  if (now - progress->drawn_at < REDRAW_USEC && done < total)
    return;
  progress->drawn_at = now;
  progress->is_drawn = TRUE;
  draw (done, total);
}
