/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-day-guess.c - days as people type them on Tuesday 24 November 2026 */

#include "fler-day.h"
#include "fler-day-guess.h"

static const struct { const char *typed, *expected; } cases[] = {
  { "2026-11-24", "2026-11-24" }, { " 20261124 ", "2026-11-24" }, { "261124", "2026-11-24" },
  { "24/11", "2026-11-24" }, { "24/11 2027", "2027-11-24" }, { "24/11-27", "2027-11-24" },
  { "3 dec", "2026-12-03" }, { "3 December 2027", "2027-12-03" }, { "Tis 24 nov", "2026-11-24" },
  { "24 nov.", "2026-11-24" }, { "nov 24", "2026-11-24" }, { "Nov 24, 2026", "2026-11-24" },
  { "24 nov 26", "2026-11-24" }, { "5 maj", "2027-05-05" }, { "5 may", "2027-05-05" },
  { "1 juni", "2026-06-01" }, { "1 jan", "2027-01-01" }, { "7 okt", "2026-10-07" },
  { "idag", "2026-11-24" }, { "I morgon", "2026-11-25" }, { "i övermorgon", "2026-11-26" },
  { "tomorrow", "2026-11-25" }, { "tis", "2026-12-01" }, { "onsdag", "2026-11-25" },
  { "lö", "2026-11-28" }, { "friday", "2026-11-27" }, { "29 feb 2028", "2028-02-29" },
  { "", NULL }, { "31/11", NULL }, { "29 feb", NULL }, { "2026-02-29", NULL }, { "24", NULL },
  { "24 nov 0", NULL }, { "13.00", NULL }, { "1 2 3 4", NULL }, { "20260230", NULL },
  { "xyz", NULL }, { "24 nov 26 27", NULL }, { "\xff", NULL },
};

static void
test_guess (gconstpointer index)
{
  gsize i = GPOINTER_TO_SIZE (index);
  g_autofree char *iso = NULL;
  GDate today, day;

  fler_day_parse ("2026-11-24", &today);
  g_assert_cmpint (fler_day_guess (cases[i].typed, &today, &day), ==, cases[i].expected != NULL);
  iso = fler_day_to_iso (&day);
  g_assert_cmpstr (iso, ==, cases[i].expected);
}

static void
test_nothing_typed (void)
{
  GDate today, day;

  fler_day_parse ("2026-11-24", &today);
  g_assert_false (fler_day_guess (NULL, &today, &day));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/domain/day-guess/%02" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_guess);
    }
  g_test_add_func ("/domain/day-guess/nothing-typed", test_nothing_typed);
  return g_test_run ();
}
