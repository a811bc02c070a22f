/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store-search.c - the search over 100 000 cases, per key typed, against bare prepared statements
 *
 * Names, numbers, references and words of notes are typed key by key, and after each key the first
 * 200 cases are read, by name. The floor is what SQLite takes for the bare statements that such
 * an answer cannot do without: find the ids, and read 200 rows of the same columns by id, in
 * whatever order. (One statement that also sorts by name is slower than both, and printed too.)
 */

#include "fler-bench-store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fler-case-store.h"

#define N_CASES       100000
#define LIMIT         200
#define N_ROUNDS      20
#define HIGHEST_RATIO 3.0
#define HIGHEST_P99   16000.0      /* microseconds, from key to list */

/* As typed; the expressions for the bare statement follow from them. */
static const char *const typed[] = {
  "anna andersson", "björn", "bjorn", "erik sten", "karlsson", "maria", "lindqvist", "öberg", "åsa",
  "nils o", "kristina", "samordning", "truck", "arbete", "tolk", "0042", "9731", "sven",
};
static const char *const numbers[] = { "19800312", "800312-98", "1975-06-0", "19881" };

#define ROW \
  "SELECT c.id, c.reference, c.name, c.personnummer, c.is_protected, c.state, c.benefit," \
  "       c.sick_first_day, (SELECT m.starts_at * 8 + m.form FROM meeting AS m" \
  "                           WHERE m.case_id = c.id AND m.state = 1 AND m.ends_at > ?2" \
  "                           ORDER BY m.ends_at LIMIT 1), c.sort_key" \
  "  FROM the_case AS c "
#define NUMBERED \
  "SELECT case_id FROM case_number WHERE personnummer >= ?1 AND personnummer < ?1 || ':'" \
  " UNION SELECT case_id FROM case_number WHERE short_form >= ?1 AND short_form < ?1 || ':'"

typedef struct
{
  sqlite3_stmt *ids;
  sqlite3_stmt *row;
  sqlite3_stmt *sorted;
} Bare;

static sqlite3_stmt *
prepare (FlerDb *db, const char *sql)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (fler_db_get_handle (db), sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (fler_db_get_handle (db)));
  return stmt;
}

static int
step_all (sqlite3_stmt *stmt)
{
  int n = 0;

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (stmt); i++)
        sqlite3_column_text (stmt, i);
      n++;
    }
  sqlite3_reset (stmt);
  return n;
}

static int
run_bare (Bare *bare, const char *argument)
{
  gint64 first[LIMIT];
  int n = 0;

  sqlite3_bind_text (bare->ids, 1, argument, -1, SQLITE_STATIC);
  while (sqlite3_step (bare->ids) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (bare->ids, 0);

      if (n < LIMIT)
        first[n] = id;
      n++;
    }
  sqlite3_reset (bare->ids);
  for (int i = 0; i < MIN (n, LIMIT); i++)
    {
      sqlite3_bind_int64 (bare->row, 1, first[i]);
      sqlite3_bind_int64 (bare->row, 2, BENCH_NOW);
      step_all (bare->row);
    }
  return n;
}

static int
run_sorted (Bare *bare, const char *argument)
{
  sqlite3_bind_text (bare->sorted, 1, argument, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (bare->sorted, 2, BENCH_NOW);
  return step_all (bare->sorted);
}

static char *
match_of (const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  g_autofree char *joined = g_strjoinv ("* ", words);

  return g_strconcat (joined, "*", NULL);
}

static char *
digits_of (const char *text)
{
  GString *digits = g_string_new (text);

  g_string_replace (digits, "-", "", 0);
  return g_string_free (digits, FALSE);
}

typedef struct
{
  BenchTimes *ours;
  BenchTimes *bare;
  BenchTimes *sorted;
} Figures;

static void
measure (FlerDb *db, Bare *bare, const char *text, const char *argument, Figures *figures)
{
  g_autoptr(GPtrArray) rows = NULL;

  bench_times_begin (figures->bare);
  run_bare (bare, argument);
  bench_times_end (figures->bare);

  bench_times_begin (figures->ours);
  rows = fler_case_store_find (db, text, FLER_CASES_ALL, LIMIT, BENCH_NOW, NULL);
  bench_times_end (figures->ours);
  if (rows == NULL)
    g_error ("The search failed");

  bench_times_begin (figures->sorted);
  run_sorted (bare, argument);
  bench_times_end (figures->sorted);
}

/* Every beginning of the text, as it is when another key has been typed. */
static void
type (FlerDb *db, Bare *bare, const char *text, gboolean is_number, Figures *figures)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *beginning = g_strndup (text, g_utf8_next_char (p) - text);
      g_autofree char *argument = NULL;

      g_strchomp (beginning);
      if (is_number && strlen (beginning) < 4)
        continue;
      argument = is_number ? digits_of (beginning) : match_of (beginning);
      measure (db, bare, beginning, argument, figures);
    }
}

static double
sum_of (BenchTimes *times)
{
  double sum = 0;

  for (guint i = 0; i < times->samples->len; i++)
    sum += g_array_index (times->samples, double, i);
  return sum;
}

int
main (void)
{
  g_autoptr(FlerStore) store = bench_store_open (N_CASES, 0);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(BenchTimes) ours = bench_times_new (), bare_times = bench_times_new (), sorted = bench_times_new ();
  Figures figures = { ours, bare_times, sorted };
  Bare words = { prepare (db, "SELECT docid FROM case_words WHERE words MATCH ?1"),
                 prepare (db, ROW "WHERE c.id = ?1"),
                 prepare (db, ROW "WHERE c.id IN (SELECT docid FROM case_words WHERE words MATCH ?1)"
                              " ORDER BY c.sort_key LIMIT 200") };
  Bare digits = { prepare (db, NUMBERED), words.row,
                  prepare (db, ROW "WHERE c.id IN (" NUMBERED ") ORDER BY c.sort_key LIMIT 200") };
  double ratio, p99;

  for (int round = 0; round < N_ROUNDS; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
        type (db, &words, typed[i], FALSE, &figures);
      for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
        type (db, &digits, numbers[i], TRUE, &figures);
    }

  ratio = sum_of (ours) / sum_of (bare_times);
  p99 = bench_times_percentile (ours, 99);
  printf ("search of %d cases, %u keys, per key in ms:\n", N_CASES, ours->samples->len);
  printf ("  ours            p50 %6.2f   p95 %6.2f   p99 %6.2f   most %6.2f\n",
          bench_times_percentile (ours, 50) / 1e3, bench_times_percentile (ours, 95) / 1e3, p99 / 1e3,
          bench_times_percentile (ours, 100) / 1e3);
  printf ("  bare statements p50 %6.2f   p95 %6.2f   p99 %6.2f\n",
          bench_times_percentile (bare_times, 50) / 1e3, bench_times_percentile (bare_times, 95) / 1e3,
          bench_times_percentile (bare_times, 99) / 1e3);
  printf ("  one that sorts  p50 %6.2f   p95 %6.2f   p99 %6.2f\n",
          bench_times_percentile (sorted, 50) / 1e3, bench_times_percentile (sorted, 95) / 1e3,
          bench_times_percentile (sorted, 99) / 1e3);
  printf ("  ratio to the bare statements %.2f (at most %.1f)\n", ratio, HIGHEST_RATIO);

  sqlite3_finalize (words.ids);
  sqlite3_finalize (words.row);
  sqlite3_finalize (words.sorted);
  sqlite3_finalize (digits.ids);
  sqlite3_finalize (digits.sorted);
  return ratio <= HIGHEST_RATIO && p99 <= HIGHEST_P99 ? EXIT_SUCCESS : EXIT_FAILURE;
}
