/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-document-layout.c - lays blocks out on pages
 *
 * Down the page, block by block and line by line. A tag that is open when the page is full is
 * closed there and opened again on the next: a footer drawn within a paragraph would be read as
 * part of it.
 */

#include "fler-document-private.h"

#include <string.h>

#include "fler-address-box.h"
#include "fler-table-columns.h"
#include "fler-table-row.h"
#include "fler-type-private.h"

#define MAX_OPEN_TAGS 6
#define ITEM_INDENT 1.3        /* of the text's size */
#define BEGUN_ROW 8            /* of the text's size: so much of a row is worth beginning */
#define BELOW_HEADING 5        /* the same: what a heading above a table takes */
#define GREY_RULE 0.6
#define GREY_SMALL 0.3

typedef struct
{
  FlerDocument *document;
  GArray       *page;                     /* of FlerDraw: where drawing goes now */
  double        y;                        /* how far down the page is filled */
  const char   *open_tags[MAX_OPEN_TAGS];
  int           n_open_tags;
  guint         next;                     /* the block after the one being laid out */
  gboolean      is_in_list;
} Pen;

static void
put (Pen *pen, const FlerDraw *draw)
{
  g_array_append_val (pen->page, *draw);
}

static void
put_tag (Pen *pen, FlerDrawKind kind, const char *tag)
{
  FlerDraw draw = { .kind = kind, .tag = tag };

  put (pen, &draw);
}

static void
open_tag (Pen *pen, const char *tag)
{
  g_assert (pen->n_open_tags < MAX_OPEN_TAGS);
  pen->open_tags[pen->n_open_tags++] = tag;
  put_tag (pen, FLER_DRAW_TAG_BEGIN, tag);
}

static void
close_tag (Pen *pen)
{
  g_assert (pen->n_open_tags > 0);
  put_tag (pen, FLER_DRAW_TAG_END, pen->open_tags[--pen->n_open_tags]);
}

static void
begin_page (Pen *pen)
{
  pen->page = g_array_new (FALSE, TRUE, sizeof (FlerDraw));
  g_ptr_array_add (pen->document->pages, pen->page);
  pen->y = pen->document->area.top;
}

static void
turn_page (Pen *pen)
{
  for (int i = pen->n_open_tags - 1; i >= 0; i--)
    put_tag (pen, FLER_DRAW_TAG_END, pen->open_tags[i]);
  begin_page (pen);
  for (int i = 0; i < pen->n_open_tags; i++)
    put_tag (pen, FLER_DRAW_TAG_BEGIN, pen->open_tags[i]);
}

static gboolean
is_at_top (const Pen *pen)
{
  return pen->y <= pen->document->area.top;
}

static double
get_room (const Pen *pen)
{
  return pen->document->area.bottom - pen->y;
}

static double
line_height (PangoLayout *layout, int line)
{
  PangoRectangle extents;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, line), NULL, &extents);
  return (double) extents.height / PANGO_SCALE;
}

static double
line_ascent (PangoLayout *layout, int line)
{
  PangoRectangle extents;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, line), NULL, &extents);
  return (double) -extents.y / PANGO_SCALE;
}

static void
put_line (Pen *pen, PangoLayout *layout, int line, double x, double y, double grey)
{
  FlerDraw draw = {
    .kind = FLER_DRAW_LINE, .layout = g_object_ref (layout), .line = line,
    .x = x, .y = y + line_ascent (layout, line), .grey = grey,
  };

  put (pen, &draw);
}

static void
put_rule (Pen *pen, double y, double grey)
{
  FlerDraw draw = {
    .kind = FLER_DRAW_RULE, .x = pen->document->area.left, .y = y,
    .width = pen->document->area.right - pen->document->area.left, .grey = grey,
  };

  put (pen, &draw);
}

/* How many of the lines from @first on stand on this page. One line of several is not left alone,
 * neither at the foot of a page nor at the head of the next. */
static int
count_lines_here (Pen *pen, PangoLayout *layout, int first)
{
  int n_lines = pango_layout_get_line_count (layout) - first, n_here = 0;
  double room = get_room (pen);

  while (n_here < n_lines && line_height (layout, first + n_here) <= room)
    room -= line_height (layout, first + n_here++);
  if (n_here == n_lines)
    return n_here;
  if (n_here == n_lines - 1)
    n_here--;
  return n_here < 2 ? 0 : n_here;
}

/* All lines of @layout, turning the page where it is full. */
static void
flow (Pen *pen, PangoLayout *layout, double x, double grey)
{
  int n_lines = pango_layout_get_line_count (layout);

  for (int line = 0; line < n_lines;)
    {
      int n_here = count_lines_here (pen, layout, line);

      if (n_here == 0 && !is_at_top (pen))
        {
          turn_page (pen);
          continue;
        }
      for (int last = line + MAX (n_here, 1); line < last; line++)
        {
          put_line (pen, layout, line, x, pen->y, grey);
          pen->y += line_height (layout, line);
        }
    }
}

/* Returns: (transfer full): lines that other papers may hold as well, and nobody changes */
static PangoLayout *
new_layout (Pen *pen, const char *text, double size, gboolean is_bold, double width)
{
  return fler_type_share_layout (pen->document->language, text, size, is_bold, width);
}

static const double HEADING_SIZES[] = { 0, 1.65, 1.22, 1.0 };

static double
text_width (const Pen *pen)
{
  return pen->document->area.right - pen->document->area.left;
}

/* Returns: (transfer full): the lines of a block of running text */
static PangoLayout *
new_block_layout (Pen *pen, const FlerBlock *block)
{
  double body = pen->document->body_pt;

  switch (block->kind)
    {
    case FLER_BLOCK_HEADING:
      return new_layout (pen, block->text, body * HEADING_SIZES[block->level], TRUE, text_width (pen));
    case FLER_BLOCK_SMALL:
      return new_layout (pen, block->text, body * 0.85, FALSE, text_width (pen));
    case FLER_BLOCK_ITEM:
      return new_layout (pen, block->text, body, FALSE, text_width (pen) - body * ITEM_INDENT);
    default:
      return new_layout (pen, block->text, body, FALSE, text_width (pen));
    }
}

/* What is left free below a block of running text, and above a heading. */
static double
space_around (const Pen *pen, const FlerBlock *block)
{
  double body = pen->document->body_pt;

  if (block->kind == FLER_BLOCK_HEADING)
    return block->level == 1 ? body * 1.6 : body * 1.35;
  return block->kind == FLER_BLOCK_ITEM ? body * 0.25 : body * 0.6;
}

/* The room that @n blocks of running text need from @first on; more than any page has where
 * something else is among them. */
static double
height_of (Pen *pen, guint first, guint n)
{
  double height = 0;

  for (guint i = first; i < first + n; i++)
    {
      const FlerBlock *block = pen->document->blocks->pdata[i];
      g_autoptr(PangoLayout) layout = NULL;
      int lines;

      if (block->kind > FLER_BLOCK_ITEM)
        return G_MAXDOUBLE;
      layout = new_block_layout (pen, block);
      pango_layout_get_size (layout, NULL, &lines);
      height += (double) lines / PANGO_SCALE + space_around (pen, block);
    }
  return height;
}

/* How many blocks from @first on are of that kind. */
static guint
count_kind (const Pen *pen, guint first, FlerBlockKind kind)
{
  guint n = 0;

  while (first + n < pen->document->blocks->len
         && ((const FlerBlock *) pen->document->blocks->pdata[first + n])->kind == kind)
    n++;
  return n;
}

/* A short last part of a paper, such as whom to call and the greeting, stands on one page. */
static gboolean
is_broken_ending (Pen *pen, guint heading)
{
  guint n_blocks = pen->document->blocks->len;
  double height;

  for (guint i = heading + 1; i < n_blocks; i++)
    if (((const FlerBlock *) pen->document->blocks->pdata[i])->kind == FLER_BLOCK_HEADING)
      return FALSE;
  /* What is left free below the very last block needs no room. */
  height = height_of (pen, heading, n_blocks - heading) - space_around (pen, pen->document->blocks->pdata[n_blocks - 1]);
  return height > get_room (pen) && height < (pen->document->area.bottom - pen->document->area.top) / 3;
}

static void
lay_paragraph (Pen *pen, const FlerBlock *block)
{
  g_autoptr(PangoLayout) layout = new_block_layout (pen, block);

  open_tag (pen, "P");
  flow (pen, layout, pen->document->area.left, block->kind == FLER_BLOCK_SMALL ? GREY_SMALL : 0);
  close_tag (pen);
  pen->y += pen->document->body_pt * 0.6;
}

/* The last item of a list is not left alone at the head of a page: the one before goes with it. */
static gboolean
has_room_for_item (Pen *pen, PangoLayout *layout)
{
  guint n_more = count_kind (pen, pen->next, FLER_BLOCK_ITEM);

  if (n_more == 1)
    return height_of (pen, pen->next - 1, 2) - pen->document->body_pt * 0.25 <= get_room (pen);
  return count_lines_here (pen, layout, 0) > 0;
}

static void
lay_item (Pen *pen, const FlerBlock *block)
{
  double body = pen->document->body_pt, indent = body * ITEM_INDENT;
  g_autoptr(PangoLayout) bullet = new_layout (pen, "•", body, FALSE, indent);
  g_autoptr(PangoLayout) layout = new_block_layout (pen, block);

  if (!has_room_for_item (pen, layout) && !is_at_top (pen))
    turn_page (pen);
  open_tag (pen, "LI");
  open_tag (pen, "Lbl");
  put_line (pen, bullet, 0, pen->document->area.left + body * 0.2, pen->y, 0);
  close_tag (pen);
  open_tag (pen, "LBody");
  flow (pen, layout, pen->document->area.left + indent, 0);
  close_tag (pen);
  close_tag (pen);
  pen->y += body * 0.25;
}

/* Tables */

/* As many lines of one cell as there is room for. Returns: how far down it came. */
static double
put_cell_lines (Pen *pen, FlerTableRow *row, int cell)
{
  PangoLayout *layout = row->layouts->pdata[cell];
  int n_lines = pango_layout_get_line_count (layout);
  double y = pen->y + FLER_TABLE_PADDING;

  while (row->next_line[cell] < n_lines)
    {
      double height = line_height (layout, row->next_line[cell]);

      if (y + height > pen->document->area.bottom && y > pen->document->area.top + FLER_TABLE_PADDING)
        break;
      put_line (pen, layout, row->next_line[cell]++, row->x[cell] + (cell > 0 ? FLER_TABLE_PADDING : 0),
                y, 0);
      y += height;
    }
  return y + FLER_TABLE_PADDING;
}

/* What there is room for of a row, on this page. */
static void
put_row_here (Pen *pen, FlerTableRow *row, const char *first_tag, const char *tag)
{
  double lowest = pen->y;

  open_tag (pen, "TR");
  for (int i = 0; i < row->n_cells; i++)
    {
      double cell_end;

      open_tag (pen, i == 0 ? first_tag : tag);
      cell_end = put_cell_lines (pen, row, i);
      close_tag (pen);
      lowest = MAX (lowest, cell_end);
    }
  close_tag (pen);
  pen->y = lowest;
}

static void
put_headers (Pen *pen, const FlerBlock *block)
{
  g_autoptr(FlerTableRow) headers = NULL;

  if (block->headers == NULL)
    return;
  headers = fler_table_row_new (pen->document, block, block->headers, FALSE, TRUE);
  put_row_here (pen, headers, "TH", "TH");
  put_rule (pen, pen->y, 0.2);
}

static double
headers_height (Pen *pen, const FlerBlock *block)
{
  g_autoptr(FlerTableRow) headers = block->headers != NULL ? fler_table_row_new (pen->document, block, block->headers, FALSE, TRUE) : NULL;

  return headers != NULL ? fler_table_row_get_height (headers) : 0;
}

/* All of a row; over the edge of a page it goes on under the headers. */
static void
put_row (Pen *pen, FlerTableRow *row, const FlerBlock *block)
{
  const char *first_tag = block->headers != NULL ? "TD" : "TH";

  put_row_here (pen, row, first_tag, "TD");
  while (!fler_table_row_is_done (row))
    {
      turn_page (pen);
      put_headers (pen, block);
      put_row_here (pen, row, first_tag, "TD");
    }
}

/* The room that the row needs to stand where it is: the last one is not left alone on the next page. */
static double
room_for_row (GPtrArray *rows, guint i, double whole_page)
{
  double height = fler_table_row_get_height (rows->pdata[i]);
  double with_last = i + 2 == rows->len ? height + fler_table_row_get_height (rows->pdata[i + 1]) : height;

  return with_last <= whole_page ? with_last : height;
}

static GPtrArray *
new_rows (Pen *pen, const FlerBlock *block)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_table_row_free);

  for (guint i = 0; i < block->rows->len; i++)
    g_ptr_array_add (rows, fler_table_row_new (pen->document, block, block->rows->pdata[i], block->headers == NULL, FALSE));
  return rows;
}

static gboolean
is_table (const Pen *pen, guint i)
{
  const FlerBlock *block = i < pen->document->blocks->len ? pen->document->blocks->pdata[i] : NULL;

  return block != NULL && (block->kind == FLER_BLOCK_TABLE || block->kind == FLER_BLOCK_FACTS);
}

/* What a table needs to begin: its headers and its first row, or some lines of one that is taller
 * than what is left of a page below a heading; one that is to stay whole needs all of its rows,
 * where they have room on a page. */
static double
height_to_begin (Pen *pen, const FlerBlock *block)
{
  double body = pen->document->body_pt, header = headers_height (pen, block);
  double whole_page = pen->document->area.bottom - pen->document->area.top - header;
  g_autoptr(GPtrArray) rows = new_rows (pen, block);
  double first = rows->len > 0 ? room_for_row (rows, 0, whole_page) : 0;
  double all = 0;

  for (guint i = 0; block->is_whole && i < rows->len; i++)
    all += fler_table_row_get_height (rows->pdata[i]);
  if (all > 0 && all < whole_page - body * BELOW_HEADING)
    return header + all;
  return header + (first < whole_page - body * BELOW_HEADING ? first : body * BEGUN_ROW);
}

static void
lay_table (Pen *pen, const FlerBlock *block)
{
  double body = pen->document->body_pt, header = headers_height (pen, block);
  double whole_page = pen->document->area.bottom - pen->document->area.top - header;
  g_autoptr(GPtrArray) rows = new_rows (pen, block);

  if (rows->len == 0)
    return;
  if (!is_at_top (pen) && height_to_begin (pen, block) > get_room (pen))
    turn_page (pen);
  open_tag (pen, "Table");
  put_headers (pen, block);
  for (guint i = 0; i < rows->len; i++)
    {
      double needed = room_for_row (rows, i, whole_page);

      /* What is taller than any page may as well begin here. */
      if (i > 0 && needed > get_room (pen) && (needed <= whole_page || get_room (pen) < body * BEGUN_ROW))
        {
          turn_page (pen);
          put_headers (pen, block);
        }
      put_row (pen, rows->pdata[i], block);
      if (block->headers != NULL)
        put_rule (pen, pen->y, GREY_RULE);
    }
  close_tag (pen);
  pen->y += body * 0.8;
}

/* Headings */

/* A heading is never alone at the foot: two lines of what it heads go with it, or three items, or
 * the first row of a table; a paragraph that leads to a list takes two of its items along. */
static double
height_to_keep (Pen *pen, guint heading)
{
  guint n_items = MIN (count_kind (pen, heading + 1, FLER_BLOCK_ITEM), 3);
  guint n_led = count_kind (pen, heading + 1, FLER_BLOCK_PARAGRAPH) == 1
                  ? MIN (count_kind (pen, heading + 2, FLER_BLOCK_ITEM), 2) : 0;

  if (n_led > 0)
    return height_of (pen, heading, 2 + n_led);
  if (is_table (pen, heading + 1))
    return height_of (pen, heading, 1) + height_to_begin (pen, pen->document->blocks->pdata[heading + 1]);
  return MAX (height_of (pen, heading, 1 + n_items), height_of (pen, heading, 1) + pen->document->body_pt * 3.2);
}

static void
lay_heading (Pen *pen, const FlerBlock *block)
{
  static const char *const tags[] = { NULL, "H1", "H2", "H3" };
  double body = pen->document->body_pt;
  g_autoptr(PangoLayout) layout = new_block_layout (pen, block);
  FlerDraw bookmark = { .kind = FLER_DRAW_BOOKMARK, .level = block->level,
                        .text = g_strdup (block->text) };

  if (!is_at_top (pen) && (height_to_keep (pen, pen->next - 1) > get_room (pen) || is_broken_ending (pen, pen->next - 1)))
    turn_page (pen);
  if (!is_at_top (pen))
    pen->y += block->level == 1 ? body : body * 1.1;
  bookmark.y = pen->y;
  put (pen, &bookmark);
  open_tag (pen, tags[block->level]);
  flow (pen, layout, pen->document->area.left, 0);
  close_tag (pen);
  pen->y += block->level == 1 ? body * 0.6 : body * 0.25;
}

static void
lay_box (Pen *pen, const FlerBlock *block)
{
  g_autoptr(PangoLayout) layout = fler_address_box_fit (pen->document->language, block, NULL);
  int n_lines = pango_layout_get_line_count (layout);
  double y = block->y;

  open_tag (pen, "P");
  for (int line = 0; line < n_lines; line++)
    {
      put_line (pen, layout, line, block->x, y, 0);
      y += line_height (layout, line);
    }
  close_tag (pen);
  pen->y = MAX (pen->y, block->y + block->height);
}

/* As many lines as there is room for; the last one ends in dots where there are more. */
static void
put_sheet_text (Pen *pen, const FlerSheetMark *mark)
{
  g_autoptr(PangoLayout) layout = fler_type_new_layout (pen->document->language, mark->text, mark->size, mark->is_bold);
  double y = mark->y;
  int n_lines;

  pango_layout_set_line_spacing (layout, 1.12);
  pango_layout_set_width (layout, mark->width * PANGO_SCALE);
  pango_layout_set_height (layout, mark->height * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  n_lines = pango_layout_get_line_count (layout);
  for (int line = 0; line < n_lines; line++)
    {
      put_line (pen, layout, line, mark->x, y, mark->color[0]);
      y += line_height (layout, line);
    }
}

static void
put_sheet_mark (Pen *pen, const FlerSheetMark *mark)
{
  FlerDraw draw = { .x = mark->x, .y = mark->y, .width = mark->width, .height = mark->height };

  switch (mark->kind)
    {
    case FLER_SHEET_BOX:
      draw.kind = FLER_DRAW_BOX;
      for (int i = 0; i < 3; i++)
        draw.color[i] = mark->color[i];
      put (pen, &draw);
      break;
    case FLER_SHEET_TEXT:
      put_sheet_text (pen, mark);
      break;
    case FLER_SHEET_BOOKMARK:
      draw.kind = FLER_DRAW_BOOKMARK;
      draw.level = mark->level;
      draw.text = g_strdup (mark->text);
      put (pen, &draw);
      break;
    case FLER_SHEET_TAG_BEGIN:
      open_tag (pen, mark->tag);
      break;
    case FLER_SHEET_TAG_END:
      close_tag (pen);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A page of its own, with nothing below it. */
static void
lay_sheet (Pen *pen, const FlerBlock *block)
{
  if (!is_at_top (pen))
    turn_page (pen);
  for (guint i = 0; i < block->sheet->marks->len; i++)
    put_sheet_mark (pen, &g_array_index (block->sheet->marks, FlerSheetMark, i));
  pen->y = pen->document->area.bottom;
}

static void
put_frame (Pen *pen, const FlerBlock *block)
{
  FlerDraw draw = { .kind = FLER_DRAW_FRAME, .x = block->x, .y = block->y, .width = block->width,
                    .height = block->height };

  put (pen, &draw);
}

static void
lay_block (Pen *pen, const FlerBlock *block)
{
  if (pen->is_in_list && block->kind != FLER_BLOCK_ITEM)
    {
      close_tag (pen);
      pen->is_in_list = FALSE;
      pen->y += pen->document->body_pt * 0.35;
    }
  switch (block->kind)
    {
    case FLER_BLOCK_HEADING:
      lay_heading (pen, block);
      break;
    case FLER_BLOCK_PARAGRAPH:
    case FLER_BLOCK_SMALL:
      lay_paragraph (pen, block);
      break;
    case FLER_BLOCK_ITEM:
      if (!pen->is_in_list)
        open_tag (pen, "L");
      pen->is_in_list = TRUE;
      lay_item (pen, block);
      break;
    case FLER_BLOCK_TABLE:
    case FLER_BLOCK_FACTS:
      lay_table (pen, block);
      break;
    case FLER_BLOCK_BOX:
      lay_box (pen, block);
      break;
    case FLER_BLOCK_FRAME:
      put_frame (pen, block);
      break;
    case FLER_BLOCK_GAP:
      if (!is_at_top (pen))
        pen->y += block->height;
      break;
    case FLER_BLOCK_SHEET:
      lay_sheet (pen, block);
      break;
    case FLER_BLOCK_SKIP:
      pen->y = MAX (pen->y, block->y);
      break;
    case FLER_BLOCK_PAGE_BREAK:
      if (!is_at_top (pen))
        turn_page (pen);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
fler_document_lay_out (FlerDocument *document)
{
  Pen pen = { .document = document };

  for (guint i = 0; i < document->blocks->len; i++)
    if (((const FlerBlock *) document->blocks->pdata[i])->kind == FLER_BLOCK_TABLE)
      fler_table_fit_columns (document, document->blocks->pdata[i]);
  begin_page (&pen);
  while (pen.next < document->blocks->len)
    lay_block (&pen, document->blocks->pdata[pen.next++]);
  if (pen.is_in_list)
    close_tag (&pen);
}
