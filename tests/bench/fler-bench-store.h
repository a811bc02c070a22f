/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-bench-store.h - a large database for benchmarks, kept between runs, and a stopwatch
 *
 * It lies in the folder that FLER_BENCH_DIR names (meson sets it to one in the build tree), under
 * a name that says what is in it and which schema, and is made where it is not there yet.
 */
#pragma once

#include "fler-db-private.h"

#define BENCH_NOW 1795510800     /* Tuesday 24 November 2026, 09.00 in Stockholm */

/**
 * bench_store_open:
 *
 * Returns: (transfer full): a store with so many invented cases and further bookings
 */
FlerStore *bench_store_open (guint n_cases, guint n_extra_meetings);

GDate bench_today (void);

/* Times, in microseconds of the processor, of which percentiles are asked. What is measured reads
 * from memory and waits for nobody; on a machine with other work the clock on the wall would
 * measure that work. */
typedef struct
{
  GArray *samples;    /* of double */
  double  began;
} BenchTimes;

BenchTimes *bench_times_new (void);
void bench_times_free (BenchTimes *times);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchTimes, bench_times_free)
void bench_times_begin (BenchTimes *times);
void bench_times_end (BenchTimes *times);
double bench_times_percentile (BenchTimes *times, double percentile);
