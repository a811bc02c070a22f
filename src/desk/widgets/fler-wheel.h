/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-wheel.h - the wheel over a text field within a page that scrolls */
#pragma once

#include <gtk/gtk.h>

/**
 * fler_wheel_pass_on:
 * @field: a text's own scroller, within a page that scrolls too
 *
 * GTK keeps the wheel for the inner one, though there is nothing to scroll in it: a page full of
 * text fields then stands still under the pointer. What @field has no use for scrolls the page.
 */
void fler_wheel_pass_on (GtkScrolledWindow *field);
