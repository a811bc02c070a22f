/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-file-name.c - a paper's file tells which case and which day, and nothing else */

#include "fler-file-name.h"

static void
test_reference_and_day (void)
{
  static const struct { const char *reference, *day, *name; } files[] = {
    { "0001", "2026-12-01", "exemplar-0001-2026-12-01" },
    { "FK 12/34:å", "2026-12-01", "exemplar-FK-12-34---2026-12-01" },
    { "..", "", "exemplar---" },
    { NULL, "2026-12-01", "exemplar-2026-12-01" },
    { "", "", "exemplar" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = NULL;
      GDate day;

      fler_day_parse (files[i].day, &day);
      name = fler_file_name ("exemplar", files[i].reference, &day);
      g_assert_cmpstr (name, ==, files[i].name);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/file-name/reference-and-day", test_reference_and_day);
  return g_test_run ();
}
