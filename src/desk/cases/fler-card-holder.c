/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-holder.c - where a case card comes once a case is chosen */

#define G_LOG_DOMAIN "fler-card-holder"

#include "config.h"

#include "fler-card-holder.h"

#include <glib/gi18n.h>

#include "fler-case-actions.h"
#include "fler-case-card.h"

struct _FlerCardHolder
{
  GtkWidget     parent_instance;
  FlerContext  *context;
  FlerCaseCard *card;      /* NULL until the first case */
  GtkWidget    *empty;     /* shown while no case is chosen */
  GtkWidget    *acting;    /* (nullable) weak: the window that has a card's actions by us */
};

G_DEFINE_FINAL_TYPE (FlerCardHolder, fler_card_holder, GTK_TYPE_WIDGET)

static GtkWidget *
add_line (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);    /* a card's width, not a line's */
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
empty_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("avatar-default-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 64);
  gtk_widget_add_css_class (icon, "dim-label");
  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  add_line (box, _("No case chosen"), "heading");
  add_line (box, _("Choose a case or a booking, and what is known of it is shown here."), "dim-label");
  return box;
}

/* What was done to a case can be taken back before a card is there. */
static void
put_actions (FlerCardHolder *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *window = self->context != NULL && self->card == NULL ? GTK_WIDGET (root) : NULL;

  if (self->acting == window)
    return;
  if (self->acting != NULL)
    fler_case_actions_put_on (self->acting, NULL);
  g_set_weak_pointer (&self->acting, window);
  if (self->acting != NULL)
    fler_case_actions_put_on (self->acting, self->context);
}

static void
build_card (FlerCardHolder *self)
{
  self->card = g_object_new (FLER_TYPE_CASE_CARD, NULL);
  put_actions (self);
  fler_case_card_set_context (self->card, self->context);
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
}

static void
show_card (FlerCardHolder *self, gboolean is_chosen)
{
  gtk_widget_set_visible (GTK_WIDGET (self->card), is_chosen);
  gtk_widget_set_visible (self->empty, !is_chosen);
}

static void
fler_card_holder_map (GtkWidget *widget)
{
  FlerCardHolder *self = FLER_CARD_HOLDER (widget);

  GTK_WIDGET_CLASS (fler_card_holder_parent_class)->map (widget);
  if (self->card == NULL)
    put_actions (self);
}

static void
fler_card_holder_dispose (GObject *object)
{
  FlerCardHolder *self = FLER_CARD_HOLDER (object);

  fler_card_holder_set_context (self, NULL);
  g_clear_pointer (&self->empty, gtk_widget_unparent);
  if (self->card != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->card));
  self->card = NULL;
  G_OBJECT_CLASS (fler_card_holder_parent_class)->dispose (object);
}

static void
fler_card_holder_class_init (FlerCardHolderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_card_holder_dispose;
  widget_class->map = fler_card_holder_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fler_card_holder_init (FlerCardHolder *self)
{
  self->empty = empty_new ();
  gtk_widget_set_parent (self->empty, GTK_WIDGET (self));
}

void
fler_card_holder_set_context (FlerCardHolder *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_CARD_HOLDER (self));

  if (context == self->context)
    return;
  if (self->acting != NULL)
    fler_case_actions_put_on (self->acting, NULL);
  g_clear_weak_pointer (&self->acting);
  g_set_object (&self->context, context);
  if (self->card != NULL)
    {
      /* It forgets its case. */
      fler_case_card_set_context (self->card, context);
      show_card (self, FALSE);
    }
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    put_actions (self);
}

void
fler_card_holder_set_case (FlerCardHolder *self, gint64 case_id)
{
  g_return_if_fail (FLER_IS_CARD_HOLDER (self));

  if (self->card == NULL && case_id != 0 && self->context != NULL)
    build_card (self);
  if (self->card == NULL)
    return;
  fler_case_card_set_case (self->card, case_id);
  show_card (self, case_id != 0);
}
