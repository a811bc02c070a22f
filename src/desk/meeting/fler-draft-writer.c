/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-draft-writer.c - takes what is typed in a meeting to the disk, beside the main thread */

#define G_LOG_DOMAIN "fler-draft-writer"

#include "fler-draft-writer.h"

#include "fler-commitment-store.h"
#include "fler-meeting-store.h"
#include "fler-record-store.h"

#define RETRY_AFTER_US (2 * G_USEC_PER_SEC)

typedef enum { PUT_ANSWER, PUT_MARKS, PUT_ATTENDANCE, PUT_COMMITMENT, REMOVE_COMMITMENT } PutKind;

typedef struct
{
  PutKind         kind;
  gint64          id;           /* meeting; of REMOVE_COMMITMENT the commitment */
  guint           row;
  char           *section;
  char           *text;
  FlerRecord     *record;
  FlerMeeting    *meeting;
  FlerCommitment *commitment;
} Put;

struct _FlerDraftWriter
{
  GObject     parent_instance;
  FlerStore  *store;
  GThread    *thread;

  GMutex      mutex;            /* guards all below */
  GCond       is_put;           /* something to do, or time to stop */
  GCond       is_tried;         /* a try has ended */
  GPtrArray  *queue;            /* of Put: not on disk yet, in order */
  gint64      saved_at;
  guint       n_tries;
  GError     *latest_error;
  gboolean    is_stopping;
  guint       notify_id;        /* a "changed" that is on its way */

  GHashTable *ids;              /* row -> stored id; the writer's thread alone */
  GError     *shown_error;      /* main thread: lent out by get_error () */
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerDraftWriter, fler_draft_writer, G_TYPE_OBJECT)

static void
free_put (Put *put)
{
  g_free (put->section);
  g_free (put->text);
  fler_record_free (put->record);
  fler_meeting_free (put->meeting);
  fler_commitment_free (put->commitment);
  g_free (put);
}

/* The writer's thread */

static gboolean
write_commitment (FlerDraftWriter *self, FlerDb *db, Put *put, GError **error)
{
  FlerCommitment *commitment = put->commitment;
  gpointer row = GUINT_TO_POINTER (put->row);
  gint64 *id = g_hash_table_lookup (self->ids, row);

  if (commitment->id == 0 && id != NULL)
    commitment->id = *id;
  if (!fler_commitment_store_save (db, commitment, error))
    return FALSE;
  g_hash_table_replace (self->ids, row, g_memdup2 (&commitment->id, sizeof commitment->id));
  return TRUE;
}

static gboolean
remove_commitment (FlerDraftWriter *self, FlerDb *db, const Put *put, GError **error)
{
  gint64 *id = g_hash_table_lookup (self->ids, GUINT_TO_POINTER (put->row));
  gint64 stored = put->id != 0 ? put->id : id != NULL ? *id : 0;

  return stored == 0 || fler_commitment_store_delete (db, stored, error);
}

static gboolean
write_put (FlerDraftWriter *self, FlerDb *db, Put *put, GError **error)
{
  switch (put->kind)
    {
    case PUT_ANSWER:
      return fler_record_store_save_answer (db, put->id, put->section, put->text, error);
    case PUT_MARKS:
      return fler_record_store_save_marks (db, put->record, error);
    case PUT_ATTENDANCE:
      return fler_meeting_store_save (db, put->meeting, g_get_real_time () / G_USEC_PER_SEC, error);
    case PUT_COMMITMENT:
      return write_commitment (self, db, put, error);
    case REMOVE_COMMITMENT:
      return remove_commitment (self, db, put, error);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
write_all (FlerDraftWriter *self, FlerDb *db, GPtrArray *puts, GError **error)
{
  if (!fler_db_begin (db, error))
    return FALSE;
  for (guint i = 0; i < puts->len; i++)
    if (!write_put (self, db, puts->pdata[i], error))
      {
        fler_db_rollback (db);
        return FALSE;
      }
  return fler_db_commit (db, error);
}

static gboolean
on_notify (gpointer data)
{
  FlerDraftWriter *self = FLER_DRAFT_WRITER (data);

  g_mutex_lock (&self->mutex);
  self->notify_id = 0;
  g_mutex_unlock (&self->mutex);
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* With the mutex held. */
static void
notify_soon (FlerDraftWriter *self)
{
  if (self->notify_id == 0 && !self->is_stopping)
    self->notify_id = g_idle_add_full (G_PRIORITY_DEFAULT, on_notify, self, NULL);
}

/* With the mutex held: the first n of the queue have been tried. */
static void
note_try (FlerDraftWriter *self, guint n, GError *error)
{
  if (error == NULL)
    {
      g_ptr_array_remove_range (self->queue, 0, n);
      self->saved_at = g_get_real_time () / G_USEC_PER_SEC;
    }
  g_clear_error (&self->latest_error);
  self->latest_error = error;
  self->n_tries++;
  g_cond_broadcast (&self->is_tried);
  notify_soon (self);
}

/* With the mutex held. Returns: whether to go on; FALSE: all is done and it is time to stop. */
static gboolean
wait_for_work (FlerDraftWriter *self)
{
  gint64 retry_at = g_get_monotonic_time () + RETRY_AFTER_US;

  while (!self->is_stopping)
    {
      if (self->queue->len > 0 && self->latest_error == NULL)
        return TRUE;
      if (self->queue->len == 0)
        g_cond_wait (&self->is_put, &self->mutex);
      else if (!g_cond_wait_until (&self->is_put, &self->mutex, retry_at))
        return TRUE;
    }
  return self->queue->len > 0;
}

static gpointer
run_writer (gpointer data)
{
  FlerDraftWriter *self = data;
  g_autoptr(FlerDb) db = NULL;

  g_mutex_lock (&self->mutex);
  while (wait_for_work (self))
    {
      gboolean is_last = self->is_stopping;
      g_autoptr(GPtrArray) puts = g_ptr_array_copy (self->queue, NULL, NULL);
      GError *error = NULL;

      /* Only this thread takes out of the queue: what puts lists stays alive meanwhile. */
      g_ptr_array_set_free_func (puts, NULL);
      g_mutex_unlock (&self->mutex);
      if (db == NULL)
        db = fler_store_connect (self->store, &error);
      if (db != NULL)
        write_all (self, db, puts, &error);
      g_mutex_lock (&self->mutex);
      note_try (self, puts->len, error);
      if (is_last && error != NULL)
        break;
    }
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/* The main thread */

static void
fler_draft_writer_dispose (GObject *object)
{
  FlerDraftWriter *self = FLER_DRAFT_WRITER (object);

  if (self->thread != NULL)
    {
      g_mutex_lock (&self->mutex);
      self->is_stopping = TRUE;
      g_clear_handle_id (&self->notify_id, g_source_remove);
      g_cond_signal (&self->is_put);
      g_mutex_unlock (&self->mutex);
      g_thread_join (g_steal_pointer (&self->thread));
    }
  g_clear_object (&self->store);
  G_OBJECT_CLASS (fler_draft_writer_parent_class)->dispose (object);
}

static void
fler_draft_writer_finalize (GObject *object)
{
  FlerDraftWriter *self = FLER_DRAFT_WRITER (object);

  g_ptr_array_unref (self->queue);
  g_hash_table_unref (self->ids);
  g_clear_error (&self->latest_error);
  g_clear_error (&self->shown_error);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->is_put);
  g_cond_clear (&self->is_tried);
  G_OBJECT_CLASS (fler_draft_writer_parent_class)->finalize (object);
}

static void
fler_draft_writer_class_init (FlerDraftWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fler_draft_writer_dispose;
  object_class->finalize = fler_draft_writer_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fler_draft_writer_init (FlerDraftWriter *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->is_put);
  g_cond_init (&self->is_tried);
  self->queue = g_ptr_array_new_with_free_func ((GDestroyNotify) free_put);
  self->ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

FlerDraftWriter *
fler_draft_writer_new (FlerStore *store)
{
  FlerDraftWriter *self = g_object_new (FLER_TYPE_DRAFT_WRITER, NULL);

  self->store = g_object_ref (store);
  self->thread = g_thread_new ("draft-writer", run_writer, self);
  return self;
}

static Put *
new_put (PutKind kind, gint64 id)
{
  Put *put = g_new0 (Put, 1);

  put->kind = kind;
  put->id = id;
  return put;
}

static void
enqueue (FlerDraftWriter *self, Put *put)
{
  g_mutex_lock (&self->mutex);
  g_ptr_array_add (self->queue, put);
  g_cond_signal (&self->is_put);
  g_mutex_unlock (&self->mutex);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
fler_draft_writer_put_answer (FlerDraftWriter *self, gint64 meeting_id, const char *section,
                              char *text)
{
  Put *put = new_put (PUT_ANSWER, meeting_id);

  put->section = g_strdup (section);
  put->text = text;
  enqueue (self, put);
}

void
fler_draft_writer_put_marks (FlerDraftWriter *self, const FlerRecord *record)
{
  Put *put = new_put (PUT_MARKS, record->meeting_id);

  put->record = fler_record_copy (record);
  enqueue (self, put);
}

void
fler_draft_writer_put_attendance (FlerDraftWriter *self, const FlerMeeting *meeting)
{
  Put *put = new_put (PUT_ATTENDANCE, meeting->id);

  put->meeting = fler_meeting_copy (meeting);
  enqueue (self, put);
}

void
fler_draft_writer_put_commitment (FlerDraftWriter *self, guint row, const FlerCommitment *commitment)
{
  Put *put = new_put (PUT_COMMITMENT, commitment->meeting_id);

  put->row = row;
  put->commitment = fler_commitment_copy (commitment);
  enqueue (self, put);
}

void
fler_draft_writer_remove_commitment (FlerDraftWriter *self, guint row, gint64 id)
{
  Put *put = new_put (REMOVE_COMMITMENT, id);

  put->row = row;
  enqueue (self, put);
}

gboolean
fler_draft_writer_is_behind (FlerDraftWriter *self)
{
  gboolean is_behind;

  g_mutex_lock (&self->mutex);
  is_behind = self->queue->len > 0;
  g_mutex_unlock (&self->mutex);
  return is_behind;
}

gint64
fler_draft_writer_get_saved_at (FlerDraftWriter *self)
{
  gint64 saved_at;

  g_mutex_lock (&self->mutex);
  saved_at = self->saved_at;
  g_mutex_unlock (&self->mutex);
  return saved_at;
}

const GError *
fler_draft_writer_get_error (FlerDraftWriter *self)
{
  g_mutex_lock (&self->mutex);
  g_clear_error (&self->shown_error);
  if (self->latest_error != NULL)
    self->shown_error = g_error_copy (self->latest_error);
  g_mutex_unlock (&self->mutex);
  return self->shown_error;
}

gboolean
fler_draft_writer_flush (FlerDraftWriter *self)
{
  gboolean is_done;
  guint n_tries;

  g_mutex_lock (&self->mutex);
  n_tries = self->n_tries;
  /* A try that was under way when we came may lack the latest: what counts is an empty queue,
   * or a failure after it. */
  while (self->queue->len > 0 && !(self->latest_error != NULL && self->n_tries > n_tries))
    g_cond_wait (&self->is_tried, &self->mutex);
  is_done = self->queue->len == 0;
  g_mutex_unlock (&self->mutex);
  return is_done;
}
