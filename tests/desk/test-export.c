/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-export.c - what goes out of the window, and what the preferences keep */

#include <string.h>

#include <glib/gstdio.h>

#include "desk-test.h"
#include "fler-activity-store.h"
#include "fler-case-store.h"
#include "fler-export-dialog.h"
#include "fler-export-look.h"
#include "fler-job.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-preferences-window.h"
#include "fler-settings.h"
#include "fler-window.h"

typedef struct
{
  char        *folder;
  FlerContext *context;
  FlerWindow  *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = desk_test_folder_new ();
  f->context = desk_test_context_new (f->folder, 24);
  desk_test_clear_own_time (f->context);
  f->window = fler_window_new (NULL);
  g_object_ref_sink (f->window);
  fler_window_set_context (f->window, f->context);
  gtk_window_present (GTK_WINDOW (f->window));
  desk_test_settle ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fler_job_end_all ();      /* what is still at work holds what it works with */
  desk_test_settle ();
  g_assert_finalize_object (f->window);
  g_assert_finalize_object (f->context);
  desk_test_folder_free (f->folder);
}

static void
test_default_tells_nothing (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "out.ics", NULL);
  g_autofree char *ics = NULL;
  g_autoptr(GPtrArray) cases = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.export", NULL);
  desk_test_settle ();
  dialog = desk_test_toplevel (FLER_TYPE_EXPORT_DIALOG);
  g_assert_nonnull (dialog);
  g_object_set (dialog, "path", path, NULL);
  desk_test_click (dialog, "Export …");
  desk_test_wait (g_file_test (path, G_FILE_TEST_EXISTS));
  desk_test_wait (desk_test_toplevel (FLER_TYPE_EXPORT_DIALOG) == NULL);
  g_assert_true (desk_test_says (GTK_WIDGET (f->window), "exported"));

  g_file_get_contents (path, &ics, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (ics, "BEGIN:VCALENDAR\r\n"));
  g_assert_nonnull (strstr (ics, "BEGIN:VEVENT"));
  cases = fler_case_store_find (fler_context_get_db (f->context), NULL, FLER_CASES_ALL, 100, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < cases->len; i++)
    {
      const FlerCaseRow *row = g_ptr_array_index (cases, i);

      if (row->name != NULL)
        g_assert_null (strstr (ics, row->name));
    }
}

static GtkWidget *
open_dialog (Fixture *f, const char *path)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.export", NULL);
  desk_test_settle ();
  dialog = desk_test_toplevel (FLER_TYPE_EXPORT_DIALOG);
  g_assert_nonnull (dialog);
  g_object_set (dialog, "path", path, NULL);
  return dialog;
}

/* D42: the file's name goes along with it. */
static void
test_name_with_the_word_is_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "overlamningsmotet.ics", NULL);
  g_autofree char *folder = g_build_filename (f->folder, "overlamningsmoten", NULL);
  g_autofree char *inside = g_build_filename (folder, "kalender.ics", NULL);
  GtkWidget *dialog = open_dialog (f, path);

  desk_test_click (dialog, "Export …");
  g_assert_true (desk_test_says (dialog, "file’s name holds a word"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_mkdir (folder, 0700);
  g_object_set (dialog, "path", inside, NULL);
  desk_test_click (dialog, "Export …");
  desk_test_wait (desk_test_toplevel (FLER_TYPE_EXPORT_DIALOG) == NULL);
  g_assert_true (g_file_test (inside, G_FILE_TEST_EXISTS));
  g_unlink (inside);
  g_rmdir (folder);
}

static void
check (GtkWidget *dialog, const char *name)
{
  GObject *button = gtk_widget_get_template_child (dialog, FLER_TYPE_EXPORT_DIALOG, name);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
}

static void
choose_all (GtkWidget *dialog)
{
  GObject *period = gtk_widget_get_template_child (dialog, FLER_TYPE_EXPORT_DIALOG, "period");

  adw_combo_row_set_selected (ADW_COMBO_ROW (period), 3);
}

static guint
count_events (const char *path)
{
  g_autofree char *ics = NULL;
  g_autoptr(GError) error = NULL;
  guint n = 0;

  g_file_get_contents (path, &ics, NULL, &error);
  g_assert_no_error (error);
  for (const char *p = ics; (p = strstr (p, "BEGIN:VEVENT\r\n")) != NULL; p++)
    n++;
  return n;
}

static void
test_deadlines (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "out.ics", NULL);
  g_autofree char *ics = NULL;
  g_autoptr(GPtrArray) cases = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *dialog = open_dialog (f, path);

  choose_all (dialog);
  check (dialog, "has_deadlines");
  desk_test_wait (desk_test_says (dialog, "entries"));
  desk_test_click (dialog, "Export …");
  desk_test_wait (desk_test_toplevel (FLER_TYPE_EXPORT_DIALOG) == NULL);
  g_file_get_contents (path, &ics, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (ics, "SUMMARY:Deadline\r\n"));
  g_assert_nonnull (strstr (ics, "DTSTART;VALUE=DATE:"));
  cases = fler_case_store_find (fler_context_get_db (f->context), NULL, FLER_CASES_ALL, 100, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < cases->len; i++)
    {
      const FlerCaseRow *row = g_ptr_array_index (cases, i);
      g_autofree char *title = g_strdup_printf (", %s\r\n", row->reference);

      if (row->name != NULL)
        g_assert_null (strstr (ics, row->name));
      g_assert_null (strstr (ics, title));
    }
}

/* A team meeting every second week goes out once, with its rule. */
static void
test_activity_comes_again (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "out.ics", NULL);
  g_autofree char *ics = NULL;
  g_autoptr(FlerActivity) activity = fler_activity_new ();
  g_autoptr(GError) error = NULL;
  GtkWidget *dialog;
  const char *first;

  fler_day_parse ("2026-11-03", &activity->first_day);
  activity->title = g_strdup ("Teamträff");
  activity->mode = FLER_MODE_ROOM;
  activity->start = 9 * 60;
  activity->length = 90;
  activity->recurrence = fler_recurrence_of_day (FLER_REPEAT_WEEKLY, 2, &activity->first_day);
  fler_activity_store_save (fler_context_get_db (f->context), activity, desk_test_now (), &error);
  g_assert_no_error (error);
  dialog = open_dialog (f, path);
  check (dialog, "show_reference");
  choose_all (dialog);
  desk_test_wait (desk_test_says (dialog, "entries"));
  desk_test_click (dialog, "Export …");
  desk_test_wait (desk_test_toplevel (FLER_TYPE_EXPORT_DIALOG) == NULL);
  g_file_get_contents (path, &ics, NULL, &error);
  g_assert_no_error (error);
  first = strstr (ics, "SUMMARY:Teamträff\r\n");
  g_assert_nonnull (first);
  g_assert_null (strstr (first + 1, "SUMMARY:Teamträff\r\n"));
  g_assert_nonnull (strstr (ics, "RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU\r\n"));
}

/* A commitment goes out as one, never with what was promised. */
static void
test_commitments_keep_silent (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "out.ics", NULL);
  g_autofree char *ics = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *dialog = open_dialog (f, path);

  check (dialog, "show_reference");
  check (dialog, "has_deadlines");
  choose_all (dialog);
  desk_test_settle ();
  desk_test_click (dialog, "Export …");
  desk_test_wait (desk_test_toplevel (FLER_TYPE_EXPORT_DIALOG) == NULL);
  g_file_get_contents (path, &ics, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (ics, ": A commitment\\, "));
  g_assert_null (strstr (ics, "arbetsterapeut"));
}

static void
add_bookings (Fixture *f, int n)
{
  FlerDb *db = fler_context_get_db (f->context);
  g_autoptr(GError) error = NULL;

  fler_db_begin (db, &error);
  for (int i = 0; i < n; i++)
    {
      g_autoptr(FlerMeeting) meeting = fler_meeting_new ();

      meeting->title = g_strdup ("Eget");
      meeting->state = FLER_MEETING_PLANNED;
      meeting->mode = FLER_MODE_ROOM;
      meeting->span.start = desk_test_now () + (gint64) i * 3600;
      meeting->span.end = meeting->span.start + 1800;
      fler_meeting_store_save (db, meeting, desk_test_now (), &error);
      g_assert_no_error (error);
    }
  fler_db_commit (db, &error);
  g_assert_no_error (error);
}

/* F105: over a thousand are told of, and go out in parts. */
static void
test_many_go_in_parts (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "calendar-2026-11-24", NULL);
  g_autofree char *second = g_strconcat (path, "-2", NULL);
  g_autoptr(GDir) dir = NULL;
  const char *name;
  guint n_files = 0, n_events = 0, n_all;
  g_autoptr(GError) error = NULL;
  GtkWidget *dialog;

  add_bookings (f, 2000);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);       /* there is one of that name already */
  dialog = open_dialog (f, path);
  choose_all (dialog);
  desk_test_wait (desk_test_says (dialog, "1000"));
  g_assert_true (desk_test_says (dialog, "In parts"));
  n_all = (guint) fler_meeting_store_count (fler_context_get_db (f->context), NULL, FLER_FORM_NONE, &error);
  desk_test_click (dialog, "Export …");
  desk_test_wait (desk_test_toplevel (FLER_TYPE_EXPORT_DIALOG) == NULL);

  dir = g_dir_open (second, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (second, name, NULL);
      guint n = count_events (file);

      g_assert_true (g_regex_match_simple ("^calendar-[0-9]{4}-[0-9]{2}(-[0-9]+)?\\.ics$", name, 0, 0));
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (n, <=, 1000);
      n_events += n;
      n_files++;
    }
  g_assert_cmpuint (n_files, >, 3);
  g_assert_cmpuint (n_events, ==, n_all);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_failure_leaves_nothing (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "not-there", "out.ics", NULL);
  g_autofree char *stopped = g_build_filename (f->folder, "out.ics", NULL);
  guint n_before;
  GtkWidget *dialog;

  add_bookings (f, 1500);
  dialog = open_dialog (f, path);
  n_before = count_files (f->folder);
  desk_test_click (dialog, "Export …");
  desk_test_wait (desk_test_says (dialog, "Choose another folder."));
  g_assert_cmpuint (count_files (f->folder), ==, n_before);

  g_object_set (dialog, "path", stopped, NULL);
  desk_test_click (dialog, "Export …");
  desk_test_click (dialog, "Stop");
  desk_test_wait (desk_test_toplevel (FLER_TYPE_EXPORT_DIALOG) == NULL || desk_test_says (dialog, "No file was made."));
  /* It may have been done before it was stopped: then it is whole. */
  if (desk_test_toplevel (FLER_TYPE_EXPORT_DIALOG) != NULL)
    {
      g_assert_cmpuint (count_files (f->folder), ==, n_before);
      gtk_window_close (GTK_WINDOW (dialog));
    }
  else
    g_assert_cmpuint (count_events (stopped), >, 0);
  desk_test_settle ();
}

static void
test_preview_is_what_is_written (Fixture *f, gconstpointer data)
{
  static const char ICS[] =
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:M\xc3\xb6te\\, kort\r\nLOCATION:Rum 3\\; plan\r\n"
    "  2\r\nDESCRIPTION:en rad\\ntv\xc3\xa5\r\nBEGIN:VALARM\r\nDESCRIPTION:larm\r\nEND:VALARM\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n";
  FlerExportEntry *entry = g_new0 (FlerExportEntry, 1);

  fler_export_read_entry (ICS, entry);
  g_assert_cmpstr (entry->title, ==, "Möte, kort");
  g_assert_cmpstr (entry->place, ==, "Rum 3; plan 2");
  g_assert_cmpstr (entry->note, ==, "en rad\ntvå");
  fler_export_entry_free (entry);
}

static void
test_preferences_are_kept (Fixture *f, gconstpointer data)
{
  g_autofree char *municipality = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *window;
  GtkWidget *entry;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.preferences", NULL);
  desk_test_settle ();
  window = desk_test_toplevel (FLER_TYPE_PREFERENCES_WINDOW);
  g_assert_nonnull (window);
  entry = GTK_WIDGET (gtk_widget_get_template_child (window, FLER_TYPE_PREFERENCES_WINDOW, "municipality"));
  gtk_editable_set_text (GTK_EDITABLE (entry), " Exempelstad ");
  gtk_window_close (GTK_WINDOW (window));
  desk_test_settle ();
  municipality = fler_setting_store_get (fler_context_get_db (f->context), FLER_SETTING_PROJECT_MUNICIPALITY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (municipality, ==, "Exempelstad");
}

#define add(path, test) g_test_add ("/desk/export/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  add ("default-tells-nothing", test_default_tells_nothing);
  add ("name-with-the-word-is-refused/D42", test_name_with_the_word_is_refused);
  add ("deadlines", test_deadlines);
  add ("commitments-keep-silent", test_commitments_keep_silent);
  add ("activity-comes-again", test_activity_comes_again);
  add ("F105-many-go-in-parts", test_many_go_in_parts);
  add ("failure-leaves-nothing", test_failure_leaves_nothing);
  add ("preview-is-what-is-written", test_preview_is_what_is_written);
  add ("preferences-are-kept", test_preferences_are_kept);
  return test_run ();
}
