/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-memory.c - how the program keeps house with the C library's memory */

#define G_LOG_DOMAIN "fler-memory"

#include "config.h"

#include "fler-memory.h"

#include <malloc.h>

#include <glib.h>

#define N_HEAPS 2

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
