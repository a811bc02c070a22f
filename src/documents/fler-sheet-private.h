/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-sheet-private.h - what stands on a sheet, for whoever lays it out */
#pragma once

#include "fler-sheet.h"

typedef enum
{
  FLER_SHEET_BOX,
  FLER_SHEET_TEXT,
  FLER_SHEET_BOOKMARK,
  FLER_SHEET_TAG_BEGIN,
  FLER_SHEET_TAG_END,
} FlerSheetMarkKind;

typedef struct
{
  FlerSheetMarkKind kind;
  double            x, y;
  double            width, height;
  double            color[3];     /* red, green, blue; of TEXT all the same */
  double            size;         /* TEXT: in points */
  gboolean          is_bold;      /* TEXT */
  int               level;        /* BOOKMARK */
  char             *text;         /* TEXT, BOOKMARK */
  const char       *tag;          /* TAG_BEGIN */
} FlerSheetMark;

struct _FlerSheet
{
  GArray *marks;                  /* of FlerSheetMark */
};
