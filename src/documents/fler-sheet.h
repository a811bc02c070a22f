/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-sheet.h - a page on which everything has its place: a week's grid, a month's
 *
 * Lengths are points (1/72 inch) from the sheet's upper left corner. What stands between a begin
 * and its end is read as that by a screen reader, in the order in which it was added.
 */
#pragma once

#include <glib.h>

typedef struct _FlerSheet FlerSheet;

typedef struct
{
  double x, y;
  double width, height;
} FlerSheetArea;

FlerSheet *fler_sheet_new (void);
void fler_sheet_free (FlerSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerSheet, fler_sheet_free)

/**
 * fler_sheet_add_box:
 * @color: 0xrrggbb
 *
 * A filled rectangle; a thin one is a line.
 */
void fler_sheet_add_box (FlerSheet *sheet, FlerSheetArea area, guint color);

/**
 * fler_sheet_add_text:
 * @grey: 0 black, 1 white
 *
 * As much of @text as @area has room for, a line at the least; what is cut ends in dots.
 */
void fler_sheet_add_text (FlerSheet *sheet, FlerSheetArea area, const char *text, double size, gboolean is_bold,
                          double grey);

/**
 * fler_sheet_add_bookmark:
 * @level: 1-3
 */
void fler_sheet_add_bookmark (FlerSheet *sheet, int level, const char *text);

/**
 * fler_sheet_begin:
 * @tag: (not nullable): static text, such as "H1", "P", "L", "LI", "LBody"
 */
void fler_sheet_begin (FlerSheet *sheet, const char *tag);
void fler_sheet_end (FlerSheet *sheet);
