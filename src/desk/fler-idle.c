/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-idle.c - tells when nobody has touched the program for a while */

#define G_LOG_DOMAIN "fler-idle"

#include "fler-idle.h"

#define LOOK_EVERY_S 15u

struct _FlerIdle
{
  FlerIdleFunc func;
  gpointer     data;
  GListModel  *windows;      /* the program's toplevels */
  guint        limit_s;
  guint        timer;
  gint64       touched_at;       /* by the clock that stops while the computer sleeps */
  gint64       touched_at_real;  /* by the one that does not, and that may be set */
};

static void
touch (FlerIdle *idle)
{
  idle->touched_at = g_get_monotonic_time ();
  idle->touched_at_real = g_get_real_time ();
}

static gboolean
on_event (GtkEventControllerLegacy *controller, GdkEvent *event, FlerIdle *idle)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
    case GDK_BUTTON_PRESS:
    case GDK_MOTION_NOTIFY:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
      touch (idle);
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
watch (FlerIdle *idle, GtkWidget *window)
{
  GtkEventController *controller;

  if (g_object_get_data (G_OBJECT (window), "fler-idle") == idle)
    return;
  controller = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (on_event), idle);
  gtk_widget_add_controller (window, controller);
  g_object_set_data (G_OBJECT (window), "fler-idle", idle);
  g_object_set_data_full (G_OBJECT (window), "fler-idle-controller", g_object_ref (controller), g_object_unref);
}

static void
unwatch (FlerIdle *idle, GtkWidget *window)
{
  GtkEventController *controller = g_object_get_data (G_OBJECT (window), "fler-idle-controller");

  if (g_object_get_data (G_OBJECT (window), "fler-idle") != idle)
    return;
  g_signal_handlers_disconnect_by_data (controller, idle);
  /* A window that is being taken down has let go of it already. */
  if (gtk_event_controller_get_widget (controller) == window)
    gtk_widget_remove_controller (window, controller);
  g_object_set_data (G_OBJECT (window), "fler-idle", NULL);
  g_object_set_data (G_OBJECT (window), "fler-idle-controller", NULL);
}

static void
on_windows_changed (GListModel *windows, guint position, guint n_removed, guint n_added, FlerIdle *idle)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      watch (idle, window);
    }
}

static gboolean
on_look (gpointer data)
{
  FlerIdle *idle = data;
  gint64 limit_us = (gint64) idle->limit_s * G_USEC_PER_SEC;

  if (g_get_monotonic_time () - idle->touched_at >= limit_us
      || g_get_real_time () - idle->touched_at_real >= limit_us)
    {
      touch (idle);
      idle->func (idle->data);
    }
  return G_SOURCE_CONTINUE;
}

FlerIdle *
fler_idle_new (FlerIdleFunc func, gpointer data)
{
  FlerIdle *idle = g_new0 (FlerIdle, 1);

  idle->func = func;
  idle->data = data;
  idle->windows = gtk_window_get_toplevels ();
  g_signal_connect (idle->windows, "items-changed", G_CALLBACK (on_windows_changed), idle);
  on_windows_changed (idle->windows, 0, 0, g_list_model_get_n_items (idle->windows), idle);
  touch (idle);
  return idle;
}

void
fler_idle_free (FlerIdle *idle)
{
  g_signal_handlers_disconnect_by_data (idle->windows, idle);
  for (guint i = 0; i < g_list_model_get_n_items (idle->windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (idle->windows, i);

      unwatch (idle, window);
    }
  g_clear_handle_id (&idle->timer, g_source_remove);
  g_free (idle);
}

void
fler_idle_set_limit (FlerIdle *idle, guint seconds)
{
  g_clear_handle_id (&idle->timer, g_source_remove);
  idle->limit_s = seconds;
  touch (idle);
  if (seconds > 0)
    idle->timer = g_timeout_add_seconds (CLAMP (seconds, 1, LOOK_EVERY_S), on_look, idle);
}
