/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routine-page.h - a routine, and the parties, as pages to read on the screen or on paper
 *
 * Blocks from top to bottom, in the user's language: what the form is for, its steps with who,
 * when and source, the agenda, the record, the texts. What is core is marked, so that whoever
 * reads knows what may be adapted and what may not (D188, D189).
 */
#pragma once

#include "fler-routine.h"

typedef enum
{
  FLER_BLOCK_TITLE,
  FLER_BLOCK_HEADING,
  FLER_BLOCK_SUBHEADING,
  FLER_BLOCK_PARAGRAPH,
  FLER_BLOCK_ITEM,             /* of a list; those that follow each other make one list */
  FLER_BLOCK_NOTE,             /* in smaller, paler text */
} FlerBlockKind;

typedef struct
{
  FlerBlockKind  kind;
  char          *text;         /* one paragraph */
  gboolean       is_core;      /* to be marked with a lock; the text says so too */
} FlerBlock;

/* Says the page's own words in the user's language: gettext() and ngettext(), and the parties. */
typedef struct
{
  char       *(*gettext) (const char *text) G_GNUC_FORMAT (1);
  char       *(*ngettext) (const char *one, const char *many, unsigned long n)
                G_GNUC_FORMAT (1) G_GNUC_FORMAT (2);
  const char *(*party) (FlerPartyKind kind);
} FlerPageWords;

/**
 * fler_routine_page:
 *
 * Returns: (transfer full) (element-type FlerBlock): the page
 */
GPtrArray *fler_routine_page (const FlerRoutine *routine, const FlerPageWords *words);

/**
 * fler_parties_page:
 * @parties: (element-type FlerParty)
 *
 * “Which party, and when?”: each party's mission and when it makes sense to call it. What users
 * lacked most (Uppsala, D118, D119).
 *
 * Returns: (transfer full) (element-type FlerBlock): the page
 */
GPtrArray *fler_parties_page (GPtrArray *parties, const FlerPageWords *words);

/**
 * fler_blocks_new:
 *
 * Returns: (transfer full) (element-type FlerBlock): a page with nothing on it
 */
GPtrArray *fler_blocks_new (void);

/**
 * fler_blocks_add:
 *
 * Puts one more block on a page.
 */
void fler_blocks_add (GPtrArray *blocks, FlerBlockKind kind, const char *text);
