/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-export.c - bookings on their way to other calendars: which ones, and what may be read */

#define G_LOG_DOMAIN "fler-export"

#include "config.h"

#include "fler-export.h"

#include <glib/gi18n.h>

#include "fler-case-store.h"
#include "fler-due-words.h"
#include "fler-export-extras.h"
#include "fler-ics-activity.h"
#include "fler-ics-due.h"
#include "fler-forbidden.h"
#include "fler-language.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-routine-load.h"
#include "fler-settings.h"

#define ALARM_MIN 15

struct _FlerExportMaterial
{
  FlerExport      export;
  FlerRoutineSet *routines;
  GTimeZone      *zone;
  char           *organizer_name;
  char           *organizer_email;
  char           *municipality;
  char          **forbidden_words;
  char           *secret;           /* what the uids of deadlines come from; NULL without them */
  gint64          now;
};

/* A walk by start over what comes from two places. */
typedef struct
{
  const FlerExportMaterial *material;
  FlerDb                   *db;
  FlerExportFunc            func;
  gpointer                  data;
  GCancellable             *cancellable;
  const FlerExportExtras   *extras;
  guint                     next_extra;
} Walk;

void
fler_export_material_free (FlerExportMaterial *material)
{
  if (material == NULL)
    return;
  g_clear_pointer (&material->routines, fler_routine_set_free);
  g_clear_pointer (&material->zone, g_time_zone_unref);
  g_free (material->organizer_name);
  g_free (material->organizer_email);
  g_free (material->municipality);
  g_strfreev (material->forbidden_words);
  g_free (material->secret);
  g_free (material);
}

/* An organizer only where the user has set one: most readers take it for an invitation (F142). */
static gboolean
read_settings (FlerExportMaterial *material, FlerDb *db, GError **error)
{
  g_autoptr(FlerOfficial) me = NULL;
  g_autoptr(GError) failed = NULL;
  g_autofree char *own_words = fler_setting_store_get (db, FLER_SETTING_FORBIDDEN_WORDS, NULL);

  material->forbidden_words = fler_forbidden_words (own_words);
  material->organizer_email = fler_setting_store_get (db, FLER_SETTING_ORGANIZER_EMAIL, &failed);
  if (failed == NULL)
    material->municipality = fler_setting_store_get (db, FLER_SETTING_PROJECT_MUNICIPALITY, &failed);
  if (failed == NULL && material->organizer_email != NULL)
    me = fler_official_store_me (db, &failed);
  if (me != NULL)
    material->organizer_name = g_strdup (me->name);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

FlerExportMaterial *
fler_export_material_new (const FlerExport *export, FlerDb *db, gint64 now, GError **error)
{
  g_autoptr(FlerExportMaterial) material = g_new0 (FlerExportMaterial, 1);
  g_autofree char *adapted = fler_routine_own_folder ();

  material->export = *export;
  material->now = now;
  material->zone = g_time_zone_new_identifier ("Europe/Stockholm");
  if (material->zone == NULL)
    material->zone = g_time_zone_new_local ();
  if (!read_settings (material, db, error))
    return NULL;
  if (export->has_deadlines)
    {
      material->secret = fler_setting_store_ensure_secret (db, FLER_SETTING_CALENDAR_SECRET, error);
      if (material->secret == NULL)
        return NULL;
    }
  material->routines = fler_routine_set_load (fler_language_get (), adapted);
  return g_steal_pointer (&material);
}

GTimeZone *
fler_export_material_get_zone (const FlerExportMaterial *material)
{
  return material->zone;
}

FlerIcsWriter *
fler_export_writer_new (const FlerExportMaterial *material, GOutputStream *stream)
{
  FlerIcsOptions options = {
    .show = material->export.show,
    /* Translators: what an exported booking is called in other calendars when it may tell nothing. */
    .neutral_title = _("Meeting"),
    /* Translators: stands in an exported booking. */
    .planning_note = _("Own planning, not an invitation"),
    /* Translators: goes before the title of an exported booking. */
    .cancelled_mark = C_("exported booking", "Cancelled"),
    .alarm_min = ALARM_MIN,
    .organizer_name = material->organizer_name,
    .organizer_email = material->organizer_email,
    .now = material->now,
    .forbidden_words = (const char *const *) material->forbidden_words,
  };

  return fler_ics_writer_new (stream, &options);
}

static gboolean
is_wanted (const FlerExport *export, FlerForm form)
{
  return (export->forms & (1u << form)) != 0;
}

/* What is due, or comes again, up to @until goes before the booking that starts then. */
static gboolean
hand_out_extras (Walk *walk, gint64 until, GError **error)
{
  for (; walk->next_extra < walk->extras->items->len; walk->next_extra++)
    {
      FlerExportItem item = g_array_index (walk->extras->items, FlerExportItem, walk->next_extra);
      gint64 case_id = item.due != NULL ? item.due->case_id : 0;
      g_autoptr(FlerCase) the_case = NULL;

      if (item.start > until)
        return TRUE;
      /* The name is needed even where it is not shown: to be kept out of what a commitment says. */
      the_case = case_id != 0 ? fler_case_store_load (walk->db, case_id, error) : NULL;
      if (case_id != 0 && the_case == NULL)
        return FALSE;
      item.person_name = the_case != NULL ? the_case->name : NULL;
      if (!walk->func (&item, walk->data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
on_meeting (const FlerMeeting *meeting, const char *person_name, gpointer data, GError **error)
{
  Walk *walk = data;
  FlerExportItem item = { .meeting = meeting, .person_name = person_name, .start = meeting->span.start };

  if (g_cancellable_set_error_if_cancelled (walk->cancellable, error))
    return FALSE;
  if (!is_wanted (&walk->material->export, meeting->form))
    return TRUE;
  return hand_out_extras (walk, meeting->span.start, error) && walk->func (&item, walk->data, error);
}

gboolean
fler_export_each (const FlerExportMaterial *material, FlerDb *db, FlerExportFunc func, gpointer data,
                  GCancellable *cancellable, GError **error)
{
  const FlerExport *export = &material->export;
  Walk walk = { .material = material, .db = db, .func = func, .data = data, .cancellable = cancellable };
  FlerDueSetting setting = {
    .routines = material->routines, .project_municipality = material->municipality,
    .today = fler_day_at (material->now, material->zone), .zone = material->zone,
  };
  g_autoptr(FlerExportExtras) extras = fler_export_extras_gather (export, &setting, db, cancellable, error);

  walk.extras = extras;
  return extras != NULL
         && fler_meeting_store_each (db, export->is_all ? NULL : &export->span, FLER_FORM_NONE, on_meeting, &walk, error)
         && hand_out_extras (&walk, G_MAXINT64, error);
}

static const char *
safe_title_of (const FlerExportMaterial *material, FlerForm form)
{
  const FlerRoutine *routine = fler_routine_set_get (material->routines, form);

  return routine != NULL ? routine->safe_title : NULL;
}

gboolean
fler_export_add (const FlerExportMaterial *material, FlerIcsWriter *writer, const FlerExportItem *item,
                 GCancellable *cancellable, GError **error)
{
  g_autofree char *what = NULL;

  if (item->meeting != NULL)
    return fler_ics_writer_add (writer, item->meeting, safe_title_of (material, item->meeting->form),
                                item->person_name, cancellable, error);
  if (item->series != NULL)
    return fler_ics_writer_add_activity (writer, item->series, material->zone, cancellable, error);
  what = fler_words_due_outside (item->due, material->routines);
  /* Translators: what is due on a day is called so in other calendars when it may tell nothing. */
  return fler_ics_writer_add_due (writer, item->due, material->secret, material->now, _("Deadline"), what,
                                  item->person_name, cancellable, error);
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

char *
fler_export_write_one (FlerDb *db, gint64 meeting_id, FlerShow show, gint64 now, GError **error)
{
  FlerExport export = { .is_all = TRUE, .forms = FLER_EXPORT_ALL_FORMS, .show = show };
  g_autoptr(FlerExportMaterial) material = fler_export_material_new (&export, db, now, error);
  g_autoptr(FlerMeeting) meeting = material != NULL ? fler_meeting_store_load (db, meeting_id, error) : NULL;
  g_autoptr(FlerCase) the_case = NULL;
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(FlerIcsWriter) writer = NULL;
  FlerExportItem item = { 0 };

  if (meeting == NULL)
    return NULL;
  the_case = meeting->case_id != 0 ? fler_case_store_load (db, meeting->case_id, error) : NULL;
  if (meeting->case_id != 0 && the_case == NULL)
    return NULL;
  item = (FlerExportItem) {
    .meeting = meeting, .start = meeting->span.start, .person_name = the_case != NULL ? the_case->name : NULL,
  };
  writer = fler_export_writer_new (material, stream);
  if (!fler_export_add (material, writer, &item, NULL, error)
      || !fler_ics_writer_finish (writer, NULL, error)
      || !g_output_stream_write_all (stream, "", 1, NULL, NULL, error)
      || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}
