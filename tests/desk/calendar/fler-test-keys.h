/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-keys.h - keys and pointer as a person has them: through the screen, by xdotool */
#pragma once

#include <gtk/gtk.h>

/**
 * test_press:
 * @key: as xdotool names it, such as "shift+Down"
 *
 * Presses it and lets the program act on it.
 */
void test_press (const char *key);

/* Types @text into whatever has the focus. */
void test_type (const char *text);

/**
 * test_pointer:
 * @window: where the places are told from
 * @steps: (array zero-terminated=1): "x,y" goes there, "down", "up", "click" and "double" are
 *   the left button's, "menu" the right button's, "Escape" a key
 */
void test_pointer (GtkWidget *window, const char *const *steps);

/**
 * test_glide:
 * @points: (array length=n_points): where the pointer goes, in @window
 * @ms: for how long it rests at each
 *
 * Moves the pointer over them without waiting for the program, as a hand does.
 */
void test_glide (GtkWidget *window, const graphene_point_t *points, guint n_points, int ms);

/* Lets the program run for a while: what has no condition to wait for. */
void test_rest (int ms);
