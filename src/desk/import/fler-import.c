/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-import.c - other calendars' files on their way in: reading, comparing, taking, taking back */

#define G_LOG_DOMAIN "fler-import"

#include "config.h"

#include "fler-import.h"

#include <glib/gi18n.h>

#include "fler-ics-read.h"
#include "fler-speaker.h"

/* From all files together: more than a dozen full calendars, and what memory stands beside a window. */
#define MAX_BUSY 100000

typedef enum { WORK_READ, WORK_COMPARE, WORK_TAKE, WORK_TAKE_BACK } WorkKind;

typedef struct
{
  WorkKind      kind;
  FlerStore    *store;
  GPtrArray    *files;         /* FlerImportFile; NULL of TAKE_BACK */
  FlerBusyFile *busy;          /* of those that were read, with copies of their calendars */
  guint        *numbers;       /* which file each is */
  guint         n_busy;
  gint64        now;
  gint64        import_id;
  FlerJobDone   done;
  gpointer      data;

  /* on the job's thread */
  FlerJob      *job;
  gint64        n_before;      /* octets of the files already read */
  gint64        n_total;
  guint         n_left;        /* busy times that may still be taken */
} Work;

static void
free_file (FlerImportFile *file)
{
  g_object_unref (file->file);
  g_free (file->shown);
  g_free (file->fault);
  fler_busy_calendar_free (file->calendar);
  g_clear_pointer (&file->list, fler_busy_list_free);
  g_array_unref (file->own);
  g_free (file);
}

GPtrArray *
fler_import_files_new (GFile *const *files, int n_files)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) free_file);

  for (int i = 0; i < n_files; i++)
    {
      FlerImportFile *file = g_new0 (FlerImportFile, 1);
      g_autofree char *base = g_file_get_basename (files[i]);
      g_autofree char *name = NULL;

      file->file = g_object_ref (files[i]);
      file->shown = g_filename_display_name (base != NULL ? base : "");
      name = fler_busy_calendar_name (file->shown);
      file->calendar = fler_busy_calendar_new (0, name);
      file->own = g_array_new (FALSE, FALSE, sizeof (guint));
      g_ptr_array_add (all, file);
    }
  return all;
}

static void
free_busy (Work *work)
{
  for (guint i = 0; i < work->n_busy; i++)
    {
      fler_busy_calendar_free (work->busy[i].calendar);
      g_array_unref (work->busy[i].own);
    }
  g_clear_pointer (&work->busy, g_free);
  g_clear_pointer (&work->numbers, g_free);
  work->n_busy = 0;
}

static void
free_work (Work *work)
{
  free_busy (work);
  g_clear_pointer (&work->files, g_ptr_array_unref);
  g_object_unref (work->store);
  g_free (work);
}

/* What the user has chosen may change on the main thread meanwhile: it is copied. */
static void
copy_choices (Work *work)
{
  free_busy (work);
  work->busy = g_new0 (FlerBusyFile, work->files->len + 1);
  work->numbers = g_new0 (guint, work->files->len + 1);
  for (guint i = 0; i < work->files->len; i++)
    {
      const FlerImportFile *file = work->files->pdata[i];
      FlerBusyFile *busy = &work->busy[work->n_busy];

      if (file->list == NULL)
        continue;
      busy->calendar = fler_busy_calendar_new (file->calendar->official_id, file->calendar->name);
      busy->calendar->keeps_titles = file->calendar->keeps_titles;
      busy->list = file->list;
      busy->own = g_array_new (FALSE, FALSE, sizeof (guint));
      work->numbers[work->n_busy++] = i;
    }
}

static void
on_octets (gint64 n_octets, gpointer data)
{
  Work *work = data;

  fler_job_report (work->job, work->n_before + n_octets, MAX (work->n_total, work->n_before + n_octets + 1));
}

static char *
words_of_fault (const GError *error)
{
  if (g_error_matches (error, FLER_ICS_READ_ERROR, FLER_ICS_READ_ERROR_NOT_CALENDAR))
    return g_strdup (_("This file holds no calendar. Export the calendar from the other program as iCalendar (.ics)."));
  return g_strdup_printf (_("This file cannot be read: %s."), error->message);
}

static gboolean
read_file (Work *work, FlerImportFile *file, GCancellable *cancellable, GError **error)
{
  FlerIcsReadOptions options = { .now = work->now, .keeps_titles = TRUE, .max_busy = MAX (work->n_left, 1) };
  g_autoptr(GError) failure = NULL;
  g_autoptr(GFileInputStream) stream = g_file_read (file->file, cancellable, &failure);
  g_autoptr(GFileInfo) info = NULL;

  if (stream != NULL)
    {
      info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
      work->n_total = work->n_before + (info != NULL ? g_file_info_get_size (info) : 0);
      file->list = fler_ics_read (G_INPUT_STREAM (stream), &options, on_octets, work, cancellable, &failure);
      work->n_before = work->n_total;
    }
  if (file->list != NULL)
    {
      work->n_left -= MIN (work->n_left, file->list->busy->len);
      return TRUE;
    }
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  file->fault = words_of_fault (failure);
  return TRUE;
}

static gboolean
read_files (Work *work, GCancellable *cancellable, GError **error)
{
  work->n_left = MAX_BUSY;
  for (guint i = 0; i < work->files->len; i++)
    {
      FlerImportFile *file = work->files->pdata[i];

      if (file->list == NULL && file->fault == NULL && !read_file (work, file, cancellable, error))
        return FALSE;
    }
  copy_choices (work);
  return TRUE;
}

static gboolean
do_work (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  g_autoptr(FlerDb) db = NULL;

  work->job = job;
  if (work->kind == WORK_READ && !read_files (work, cancellable, error))
    return FALSE;
  db = fler_store_connect (work->store, error);
  if (db == NULL)
    return FALSE;
  switch (work->kind)
    {
    case WORK_TAKE_BACK:
      return fler_busy_store_undo (db, work->import_id, error);
    case WORK_TAKE:
      return fler_busy_store_import (db, work->busy, work->n_busy, work->now, &work->import_id, cancellable, error);
    case WORK_READ:
    case WORK_COMPARE:
    default:
      return work->n_busy == 0 || fler_busy_store_compare (db, work->busy, work->n_busy, cancellable, error);
    }
}

static void
on_done (FlerJob *job, const GError *error, gpointer data)
{
  Work *work = data;

  for (guint i = 0; error == NULL && i < work->n_busy; i++)
    {
      FlerImportFile *file = work->files->pdata[work->numbers[i]];

      file->counts = work->busy[i].counts;
      g_array_set_size (file->own, 0);
      g_array_append_vals (file->own, work->busy[i].own->data, work->busy[i].own->len);
    }
  g_object_set_data (G_OBJECT (job), "fler-import-work", work);
  work->done (job, error, work->data);
  g_object_set_data (G_OBJECT (job), "fler-import-work", NULL);
}

static FlerJob *
start (WorkKind kind, FlerContext *context, GPtrArray *files, gint64 import_id, FlerJobDone done, gpointer data)
{
  Work *work = g_new0 (Work, 1);

  work->kind = kind;
  work->store = g_object_ref (fler_context_get_store (context));
  work->files = files != NULL ? g_ptr_array_ref (files) : NULL;
  work->now = fler_context_now (context);
  work->import_id = import_id;
  work->done = done;
  work->data = data;
  if (files != NULL)
    copy_choices (work);
  return fler_job_start (do_work, on_done, work, (GDestroyNotify) free_work);
}

FlerJob *
fler_import_read (FlerContext *context, GPtrArray *files, FlerJobDone done, gpointer data)
{
  return start (WORK_READ, context, files, 0, done, data);
}

FlerJob *
fler_import_compare (FlerContext *context, GPtrArray *files, FlerJobDone done, gpointer data)
{
  return start (WORK_COMPARE, context, files, 0, done, data);
}

FlerJob *
fler_import_take (FlerContext *context, GPtrArray *files, FlerJobDone done, gpointer data)
{
  return start (WORK_TAKE, context, files, 0, done, data);
}

gint64
fler_import_get_id (FlerJob *job)
{
  Work *work = g_object_get_data (G_OBJECT (job), "fler-import-work");

  g_return_val_if_fail (work != NULL, 0);
  return work->import_id;
}

/* Taking back */

static void
on_taken_back (FlerJob *job, const GError *error, gpointer data)
{
  g_autoptr(GtkWidget) window = data;

  if (error == NULL)
    fler_say (window, _("The busy times are as they were before."), NULL);
  else if (g_error_matches (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND))
    fler_say_error (window, _("This cannot be taken back: other calendars have been taken in or removed since. See “Other calendars” in the menu."), NULL);
  else
    fler_say_error (window, _("This could not be taken back. Nothing was changed; try once more."), error);
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *window = g_object_get_data (G_OBJECT (action), "fler-window");
  g_autoptr(FlerJob) job = start (WORK_TAKE_BACK, FLER_CONTEXT (data), NULL, g_variant_get_int64 (parameter),
                                  on_taken_back, g_object_ref (window));
}

/* The window's group "busy" with its action "undo", which lives as long as the context. */
static void
insert_actions (GtkWindow *window, FlerContext *context)
{
  static const char *const TYPE = "x";
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) undo = g_simple_action_new ("undo", G_VARIANT_TYPE (TYPE));

  g_object_set_data (G_OBJECT (undo), "fler-window", window);
  g_signal_connect_object (undo, "activate", G_CALLBACK (on_undo), context, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (undo));
  gtk_widget_insert_action_group (GTK_WIDGET (window), "busy", G_ACTION_GROUP (group));
}

void
fler_import_say (GtkWindow *window, FlerContext *context, const char *text, gint64 import_id)
{
  g_autofree char *undo = g_strdup_printf ("busy.undo(int64 %" G_GINT64_FORMAT ")", import_id);

  insert_actions (window, context);
  fler_say (GTK_WIDGET (window), text, undo);
}

gboolean
fler_import_can_take (const FlerImportFile *file)
{
  const FlerBusyCounts *counts = &file->counts;

  return file->list != NULL && counts->n_new + counts->n_changed + counts->n_same + counts->n_gone > 0;
}

/* Words */

static void add_words (GString *words, guint n, const char *form, ...) G_GNUC_PRINTF (3, 4);

static void
add_words (GString *words, guint n, const char *form, ...)
{
  va_list args;

  if (n == 0)
    return;
  if (words->len > 0)
    g_string_append (words, ", ");
  va_start (args, form);
  g_string_append_vprintf (words, form, args);
  va_end (args);
}

char *
fler_import_words (const FlerBusyCounts *counts)
{
  g_autoptr(GString) words = g_string_new (NULL);

  /* Translators: busy times of another calendar: “12 new, 3 changed, 40 the same as before”. */
  add_words (words, counts->n_new, ngettext ("%u new", "%u new", counts->n_new), counts->n_new);
  add_words (words, counts->n_changed, ngettext ("%u changed", "%u changed", counts->n_changed), counts->n_changed);
  add_words (words, counts->n_same, ngettext ("%u the same as before", "%u the same as before", counts->n_same), counts->n_same);
  add_words (words, counts->n_gone, ngettext ("%u called off since", "%u called off since", counts->n_gone), counts->n_gone);
  add_words (words, counts->n_own, ngettext ("%u is a booking of Flerpart’s own and is left out",
                              "%u are bookings of Flerpart’s own and are left out", counts->n_own), counts->n_own);
  if (words->len == 0)
    return g_strdup (_("No busy times."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
