/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-why-button.c - “Why?”: the rules behind an answer, with their ids and sources */

#define G_LOG_DOMAIN "fler-why-button"

#include "config.h"

#include "fler-why-button.h"

#include <glib/gi18n.h>

#include "fler-access.h"

struct _FlerWhyButton
{
  GtkWidget      parent_instance;
  GtkMenuButton *button;
  GtkBox        *reasons;
};

G_DEFINE_FINAL_TYPE (FlerWhyButton, fler_why_button, GTK_TYPE_WIDGET)

static void
fler_why_button_dispose (GObject *object)
{
  FlerWhyButton *self = FLER_WHY_BUTTON (object);

  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;
  G_OBJECT_CLASS (fler_why_button_parent_class)->dispose (object);
}

static void
fler_why_button_class_init (FlerWhyButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fler_why_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
fler_why_button_init (FlerWhyButton *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->reasons = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_set_margin_top (GTK_WIDGET (self->reasons), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->reasons), 6);
  gtk_widget_set_margin_start (GTK_WIDGET (self->reasons), 6);
  gtk_widget_set_margin_end (GTK_WIDGET (self->reasons), 6);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->reasons));

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  /* A child in the place of a label has no arrow beside it. */
  gtk_menu_button_set_child (self->button, gtk_label_new (_("Why?")));
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "card-action");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

GtkWidget *
fler_why_button_new (void)
{
  return g_object_new (FLER_TYPE_WHY_BUTTON, NULL);
}

static GtkWidget *
new_line (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

void
fler_why_button_set_reasons (FlerWhyButton *self, const FlerReason *reasons, int n_reasons,
                             const char *about)
{
  GtkWidget *child;
  g_autofree char *name = NULL;

  g_return_if_fail (FLER_IS_WHY_BUTTON (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->reasons))) != NULL)
    gtk_box_remove (self->reasons, child);
  for (int i = 0; i < n_reasons; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
      /* Translators: a rule's id and where it comes from: “Rule K2 · Malmö, 2.1 …”. */
      g_autofree char *source = g_strdup_printf (_("Rule %1$s · %2$s"), reasons[i].rule, reasons[i].source);

      gtk_box_append (GTK_BOX (box), new_line (_(reasons[i].text), NULL));
      gtk_box_append (GTK_BOX (box), new_line (source, "caption"));
      gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
      gtk_box_append (self->reasons, box);
    }
  name = g_strdup_printf ("%s %s", _("Why?"), about);
  fler_access_set_name (GTK_WIDGET (self->button), name);
  gtk_widget_set_visible (GTK_WIDGET (self), n_reasons > 0);
}
