/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-tip.h - a tooltip that costs nothing until the pointer rests
 *
 * gtk_widget_set_tooltip_text() asks the display where the pointer is, and waits for the answer:
 * on forty days or bookings that is as long as all the rest of a frame.
 */
#pragma once

#include <gtk/gtk.h>

/**
 * fler_tip_set:
 * @text: (nullable): what is shown where the pointer rests on @widget; NULL: nothing
 *
 * Not for a widget class that answers “query-tooltip” itself.
 */
void fler_tip_set (GtkWidget *widget, const char *text);

/**
 * fler_tip_get:
 *
 * Returns: (transfer none) (nullable): what was set
 */
const char *fler_tip_get (GtkWidget *widget);
