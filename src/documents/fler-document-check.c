/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-document-check.c - whether a paper holds words that must not reach the person */

#include "fler-document-check.h"

#include "fler-document-private.h"
#include "fler-forbidden.h"

static gboolean
is_in_cells (GStrv cells, const char *const *words)
{
  for (guint i = 0; cells != NULL && cells[i] != NULL; i++)
    if (fler_forbidden_is_in (cells[i], words))
      return TRUE;
  return FALSE;
}

static gboolean
is_in_sheet (FlerSheet *sheet, const char *const *words)
{
  for (guint i = 0; i < sheet->marks->len; i++)
    {
      const FlerSheetMark *mark = &g_array_index (sheet->marks, FlerSheetMark, i);

      if (fler_forbidden_is_in (mark->text, words))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_block (const FlerBlock *block, const char *const *words)
{
  if (fler_forbidden_is_in (block->text, words) || is_in_cells (block->headers, words)
      || (block->sheet != NULL && is_in_sheet (block->sheet, words)))
    return TRUE;
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    if (is_in_cells (block->rows->pdata[i], words))
      return TRUE;
  return FALSE;
}

char *
fler_document_find_forbidden (const FlerDocument *document, const char *const *words)
{
  const char *heading = document->title;

  if (fler_forbidden_is_in (document->title, words) || fler_forbidden_is_in (document->footer, words))
    return g_strdup (document->title);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const FlerBlock *block = document->blocks->pdata[i];

      if (block->kind == FLER_BLOCK_HEADING)
        heading = block->text;
      if (is_in_block (block, words))
        return g_strdup (heading);
    }
  return NULL;
}
