/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-pictures.c - the main screens in Swedish, to be looked at: two sizes, light and dark
 *
 * They land in the pictures' folder of the build.
 */

#include "config.h"

#include "desk-test.h"
#include "fler-export-dialog.h"
#include "fler-kept-file-group.h"
#include "fler-preferences-window.h"
#include "fler-print-dialog.h"
#include "fler-test-desk.h"
#include "fler-window.h"

static void
choose (GtkWidget *dialog, GType type, const char *name, guint index)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_template_child (dialog, type, name)), index);
}

static void
shut (GtkWidget *dialog)
{
  gtk_window_close (GTK_WINDOW (dialog));
  desk_test_settle ();
}

/* What brings bookings out of the window. */
static void
take_ways_out (FlerWindow *window, const char *folder, const char *suffix)
{
  g_autofree char *export = g_strconcat ("desk-export-", suffix, NULL);
  g_autofree char *print = g_strconcat ("desk-print-", suffix, NULL);
  g_autofree char *kept = g_strconcat ("desk-kept-file-", suffix, NULL);
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  desk_test_settle ();
  dialog = desk_test_toplevel (FLER_TYPE_EXPORT_DIALOG);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_template_child (dialog, FLER_TYPE_EXPORT_DIALOG,
                                                                                "has_deadlines")), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_template_child (dialog, FLER_TYPE_EXPORT_DIALOG,
                                                                                "show_reference")), TRUE);
  desk_test_settle ();
  desk_test_wait (!desk_test_says (dialog, "Letar"));
  test_save_picture (dialog, export);
  shut (dialog);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-calendar", NULL);
  desk_test_settle ();
  dialog = desk_test_toplevel (FLER_TYPE_PRINT_DIALOG);
  choose (dialog, FLER_TYPE_PRINT_DIALOG, "show", 2);
  desk_test_settle ();
  test_save_picture (dialog, print);
  shut (dialog);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", NULL);
  desk_test_settle ();
  dialog = desk_test_toplevel (FLER_TYPE_PREFERENCES_WINDOW);
  fler_kept_file_group_set_folder (FLER_KEPT_FILE_GROUP (gtk_widget_get_template_child (
                                     dialog, FLER_TYPE_PREFERENCES_WINDOW, "kept_file_group")), folder);
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (dialog), "calendars");
  desk_test_wait (desk_test_says (dialog, "Skriven"));
  test_save_picture (dialog, kept);
  shut (dialog);
}

static void
take (const char *scheme, int width, int height)
{
  char *folder = desk_test_folder_new ();
  FlerContext *context = desk_test_context_new (folder, 24);
  FlerWindow *window = fler_window_new (NULL);
  g_autofree char *calendar = g_strdup_printf ("desk-calendar-%dx%d-%s", width, height, scheme);
  g_autofree char *out = g_strdup_printf ("%dx%d-%s", width, height, scheme);
  g_autofree char *cases = g_strdup_printf ("desk-cases-%dx%d-%s", width, height, scheme);

  g_object_ref_sink (window);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  fler_window_set_context (window, context);
  gtk_window_present (GTK_WINDOW (window));
  desk_test_settle ();
  test_save_picture (GTK_WIDGET (window), calendar);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-case", "x", (gint64) 1);
  desk_test_settle ();
  test_save_picture (GTK_WIDGET (window), cases);
  take_ways_out (window, folder, out);
  gtk_window_destroy (GTK_WINDOW (window));
  desk_test_settle ();
  g_assert_finalize_object (window);
  g_assert_finalize_object (context);
  desk_test_folder_free (folder);
}

static void
test_light (void)
{
  take ("light", 1280, 800);
  take ("light", 1024, 700);
}

static void
test_dark (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, RESOURCE_PATH "/style-dark.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  take ("dark", 1280, 800);
  take ("dark", 1024, 700);
}

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  g_test_add_func ("/desk/pictures/light", test_light);
  g_test_add_func ("/desk/pictures/more/dark", test_dark);
  return test_run ();
}
