/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-card.c - everything about one case, in order of use */

#define G_LOG_DOMAIN "fler-case-card"

#include "config.h"

#include "fler-case-card.h"

#include <glib/gi18n.h>

struct _FlerCaseCard
{
  GtkWidget    parent_instance;
  FlerContext *context;
  gint64       case_id;
};

G_DEFINE_FINAL_TYPE (FlerCaseCard, fler_case_card, GTK_TYPE_WIDGET)

static void
fler_case_card_dispose (GObject *object)
{
  FlerCaseCard *self = FLER_CASE_CARD (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_CASE_CARD);
  G_OBJECT_CLASS (fler_case_card_parent_class)->dispose (object);
}

static void
fler_case_card_class_init (FlerCaseCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_case_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/cases/fler-case-card.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fler_case_card_init (FlerCaseCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fler_case_card_set_context (FlerCaseCard *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_CASE_CARD (self));
  g_set_object (&self->context, context);
}

void
fler_case_card_set_case (FlerCaseCard *self, gint64 case_id)
{
  g_return_if_fail (FLER_IS_CASE_CARD (self));
  self->case_id = case_id;
}
