/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-file-name.c - what a paper's file is called, so that no two cases have the same */

#include "fler-file-name.h"

char *
fler_file_name (const char *what, const char *reference, const GDate *day)
{
  GString *name = g_string_new (what);
  g_autofree char *iso = fler_day_to_iso (day);

  if (reference != NULL && *reference != '\0')
    g_string_append_c (name, '-');
  for (const char *at = reference; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_c (name, g_ascii_isalnum (*at) ? *at : '-');
  if (iso != NULL)
    g_string_append_printf (name, "-%s", iso);
  return g_string_free (name, FALSE);
}
