/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-agenda-pointer.c - the agenda by hand: what a click is, and dragging a booking to another day
 *
 * One click chooses, two open; a note or an empty day, which only lead on, by one. What is dragged
 * onto a day, its name or anything in it, comes to that day at the same time.
 */

#define G_LOG_DOMAIN "fler-agenda-days"

#include "config.h"

#include "fler-agenda-days-private.h"

#include "fler-calendar-hand.h"

#define SCROLL_EDGE 24      /* px at the edge of what is seen in which a drag scrolls */
#define SCROLL_STEP 8       /* px a frame */

static int
row_at (FlerAgendaDays *self, double x, double y)
{
  return self->rows != NULL ? fler_agenda_days_row_of (self, gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT))
                            : -1;
}

static void
on_pressed (GtkGestureClick *click, int n_press, double x, double y, FlerAgendaDays *self)
{
  int row = row_at (self, x, y);

  if (row < 0)
    return;
  fler_agenda_days_focus_row (self, row);
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_released (GtkGestureClick *click, int n_press, double x, double y, FlerAgendaDays *self)
{
  int row = row_at (self, x, y);

  if (row >= 0 && n_press == (fler_agenda_days_get_meeting (self, row) != NULL ? 2 : 1))
    fler_agenda_days_activate (self, row);
}

static void
on_menu_pressed (GtkGestureClick *click, int n_press, double x, double y, FlerAgendaDays *self)
{
  int row = row_at (self, x, y);
  const FlerMeeting *meeting = row >= 0 ? fler_agenda_days_get_meeting (self, row) : NULL;

  if (meeting == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  fler_agenda_days_focus_row (self, row);
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.menu", "(xii)", meeting->id, (int) x, (int) y);
}

/* Dragging */

void
fler_agenda_days_end_drag (FlerAgendaDays *self)
{
  if (self->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_id);
  self->scroll_id = 0;
  if (self->dragged_line != NULL)
    gtk_widget_remove_css_class (self->dragged_line, "dragged");
  g_clear_object (&self->dragged_line);
  self->dragged = self->to_day = -1;
  self->is_dragging = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
follow_pointer (FlerAgendaDays *self)
{
  self->to_day = fler_agenda_days_day_at (self, self->pointer_y);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* At the edge of what is seen the list goes on under the pointer. */
static gboolean
on_scroll_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  FlerAgendaDays *self = FLER_AGENDA_DAYS (widget);
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double step = self->pointer_y < SCROLL_EDGE                                     ? -SCROLL_STEP
                : self->pointer_y > gtk_widget_get_height (widget) - SCROLL_EDGE ? SCROLL_STEP : 0;

  if (step == 0 || adjustment == NULL)
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + step);
  follow_pointer (self);
  return G_SOURCE_CONTINUE;
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, FlerAgendaDays *self)
{
  int row = row_at (self, x, y);

  fler_agenda_days_end_drag (self);
  if (row < 0 || fler_agenda_days_get_meeting (self, row) == NULL)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->dragged = row;
  self->start_y = y;
}

static void
show_ghost (FlerAgendaDays *self)
{
  g_autofree char *text = fler_calendar_hand_words (fler_agenda_days_get_meeting (self, self->dragged), self->data->zone);

  gtk_label_set_label (GTK_LABEL (self->ghost), text);
}

static void
on_drag_update (GtkGestureDrag *gesture, double offset_x, double offset_y, FlerAgendaDays *self)
{
  if (self->dragged < 0)
    return;
  self->pointer_y = self->start_y + offset_y;
  if (!self->is_dragging)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) offset_x, (int) offset_y))
        return;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      self->is_dragging = TRUE;
      g_set_object (&self->dragged_line, fler_agenda_days_line_of (self, self->dragged));
      if (self->dragged_line != NULL)
        gtk_widget_add_css_class (self->dragged_line, "dragged");
      show_ghost (self);
      self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_scroll_tick, NULL, NULL);
    }
  follow_pointer (self);
}

static void
on_drag_end (GtkGestureDrag *gesture, double offset_x, double offset_y, FlerAgendaDays *self)
{
  const FlerMeeting *meeting = self->is_dragging ? fler_agenda_days_get_meeting (self, self->dragged) : NULL;
  int n_days = meeting != NULL && self->to_day >= 0
                 ? self->to_day - fler_agenda_days_get_row (self, self->dragged)->day : 0;

  fler_agenda_days_end_drag (self);
  if (n_days != 0)
    fler_agenda_days_reschedule (self, meeting, fler_calendar_view_shift (meeting->span, n_days, 0, self->data->zone));
}

static void
on_drag_cancelled (GtkGesture *gesture, GdkEventSequence *sequence, FlerAgendaDays *self)
{
  fler_agenda_days_end_drag (self);
}

void
fler_agenda_days_add_pointer (FlerAgendaDays *self)
{
  static const FlerCalendarHand hand = {
    .drag_begin = G_CALLBACK (on_drag_begin),
    .drag_update = G_CALLBACK (on_drag_update),
    .drag_end = G_CALLBACK (on_drag_end),
    .drag_cancelled = G_CALLBACK (on_drag_cancelled),
    .pressed = G_CALLBACK (on_pressed),
    .released = G_CALLBACK (on_released),
    .menu_pressed = G_CALLBACK (on_menu_pressed),
  };

  fler_calendar_hand_add (GTK_WIDGET (self), &hand);
}
