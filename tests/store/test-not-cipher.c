/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-not-cipher.c - linked so that plain SQLite answers, as when another library brought it in
 *
 * Both libraries have the same symbols, and the first one found wins (F122, F146).
 */

#include <glib/gstdio.h>

#include "fler-key.h"
#include "fler-store.h"

static void
test_refused (void)
{
  g_autofree char *dir = g_dir_make_tmp ("flerpart-store-XXXXXX", NULL);
  g_autofree char *key_path = g_build_filename (dir, "flerpart.key", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) reader = NULL;
  const char *name;

  fler_key_make_cheap ();
  g_assert_null (fler_store_create (dir, "lösen", NULL, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_CIPHER);

  /* Not even an empty database is left. */
  reader = g_dir_open (dir, 0, NULL);
  while ((name = g_dir_read_name (reader)) != NULL)
    g_assert_cmpstr (name, ==, "flerpart.key");
  g_unlink (key_path);
  g_rmdir (dir);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/not-cipher/is-refused", test_refused);
  return g_test_run ();
}
