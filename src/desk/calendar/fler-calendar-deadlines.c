/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-deadlines.c - the deadlines that fall on the days shown, read on a thread
 *
 *   days asked for ─┬─ known ──▶ their notes at once
 *                   └─ not ────▶ wait ──▶ all cases, on a thread ──▶ "changed"
 *   store changed ─────────────▶ wait ──┘      (the old ones are shown until then)
 */

#define G_LOG_DOMAIN "fler-calendar-deadlines"

#include "config.h"

#include "fler-calendar-deadlines.h"

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

struct _FlerCalendarDeadlines
{
  GObject      parent_instance;
  FlerContext *context;
  GPtrArray   *dues;       /* of FlerDue, by day; NULL: nothing is known */
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
  GPtrArray             *dues;         /* of FlerDue: what was read */
  GCancellable          *cancellable;
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->deadlines);
  g_object_unref (reading->store);
  g_free (reading->language);
  g_free (reading->municipality);
  g_time_zone_unref (reading->zone);
  g_ptr_array_unref (reading->of_case);
  g_ptr_array_unref (reading->dues);
  g_free (reading);
}

/* What has to be done by a day, rather than on it or from it on. */
static gboolean
is_deadline (const FlerDue *due)
{
  return due->kind == FLER_DUE_KIND_STEP || due->kind == FLER_DUE_KIND_BOOK || due->kind == FLER_DUE_KIND_ANSWER
         || due->kind == FLER_DUE_KIND_FOLLOW_UP;
}

static gboolean
take_case (const FlerDueCase *due_case, gpointer data, GError **error)
{
  Reading *reading = data;

  if (g_cancellable_set_error_if_cancelled (reading->cancellable, error))
    return FALSE;
  g_ptr_array_set_size (reading->of_case, 0);
  fler_due_add (reading->of_case, due_case, &reading->setting);
  for (guint i = reading->of_case->len; i > 0; i--)
    {
      const FlerDue *due = g_ptr_array_index (reading->of_case, i - 1);

      if (is_deadline (due) && g_date_valid (&due->day) && g_date_compare (&due->day, &reading->first) >= 0
          && g_date_compare (&due->day, &reading->last) <= 0)
        g_ptr_array_add (reading->dues, g_ptr_array_steal_index (reading->of_case, i - 1));
    }
  return TRUE;
}

/* On the thread. */
static gboolean
read_all (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;
  g_autofree char *own = g_build_filename (g_get_user_config_dir (), "flerpart", "routines", NULL);
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
  fler_due_sort (reading->dues);
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
          g_clear_pointer (&self->dues, g_ptr_array_unref);
          self->dues = g_ptr_array_ref (reading->dues);
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
  reading->dues = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_due_free);
  self->job = fler_job_start (read_all, on_read, reading, (GDestroyNotify) reading_free);
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
new_note (FlerCalendarDeadlines *self, const FlerDue *due)
{
  g_autofree char *what = fler_words_due (due, fler_context_get_routines (self->context));
  const char *label = what;
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;
  FlerDayNote *note;
  GDate today = fler_context_today (self->context);

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
  text = due->case_reference != NULL ? g_strdup_printf ("%s · %s", label, due->case_reference) : g_strdup (label);
  spoken = due->case_reference != NULL
             /* Translators: a deadline as a screen reader says it: what is to be done, the case. */
             ? g_strdup_printf (_("%1$s, case %2$s"), what, due->case_reference) : g_strdup (what);
  note = fler_day_note_new (&due->day, due->case_id, text, spoken);
  note->is_late = g_date_compare (&due->day, &today) < 0;
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
  g_clear_pointer (&self->dues, g_ptr_array_unref);
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
  for (guint i = 0; self->dues != NULL && i < self->dues->len; i++)
    {
      const FlerDue *due = g_ptr_array_index (self->dues, i);

      if (g_date_compare (&due->day, &data->first) >= 0 && g_date_compare (&due->day, &last) <= 0)
        g_ptr_array_add (data->notes, new_note (self, due));
    }
  if (self->dues == NULL || g_date_compare (&data->first, &self->first) < 0 || g_date_compare (&last, &self->last) > 0)
    queue (self);
}
