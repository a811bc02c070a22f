/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-routines-share.c - the window takes routines in from one file, says faults, and takes it back (D143) */

#include "config.h"

#include "fler-test-desk.h"

#include <string.h>

#include "fler-routines-window.h"

#define NOON 1795518000

typedef struct
{
  TestDesk           *desk;
  GtkWidget          *window;
  FlerRoutinesWindow *routines;
  GFile              *file;
  char               *own;          /* where the one file of the package goes */
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "lanet.json", NULL);
  GListModel *windows = gtk_window_get_toplevels ();

  f->desk = test_desk_open (NOON);
  f->window = test_window_new (gtk_label_new (""), 1000, 700);
  f->file = g_file_new_for_path (path);
  f->own = g_build_filename (g_get_user_config_dir (), "flerpart", "routines", "kontaktmote.json", NULL);
  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  fler_routines_window_show (GTK_WINDOW (f->window), f->desk->context, "adapting");
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (FLER_IS_ROUTINES_WINDOW (window))
        f->routines = FLER_ROUTINES_WINDOW (window);
    }
  g_assert_nonnull (f->routines);
  test_settle ();
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_file_delete (f->file, NULL, NULL);
  g_object_unref (f->file);
  remove (f->own);
  g_free (f->own);
  test_window_assert_gone (g_object_ref (GTK_WIDGET (f->routines)));
  test_window_assert_gone (f->window);
  test_desk_close (f->desk);
}

static void
write_package (Fixture *f, const char *text)
{
  g_assert_true (g_file_replace_contents (f->file, text, strlen (text), NULL, FALSE, 0, NULL, NULL, NULL));
}

static gboolean
says (Fixture *f, const char *text)
{
  GtkWidget *label = test_find (GTK_WIDGET (f->routines), GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static AdwMessageDialog *
find_preview (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static void
test_take_in_and_back (Fixture *f, gconstpointer unused)
{
  FlerRoutinesShare *share = fler_routines_window_get_share (f->routines);
  AdwMessageDialog *preview;

  write_package (f, "{ \"flerpart_routines\": 1, \"routines\": {\n"
                    " \"kontaktmote.json\": { \"title\": \"Länets kontaktmöte\" } } }");
  fler_routines_share_import_file (share, f->file);
  test_settle ();
  preview = find_preview ();
  g_assert_nonnull (preview);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (preview), "kontaktmote.json: ny"));
  g_assert_false (g_file_test (f->own, G_FILE_TEST_EXISTS));
  test_save_picture (GTK_WIDGET (preview), "routines-preview");
  adw_message_dialog_response (preview, "import");
  gtk_window_destroy (GTK_WINDOW (preview));
  test_settle ();
  g_assert_true (g_file_test (f->own, G_FILE_TEST_EXISTS));
  g_assert_true (says (f, "Rutinerna är intagna och gäller nästa gång Flerpart öppnas."));
  test_save_picture (GTK_WIDGET (f->routines), "routines-taken-in");

  /* And out again, before it is taken back. */
  fler_routines_share_export_file (share, f->file);
  g_assert_true (says (f, "Sparat som lanet.json: 1 anpassad fil. Inget ärende finns i den."));
  fler_routines_share_take_back (share);
  g_assert_false (g_file_test (f->own, G_FILE_TEST_EXISTS));
  g_assert_true (says (f, "Rutinerna är som de var förut."));
  fler_routines_share_export_file (share, f->file);
  g_assert_true (says (f, "Det finns inget att dela: ni använder de inbyggda rutinerna som de är."));
}

static void
test_core_is_untouched (Fixture *f, gconstpointer unused)
{
  write_package (f, "{ \"flerpart_routines\": 1, \"routines\": {\n"
                    " \"kontaktmote.json\": { \"steps\": [ { \"id\": \"K2\", \"text\": \"x\" } ] } } }");
  fler_routines_share_import_file (fler_routines_window_get_share (f->routines), f->file);
  test_settle ();
  g_assert_null (find_preview ());
  g_assert_true (says (f, "Rutinerna togs inte in: ingenting ändrades. Den ändrar en kärnkomponent, och de är lika överallt. "
                          "(kontaktmote.json: lanet.json:2: steps[0].text: steget K2 är en kärnkomponent, som "
                          "ingen får anpassa)"));
  test_save_picture (GTK_WIDGET (f->routines), "routines-core-refused");
}

#define ADD(path, func) g_test_add ("/desk/routines-share/D143/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  ADD ("take-in-and-back", test_take_in_and_back);
  ADD ("core-is-untouched", test_core_is_untouched);
  return test_run ();
}
