/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-memory.h - how the program keeps house with the C library's memory
 *
 * On many of our users' computers a browser wants it more.
 */
#pragma once

/**
 * fler_memory_set_up:
 *
 * Before the first thread: jobs, icons and fonts share a second heap instead of having one each, of
 * which most would stay with us, empty.
 */
void fler_memory_set_up (void);

/**
 * fler_memory_rest:
 *
 * Gives back to the system what is free.
 */
void fler_memory_rest (void);

/**
 * fler_memory_rest_soon:
 *
 * The same, on the main thread, when this was not called for a while: after work that needed much.
 */
void fler_memory_rest_soon (void);
