/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-page-view.h - a page of blocks to read: headings, paragraphs, lists, notes
 *
 * A text view, so that it is read line by line with the arrow keys, selected and copied, and
 * heard by a screen reader. What is core has a lock beside it.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-routine-page.h"

#define FLER_TYPE_PAGE_VIEW (fler_page_view_get_type ())
G_DECLARE_FINAL_TYPE (FlerPageView, fler_page_view, FLER, PAGE_VIEW, GtkTextView)

/**
 * fler_page_view_set_blocks:
 * @blocks: (element-type FlerBlock): the page, which is shown from its top
 */
void fler_page_view_set_blocks (FlerPageView *self, GPtrArray *blocks);
