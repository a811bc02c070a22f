/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-memory.h - how the program keeps house with the C library's memory
 *
 * On many of our users' computers a browser wants it more.
 */
#pragma once

#include <glib.h>

/**
 * fler_memory_set_up:
 *
 * Before the first thread: jobs, icons and fonts share a second heap instead of having one each, of
 * which most would stay with us, empty.
 */
void fler_memory_set_up (void);

/* Lets go of what is kept for speed alone. */
typedef void (*FlerMemoryRest) (gpointer data);

/**
 * fler_memory_add_rest:
 *
 * From now on @func is called with @data before memory is given back, until
 * fler_memory_remove_rest() with the same two. On the main thread, as all that follows.
 */
void fler_memory_add_rest (FlerMemoryRest func, gpointer data);
void fler_memory_remove_rest (FlerMemoryRest func, gpointer data);

/**
 * fler_memory_rest:
 *
 * Gives back to the system what is free.
 */
void fler_memory_rest (void);

/**
 * fler_memory_rest_soon:
 *
 * The same when this was not called for a while: after work that needed much, and when the user
 * has turned to another program.
 */
void fler_memory_rest_soon (void);
