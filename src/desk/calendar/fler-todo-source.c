/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-todo-source.c - what is due over all cases, read on a thread and kept up to date
 *
 *   start, another day, many rows changed ──▶ all cases, on a thread ──▶ todo
 *   a change in one case ───▶ noted; read in the next idle moment ───────┘
 *
 * What changes while all cases are read is noted too, and read once they are in: the thread may
 * have passed that case already.
 */

#define G_LOG_DOMAIN "fler-todo-source"

#include "config.h"

#include "fler-todo-source.h"

#include "fler-due-store.h"
#include "fler-due-act.h"
#include "fler-job.h"
#include "fler-language.h"
#include "fler-register-store.h"
#include "fler-routine-load.h"
#include "fler-settings.h"

#define N_MOST_NOTED 50         /* of more cases than that, all are read again */

struct _FlerTodoSource
{
  GObject      parent_instance;
  FlerContext *context;
  FlerTodo    *todo;            /* (nullable) */
  GHashTable  *noted;           /* of gint64: cases that have changed */
  char        *municipality;    /* (nullable): the one @todo was worked out with */
  char        *counted;         /* (nullable): the month that was counted last (F7) */
  GDate        today;           /* the day it was worked out for */
  guint        n_shown;
  guint        idle_id;
  FlerJob     *job;             /* (nullable): all cases are being read */
  gboolean     wants_all;
};

enum { CHANGED, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerTodoSource, fler_todo_source, G_TYPE_OBJECT)

/* What the thread works with; nothing in it belongs to the main thread. */
typedef struct
{
  FlerTodoSource *source;
  FlerStore      *store;
  char           *language;
  char           *municipality;
  GDate           today;
  GTimeZone      *zone;
  FlerTodo       *todo;         /* what was read */
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->source);
  g_object_unref (reading->store);
  g_free (reading->language);
  g_free (reading->municipality);
  g_time_zone_unref (reading->zone);
  fler_todo_free (reading->todo);
  g_free (reading);
}

/* On the thread. */
static gboolean
read_all (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;
  g_autofree char *own = fler_routine_own_folder ();
  g_autoptr(FlerRoutineSet) routines = fler_routine_set_load (reading->language, own);
  FlerDueSetting setting = {
    .routines = routines,
    .project_municipality = reading->municipality,
    .today = reading->today,
    .zone = reading->zone,
  };
  FlerDb *db = fler_store_connect (reading->store, error);
  gboolean is_read;

  if (db == NULL)
    return FALSE;
  is_read = fler_due_store_fill (db, reading->todo, &setting, cancellable, error);
  fler_db_close (db);
  return is_read;
}

static void queue (FlerTodoSource *self);

static void
on_read (FlerJob *job, const GError *error, gpointer data)
{
  Reading *reading = data;
  FlerTodoSource *self = reading->source;

  /* One that was overtaken or stopped says nothing. */
  if (job == self->job)
    {
      self->job = NULL;
      if (error == NULL)
        {
          g_clear_pointer (&self->todo, fler_todo_free);
          self->todo = g_steal_pointer (&reading->todo);
          self->today = reading->today;
          g_free (self->municipality);
          self->municipality = g_steal_pointer (&reading->municipality);
          if (g_hash_table_size (self->noted) > 0)
            queue (self);
          g_signal_emit (self, signals[CHANGED], 0);
        }
      else
        g_signal_emit (self, signals[FAILED], 0, error);
    }
  g_object_unref (job);
}

static void
stop (FlerTodoSource *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->job != NULL)
    fler_job_cancel (self->job);
  self->job = NULL;
}

/* Rule F7: the month that stands in the list has been counted, or is to be counted again. */
static gboolean
has_counted (FlerTodoSource *self)
{
  g_autofree char *counted = fler_setting_store_get (fler_context_get_db (self->context), FLER_SETTING_COUNTED_MONTH,
                                                     NULL);
  gboolean is_other = g_strcmp0 (counted, self->counted) != 0;

  g_free (self->counted);
  self->counted = g_steal_pointer (&counted);
  return is_other;
}

static void
start (FlerTodoSource *self)
{
  Reading *reading = g_new0 (Reading, 1);
  FlerStore *store = fler_context_get_store (self->context);

  stop (self);
  self->wants_all = FALSE;
  g_hash_table_remove_all (self->noted);
  has_counted (self);
  reading->source = g_object_ref (self);
  reading->store = g_object_ref (store);
  reading->language = g_strdup (fler_language_get ());
  reading->municipality = fler_setting_store_get (fler_store_get_db (store), FLER_SETTING_PROJECT_MUNICIPALITY, NULL);
  reading->today = fler_context_today (self->context);
  reading->zone = g_time_zone_ref (fler_context_get_zone (self->context));
  reading->todo = fler_todo_new (self->n_shown);
  self->job = fler_job_start_in_turn (read_all, on_read, reading, (GDestroyNotify) reading_free);
}

/* Each takes a fraction of a millisecond. */
static void
read_noted (FlerTodoSource *self)
{
  g_autofree char *municipality = NULL;
  FlerDueSetting setting = fler_due_setting_of (self->context, &municipality);
  FlerDb *db = fler_context_get_db (self->context);
  gboolean is_enough = TRUE;
  g_autoptr(GError) error = NULL;
  GHashTableIter iter;
  gpointer key;

  setting.today = self->today;
  g_hash_table_iter_init (&iter, self->noted);
  while (is_enough && g_hash_table_iter_next (&iter, &key, NULL))
    if (!fler_due_store_refresh (db, self->todo, *(gint64 *) key, &setting, &is_enough, &error))
      break;
  g_hash_table_remove_all (self->noted);
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  else if (!is_enough)
    start (self);
  else
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
on_idle (gpointer data)
{
  FlerTodoSource *self = FLER_TODO_SOURCE (data);

  self->idle_id = 0;
  if (self->wants_all || (self->todo == NULL && self->job == NULL))
    start (self);
  else if (self->todo != NULL && self->job == NULL)
    read_noted (self);
  return G_SOURCE_REMOVE;
}

/* The days themselves come first. */
static void
queue (FlerTodoSource *self)
{
  if (self->idle_id == 0 && self->context != NULL)
    self->idle_id = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

static void
queue_all (FlerTodoSource *self)
{
  self->wants_all = TRUE;
  queue (self);
}

static void
note (FlerTodoSource *self, gint64 case_id)
{
  gint64 *key = g_new (gint64, 1);

  *key = case_id;
  g_hash_table_add (self->noted, key);
  if (g_hash_table_size (self->noted) > N_MOST_NOTED)
    queue_all (self);
  else
    queue (self);
}

static void
on_store_changed (FlerStore *store, FlerChange what, gint64 id, FlerTodoSource *self)
{
  gint64 case_id;

  if (what == FLER_CHANGE_SETTING)
    {
      g_autofree char *now = fler_setting_store_get (fler_store_get_db (store), FLER_SETTING_PROJECT_MUNICIPALITY, NULL);

      if (g_strcmp0 (now, self->municipality) != 0 || has_counted (self))
        queue_all (self);
      return;
    }
  case_id = fler_due_store_find_case (fler_store_get_db (store), what, id);
  if (case_id > 0)
    note (self, case_id);
  else if (case_id < 0)
    queue_all (self);
}

static void
fler_todo_source_dispose (GObject *object)
{
  fler_todo_source_set_context (FLER_TODO_SOURCE (object), NULL);
  G_OBJECT_CLASS (fler_todo_source_parent_class)->dispose (object);
}

static void
fler_todo_source_finalize (GObject *object)
{
  FlerTodoSource *self = FLER_TODO_SOURCE (object);

  fler_todo_free (self->todo);
  g_free (self->counted);
  g_hash_table_unref (self->noted);
  g_free (self->municipality);
  G_OBJECT_CLASS (fler_todo_source_parent_class)->finalize (object);
}

static void
fler_todo_source_class_init (FlerTodoSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fler_todo_source_dispose;
  object_class->finalize = fler_todo_source_finalize;
  signals[CHANGED] = g_signal_new ("changed", FLER_TYPE_TODO_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", FLER_TYPE_TODO_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
fler_todo_source_init (FlerTodoSource *self)
{
  self->noted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->n_shown = 1;
  g_date_clear (&self->today, 1);
}

FlerTodoSource *
fler_todo_source_new (void)
{
  return g_object_new (FLER_TYPE_TODO_SOURCE, NULL);
}

void
fler_todo_source_set_context (FlerTodoSource *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_TODO_SOURCE (self));

  if (self->context == context)
    return;
  stop (self);
  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (fler_context_get_store (self->context), self);
  g_set_object (&self->context, context);
  g_clear_pointer (&self->todo, fler_todo_free);
  g_date_clear (&self->today, 1);
  if (context == NULL)
    return;
  g_signal_connect_object (fler_context_get_store (context), "changed", G_CALLBACK (on_store_changed), self, 0);
  queue_all (self);
}

void
fler_todo_source_want (FlerTodoSource *self, guint n_shown)
{
  g_return_if_fail (FLER_IS_TODO_SOURCE (self));

  if (n_shown == self->n_shown)
    return;
  self->n_shown = n_shown;
  queue_all (self);
}

void
fler_todo_source_set_today (FlerTodoSource *self, const GDate *today)
{
  g_return_if_fail (FLER_IS_TODO_SOURCE (self));

  if (self->todo != NULL && g_date_valid (&self->today) && g_date_compare (today, &self->today) != 0)
    queue_all (self);
}

const FlerTodo *
fler_todo_source_get_todo (FlerTodoSource *self)
{
  g_return_val_if_fail (FLER_IS_TODO_SOURCE (self), NULL);
  return self->todo;
}
