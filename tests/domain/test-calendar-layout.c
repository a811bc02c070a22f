/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-calendar-layout.c - random days against a model that looks at every minute */

#include "fler-calendar-layout.h"

#define N_DAYS   400
#define SHORTEST 25

static int
drawn_end (const FlerCalendarBlock *block)
{
  return MAX (block->end, block->start + SHORTEST);
}

static gboolean
touch (const FlerCalendarBlock *a, const FlerCalendarBlock *b)
{
  return a->start < drawn_end (b) && b->start < drawn_end (a);
}

static gsize
fill_day (GRand *random, FlerCalendarBlock *blocks, gsize max)
{
  gsize n = g_rand_int_range (random, 0, max + 1);

  for (gsize i = 0; i < n; i++)
    {
      blocks[i].start = g_rand_int_range (random, 0, 96) * 15;
      blocks[i].end = MIN (1440, blocks[i].start + g_rand_int_range (random, 0, 17) * 15);
    }
  return n;
}

/* The model: which of them are in one cluster, by walking from one to all it touches. */
static void
mark_cluster (const FlerCalendarBlock *blocks, gsize n, gsize from, int number, int *clusters)
{
  clusters[from] = number;
  for (gsize i = 0; i < n; i++)
    if (clusters[i] < 0 && touch (&blocks[from], &blocks[i]))
      mark_cluster (blocks, n, i, number, clusters);
}

static void
assert_places (const FlerCalendarBlock *blocks, gsize n)
{
  int clusters[40];

  for (gsize i = 0; i < n; i++)
    clusters[i] = -1;
  for (gsize i = 0; i < n; i++)
    if (clusters[i] < 0)
      mark_cluster (blocks, n, i, i, clusters);

  for (gsize i = 0; i < n; i++)
    {
      const FlerCalendarBlock *a = &blocks[i];
      int busiest = 0;

      g_assert_cmpint (a->column, >=, 0);
      g_assert_cmpint (a->n_wide, >=, 1);
      g_assert_cmpint (a->column + a->n_wide, <=, a->n_columns);
      for (gsize j = 0; j < n; j++)
        {
          const FlerCalendarBlock *b = &blocks[j];

          g_assert_true ((clusters[i] == clusters[j]) == (a->cluster == b->cluster));
          if (clusters[i] == clusters[j])
            g_assert_cmpint (a->n_columns, ==, b->n_columns);
          if (i != j && touch (a, b))
            g_assert_true (a->column + a->n_wide <= b->column || b->column + b->n_wide <= a->column);
        }
      /* No more columns than the busiest minute of the cluster needs. */
      for (int minute = 0; minute < 1440 + SHORTEST; minute++)
        {
          int n_then = 0;

          for (gsize j = 0; j < n; j++)
            n_then += clusters[j] == clusters[i] && blocks[j].start <= minute && minute < drawn_end (&blocks[j]);
          busiest = MAX (busiest, n_then);
        }
      g_assert_cmpint (a->n_columns, ==, busiest);
    }
}

static void
test_random_days (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (48);
  FlerCalendarBlock blocks[30] = { 0 };

  for (int day = 0; day < N_DAYS; day++)
    {
      gsize n = fill_day (random, blocks, G_N_ELEMENTS (blocks));

      fler_calendar_layout_blocks (blocks, n, SHORTEST);
      assert_places (blocks, n);
    }
}

static void
test_alone_is_full_width (void)
{
  FlerCalendarBlock blocks[] = { { .start = 600, .end = 660 }, { .start = 660, .end = 720 } };

  fler_calendar_layout_blocks (blocks, G_N_ELEMENTS (blocks), SHORTEST);
  g_assert_cmpint (blocks[0].n_columns, ==, 1);
  g_assert_cmpint (blocks[1].n_columns, ==, 1);
  g_assert_cmpint (blocks[0].cluster, !=, blocks[1].cluster);
}

static void
test_short_ones_do_not_cover_the_next (void)
{
  FlerCalendarBlock blocks[] = { { .start = 600, .end = 605 }, { .start = 610, .end = 640 } };

  fler_calendar_layout_blocks (blocks, G_N_ELEMENTS (blocks), SHORTEST);
  g_assert_cmpint (blocks[0].n_columns, ==, 2);
  g_assert_cmpint (blocks[0].column, ==, 0);
  g_assert_cmpint (blocks[1].column, ==, 1);
}

static void
test_growing_into_free_columns (void)
{
  FlerCalendarBlock blocks[] = {
    { .start = 540, .end = 720 }, { .start = 540, .end = 600 }, { .start = 540, .end = 600 },
    { .start = 600, .end = 660 },
  };

  fler_calendar_layout_blocks (blocks, G_N_ELEMENTS (blocks), SHORTEST);
  g_assert_cmpint (blocks[3].column, ==, 1);
  g_assert_cmpint (blocks[3].n_wide, ==, 2);
}

static void
test_fold_counts_each_once (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (49);
  FlerCalendarBlock blocks[30] = { 0 };

  for (int day = 0; day < N_DAYS; day++)
    {
      gsize n = fill_day (random, blocks, G_N_ELEMENTS (blocks));
      gsize n_folded = 0;
      int limit = g_rand_int_range (random, 1, 6);
      gsize told;

      fler_calendar_layout_blocks (blocks, n, SHORTEST);
      told = fler_calendar_layout_fold (blocks, n, limit);
      for (gsize i = 0; i < n; i++)
        {
          n_folded += blocks[i].is_folded;
          g_assert_cmpint (blocks[i].n_columns, <=, limit);
          g_assert_cmpint (blocks[i].n_wide, >=, 1);
          for (gsize j = 0; j < n; j++)
            {
              if (i == j || blocks[i].is_folded || !touch (&blocks[i], &blocks[j]))
                continue;
              /* Nothing shown lies under another, nor under the count of the folded. */
              g_assert_true (blocks[i].column + blocks[i].n_wide <= blocks[j].column
                             || blocks[j].column + blocks[j].n_wide <= blocks[i].column);
            }
        }
      g_assert_cmpuint (told, ==, n_folded);
    }
}

static void
test_fold_leaves_what_fits (void)
{
  FlerCalendarBlock blocks[] = { { .start = 600, .end = 660 }, { .start = 600, .end = 660 } };

  fler_calendar_layout_blocks (blocks, G_N_ELEMENTS (blocks), SHORTEST);
  g_assert_cmpuint (fler_calendar_layout_fold (blocks, G_N_ELEMENTS (blocks), 2), ==, 0);
  g_assert_false (blocks[0].is_folded);
  g_assert_false (blocks[1].is_folded);
}

static void
test_bars_never_cross (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (50);
  FlerCalendarBar bars[12];

  for (int week = 0; week < N_DAYS; week++)
    {
      gsize n = g_rand_int_range (random, 0, G_N_ELEMENTS (bars) + 1);
      int n_rows;
      int busiest = 0;

      for (gsize i = 0; i < n; i++)
        {
          bars[i].first = g_rand_int_range (random, 0, 7);
          bars[i].n_days = g_rand_int_range (random, 1, 8 - bars[i].first);
        }
      n_rows = fler_calendar_layout_bars (bars, n);
      for (gsize i = 0; i < n; i++)
        for (gsize j = i + 1; j < n; j++)
          if (bars[i].row == bars[j].row)
            g_assert_true (bars[i].first + bars[i].n_days <= bars[j].first
                           || bars[j].first + bars[j].n_days <= bars[i].first);
      for (int day = 0; day < 7; day++)
        {
          int n_then = 0;

          for (gsize i = 0; i < n; i++)
            n_then += bars[i].first <= day && day < bars[i].first + bars[i].n_days;
          busiest = MAX (busiest, n_then);
        }
      g_assert_cmpint (n_rows, ==, busiest);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/calendar-layout/random-days", test_random_days);
  g_test_add_func ("/domain/calendar-layout/alone-is-full-width", test_alone_is_full_width);
  g_test_add_func ("/domain/calendar-layout/short-ones-do-not-cover-the-next",
                   test_short_ones_do_not_cover_the_next);
  g_test_add_func ("/domain/calendar-layout/growing-into-free-columns", test_growing_into_free_columns);
  g_test_add_func ("/domain/calendar-layout/fold/counts-each-once", test_fold_counts_each_once);
  g_test_add_func ("/domain/calendar-layout/fold/leaves-what-fits", test_fold_leaves_what_fits);
  g_test_add_func ("/domain/calendar-layout/bars-never-cross", test_bars_never_cross);
  return g_test_run ();
}
