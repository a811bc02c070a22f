/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-export.c - what goes out of the window, and what the preferences keep */

#include <string.h>

#include <glib/gstdio.h>

#include "desk-test.h"
#include "fler-case-store.h"
#include "fler-export-dialog.h"
#include "fler-export.h"
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
  add ("preview-is-what-is-written", test_preview_is_what_is_written);
  add ("preferences-are-kept", test_preferences_are_kept);
  return g_test_run ();
}
