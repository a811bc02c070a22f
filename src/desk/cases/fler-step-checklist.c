/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-checklist.c - what is gone through before a step is done, to read beside its form */

#include "config.h"

#include "fler-step-checklist.h"

static GtkWidget *
new_item (const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *bullet = gtk_label_new ("•");
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (bullet), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (row), bullet);
  gtk_box_append (GTK_BOX (row), label);
  return row;
}

GtkWidget *
fler_step_checklist_new (const FlerChecklist *checklist, gboolean is_expanded)
{
  GtkWidget *expander = gtk_expander_new (checklist->title);
  GtkWidget *items = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_set_margin_top (items, 6);
  gtk_widget_set_margin_start (items, 18);
  for (guint i = 0; i < checklist->items->len; i++)
    gtk_box_append (GTK_BOX (items), new_item (checklist->items->pdata[i]));
  gtk_expander_set_child (GTK_EXPANDER (expander), items);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), is_expanded);
  return expander;
}
