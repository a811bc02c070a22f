/* SPDX-License-Identifier: GPL-3.0-or-later */
/* letters.c - one letter as PDF, and fifty in one file, against bare cairo and pango drawing the same
 *
 * Each letter has its own person, address, case and day. The floor lays out the same texts in the
 * same type and draws them on a PDF surface, and does nothing else: no templates, no tags, no
 * language. Processor time is compared, so that other work on the machine changes neither. Fails where one letter takes more than 100 ms,
 * fifty more than 1.5 times the floor, or a second fifty more than two megabytes beyond the first.
 */

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "fler-bench-paper.h"
#include "fler-letter-paper.h"
#include "fler-pdf.h"
#include "fler-test-letter.h"

#define N_LETTERS 50
#define N_ROUNDS 5
#define LONGEST_MS 100.0
#define HIGHEST_RATIO 1.5
#define HIGHEST_GROWTH_KB 2048

static long
memory_kb (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/* Returns: (transfer full): the letter of the person of that number */
static FlerLetter *
write_letter (TestLetter *test, int number)
{
  g_autofree char *address = g_strdup_printf ("Anna Testström den %d\nPåhittsgatan %d\n123 45 EXEMPELSTAD", number,
                                              number);
  gint64 start = test->meeting->span.start;
  FlerLetter *letter;

  g_free (test->the_case->name);
  test->the_case->name = g_strdup_printf ("Anna Testström den %d", number);
  g_free (test->the_case->reference);
  test->the_case->reference = g_strdup_printf ("%04d", number);
  test->order.address = address;
  test->meeting->span = (FlerSpan) { start + number * 86400, start + number * 86400 + 3600 };
  letter = fler_letter_write (&test->order);
  test->meeting->span = (FlerSpan) { start, start + 3600 };
  test->order.address = NULL;
  return letter;
}

static double
make_ours (TestLetter *test, int n_letters)
{
  double begin = bare_spent_ms ();
  FlerEnvelope envelope = fler_envelope_usual (FALSE);
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_document_free);
  g_autoptr(GBytes) pdf = NULL;

  for (int i = 0; i < n_letters; i++)
    {
      g_autoptr(FlerLetter) letter = write_letter (test, i + 1);

      g_ptr_array_add (documents, fler_letter_paper (letter, &envelope));
    }
  pdf = fler_pdf_make (documents, "sv", NULL, NULL);
  if (pdf == NULL)
    abort ();
  return bare_spent_ms () - begin;
}

static void
draw_letter (BarePaper *bare, const FlerLetter *letter)
{
  bare_paper_draw (bare, letter->sender, 9.5, 0);
  bare_paper_draw (bare, letter->address, 11, 0);
  bare_paper_draw (bare, letter->date, 9.5, 0);
  bare_paper_draw (bare, letter->subject, 18, 200);
  for (guint i = 0; i < letter->blocks->len; i++)
    {
      const FlerLetterBlock *block = letter->blocks->pdata[i];

      for (int j = 0; block->facts != NULL && block->facts[j] != NULL; j++)
        bare_paper_draw (bare, block->facts[j], 11, 0);
      bare_paper_draw (bare, block->text, block->kind == FLER_LETTER_HEADING ? 13.4 : 11, 6);
    }
  bare_paper_turn (bare);
}

static double
make_bare (TestLetter *test, int n_letters)
{
  double begin = bare_spent_ms ();
  BarePaper *bare = bare_paper_new ();

  for (int i = 0; i < n_letters; i++)
    {
      g_autoptr(FlerLetter) letter = write_letter (test, i + 1);

      draw_letter (bare, letter);
    }
  bare_paper_free (bare);
  return bare_spent_ms () - begin;
}

int
main (void)
{
  TestLetter test = { 0 };
  double one = G_MAXDOUBLE, ours = G_MAXDOUBLE, bare = G_MAXDOUBLE;
  long after_fifty, growth;

  test_letter_set_up (&test, NULL);
  make_ours (&test, 1);
  make_bare (&test, 1);
  for (int round = 0; round < N_ROUNDS; round++)
    {
      one = MIN (one, make_ours (&test, 1));
      bare = MIN (bare, make_bare (&test, N_LETTERS));
      ours = MIN (ours, make_ours (&test, N_LETTERS));
    }
  after_fifty = memory_kb ();
  make_ours (&test, N_LETTERS);
  growth = memory_kb () - after_fifty;
  printf ("one letter: %.1f ms (at most %.0f)\n", one, LONGEST_MS);
  printf ("%d letters: %.0f ms; bare cairo and pango %.0f ms; ratio %.2f (at most %.1f)\n", N_LETTERS, ours, bare,
          ours / bare, HIGHEST_RATIO);
  printf ("memory beyond the first fifty: %ld kB\n", growth);
  test_letter_tear_down (&test, NULL);
  return one <= LONGEST_MS && ours / bare <= HIGHEST_RATIO && growth <= HIGHEST_GROWTH_KB ? 0 : 1;
}
