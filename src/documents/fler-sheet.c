/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-sheet.c - a page on which everything has its place */

#include "fler-sheet-private.h"

static void
clear_mark (FlerSheetMark *mark)
{
  g_free (mark->text);
}

FlerSheet *
fler_sheet_new (void)
{
  FlerSheet *sheet = g_new0 (FlerSheet, 1);

  sheet->marks = g_array_new (FALSE, TRUE, sizeof (FlerSheetMark));
  g_array_set_clear_func (sheet->marks, (GDestroyNotify) clear_mark);
  return sheet;
}

void
fler_sheet_free (FlerSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_array_unref (sheet->marks);
  g_free (sheet);
}

static FlerSheetMark *
add_mark (FlerSheet *sheet, FlerSheetMarkKind kind, FlerSheetArea area)
{
  FlerSheetMark mark = {
    .kind = kind, .x = area.x, .y = area.y, .width = area.width, .height = area.height,
  };

  g_array_append_val (sheet->marks, mark);
  return &g_array_index (sheet->marks, FlerSheetMark, sheet->marks->len - 1);
}

void
fler_sheet_add_box (FlerSheet *sheet, FlerSheetArea area, guint color)
{
  FlerSheetMark *mark = add_mark (sheet, FLER_SHEET_BOX, area);

  mark->color[0] = (color >> 16 & 0xff) / 255.0;
  mark->color[1] = (color >> 8 & 0xff) / 255.0;
  mark->color[2] = (color & 0xff) / 255.0;
}

void
fler_sheet_add_text (FlerSheet *sheet, FlerSheetArea area, const char *text, double size, gboolean is_bold,
                     double grey)
{
  FlerSheetMark *mark = add_mark (sheet, FLER_SHEET_TEXT, area);

  mark->text = g_utf8_make_valid (text, -1);
  mark->size = size;
  mark->is_bold = is_bold;
  mark->color[0] = mark->color[1] = mark->color[2] = grey;
}

void
fler_sheet_add_bookmark (FlerSheet *sheet, int level, const char *text)
{
  FlerSheetMark *mark;

  g_return_if_fail (level >= 1 && level <= 3);
  mark = add_mark (sheet, FLER_SHEET_BOOKMARK, (FlerSheetArea) { 0 });
  mark->level = level;
  mark->text = g_utf8_make_valid (text, -1);
}

void
fler_sheet_begin (FlerSheet *sheet, const char *tag)
{
  add_mark (sheet, FLER_SHEET_TAG_BEGIN, (FlerSheetArea) { 0 })->tag = tag;
}

void
fler_sheet_end (FlerSheet *sheet)
{
  add_mark (sheet, FLER_SHEET_TAG_END, (FlerSheetArea) { 0 });
}
