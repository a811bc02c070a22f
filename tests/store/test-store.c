/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-store.c - the folder: made, opened, refused, and left as it was */

#include "fler-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "fler-db-private.h"
#include "fler-key.h"
#include "fler-test-store.h"

static void
assert_cannot_open (const char *dir, const char *passphrase, FlerStoreError code)
{
  g_autoptr(GHashTable) before = test_dir_read (dir);
  g_autoptr(GError) error = NULL;

  g_assert_null (fler_store_open (dir, passphrase, &error));
  g_assert_error (error, FLER_STORE_ERROR, (int) code);
  test_dir_assert_same (before, dir);
}

static void
test_create_and_open (void)
{
  g_auto(TestDir) top = test_dir_new ();
  g_autofree char *dir = test_path (top, "mappen");
  g_autofree char *path = test_path (dir, "flerpart.db");
  g_autoptr(GError) error = NULL;
  char *code = NULL;
  GStatBuf status;

  g_assert_false (fler_store_exists (dir));
  {
    g_autoptr(FlerStore) store = fler_store_create (dir, TEST_PASSPHRASE, &code, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (fler_store_get_dir (store), ==, dir);
    g_assert_nonnull (fler_store_get_db (store));
  }
  g_assert_true (fler_store_exists (dir));
  g_assert_cmpint (g_stat (dir, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  g_object_unref (test_store_open (dir));
  {
    g_autofree char *typed = g_ascii_strdown (code, -1);
    g_autoptr(FlerStore) store = fler_store_open_with_code (dir, typed, &error);

    g_assert_no_error (error);
    g_assert_nonnull (store);
  }
  fler_store_free_secret (code);
}

static void
test_create_twice (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(GHashTable) before = NULL;
  g_autoptr(GError) error = NULL;

  g_object_unref (test_store_new (dir));
  before = test_dir_read (dir);
  g_assert_null (fler_store_create (dir, "annan", NULL, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_EXISTS);
  test_dir_assert_same (before, dir);
}

static void
test_nothing_there (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *missing = test_path (dir, "inte");
  g_autoptr(GError) error = NULL;

  assert_cannot_open (dir, TEST_PASSPHRASE, FLER_STORE_ERROR_NOT_FOUND);
  g_assert_null (fler_store_open (missing, TEST_PASSPHRASE, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
}

static void
test_empty_passphrase (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (fler_store_create (dir, "", NULL, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_assert_false (fler_store_exists (dir));
}

static void
test_wrong_secrets (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(GError) error = NULL;

  g_object_unref (test_store_new (dir));
  assert_cannot_open (dir, "fel", FLER_STORE_ERROR_WRONG_PASSPHRASE);
  assert_cannot_open (dir, "", FLER_STORE_ERROR_WRONG_PASSPHRASE);

  g_assert_null (fler_store_open_with_code (dir, "00000", &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_WRONG_PASSPHRASE);
}

static void
test_new_secrets (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(GError) error = NULL;
  char *first = NULL, *second;

  fler_key_make_cheap ();
  {
    g_autoptr(FlerStore) store = fler_store_create (dir, "ett", &first, &error);

    g_assert_true (fler_store_set_passphrase (store, "två", &error));
    assert_cannot_open (dir, "ett", FLER_STORE_ERROR_WRONG_PASSPHRASE);
    g_object_unref (fler_store_open_with_code (dir, first, &error));
    g_assert_no_error (error);

    second = fler_store_renew_code (store, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (first, !=, second);
  }
  g_assert_null (fler_store_open_with_code (dir, first, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_object_unref (fler_store_open_with_code (dir, second, &error));
  g_assert_no_error (error);
  g_object_unref (fler_store_open (dir, "två", &error));
  g_assert_no_error (error);
  fler_store_free_secret (first);
  fler_store_free_secret (second);
}

static void
test_damaged_key (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "flerpart.key");

  g_object_unref (test_store_new (dir));
  test_flip_byte (path, 100);
  assert_cannot_open (dir, TEST_PASSPHRASE, FLER_STORE_ERROR_KEY_DAMAGED);
  test_flip_byte (path, 100);
  g_unlink (path);
  assert_cannot_open (dir, TEST_PASSPHRASE, FLER_STORE_ERROR_NOT_FOUND);
}

/* A key whose database is gone may open a copy of it: it is never written over. */
static void
test_orphaned_key (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "flerpart.db");
  g_autofree char *key_path = test_path (dir, "flerpart.key");
  g_autofree char *old_path = test_path (dir, "flerpart.key.old-1");
  g_autofree char *key = NULL, *old_key = NULL;
  gsize size, old_size;

  g_object_unref (test_store_new (dir));
  g_unlink (path);
  g_assert_true (g_file_get_contents (key_path, &key, &size, NULL));
  g_object_unref (test_store_new (dir));
  g_assert_true (g_file_get_contents (old_path, &old_key, &old_size, NULL));
  g_assert_cmpmem (key, size, old_key, old_size);
  g_object_unref (test_store_open (dir));
}

static void
test_passing (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerStore) store = fler_store_create_passing (dir, &error);
  g_autofree char *key_path = test_path (dir, "flerpart.key");

  g_assert_no_error (error);
  g_assert_nonnull (fler_store_get_db (store));
  g_assert_false (g_file_test (key_path, G_FILE_TEST_EXISTS));
  g_assert_false (fler_store_set_passphrase (store, "ett", &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_assert_false (g_file_test (key_path, G_FILE_TEST_EXISTS));
}

/* Every page of the database, one at a time: never a crash, never silence. */
static void
test_damaged_first_page (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "flerpart.db");

  g_object_unref (test_store_new (dir));
  for (gsize offset = 0; offset < 4096; offset += 97)
    {
      test_flip_byte (path, offset);
      assert_cannot_open (dir, TEST_PASSPHRASE, FLER_STORE_ERROR_DAMAGED);
      test_flip_byte (path, offset);
    }
  g_object_unref (test_store_open (dir));
}

static void
test_truncated (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "flerpart.db");
  g_autofree char *contents = NULL;
  gsize size;

  g_object_unref (test_store_new (dir));
  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  for (gsize shorter = 0; shorter < size; shorter += 2048)
    {
      g_assert_true (g_file_set_contents (path, contents, shorter, NULL));
      assert_cannot_open (dir, TEST_PASSPHRASE, FLER_STORE_ERROR_DAMAGED);
    }
}

static void
test_newer (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(GError) error = NULL;

  {
    g_autoptr(FlerStore) store = test_store_new (dir);

    g_assert_true (fler_db_exec (fler_store_get_db (store), "PRAGMA user_version = 9999", &error));
  }
  assert_cannot_open (dir, TEST_PASSPHRASE, FLER_STORE_ERROR_NEWER);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/store/create-and-open", test_create_and_open);
  g_test_add_func ("/store/store/create-twice-is-refused", test_create_twice);
  g_test_add_func ("/store/store/nothing-there", test_nothing_there);
  g_test_add_func ("/store/store/empty-passphrase-is-refused", test_empty_passphrase);
  g_test_add_func ("/store/store/wrong-secrets-are-refused", test_wrong_secrets);
  g_test_add_func ("/store/store/new-passphrase-and-new-code", test_new_secrets);
  g_test_add_func ("/store/store/damaged-key-file", test_damaged_key);
  g_test_add_func ("/store/store/a-key-without-its-database-is-kept", test_orphaned_key);
  g_test_add_func ("/store/store/a-passing-store-has-no-key-file", test_passing);
  g_test_add_func ("/store/store/damaged-first-page", test_damaged_first_page);
  g_test_add_func ("/store/store/truncated-database", test_truncated);
  g_test_add_func ("/store/store/newer-database-is-left-alone", test_newer);
  return g_test_run ();
}
