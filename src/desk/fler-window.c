/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-window.c - the window, and which room is open in it */

#define G_LOG_DOMAIN "fler-window"

#include "config.h"

#include "fler-window.h"

#include <glib/gi18n.h>

#include "fler-calendar-page.h"
#include "fler-cases-page.h"
#include "fler-meeting-page.h"

struct _FlerWindow
{
  AdwApplicationWindow parent_instance;
  FlerContext         *context;

  /* from the template */
  AdwToastOverlay     *toasts;
  GtkStack            *rooms;
};

G_DEFINE_FINAL_TYPE (FlerWindow, fler_window, ADW_TYPE_APPLICATION_WINDOW)

static void
fler_window_dispose (GObject *object)
{
  fler_window_set_context (FLER_WINDOW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_WINDOW);
  G_OBJECT_CLASS (fler_window_parent_class)->dispose (object);
}

static void
fler_window_class_init (FlerWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/fler-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerWindow, rooms);
  gtk_widget_class_bind_template_child (widget_class, FlerWindow, toasts);
}

static void
fler_window_init (FlerWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FlerWindow *
fler_window_new (GtkApplication *application)
{
  return g_object_new (FLER_TYPE_WINDOW, "application", application, NULL);
}

void
fler_window_set_context (FlerWindow *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_WINDOW (self));
  g_set_object (&self->context, context);
}

void
fler_window_say (FlerWindow *self, const char *text, const char *undo_action)
{
  AdwToast *toast;

  g_return_if_fail (FLER_IS_WINDOW (self));
  toast = adw_toast_new (text);
  if (undo_action != NULL)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_detailed_action_name (toast, undo_action);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}
