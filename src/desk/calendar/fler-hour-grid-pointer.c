/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-hour-grid-pointer.c - the hour grid by hand: choose, open, drag to make, move and lengthen
 *
 *   press on empty time ── drag ──▶ MAKE            on a booking ── drag ──▶ MOVE
 *   press on a booking's edge ── drag ──▶ START, END        Escape, or another week: none of it
 */

#define G_LOG_DOMAIN "fler-hour-grid"

#include "config.h"

#include "fler-hour-grid-private.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#include "fler-booking-words.h"
#include "fler-calendar-hand.h"
#include "fler-words.h"

#define EDGE        6       /* px at a booking's edge that lengthen it */
#define SCROLL_EDGE 24      /* px at the edge of what is seen in which a drag scrolls */
#define SCROLL_STEP 8       /* px a frame */

static int
snap (int minutes)
{
  return (minutes + FLER_HOUR_GRID_SNAP / 2) / FLER_HOUR_GRID_SNAP * FLER_HOUR_GRID_SNAP;
}

/* The booking or “+3” at a place; NULL: empty time. */
static GtkWidget *
widget_at (FlerHourGrid *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && widget != GTK_WIDGET (self)
         && gtk_widget_get_parent (widget) != GTK_WIDGET (self))
    widget = gtk_widget_get_parent (widget);
  return widget == GTK_WIDGET (self) || widget == self->slot ? NULL : widget;
}

static FlerDragKind
kind_at (FlerHourGrid *self, int piece, double y)
{
  const FlerCalendarPiece *at = fler_hour_grid_get_piece (self, piece);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (fler_hour_grid_get_booking (self, piece), GTK_WIDGET (self), &bounds))
    return FLER_DRAG_MOVE;
  /* A low booking is moved rather than lengthened. */
  if (bounds.size.height < 3 * EDGE)
    return FLER_DRAG_MOVE;
  if (y - bounds.origin.y < EDGE && !at->begins_before)
    return FLER_DRAG_START;
  if (bounds.origin.y + bounds.size.height - y < EDGE && !at->ends_after)
    return FLER_DRAG_END;
  return FLER_DRAG_MOVE;
}

/* Choosing and opening */

static void
on_pressed (GtkGestureClick *click, int n_press, double x, double y, FlerHourGrid *self)
{
  GtkWidget *widget = widget_at (self, x, y);
  int piece = fler_hour_grid_piece_of (self, widget);

  if (self->view == NULL)
    return;
  if (piece >= 0)
    fler_hour_grid_focus_piece (self, piece);
  else if (widget == NULL && x >= self->gutter)
    fler_hour_grid_focus_slot (self, fler_hour_grid_day_at (self, x),
                               fler_hour_grid_minutes_at (self, y) / FLER_HOUR_GRID_SLOT * FLER_HOUR_GRID_SLOT,
                               FLER_HOUR_GRID_SLOT);
  else
    return;
  /* The booking is a button to the keyboard and to a screen reader; the pointer chooses first. */
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_released (GtkGestureClick *click, int n_press, double x, double y, FlerHourGrid *self)
{
  int piece = fler_hour_grid_piece_of (self, widget_at (self, x, y));

  if (n_press != 2 || self->view == NULL || x < self->gutter)
    return;
  if (piece >= 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open", "x",
                                fler_hour_grid_get_meeting (self, piece)->id);
  else if (widget_at (self, x, y) == NULL)
    fler_hour_grid_make_at_cursor (self);
}

static void
on_menu_pressed (GtkGestureClick *click, int n_press, double x, double y, FlerHourGrid *self)
{
  int piece = self->view != NULL ? fler_hour_grid_piece_of (self, widget_at (self, x, y)) : -1;

  if (piece < 0)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  fler_hour_grid_focus_piece (self, piece);
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.menu", "(xii)",
                              fler_hour_grid_get_meeting (self, piece)->id, (int) x, (int) y);
}

/* Dragging */

/* From where the pointer is: which day and times a drop would give. */
static void
work_out_target (FlerHourGrid *self)
{
  FlerDrag *drag = &self->drag;
  int minutes = fler_hour_grid_minutes_at (self, drag->y);
  const FlerCalendarBlock *block = drag->kind != FLER_DRAG_MAKE
                                     ? &fler_hour_grid_get_piece (self, drag->piece)->block : NULL;
  int first, last;

  drag->to_day = drag->day;
  switch (drag->kind)
    {
    case FLER_DRAG_MAKE:
      first = MIN (drag->minutes, minutes) / FLER_HOUR_GRID_SNAP * FLER_HOUR_GRID_SNAP;
      last = MAX (drag->minutes, minutes) / FLER_HOUR_GRID_SNAP * FLER_HOUR_GRID_SNAP + FLER_HOUR_GRID_SNAP;
      drag->to_start = first;
      drag->to_end = MIN (last, FLER_DAY_MINUTES);
      break;
    case FLER_DRAG_MOVE:
      /* Who takes part is not changed by a drag, only when. */
      if (self->data->people == NULL)
        drag->to_day = fler_hour_grid_day_at (self, drag->x);
      drag->to_start = CLAMP (snap (block->start + minutes - drag->minutes), 0,
                              FLER_DAY_MINUTES - FLER_HOUR_GRID_SNAP);
      drag->to_end = MIN (drag->to_start + block->end - block->start, FLER_DAY_MINUTES);
      break;
    case FLER_DRAG_START:
      drag->to_end = block->end;
      drag->to_start = CLAMP (snap (minutes), 0, MAX (block->end - FLER_HOUR_GRID_SNAP, 0));
      break;
    case FLER_DRAG_END:
      drag->to_start = block->start;
      drag->to_end = CLAMP (snap (minutes), block->start + FLER_HOUR_GRID_SNAP, FLER_DAY_MINUTES);
      break;
    default:
      break;
    }
}

static void
show_ghost (FlerHourGrid *self)
{
  FlerDrag *drag = &self->drag;
  g_autofree char *from = fler_words_clock (drag->to_start);
  g_autofree char *to = fler_words_clock (drag->to_end);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (drag->kind == FLER_DRAG_MAKE)
    title = g_strdup (_("New booking"));
  else
    title = fler_booking_words_title (fler_hour_grid_get_meeting (self, drag->piece));
  text = g_strdup_printf ("%s–%s\n%s", from, to, title);
  gtk_label_set_label (GTK_LABEL (self->ghost), text);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
follow_pointer (FlerHourGrid *self)
{
  FlerDrag *drag = &self->drag;
  int day = drag->to_day, start = drag->to_start, end = drag->to_end;

  work_out_target (self);
  if (day != drag->to_day || start != drag->to_start || end != drag->to_end)
    show_ghost (self);
}

/* Scrolls while the pointer rests at the edge of what is seen. */
static gboolean
on_scroll_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  FlerHourGrid *self = FLER_HOUR_GRID (widget);
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  double seen, height, step = 0;

  if (scrolled == NULL || !self->drag.is_moving)
    return G_SOURCE_CONTINUE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  seen = self->drag.y - gtk_adjustment_get_value (adjustment);
  height = gtk_adjustment_get_page_size (adjustment);
  if (seen < SCROLL_EDGE)
    step = -SCROLL_STEP;
  else if (seen > height - SCROLL_EDGE)
    step = SCROLL_STEP;
  if (step != 0)
    {
      double before = gtk_adjustment_get_value (adjustment);

      gtk_adjustment_set_value (adjustment, before + step);
      /* The pointer rests, and the paper moves under it. */
      self->drag.y += gtk_adjustment_get_value (adjustment) - before;
      self->drag.start_y += gtk_adjustment_get_value (adjustment) - before;
      follow_pointer (self);
    }
  return G_SOURCE_CONTINUE;
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, FlerHourGrid *self)
{
  FlerDrag *drag = &self->drag;
  GtkWidget *widget = widget_at (self, x, y);
  int piece = fler_hour_grid_piece_of (self, widget);

  fler_hour_grid_end_drag (self);
  if (self->view == NULL || x < self->gutter || (piece < 0 && widget != NULL))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  drag->kind = piece >= 0 ? kind_at (self, piece, y) : FLER_DRAG_MAKE;
  drag->piece = MAX (piece, 0);
  drag->day = piece >= 0 ? fler_hour_grid_get_piece (self, piece)->day : fler_hour_grid_day_at (self, x);
  drag->minutes = fler_hour_grid_minutes_at (self, y);
  drag->start_x = x;
  drag->start_y = y;
}

/* A booking that is dragged out of the window goes on as a file. */
static gboolean
drag_out (FlerHourGrid *self)
{
  FlerDrag *drag = &self->drag;
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  gint64 meeting_id;
  double x, y;

  if (drag->kind != FLER_DRAG_MOVE || root == NULL
      || !gtk_widget_translate_coordinates (GTK_WIDGET (self), root, drag->x, drag->y, &x, &y)
      || (x >= 0 && y >= 0 && x < gtk_widget_get_width (root) && y < gtk_widget_get_height (root)))
    return FALSE;
  meeting_id = fler_hour_grid_get_meeting (self, drag->piece)->id;
  if (meeting_id <= 0)
    return FALSE;
  fler_hour_grid_end_drag (self);
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag_gesture));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.drag-booking", "x", meeting_id);
  return TRUE;
}

static void
on_drag_update (GtkGestureDrag *gesture, double offset_x, double offset_y, FlerHourGrid *self)
{
  FlerDrag *drag = &self->drag;

  if (drag->kind == FLER_DRAG_NONE)
    return;
  drag->x = drag->start_x + offset_x;
  drag->y = drag->start_y + offset_y;
  if (!drag->is_moving)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) offset_x, (int) offset_y))
        return;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      drag->is_moving = TRUE;
      drag->to_day = -1;
      drag->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_scroll_tick, NULL, NULL);
      if (drag->kind != FLER_DRAG_MAKE)
        gtk_widget_add_css_class (fler_hour_grid_get_booking (self, drag->piece), "dragged");
    }
  if (!drag_out (self))
    follow_pointer (self);
}

static void
drop (FlerHourGrid *self, const FlerDrag *drag)
{
  FlerSpan span;

  if (drag->kind == FLER_DRAG_MAKE)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "calendar.make", "(xx)",
                                  fler_hour_grid_instant (self, drag->to_day, drag->to_start),
                                  fler_hour_grid_instant (self, drag->to_day, drag->to_end));
      return;
    }
  span = fler_hour_grid_get_meeting (self, drag->piece)->span;
  if (drag->kind == FLER_DRAG_MOVE)
    span = fler_calendar_view_shift (span, drag->to_day - drag->day,
                                     drag->to_start - fler_hour_grid_get_piece (self, drag->piece)->block.start,
                                     self->data->zone);
  else if (drag->kind == FLER_DRAG_START)
    span.start = fler_hour_grid_instant (self, drag->to_day, drag->to_start);
  else
    span.end = fler_hour_grid_instant (self, drag->to_day, drag->to_end);
  fler_hour_grid_reschedule (self, drag->piece, span);
}

static void
on_drag_end (GtkGestureDrag *gesture, double offset_x, double offset_y, FlerHourGrid *self)
{
  FlerDrag drag = self->drag;

  fler_hour_grid_end_drag (self);
  if (drag.is_moving)
    drop (self, &drag);
}

static void
on_drag_cancelled (GtkGesture *gesture, GdkEventSequence *sequence, FlerHourGrid *self)
{
  fler_hour_grid_end_drag (self);
}

/* Forgets the drag without doing anything; also what Escape does. */
void
fler_hour_grid_end_drag (FlerHourGrid *self)
{
  FlerDrag *drag = &self->drag;

  if (drag->kind == FLER_DRAG_NONE)
    return;
  if (drag->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), drag->scroll_id);
  if (drag->is_moving && drag->kind != FLER_DRAG_MAKE)
    gtk_widget_remove_css_class (fler_hour_grid_get_booking (self, drag->piece), "dragged");
  *drag = (FlerDrag) { 0 };
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
fler_hour_grid_is_dragging (FlerHourGrid *self)
{
  g_return_val_if_fail (FLER_IS_HOUR_GRID (self), FALSE);
  return self->drag.kind != FLER_DRAG_NONE;
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, FlerHourGrid *self)
{
  int piece = self->view != NULL ? fler_hour_grid_piece_of (self, widget_at (self, x, y)) : -1;
  FlerDragKind kind = piece >= 0 ? kind_at (self, piece, y) : FLER_DRAG_NONE;

  if (self->drag.is_moving)
    return;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   kind == FLER_DRAG_START || kind == FLER_DRAG_END ? "ns-resize" : NULL);
}

void
fler_hour_grid_add_pointer (FlerHourGrid *self)
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
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->drag_gesture = fler_calendar_hand_add (GTK_WIDGET (self), &hand);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
