/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-trouble.c - full disks, folders that cannot be written, and two programs at once
 *
 * What has to have another user's rights, or limits of its own, happens in a child process.
 */

#include "fler-store.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fler-case-store.h"
#include "fler-db-private.h"
#include "fler-register-store.h"
#include "fler-test-store.h"

#define NOBODY 65534

typedef void (*ChildFunc) (const char *dir);

/* Runs it in a child, whose assertions end it; the parent's then say so. */
static void
run_in_child (ChildFunc func, const char *dir)
{
  int status;
  pid_t pid = fork ();

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      func (dir);
      _exit (0);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

/* In a child g_assert would print into the parent's report. */
#define MUST(condition) G_STMT_START { if (!(condition)) { \
  g_printerr ("%s:%d: %s\n", __FILE__, __LINE__, #condition); _exit (1); } } G_STMT_END

static gboolean
save_big (FlerDb *db, int number, GError **error)
{
  g_autofree char *name = g_strdup_printf ("big-%d", number);
  g_autofree char *value = g_strnfill (100000, 'x');

  return fler_setting_store_set (db, name, value, error);
}

static int
count_settings (FlerDb *db)
{
  static const char SQL_COUNT[] = "SELECT count(*) FROM setting";
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_COUNT, NULL);

  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  return sqlite3_column_int (stmt, 0);
}

static void
limit_files (rlim_t size)
{
  struct rlimit limit = { size, RLIM_INFINITY };

  MUST (setrlimit (RLIMIT_FSIZE, &limit) == 0);
  signal (SIGXFSZ, SIG_IGN);
}

static void
fill_disk (const char *dir)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerStore) store = fler_store_open (dir, TEST_PASSPHRASE, NULL);
  FlerDb *db = fler_store_get_db (store);
  int n_saved = 0;

  limit_files (2 * 1024 * 1024);
  while (n_saved < 1000 && save_big (db, n_saved, &error))
    n_saved++;
  MUST (g_error_matches (error, FLER_STORE_ERROR, FLER_STORE_ERROR_FULL));
  MUST (n_saved > 5);
  MUST (count_settings (db) == n_saved);

  /* Room again: the same connection goes on, with all that it had. */
  limit_files (RLIM_INFINITY);
  g_clear_error (&error);
  MUST (save_big (db, n_saved, &error));
  MUST (count_settings (db) == n_saved + 1);
  g_clear_object (&store);
}

static void
test_full_disk (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = NULL;
  g_autoptr(GError) error = NULL;

  g_object_unref (test_store_new (dir));
  run_in_child (fill_disk, dir);
  store = test_store_open (dir);
  g_assert_cmpint (count_settings (fler_store_get_db (store)), >, 5);
  g_assert_true (fler_store_check (store, NULL, &error));
  g_assert_no_error (error);
}

static void
create_on_full_disk (const char *dir)
{
  g_autoptr(GError) error = NULL;

  limit_files (20000);
  MUST (fler_store_create (dir, TEST_PASSPHRASE, NULL, &error) == NULL);
  MUST (g_error_matches (error, FLER_STORE_ERROR, FLER_STORE_ERROR_FULL));
  MUST (!fler_store_exists (dir));
}

static void
test_create_on_full_disk (void)
{
  g_auto(TestDir) dir = test_dir_new ();

  run_in_child (create_on_full_disk, dir);
  /* And with room again it is made as if nothing had been. */
  g_object_unref (test_store_new (dir));
  g_object_unref (test_store_open (dir));
}

static void
change_passphrase_on_full_disk (const char *dir)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerStore) store = fler_store_open (dir, TEST_PASSPHRASE, NULL);

  limit_files (100);
  MUST (!fler_store_set_passphrase (store, "en annan", &error));
  MUST (error != NULL);

  /* What failed is not carried along by what succeeds later. */
  limit_files (RLIM_INFINITY);
  fler_store_free_secret (fler_store_renew_code (store, NULL));
}

static void
test_passphrase_on_full_disk (void)
{
  g_auto(TestDir) dir = test_dir_new ();

  g_object_unref (test_store_new (dir));
  run_in_child (change_passphrase_on_full_disk, dir);
  g_object_unref (test_store_open (dir));
}

/* Root may write anywhere, so root becomes nobody. */
static void
give_up_rights (void)
{
  if (geteuid () == 0)
    {
      MUST (setgid (NOBODY) == 0);
      MUST (setuid (NOBODY) == 0);
    }
}

static void
give_away (const char *dir)
{
  g_autoptr(GDir) reader = g_dir_open (dir, 0, NULL);
  const char *name;

  if (geteuid () != 0)
    return;
  while ((name = g_dir_read_name (reader)) != NULL)
    {
      g_autofree char *path = test_path (dir, name);

      g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
    }
  g_assert_cmpint (chown (dir, NOBODY, NOBODY), ==, 0);
}

static void
open_read_only (const char *dir)
{
  g_autoptr(GError) error = NULL;

  give_up_rights ();
  MUST (fler_store_open (dir, TEST_PASSPHRASE, &error) == NULL);
  MUST (g_error_matches (error, FLER_STORE_ERROR, FLER_STORE_ERROR_READ_ONLY));
}

static void
test_read_only_folder (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(GHashTable) before = NULL;

  g_object_unref (test_store_new (dir));
  give_away (dir);
  before = test_dir_read (dir);
  g_assert_cmpint (g_chmod (dir, 0500), ==, 0);
  run_in_child (open_read_only, dir);
  g_assert_cmpint (g_chmod (dir, 0700), ==, 0);
  test_dir_assert_same (before, dir);
}

static void
test_read_only_file (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "flerpart.db");
  g_autoptr(GHashTable) before = NULL;

  g_object_unref (test_store_new (dir));
  give_away (dir);
  before = test_dir_read (dir);
  g_assert_cmpint (g_chmod (path, 0400), ==, 0);
  run_in_child (open_read_only, dir);
  test_dir_assert_same (before, dir);
}

static void
open_forbidden (const char *dir)
{
  g_autoptr(GError) error = NULL;

  give_up_rights ();
  MUST (fler_store_open (dir, TEST_PASSPHRASE, &error) == NULL);
  MUST (error != NULL && error->domain == FLER_STORE_ERROR);
}

static void
test_key_of_someone_else (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "flerpart.key");

  g_object_unref (test_store_new (dir));
  give_away (dir);
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  run_in_child (open_forbidden, dir);
}

static void
create_read_only (const char *dir)
{
  g_autofree char *inside = test_path (dir, "mapp");
  g_autoptr(GError) error = NULL;

  give_up_rights ();
  MUST (fler_store_create (dir, TEST_PASSPHRASE, NULL, &error) == NULL);
  MUST (g_error_matches (error, FLER_STORE_ERROR, FLER_STORE_ERROR_READ_ONLY));
  g_clear_error (&error);
  MUST (fler_store_create (inside, TEST_PASSPHRASE, NULL, &error) == NULL);
  MUST (g_error_matches (error, FLER_STORE_ERROR, FLER_STORE_ERROR_READ_ONLY));
}

static void
test_create_in_read_only_folder (void)
{
  g_auto(TestDir) dir = test_dir_new ();

  give_away (dir);
  g_assert_cmpint (g_chmod (dir, 0500), ==, 0);
  run_in_child (create_read_only, dir);
  g_assert_cmpint (g_chmod (dir, 0700), ==, 0);
}

static void
write_from_child (const char *dir)
{
  g_autoptr(FlerStore) store = fler_store_open (dir, TEST_PASSPHRASE, NULL);

  MUST (store != NULL);
  for (int i = 0; i < 50; i++)
    {
      g_autoptr(FlerCase) the_case = fler_case_new ();

      the_case->name = g_strdup_printf ("Barn %d", i);
      MUST (fler_case_store_save (fler_store_get_db (store), the_case, 1790000000, NULL));
    }
}

/* Two programs on one folder: each row of both is there, each with a reference of its own. */
static void
test_two_processes (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = NULL;
  g_autoptr(GError) error = NULL;
  int status;
  pid_t pid;

  g_object_unref (test_store_new (dir));
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      write_from_child (dir);
      _exit (0);
    }
  store = test_store_open (dir);
  for (int i = 0; i < 50; i++)
    {
      g_autoptr(FlerCase) the_case = fler_case_new ();

      the_case->name = g_strdup_printf ("Förälder %d", i);
      fler_case_store_save (fler_store_get_db (store), the_case, 1790000000, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  g_assert_cmpint (fler_case_store_count (fler_store_get_db (store), FLER_CASES_ALL, NULL), ==, 100);
  g_assert_true (fler_store_check (store, NULL, &error));
}

/* Somebody who holds the database for long: told, and nothing is written twice or halved. */
static void
test_busy (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  g_autoptr(FlerDb) other = fler_store_connect (store, NULL);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(GError) error = NULL;

  sqlite3_busy_timeout (fler_db_get_handle (db), 20);
  g_assert_true (fler_db_begin (other, NULL));
  g_assert_false (fler_setting_store_set (db, "a", "1", &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_BUSY);
  g_assert_cmpint (count_settings (db), ==, 0);      /* reading goes on */
  g_assert_true (fler_db_commit (other, NULL));
  g_clear_error (&error);
  g_assert_true (fler_setting_store_set (db, "a", "1", &error));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/trouble/full-disk", test_full_disk);
  g_test_add_func ("/store/trouble/create-on-full-disk", test_create_on_full_disk);
  g_test_add_func ("/store/trouble/new-passphrase-on-full-disk", test_passphrase_on_full_disk);
  g_test_add_func ("/store/trouble/read-only-folder", test_read_only_folder);
  g_test_add_func ("/store/trouble/read-only-file", test_read_only_file);
  g_test_add_func ("/store/trouble/key-of-someone-else", test_key_of_someone_else);
  g_test_add_func ("/store/trouble/create-in-read-only-folder", test_create_in_read_only_folder);
  g_test_add_func ("/store/trouble/two-processes", test_two_processes);
  g_test_add_func ("/store/trouble/busy", test_busy);
  return g_test_run ();
}
