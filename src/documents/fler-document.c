/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-document.c - a paper as a list of blocks, laid out on A4 pages when it is drawn */

#include "fler-document-private.h"

#include <cairo-pdf.h>

#include "fler-address-box.h"
#include "fler-type-private.h"

#define FOOTER_PT 8.5
#define FOOTER_MM 12           /* from the lower edge */
#define ADDRESS_PT 11

static void
free_block (FlerBlock *block)
{
  g_free (block->text);
  g_strfreev (block->headers);
  g_free (block->shares);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_clear_pointer (&block->sheet, fler_sheet_free);
  g_free (block);
}

static void
free_appendix (FlerAppendix *appendix)
{
  g_free (appendix->title);
  g_bytes_unref (appendix->pdf);
  g_free (appendix);
}

static void
clear_draw (FlerDraw *draw)
{
  g_clear_object (&draw->layout);
  g_clear_pointer (&draw->text, g_free);
}

FlerDocument *
fler_document_new (const char *title, double body_pt)
{
  FlerDocument *document = g_new0 (FlerDocument, 1);

  document->title = g_strdup (title);
  document->body_pt = body_pt;
  document->width = FLER_A4_WIDTH;
  document->height = FLER_A4_HEIGHT;
  document->area = (FlerPageArea) {
    .left = 25 * FLER_MM, .right = FLER_A4_WIDTH - 20 * FLER_MM,
    .top = 20 * FLER_MM, .bottom = FLER_A4_HEIGHT - 22 * FLER_MM,
  };
  document->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_block);
  document->appendices = g_ptr_array_new_with_free_func ((GDestroyNotify) free_appendix);
  return document;
}

void
fler_document_free (FlerDocument *document)
{
  if (document == NULL)
    return;
  g_free (document->title);
  g_free (document->footer);
  g_free (document->language);
  g_ptr_array_unref (document->blocks);
  g_ptr_array_unref (document->appendices);
  fler_document_forget_layout (document);
  g_free (document);
}

const char *
fler_document_get_title (const FlerDocument *document)
{
  return document->title;
}

void
fler_document_set_landscape (FlerDocument *document)
{
  document->width = FLER_A4_HEIGHT;
  document->height = FLER_A4_WIDTH;
  document->area = (FlerPageArea) {
    .left = 15 * FLER_MM, .right = FLER_A4_HEIGHT - 15 * FLER_MM,
    .top = 15 * FLER_MM, .bottom = FLER_A4_WIDTH - 17 * FLER_MM,
  };
  fler_document_forget_layout (document);
}

gboolean
fler_document_is_landscape (const FlerDocument *document)
{
  return document->width > document->height;
}

void
fler_document_set_language (FlerDocument *document, const char *language)
{
  g_free (document->language);
  document->language = g_strdup (language);
  fler_document_forget_layout (document);
}

void
fler_document_set_footer (FlerDocument *document, const char *text)
{
  g_free (document->footer);
  document->footer = g_strdup (text);
  g_clear_object (&document->footer_line);
}

static FlerBlock *
add_block (FlerDocument *document, FlerBlockKind kind, const char *text)
{
  FlerBlock *block = g_new0 (FlerBlock, 1);

  block->kind = kind;
  /* What a person typed may hold anything; paper holds UTF-8. */
  block->text = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  g_ptr_array_add (document->blocks, block);
  fler_document_forget_layout (document);
  return block;
}

void
fler_document_add_heading (FlerDocument *document, int level, const char *text)
{
  g_return_if_fail (level >= 1 && level <= 3);
  add_block (document, FLER_BLOCK_HEADING, text)->level = level;
}

void
fler_document_add_paragraph (FlerDocument *document, const char *text)
{
  g_auto(GStrv) paragraphs = g_strsplit (text, "\n\n", -1);

  for (int i = 0; paragraphs[i] != NULL; i++)
    if (*g_strstrip (paragraphs[i]) != '\0')
      add_block (document, FLER_BLOCK_PARAGRAPH, paragraphs[i]);
}

void
fler_document_add_small (FlerDocument *document, const char *text)
{
  add_block (document, FLER_BLOCK_SMALL, text);
}

void
fler_document_add_item (FlerDocument *document, const char *text)
{
  add_block (document, FLER_BLOCK_ITEM, text);
}

static GStrv
valid_cells (GStrv cells)
{
  guint n_cells = g_strv_length (cells);
  GStrv copy = g_new0 (char *, n_cells + 1);

  for (guint i = 0; i < n_cells; i++)
    copy[i] = g_utf8_make_valid (cells[i], -1);
  return copy;
}

static FlerBlock *
add_table (FlerDocument *document, const char *const *headers, const double *shares, GPtrArray *rows)
{
  FlerBlock *block = add_block (document, FLER_BLOCK_TABLE, NULL);

  block->n_columns = g_strv_length ((GStrv) headers);
  block->headers = g_strdupv ((GStrv) headers);
  block->shares = g_memdup2 (shares, block->n_columns * sizeof *shares);
  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < rows->len; i++)
    {
      g_assert (g_strv_length (rows->pdata[i]) == (guint) block->n_columns);
      g_ptr_array_add (block->rows, valid_cells (rows->pdata[i]));
    }
  return block;
}

void
fler_document_add_table (FlerDocument *document, const char *const *headers,
                         const double *shares, GPtrArray *rows)
{
  add_table (document, headers, shares, rows);
}

void
fler_document_add_whole_table (FlerDocument *document, const char *const *headers,
                               const double *shares, GPtrArray *rows)
{
  add_table (document, headers, shares, rows)->is_whole = TRUE;
}

void
fler_document_add_facts (FlerDocument *document, const char *const *facts)
{
  static const double shares[] = { 0.3, 0.7 };
  FlerBlock *block = add_block (document, FLER_BLOCK_FACTS, NULL);

  block->n_columns = 2;
  block->shares = g_memdup2 (shares, sizeof shares);
  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (int i = 0; facts[i] != NULL && facts[i + 1] != NULL; i += 2)
    {
      char *row[] = { (char *) facts[i], (char *) facts[i + 1], NULL };

      if (*facts[i + 1] != '\0')
        g_ptr_array_add (block->rows, valid_cells (row));
    }
}

static FlerBlock *
add_placed (FlerDocument *document, FlerBlockKind kind, const char *text, double x_mm, double y_mm,
            double width_mm, double height_mm)
{
  FlerBlock *block = add_block (document, kind, text);

  block->x = x_mm * FLER_MM;
  block->y = y_mm * FLER_MM;
  block->width = width_mm * FLER_MM;
  block->height = height_mm * FLER_MM;
  block->size = ADDRESS_PT;
  return block;
}

void
fler_document_add_box (FlerDocument *document, const char *text, double x_mm, double y_mm,
                       double width_mm, double height_mm)
{
  add_placed (document, FLER_BLOCK_BOX, text, x_mm, y_mm, width_mm, height_mm);
}

double
fler_document_measure_box (const char *text, double width_mm, double height_mm)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  const FlerBlock block = {
    .kind = FLER_BLOCK_BOX, .text = valid, .size = ADDRESS_PT,
    .width = width_mm * FLER_MM, .height = height_mm * FLER_MM,
  };
  double size;
  g_autoptr(PangoLayout) layout = fler_address_box_fit (NULL, &block, &size);

  return size;
}

void
fler_document_add_letterhead (FlerDocument *document, const char *text, double size, double x_mm,
                              double y_mm, double width_mm, double height_mm)
{
  FlerBlock *block = add_placed (document, FLER_BLOCK_BOX, text, x_mm, y_mm, width_mm, height_mm);

  block->size = size;
  block->is_bold_first = TRUE;
}

void
fler_document_add_frame (FlerDocument *document, double x_mm, double y_mm, double width_mm,
                         double height_mm)
{
  add_placed (document, FLER_BLOCK_FRAME, NULL, x_mm, y_mm, width_mm, height_mm);
}

void
fler_document_add_gap (FlerDocument *document, double height)
{
  add_block (document, FLER_BLOCK_GAP, NULL)->height = height;
}

void
fler_document_add_sheet (FlerDocument *document, FlerSheet *sheet)
{
  add_block (document, FLER_BLOCK_SHEET, NULL)->sheet = sheet;
}

void
fler_document_skip_to (FlerDocument *document, double y_mm)
{
  add_block (document, FLER_BLOCK_SKIP, NULL)->y = y_mm * FLER_MM;
}

void
fler_document_add_page_break (FlerDocument *document)
{
  add_block (document, FLER_BLOCK_PAGE_BREAK, NULL);
}

void
fler_document_add_appendix (FlerDocument *document, const char *title, GBytes *pdf)
{
  FlerAppendix *appendix = g_new0 (FlerAppendix, 1);

  appendix->title = g_utf8_make_valid (title, -1);
  appendix->pdf = g_bytes_ref (pdf);
  g_ptr_array_add (document->appendices, appendix);
}

guint
fler_document_count_appendices (const FlerDocument *document)
{
  return document->appendices->len;
}

/* What one thread has set, no other may draw. */
static void
ensure_pages (FlerDocument *document)
{
  if (document->pages != NULL)
    {
      g_assert (document->setter == g_thread_self ());
      return;
    }
  document->setter = g_thread_self ();
  document->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  fler_document_lay_out (document);
  for (guint i = 0; i < document->pages->len; i++)
    g_array_set_clear_func (document->pages->pdata[i], (GDestroyNotify) clear_draw);
}

gboolean
fler_document_is_laid_out (const FlerDocument *document)
{
  return document->pages != NULL;
}

void
fler_document_forget_layout (FlerDocument *document)
{
  if (document->pages == NULL)
    return;
  g_assert (document->setter == g_thread_self ());
  g_clear_object (&document->footer_line);
  g_clear_pointer (&document->pages, g_ptr_array_unref);
}

int
fler_document_count_pages (FlerDocument *document)
{
  ensure_pages (document);
  return document->pages->len;
}

/* The text at the left of every page's foot, cut where it would reach the number. */
static PangoLayout *
get_footer_line (FlerDocument *document)
{
  PangoLayout *line = document->footer_line;

  if (line == NULL)
    {
      line = fler_type_new_layout (document->language, document->footer, FOOTER_PT, FALSE);
      pango_layout_set_single_paragraph_mode (line, TRUE);
      pango_layout_set_width (line, (document->area.right - document->area.left - 60) * PANGO_SCALE);
      pango_layout_set_ellipsize (line, PANGO_ELLIPSIZE_END);
      document->footer_line = line;
    }
  return line;
}

static void
draw_footer (FlerDocument *document, int page, cairo_t *cr)
{
  g_autofree char *number = g_strdup_printf ("%d (%d)", page + 1, (int) document->pages->len);
  g_autoptr(PangoLayout) right = fler_type_new_layout (document->language, number, FOOTER_PT, FALSE);
  double y = document->height - FOOTER_MM * FLER_MM;
  int width;

  cairo_set_source_rgb (cr, 0.33, 0.33, 0.33);
  pango_layout_get_size (right, &width, NULL);
  cairo_move_to (cr, document->area.right - (double) width / PANGO_SCALE, y);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (right, 0));
  if (document->footer != NULL)
    {
      cairo_move_to (cr, document->area.left, y);
      pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (get_footer_line (document), 0));
    }
}

static void
draw_frame (const FlerDraw *draw, cairo_t *cr)
{
  double right = draw->x + draw->width, bottom = draw->y + draw->height;

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 0.4);
  cairo_rectangle (cr, draw->x, draw->y, draw->width, draw->height);
  for (int mm = 0; mm * FLER_MM <= draw->width; mm += 5)
    {
      cairo_move_to (cr, draw->x + mm * FLER_MM, draw->y);
      cairo_rel_line_to (cr, 0, (mm % 10 == 0 ? -2.5 : -1.5) * FLER_MM);
      cairo_move_to (cr, draw->x + mm * FLER_MM, bottom);
      cairo_rel_line_to (cr, 0, (mm % 10 == 0 ? 2.5 : 1.5) * FLER_MM);
    }
  for (int mm = 0; mm * FLER_MM <= draw->height; mm += 5)
    {
      cairo_move_to (cr, draw->x, draw->y + mm * FLER_MM);
      cairo_rel_line_to (cr, (mm % 10 == 0 ? -2.5 : -1.5) * FLER_MM, 0);
      cairo_move_to (cr, right, draw->y + mm * FLER_MM);
      cairo_rel_line_to (cr, (mm % 10 == 0 ? 2.5 : 1.5) * FLER_MM, 0);
    }
  cairo_stroke (cr);
}

/* @bookmarks: NULL: not a PDF, no tags. */
static void
play (const FlerDraw *draw, cairo_t *cr, FlerBookmarks *bookmarks)
{
  switch (draw->kind)
    {
    case FLER_DRAW_LINE:
      cairo_set_source_rgb (cr, draw->grey, draw->grey, draw->grey);
      cairo_move_to (cr, draw->x, draw->y);
      fler_type_show_line (cr, draw->layout, draw->line);
      break;
    case FLER_DRAW_RULE:
      cairo_set_source_rgb (cr, draw->grey, draw->grey, draw->grey);
      cairo_set_line_width (cr, 0.6);
      cairo_move_to (cr, draw->x, draw->y);
      cairo_rel_line_to (cr, draw->width, 0);
      cairo_stroke (cr);
      break;
    case FLER_DRAW_BOX:
      cairo_set_source_rgb (cr, draw->color[0], draw->color[1], draw->color[2]);
      cairo_rectangle (cr, draw->x, draw->y, draw->width, draw->height);
      cairo_fill (cr);
      break;
    case FLER_DRAW_FRAME:
      draw_frame (draw, cr);
      break;
    case FLER_DRAW_TAG_BEGIN:
      if (bookmarks != NULL)
        cairo_tag_begin (cr, draw->tag, NULL);
      break;
    case FLER_DRAW_TAG_END:
      if (bookmarks != NULL)
        cairo_tag_end (cr, draw->tag);
      break;
    case FLER_DRAW_BOOKMARK:
      if (bookmarks != NULL)
        {
          g_autofree char *place = g_strdup_printf ("page=%d", bookmarks->page_of_file);
          int *latest = bookmarks->latest;

          latest[draw->level] =
            cairo_pdf_surface_add_outline (cairo_get_target (cr), latest[draw->level - 1],
                                           draw->text, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
          for (int deeper = draw->level + 1; deeper <= FLER_DEEPEST_HEADING; deeper++)
            latest[deeper] = latest[draw->level];
        }
      break;
    default:
      g_assert_not_reached ();
    }
}

void
fler_document_play_page (FlerDocument *document, int page, cairo_t *cr, FlerBookmarks *bookmarks)
{
  GArray *draws;

  ensure_pages (document);
  g_return_if_fail (page >= 0 && (guint) page < document->pages->len);
  draws = document->pages->pdata[page];
  cairo_save (cr);
  for (guint i = 0; i < draws->len; i++)
    play (&g_array_index (draws, FlerDraw, i), cr, bookmarks);
  /* Not part of what is read: before 1.18 cairo knows no way to say so. */
  if (bookmarks != NULL && cairo_version () >= CAIRO_VERSION_ENCODE (1, 18, 0))
    cairo_tag_begin (cr, "Artifact", NULL);
  draw_footer (document, page, cr);
  if (bookmarks != NULL && cairo_version () >= CAIRO_VERSION_ENCODE (1, 18, 0))
    cairo_tag_end (cr, "Artifact");
  cairo_restore (cr);
}

void
fler_document_draw_page (FlerDocument *document, int page, cairo_t *cr)
{
  fler_document_play_page (document, page, cr, NULL);
}
