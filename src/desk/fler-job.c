/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-job.c - long work on a thread of its own, with progress and cancel, and a live window */

#define G_LOG_DOMAIN "fler-job"

#include "fler-job.h"

#include "fler-memory.h"

#define REPORT_EVERY_US (G_USEC_PER_SEC / 10)

/* Jobs whose work has not ended: all that a thread may be in. */
static GMutex under_way_mutex;
static GCond under_way_shrank;
static GList *under_way;

static GMutex turn;     /* held by the one that works, of those that take turns */

struct _FlerJob
{
  GObject        parent_instance;
  FlerJobFunc    func;
  FlerJobDone    done;
  gpointer       data;
  GDestroyNotify free_data;
  gboolean       takes_turns;
  GCancellable  *cancellable;
  double         progress;        /* main thread */
  gint64         reported_at;     /* the job's thread */
};

enum { PROP_PROGRESS = 1, N_PROPS };

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (FlerJob, fler_job, G_TYPE_OBJECT)

static void
fler_job_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_double (value, FLER_JOB (object)->progress);
}

static void
fler_job_finalize (GObject *object)
{
  FlerJob *self = FLER_JOB (object);

  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (fler_job_parent_class)->finalize (object);
}

static void
fler_job_class_init (FlerJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fler_job_get_property;
  object_class->finalize = fler_job_finalize;
  props[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
fler_job_init (FlerJob *self)
{
  self->cancellable = g_cancellable_new ();
}

static void
enter (FlerJob *self)
{
  g_mutex_lock (&under_way_mutex);
  under_way = g_list_prepend (under_way, self);
  g_mutex_unlock (&under_way_mutex);
}

static void
leave (FlerJob *self)
{
  g_mutex_lock (&under_way_mutex);
  under_way = g_list_remove (under_way, self);
  g_cond_signal (&under_way_shrank);
  g_mutex_unlock (&under_way_mutex);
}

static void
run_on_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  FlerJob *self = FLER_JOB (task_data);
  GError *error = NULL;

  if (self->takes_turns)
    g_mutex_lock (&turn);
  if (!g_cancellable_set_error_if_cancelled (cancellable, &error)
      && self->func (self, self->data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  if (self->takes_turns)
    g_mutex_unlock (&turn);
  leave (self);
}

/* The job and its data end here, on the main thread, where windows may be among what is let go. */
static void
on_ended (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(FlerJob) self = FLER_JOB (data);
  g_autoptr(GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  self->done (self, error, self->data);
  if (self->free_data != NULL)
    self->free_data (g_steal_pointer (&self->data));
  /* All cases read take tens of megabytes, of which a few lines stay. */
  fler_memory_rest_soon ();
}

static FlerJob *
start (FlerJobFunc func, FlerJobDone done, gpointer data, GDestroyNotify free_data, gboolean takes_turns)
{
  FlerJob *self = g_object_new (FLER_TYPE_JOB, NULL);
  g_autoptr(GTask) task = NULL;

  self->func = func;
  self->done = done;
  self->data = data;
  self->free_data = free_data;
  self->takes_turns = takes_turns;
  /* A task's last owner may be its thread: it borrows the job, which on_ended() lets go. */
  task = g_task_new (NULL, self->cancellable, on_ended, g_object_ref (self));
  g_task_set_task_data (task, self, NULL);
  /* What was finished before the cancel is told as finished. */
  g_task_set_check_cancellable (task, FALSE);
  enter (self);
  g_task_run_in_thread (task, run_on_thread);
  return self;
}

FlerJob *
fler_job_start (FlerJobFunc func, FlerJobDone done, gpointer data, GDestroyNotify free_data)
{
  return start (func, done, data, free_data, FALSE);
}

FlerJob *
fler_job_start_in_turn (FlerJobFunc func, FlerJobDone done, gpointer data, GDestroyNotify free_data)
{
  return start (func, done, data, free_data, TRUE);
}

void
fler_job_cancel (FlerJob *self)
{
  g_return_if_fail (FLER_IS_JOB (self));
  g_cancellable_cancel (self->cancellable);
}

void
fler_job_end_all (void)
{
  g_autolist(GCancellable) cancellables = NULL;

  g_mutex_lock (&under_way_mutex);
  for (GList *l = under_way; l != NULL; l = l->next)
    cancellables = g_list_prepend (cancellables, g_object_ref (FLER_JOB (l->data)->cancellable));
  g_mutex_unlock (&under_way_mutex);

  for (GList *l = cancellables; l != NULL; l = l->next)
    g_cancellable_cancel (l->data);

  g_mutex_lock (&under_way_mutex);
  while (under_way != NULL)
    g_cond_wait (&under_way_shrank, &under_way_mutex);
  g_mutex_unlock (&under_way_mutex);
}

typedef struct { FlerJob *job; double progress; } Report;

static void
free_report (Report *report)
{
  g_object_unref (report->job);
  g_free (report);
}

static gboolean
on_report (gpointer data)
{
  Report *report = data;

  if (report->progress != report->job->progress)
    {
      report->job->progress = report->progress;
      g_object_notify_by_pspec (G_OBJECT (report->job), props[PROP_PROGRESS]);
    }
  return G_SOURCE_REMOVE;
}

void
fler_job_report (FlerJob *self, gint64 done, gint64 total)
{
  gint64 now = g_get_monotonic_time ();
  Report *report;

  if (now - self->reported_at < REPORT_EVERY_US && done < total)
    return;
  self->reported_at = now;
  report = g_new (Report, 1);
  report->job = g_object_ref (self);
  report->progress = total > 0 ? CLAMP ((double) done / total, 0, 1) : 0;
  g_idle_add_full (G_PRIORITY_DEFAULT, on_report, report, (GDestroyNotify) free_report);
}

double
fler_job_get_progress (FlerJob *self)
{
  g_return_val_if_fail (FLER_IS_JOB (self), 0);
  return self->progress;
}
