/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-good-example.c - a good example tells nothing about whose it was (D33) */

#include "fler-good-example.h"

static const struct { const char *path, *what, *found; } cases[] = {
  { "/domain/good-example/D33/clean", "Alla fick höra samma sak samtidigt, och planen skrevs på tavlan.", NULL },
  { "/domain/good-example/D33/first-name", "Åsa berättade själv först.", "Åsa" },
  { "/domain/good-example/D33/genitive", "Vi utgick från exempelssons mål.", "exempelssons" },
  { "/domain/good-example/D33/official", "Provsson ringde upp i förväg.", "Provsson" },
  { "/domain/good-example/D33/within-a-word", "Åsarna syntes från rummet.", NULL },
  { "/domain/good-example/D33/short-name", "Det gick bo bra.", NULL },
  { "/domain/good-example/D33/number", "Se 850712-9801 för mer.", "850712-9801 " },
  { "/domain/good-example/D33/year-and-time", "2026 tog det 45 minuter i stället för 90.", NULL },
  { "/domain/good-example/D33/empty", "", NULL },
};

static void
test_points_out (gconstpointer index)
{
  gsize i = GPOINTER_TO_SIZE (index);
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  FlerParticipant *official = fler_participant_new ();
  g_autofree char *found = NULL;

  the_case->name = g_strdup ("Åsa Exempelsson");
  official->name = g_strdup ("Bo Provsson");
  g_clear_pointer (&meeting->participants, g_ptr_array_unref);
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  g_ptr_array_add (meeting->participants, official);
  found = fler_good_example_points_out (cases[i].what, the_case, meeting);
  g_assert_cmpstr (found, ==, cases[i].found);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GSIZE_TO_POINTER (i), test_points_out);
  return g_test_run ();
}
