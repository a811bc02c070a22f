/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-page.c - the calendar room */

#define G_LOG_DOMAIN "fler-calendar-page"

#include "config.h"

#include "fler-calendar-page.h"

#include <glib/gi18n.h>

#include "fler-template.h"

struct _FlerCalendarPage
{
  GtkWidget    parent_instance;
  FlerContext *context;
};

G_DEFINE_FINAL_TYPE (FlerCalendarPage, fler_calendar_page, GTK_TYPE_WIDGET)

static void
fler_calendar_page_dispose (GObject *object)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (object);

  g_clear_object (&self->context);
  fler_template_dispose (GTK_WIDGET (self), FLER_TYPE_CALENDAR_PAGE);
  G_OBJECT_CLASS (fler_calendar_page_parent_class)->dispose (object);
}

static void
fler_calendar_page_class_init (FlerCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_calendar_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-calendar-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fler_calendar_page_init (FlerCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fler_calendar_page_set_context (FlerCalendarPage *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_CALENDAR_PAGE (self));
  g_set_object (&self->context, context);
}
