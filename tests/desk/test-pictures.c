/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-pictures.c - the main screens in Swedish, to be looked at: two sizes, light and dark
 *
 * They land in the pictures' folder of the build.
 */

#include "config.h"

#include "desk-test.h"
#include "fler-test-desk.h"
#include "fler-window.h"

static void
take (const char *scheme, int width, int height)
{
  char *folder = desk_test_folder_new ();
  FlerContext *context = desk_test_context_new (folder, 24);
  FlerWindow *window = fler_window_new (NULL);
  g_autofree char *calendar = g_strdup_printf ("desk-calendar-%dx%d-%s", width, height, scheme);
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
  return g_test_run ();
}
