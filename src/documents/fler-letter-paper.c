/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-paper.c - a letter on paper */

#include "fler-letter-paper.h"

#define BODY_PT 11
#define EASY_PT 13             /* easy to read is easy to see as well */
#define HEAD_PT 9.5
#define READABLE_PT 9
#define MARGIN 25              /* millimetres, as the text's */
#define SENDER_TOP 13
#define SENDER_HEIGHT 20
#define INSIDE 3               /* from the window's edge to the address */
#define BESIDE 8               /* from the window's edge to what must not slide into it */
#define BELOW 10
#define SHEET_WIDTH 210
#define RIGHT_MARGIN 20

static void
add_date (FlerDocument *document, const FlerLetter *letter, const FlerEnvelope *envelope)
{
  gboolean is_left = fler_envelope_is_left (envelope);
  double x = is_left ? envelope->x + envelope->width + BESIDE : MARGIN;
  double right = is_left ? SHEET_WIDTH - RIGHT_MARGIN : envelope->x - BESIDE;
  g_autofree char *date = g_strdup_printf ("%s\n%s", letter->date_label, letter->date);

  /* A window over the whole width leaves no room beside it: then it stands beside the sender. */
  if (right - x < 30)
    x = SHEET_WIDTH - RIGHT_MARGIN - 60, right = SHEET_WIDTH - RIGHT_MARGIN;
  fler_document_add_letterhead (document, date, HEAD_PT, x, right - x == 60 ? SENDER_TOP : envelope->y,
                                right - x, 10);
  if (letter->reference != NULL)
    {
      g_autofree char *reference = g_strdup_printf ("%s\n%s", letter->reference_label, letter->reference);

      fler_document_add_letterhead (document, reference, HEAD_PT, x,
                                    right - x == 60 ? SENDER_TOP + 11 : envelope->y + 12, right - x, 10);
    }
}

static void
add_block (FlerDocument *document, const FlerLetterBlock *block)
{
  switch (block->kind)
    {
    case FLER_LETTER_HEADING:
      fler_document_add_heading (document, 2, block->text);
      break;
    case FLER_LETTER_PARAGRAPH:
      fler_document_add_paragraph (document, block->text);
      break;
    case FLER_LETTER_ITEM:
      fler_document_add_item (document, block->text);
      break;
    case FLER_LETTER_FACTS:
      fler_document_add_facts (document, (const char *const *) block->facts);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* In the window; where that begins a little left of the text, the two stand in one line. */
static double
address_x (const FlerEnvelope *envelope)
{
  double x = envelope->x + INSIDE;

  return x < MARGIN && MARGIN - x <= INSIDE ? MARGIN : x;
}

static double
address_width (const FlerEnvelope *envelope)
{
  return envelope->x + envelope->width - INSIDE - address_x (envelope);
}

static void
add_address (FlerDocument *document, const char *address, const FlerEnvelope *envelope)
{
  fler_document_add_box (document, address, address_x (envelope), envelope->y + INSIDE,
                         address_width (envelope), envelope->height - 2 * INSIDE);
}

void
fler_letter_paper_add_address (FlerDocument *document, const char *address, const FlerEnvelope *envelope)
{
  add_address (document, address, envelope);
  fler_document_skip_to (document, envelope->y + envelope->height + BELOW);
}

gboolean
fler_letter_paper_has_room (const char *address, const FlerEnvelope *envelope)
{
  return address == NULL || fler_document_measure_box (address, address_width (envelope),
                                                       envelope->height - 2 * INSIDE) >= READABLE_PT;
}

FlerDocument *
fler_letter_paper (const FlerLetter *letter, const FlerEnvelope *envelope)
{
  gboolean is_easy = letter->language == FLER_LETTER_EASY;
  FlerDocument *document = fler_document_new (letter->title, is_easy ? EASY_PT : BODY_PT);
  g_auto(GStrv) sender = g_strsplit (letter->sender, "\n", 2);

  fler_document_set_language (document, fler_letter_language_code (letter->language));
  fler_document_set_footer (document, sender[0]);
  fler_document_add_letterhead (document, letter->sender, HEAD_PT, MARGIN, SENDER_TOP, 90, SENDER_HEIGHT);
  if (letter->address != NULL)
    add_address (document, letter->address, envelope);
  add_date (document, letter, envelope);
  /* The text begins below the window, whether anything stands in it or not. */
  fler_document_skip_to (document, envelope->y + envelope->height + BELOW);
  fler_document_add_heading (document, 1, letter->subject);
  for (guint i = 0; i < letter->blocks->len; i++)
    add_block (document, letter->blocks->pdata[i]);
  return document;
}

FlerDocument *
fler_letter_paper_alignment (const FlerEnvelope *envelope, const char *title, const char *address,
                             const char *text)
{
  FlerDocument *document = fler_document_new (title, BODY_PT);

  fler_document_add_frame (document, envelope->x, envelope->y, envelope->width, envelope->height);
  add_address (document, address, envelope);
  fler_document_skip_to (document, envelope->y + envelope->height + BELOW);
  fler_document_add_heading (document, 1, title);
  fler_document_add_paragraph (document, text);
  return document;
}
