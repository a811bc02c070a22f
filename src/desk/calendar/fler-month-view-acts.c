/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-month-view-acts.c - the month by keyboard and by hand */

#define G_LOG_DOMAIN "fler-month-view"

#include "config.h"

#include "fler-month-view-private.h"

#include "fler-calendar-hand.h"

#define LENGTHEN (15 * 60)       /* seconds by which Control and an arrow lengthen */
#define DAY      (24 * 60 * 60)

/* By keyboard: a day's own place, then what stands in it from the top, then its “+3 more”. */

/* What stands next below (1) or above (-1) @from in the cursor's day; NULL: nothing more. */
static GtkWidget *
find_next (FlerMonthView *self, GtkWidget *from, int step)
{
  int from_line = fler_month_view_line_of (self, from);
  int row = from == self->slot ? -1 : from_line >= 0 ? fler_month_view_get_item (self, from_line)->bar.row : G_MAXINT;
  GtkWidget *more = self->more[self->cursor_day];
  GtkWidget *found = NULL;
  int found_row = 0;

  for (guint i = 0; i < self->shown->len; i++)
    {
      const FlerMonthItem *item = fler_month_view_get_item (self, i);
      int first = item->week * FLER_MONTH_WEEK + item->bar.first;

      if (self->cursor_day < first || self->cursor_day >= first + item->bar.n_days)
        continue;
      if (step > 0 ? item->bar.row <= row : item->bar.row >= row)
        continue;
      if (found != NULL && (found_row - item->bar.row) * step < 0)
        continue;
      found = g_ptr_array_index (self->lines, i);
      found_row = item->bar.row;
    }
  if (found == NULL && step > 0 && from != more && gtk_widget_get_child_visible (more))
    return more;
  return found;
}

static void
go_to_day (FlerMonthView *self, int day)
{
  GDate date = self->data->first;

  if (day >= 0 && day < self->data->n_days)
    {
      fler_month_view_focus_day (self, day);
      return;
    }
  if (day >= 0)
    g_date_add_days (&date, day);
  else
    g_date_subtract_days (&date, -day);
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.go-to", "i", (int) g_date_get_julian (&date));
}

static void
go_down_or_up (FlerMonthView *self, GtkWidget *focus, int step)
{
  GtkWidget *next = find_next (self, focus, step);
  int line = fler_month_view_line_of (self, next);

  if (line >= 0)
    fler_month_view_focus_line (self, line);
  else if (next != NULL)
    gtk_widget_grab_focus (next);
  else if (step < 0 && focus != self->slot)
    fler_month_view_focus_day (self, self->cursor_day);
  else
    go_to_day (self, self->cursor_day + step * FLER_MONTH_WEEK);
}

static gboolean
on_plain_key (FlerMonthView *self, GtkWidget *focus, guint key)
{
  gint64 meeting_id = FLER_IS_CALENDAR_LINE (focus) ? fler_calendar_line_get_meeting (FLER_CALENDAR_LINE (focus)) : 0;

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      go_down_or_up (self, focus, key == GDK_KEY_Down ? 1 : -1);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      go_to_day (self, self->cursor_day + (key == GDK_KEY_Right ? 1 : -1));
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_End:
      go_to_day (self, self->cursor_day / FLER_MONTH_WEEK * FLER_MONTH_WEEK + (key == GDK_KEY_End ? FLER_MONTH_WEEK - 1 : 0));
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      return gtk_widget_activate_action (GTK_WIDGET (self), "calendar.step", "i", key == GDK_KEY_Page_Up ? -1 : 1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      fler_month_view_activate (self, focus);
      return TRUE;
    case GDK_KEY_Delete:
      return meeting_id != 0
             && gtk_widget_activate_action (GTK_WIDGET (self), "win.cancel-booking", "x", meeting_id);
    case GDK_KEY_Menu:
      return meeting_id != 0
             && gtk_widget_activate_action (GTK_WIDGET (self), "calendar.menu", "(xii)", meeting_id, -1, -1);
    default:
      return FALSE;
    }
}

static gboolean
on_shift_key (FlerMonthView *self, int line, guint key)
{
  const FlerMeeting *meeting = line >= 0 ? fler_month_view_get_meeting (self, line) : NULL;
  int n_days = key == GDK_KEY_Left ? -1 : key == GDK_KEY_Right ? 1
               : key == GDK_KEY_Up || key == GDK_KEY_Page_Up ? -FLER_MONTH_WEEK
               : key == GDK_KEY_Down || key == GDK_KEY_Page_Down ? FLER_MONTH_WEEK : 0;

  if (meeting == NULL)
    return FALSE;
  if (key == GDK_KEY_F10)
    return gtk_widget_activate_action (GTK_WIDGET (self), "calendar.menu", "(xii)", meeting->id, -1, -1);
  if (n_days == 0)
    return FALSE;
  fler_month_view_move (self, line, n_days);
  return TRUE;
}

/* By quarters of an hour, or what lasts whole days by days. */
static gboolean
on_control_key (FlerMonthView *self, int line, guint key)
{
  const FlerMeeting *meeting = line >= 0 ? fler_month_view_get_meeting (self, line) : NULL;
  int step = key == GDK_KEY_Down || key == GDK_KEY_Right ? 1 : key == GDK_KEY_Up || key == GDK_KEY_Left ? -1 : 0;
  FlerSpan span;

  if (meeting == NULL || step == 0)
    return FALSE;
  span = meeting->span;
  if (meeting->is_all_day)
    span.end = fler_calendar_view_shift ((FlerSpan) { span.end, span.end + DAY }, step, 0, self->data->zone).start;
  else
    span.end += step * LENGTHEN;
  if (span.end - span.start < LENGTHEN)
    return TRUE;
  self->fresh = meeting->id;
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.reschedule", "(xxx)", meeting->id, span.start, span.end);
  return TRUE;
}

static void
end_drag (FlerMonthView *self)
{
  if (self->is_dragging && self->dragged >= 0)
    gtk_widget_remove_css_class (g_ptr_array_index (self->lines, self->dragged), "dragged");
  self->dragged = -1;
  self->is_dragging = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, FlerMonthView *self)
{
  GtkWidget *focus = fler_month_view_focus_in (self);

  if (self->data == NULL || focus == NULL)
    return FALSE;
  if (key == GDK_KEY_Escape && self->dragged >= 0)
    {
      end_drag (self);
      return TRUE;
    }
  switch (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK))
    {
    case 0:
      return on_plain_key (self, focus, key);
    case GDK_SHIFT_MASK:
      return on_shift_key (self, fler_month_view_line_of (self, focus), key);
    case GDK_CONTROL_MASK:
      return on_control_key (self, fler_month_view_line_of (self, focus), key);
    default:
      return FALSE;
    }
}

void
fler_month_view_add_keys (FlerMonthView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the lines' own: as buttons they would wait a quarter of a second on Enter. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* By hand */

static GtkWidget *
widget_at (FlerMonthView *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return FLER_IS_CALENDAR_LINE (widget) ? widget : NULL;
}

static void
on_pressed (GtkGestureClick *click, int n_press, double x, double y, FlerMonthView *self)
{
  GtkWidget *widget = widget_at (self, x, y);
  int line = fler_month_view_line_of (self, widget);
  int day = fler_month_view_day_at (self, x, y);

  if (day < 0 || (widget != NULL && line < 0))
    return;
  self->cursor_day = day;
  if (line >= 0)
    fler_month_view_focus_line (self, line);
  else
    fler_month_view_focus_day (self, day);
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* A booking is chosen by one click and opened by two; a note, which is only looked up, by one. */
static void
on_released (GtkGestureClick *click, int n_press, double x, double y, FlerMonthView *self)
{
  GtkWidget *widget = widget_at (self, x, y);
  int line = fler_month_view_line_of (self, widget);
  gboolean is_note = line >= 0 && fler_month_view_get_item (self, line)->note >= 0;

  if (fler_month_view_day_at (self, x, y) < 0 || (widget != NULL && line < 0))
    return;
  if (n_press == 2 || (is_note && n_press == 1))
    fler_month_view_activate (self, line >= 0 ? widget : self->slot);
}

static void
on_menu_pressed (GtkGestureClick *click, int n_press, double x, double y, FlerMonthView *self)
{
  int line = fler_month_view_line_of (self, widget_at (self, x, y));
  const FlerMeeting *meeting = line >= 0 ? fler_month_view_get_meeting (self, line) : NULL;

  if (meeting == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  fler_month_view_focus_line (self, line);
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.menu", "(xii)", meeting->id, (int) x, (int) y);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, FlerMonthView *self)
{
  int line = fler_month_view_line_of (self, widget_at (self, x, y));

  end_drag (self);
  if (line < 0 || fler_month_view_get_meeting (self, line) == NULL)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->dragged = line;
  self->from_day = self->to_day = fler_month_view_day_at (self, x, y);
  self->start_x = x;
  self->start_y = y;
}

static void
show_ghost (FlerMonthView *self)
{
  g_autofree char *text = fler_calendar_hand_words (fler_month_view_get_meeting (self, self->dragged), self->data->zone);

  gtk_label_set_label (GTK_LABEL (self->ghost), text);
}

static void
on_drag_update (GtkGestureDrag *gesture, double offset_x, double offset_y, FlerMonthView *self)
{
  int day;

  if (self->dragged < 0)
    return;
  if (!self->is_dragging)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) offset_x, (int) offset_y))
        return;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      self->is_dragging = TRUE;
      gtk_widget_add_css_class (g_ptr_array_index (self->lines, self->dragged), "dragged");
      show_ghost (self);
    }
  day = fler_month_view_day_at (self, self->start_x + offset_x, self->start_y + offset_y);
  if (day == self->to_day)
    return;
  self->to_day = day;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_drag_end (GtkGestureDrag *gesture, double offset_x, double offset_y, FlerMonthView *self)
{
  int line = self->dragged, n_days = self->to_day - self->from_day;
  gboolean is_dropped = self->is_dragging && self->to_day >= 0;

  end_drag (self);
  if (is_dropped && line >= 0)
    fler_month_view_move (self, line, n_days);
}

static void
on_drag_cancelled (GtkGesture *gesture, GdkEventSequence *sequence, FlerMonthView *self)
{
  end_drag (self);
}

void
fler_month_view_add_pointer (FlerMonthView *self)
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
