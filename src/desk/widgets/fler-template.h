/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-template.h - taking down what a template built, on every version of GTK we run on */
#pragma once

#include <gtk/gtk.h>

/**
 * fler_template_dispose:
 * @widget: a widget of a class whose parent is GtkWidget itself
 * @type: the class that has the template
 *
 * As gtk_widget_dispose_template(), which in GTK 4.8 leaves children that the class did not bind;
 * a widget that still has children when it dies complains.
 */
void fler_template_dispose (GtkWidget *widget, GType type);
