/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-export.c - bookings on their way to other calendars: which ones, and what may be read */

#define G_LOG_DOMAIN "fler-export"

#include "config.h"

#include "fler-export.h"

#include <string.h>

#include <glib/gi18n.h>

#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-safe-file.h"
#include "fler-settings.h"

#define ALARM_MIN 15
#define PREVIEW_LOOKS_AT 5000u   /* rows: more would be felt while choosing */

/* What the writing needs, all of it its own: it runs on a thread. */
typedef struct
{
  FlerExport   export;
  FlerStore   *store;
  char        *path;
  char        *safe_titles[FLER_N_FORMS];
  char        *organizer_name;
  char        *organizer_email;
  gint64       now;
  FlerJobDone  done;
  gpointer     data;

  FlerIcsWriter *writer;
  FlerJob       *job;
  GCancellable  *cancellable;
  gint64         n_done;
  gint64         n_total;
} Writing;

typedef struct
{
  const FlerExport     *export;
  FlerContext          *context;
  const FlerIcsOptions *options;
  GPtrArray            *entries;
  guint                 n_wanted;
  guint                 n_seen;
} Preview;

void
fler_export_entry_free (FlerExportEntry *entry)
{
  g_free (entry->title);
  g_free (entry->place);
  g_free (entry->note);
  g_free (entry);
}

static gboolean
is_wanted (const FlerExport *export, FlerForm form)
{
  return (export->forms & (1u << form)) != 0;
}

static FlerIcsOptions
options_of (const FlerExport *export, gint64 now)
{
  FlerIcsOptions options = {
    .show = export->show,
    /* Translators: what an exported booking is called in other calendars when it may tell nothing. */
    .neutral_title = _("Meeting"),
    /* Translators: stands in an exported booking. */
    .planning_note = _("Own planning, not an invitation"),
    /* Translators: goes before the title of an exported booking. */
    .cancelled_mark = C_("exported booking", "Cancelled"),
    .alarm_min = ALARM_MIN,
    .now = now,
  };

  return options;
}

gint64
fler_export_count (const FlerExport *export, FlerDb *db, GError **error)
{
  const FlerSpan *span = export->is_all ? NULL : &export->span;
  gint64 n_all = fler_meeting_store_count (db, span, FLER_FORM_NONE, error);
  gint64 n_wanted = 0;
  gint64 n_with_form = 0;

  if (n_all < 0)
    return -1;
  for (FlerForm form = FLER_FORM_NONE + 1; form < FLER_N_FORMS; form++)
    {
      gint64 n = fler_meeting_store_count (db, span, form, error);

      if (n < 0)
        return -1;
      n_with_form += n;
      if (is_wanted (export, form))
        n_wanted += n;
    }
  /* The store counts all where no form is asked for: what has none is the rest. */
  return is_wanted (export, FLER_FORM_NONE) ? n_wanted + n_all - n_with_form : n_wanted;
}

/* Takes one property's value out of unfolded lines, unescaped. */
static char *
take_value (const char *line)
{
  const char *p = strchr (line, ':');
  GString *value = g_string_new (NULL);

  for (p = p != NULL ? p + 1 : ""; *p != '\0'; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        {
          p++;
          g_string_append_c (value, *p == 'n' || *p == 'N' ? '\n' : *p);
        }
      else
        g_string_append_c (value, *p);
    }
  return g_string_free (value, FALSE);
}

static gboolean
is_property (const char *line, const char *name)
{
  gsize length = strlen (name);

  return strncmp (line, name, length) == 0 && (line[length] == ':' || line[length] == ';');
}

void
fler_export_read_entry (const char *ics, FlerExportEntry *entry)
{
  g_auto(GStrv) parts = g_strsplit (ics, "\r\n ", -1);
  g_autofree char *unfolded = g_strjoinv ("", parts);
  g_auto(GStrv) lines = g_strsplit (unfolded, "\r\n", -1);
  int depth = 0;

  entry->title = entry->place = entry->note = NULL;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      depth += g_str_has_prefix (lines[i], "BEGIN:") - g_str_has_prefix (lines[i], "END:");
      /* The event lies in the calendar; an alarm in it would lie deeper, with texts of its own. */
      if (depth != 2)
        continue;
      if (entry->title == NULL && is_property (lines[i], "SUMMARY"))
        entry->title = take_value (lines[i]);
      else if (entry->place == NULL && is_property (lines[i], "LOCATION"))
        entry->place = take_value (lines[i]);
      else if (entry->note == NULL && is_property (lines[i], "DESCRIPTION"))
        entry->note = take_value (lines[i]);
    }
}

static const char *
safe_title_of (FlerContext *context, FlerForm form)
{
  const FlerRoutine *routine = fler_context_get_routine (context, form);

  return routine != NULL ? routine->safe_title : NULL;
}

static gboolean
preview_one (const FlerMeeting *meeting, const char *person_name, gpointer data, GError **error)
{
  Preview *preview = data;
  g_autofree char *ics = NULL;
  FlerExportEntry *entry;

  if (preview->entries->len == preview->n_wanted || preview->n_seen++ == PREVIEW_LOOKS_AT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "enough");
      return FALSE;
    }
  if (!is_wanted (preview->export, meeting->form))
    return TRUE;
  ics = fler_ics_write_one (preview->options, meeting, safe_title_of (preview->context, meeting->form),
                            person_name, error);
  if (ics == NULL)
    return FALSE;
  entry = g_new0 (FlerExportEntry, 1);
  fler_export_read_entry (ics, entry);
  entry->span = meeting->span;
  entry->is_all_day = meeting->is_all_day;
  g_ptr_array_add (preview->entries, entry);
  return TRUE;
}

GPtrArray *
fler_export_preview (const FlerExport *export, FlerContext *context, guint n, GError **error)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_export_entry_free);
  FlerIcsOptions options = options_of (export, fler_context_now (context));
  Preview preview = { export, context, &options, entries, n, 0 };
  g_autoptr(GError) failed = NULL;

  if (!fler_meeting_store_each (fler_context_get_db (context), export->is_all ? NULL : &export->span,
                                FLER_FORM_NONE, preview_one, &preview, &failed)
      && !g_error_matches (failed, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  return g_steal_pointer (&entries);
}

static void
writing_free (Writing *writing)
{
  g_object_unref (writing->store);
  g_free (writing->path);
  for (guint i = 0; i < FLER_N_FORMS; i++)
    g_free (writing->safe_titles[i]);
  g_free (writing->organizer_name);
  g_free (writing->organizer_email);
  g_free (writing);
}

static gboolean
write_one (const FlerMeeting *meeting, const char *person_name, gpointer data, GError **error)
{
  Writing *writing = data;

  if (g_cancellable_set_error_if_cancelled (writing->cancellable, error))
    return FALSE;
  if (!is_wanted (&writing->export, meeting->form))
    return TRUE;
  fler_job_report (writing->job, ++writing->n_done, writing->n_total);
  return fler_ics_writer_add (writing->writer, meeting, writing->safe_titles[meeting->form], person_name,
                              writing->cancellable, error);
}

/* Only where the user has set one: most readers take an organizer for an invitation (F142). */
static gboolean
read_organizer (Writing *writing, FlerDb *db, GError **error)
{
  g_autoptr(FlerOfficial) me = NULL;
  g_autoptr(GError) failed = NULL;

  writing->organizer_email = fler_setting_store_get (db, FLER_SETTING_ORGANIZER_EMAIL, &failed);
  if (writing->organizer_email != NULL)
    me = fler_official_store_me (db, &failed);
  if (me != NULL)
    writing->organizer_name = g_strdup (me->name);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
write_file (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Writing *writing = data;
  g_autoptr(FlerDb) db = fler_store_connect (writing->store, error);
  g_autoptr(FlerSafeFile) file = db != NULL ? fler_safe_file_new (writing->path, error) : NULL;
  g_autoptr(FlerIcsWriter) writer = NULL;
  FlerIcsOptions options = options_of (&writing->export, writing->now);

  if (file == NULL || !read_organizer (writing, db, error))
    return FALSE;
  writing->n_total = fler_export_count (&writing->export, db, error);
  if (writing->n_total < 0)
    return FALSE;
  options.organizer_name = writing->organizer_name;
  options.organizer_email = writing->organizer_email;
  writer = fler_ics_writer_new (fler_safe_file_get_stream (file), &options);
  writing->writer = writer;
  writing->job = job;
  writing->cancellable = cancellable;
  return fler_meeting_store_each (db, writing->export.is_all ? NULL : &writing->export.span, FLER_FORM_NONE,
                                  write_one, writing, error)
         && fler_ics_writer_finish (writer, cancellable, error)
         && fler_safe_file_commit (file, error);
}

static void
on_written (FlerJob *job, const GError *error, gpointer data)
{
  Writing *writing = data;

  writing->done (job, error, writing->data);
}

FlerJob *
fler_export_start (const FlerExport *export, FlerContext *context, const char *path, FlerJobDone done,
                   gpointer data)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->export = *export;
  writing->store = g_object_ref (fler_context_get_store (context));
  writing->path = g_strdup (path);
  writing->now = fler_context_now (context);
  for (FlerForm form = 0; form < FLER_N_FORMS; form++)
    writing->safe_titles[form] = g_strdup (safe_title_of (context, form));
  writing->done = done;
  writing->data = data;
  return fler_job_start (write_file, on_written, writing, (GDestroyNotify) writing_free);
}
