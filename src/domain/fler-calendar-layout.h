/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-layout.h - where what overlaps stands: side by side in a day, below each other above it
 *
 * Only places come out of here, in whole columns and rows; how wide and high they are is for
 * whoever draws them.
 */
#pragma once

#include <glib.h>

/* Something in one day of a calendar, from a time to a time. */
typedef struct
{
  int      start;      /* in: minutes after midnight, 0-1440 */
  int      end;        /* in: the same, not before start */
  int      column;     /* out: 0 is leftmost */
  int      n_columns;  /* out: how many share the day's width where this one stands */
  int      n_wide;     /* out: how many of them it takes, from its own to the right */
  int      cluster;    /* out: the same number: they overlap, or others between them do */
  gboolean is_folded;  /* out: by fler_calendar_layout_fold(): no room, counted in “+3” instead */
} FlerCalendarBlock;

/**
 * fler_calendar_layout_blocks:
 * @blocks: (array length=n_blocks): what stands in one day, in any order; the order is kept
 * @shortest: minutes as which anything shorter is drawn, so that it can be read
 *
 * No two that overlap, as drawn, share a column; each is as wide as what stands beside it lets it
 * be; earlier ones, and of those the longer ones, stand to the left.
 */
void fler_calendar_layout_blocks (FlerCalendarBlock *blocks, gsize n_blocks, int shortest);

/**
 * fler_calendar_layout_fold:
 * @blocks: (array length=n_blocks): blocks that have their places
 * @max_columns: how many columns can be read beside each other, from 1
 *
 * Where a cluster has more columns than that, the last column is kept free for a count, and
 * those that stood in it or beyond are folded.
 *
 * Returns: how many were folded
 */
gsize fler_calendar_layout_fold (FlerCalendarBlock *blocks, gsize n_blocks, int max_columns);

/* Something of whole days, in the row above the day's hours. */
typedef struct
{
  int first;           /* in: the day's place among those shown, from 0 */
  int n_days;          /* in: from 1 */
  int row;             /* out: 0 is topmost */
} FlerCalendarBar;

/**
 * fler_calendar_layout_bars:
 * @bars: (array length=n_bars): in any order; of equals the first stands higher
 *
 * Returns: how many rows they take
 */
int fler_calendar_layout_bars (FlerCalendarBar *bars, gsize n_bars);
