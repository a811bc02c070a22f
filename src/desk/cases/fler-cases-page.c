/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-cases-page.c - the list of cases, and the card of the one chosen */

#define G_LOG_DOMAIN "fler-cases-page"

#include "config.h"

#include "fler-cases-page.h"

#include <glib/gi18n.h>

struct _FlerCasesPage
{
  GtkWidget    parent_instance;
  FlerContext *context;
  gint64       case_id;
};

G_DEFINE_FINAL_TYPE (FlerCasesPage, fler_cases_page, GTK_TYPE_WIDGET)

static void
fler_cases_page_dispose (GObject *object)
{
  FlerCasesPage *self = FLER_CASES_PAGE (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_CASES_PAGE);
  G_OBJECT_CLASS (fler_cases_page_parent_class)->dispose (object);
}

static void
fler_cases_page_class_init (FlerCasesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_cases_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/cases/fler-cases-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fler_cases_page_init (FlerCasesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fler_cases_page_set_context (FlerCasesPage *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_CASES_PAGE (self));
  g_set_object (&self->context, context);
}

void
fler_cases_page_show_case (FlerCasesPage *self, gint64 case_id)
{
  g_return_if_fail (FLER_IS_CASES_PAGE (self));
  self->case_id = case_id;
}
