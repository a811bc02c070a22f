/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-wheel.c - the wheel over a text field within a page that scrolls */

#define G_LOG_DOMAIN "fler-wheel"

#include "config.h"

#include "fler-wheel.h"

#include <math.h>

/* How far GTK itself goes: of a touchpad's points, and of a wheel's clicks. */
#define TOUCHPAD_FACTOR 2.5
#define CLICK_POWER (2. / 3.)

static gboolean
has_room (GtkAdjustment *adjustment, double delta)
{
  double value = gtk_adjustment_get_value (adjustment);

  if (delta < 0)
    return value > gtk_adjustment_get_lower (adjustment);
  return value < gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, gpointer unused)
{
  GtkWidget *field = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *page = gtk_widget_get_ancestor (gtk_widget_get_parent (field), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  double step = TOUCHPAD_FACTOR;

  if (dy == 0 || page == NULL || has_room (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (field)), dy))
    return GDK_EVENT_PROPAGATE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL)
    step = pow (gtk_adjustment_get_page_size (adjustment), CLICK_POWER);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + dy * step);
  return GDK_EVENT_STOP;
}

void
fler_wheel_pass_on (GtkScrolledWindow *field)
{
  GtkEventController *controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (field));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_name (controller, "fler-wheel");
  g_signal_connect (controller, "scroll", G_CALLBACK (on_scroll), NULL);
  gtk_widget_add_controller (GTK_WIDGET (field), controller);
}
