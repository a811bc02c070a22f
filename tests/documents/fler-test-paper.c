/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-paper.c - what tests of papers have in common */

#include "fler-test-paper.h"

#include <glib/gstdio.h>

char *
test_run (const char *first, ...)
{
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  GError *error = NULL;
  char *out = NULL;
  int status;
  va_list args;

  g_ptr_array_add (argv, (char *) first);
  va_start (args, first);
  for (char *arg = va_arg (args, char *); arg != NULL; arg = va_arg (args, char *))
    g_ptr_array_add (argv, arg);
  va_end (args);
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return out;
}

char *
test_write_pdf (FlerDocument *document)
{
  g_autoptr(GPtrArray) documents = g_ptr_array_new ();
  char *path = NULL;
  GError *error = NULL;
  int file = g_file_open_tmp ("flerpart-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_close (file, NULL);
  g_ptr_array_add (documents, document);
  fler_pdf_write (documents, path, "sv", NULL, &error);
  g_assert_no_error (error);
  return path;
}

void
test_remove_file (char *path)
{
  g_unlink (path);
  g_free (path);
}
