/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store-week.c - the bookings of a week, 1 000 000 being stored, against the bare statement
 *
 * Walks through the weeks around today, forty bookings in each, and reads each week's list. The
 * floor is the plainest statement that gives the same rows, stepped without making anything of
 * them: by start and end, on the index by start, told that nothing lasts longer than a day. That
 * is cheating, for some do; ours may not know it.
 */

#include "fler-bench-store.h"

#include <stdio.h>
#include <stdlib.h>

#include "fler-demo.h"
#include "fler-meeting-store.h"

#define N_MEETINGS    1000000
#define N_ROUNDS      2
#define HIGHEST_RATIO 3.0
#define HIGHEST_P95   5000.0       /* microseconds: a frame has 16 000, and has to be drawn too */

static const char SQL_BARE[] =
  "SELECT m.*, c.reference, c.name FROM meeting AS m LEFT JOIN the_case AS c ON c.id = m.case_id"
  " WHERE m.starts_at > ?1 - 86400 AND m.starts_at < ?2 AND m.ends_at > ?1"
  " ORDER BY m.starts_at, m.id";

static int
run_bare (sqlite3_stmt *stmt, FlerSpan span)
{
  int n = 0;

  sqlite3_bind_int64 (stmt, 1, span.start);
  sqlite3_bind_int64 (stmt, 2, span.end);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (stmt); i++)
        sqlite3_column_text (stmt, i);
      n++;
    }
  sqlite3_reset (stmt);
  return n;
}

static FlerSpan
week_of (int offset, GTimeZone *zone)
{
  GDate monday = bench_today ();

  g_date_subtract_days (&monday, g_date_get_weekday (&monday) - 1);
  if (offset < 0)
    g_date_subtract_days (&monday, -offset * 7);
  else
    g_date_add_days (&monday, offset * 7);
  return fler_span_of_days (&monday, 7, zone);
}

int
main (void)
{
  g_autoptr(FlerStore) store = bench_store_open (FLER_DEMO_N_SCENES, N_MEETINGS);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  g_autoptr(BenchTimes) ours = bench_times_new (), bare = bench_times_new ();
  sqlite3_stmt *stmt = NULL;
  gint64 n_rows = 0, n_bare_rows = 0;
  double ratio, p95;

  if (sqlite3_prepare_v2 (fler_db_get_handle (db), SQL_BARE, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (fler_db_get_handle (db)));

  for (int round = 0; round < N_ROUNDS; round++)
    for (int offset = -FLER_DEMO_EXTRA_WEEKS / 2; offset <= FLER_DEMO_EXTRA_WEEKS / 2; offset++)
      {
        FlerSpan span = week_of (offset, zone);
        g_autoptr(GPtrArray) meetings = NULL;

        bench_times_begin (bare);
        n_bare_rows += run_bare (stmt, span);
        bench_times_end (bare);
        bench_times_begin (ours);
        meetings = fler_meeting_store_list (db, span, NULL);
        bench_times_end (ours);
        n_rows += meetings->len;
      }
  sqlite3_finalize (stmt);

  ratio = bench_times_percentile (ours, 50) / bench_times_percentile (bare, 50);
  p95 = bench_times_percentile (ours, 95);
  printf ("a week's list of %.0f bookings, %d stored, in ms:\n", (double) n_rows / ours->samples->len,
          N_MEETINGS);
  printf ("  ours           p50 %6.3f   p95 %6.3f   most %6.3f\n", bench_times_percentile (ours, 50) / 1e3,
          p95 / 1e3, bench_times_percentile (ours, 100) / 1e3);
  printf ("  bare statement p50 %6.3f   p95 %6.3f   (%.0f rows)\n", bench_times_percentile (bare, 50) / 1e3,
          bench_times_percentile (bare, 95) / 1e3, (double) n_bare_rows / bare->samples->len);
  printf ("  ratio %.2f (at most %.1f)\n", ratio, HIGHEST_RATIO);
  return ratio <= HIGHEST_RATIO && p95 <= HIGHEST_P95 ? EXIT_SUCCESS : EXIT_FAILURE;
}
