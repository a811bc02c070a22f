/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-kept-row.c - a letter that was made: whom to, when, how and where it went */

#define G_LOG_DOMAIN "fler-kept-row"

#include "config.h"

#include "fler-kept-row.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-kept-words.h"
#include "fler-letter-words.h"

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Its day and the address in full; and where the letter is not to be had, that it is not. */
static GtkWidget *
new_lines (const char *title, const char *days, const FlerInvitation *letter)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *address;

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), new_label (title, "heading"));
  gtk_box_append (GTK_BOX (lines), new_label (days, "numeric"));
  if (letter->letter_size == 0)
    gtk_box_append (GTK_BOX (lines), new_label (_("The letter itself is not kept"), "dim-label"));
  if (letter->address == NULL || *letter->address == '\0')
    return lines;
  address = new_label (letter->address, "numeric");
  gtk_widget_set_margin_top (address, 6);
  gtk_box_append (GTK_BOX (lines), address);
  return lines;
}

/* What gives the letter. */
static GtkWidget *
new_button (const FlerInvitation *letter, const char *title, const char *days)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Save as PDF …"));
  /* Translators: a button beside a letter; then the letter, and when it was made and sent. */
  g_autofree char *spoken = g_strdup_printf (_("Save as PDF: %1$s, %2$s"), title, days);

  fler_access_set_name (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  letter->address != NULL ? letter->address : "", -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", letter->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "kept.save");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

GtkWidget *
fler_kept_row_new (const FlerInvitation *letter, const GDate *today)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *receiver = fler_words_kept_receiver (letter);
  g_autofree char *days = fler_words_kept_days (letter, today);
  g_autofree char *title = g_strdup_printf ("%s · %s", fler_words_letter_kind (letter->kind), receiver);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", title, days);

  gtk_box_append (GTK_BOX (box), new_lines (title, days, letter));
  if (letter->letter_size > 0)
    gtk_box_append (GTK_BOX (box), new_button (letter, title, days));
  gtk_widget_set_margin_top (box, 10);
  gtk_widget_set_margin_bottom (box, 10);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  /* The button tells what stands in the row. */
  gtk_widget_set_focusable (row, letter->letter_size == 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  fler_access_set_name (row, spoken);
  return row;
}
