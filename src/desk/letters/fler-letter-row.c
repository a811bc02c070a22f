/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-row.c - a receiver's row in the list of a meeting's letters: a tick, a name, a state */

#define G_LOG_DOMAIN "fler-letter-row"

#include "config.h"

#include "fler-letter-row.h"

#include <glib/gi18n.h>

#include "fler-access.h"

void
fler_letter_row_show (FlerLetterItem *item, const FlerMailbox *mailbox)
{
  g_autofree char *state = fler_letter_item_state (item, mailbox);
  g_autofree char *name = fler_letter_item_name (item, mailbox);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name, state);
  gboolean is_ready = fler_letter_item_is_ready (item);

  gtk_label_set_label (item->state, state);
  gtk_widget_set_sensitive (item->check, is_ready);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (item->check), is_ready && item->is_chosen);
  if (is_ready)
    gtk_widget_remove_css_class (GTK_WIDGET (item->state), "warning");
  else
    gtk_widget_add_css_class (GTK_WIDGET (item->state), "warning");
  fler_access_set_name (item->row, spoken);
}

/* The name above its state. */
static GtkWidget *
new_lines (FlerLetterItem *item, const char *name)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (name);

  item->state = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_xalign (item->state, 0);
  gtk_label_set_wrap (item->state, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (item->state), "caption");
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (item->state));
  gtk_widget_set_hexpand (lines, TRUE);
  return lines;
}

GtkWidget *
fler_letter_row_new (FlerLetterItem *item, const FlerMailbox *mailbox)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *name = fler_letter_item_name (item, mailbox);
  g_autofree char *check_name = NULL;

  item->check = gtk_check_button_new ();
  item->row = gtk_list_box_row_new ();
  gtk_widget_set_valign (item->check, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), item->check);
  gtk_box_append (GTK_BOX (box), new_lines (item, name));
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_widget_set_margin_start (box, 10);
  gtk_widget_set_margin_end (box, 10);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (item->row), box);
  /* Translators: %s is a receiver: a tick for whom a letter is made. */
  check_name = g_strdup_printf (_("Make the letter to %s"), name);
  fler_access_set_name (item->check, check_name);
  g_object_set_data (G_OBJECT (item->check), "fler-item", item);
  g_object_set_data (G_OBJECT (item->row), "fler-item", item);
  fler_letter_row_show (item, mailbox);
  return item->row;
}

FlerLetterItem *
fler_letter_row_get_item (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "fler-item");
}
