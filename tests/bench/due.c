/* SPDX-License-Identifier: GPL-3.0-or-later */
/* due.c - what is due over 100 000 cases, and the guide's answer, against a bare read of the rows
 *
 * The floor steps a plain statement for each table that the rules look at, without making anything
 * of what it reads. One case changed is the same for one case: what the to-do list does after a
 * change. The guide is asked about every open case.
 */

#include "fler-bench-store.h"

#include <stdio.h>
#include <stdlib.h>

#include "fler-case-store.h"
#include "fler-due-store.h"
#include "fler-routine-load.h"

#define N_CASES        100000
#define N_ROUNDS       7
#define N_ONE_CASES    2000
#define HIGHEST_LIST   300000.0     /* microseconds */
#define HIGHEST_ONE    16000.0
#define HIGHEST_GUIDE  1000.0

#define OPEN_CASES " FROM the_case AS c "

static const char *const bare_all[] = {
  "SELECT c.*" OPEN_CASES "WHERE +c.state = 1 ORDER BY c.id",
  "SELECT m.*" OPEN_CASES "CROSS JOIN meeting AS m ON m.case_id = c.id WHERE c.state = 1 AND m.state IN (1, 2, 3)",
  "SELECT p.*" OPEN_CASES "CROSS JOIN meeting AS m ON m.case_id = c.id"
  " CROSS JOIN participant AS p ON p.meeting_id = m.id WHERE c.state = 1 AND m.state IN (1, 2)",
  "SELECT k.*" OPEN_CASES "CROSS JOIN commitment AS k ON k.case_id = c.id"
  " WHERE c.state = 1 AND k.state = 1 AND k.due_on IS NOT NULL",
  "SELECT s.*" OPEN_CASES "CROSS JOIN step_done AS s ON s.case_id = c.id WHERE c.state = 1",
  "SELECT a.*" OPEN_CASES "CROSS JOIN meeting AS m ON m.case_id = c.id"
  " CROSS JOIN record_answer AS a ON a.meeting_id = m.id"
  " WHERE c.state = 1 AND m.state = 3 AND a.section = 'follow_up'",
};

static const char *const bare_one[] = {
  "SELECT c.*, t.* FROM the_case AS c LEFT JOIN case_text AS t ON t.case_id = c.id WHERE c.id = ?1",
  "SELECT * FROM meeting WHERE case_id = ?1",
  "SELECT p.* FROM meeting AS m CROSS JOIN participant AS p ON p.meeting_id = m.id WHERE m.case_id = ?1",
  "SELECT * FROM commitment WHERE case_id = ?1",
  "SELECT * FROM step_done WHERE case_id = ?1",
  "SELECT r.* FROM meeting AS m CROSS JOIN record AS r ON r.meeting_id = m.id WHERE m.case_id = ?1",
};

static sqlite3_stmt *
prepare (sqlite3 *handle, const char *sql)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sqlite3_errmsg (handle), sql);
  return stmt;
}

static gint64
step_through (sqlite3_stmt *stmt)
{
  gint64 n_rows = 0;

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (stmt); i++)
        sqlite3_column_text (stmt, i);
      n_rows++;
    }
  sqlite3_reset (stmt);
  return n_rows;
}

static void
report (const char *what, BenchTimes *ours, BenchTimes *bare)
{
  double mine = bench_times_percentile (ours, 50);

  printf ("%s, in ms:\n  ours           p50 %8.3f   p95 %8.3f   most %8.3f\n", what, mine / 1e3,
          bench_times_percentile (ours, 95) / 1e3, bench_times_percentile (ours, 100) / 1e3);
  if (bare != NULL)
    printf ("  bare read      p50 %8.3f   p95 %8.3f   ratio %.2f\n", bench_times_percentile (bare, 50) / 1e3,
            bench_times_percentile (bare, 95) / 1e3, mine / bench_times_percentile (bare, 50));
}

static gboolean
measure_list (FlerDb *db, const FlerDueSetting *setting)
{
  g_autoptr(BenchTimes) ours = bench_times_new (), bare = bench_times_new ();
  gint64 n_rows = 0;
  guint n_dues = 0;

  for (int round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr(GPtrArray) dues = NULL;
      g_autoptr(GError) error = NULL;

      n_rows = 0;
      bench_times_begin (bare);
      for (gsize i = 0; i < G_N_ELEMENTS (bare_all); i++)
        {
          sqlite3_stmt *stmt = prepare (fler_db_get_handle (db), bare_all[i]);

          n_rows += step_through (stmt);
          sqlite3_finalize (stmt);
        }
      bench_times_end (bare);
      bench_times_begin (ours);
      dues = fler_due_store_list (db, setting, NULL, &error);
      bench_times_end (ours);
      g_assert_no_error (error);
      n_dues = dues->len;
    }
  g_print ("%d cases, %" G_GINT64_FORMAT " rows, %u due\n", N_CASES, n_rows, n_dues);
  report ("what is due over all cases", ours, bare);
  return bench_times_percentile (ours, 50) <= HIGHEST_LIST;
}

static gboolean
measure_one (FlerDb *db, const FlerDueSetting *setting)
{
  g_autoptr(BenchTimes) ours = bench_times_new (), bare = bench_times_new ();
  g_autoptr(GPtrArray) dues = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_due_free);
  sqlite3_stmt *stmts[G_N_ELEMENTS (bare_one)];

  for (gsize i = 0; i < G_N_ELEMENTS (bare_one); i++)
    stmts[i] = prepare (fler_db_get_handle (db), bare_one[i]);
  for (gint64 id = 1; id <= N_CASES; id += N_CASES / N_ONE_CASES)
    {
      g_autoptr(FlerDueFile) file = NULL;
      g_autoptr(GError) error = NULL;

      bench_times_begin (bare);
      for (gsize i = 0; i < G_N_ELEMENTS (bare_one); i++)
        {
          sqlite3_bind_int64 (stmts[i], 1, id);
          step_through (stmts[i]);
        }
      bench_times_end (bare);
      bench_times_begin (ours);
      file = fler_due_store_load (db, id, &error);
      g_assert_no_error (error);
      fler_due_add (dues, &file->due_case, setting);
      bench_times_end (ours);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bare_one); i++)
    sqlite3_finalize (stmts[i]);
  report ("after one case changed", ours, bare);
  return bench_times_percentile (ours, 99) <= HIGHEST_ONE;
}

typedef struct
{
  const FlerDueSetting *setting;
  BenchTimes           *times;
} Guiding;

static gboolean
guide_one (const FlerDueCase *due_case, gpointer data, GError **error)
{
  Guiding *guiding = data;
  FlerGuide guide;

  bench_times_begin (guiding->times);
  fler_guide_answer (due_case->facts, guiding->setting->project_municipality, &guiding->setting->today,
                     &guide, NULL);
  bench_times_end (guiding->times);
  return TRUE;
}

static gboolean
measure_guide (FlerDb *db, const FlerDueSetting *setting)
{
  g_autoptr(BenchTimes) times = bench_times_new ();
  Guiding guiding = { setting, times };
  g_autoptr(GError) error = NULL;

  fler_due_store_each (db, guide_one, &guiding, &error);
  g_assert_no_error (error);
  report ("the guide's answer for one case", times, NULL);
  return bench_times_percentile (times, 99) <= HIGHEST_GUIDE;
}

int
main (void)
{
  g_autoptr(FlerStore) store = bench_store_open (N_CASES, 0);
  g_autoptr(FlerRoutineSet) routines = fler_routine_set_load ("sv", NULL);
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  FlerDueSetting setting = { routines, "Malmö", bench_today (), zone };
  FlerDb *db = fler_store_get_db (store);
  gboolean is_list_good = measure_list (db, &setting);
  gboolean is_one_good = measure_one (db, &setting);
  gboolean is_guide_good = measure_guide (db, &setting);

  printf ("at most %.0f ms for all, %.0f ms for one, %.0f ms for the guide\n", HIGHEST_LIST / 1e3,
          HIGHEST_ONE / 1e3, HIGHEST_GUIDE / 1e3);
  return is_list_good && is_one_good && is_guide_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
