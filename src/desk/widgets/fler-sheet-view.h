/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-sheet-view.h - a paper on the screen, sheet under sheet, as it will print
 *
 * As wide as there is room for. A screen reader is told the paper's title and its text, since it
 * cannot read a drawing.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-document.h"

#define FLER_TYPE_SHEET_VIEW (fler_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (FlerSheetView, fler_sheet_view, FLER, SHEET_VIEW, GtkWidget)

/**
 * fler_sheet_view_take_document:
 * @document: (transfer full) (nullable): what is shown; NULL: nothing
 * @text: (nullable): what stands in it, to be read aloud
 */
void fler_sheet_view_take_document (FlerSheetView *self, FlerDocument *document, const char *text);
