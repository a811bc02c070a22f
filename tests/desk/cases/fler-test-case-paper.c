/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-case-paper.c - a paper about a case, read back from its PDF */

#include "config.h"

#include "fler-test-case-paper.h"

#include <glib/gstdio.h>

#include "fler-pdf.h"

char *
test_case_paper_read (FlerDocument *document, const char *name)
{
  const char *folder = g_getenv ("PICTURES") != NULL ? g_getenv ("PICTURES") : g_get_tmp_dir ();
  g_autofree char *path = g_strdup_printf ("%s/%s.pdf", folder, name);
  const char *argv[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autoptr(GPtrArray) documents = g_ptr_array_new ();
  GError *error = NULL;
  char *text = NULL;

  g_mkdir_with_parents (folder, 0755);
  g_ptr_array_add (documents, document);
  g_assert_true (fler_pdf_write (documents, path, "sv", NULL, &error));
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  if (g_getenv ("PICTURES") == NULL)
    g_remove (path);
  return g_strdelimit (text, "\n", ' ');
}
