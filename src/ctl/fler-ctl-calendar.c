/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-calendar.c - the command export-bookings: bookings as an iCalendar file */

#include "config.h"

#include "fler-ctl.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "fler-activity-store.h"
#include "fler-case-store.h"
#include "fler-ctl-progress.h"
#include "fler-due-store.h"
#include "fler-due-words.h"
#include "fler-ics-activity.h"
#include "fler-forbidden.h"
#include "fler-ics-due.h"
#include "fler-language.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-routine-load.h"
#include "fler-safe-file.h"
#include "fler-settings.h"

#define ALARM_MIN 15
#define YEAR (G_GINT64_CONSTANT (366) * 86400)
#define MANY_EVENTS 1000   /* as many as the new Outlook takes in one file (F105) */

typedef struct
{
  FlerSpan    span;
  gboolean    has_span;
  FlerForm    form;
  FlerShow    show;
  char       *path;      /* NULL: standard output */
  gboolean    has_deadlines;
  gboolean    is_quiet;
} Wish;

typedef struct
{
  FlerIcsWriter         *writer;
  const FlerRoutineSet  *routines;
  FlerCtlProgress       *progress;
  gint64                 n_done, n_total;
  guint                  n_events;
} Export;

static gboolean
add_meeting (const FlerMeeting *meeting, const char *person_name, gpointer data, GError **error)
{
  Export *export = data;
  const FlerRoutine *routine = fler_routine_set_get (export->routines, meeting->form);

  fler_ctl_progress_tell (++export->n_done, export->n_total, export->progress);
  return fler_ics_writer_add (export->writer, meeting, routine != NULL ? routine->safe_title : NULL,
                              person_name, fler_ctl_progress_get_cancellable (export->progress), error);
}

static FlerRoutineSet *
load_routines (void)
{
  g_autofree char *own = fler_routine_own_folder ();

  return fler_routine_set_load (fler_language_get (), own);
}

static gboolean
is_wanted (const Wish *wish, const FlerDue *due, GTimeZone *zone)
{
  FlerSpan day;

  if (!fler_ics_due_has_entry (due) || (wish->form != FLER_FORM_NONE && wish->form != due->form))
    return FALSE;
  day = fler_span_of_days (&due->day, 1, zone);
  return !wish->has_span || fler_span_overlaps (day, wish->span);
}

static gboolean
add_deadlines (FlerDb *db, const Wish *wish, Export *export, GError **error)
{
  g_autoptr(GTimeZone) zone = fler_ctl_zone ();
  FlerDueSetting setting = { .routines = export->routines, .today = fler_day_at (fler_ctl_now (), zone), .zone = zone };
  g_autofree char *secret = fler_setting_store_ensure_secret (db, FLER_SETTING_CALENDAR_SECRET, error);
  g_autofree char *municipality = secret != NULL ? fler_setting_store_get (db, FLER_SETTING_PROJECT_MUNICIPALITY, error)
                                                 : NULL;
  g_autoptr(GPtrArray) dues = NULL;

  if (secret == NULL)
    return FALSE;
  setting.project_municipality = municipality;
  dues = fler_due_store_list (db, &setting, fler_ctl_progress_get_cancellable (export->progress), error);
  for (guint i = 0; dues != NULL && i < dues->len; i++)
    {
      const FlerDue *due = dues->pdata[i];
      g_autofree char *what = NULL;
      g_autoptr(FlerCase) the_case = NULL;

      if (!is_wanted (wish, due, zone))
        continue;
      what = fler_words_due_outside (due, export->routines);
      the_case = due->case_id != 0 ? fler_case_store_load (db, due->case_id, error) : NULL;
      if (due->case_id != 0 && the_case == NULL)
        return FALSE;
      if (!fler_ics_writer_add_due (export->writer, due, secret, fler_ctl_now (), _("Deadline"), what,
                                    the_case != NULL ? the_case->name : NULL,
                                    fler_ctl_progress_get_cancellable (export->progress), error))
        return FALSE;
    }
  return dues != NULL;
}

/* Own activities that come again: of no form, so not where one was asked for. Without a period those
 * that have no simple rule go out from a year back to two years ahead. */
static gboolean
add_activities (FlerDb *db, const Wish *wish, Export *export, GError **error)
{
  GCancellable *cancellable = fler_ctl_progress_get_cancellable (export->progress);
  FlerSpan span = { fler_ctl_now () - YEAR, fler_ctl_now () + 2 * YEAR };
  g_autoptr(GTimeZone) zone = fler_ctl_zone ();
  g_autoptr(GPtrArray) activities = fler_activity_store_list (db, error);

  if (wish->has_span && wish->span.start != G_MININT64)
    span.start = wish->span.start;
  if (wish->has_span && wish->span.end != G_MAXINT64)
    span.end = wish->span.end;
  for (guint i = 0; activities != NULL && i < activities->len; i++)
    {
      const FlerActivity *activity = activities->pdata[i];
      g_autoptr(GPtrArray) singles = fler_ics_activity_list_single (activity, span, zone);
      g_autoptr(GArray) times = fler_activity_expand (activity, span, zone, TRUE);

      if (fler_ics_activity_is_simple (activity, zone) && (times->len > 0 || !wish->has_span)
          && !fler_ics_writer_add_activity (export->writer, activity, zone, cancellable, error))
        return FALSE;
      for (guint j = 0; j < singles->len; j++)
        if (!fler_ics_writer_add (export->writer, singles->pdata[j], NULL, NULL, cancellable, error))
          return FALSE;
    }
  return activities != NULL;
}

/* ORGANIZER only where it was asked for in the preferences (F142). */
static gboolean
get_organizer (FlerDb *db, char **name, char **email, GError **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(FlerOfficial) me = NULL;

  *email = fler_setting_store_get (db, FLER_SETTING_ORGANIZER_EMAIL, &failure);
  if (*email != NULL)
    me = fler_official_store_me (db, &failure);
  if (me != NULL)
    *name = g_strdup (me->name);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL;
}

static gboolean
write_events (FlerDb *db, const Wish *wish, GOutputStream *stream, Export *export, GError **error)
{
  const FlerSpan *span = wish->has_span ? &wish->span : NULL;
  g_autoptr(FlerRoutineSet) routines = load_routines ();
  g_autoptr(FlerIcsWriter) writer = NULL;
  g_autofree char *organizer_name = NULL;
  g_autofree char *organizer_email = NULL;
  FlerIcsOptions options = {
    .show = wish->show,
    .neutral_title = _("Meeting"),
    .planning_note = _("Own planning, not an invitation"),
    .cancelled_mark = C_("exported booking", "Cancelled"),
    .alarm_min = ALARM_MIN,
    .now = fler_ctl_now (),
  };
  g_autofree char *own_words = fler_setting_store_get (db, FLER_SETTING_FORBIDDEN_WORDS, NULL);
  g_auto(GStrv) forbidden = fler_forbidden_words (own_words);
  GCancellable *cancellable = fler_ctl_progress_get_cancellable (export->progress);
  gboolean is_written;

  if (!get_organizer (db, &organizer_name, &organizer_email, error))
    return FALSE;
  options.organizer_name = organizer_name;
  options.organizer_email = organizer_email;
  options.forbidden_words = (const char *const *) forbidden;
  writer = fler_ics_writer_new (stream, &options);
  export->writer = writer;
  export->routines = routines;
  export->n_total = fler_meeting_store_count (db, span, wish->form, error);
  is_written = export->n_total >= 0
         && fler_meeting_store_each (db, span, wish->form, add_meeting, export, error)
         && (wish->form != FLER_FORM_NONE || add_activities (db, wish, export, error))
         && (!wish->has_deadlines || add_deadlines (db, wish, export, error))
         && fler_ics_writer_finish (writer, cancellable, error);
  export->n_events = fler_ics_writer_get_n_events (writer);
  return is_written;
}

/* The store speaks for its own errors; the others are about the file. */
static FlerCtlExit
fail_export (FlerCtl *ctl, const Wish *wish, const GError *error)
{
  g_autofree char *shown = wish->path != NULL ? g_filename_display_name (wish->path) : NULL;

  if (error->domain == FLER_STORE_ERROR || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return fler_ctl_fail_store (ctl, error);
  if (error->domain == FLER_ICS_ERROR)
    return fler_ctl_fail (ctl, _("A booking cannot be exported: %s. Correct it, and export again."), error->message);
  if (shown == NULL)
    return fler_ctl_fail (ctl, _("The bookings could not be written: %s. Use -o FILE, or send them to a program "
                                 "that takes them all."), error->message);
  return fler_ctl_fail (ctl, _("The bookings could not be written to %s: %s. Choose another folder or make room."),
                        shown, error->message);
}

static void
tell_readers_limits (FlerCtl *ctl, const Wish *wish, guint n_events)
{
  if (wish->is_quiet)
    return;
  if (wish->show == FLER_SHOW_NAME)
    fler_ctl_note (ctl, _("The entries tell people's names: everybody who sees the calendar sees them."));
  if (n_events > MANY_EVENTS)
    fler_ctl_note (ctl, _("%u events: the new Outlook takes at most %d from one file; export in parts with --from "
                          "and --to."), n_events, MANY_EVENTS);
  fler_ctl_note (ctl, _("Importing again: Google keeps the old time of an event it knows, and Outlook may show it "
                        "twice; delete the old entries there first."));
}

static FlerCtlExit
export_to_stdout (FlerCtl *ctl, FlerDb *db, const Wish *wish, Export *export)
{
  g_autoptr(GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr(GError) error = NULL;

  if (!write_events (db, wish, stream, export, &error))
    return fail_export (ctl, wish, error);
  return FLER_CTL_DONE;
}

static FlerCtlExit
export_to_file (FlerCtl *ctl, FlerDb *db, const Wish *wish, Export *export)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerSafeFile) file = fler_safe_file_new (wish->path, &error);

  if (file == NULL
      || !write_events (db, wish, fler_safe_file_get_stream (file), export, &error)
      || !fler_safe_file_commit (file, &error))
    return fail_export (ctl, wish, error);
  return FLER_CTL_DONE;
}

/* Rule D42: a calendar file is sent on, and its name with it. */
static gboolean
is_named_wrong (FlerDb *db, const Wish *wish)
{
  g_autofree char *own_words = fler_setting_store_get (db, FLER_SETTING_FORBIDDEN_WORDS, NULL);
  g_auto(GStrv) forbidden = fler_forbidden_words (own_words);

  return fler_forbidden_is_in_file_name (wish->path, (const char *const *) forbidden);
}

static FlerCtlExit
export_bookings (FlerCtl *ctl, const Wish *wish)
{
  g_autoptr(FlerStore) store = NULL;
  g_autoptr(FlerCtlProgress) progress = NULL;
  Export export = { NULL };
  FlerCtlExit exit;

  store = fler_ctl_open (ctl, &exit);
  if (store == NULL)
    return exit;
  if (is_named_wrong (fler_store_get_db (store), wish))
    return fler_ctl_fail (ctl, _("The bookings are not exported: the file’s name holds a word that must not reach the "
                                 "person. Choose another."));

  export.progress = progress = fler_ctl_progress_new ();
  if (wish->path != NULL)
    exit = export_to_file (ctl, fler_store_get_db (store), wish, &export);
  else
    exit = export_to_stdout (ctl, fler_store_get_db (store), wish, &export);
  g_clear_pointer (&progress, fler_ctl_progress_free);
  if (exit == FLER_CTL_DONE)
    tell_readers_limits (ctl, wish, export.n_events);
  return exit;
}

/* Days, both included; a side that was not told is open. */
static gboolean
read_span (FlerCtl *ctl, const char *from, const char *to, Wish *wish)
{
  g_autoptr(GTimeZone) zone = fler_ctl_zone ();
  GDate first = fler_day_none (), last = fler_day_none ();

  if (!fler_ctl_parse_day (ctl, "--from", from, &first) || !fler_ctl_parse_day (ctl, "--to", to, &last))
    return FALSE;
  if (g_date_valid (&first) && g_date_valid (&last) && g_date_compare (&last, &first) < 0)
    {
      fler_ctl_misuse (ctl, _("--to %s lies before --from %s."), to, from);
      return FALSE;
    }
  wish->has_span = from != NULL || to != NULL;
  wish->span.start = g_date_valid (&first) ? fler_span_of_days (&first, 1, zone).start : G_MININT64;
  wish->span.end = g_date_valid (&last) ? fler_span_of_days (&last, 1, zone).end : G_MAXINT64;
  return TRUE;
}

static FlerCtlExit
run_export_bookings (FlerCtl *ctl, int argc, char *argv[])
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *form = NULL;
  g_autofree char *show = NULL;
  g_autofree char *path = NULL;
  Wish wish = { .show = FLER_SHOW_NOTHING };
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, N_("The first day"), N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_("The last day"), N_("DATE") },
    { "form", 0, 0, G_OPTION_ARG_FILENAME, &form,
      N_("Only kontaktmote, overlamningsmote, gk1, gk2, flerpartsmote, sip or annat"), N_("FORM") },
    { "show", 0, 0, G_OPTION_ARG_FILENAME, &show,
      N_("nothing (default), reference, or name: what the entries tell of the case"), N_("WHAT") },
    { "deadlines", 0, 0, G_OPTION_ARG_NONE, &wish.has_deadlines, N_("Deadlines too, as all-day entries"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_("The file to write (default: standard output)"), N_("FILE") },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &wish.is_quiet, N_("Leave out the advice on importing"), NULL },
    { NULL }
  };
  FlerCtlExit exit;

  if (!fler_ctl_parse_nothing_more (ctl, entries, argc, argv, &exit))
    return exit;
  if (show != NULL && !fler_show_from_id (show, &wish.show))
    return fler_ctl_misuse (ctl, _("--show: “%s” is none of nothing, reference and name."), show);
  wish.form = fler_form_from_id (form);
  if (form != NULL && wish.form == FLER_FORM_NONE)
    return fler_ctl_misuse (ctl, _("--form: there is no form of meeting “%s”."), form);
  if (path != NULL && *path == '\0')
    return fler_ctl_misuse (ctl, _("--output names no file."));
  if (!read_span (ctl, from, to, &wish))
    return FLER_CTL_MISUSE;
  wish.path = path;
  return export_bookings (ctl, &wish);
}

const FlerCtlCommand fler_ctl_calendar_commands[] = {
  { "export-bookings", NULL, N_("Write bookings as an iCalendar file"), run_export_bookings },
  { NULL }
};
