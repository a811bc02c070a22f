/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-table-row.h - a row of a table: its cells in lines, and which of them are drawn */
#pragma once

#include "fler-document-private.h"

#define FLER_TABLE_SIZE 0.95   /* of the text's size */
#define FLER_TABLE_PADDING 4

typedef struct
{
  GPtrArray *layouts;     /* of PangoLayout, one a cell */
  int       *next_line;   /* of each: the first line not drawn yet */
  double    *x;           /* where each begins */
  int        n_cells;
} FlerTableRow;

/**
 * fler_table_row_new:
 * @block: the table or list of facts that it stands in
 *
 * Returns: (transfer full): the row, over the width of @document's pages
 */
FlerTableRow *fler_table_row_new (const FlerDocument *document, const FlerBlock *block, GStrv cells,
                                  gboolean is_bold_first, gboolean is_bold);
void fler_table_row_free (FlerTableRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerTableRow, fler_table_row_free)

/**
 * fler_table_row_get_height:
 *
 * Returns: of all of it, in points
 */
double fler_table_row_get_height (const FlerTableRow *row);

/**
 * fler_table_row_is_done:
 *
 * Returns: whether every line is drawn
 */
gboolean fler_table_row_is_done (const FlerTableRow *row);
