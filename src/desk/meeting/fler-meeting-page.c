/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-page.c - the live form, a meeting while it goes on */

#define G_LOG_DOMAIN "fler-meeting-page"

#include "config.h"

#include "fler-meeting-page.h"

#include <glib/gi18n.h>

struct _FlerMeetingPage
{
  GtkWidget    parent_instance;
  FlerContext *context;
  gint64       meeting_id;
};

G_DEFINE_FINAL_TYPE (FlerMeetingPage, fler_meeting_page, GTK_TYPE_WIDGET)

static void
fler_meeting_page_dispose (GObject *object)
{
  FlerMeetingPage *self = FLER_MEETING_PAGE (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_MEETING_PAGE);
  G_OBJECT_CLASS (fler_meeting_page_parent_class)->dispose (object);
}

static void
fler_meeting_page_class_init (FlerMeetingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_meeting_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/meeting/fler-meeting-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fler_meeting_page_init (FlerMeetingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fler_meeting_page_set_context (FlerMeetingPage *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_MEETING_PAGE (self));
  g_set_object (&self->context, context);
}

void
fler_meeting_page_set_meeting (FlerMeetingPage *self, gint64 meeting_id)
{
  g_return_if_fail (FLER_IS_MEETING_PAGE (self));
  self->meeting_id = meeting_id;
}
