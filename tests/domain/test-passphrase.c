/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-passphrase.c - the estimate is honest: what people think is clever is told to be weak */

#include "fler-passphrase.h"

#include <math.h>

#define MINUTE 60.0
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define YEAR (365 * DAY)

static const char *const OWNER[] = { "Berit", "Provsson", NULL };

static const struct { const char *path; const char *passphrase; double least, most; } cases[] = {
  { "/domain/passphrase/empty",             "",                                0, 1 },
  { "/domain/passphrase/one-letter",        "a",                               0, 1 },
  { "/domain/passphrase/common",            "lösenord",                        0, 1 },
  { "/domain/passphrase/common-written-up", "L0senord",                        0, 1 },
  { "/domain/passphrase/season-and-year",   "Sommar2026",                      0, MINUTE },
  { "/domain/passphrase/season-year-sign",  "Sommar2026!",                     0, HOUR },
  { "/domain/passphrase/keyboard",          "qwertyuiop",                      0, 1 },
  { "/domain/passphrase/keyboard-back",     "poiuytrewq",                      0, 1 },
  { "/domain/passphrase/same-sign",         "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 0, 1 },
  { "/domain/passphrase/birthday",          "19870412",                        0, MINUTE },
  { "/domain/passphrase/own-name",          "BeritProvsson1",                  0, 1 },
  { "/domain/passphrase/one-word",          "paraply",                         0, MINUTE },
  { "/domain/passphrase/clever-word",       "P4r4ply!",                        0, DAY },
  { "/domain/passphrase/word-thrice",       "paraply paraply paraply",         0, HOUR },
  { "/domain/passphrase/two-words",         "paraply gurka",                   HOUR, 2 * DAY },
  { "/domain/passphrase/three-words",       "paraply gurka tegel",             YEAR, 200 * YEAR },
  { "/domain/passphrase/four-words",        "paraply gurka tegel moln",        1e4 * YEAR, 1e7 * YEAR },
  { "/domain/passphrase/random",            "k7#Qx2!vRb9&Zt",                  1e4 * YEAR, INFINITY },
};

static void
test_seconds (gconstpointer index)
{
  gsize i = GPOINTER_TO_SIZE (index);
  double seconds = fler_passphrase_seconds (cases[i].passphrase, OWNER);

  g_assert_cmpfloat (seconds, >=, cases[i].least);
  g_assert_cmpfloat (seconds, <=, cases[i].most);
}

static void
test_longer_is_never_weaker (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (int round = 0; round < 50; round++)
    {
      double before = 0;

      g_string_truncate (text, 0);
      for (int i = 0; i < 40; i++)
        {
          double bits;

          g_string_append_c (text, (char) g_rand_int_range (rand, 32, 127));
          bits = fler_passphrase_bits (text->str, NULL);
          /* A word may close behind a letter and be cheaper as one, but never by a whole word. */
          g_assert_cmpfloat (bits, >=, before - 15);
          before = bits;
        }
      g_assert_cmpfloat (before, >, 100);
    }
}

static void
test_very_long (void)
{
  g_autofree char *text = g_strnfill (1000000, 'x');
  double bits = fler_passphrase_bits (text, NULL);

  g_assert_cmpfloat (bits, >, 0);
  g_assert_cmpfloat (bits, <, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GSIZE_TO_POINTER (i), test_seconds);
  g_test_add_func ("/domain/passphrase/longer-is-never-weaker", test_longer_is_never_weaker);
  g_test_add_func ("/domain/passphrase/very-long", test_very_long);
  return g_test_run ();
}
