/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-kept-file.c - the calendar file that is kept current, for Outlook to subscribe to */

#define G_LOG_DOMAIN "fler-kept-file"

#include "config.h"

#include "fler-kept-file.h"

#include "fler-export-file.h"

/* A drag or a dialog often saves twice; a second is what we promise. */
#define WAIT_MS 150
#define RETRY_S 30
#define WEEKS_BACK 4

struct _FlerKeptFile
{
  GObject             parent_instance;
  FlerContext        *context;     /* owns us; NULL once it is gone */
  GTimeZone          *zone;
  FlerStore          *store;
  FlerKeptFileChoice  choice;
  FlerKeptFileState   state;
  gboolean            is_behind;   /* something has changed since the last writing began */
  FlerJob            *job;         /* the writing */
  guint               wait_id;
  guint               look_id;
  GDate               day;         /* what the period was counted from */
  gint64              written_at;
  gint64              failed_at;   /* monotonic microseconds; 0: not */
  GError             *error;
};

/* What the thread has. */
typedef struct
{
  FlerKeptFile *self;
  FlerStore    *store;
  FlerExport    export;
  char         *path;
  gint64        now;
} Writing;

enum { PROP_STATE = 1, N_PROPS };

static GParamSpec *props[N_PROPS];

/* Of an older writing and the last one before the door shuts, the last must come last. */
static GMutex writing_mutex;

G_DEFINE_FINAL_TYPE (FlerKeptFile, fler_kept_file, G_TYPE_OBJECT)

static void wait_a_moment (FlerKeptFile *self);

static void
set_state (FlerKeptFile *self, FlerKeptFileState state)
{
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/* The last writing comes when the context, and a clock that a test has stopped, are gone. */
static gint64
get_now (FlerKeptFile *self)
{
  return self->context != NULL ? fler_context_now (self->context) : g_get_real_time () / G_USEC_PER_SEC;
}

static FlerExport
export_now (FlerKeptFile *self)
{
  static const int weeks_ahead[] = {
    [FLER_KEPT_FILE_MONTH] = 5, [FLER_KEPT_FILE_QUARTER] = 13, [FLER_KEPT_FILE_YEAR] = 53,
  };
  FlerExport export = {
    .forms = FLER_EXPORT_ALL_FORMS, .show = self->choice.show,
    .has_deadlines = self->choice.has_deadlines,
  };
  GDate first = fler_day_at (get_now (self), self->zone);

  self->day = first;
  g_date_subtract_days (&first, 7 * WEEKS_BACK);
  export.span = fler_span_of_days (&first, 7 * (WEEKS_BACK + weeks_ahead[self->choice.period]),
                                   self->zone);
  return export;
}

static gboolean
write_locked (const Writing *writing, FlerDb *db, GCancellable *cancellable, GError **error)
{
  FlerExportResult result;
  gboolean is_written;

  g_mutex_lock (&writing_mutex);
  is_written = !g_cancellable_set_error_if_cancelled (cancellable, error)
               && fler_export_file_write (&writing->export, db, writing->now, writing->path, NULL, cancellable, &result,
                                          error);
  g_mutex_unlock (&writing_mutex);
  return is_written;
}

static gboolean
run_writing (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Writing *writing = data;
  g_autoptr(FlerDb) db = fler_store_connect (writing->store, error);

  return db != NULL && write_locked (writing, db, cancellable, error);
}

static void
writing_clear (Writing *writing)
{
  g_clear_object (&writing->self);
  g_clear_object (&writing->store);
  g_clear_pointer (&writing->path, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, writing_clear)

static void
writing_free (Writing *writing)
{
  writing_clear (writing);
  g_free (writing);
}

static void
take_result (FlerKeptFile *self, const GError *error)
{
  g_clear_error (&self->error);
  if (error != NULL)
    {
      self->error = g_error_copy (error);
      self->failed_at = g_get_monotonic_time ();
      self->is_behind = TRUE;
      set_state (self, FLER_KEPT_FILE_FAILED);
      return;
    }
  self->failed_at = 0;
  self->written_at = get_now (self);
  set_state (self, self->is_behind ? FLER_KEPT_FILE_WAITING : FLER_KEPT_FILE_CURRENT);
}

static void
on_written (FlerJob *job, const GError *error, gpointer data)
{
  Writing *writing = data;
  FlerKeptFile *self = writing->self;
  gboolean is_changed_again;

  if (self->job != job)
    return;                        /* the door was shut, or another file chosen */
  g_clear_object (&self->job);
  is_changed_again = self->is_behind;
  take_result (self, error);
  if (is_changed_again)
    wait_a_moment (self);
}

static void
fill_writing (FlerKeptFile *self, Writing *writing)
{
  writing->store = g_object_ref (self->store);
  writing->export = export_now (self);
  writing->path = g_strdup (self->choice.path);
  writing->now = get_now (self);
  self->is_behind = FALSE;
}

static gboolean
on_waited (gpointer data)
{
  FlerKeptFile *self = data;
  Writing *writing;

  self->wait_id = 0;
  /* Once it is done it goes on with what came since. */
  if (self->job != NULL || self->choice.path == NULL)
    return G_SOURCE_REMOVE;
  writing = g_new0 (Writing, 1);
  writing->self = g_object_ref (self);
  fill_writing (self, writing);
  self->job = fler_job_start (run_writing, on_written, writing, (GDestroyNotify) writing_free);
  return G_SOURCE_REMOVE;
}

static void
wait_a_moment (FlerKeptFile *self)
{
  /* Not put off by what comes meanwhile: a second is promised from the first change. */
  if (self->wait_id == 0 && self->job == NULL)
    self->wait_id = g_timeout_add (WAIT_MS, on_waited, self);
}

static void
fall_behind (FlerKeptFile *self)
{
  if (self->choice.path == NULL)
    return;
  self->is_behind = TRUE;
  if (self->state == FLER_KEPT_FILE_CURRENT)
    set_state (self, FLER_KEPT_FILE_WAITING);
  wait_a_moment (self);
}

static void
stop (FlerKeptFile *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (self->job != NULL)
    fler_job_cancel (self->job);
  g_clear_object (&self->job);
}

static gboolean
is_same_choice (const FlerKeptFileChoice *a, const FlerKeptFileChoice *b)
{
  return g_strcmp0 (a->path, b->path) == 0 && a->show == b->show && a->period == b->period
         && a->has_deadlines == b->has_deadlines;
}

static void
read_choice (FlerKeptFile *self)
{
  g_auto(FlerKeptFileChoice) choice = { 0 };
  g_autoptr(GError) error = NULL;

  if (!fler_kept_file_choice_load (&choice, fler_store_get_db (self->store), &error))
    {
      take_result (self, error);
      return;
    }
  if (is_same_choice (&choice, &self->choice))
    return;
  stop (self);
  fler_kept_file_choice_clear (&self->choice);
  self->choice = choice;
  choice.path = NULL;
  g_clear_error (&self->error);
  self->failed_at = 0;
  self->written_at = 0;
  self->is_behind = FALSE;
  set_state (self, self->choice.path != NULL ? FLER_KEPT_FILE_WAITING : FLER_KEPT_FILE_OFF);
  fall_behind (self);
}

/* What is written every second of a live meeting, and is in no entry, does not count. */
static gboolean
is_in_file (FlerKeptFile *self, FlerChange what)
{
  switch (what)
    {
    case FLER_CHANGE_PARTY:
    case FLER_CHANGE_BUSY:
      return FALSE;
    case FLER_CHANGE_RECORD:
    case FLER_CHANGE_COMMITMENT:
    case FLER_CHANGE_STEP:
      return self->choice.has_deadlines;
    default:
      return TRUE;
    }
}

static void
on_changed (FlerStore *store, int what, gint64 id, FlerKeptFile *self)
{
  if (what == FLER_CHANGE_SETTING || what == FLER_CHANGE_ALL)
    read_choice (self);
  if (is_in_file (self, what))
    fall_behind (self);
}

/* The period moves on with the days, and what failed is tried again. */
static gboolean
on_look (gpointer data)
{
  FlerKeptFile *self = data;
  GDate today = fler_day_at (get_now (self), self->zone);

  if (self->choice.path != NULL && g_date_valid (&self->day) && g_date_compare (&today, &self->day) != 0)
    fall_behind (self);
  if (self->failed_at != 0 && g_get_monotonic_time () - self->failed_at >= (RETRY_S - 1) * G_USEC_PER_SEC)
    wait_a_moment (self);
  return G_SOURCE_CONTINUE;
}

void
fler_kept_file_flush (FlerKeptFile *self)
{
  g_auto(Writing) writing = { 0 };
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FLER_IS_KEPT_FILE (self));

  if (self->choice.path == NULL || (!self->is_behind && self->job == NULL))
    return;
  stop (self);
  fill_writing (self, &writing);
  write_locked (&writing, fler_store_get_db (self->store), NULL, &error);
  take_result (self, error);
}

static void
fler_kept_file_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, FLER_KEPT_FILE (object)->state);
}

static void
fler_kept_file_finalize (GObject *object)
{
  FlerKeptFile *self = FLER_KEPT_FILE (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_error (&self->error);
  fler_kept_file_choice_clear (&self->choice);
  G_OBJECT_CLASS (fler_kept_file_parent_class)->finalize (object);
}

static void
fler_kept_file_class_init (FlerKeptFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = fler_kept_file_finalize;
  object_class->get_property = fler_kept_file_get_property;
  props[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, FLER_KEPT_FILE_OFF, FLER_KEPT_FILE_FAILED,
                                        FLER_KEPT_FILE_OFF,
                                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
fler_kept_file_init (FlerKeptFile *self)
{
  self->day = fler_day_none ();
}

/* The context is gone. A writing on its thread may still hold us. */
static void
let_go (FlerKeptFile *self)
{
  self->context = NULL;
  fler_kept_file_flush (self);
  stop (self);
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->store, self);
  g_object_unref (self);
}

FlerKeptFile *
fler_kept_file_of (FlerContext *context)
{
  FlerKeptFile *self = g_object_get_data (G_OBJECT (context), "fler-kept-file");

  if (self != NULL)
    return self;
  self = g_object_new (FLER_TYPE_KEPT_FILE, NULL);
  self->context = context;
  self->store = g_object_ref (fler_context_get_store (context));
  self->zone = g_time_zone_ref (fler_context_get_zone (context));
  g_signal_connect (self->store, "changed", G_CALLBACK (on_changed), self);
  self->look_id = g_timeout_add_seconds (RETRY_S, on_look, self);
  g_object_set_data_full (G_OBJECT (context), "fler-kept-file", self, (GDestroyNotify) let_go);
  read_choice (self);
  return self;
}

FlerKeptFileState
fler_kept_file_get_state (FlerKeptFile *self)
{
  g_return_val_if_fail (FLER_IS_KEPT_FILE (self), FLER_KEPT_FILE_OFF);
  return self->state;
}

const char *
fler_kept_file_get_path (FlerKeptFile *self)
{
  g_return_val_if_fail (FLER_IS_KEPT_FILE (self), NULL);
  return self->choice.path;
}

gint64
fler_kept_file_get_written_at (FlerKeptFile *self)
{
  g_return_val_if_fail (FLER_IS_KEPT_FILE (self), 0);
  return self->written_at;
}

const GError *
fler_kept_file_get_error (FlerKeptFile *self)
{
  g_return_val_if_fail (FLER_IS_KEPT_FILE (self), NULL);
  return self->error;
}
