/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-deadlines.c - the deadlines that fall on the days shown, read on a thread
 *
 *   days asked for ─┬─ known ──▶ their notes at once
 *                   └─ not ────▶ wait ──▶ all cases, on a thread ──▶ "changed"
 *   store changed ─────────────▶ wait ──┘      (the old ones are shown until then)
 *
 * Of each deadline only what its note is made of is kept: of 100 000 cases there are thousands.
 */

#define G_LOG_DOMAIN "fler-calendar-deadlines"

#include "config.h"

#include "fler-calendar-deadlines.h"

#include <string.h>

#include <glib/gi18n.h>

#include "fler-due-store.h"
#include "fler-due-words.h"
#include "fler-job.h"
#include "fler-language.h"
#include "fler-register-store.h"
#include "fler-routine-load.h"
#include "fler-settings.h"

#define AROUND  35        /* days read before and after those asked for: the next steps need no reading */
#define WAIT_MS 300       /* after the last change or step */

typedef struct
{
  const char *reference;   /* (nullable) */
  gint64      case_id;
  guint32     day;         /* Julian */
  guint8      why;         /* place among the reasons */
  guint8      kind;        /* FlerDueKind */
  guint8      form;        /* FlerForm */
  guint8      party;       /* FlerPartyKind */
} Deadline;

typedef struct
{
  GArray       *all;         /* of Deadline, by day */
  GArray       *reasons;     /* of FlerReason, each once */
  GStringChunk *references;
} Known;

struct _FlerCalendarDeadlines
{
  GObject      parent_instance;
  FlerContext *context;
  Known       *known;      /* NULL: nothing is */
  GDate        first;      /* of the days that are known */
  GDate        last;
  GDate        wanted;     /* the first of those asked for */
  int          n_wanted;
  guint        wait_id;
  FlerJob     *job;        /* (nullable): they are being read */
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerCalendarDeadlines, fler_calendar_deadlines, G_TYPE_OBJECT)

/* What the thread works with; nothing in it belongs to the main thread. */
typedef struct
{
  FlerCalendarDeadlines *deadlines;
  FlerStore             *store;
  char                  *language;
  char                  *municipality;
  GDate                  today;
  GTimeZone             *zone;
  GDate                  first, last;
  FlerDueSetting         setting;
  GPtrArray             *of_case;      /* of FlerDue */
  Known                 *known;        /* what was read; NULL once it is handed on */
  GCancellable          *cancellable;
} Reading;

static Known *
known_new (void)
{
  Known *known = g_new (Known, 1);

  known->all = g_array_new (FALSE, FALSE, sizeof (Deadline));
  known->reasons = g_array_new (FALSE, FALSE, sizeof (FlerReason));
  known->references = g_string_chunk_new (4096);
  return known;
}

static void
known_free (Known *known)
{
  g_array_unref (known->all);
  g_array_unref (known->reasons);
  g_string_chunk_free (known->references);
  g_free (known);
}

static const FlerReason *
reason_of (const Known *known, const Deadline *deadline)
{
  return &g_array_index (known->reasons, FlerReason, deadline->why);
}

/* Returns: its place among the reasons */
static guint
take_reason (Known *known, const FlerReason *why)
{
  for (guint i = 0; i < known->reasons->len; i++)
    if (g_str_equal (g_array_index (known->reasons, FlerReason, i).rule, why->rule))
      return i;
  g_array_append_val (known->reasons, *why);
  return known->reasons->len - 1;
}

/* Within a day as fler_due_compare (). */
static int
compare (gconstpointer a, gconstpointer b, gpointer known)
{
  const Deadline *first = a, *second = b;
  int by_reference;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  by_reference = g_strcmp0 (first->reference, second->reference);
  return by_reference != 0 ? by_reference
                           : strcmp (reason_of (known, first)->rule, reason_of (known, second)->rule);
}

/* By day, and no larger than it is. */
static void
settle (Known *known)
{
  GArray *all = g_array_sized_new (FALSE, FALSE, sizeof (Deadline), known->all->len);

  g_array_append_vals (all, known->all->data, known->all->len);
  g_array_sort_with_data (all, compare, known);
  g_array_unref (known->all);
  known->all = all;
}

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->deadlines);
  g_object_unref (reading->store);
  g_free (reading->language);
  g_free (reading->municipality);
  g_time_zone_unref (reading->zone);
  g_ptr_array_unref (reading->of_case);
  g_clear_pointer (&reading->known, known_free);
  g_free (reading);
}

/* What has to be done by a day, rather than on it or from it on. */
static gboolean
is_deadline (const FlerDue *due)
{
  return due->kind == FLER_DUE_KIND_STEP || due->kind == FLER_DUE_KIND_BOOK || due->kind == FLER_DUE_KIND_ANSWER
         || due->kind == FLER_DUE_KIND_FOLLOW_UP;
}

static void
take_due (Known *known, const FlerDue *due, const char *reference)
{
  Deadline deadline = {
    .why = take_reason (known, &due->why),
    .reference = reference,
    .case_id = due->case_id,
    .day = g_date_get_julian (&due->day),
    .kind = due->kind,
    .form = due->form,
    .party = due->party,
  };

  g_array_append_val (known->all, deadline);
}

static gboolean
take_case (const FlerDueCase *due_case, gpointer data, GError **error)
{
  Reading *reading = data;
  const char *reference = NULL;

  if (g_cancellable_set_error_if_cancelled (reading->cancellable, error))
    return FALSE;
  g_ptr_array_set_size (reading->of_case, 0);
  fler_due_add (reading->of_case, due_case, &reading->setting);
  for (guint i = 0; i < reading->of_case->len; i++)
    {
      const FlerDue *due = g_ptr_array_index (reading->of_case, i);

      if (!is_deadline (due) || !g_date_valid (&due->day) || g_date_compare (&due->day, &reading->first) < 0
          || g_date_compare (&due->day, &reading->last) > 0)
        continue;
      if (reference == NULL && due->case_reference != NULL)
        reference = g_string_chunk_insert (reading->known->references, due->case_reference);
      take_due (reading->known, due, reference);
    }
  return TRUE;
}

/* On the thread. */
static gboolean
read_all (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;
  g_autofree char *own = fler_routine_own_folder ();
  g_autoptr(FlerRoutineSet) routines = fler_routine_set_load (reading->language, own);
  FlerDb *db = fler_store_connect (reading->store, error);
  gboolean is_read;

  if (db == NULL)
    return FALSE;
  reading->cancellable = cancellable;
  reading->setting.routines = routines;
  reading->setting.project_municipality = reading->municipality;
  reading->setting.today = reading->today;
  reading->setting.zone = reading->zone;
  is_read = fler_due_store_each (db, take_case, reading, error);
  settle (reading->known);
  fler_db_close (db);
  return is_read;
}

/* A failure is told by the to-do list, which reads the same. */
static void
on_read (FlerJob *job, const GError *error, gpointer data)
{
  Reading *reading = data;
  FlerCalendarDeadlines *self = reading->deadlines;

  if (job == self->job)
    {
      self->job = NULL;
      if (error == NULL)
        {
          g_clear_pointer (&self->known, known_free);
          self->known = g_steal_pointer (&reading->known);
          self->first = reading->first;
          self->last = reading->last;
          g_signal_emit (self, signals[CHANGED], 0);
        }
    }
  g_object_unref (job);
}

static void
stop (FlerCalendarDeadlines *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (self->job != NULL)
    fler_job_cancel (self->job);
  self->job = NULL;
}

static void
start (FlerCalendarDeadlines *self)
{
  Reading *reading = g_new0 (Reading, 1);
  FlerStore *store = fler_context_get_store (self->context);

  stop (self);
  reading->deadlines = g_object_ref (self);
  reading->store = g_object_ref (store);
  reading->language = g_strdup (fler_language_get ());
  reading->municipality = fler_setting_store_get (fler_store_get_db (store), FLER_SETTING_PROJECT_MUNICIPALITY, NULL);
  reading->today = fler_context_today (self->context);
  reading->zone = g_time_zone_ref (fler_context_get_zone (self->context));
  reading->first = reading->last = self->wanted;
  if (g_date_get_julian (&self->wanted) > AROUND)
    g_date_subtract_days (&reading->first, AROUND);
  g_date_add_days (&reading->last, self->n_wanted + AROUND);
  reading->of_case = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_due_free);
  reading->known = known_new ();
  self->job = fler_job_start_in_turn (read_all, on_read, reading, (GDestroyNotify) reading_free);
}

static gboolean
on_waited (gpointer data)
{
  FlerCalendarDeadlines *self = FLER_CALENDAR_DEADLINES (data);

  self->wait_id = 0;
  start (self);
  return G_SOURCE_REMOVE;
}

static void
queue (FlerCalendarDeadlines *self)
{
  if (self->context == NULL || !g_date_valid (&self->wanted))
    return;
  g_clear_handle_id (&self->wait_id, g_source_remove);
  self->wait_id = g_timeout_add (WAIT_MS, on_waited, self);
}

static void
on_store_changed (FlerStore *store, FlerChange what, gint64 id, FlerCalendarDeadlines *self)
{
  queue (self);
}

/* “Day 90 · 0017”: the rule's own day by its short name, other things by what is to be done. */
static FlerDayNote *
new_note (FlerCalendarDeadlines *self, const Deadline *deadline)
{
  FlerDue words = {
    .why = *reason_of (self->known, deadline),
    .kind = deadline->kind,
    .form = deadline->form,
    .party = deadline->party,
  };
  const FlerDue *due = &words;
  g_autofree char *what = fler_words_due (due, fler_context_get_routines (self->context));
  const char *label = what;
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;
  FlerDayNote *note;
  GDate today = fler_context_today (self->context);
  GDate day;

  if (g_strcmp0 (due->why.rule, "K2") == 0)
    label = _("Day 90");
  else if (g_strcmp0 (due->why.rule, "K7") == 0)
    label = _("Day 180");
  else if (g_strcmp0 (due->why.rule, "G5") == 0)
    label = _("30 days");
  else if (due->kind == FLER_DUE_KIND_ANSWER)
    label = _("Answer by");
  else if (due->kind == FLER_DUE_KIND_FOLLOW_UP)
    label = _("Follow-up");
  text = deadline->reference != NULL ? g_strdup_printf ("%s · %s", label, deadline->reference) : g_strdup (label);
  spoken = deadline->reference != NULL
             /* Translators: a deadline as a screen reader says it: what is to be done, the case. */
             ? g_strdup_printf (_("%1$s, case %2$s"), what, deadline->reference) : g_strdup (what);
  g_date_clear (&day, 1);
  g_date_set_julian (&day, deadline->day);
  note = fler_day_note_new (&day, deadline->case_id, text, spoken);
  note->is_late = g_date_compare (&day, &today) < 0;
  return note;
}

static void
fler_calendar_deadlines_dispose (GObject *object)
{
  fler_calendar_deadlines_set_context (FLER_CALENDAR_DEADLINES (object), NULL);
  G_OBJECT_CLASS (fler_calendar_deadlines_parent_class)->dispose (object);
}

static void
fler_calendar_deadlines_class_init (FlerCalendarDeadlinesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fler_calendar_deadlines_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
fler_calendar_deadlines_init (FlerCalendarDeadlines *self)
{
  g_date_clear (&self->first, 1);
  g_date_clear (&self->last, 1);
  g_date_clear (&self->wanted, 1);
}

FlerCalendarDeadlines *
fler_calendar_deadlines_new (void)
{
  return g_object_new (FLER_TYPE_CALENDAR_DEADLINES, NULL);
}

void
fler_calendar_deadlines_set_context (FlerCalendarDeadlines *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_CALENDAR_DEADLINES (self));

  stop (self);
  g_clear_pointer (&self->known, known_free);
  g_date_clear (&self->wanted, 1);
  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (fler_context_get_store (self->context), self);
  g_set_object (&self->context, context);
  if (context != NULL)
    g_signal_connect_object (fler_context_get_store (context), "changed", G_CALLBACK (on_store_changed), self, 0);
}

void
fler_calendar_deadlines_add (FlerCalendarDeadlines *self, FlerCalendarData *data)
{
  GDate last = fler_calendar_data_date (data, data->n_days - 1);

  g_return_if_fail (FLER_IS_CALENDAR_DEADLINES (self));
  if (self->context == NULL)
    return;
  self->wanted = data->first;
  self->n_wanted = data->n_days;
  for (guint i = 0; self->known != NULL && i < self->known->all->len; i++)
    {
      const Deadline *deadline = &g_array_index (self->known->all, Deadline, i);

      if (deadline->day >= g_date_get_julian (&data->first) && deadline->day <= g_date_get_julian (&last))
        g_ptr_array_add (data->notes, new_note (self, deadline));
    }
  if (self->known == NULL || g_date_compare (&data->first, &self->first) < 0 || g_date_compare (&last, &self->last) > 0)
    queue (self);
}
