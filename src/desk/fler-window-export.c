/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-window-export.c - the window's actions that bring bookings out of it */

#define G_LOG_DOMAIN "fler-window"

#include "config.h"

#include "fler-window-export.h"

#include <glib/gi18n.h>

#include "fler-booking-export.h"
#include "fler-dialog.h"
#include "fler-print-dialog.h"
#include "fler-window-private.h"

static void
on_export_booking (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_booking_export_ask (GTK_WINDOW (widget), fler_window_get_context (FLER_WINDOW (widget)),
                           g_variant_get_int64 (parameter));
}

static void
on_drag_booking (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_booking_export_drag (widget, fler_window_get_context (FLER_WINDOW (widget)), g_variant_get_int64 (parameter));
}

static void
on_printed (FlerPrintDialog *dialog, const char *text, FlerWindow *self)
{
  fler_window_say (self, text, NULL);
}

static void
on_print_calendar (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);
  FlerCalendarPage *page;
  FlerPrintDialog *dialog;
  GDate day;

  if (fler_dialog_is_up (GTK_WINDOW (self)))
    return;
  page = fler_desk_room_show_calendar (fler_window_enter_desk (self));
  day = fler_calendar_page_get_day (page);
  dialog = fler_print_dialog_new (GTK_WINDOW (self), fler_window_get_context (self),
                                  fler_calendar_page_get_kind (page), &day);
  g_signal_connect_object (dialog, "done", G_CALLBACK (on_printed), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
fler_window_install_export_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.drag-booking", "x", on_drag_booking);
  gtk_widget_class_install_action (klass, "win.export-booking", "x", on_export_booking);
  gtk_widget_class_install_action (klass, "win.print-calendar", NULL, on_print_calendar);
}
