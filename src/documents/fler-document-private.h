/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-document-private.h - blocks, and the drawing lists that laying them out leaves */
#pragma once

#include "fler-document.h"
#include "fler-sheet-private.h"

#include <pango/pangocairo.h>

#define FLER_DEEPEST_HEADING 3

typedef enum
{
  FLER_BLOCK_HEADING,
  FLER_BLOCK_PARAGRAPH,
  FLER_BLOCK_SMALL,
  FLER_BLOCK_ITEM,
  FLER_BLOCK_TABLE,
  FLER_BLOCK_FACTS,
  FLER_BLOCK_BOX,
  FLER_BLOCK_FRAME,
  FLER_BLOCK_GAP,
  FLER_BLOCK_SKIP,
  FLER_BLOCK_PAGE_BREAK,
  FLER_BLOCK_SHEET,
} FlerBlockKind;

typedef struct
{
  FlerBlockKind kind;
  int           level;            /* HEADING */
  char         *text;
  GStrv         headers;          /* TABLE; NULL of FACTS */
  double       *shares;           /* TABLE, FACTS: as many as columns */
  int           n_columns;
  GPtrArray    *rows;             /* TABLE, FACTS: of GStrv */
  gboolean      is_whole;         /* TABLE: on one page, where one has room for it */
  double        x, y;             /* BOX, FRAME; y of SKIP */
  double        width, height;    /* BOX, FRAME; height of GAP */
  double        size;             /* BOX: of its text, unless it has no room */
  gboolean      is_bold_first;    /* BOX: its first line is a name */
  FlerSheet    *sheet;            /* SHEET */
} FlerBlock;

typedef enum
{
  FLER_DRAW_LINE,                 /* a line of a layout */
  FLER_DRAW_RULE,                 /* a thin horizontal line */
  FLER_DRAW_FRAME,                /* a rectangle with millimetres along its edges */
  FLER_DRAW_TAG_BEGIN,            /* of the structure that a screen reader follows */
  FLER_DRAW_TAG_END,
  FLER_DRAW_BOOKMARK,
  FLER_DRAW_BOX,                  /* a filled rectangle */
} FlerDrawKind;

typedef struct
{
  FlerDrawKind  kind;
  PangoLayout  *layout;           /* LINE */
  int           line;             /* LINE: of the layout */
  double        x, y;             /* LINE: baseline; RULE: where it begins; BOOKMARK: where it leads */
  double        width;            /* RULE, BOX, FRAME */
  double        height;           /* BOX, FRAME */
  double        color[3];         /* BOX: red, green, blue */
  double        grey;             /* LINE: 0 black */
  const char   *tag;              /* TAG_…: static */
  char         *text;             /* BOOKMARK */
  int           level;            /* BOOKMARK */
} FlerDraw;

/* Where a page is written on, in points from its upper left corner. */
typedef struct
{
  double left, right, top, bottom;
} FlerPageArea;

/* A PDF that stands after the paper's own pages. */
typedef struct
{
  char   *title;
  GBytes *pdf;
} FlerAppendix;

struct _FlerDocument
{
  char         *title;
  char         *footer;           /* (nullable) */
  char         *language;         /* (nullable) */
  double        body_pt;
  double        width, height;    /* of the page */
  FlerPageArea  area;
  GPtrArray    *blocks;           /* of FlerBlock */
  GPtrArray    *appendices;       /* of FlerAppendix */
  GPtrArray    *pages;            /* of GArray of FlerDraw; NULL: to be laid out */
  GThread      *setter;           /* that laid them out; only it may draw or forget them */
  PangoLayout  *footer_line;      /* NULL: not set yet */
};

/**
 * fler_document_lay_out:
 *
 * Fills @document->pages. Every page's tags are closed on that page: what goes on over the edge
 * is opened again on the next.
 */
void fler_document_lay_out (FlerDocument *document);

/* Where bookmarks lead, and what the next one belongs under. */
typedef struct
{
  int page_of_file;                          /* the page being drawn, from 1 */
  int latest[FLER_DEEPEST_HEADING + 1];      /* of each level: cairo's number; 0: none */
} FlerBookmarks;

/**
 * fler_document_play_page:
 * @bookmarks: (nullable): kept from page to page where @cr draws on a PDF surface; NULL: without
 *   tags and bookmarks
 */
void fler_document_play_page (FlerDocument *document, int page, cairo_t *cr, FlerBookmarks *bookmarks);
