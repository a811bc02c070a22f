/* SPDX-License-Identifier: GPL-3.0-or-later */
/* letters.c - one letter as PDF, and fifty in one file, against bare cairo and pango drawing the same
 *
 * Each letter has its own person, address, case and day. The floor lays out the same texts in the
 * same type and draws them on a PDF surface, and does nothing else: no templates, no tags, no
 * language. Processor time is compared, so that other work on the machine changes neither. Fails where one letter takes more than 100 ms,
 * fifty more than 1.5 times the floor, or a second fifty more than two megabytes beyond the first.
 */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

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

static double
spent_ms (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);
  return spent.tv_sec * 1e3 + spent.tv_nsec / 1e6;
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
  double begin = spent_ms ();
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
  return spent_ms () - begin;
}

/* One text, drawn where the last one ended; a new page where it is full. */
static void
draw_text (cairo_t *cr, PangoContext *context, const char *text, double size, double *y)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string ("Liberation Sans, Arial, sans-serif");
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, 467 * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  for (int line = 0; line < pango_layout_get_line_count (layout); line++)
    {
      if (*y > 780)
        {
          cairo_show_page (cr);
          *y = 60;
        }
      cairo_move_to (cr, 71, *y);
      pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, line));
      *y += size * 1.25;
    }
  g_object_unref (layout);
  pango_font_description_free (font);
  pango_attr_list_unref (attributes);
}

static void
draw_letter (cairo_t *cr, PangoContext *context, const FlerLetter *letter)
{
  double y = 60;

  draw_text (cr, context, letter->sender, 9.5, &y);
  draw_text (cr, context, letter->address, 11, &y);
  draw_text (cr, context, letter->date, 9.5, &y);
  draw_text (cr, context, letter->subject, 18, &y);
  y += 200;
  for (guint i = 0; i < letter->blocks->len; i++)
    {
      const FlerLetterBlock *block = letter->blocks->pdata[i];

      for (int j = 0; block->facts != NULL && block->facts[j] != NULL; j++)
        draw_text (cr, context, block->facts[j], 11, &y);
      if (block->text != NULL)
        draw_text (cr, context, block->text, block->kind == FLER_LETTER_HEADING ? 13.4 : 11, &y);
      y += 6;
    }
  cairo_show_page (cr);
}

static cairo_status_t
on_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static double
make_bare (TestLetter *test, int n_letters)
{
  double begin = spent_ms ();
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (on_bytes, bytes, FLER_A4_WIDTH, FLER_A4_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  for (int i = 0; i < n_letters; i++)
    {
      g_autoptr(FlerLetter) letter = write_letter (test, i + 1);
      PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

      pango_cairo_context_set_resolution (context, 72);
      draw_letter (cr, context, letter);
      g_object_unref (context);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return spent_ms () - begin;
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
