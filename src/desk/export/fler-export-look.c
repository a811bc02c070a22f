/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-export-look.c - what others will see of an export, worked out beside the window */

#define G_LOG_DOMAIN "fler-export-look"

#include "config.h"

#include "fler-export-look.h"

#include <string.h>

#include "fler-ics-activity.h"

typedef struct
{
  FlerExport                export;
  FlerStore                *store;
  gint64                    now;
  guint                     n_wanted;
  const FlerExportMaterial *material;      /* while the job runs */
  GCancellable             *cancellable;   /* as above */
  FlerExportSight           sight;
  FlerExportLookDone        done;
  gpointer                  data;
} Look;

void
fler_export_entry_free (FlerExportEntry *entry)
{
  g_free (entry->title);
  g_free (entry->place);
  g_free (entry->note);
  g_free (entry);
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

static void
look_free (Look *look)
{
  g_object_unref (look->store);
  g_ptr_array_unref (look->sight.entries);
  g_free (look);
}

static char *
write_item (const Look *look, const FlerExportItem *item, GError **error)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(FlerIcsWriter) writer = fler_export_writer_new (look->material, stream);

  if (!fler_export_add (look->material, writer, item, look->cancellable, error)
      || !fler_ics_writer_finish (writer, look->cancellable, error)
      || !g_output_stream_write_all (stream, "", 1, NULL, NULL, error)
      || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
place_entry (const Look *look, const FlerExportItem *item, FlerExportEntry *entry)
{
  if (item->meeting != NULL)
    {
      entry->span = item->meeting->span;
      entry->is_all_day = item->meeting->is_all_day;
    }
  else if (item->series != NULL)
    {
      GTimeZone *zone = fler_export_material_get_zone (look->material);
      gint64 start = fler_ics_activity_start (item->series, zone);

      entry->span = (FlerSpan) { start, start + (gint64) item->series->length * 60 };
      entry->is_all_day = item->series->is_all_day;
      entry->comes_again = TRUE;
    }
  else
    {
      entry->span = (FlerSpan) { item->start, item->start };
      entry->is_all_day = TRUE;
    }
}

static gboolean
on_item (const FlerExportItem *item, gpointer data, GError **error)
{
  Look *look = data;
  g_autofree char *ics = NULL;
  FlerExportEntry *entry;

  look->sight.n_events++;
  if (look->sight.entries->len == look->n_wanted)
    return TRUE;
  ics = write_item (look, item, error);
  if (ics == NULL)
    return FALSE;
  entry = g_new0 (FlerExportEntry, 1);
  fler_export_read_entry (ics, entry);
  place_entry (look, item, entry);
  g_ptr_array_add (look->sight.entries, entry);
  return TRUE;
}

static gboolean
run_look (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Look *look = data;
  g_autoptr(FlerDb) db = fler_store_connect (look->store, error);
  g_autoptr(FlerExportMaterial) material = db != NULL ? fler_export_material_new (&look->export, db, look->now, error)
                                                      : NULL;

  look->material = material;
  look->cancellable = cancellable;
  return material != NULL && fler_export_each (material, db, on_item, look, cancellable, error);
}

static void
on_ended (FlerJob *job, const GError *error, gpointer data)
{
  Look *look = data;

  look->done (job, &look->sight, error, look->data);
}

FlerJob *
fler_export_look_start (const FlerExport *export, FlerStore *store, gint64 now, guint n, FlerExportLookDone done,
                        gpointer data)
{
  Look *look = g_new0 (Look, 1);

  look->export = *export;
  look->store = g_object_ref (store);
  look->now = now;
  look->n_wanted = n;
  look->sight.entries = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_export_entry_free);
  look->done = done;
  look->data = data;
  return fler_job_start (run_look, on_ended, look, (GDestroyNotify) look_free);
}
