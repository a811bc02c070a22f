/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-letters-out.c - letters out of the window: to a file, to a printer, and what may go wrong there */

#define _GNU_SOURCE      /* unshare () */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <gtk/gtkunixprint.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "desk-test.h"
#include "fler-test-desk.h"
#include "fler-test-letters.h"
#include "fler-case-store.h"
#include "fler-invitation-store.h"

static gboolean has_mounts;      /* this program may mount, where nobody else sees it */

/* Neither a file nor letters that wait to be sent came of it. */
static void
assert_nothing_made (Letters *f, const FlerMeeting *meeting, guint n_before)
{
  g_autoptr(GPtrArray) kept = letters_list_kept (f, meeting->id);

  g_assert_cmpuint (kept->len, ==, n_before);
  g_assert_null (desk_test_toplevel (ADW_TYPE_MESSAGE_DIALOG));
}

static void
test_no_folder_keeps_nothing (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *path = g_build_filename (f->folder, "finns-inte", "brev.pdf", NULL);
  GtkWidget *letters;

  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");
  desk_test_wait (desk_test_says (letters, "The letters could not be made"));
  assert_nothing_made (f, meeting, 0);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* Takes all room there is, to the last byte. */
static void
fill_disk (const char *disk)
{
  static const char block[4096] = { 0 };
  g_autofree char *path = g_build_filename (disk, "full", NULL);
  int fd = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  gsize size = sizeof block;

  g_assert_cmpint (fd, >=, 0);
  while (size > 0)
    if (write (fd, block, size) <= 0)
      size /= 2;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (fd);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

/* A full disk: no half file stays, nothing is kept, and the message says so. With room it goes on. */
static void
test_full_disk_keeps_nothing (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *disk = g_build_filename (f->folder, "disk", NULL);
  g_autofree char *path = g_build_filename (disk, "brev.pdf", NULL);
  g_autofree char *full = g_build_filename (disk, "full", NULL);
  GtkWidget *letters;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (!has_mounts || mount ("none", disk, "tmpfs", 0, "size=1m") != 0)
    {
      g_test_skip ("no disk can be mounted here");
      return;
    }
  fill_disk (disk);
  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");
  desk_test_wait (desk_test_says (letters, "The disk is full, and no file was made"));
  assert_nothing_made (f, meeting, 0);
  g_assert_cmpuint (count_files (disk), ==, 1);

  g_unlink (full);
  desk_test_click (letters, "Save as PDF …");
  letters_answer ("Not yet");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (desk_test_says (letters, "The disk is full"));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
  g_assert_cmpint (umount (disk), ==, 0);
}

/* As poppler reads it. */
static char *
read_pdf (const char *path)
{
  const char *const command[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Prints all, in GTK's own dialog, with its printer that prints to a file. */
static void
print_to (GtkWidget *letters, const char *path)
{
  g_autoptr(GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkPrintUnixDialog *dialog = NULL;

  gtk_print_settings_set_printer (settings, g_dgettext ("gtk40", "Print to File"));
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  desk_test_click (letters, "Print all …");
  desk_test_wait ((dialog = (GtkPrintUnixDialog *) desk_test_toplevel (GTK_TYPE_PRINT_UNIX_DIALOG)) != NULL);
  desk_test_settle ();
  gtk_print_unix_dialog_set_settings (dialog, settings);
  desk_test_wait (gtk_print_unix_dialog_get_selected_printer (dialog) != NULL);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_OK);
}

/* All letters in one go through GTK's printing; only what the user says counts as sent. */
static void
test_printed_in_one_go (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *path = g_build_filename (f->folder, "ut.pdf", NULL);
  g_autofree char *again = g_build_filename (f->folder, "en gång till.pdf", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) kept = NULL;
  g_autoptr(GPtrArray) sent = NULL;
  GtkWidget *letters;

  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  print_to (letters, path);
  letters_answer ("Not yet");
  text = read_pdf (path);
  g_assert_nonnull (strstr (text, "Hej Anna Testström,"));
  g_assert_nonnull (strstr (text, "kallar Arbetsförmedlingen"));
  kept = letters_list_kept (f, meeting->id);
  g_assert_cmpuint (kept->len, >, 1);
  g_assert_cmpuint (letters_count_unsent (kept), ==, kept->len);

  print_to (letters, again);
  letters_answer ("Sent today");
  sent = letters_list_kept (f, meeting->id);
  g_assert_cmpuint (sent->len, ==, kept->len);
  g_assert_cmpuint (letters_count_unsent (sent), ==, 0);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* Called off in the dialog: they are kept, and nothing is said or asked. */
static void
test_printing_called_off (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  g_autoptr(GPtrArray) kept = NULL;
  GtkWidget *letters, *dialog = NULL;

  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  desk_test_click (letters, "Print all …");
  desk_test_wait ((dialog = desk_test_toplevel (GTK_TYPE_PRINT_UNIX_DIALOG)) != NULL);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  desk_test_wait (desk_test_toplevel (GTK_TYPE_PRINT_UNIX_DIALOG) == NULL);
  desk_test_settle ();
  g_assert_false (desk_test_says (letters, "could not be printed"));
  g_assert_null (desk_test_toplevel (ADW_TYPE_MESSAGE_DIALOG));
  kept = letters_list_kept (f, meeting->id);
  g_assert_cmpuint (letters_count_unsent (kept), ==, kept->len);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* Prints the letters, and sees that it fails: said in the window, and nobody is asked whether they went. */
static void
assert_printing_fails (Letters *f, GtkWidget *letters, const FlerMeeting *meeting, const char *path)
{
  g_autoptr(GPtrArray) kept = NULL;

  print_to (letters, path);
  desk_test_wait (desk_test_says (letters, "It could not be printed. See that the printer is on"));
  desk_test_settle ();
  g_assert_null (desk_test_toplevel (ADW_TYPE_MESSAGE_DIALOG));
  kept = letters_list_kept (f, meeting->id);
  g_assert_cmpuint (kept->len, >, 0);
  g_assert_cmpuint (letters_count_unsent (kept), ==, kept->len);
}

static void
test_printer_that_is_gone (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *path = g_build_filename (f->folder, "finns-inte", "ut.pdf", NULL);
  GtkWidget *letters;

  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  assert_printing_fails (f, letters, meeting, path);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* The printer goes away while it takes the pages, which GTK calls done by then. */
static void
test_printer_that_vanishes (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *disk = g_build_filename (f->folder, "disk", NULL);
  g_autofree char *path = g_build_filename (disk, "ut.pdf", NULL);
  GtkWidget *letters;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (!has_mounts || mount ("none", disk, "tmpfs", 0, "size=1m") != 0)
    {
      g_test_skip ("no disk can be mounted here");
      return;
    }
  fill_disk (disk);
  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  assert_printing_fails (f, letters, meeting, path);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
  g_assert_cmpint (umount2 (disk, MNT_DETACH), ==, 0);
}

/* Stopped while they are made: nothing is kept, and they can be made after all. */
static void
test_stopped_in_the_middle (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *path = g_build_filename (f->folder, "brev.pdf", NULL);
  g_autoptr(GString) long_text = g_string_new (NULL);
  GtkWidget *letters;

  for (int i = 0; i < 500; i++)
    g_string_append (long_text, "Så här hittar du dit, och så här gör du när du är framme.\n\n");
  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  gtk_text_buffer_set_text (letters_own_text (letters), long_text->str, -1);
  desk_test_settle ();
  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");
  g_assert_false (gtk_widget_is_sensitive (desk_test_find (letters, GTK_TYPE_BUTTON, "Save as PDF …")));
  desk_test_click (letters, "Stop");
  desk_test_wait (desk_test_says (letters, "Stopped. No letter was made."));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_nothing_made (f, meeting, 0);

  gtk_text_buffer_set_text (letters_own_text (letters), "", -1);
  desk_test_click (letters, "Save as PDF …");
  letters_answer ("Not yet");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* The organisation's own files, faults and all: told by file, line and field, and the letter is the
 * built-in one. */
static void
test_fault_in_own_letters_is_told (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "flerpart", "letters", NULL);
  g_autofree char *common = g_build_filename (folder, "common.json", NULL);
  g_autofree char *own = g_build_filename (folder, "kontaktmote.json", NULL);
  g_autofree char *path = g_build_filename (f->folder, "brev.pdf", NULL);
  GtkWidget *letters;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (common, "{ \"words\": {\n \"greeting\": { \"sv\": \"Hej \xff\" } } }", -1, NULL));
  g_assert_true (g_file_set_contents (own, "{ \"words\": {\n\n \"person_prepare\": { \"sv\": \"Hej {namn}\" } } }", -1,
                                      NULL));
  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  g_assert_true (desk_test_says (letters, "An adapted letter is not used: common.json:2: not valid UTF-8."));
  g_assert_true (desk_test_says (letters, "kontaktmote.json:3: words.person_prepare.sv: no placeholder is called {namn}."));
  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");
  letters_answer ("Not yet");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
  g_unlink (common);
  g_unlink (own);
  g_rmdir (folder);
}

/* F54, F55: an address that has no room is said before paper is made, with a way to it. */
static void
test_address_without_room_waits (Letters *f, gconstpointer data)
{
  FlerDb *db = fler_context_get_db (f->context);
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *name = g_strnfill (300, 'x');
  g_autofree char *path = g_build_filename (f->folder, "brev.pdf", NULL);
  g_autoptr(FlerCase) the_case = NULL;
  g_autoptr(GPtrArray) kept = NULL;
  GtkWidget *letters;

  letters_make_ready (f, meeting);
  the_case = fler_case_store_load (db, meeting->case_id, NULL);
  g_free (the_case->name);
  the_case->name = g_steal_pointer (&name);
  g_assert_true (fler_case_store_save (db, the_case, desk_test_now (), NULL));
  letters = letters_open (f, meeting->id);
  g_assert_true (desk_test_says (letters, "address is too long to be read"));
  g_assert_nonnull (desk_test_find (letters, GTK_TYPE_BUTTON, "Open the case"));
  test_save_picture (letters, "letters-no-room");
  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");   /* the parties' letters go on */
  letters_answer ("Not yet");
  kept = letters_list_kept (f, meeting->id);
  g_assert_cmpuint (kept->len, >, 0);
  for (guint i = 0; i < kept->len; i++)
    g_assert_cmpint (((FlerInvitation *) kept->pdata[i])->party, !=, FLER_PARTY_PERSON);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

#define ADD(path, test) g_test_add ("/desk/letters-out/" path, Letters, NULL, letters_set_up, test, letters_tear_down)

int
main (int argc, char *argv[])
{
  /* Before there are threads, which would not see the mounts. */
  has_mounts = unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
  desk_test_init (&argc, &argv);
  /* No search for printers on the network: GTK waits for its end. */
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "file", NULL);
  ADD ("no-folder", test_no_folder_keeps_nothing);
  ADD ("full-disk", test_full_disk_keeps_nothing);
  ADD ("printed-in-one-go", test_printed_in_one_go);
  ADD ("printing-called-off", test_printing_called_off);
  ADD ("printer-is-gone", test_printer_that_is_gone);
  ADD ("printer-vanishes", test_printer_that_vanishes);
  ADD ("stopped", test_stopped_in_the_middle);
  ADD ("fault-in-own-letters", test_fault_in_own_letters_is_told);
  ADD ("address-without-room", test_address_without_room_waits);
  return test_run ();
}
