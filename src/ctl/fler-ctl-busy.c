/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-busy.c - the command import-busy: when someone is busy, by another calendar's file */

#include "config.h"

#include "fler-ctl.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "fler-busy-store.h"
#include "fler-busy-words.h"
#include "fler-ctl-json.h"
#include "fler-ctl-progress.h"
#include "fler-ctl-table.h"
#include "fler-ics-read.h"
#include "fler-ics-zone.h"

#define MAX_ROWS 50   /* of what was skipped, on a screen */

typedef struct
{
  FlerCtlProgress *progress;
  gint64           n_octets;   /* of the file; 0: not known */
} Reading;

static void
on_progress (gint64 n_octets, gpointer data)
{
  Reading *reading = data;

  fler_ctl_progress_tell (n_octets, MAX (reading->n_octets, n_octets), reading->progress);
}

static GInputStream *
open_file (const char *path, gint64 *n_octets, GError **error)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GFileInfo) info = NULL;
  GFileInputStream *stream;

  *n_octets = 0;
  if (g_str_equal (path, "-"))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  file = g_file_new_for_path (path);
  stream = g_file_read (file, NULL, error);
  if (stream == NULL)
    return NULL;
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);
  if (info != NULL)
    *n_octets = g_file_info_get_size (info);
  return G_INPUT_STREAM (stream);
}

static FlerBusyList *
read_file (FlerCtl *ctl, const char *path, FlerCtlProgress *progress, FlerCtlExit *exit)
{
  g_autofree char *shown = g_filename_display_name (path);
  FlerIcsReadOptions options = { .now = fler_ctl_now () };
  Reading reading = { progress, 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(GInputStream) stream = open_file (path, &reading.n_octets, &error);
  FlerBusyList *list = NULL;

  if (stream != NULL)
    list = fler_ics_read (stream, &options, on_progress, &reading, fler_ctl_progress_get_cancellable (progress), &error);
  if (list != NULL)
    return list;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    *exit = fler_ctl_fail (ctl, _("Interrupted; nothing of it was kept."));
  else if (g_error_matches (error, FLER_ICS_READ_ERROR, FLER_ICS_READ_ERROR_NOT_CALENDAR))
    *exit = fler_ctl_fail (ctl, _("%s holds no calendar. Export it from the other program as iCalendar (.ics)."), shown);
  else
    *exit = fler_ctl_fail (ctl, _("%s cannot be read: %s."), shown, error->message);
  return NULL;
}

/* Of a whole day's edge the date in Stockholm, of others the instant. */
static char *
edge_to_iso (gint64 instant, gboolean is_day)
{
  FlerIcsLocal at;

  if (is_day && !fler_ics_zone_local (instant, &at))
    {
      g_autoptr(GTimeZone) zone = fler_ctl_zone ();
      GDate day = fler_day_at (instant, zone);

      return fler_day_to_iso (&day);
    }
  if (is_day)
    return g_strdup_printf ("%04d-%02d-%02d", at.year, at.month, at.day);
  fler_ics_zone_utc (instant, &at);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", at.year, at.month, at.day, at.hour, at.minute, at.second);
}

static void
print_json (const FlerBusyList *list)
{
  FlerCtlJson json = { .file = stdout, .is_first = TRUE };

  fler_ctl_json_begin (&json, '{');
  fler_ctl_json_name (&json, "events");
  fler_ctl_json_begin (&json, '[');
  for (guint i = 0; i < list->busy->len; i++)
    {
      const FlerBusy *busy = &g_array_index (list->busy, FlerBusy, i);
      g_autofree char *start = edge_to_iso (busy->span.start, busy->is_all_day);
      g_autofree char *end = edge_to_iso (busy->span.end, busy->is_all_day);

      fler_ctl_json_begin (&json, '{');
      fler_ctl_json_member (&json, "uid", busy->uid);
      fler_ctl_json_member (&json, "start", start);
      fler_ctl_json_member (&json, "end", end);
      fler_ctl_json_end (&json, '}');
    }
  fler_ctl_json_end (&json, ']');
  fler_ctl_json_name (&json, "skipped");
  fler_ctl_json_begin (&json, '[');
  for (guint i = 0; i < list->skipped->len; i++)
    {
      const FlerBusySkip *skip = &g_array_index (list->skipped, FlerBusySkip, i);
      g_autofree char *why = fler_words_busy_skip (skip);

      fler_ctl_json_begin (&json, '{');
      fler_ctl_json_name (&json, "line");
      fler_ctl_json_number (&json, skip->line);
      fler_ctl_json_member (&json, "why", why);
      fler_ctl_json_end (&json, '}');
    }
  fler_ctl_json_end (&json, ']');
  fler_ctl_json_end (&json, '}');
}

static void
print_skipped (const FlerBusyList *list)
{
  const char *titles[] = { _("Line"), _("Skipped, because"), NULL };
  g_autoptr(FlerCtlTable) table = NULL;

  if (list->n_skipped == 0)
    return;
  table = fler_ctl_table_new (titles);
  for (guint i = 0; i < MIN (list->skipped->len, MAX_ROWS); i++)
    {
      const FlerBusySkip *skip = &g_array_index (list->skipped, FlerBusySkip, i);
      g_autofree char *line = g_strdup_printf ("%u", skip->line);
      g_autofree char *why = fler_words_busy_skip (skip);

      fler_ctl_table_add (table, (const char *[]) { line, why });
    }
  putchar ('\n');
  fler_ctl_table_print (table);
  if (list->n_skipped > MAX_ROWS)
    printf (ngettext ("… and %u more\n", "… and %u more\n", list->n_skipped - MAX_ROWS), list->n_skipped - MAX_ROWS);
}

static void
print_counts (const FlerBusyCounts *counts)
{
  printf (ngettext ("%u new busy time\n", "%u new busy times\n", counts->n_new), counts->n_new);
  printf (ngettext ("%u changed\n", "%u changed\n", counts->n_changed), counts->n_changed);
  printf (ngettext ("%u the same as before\n", "%u the same as before\n", counts->n_same), counts->n_same);
  printf (ngettext ("%u called off since\n", "%u called off since\n", counts->n_gone), counts->n_gone);
  if (counts->n_own > 0)
    printf (ngettext ("%u is a booking of Flerpart's own, and was left out\n",
                      "%u are bookings of Flerpart's own, and were left out\n", counts->n_own), counts->n_own);
}

/* The user's own, known by the file's name. */
static FlerBusyCalendar *
calendar_of (const char *path)
{
  g_autofree char *base = g_filename_display_basename (path);
  g_autofree char *name = fler_busy_calendar_name (base);

  return fler_busy_calendar_new (0, name);
}

/* With --json and no database the file is only read: a script may want no more. */
static FlerCtlExit
import_busy (FlerCtl *ctl, const char *path, gboolean wants_json)
{
  gboolean is_stored = !wants_json || fler_store_exists (fler_ctl_get_dir (ctl));
  g_autoptr(FlerStore) store = NULL;
  g_autoptr(FlerCtlProgress) progress = NULL;
  g_autoptr(FlerBusyList) list = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerBusyCalendar) calendar = calendar_of (path);
  FlerBusyFile file = { .calendar = calendar };
  FlerCtlExit exit;

  if (is_stored)
    {
      store = fler_ctl_open (ctl, &exit);
      if (store == NULL)
        return exit;
    }
  progress = fler_ctl_progress_new ();
  list = read_file (ctl, path, progress, &exit);
  file.list = list;
  if (list != NULL && is_stored
      && !fler_busy_store_import (fler_store_get_db (store), &file, 1, fler_ctl_now (), NULL,
                                  fler_ctl_progress_get_cancellable (progress), &error))
    exit = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
             ? fler_ctl_fail (ctl, _("Interrupted; nothing of it was kept.")) : fler_ctl_fail_store (ctl, error);
  g_clear_pointer (&progress, fler_ctl_progress_free);
  if (list == NULL || error != NULL)
    return exit;
  if (wants_json)
    print_json (list);
  else
    {
      print_counts (&file.counts);
      print_skipped (list);
    }
  return fler_ctl_end_output (ctl);
}

static FlerCtlExit
run_import_busy (FlerCtl *ctl, int argc, char *argv[])
{
  gboolean wants_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &wants_json, N_("Print what was read as JSON"), NULL },
    { NULL }
  };
  g_auto(GStrv) rest = NULL;
  FlerCtlExit exit;

  if (!fler_ctl_parse (ctl, entries, argc, argv, &rest, &exit))
    return exit;
  if (rest[0] == NULL || *rest[0] == '\0')
    return fler_ctl_misuse (ctl, _("The calendar file was not named."));
  if (rest[1] != NULL)
    return fler_ctl_misuse (ctl, _("“%s” is more than the command takes."), rest[1]);
  return import_busy (ctl, rest[0], wants_json);
}

const FlerCtlCommand fler_ctl_busy_commands[] = {
  { "import-busy", N_("FILE.ics"), N_("Take in other calendars' busy times, to warn of collisions"), run_import_busy },
  { NULL }
};
