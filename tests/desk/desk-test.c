/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desk-test.c - what the desk's own tests share: folders, stores, waiting, finding widgets */

#include "desk-test.h"

#include <string.h>

#include <glib/gstdio.h>

#include "fler-activity-store.h"
#include "fler-busy-store.h"
#include "fler-demo-store.h"
#include "fler-language.h"
#include "fler-test-log.h"

void
desk_test_init (int *argc, char ***argv)
{
  fler_language_init ("en");
  g_test_init (argc, argv, NULL);
  test_log_pass_over_known ();
  adw_init ();
}

char *
desk_test_folder_new (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("fler-desk-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
desk_test_folder_free (char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

gint64
desk_test_now (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  g_autoptr(GDate) day = g_date_new_dmy (24, G_DATE_NOVEMBER, 2026);

  return fler_day_time (day, 12 * 60 + 20, zone);
}

FlerContext *
desk_test_context_new (const char *folder, guint n_cases)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerStore) store = fler_store_create_passing (folder, &error);
  FlerContext *context;

  g_assert_no_error (error);
  context = fler_context_new (store, FALSE);
  fler_context_set_now (context, desk_test_now ());
  if (n_cases > 0)
    {
      FlerDemo demo = { .n_cases = n_cases, .seed = 1, .today = fler_context_today (context) };

      fler_demo_store_fill (fler_store_get_db (store), &demo, fler_context_get_zone (context), NULL, NULL,
                            NULL, &error);
      g_assert_no_error (error);
    }
  return context;
}

void
desk_test_clear_own_time (FlerContext *context)
{
  FlerDb *db = fler_context_get_db (context);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) activities = fler_activity_store_list (db, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < activities->len; i++)
    g_assert_true (fler_activity_store_delete (db, ((FlerActivity *) activities->pdata[i])->id, &error));
  g_assert_true (fler_busy_store_clear (db, &error));
}

void
desk_test_settle (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 20;

  while (g_get_monotonic_time () < end || g_main_context_pending (NULL))
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static gboolean
reads (const char *label, const char *text)
{
  g_auto(GStrv) parts = NULL;
  g_autofree char *plain = NULL;

  if (label == NULL)
    return FALSE;
  parts = g_strsplit (label, "_", -1);
  plain = g_strjoinv ("", parts);
  return g_str_equal (plain, text);
}

static gboolean
widget_reads (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget))
    return reads (gtk_label_get_label (GTK_LABEL (widget)), text);
  if (GTK_IS_BUTTON (widget))
    return reads (gtk_button_get_label (GTK_BUTTON (widget)), text);
  if (ADW_IS_PREFERENCES_ROW (widget))
    return reads (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text);
  if (GTK_IS_EDITABLE (widget))
    return reads (gtk_editable_get_text (GTK_EDITABLE (widget)), text);
  return FALSE;
}

GtkWidget *
desk_test_find (GtkWidget *root, GType type, const char *text)
{
  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (text == NULL || widget_reads (root, text)))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = desk_test_find (child, type, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
desk_test_says (GtkWidget *root, const char *text)
{
  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (desk_test_says (child, text))
      return TRUE;
  return FALSE;
}

void
desk_test_click (GtkWidget *root, const char *label)
{
  GtkWidget *button = desk_test_find (root, GTK_TYPE_BUTTON, label);

  if (button == NULL)
    g_error ("there is no button “%s”", label);
  if (!gtk_widget_is_sensitive (button))
    g_error ("the button “%s” cannot be pressed", label);
  g_signal_emit_by_name (button, "clicked");
}

GtkWidget *
desk_test_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}
