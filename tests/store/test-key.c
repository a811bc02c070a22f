/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-key.c - the key file: what opens it, what does not, and how damage is told */

#include "fler-key.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "fler-test-store.h"

static void
write_key (const char *path, guint8 *data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerKey) key = fler_key_new (&error);

  g_assert_true (fler_key_seal (key, FLER_KEY_PASSPHRASE, "åtta", &error));
  g_assert_true (fler_key_seal (key, FLER_KEY_CODE, "KOD", &error));
  g_assert_true (fler_key_write (key, path, &error));
  g_assert_no_error (error);
  memcpy (data, fler_key_get_data (key), FLER_DB_KEY_SIZE);
}

static void
assert_opens (const char *path, FlerKeySlot slot, const char *secret, const guint8 *data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerKey) key = fler_key_read (path, &error);

  g_assert_no_error (error);
  fler_key_unseal (key, slot, secret, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (fler_key_get_data (key), FLER_DB_KEY_SIZE, data, FLER_DB_KEY_SIZE);
}

static void
assert_refuses (const char *path, FlerKeySlot slot, const char *secret)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerKey) key = fler_key_read (path, &error);

  g_assert_no_error (error);
  g_assert_false (fler_key_unseal (key, slot, secret, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_WRONG_PASSPHRASE);
}

static void
test_both_open (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "key");
  guint8 data[FLER_DB_KEY_SIZE];
  GStatBuf status;

  write_key (path, data);
  assert_opens (path, FLER_KEY_PASSPHRASE, "åtta", data);
  assert_opens (path, FLER_KEY_PASSPHRASE, "a\xcc\x8atta", data);   /* a and a ring of its own */
  assert_opens (path, FLER_KEY_CODE, "KOD", data);
  assert_refuses (path, FLER_KEY_PASSPHRASE, "atta");
  assert_refuses (path, FLER_KEY_PASSPHRASE, "KOD");
  assert_refuses (path, FLER_KEY_CODE, "åtta");
  assert_refuses (path, FLER_KEY_PASSPHRASE, "");

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_slots_are_apart (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "key");
  g_autoptr(GError) error = NULL;
  guint8 data[FLER_DB_KEY_SIZE];

  write_key (path, data);
  {
    g_autoptr(FlerKey) key = fler_key_read (path, &error);

    g_assert_true (fler_key_unseal (key, FLER_KEY_CODE, "KOD", &error));
    g_assert_true (fler_key_seal (key, FLER_KEY_PASSPHRASE, "ny", &error));
    g_assert_true (fler_key_write (key, path, &error));
  }
  assert_opens (path, FLER_KEY_PASSPHRASE, "ny", data);
  assert_opens (path, FLER_KEY_CODE, "KOD", data);
  assert_refuses (path, FLER_KEY_PASSPHRASE, "åtta");
}

/* Any byte that changes is damage, and never taken for a wrong passphrase. */
static void
test_every_byte_flipped (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "key");
  guint8 data[FLER_DB_KEY_SIZE];
  GStatBuf status;

  write_key (path, data);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, 252);
  for (goffset i = 0; i < status.st_size; i++)
    {
      g_autoptr(GError) error = NULL;

      test_flip_byte (path, i);
      g_assert_null (fler_key_read (path, &error));
      g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_KEY_DAMAGED);
      test_flip_byte (path, i);
    }
  assert_opens (path, FLER_KEY_PASSPHRASE, "åtta", data);
}

static void
test_every_length (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "key");
  g_autofree char *contents = NULL;
  guint8 data[FLER_DB_KEY_SIZE];
  gsize size;

  write_key (path, data);
  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  for (gsize shorter = 0; shorter < size; shorter++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_true (g_file_set_contents (path, contents, shorter, NULL));
      g_assert_null (fler_key_read (path, &error));
      g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_KEY_DAMAGED);
    }
}

static void
test_not_there (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "key");
  g_autoptr(GError) error = NULL;

  g_assert_null (fler_key_read (path, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fler_key_make_cheap ();
  g_test_add_func ("/store/key/passphrase-and-code-open-it", test_both_open);
  g_test_add_func ("/store/key/one-slot-is-sealed-anew-alone", test_slots_are_apart);
  g_test_add_func ("/store/key/every-flipped-byte-is-damage", test_every_byte_flipped);
  g_test_add_func ("/store/key/every-shorter-file-is-damage", test_every_length);
  g_test_add_func ("/store/key/no-file", test_not_there);
  return g_test_run ();
}
