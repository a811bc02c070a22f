/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-store.h - fills an empty database with invented cases in all stages */
#pragma once

#include "fler-db.h"

typedef struct
{
  guint  n_cases;
  guint  n_extra_meetings;   /* further bookings, spread over years: for benchmarks */
  guint  seed;               /* the same seed gives the same data, uids and all */
  GDate  today;
} FlerDemo;

/**
 * FlerProgressFunc:
 * @done: 0 to @total
 */
typedef void (*FlerProgressFunc) (gint64 done, gint64 total, gpointer data);

/**
 * fler_demo_store_fill:
 * @progress: (nullable)
 * @error: G_IO_ERROR_CANCELLED - nothing of it stays
 */
gboolean fler_demo_store_fill (FlerDb *db, const FlerDemo *demo, GTimeZone *zone,
                               FlerProgressFunc progress, gpointer data,
                               GCancellable *cancellable, GError **error);
