/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-kept-file.c - the calendar file that is kept current: there within a second, and telling
 *                    where it cannot be */

#define _GNU_SOURCE      /* unshare () */

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "desk-test.h"
#include "fler-case-store.h"
#include "fler-kept-file-group.h"
#include "fler-kept-file.h"
#include "fler-meeting-store.h"
#include "fler-preferences-window.h"
#include "fler-window.h"

static gboolean has_mounts;      /* this program may mount, where nobody else sees it */

typedef struct
{
  char        *folder;
  char        *shared;      /* what the user chose */
  char        *path;        /* the file in it */
  FlerContext *context;
  FlerWindow  *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = desk_test_folder_new ();
  f->shared = g_build_filename (f->folder, "Delad & öppen", NULL);
  f->path = g_build_filename (f->shared, "calendar.ics", NULL);
  g_assert_cmpint (g_mkdir (f->shared, 0700), ==, 0);
  f->context = desk_test_context_new (f->folder, 24);
  f->window = fler_window_new (NULL);
  g_object_ref_sink (f->window);
  fler_window_set_context (f->window, f->context);
  gtk_window_present (GTK_WINDOW (f->window));
  desk_test_settle ();
}

static void
shut (Fixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  desk_test_settle ();
  g_assert_finalize_object (g_steal_pointer (&f->window));
  g_assert_finalize_object (g_steal_pointer (&f->context));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->window != NULL)
    shut (f);
  g_unlink (f->path);
  g_rmdir (f->shared);
  desk_test_folder_free (f->folder);
  g_free (f->path);
  g_free (f->shared);
}

static GtkWidget *
choose_folder (Fixture *f)
{
  GtkWidget *window;
  GObject *group;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.preferences", NULL);
  desk_test_settle ();
  window = desk_test_toplevel (FLER_TYPE_PREFERENCES_WINDOW);
  g_assert_nonnull (window);
  group = gtk_widget_get_template_child (window, FLER_TYPE_PREFERENCES_WINDOW, "kept_file_group");
  fler_kept_file_group_set_folder (FLER_KEPT_FILE_GROUP (group), f->shared);
  return GTK_WIDGET (group);
}

static void
close_preferences (void)
{
  gtk_window_close (GTK_WINDOW (desk_test_toplevel (FLER_TYPE_PREFERENCES_WINDOW)));
  desk_test_settle ();
}

static FlerMeeting *
book (Fixture *f, const char *place)
{
  FlerMeeting *meeting = fler_meeting_new ();
  g_autoptr(GError) error = NULL;

  meeting->title = g_strdup ("Eget");
  meeting->state = FLER_MEETING_PLANNED;
  meeting->mode = FLER_MODE_ROOM;
  meeting->place = g_strdup (place);
  meeting->span.start = desk_test_now () + 86400;
  meeting->span.end = meeting->span.start + 1800;
  fler_meeting_store_save (fler_context_get_db (f->context), meeting, desk_test_now (), &error);
  g_assert_no_error (error);
  return meeting;
}

static gboolean
file_holds (Fixture *f, const char *text)
{
  g_autofree char *ics = NULL;

  return g_file_get_contents (f->path, &ics, NULL, NULL) && strstr (ics, text) != NULL;
}

static gboolean
is_current (Fixture *f)
{
  return fler_kept_file_get_state (fler_kept_file_of (f->context)) == FLER_KEPT_FILE_CURRENT;
}

static void
assert_only_the_file (Fixture *f)
{
  g_autoptr(GDir) dir = g_dir_open (f->shared, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_cmpstr (name, ==, "calendar.ics");
}

/* A saved booking is in the file a second later, and so are its move and its end. */
static void
test_follows_each_change (Fixture *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *group = choose_folder (f);
  gint64 begin;

  desk_test_wait (is_current (f));
  g_assert_true (file_holds (f, "BEGIN:VEVENT"));
  g_assert_true (desk_test_says (group, "Written at"));
  g_assert_true (desk_test_says (group, "Delad & öppen"));
  close_preferences ();

  begin = g_get_monotonic_time ();
  meeting = book (f, "Rum Vitsippan");
  desk_test_wait (file_holds (f, "LOCATION:Rum Vitsippan"));
  if (test_slowed () == 1)
    g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);

  meeting->state = FLER_MEETING_CANCELLED;
  meeting->cancelled_by = FLER_PARTY_AF;
  meeting->cancelled_why = g_strdup ("Sjuk");
  fler_meeting_store_save (fler_context_get_db (f->context), meeting, desk_test_now (), &error);
  g_assert_no_error (error);
  desk_test_wait (file_holds (f, "STATUS:CANCELLED"));
  g_assert_false (file_holds (f, "Sjuk"));
  assert_only_the_file (f);
}

static void
test_tells_nothing_unless_chosen (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) cases = NULL;
  g_auto(FlerKeptFileChoice) choice = { 0 };
  g_autoptr(GError) error = NULL;
  FlerDb *db = fler_context_get_db (f->context);
  gboolean has_reference = FALSE;

  choose_folder (f);
  desk_test_wait (is_current (f));
  cases = fler_case_store_find (db, NULL, FLER_CASES_ALL, 100, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < cases->len; i++)
    {
      const FlerCaseRow *row = g_ptr_array_index (cases, i);

      g_assert_false (row->name != NULL && file_holds (f, row->name));
    }

  g_assert_true (fler_kept_file_choice_load (&choice, db, &error));
  choice.show = FLER_SHOW_REFERENCE;
  choice.has_deadlines = TRUE;
  g_assert_true (fler_kept_file_choice_save (&choice, db, &error));
  desk_test_wait (is_current (f) && file_holds (f, "VALUE=DATE"));
  for (guint i = 0; i < cases->len; i++)
    {
      const FlerCaseRow *row = g_ptr_array_index (cases, i);
      g_autofree char *shown = g_strdup_printf (", %s", row->reference);

      g_assert_false (row->name != NULL && file_holds (f, row->name));
      has_reference = has_reference || file_holds (f, shown);
    }
  g_assert_true (has_reference);
  close_preferences ();
}

/* What lies there and is not ours is not lost. */
static void
test_spares_other_files (Fixture *f, gconstpointer data)
{
  g_autofree char *second = g_build_filename (f->shared, "calendar-2.ics", NULL);

  g_assert_true (g_file_set_contents (f->path, "BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\n", -1, NULL));
  choose_folder (f);
  desk_test_wait (is_current (f));
  close_preferences ();
  g_assert_true (file_holds (f, "Other"));
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
  g_unlink (second);
}

/* The folder goes, and comes back: both are told where the user looks. */
static void
test_tells_where_it_fails (Fixture *f, gconstpointer data)
{
  g_autofree char *away = g_strconcat (f->shared, " borta", NULL);

  choose_folder (f);
  desk_test_wait (is_current (f));
  close_preferences ();

  g_assert_cmpint (g_rename (f->shared, away), ==, 0);
  fler_meeting_free (book (f, "Rum Blåklinten"));
  desk_test_wait (desk_test_says (GTK_WIDGET (f->window), "is gone"));
  g_assert_cmpint (fler_kept_file_get_state (fler_kept_file_of (f->context)), ==, FLER_KEPT_FILE_FAILED);
  g_assert_false (g_file_test (f->shared, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_rename (away, f->shared), ==, 0);
  fler_meeting_free (book (f, "Rum Gullvivan"));
  desk_test_wait (is_current (f));
  desk_test_settle ();
  g_assert_true (file_holds (f, "LOCATION:Rum Blåklinten"));
  g_assert_true (desk_test_says (GTK_WIDGET (f->window), "kept current again"));
}

/* A disk of its own for the folder, a megabyte large, which only this program sees. */
static gboolean
mount_disk (Fixture *f)
{
  if (has_mounts && mount ("none", f->shared, "tmpfs", 0, "size=1m") == 0)
    return TRUE;
  g_test_skip ("no disk can be mounted here");
  return FALSE;
}

/* Takes all room there is, to the last byte. */
static void
fill_disk (Fixture *f)
{
  static const char block[4096] = { 0 };
  g_autofree char *path = g_build_filename (f->shared, "full", NULL);
  int fd = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  gsize size = sizeof block;

  g_assert_cmpint (fd, >=, 0);
  while (size > 0)
    if (write (fd, block, size) <= 0)
      size /= 2;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (fd);
}

static char *
read_file (Fixture *f)
{
  char *content = NULL;

  g_assert_true (g_file_get_contents (f->path, &content, NULL, NULL));
  return content;
}

/* It could not be written: said where the user looks, and the old file is whole. */
static void
assert_kept_as_it_was (Fixture *f, const char *before, const char *why)
{
  g_autofree char *now = NULL;

  desk_test_wait (desk_test_says (GTK_WIDGET (f->window), why));
  g_assert_cmpint (fler_kept_file_get_state (fler_kept_file_of (f->context)), ==, FLER_KEPT_FILE_FAILED);
  now = read_file (f);
  g_assert_cmpstr (now, ==, before);
}

static void
assert_recovers (Fixture *f)
{
  fler_meeting_free (book (f, "Rum Gullvivan"));
  desk_test_wait (is_current (f));
  desk_test_settle ();
  g_assert_true (file_holds (f, "LOCATION:Rum Blåklinten"));
  g_assert_true (file_holds (f, "LOCATION:Rum Gullvivan"));
  g_assert_true (desk_test_says (GTK_WIDGET (f->window), "kept current again"));
  assert_only_the_file (f);
}

static void
test_full_disk (Fixture *f, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *ballast = g_build_filename (f->shared, "full", NULL);

  if (!mount_disk (f))
    return;
  choose_folder (f);
  desk_test_wait (is_current (f));
  close_preferences ();
  before = read_file (f);

  fill_disk (f);
  fler_meeting_free (book (f, "Rum Blåklinten"));
  assert_kept_as_it_was (f, before, "is full");
  g_assert_cmpint (g_unlink (ballast), ==, 0);
  assert_recovers (f);
  g_assert_cmpint (umount2 (f->shared, MNT_DETACH), ==, 0);
}

static void
test_read_only_folder (Fixture *f, gconstpointer data)
{
  g_autofree char *before = NULL;

  if (!mount_disk (f))
    return;
  choose_folder (f);
  desk_test_wait (is_current (f));
  close_preferences ();
  before = read_file (f);

  g_assert_cmpint (mount (NULL, f->shared, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  fler_meeting_free (book (f, "Rum Blåklinten"));
  assert_kept_as_it_was (f, before, "nothing may be written");
  g_assert_cmpint (mount (NULL, f->shared, NULL, MS_REMOUNT, NULL), ==, 0);
  assert_recovers (f);
  g_assert_cmpint (umount2 (f->shared, MNT_DETACH), ==, 0);
}

/* What was saved just before the door shut is in the file. */
static void
test_is_written_before_the_door_shuts (Fixture *f, gconstpointer data)
{
  choose_folder (f);
  desk_test_wait (is_current (f));
  close_preferences ();
  fler_meeting_free (book (f, "Rum Linnean"));
  g_assert_false (file_holds (f, "LOCATION:Rum Linnean"));
  shut (f);
  g_assert_true (file_holds (f, "LOCATION:Rum Linnean"));
}

#define add(path, test) g_test_add ("/desk/kept-file/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  /* Before there are threads, which would not see the mounts. */
  has_mounts = unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
  desk_test_init (&argc, &argv);
  add ("follows-each-change", test_follows_each_change);
  add ("tells-nothing-unless-chosen", test_tells_nothing_unless_chosen);
  add ("spares-other-files", test_spares_other_files);
  add ("tells-where-it-fails", test_tells_where_it_fails);
  add ("full-disk", test_full_disk);
  add ("read-only-folder", test_read_only_folder);
  add ("is-written-before-the-door-shuts", test_is_written_before_the_door_shuts);
  return test_run ();
}
