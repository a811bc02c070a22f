/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-table-row.c - a row of a table: its cells in lines, and which of them are drawn */

#include "fler-table-row.h"

#include "fler-type-private.h"

FlerTableRow *
fler_table_row_new (const FlerDocument *document, const FlerBlock *block, GStrv cells, gboolean is_bold_first,
                    gboolean is_bold)
{
  FlerTableRow *row = g_new0 (FlerTableRow, 1);
  double width = document->area.right - document->area.left, sum = 0, x = document->area.left;
  double size = document->body_pt * (block->kind == FLER_BLOCK_FACTS ? 1 : FLER_TABLE_SIZE);

  for (int i = 0; i < block->n_columns; i++)
    sum += block->shares[i];
  row->n_cells = block->n_columns;
  row->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  row->next_line = g_new0 (int, row->n_cells);
  row->x = g_new0 (double, row->n_cells);
  for (int i = 0; i < row->n_cells; i++)
    {
      double cell = width * block->shares[i] / sum;

      row->x[i] = x;
      g_ptr_array_add (row->layouts, fler_type_share_layout (document->language, cells[i], size,
                                                             is_bold || (is_bold_first && i == 0),
                                                             cell - 2 * FLER_TABLE_PADDING));
      x += cell;
    }
  return row;
}

void
fler_table_row_free (FlerTableRow *row)
{
  g_ptr_array_unref (row->layouts);
  g_free (row->next_line);
  g_free (row->x);
  g_free (row);
}

double
fler_table_row_get_height (const FlerTableRow *row)
{
  int tallest = 0, height;

  for (int i = 0; i < row->n_cells; i++)
    {
      pango_layout_get_size (row->layouts->pdata[i], NULL, &height);
      tallest = MAX (tallest, height);
    }
  return (double) tallest / PANGO_SCALE + 2 * FLER_TABLE_PADDING;
}

gboolean
fler_table_row_is_done (const FlerTableRow *row)
{
  for (int i = 0; i < row->n_cells; i++)
    if (row->next_line[i] < pango_layout_get_line_count (row->layouts->pdata[i]))
      return FALSE;
  return TRUE;
}
