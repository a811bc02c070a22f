/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-layout.c - where what overlaps stands
 *
 * From the left: the blocks are taken by start, and each gets the first column that is free by
 * then. A cluster ends where the next block starts after everything before it has ended; within
 * it all columns are equally wide, and a block grows to the right until it would meet another.
 */

#include "fler-calendar-layout.h"

static int
drawn_end (const FlerCalendarBlock *block, int shortest)
{
  return MAX (block->end, block->start + shortest);
}

static int
compare_blocks (gconstpointer a, gconstpointer b)
{
  const FlerCalendarBlock *first = *(FlerCalendarBlock *const *) a;
  const FlerCalendarBlock *second = *(FlerCalendarBlock *const *) b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if (first->end != second->end)
    return first->end > second->end ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* How far a block can grow without meeting one of its cluster. */
static int
room_to_the_right (const GPtrArray *cluster, const FlerCalendarBlock *block, int n_columns, int shortest)
{
  int first_taken = n_columns;

  for (guint i = 0; i < cluster->len; i++)
    {
      const FlerCalendarBlock *other = g_ptr_array_index (cluster, i);

      if (other->column > block->column && other->column < first_taken
          && other->start < drawn_end (block, shortest) && block->start < drawn_end (other, shortest))
        first_taken = other->column;
    }
  return first_taken - block->column;
}

static void
close_cluster (GPtrArray *cluster, GArray *column_ends, int number, int shortest)
{
  for (guint i = 0; i < cluster->len; i++)
    {
      FlerCalendarBlock *block = g_ptr_array_index (cluster, i);

      block->cluster = number;
      block->n_columns = column_ends->len;
      block->n_wide = room_to_the_right (cluster, block, column_ends->len, shortest);
    }
  g_ptr_array_set_size (cluster, 0);
  g_array_set_size (column_ends, 0);
}

static int
take_column (GArray *column_ends, int start, int end)
{
  for (guint i = 0; i < column_ends->len; i++)
    if (g_array_index (column_ends, int, i) <= start)
      {
        g_array_index (column_ends, int, i) = end;
        return i;
      }
  g_array_append_val (column_ends, end);
  return column_ends->len - 1;
}

void
fler_calendar_layout_blocks (FlerCalendarBlock *blocks, gsize n_blocks, int shortest)
{
  g_autoptr(GPtrArray) by_start = g_ptr_array_sized_new (n_blocks);
  g_autoptr(GPtrArray) cluster = g_ptr_array_new ();
  g_autoptr(GArray) column_ends = g_array_new (FALSE, FALSE, sizeof (int));
  int n_clusters = 0;
  int cluster_end = 0;

  for (gsize i = 0; i < n_blocks; i++)
    {
      g_return_if_fail (blocks[i].start <= blocks[i].end);
      g_ptr_array_add (by_start, &blocks[i]);
    }
  g_ptr_array_sort (by_start, compare_blocks);

  for (guint i = 0; i < by_start->len; i++)
    {
      FlerCalendarBlock *block = g_ptr_array_index (by_start, i);
      int end = drawn_end (block, shortest);

      if (cluster->len > 0 && block->start >= cluster_end)
        close_cluster (cluster, column_ends, n_clusters++, shortest);
      cluster_end = cluster->len == 0 ? end : MAX (cluster_end, end);
      block->is_folded = FALSE;
      block->column = take_column (column_ends, block->start, end);
      g_ptr_array_add (cluster, block);
    }
  close_cluster (cluster, column_ends, n_clusters, shortest);
}

gsize
fler_calendar_layout_fold (FlerCalendarBlock *blocks, gsize n_blocks, int max_columns)
{
  gsize n_folded = 0;

  g_return_val_if_fail (max_columns >= 1, 0);

  for (gsize i = 0; i < n_blocks; i++)
    {
      FlerCalendarBlock *block = &blocks[i];

      if (block->n_columns <= max_columns)
        continue;
      block->n_columns = max_columns;
      block->is_folded = block->column >= max_columns - 1;
      block->n_wide = block->is_folded ? 1 : MIN (block->n_wide, max_columns - 1 - block->column);
      if (block->is_folded)
        {
          block->column = max_columns - 1;
          n_folded++;
        }
    }
  return n_folded;
}

static int
compare_bars (gconstpointer a, gconstpointer b)
{
  const FlerCalendarBar *first = *(FlerCalendarBar *const *) a;
  const FlerCalendarBar *second = *(FlerCalendarBar *const *) b;

  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;
  if (first->n_days != second->n_days)
    return first->n_days > second->n_days ? -1 : 1;
  return first < second ? -1 : first > second;
}

int
fler_calendar_layout_bars (FlerCalendarBar *bars, gsize n_bars)
{
  g_autoptr(GPtrArray) by_start = g_ptr_array_sized_new (n_bars);
  g_autoptr(GArray) row_ends = g_array_new (FALSE, FALSE, sizeof (int));

  for (gsize i = 0; i < n_bars; i++)
    {
      g_return_val_if_fail (bars[i].n_days >= 1, 0);
      g_ptr_array_add (by_start, &bars[i]);
    }
  g_ptr_array_sort (by_start, compare_bars);
  for (guint i = 0; i < by_start->len; i++)
    {
      FlerCalendarBar *bar = g_ptr_array_index (by_start, i);

      bar->row = take_column (row_ends, bar->first, bar->first + bar->n_days);
    }
  return row_ends->len;
}
