/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-memory.c - how the program keeps house with the C library's memory */

#define G_LOG_DOMAIN "fler-memory"

#include "config.h"

#include "fler-memory.h"

#include <malloc.h>

#include <glib.h>

#define N_HEAPS 2
#define REST_AFTER_MS 2000

void
fler_memory_set_up (void)
{
#ifdef __GLIBC__
  mallopt (M_ARENA_MAX, N_HEAPS);
#endif
}

void
fler_memory_rest (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

static guint rest_id;

static gboolean
on_rest (gpointer unused)
{
  rest_id = 0;
  fler_memory_rest ();
  return G_SOURCE_REMOVE;
}

void
fler_memory_rest_soon (void)
{
  g_clear_handle_id (&rest_id, g_source_remove);
  rest_id = g_timeout_add_full (G_PRIORITY_LOW, REST_AFTER_MS, on_rest, NULL, NULL);
}
