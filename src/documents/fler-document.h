/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-document.h - a paper as a list of blocks, laid out on A4 pages when it is drawn
 *
 * Whoever writes a paper says what stands in it: headings, paragraphs, lists, tables, an address.
 * Where that lands on which page is worked out here, the same for the screen, the printer and PDF.
 * Lengths are points (1/72 inch) unless their name says _mm.
 */
#pragma once

#include "fler-sheet.h"

#include <cairo.h>
#include <glib.h>

#define FLER_A4_WIDTH  595.276
#define FLER_A4_HEIGHT 841.890
#define FLER_MM        (72.0 / 25.4)

typedef struct _FlerDocument FlerDocument;

/**
 * fler_document_new:
 * @title: what the paper is called: its metadata, never drawn by itself
 * @body_pt: the size of its text
 */
FlerDocument *fler_document_new (const char *title, double body_pt);
void fler_document_free (FlerDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerDocument, fler_document_free)

const char *fler_document_get_title (const FlerDocument *document);

/**
 * fler_document_set_landscape:
 *
 * Turns the pages: A4 lying, with margins of 15 mm. Before the first block.
 */
void fler_document_set_landscape (FlerDocument *document);

/**
 * fler_document_is_landscape:
 *
 * Returns: whether its pages lie
 */
gboolean fler_document_is_landscape (const FlerDocument *document);

/**
 * fler_document_set_language:
 * @language: such as "en"; one that was never set is that of the file it comes to stand in
 */
void fler_document_set_language (FlerDocument *document, const char *language);

/**
 * fler_document_set_footer:
 * @text: what stands at the foot of every page, left of its number
 */
void fler_document_set_footer (FlerDocument *document, const char *text);

/**
 * fler_document_add_heading:
 * @level: 1-3; each is a bookmark, and never the last line of a page
 */
void fler_document_add_heading (FlerDocument *document, int level, const char *text);

/**
 * fler_document_add_paragraph:
 * @text: UTF-8; a line feed begins a new line, an empty line a new paragraph
 */
void fler_document_add_paragraph (FlerDocument *document, const char *text);

/**
 * fler_document_add_small:
 *
 * A paragraph in smaller, paler text.
 */
void fler_document_add_small (FlerDocument *document, const char *text);

/**
 * fler_document_add_item:
 *
 * A line of a list with bullets; those that follow each other make one list.
 */
void fler_document_add_item (FlerDocument *document, const char *text);

/**
 * fler_document_add_table:
 * @headers: (array zero-terminated=1): the columns' headings, repeated on every page
 * @shares: how wide each column is, as shares of the whole
 * @rows: (element-type GStrv): the cells, as many as @headers; copied
 */
void fler_document_add_table (FlerDocument *document, const char *const *headers,
                              const double *shares, GPtrArray *rows);

/**
 * fler_document_add_whole_table:
 *
 * As fler_document_add_table(); all of it stands on one page, under its heading, where a page has
 * room for that.
 */
void fler_document_add_whole_table (FlerDocument *document, const char *const *headers,
                                    const double *shares, GPtrArray *rows);

/**
 * fler_document_add_facts:
 * @facts: (array zero-terminated=1): label, value, label, value …; a pair whose value is "" is
 *   left out
 */
void fler_document_add_facts (FlerDocument *document, const char *const *facts);

/**
 * fler_document_add_box:
 * @text: one line a row; what has no room is set smaller, wrapped, in fewer lines, and never left out
 * @x_mm: from the left edge of the sheet
 * @y_mm: from its upper edge
 *
 * An address, where the window of an envelope shows it. What follows begins below it.
 */
void fler_document_add_box (FlerDocument *document, const char *text, double x_mm, double y_mm,
                            double width_mm, double height_mm);

/**
 * fler_document_measure_box:
 * @text: as in fler_document_add_box()
 *
 * Returns: the size, in points, that it would be set in
 */
double fler_document_measure_box (const char *text, double width_mm, double height_mm);

/**
 * fler_document_add_letterhead:
 * @text: one line a row, the first one bold
 * @size: of its text, in points
 *
 * As a box, in a size of its own: who sends a letter, its date and reference.
 */
void fler_document_add_letterhead (FlerDocument *document, const char *text, double size, double x_mm,
                                   double y_mm, double width_mm, double height_mm);

/**
 * fler_document_add_frame:
 *
 * A rectangle with a mark for every five millimetres along its edges, to hold an envelope against.
 * Not part of what is read aloud; what follows begins where it would have begun without it.
 */
void fler_document_add_frame (FlerDocument *document, double x_mm, double y_mm, double width_mm,
                              double height_mm);

/**
 * fler_document_add_gap:
 * @height: how far down, in points; falls away at the top of a page
 */
void fler_document_add_gap (FlerDocument *document, double height);

/**
 * fler_document_skip_to:
 * @y_mm: from the sheet's upper edge; what follows begins there, or where it would have begun if
 *   that is further down
 */
void fler_document_skip_to (FlerDocument *document, double y_mm);

/**
 * fler_document_add_page_break:
 */
void fler_document_add_page_break (FlerDocument *document);

/**
 * fler_document_add_sheet:
 * @sheet: (transfer full): what stands where
 *
 * A page of its own.
 */
void fler_document_add_sheet (FlerDocument *document, FlerSheet *sheet);

/**
 * fler_document_add_appendix:
 * @title: of the bookmark that leads to it
 * @pdf: a PDF that was made here once
 *
 * Something that is kept as it was made, such as a letter: its pages stand last in the PDF, with
 * their own tags. They are no pages of the paper itself, which does not draw them.
 */
void fler_document_add_appendix (FlerDocument *document, const char *title, GBytes *pdf);
guint fler_document_count_appendices (const FlerDocument *document);

/**
 * fler_document_count_pages:
 *
 * Lays the paper out where that was not done since the last block was added.
 */
int fler_document_count_pages (FlerDocument *document);

/**
 * fler_document_is_laid_out:
 *
 * Returns: whether pages stand ready to be drawn
 */
gboolean fler_document_is_laid_out (const FlerDocument *document);

/**
 * fler_document_forget_layout:
 *
 * Lets go of the pages, which are laid out anew when they are asked for again. Fonts belong to a
 * thread: a paper that was laid out on one is drawn and freed there, unless it is forgotten first.
 */
void fler_document_forget_layout (FlerDocument *document);

/**
 * fler_document_draw_page:
 * @page: from 0
 * @cr: in points, with the origin in the sheet's upper left corner
 *
 * For the screen and the printer; for PDF see fler-pdf.h, which adds what makes it accessible.
 */
void fler_document_draw_page (FlerDocument *document, int page, cairo_t *cr);
