/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-out.c - one booking out of the window, and the calendar on paper */

#include <string.h>

#include <glib/gstdio.h>

#include <gdk/x11/gdkx.h>

#include "desk-test.h"
#include "fler-booking-export.h"
#include "fler-booking-widget.h"
#include "fler-case-store.h"
#include "fler-meeting-store.h"
#include "fler-print-dialog.h"
#include "fler-test-desk.h"
#include "fler-test-keys.h"
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
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 800);
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
assert_tells_no_name (Fixture *f, const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) cases = fler_case_store_find (fler_context_get_db (f->context), NULL, FLER_CASES_ALL, 100, 0,
                                                     &error);

  g_assert_no_error (error);
  g_assert_cmpuint (cases->len, >, 0);
  for (guint i = 0; i < cases->len; i++)
    {
      const FlerCaseRow *row = g_ptr_array_index (cases, i);

      g_assert_true (row->name == NULL || strstr (text, row->name) == NULL);
    }
}

static gint64
any_booking (Fixture *f)
{
  FlerSpan span = { desk_test_now () - 30 * 86400, desk_test_now () + 60 * 86400 };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = fler_meeting_store_list (fler_context_get_db (f->context), span, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < meetings->len; i++)
    {
      const FlerMeeting *meeting = g_ptr_array_index (meetings, i);

      if (meeting->case_id != 0 && meeting->state == FLER_MEETING_PLANNED)
        return meeting->id;
    }
  g_assert_not_reached ();
}

/* What is dragged is a file of its own, which tells nothing and is not readable by others. */
static void
test_drag_is_a_silent_file (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkContentProvider) content = fler_booking_export_content (f->context, any_booking (f), &error);
  g_autoptr(GdkContentFormats) formats = NULL;
  g_auto(GValue) value = G_VALUE_INIT;
  g_autoptr(GSList) files = NULL;
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *ics = NULL;
  GStatBuf info;

  g_assert_no_error (error);
  formats = gdk_content_formats_union_serialize_mime_types (gdk_content_provider_ref_formats (content));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/uri-list"));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  gdk_content_provider_get_value (content, &value, &error);
  g_assert_no_error (error);
  files = gdk_file_list_get_files (g_value_get_boxed (&value));
  g_assert_cmpuint (g_slist_length (files), ==, 1);
  path = g_file_get_path (files->data);
  g_assert_true (g_str_has_suffix (path, "/calendar.ics"));
  folder = g_path_get_dirname (path);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0077, ==, 0);
  g_file_get_contents (path, &ics, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (ics, "BEGIN:VEVENT\r\n"));
  g_assert_nonnull (strstr (ics, "SUMMARY:Meeting\r\n"));
  assert_tells_no_name (f, ics);
}

/* By hand, through the screen: out of the window, over to another program's. */

static void
place_window (GtkWidget *window, const char *x, const char *y)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  g_autofree char *id = g_strdup_printf ("%lu", gdk_x11_surface_get_xid (surface));
  const char *const command[] = { "xdotool", "windowmove", "--sync", id, x, y, NULL };
  g_autoptr(GError) error = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  test_rest (200);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, char **path)
{
  g_autoptr(GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  *path = g_file_get_path (files->data);
  return TRUE;
}

static GtkWidget *
find_in_sight (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (!gtk_widget_get_mapped (child))
        continue;
      if (FLER_IS_BOOKING_WIDGET (child) && fler_booking_widget_get_meeting (FLER_BOOKING_WIDGET (child)) > 0
          && gtk_widget_get_height (child) > 30)
        return child;
      found = find_in_sight (child);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_drag_leaves_the_window (Fixture *f, gconstpointer data)
{
  GtkWidget *other = gtk_window_new ();
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  GtkWidget *booking;
  g_autofree char *path = NULL;
  g_autofree char *ics = NULL;
  g_autofree char *from = NULL;
  g_autofree char *nearly = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerMeeting) before = NULL;
  g_autoptr(FlerMeeting) after = NULL;
  graphene_point_t at;

  gtk_window_set_title (GTK_WINDOW (other), "Other");
  gtk_window_set_default_size (GTK_WINDOW (other), 300, 200);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), &path);
  gtk_widget_add_controller (other, GTK_EVENT_CONTROLLER (target));
  gtk_window_present (GTK_WINDOW (other));
  test_rest (300);
  place_window (GTK_WIDGET (f->window), "0", "0");
  place_window (other, "400", "820");
  booking = find_in_sight (GTK_WIDGET (f->window));
  g_assert_nonnull (booking);
  before = fler_meeting_store_load (fler_context_get_db (f->context),
                                    fler_booking_widget_get_meeting (FLER_BOOKING_WIDGET (booking)), &error);
  g_assert_no_error (error);
  g_assert_true (gtk_widget_compute_point (booking, GTK_WIDGET (f->window), &GRAPHENE_POINT_INIT (12, 15), &at));
  from = g_strdup_printf ("%d,%d", (int) at.x, (int) at.y);
  nearly = g_strdup_printf ("%d,%d", (int) at.x, (int) at.y + 40);
  test_pointer (GTK_WIDGET (f->window), (const char *const[]) { from, "down", nearly, "500,790", "500,840", "520,880",
                                                                "530,900", "540,910", NULL });
  /* Two windows come to terms over the screen's server: on a slow machine it takes its time. */
  desk_test_wait (gtk_drop_target_get_current_drop (target) != NULL);
  test_pointer (GTK_WIDGET (f->window), (const char *const[]) { "545,915", "up", NULL });
  desk_test_wait (path != NULL);
  g_assert_true (g_str_has_suffix (path, "/calendar.ics"));
  after = fler_meeting_store_load (fler_context_get_db (f->context), before->id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (after->span.start, ==, before->span.start);
  g_assert_cmpint (after->sequence, ==, before->sequence);
  g_file_get_contents (path, &ics, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (ics, "BEGIN:VEVENT\r\n"));
  assert_tells_no_name (f, ics);
  gtk_window_destroy (GTK_WINDOW (other));
  desk_test_settle ();
}

/* One key on a booking: where to, and what it may tell; nothing unless chosen. */
static void
test_key_exports_the_booking (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "one.ics", NULL);
  g_autoptr(GFile) folder = g_file_new_for_path (f->folder);
  g_autofree char *ics = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *chooser;

  /* As a person would: after another window went, the screen gives the keyboard to the one clicked at. */
  test_pointer (GTK_WIDGET (f->window), (const char *const[]) { "1130,700", "click", NULL });
  desk_test_wait (gtk_window_is_active (GTK_WINDOW (f->window)));
  gtk_widget_grab_focus (find_in_sight (GTK_WIDGET (f->window)));
  desk_test_settle ();
  test_press ("e");
  desk_test_wait (desk_test_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL);
  chooser = desk_test_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_cmpstr (gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (chooser), "show"), ==, "nothing");
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, &error);
  g_assert_no_error (error);
  test_rest (300);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "one.ics");
  test_rest (500);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  desk_test_wait (desk_test_says (GTK_WIDGET (f->window), "The booking is exported."));
  g_file_get_contents (path, &ics, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (ics, "SUMMARY:Meeting\r\n"));
  assert_tells_no_name (f, ics);
}

static GtkWidget *
open_print_dialog (Fixture *f, const char *path)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.print-calendar", NULL);
  desk_test_settle ();
  dialog = desk_test_toplevel (FLER_TYPE_PRINT_DIALOG);
  g_assert_nonnull (dialog);
  g_object_set (dialog, "path", path, NULL);
  return dialog;
}

static void
choose (GtkWidget *dialog, const char *name, guint index)
{
  GObject *row = gtk_widget_get_template_child (dialog, FLER_TYPE_PRINT_DIALOG, name);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), index);
  desk_test_settle ();
}

static char *
text_of_pdf (const char *path)
{
  const char *const command[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autoptr(GError) error = NULL;
  char *text = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return text;
}

/* Each kind of paper at each of what it may tell: a name only where it was chosen. */
static void
test_paper_tells_what_was_chosen (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "calendar.pdf", NULL);

  for (guint kind = 0; kind < 3; kind++)
    for (guint show = 0; show < 3; show++)
      {
        GtkWidget *dialog = open_print_dialog (f, path);
        g_autofree char *picture = g_strdup_printf ("print-%u-%u", kind, show);
        g_autofree char *text = NULL;

        choose (dialog, "kind", kind);
        choose (dialog, "show", show);
        g_assert_true (desk_test_says (dialog, "Page 1 of"));
        test_save_picture (dialog, picture);
        desk_test_click (dialog, "Save as PDF …");
        desk_test_wait (desk_test_toplevel (FLER_TYPE_PRINT_DIALOG) == NULL);
        g_assert_true (desk_test_says (GTK_WIDGET (f->window), "saved as PDF"));
        text = text_of_pdf (path);
        g_assert_nonnull (strstr (text, "2026"));
        if (show != 2)
          assert_tells_no_name (f, text);
        g_assert_cmpint (strstr (text, "Booked") != NULL, ==, show == 1);
        g_unlink (path);
      }
}

/* A place in which the person's name was typed stays off a paper that is to have no names. */
static void
test_paper_leaves_out_typed_names (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "calendar.pdf", NULL);
  FlerDb *db = fler_context_get_db (f->context);
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerMeeting) meeting = fler_meeting_store_load (db, any_booking (f), &error);
  g_autoptr(FlerCase) the_case = fler_case_store_load (db, meeting->case_id, &error);
  g_autofree char *text = NULL;
  GtkWidget *dialog;

  g_assert_no_error (error);
  g_free (meeting->place);
  meeting->place = g_strdup_printf ("Hemma hos %s", the_case->name);
  meeting->span = (FlerSpan) { desk_test_now () + 86400, desk_test_now () + 90000 };
  fler_meeting_store_save (db, meeting, desk_test_now (), &error);
  g_assert_no_error (error);
  dialog = open_print_dialog (f, path);
  choose (dialog, "kind", 2);
  desk_test_click (dialog, "Save as PDF …");
  desk_test_wait (desk_test_toplevel (FLER_TYPE_PRINT_DIALOG) == NULL);
  text = text_of_pdf (path);
  g_assert_nonnull (strstr (text, the_case->reference));
  g_assert_null (strstr (text, "Hemma hos"));
}

static void
test_paper_cannot_be_saved (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "not-there", "calendar.pdf", NULL);
  GtkWidget *dialog = open_print_dialog (f, path);

  desk_test_click (dialog, "Save as PDF …");
  desk_test_wait (desk_test_says (dialog, "Choose another folder."));
  gtk_window_close (GTK_WINDOW (dialog));
  desk_test_settle ();
}

#define add(path, test) g_test_add ("/desk/out/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  add ("drag-is-a-silent-file", test_drag_is_a_silent_file);
  add ("drag-leaves-the-window", test_drag_leaves_the_window);
  add ("key-exports-the-booking", test_key_exports_the_booking);
  add ("paper-tells-what-was-chosen", test_paper_tells_what_was_chosen);
  add ("paper-leaves-out-typed-names", test_paper_leaves_out_typed_names);
  add ("paper-cannot-be-saved", test_paper_cannot_be_saved);
  return test_run ();
}
