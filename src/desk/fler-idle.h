/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-idle.h - tells when nobody has touched the program for a while
 *
 * Keys, pointer and touch in any of the program's windows count. Time during which the computer
 * slept counts too: a laptop that is opened again after a night is idle.
 */
#pragma once

#include <gtk/gtk.h>

typedef struct _FlerIdle FlerIdle;

typedef void (*FlerIdleFunc) (gpointer data);

/**
 * fler_idle_new:
 * @func: called with @data when it has been idle for long enough, and again after each further
 *   such while
 */
FlerIdle *fler_idle_new (FlerIdleFunc func, gpointer data);
void fler_idle_free (FlerIdle *idle);

/**
 * fler_idle_set_limit:
 * @seconds: after how long; 0: never
 */
void fler_idle_set_limit (FlerIdle *idle, guint seconds);
