/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-bench-store.c - a large database for benchmarks, kept between runs, and a stopwatch */

#include "fler-bench-store.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "fler-demo-store.h"
#include "fler-key.h"
#include "fler-migrate.h"

#define PASSPHRASE "bench"
#define GENERATION 4          /* up when the invented cases or the way they are written change */

GDate
bench_today (void)
{
  GDate today;

  fler_day_parse ("2026-11-24", &today);
  return today;
}

static double
now_us (clockid_t of)
{
  struct timespec now;

  clock_gettime (of, &now);
  return (double) now.tv_sec * 1e6 + (double) now.tv_nsec / 1e3;
}

static char *
schema_mark (void)
{
  g_auto(GStrv) scripts = fler_migrate_scripts ();
  g_autofree char *all = g_strjoinv ("", scripts);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);

  return g_strndup (sum, 8);
}

static void
remove_dir (const char *dir)
{
  g_autoptr(GDir) reader = g_dir_open (dir, 0, NULL);
  const char *name;

  while (reader != NULL && (name = g_dir_read_name (reader)) != NULL)
    {
      g_autofree char *path = g_build_filename (dir, name, NULL);

      g_unlink (path);
    }
  g_rmdir (dir);
}

static void
make (const char *dir, guint n_cases, guint n_extra_meetings)
{
  g_autofree char *unfinished = g_strconcat (dir, ".unfinished", NULL);
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerStore) store = NULL;
  FlerDemo demo = { n_cases, n_extra_meetings, 1, bench_today () };
  double began = now_us (CLOCK_MONOTONIC);

  remove_dir (unfinished);
  store = fler_store_create (unfinished, PASSPHRASE, NULL, &error);
  if (store == NULL
      || !fler_demo_store_fill (fler_store_get_db (store), &demo, zone, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  g_clear_object (&store);
  if (g_rename (unfinished, dir) != 0)
    g_error ("%s cannot be renamed", unfinished);
  printf ("made %u cases and %u further bookings in %.1f s\n", n_cases, n_extra_meetings,
          (now_us (CLOCK_MONOTONIC) - began) / 1e6);
}

FlerStore *
bench_store_open (guint n_cases, guint n_extra_meetings)
{
  const char *top = g_getenv ("FLER_BENCH_DIR");
  g_autofree char *mark = schema_mark ();
  g_autofree char *name = g_strdup_printf ("store-%u-%u-%s-%d", n_cases, n_extra_meetings, mark, GENERATION);
  g_autofree char *dir = g_build_filename (top != NULL ? top : g_get_tmp_dir (), name, NULL);
  g_autoptr(GError) error = NULL;
  FlerStore *store;

  fler_key_make_cheap ();
  if (!fler_store_exists (dir))
    make (dir, n_cases, n_extra_meetings);
  store = fler_store_open (dir, PASSPHRASE, &error);
  if (store == NULL)
    g_error ("%s", error->message);
  return store;
}

BenchTimes *
bench_times_new (void)
{
  BenchTimes *times = g_new0 (BenchTimes, 1);

  times->samples = g_array_new (FALSE, FALSE, sizeof (double));
  return times;
}

void
bench_times_free (BenchTimes *times)
{
  g_array_unref (times->samples);
  g_free (times);
}

void
bench_times_begin (BenchTimes *times)
{
  times->began = now_us (CLOCK_THREAD_CPUTIME_ID);
}

void
bench_times_end (BenchTimes *times)
{
  double taken = now_us (CLOCK_THREAD_CPUTIME_ID) - times->began;

  g_array_append_val (times->samples, taken);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

double
bench_times_percentile (BenchTimes *times, double percentile)
{
  guint index = (guint) ((double) (times->samples->len - 1) * percentile / 100 + 0.5);

  g_array_sort (times->samples, compare_doubles);
  return g_array_index (times->samples, double, index);
}
