/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-template.c - taking down what a template built, on every version of GTK we run on */

#include "fler-template.h"

void
fler_template_dispose (GtkWidget *widget, GType type)
{
  GtkWidget *child;

  gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}
