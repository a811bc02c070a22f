/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-table-columns.c - gives each column of a table room for its longest word, where there is room */

#include "fler-table-columns.h"

#include "fler-table-row.h"
#include "fler-type-private.h"

#define LONG_WORD 10           /* letters; what is shorter has room in any column */

static double
width_of_word (const FlerDocument *document, const char *word, gboolean is_bold)
{
  g_autoptr(PangoLayout) layout = fler_type_new_layout (document->language, word, document->body_pt * FLER_TABLE_SIZE,
                                                        is_bold);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE + 1;     /* what is rounded off must not break it */
}

static double
width_of_longest (const FlerDocument *document, const char *text, gboolean is_bold)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \n", -1);
  double widest = 0;

  for (int i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= LONG_WORD)
      widest = MAX (widest, width_of_word (document, words[i], is_bold));
  return widest;
}

static double
needed_width (const FlerDocument *document, const FlerBlock *block, int column)
{
  double widest = block->headers != NULL ? width_of_longest (document, block->headers[column], TRUE) : 0;

  for (guint i = 0; i < block->rows->len; i++)
    widest = MAX (widest, width_of_longest (document, ((GStrv) block->rows->pdata[i])[column], FALSE));
  return widest > 0 ? widest + 2 * FLER_TABLE_PADDING : 0;
}

void
fler_table_fit_columns (const FlerDocument *document, FlerBlock *block)
{
  double width = document->area.right - document->area.left, sum = 0, lack = 0, spare = 0;
  g_autofree double *needed = g_new0 (double, block->n_columns);

  for (int i = 0; i < block->n_columns; i++)
    sum += block->shares[i];
  for (int i = 0; i < block->n_columns; i++)
    {
      block->shares[i] *= width / sum;
      needed[i] = needed_width (document, block, i);
      /* A column without a long word is not squeezed below what makes it a column. */
      if (needed[i] == 0)
        needed[i] = MIN (block->shares[i], width / (2 * block->n_columns));
      lack += MAX (0, needed[i] - block->shares[i]);
      spare += MAX (0, block->shares[i] - needed[i]);
    }
  if (lack == 0 || lack > spare)
    return;
  for (int i = 0; i < block->n_columns; i++)
    if (block->shares[i] < needed[i])
      block->shares[i] = needed[i];
    else
      block->shares[i] -= (block->shares[i] - needed[i]) * lack / spare;
}
