/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-hand.c - what the views that are worked by hand have in common: gestures and ghost */

#define G_LOG_DOMAIN "fler-calendar-hand"

#include "config.h"

#include "fler-calendar-hand.h"

#include "fler-words.h"

static GtkGesture *
add_gesture (GtkWidget *view, GtkGesture *gesture, guint button)
{
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), button);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (gesture));
  return gesture;
}

GtkGesture *
fler_calendar_hand_add (GtkWidget *view, const FlerCalendarHand *hand)
{
  GtkGesture *drag, *click, *menu;

  g_return_val_if_fail (GTK_IS_WIDGET (view), NULL);

  drag = add_gesture (view, gtk_gesture_drag_new (), GDK_BUTTON_PRIMARY);
  g_signal_connect (drag, "drag-begin", hand->drag_begin, view);
  g_signal_connect (drag, "drag-update", hand->drag_update, view);
  g_signal_connect (drag, "drag-end", hand->drag_end, view);
  g_signal_connect (drag, "cancel", hand->drag_cancelled, view);
  click = add_gesture (view, gtk_gesture_click_new (), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "pressed", hand->pressed, view);
  g_signal_connect (click, "released", hand->released, view);
  menu = add_gesture (view, gtk_gesture_click_new (), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", hand->menu_pressed, view);
  gtk_gesture_group (drag, click);
  return drag;
}

GtkWidget *
fler_calendar_hand_add_ghost (GtkWidget *view)
{
  GtkWidget *ghost = g_object_new (GTK_TYPE_LABEL,
                                   "css-name", "ghost",
                                   "can-target", FALSE,
                                   "xalign", 0.0,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "width-chars", 1,
                                   NULL);

  gtk_widget_set_parent (ghost, view);
  gtk_widget_set_child_visible (ghost, FALSE);
  return ghost;
}

char *
fler_calendar_hand_words (const FlerMeeting *meeting, GTimeZone *zone)
{
  g_autofree char *times = meeting->is_all_day ? NULL : fler_words_times (meeting->span, zone);
  const char *what = meeting->case_reference != NULL ? meeting->case_reference
                     : meeting->title != NULL        ? meeting->title : "";

  return g_strstrip (g_strdup_printf ("%s %s", times != NULL ? times : "", what));
}
