/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-store.c - what the store's tests have in common: a folder, a store in it */

#include "fler-test-store.h"

#include <glib/gstdio.h>

#include "fler-key.h"

TestDir
test_dir_new (void)
{
  g_autoptr(GError) error = NULL;
  char *dir = g_dir_make_tmp ("flerpart-store-XXXXXX", &error);

  g_assert_no_error (error);
  return dir;
}

void
test_dir_free (TestDir dir)
{
  g_autoptr(GDir) reader = g_dir_open (dir, 0, NULL);
  const char *name;

  while (reader != NULL && (name = g_dir_read_name (reader)) != NULL)
    {
      g_autofree char *path = g_build_filename (dir, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        test_dir_free (g_strdup (path));
      else
        g_unlink (path);
    }
  g_rmdir (dir);
  g_free (dir);
}

FlerStore *
test_store_new (const char *dir)
{
  g_autoptr(GError) error = NULL;
  FlerStore *store;

  fler_key_make_cheap ();
  store = fler_store_create (dir, TEST_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  return store;
}

FlerStore *
test_store_open (const char *dir)
{
  g_autoptr(GError) error = NULL;
  FlerStore *store = fler_store_open (dir, TEST_PASSPHRASE, &error);

  g_assert_no_error (error);
  return store;
}

char *
test_path (const char *dir, const char *name)
{
  return g_build_filename (dir, name, NULL);
}

GHashTable *
test_dir_read (const char *dir)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_bytes_unref);
  g_autoptr(GDir) reader = g_dir_open (dir, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (reader)) != NULL)
    {
      g_autofree char *path = test_path (dir, name);
      char *contents;
      gsize size;

      if (g_file_get_contents (path, &contents, &size, NULL))
        g_hash_table_insert (files, g_strdup (name), g_bytes_new_take (contents, size));
    }
  return files;
}

void
test_dir_assert_same (GHashTable *before, const char *dir)
{
  g_autoptr(GHashTable) after = test_dir_read (dir);
  GHashTableIter iter;
  gpointer name, bytes;

  g_assert_cmpuint (g_hash_table_size (after), ==, g_hash_table_size (before));
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    {
      GBytes *other = g_hash_table_lookup (after, name);

      g_assert_nonnull (other);
      g_assert_true (g_bytes_equal (bytes, other));
    }
}

void
test_flip_byte (const char *path, gsize offset)
{
  FILE *file = g_fopen (path, "r+b");
  int byte;

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, (long) offset, SEEK_SET), ==, 0);
  byte = fgetc (file);
  g_assert_cmpint (byte, !=, EOF);
  g_assert_cmpint (fseek (file, (long) offset, SEEK_SET), ==, 0);
  g_assert_cmpint (fputc (byte ^ 0xff, file), !=, EOF);
  g_assert_cmpint (fclose (file), ==, 0);
}
