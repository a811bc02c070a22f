/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-safe-file.c - a file is replaced whole or not at all */

#define _GNU_SOURCE      /* unshare () */

#include "fler-safe-file.h"

#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean has_mounts;      /* this program may mount, where nobody else sees it */

typedef struct { char *folder, *path; } Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp ("fler-safe-file-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "kalender åäö.ics", NULL);
}

static int
n_files_in (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  int n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
write_text (FlerSafeFile *file, const char *text)
{
  g_assert_true (g_output_stream_write_all (fler_safe_file_get_stream (file), text, strlen (text),
                                            NULL, NULL, NULL));
}

static void
assert_holds (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_new_file_is_private (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerSafeFile) file = fler_safe_file_new (fixture->path, NULL);
  struct stat info;

  write_text (file, "ett");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_true (fler_safe_file_commit (file, NULL));
  assert_holds (fixture->path, "ett");
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (n_files_in (fixture->folder), ==, 1);
}

static void
test_failure_leaves_the_old_file (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerSafeFile) file = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "gammal", -1, NULL));
  file = fler_safe_file_new (fixture->path, NULL);
  write_text (file, "halv");
  g_clear_pointer (&file, fler_safe_file_free);
  assert_holds (fixture->path, "gammal");
  g_assert_cmpint (n_files_in (fixture->folder), ==, 1);
}

static void
test_replaced_file_keeps_its_permissions (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerSafeFile) file = NULL;
  struct stat info;

  g_assert_true (g_file_set_contents (fixture->path, "gammal", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  file = fler_safe_file_new (fixture->path, NULL);
  write_text (file, "ny");
  g_assert_true (fler_safe_file_commit (file, NULL));
  assert_holds (fixture->path, "ny");
  stat (fixture->path, &info);
  g_assert_cmpint (info.st_mode & 0777, ==, 0644);
}

static void
test_link_is_kept (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.ics", NULL);
  g_autoptr(FlerSafeFile) file = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "gammal", -1, NULL));
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  file = fler_safe_file_new (link, NULL);
  write_text (file, "ny");
  g_assert_true (fler_safe_file_commit (file, NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_holds (fixture->path, "ny");
}

/* A disk of its own, a megabyte large, which only this program sees. */
static void
test_full_disk_is_told (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *disk = g_build_filename (fixture->folder, "disk", NULL);
  g_autofree char *path = g_build_filename (disk, "x.ics", NULL);
  g_autofree char *much = g_strnfill (2 << 20, 'x');
  g_autoptr(GError) error = NULL;
  FlerSafeFile *file;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (!has_mounts || mount ("none", disk, "tmpfs", 0, "size=1m") != 0)
    {
      g_rmdir (disk);
      g_test_skip ("no disk can be mounted here");
      return;
    }
  g_assert_true (g_file_set_contents (path, "gammal", -1, NULL));
  file = fler_safe_file_new (path, &error);
  g_assert_no_error (error);
  g_assert_false (g_output_stream_write_all (fler_safe_file_get_stream (file), much, strlen (much), NULL, NULL,
                                             &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  fler_safe_file_free (file);
  assert_holds (path, "gammal");
  g_assert_cmpint (n_files_in (disk), ==, 1);
  g_assert_cmpint (umount (disk), ==, 0);
  g_rmdir (disk);
}

static void
test_paths_that_cannot_be (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *no_folder = g_build_filename (fixture->folder, "saknas", "x.ics", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (fler_safe_file_new (no_folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (fler_safe_file_new (fixture->folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_cmpint (n_files_in (fixture->folder), ==, 0);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  /* Before there are threads, which would not see the mounts. */
  has_mounts = unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
  g_test_init (&argc, &argv, NULL);
  add ("/exchange/safe-file/new-file-is-private", test_new_file_is_private);
  add ("/exchange/safe-file/failure-leaves-the-old-file", test_failure_leaves_the_old_file);
  add ("/exchange/safe-file/replaced-file-keeps-its-permissions",
       test_replaced_file_keeps_its_permissions);
  add ("/exchange/safe-file/link-is-kept", test_link_is_kept);
  add ("/exchange/safe-file/full-disk-is-told", test_full_disk_is_told);
  add ("/exchange/safe-file/paths-that-cannot-be", test_paths_that_cannot_be);
  return g_test_run ();
}
