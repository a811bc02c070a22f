/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-memory.c - how the program keeps house with the C library's memory */

#define G_LOG_DOMAIN "fler-memory"

#include "config.h"

#include "fler-memory.h"

#include <malloc.h>

#include <glib.h>

#define N_HEAPS 2
#define FREE_END_BYTES (128 * 1024)
#define REST_AFTER_MS 2000

void
fler_memory_set_up (void)
{
#ifdef __GLIBC__
  mallopt (M_ARENA_MAX, N_HEAPS);
  /* Said, or it grows with the largest piece that was ever freed; and malloc_trim() leaves the
   * free end of a thread's heap alone, which only this gives back. */
  mallopt (M_TRIM_THRESHOLD, FREE_END_BYTES);
#endif
}

/* Of Rest: the last that came first. */
static GSList *rests;

typedef struct
{
  FlerMemoryRest func;
  gpointer       data;
} Rest;

void
fler_memory_add_rest (FlerMemoryRest func, gpointer data)
{
  Rest *rest = g_new (Rest, 1);

  rest->func = func;
  rest->data = data;
  rests = g_slist_prepend (rests, rest);
}

void
fler_memory_remove_rest (FlerMemoryRest func, gpointer data)
{
  for (GSList *l = rests; l != NULL; l = l->next)
    if (((Rest *) l->data)->func == func && ((Rest *) l->data)->data == data)
      {
        g_free (l->data);
        rests = g_slist_delete_link (rests, l);
        return;
      }
}

void
fler_memory_rest (void)
{
  for (GSList *l = rests; l != NULL; l = l->next)
    ((Rest *) l->data)->func (((Rest *) l->data)->data);
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
