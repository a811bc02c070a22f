/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-hour-grid-keys.c - the hour grid by keyboard alone */

#define G_LOG_DOMAIN "fler-hour-grid"

#include "config.h"

#include "fler-hour-grid-private.h"

#define DAYS_A_WEEK 7

/* Bookings of a day follow each other by start, then from the left. */
static int
compare_places (const FlerCalendarPiece *a, const FlerCalendarPiece *b)
{
  if (a->block.start != b->block.start)
    return a->block.start - b->block.start;
  return a->block.column - b->block.column;
}

static gboolean
overlap (const FlerCalendarPiece *a, const FlerCalendarPiece *b)
{
  return a->block.start < b->block.end && b->block.start < a->block.end;
}

/* The nearest of those of the same day that come after (@step 1) or before (-1) @from. */
static int
find_next (FlerHourGrid *self, int from, int step)
{
  const FlerCalendarPiece *here = fler_hour_grid_get_piece (self, from);
  int found = -1;

  for (guint i = 0; i < self->view->pieces->len; i++)
    {
      const FlerCalendarPiece *piece = fler_hour_grid_get_piece (self, i);

      if (piece->day != here->day || piece->block.is_folded || compare_places (piece, here) * step <= 0)
        continue;
      if (found < 0 || compare_places (piece, fler_hour_grid_get_piece (self, found)) * step < 0)
        found = i;
    }
  return found;
}

/* The one beside @from, among those that overlap it. */
static int
find_beside (FlerHourGrid *self, int from, int step)
{
  const FlerCalendarPiece *here = fler_hour_grid_get_piece (self, from);
  int found = -1;

  for (guint i = 0; i < self->view->pieces->len; i++)
    {
      const FlerCalendarPiece *piece = fler_hour_grid_get_piece (self, i);
      int distance = (piece->block.column - here->block.column) * step;

      if (piece->day != here->day || piece->block.is_folded || distance <= 0 || !overlap (piece, here))
        continue;
      if (found < 0
          || distance < (fler_hour_grid_get_piece (self, found)->block.column - here->block.column) * step)
        found = i;
    }
  return found;
}

static int
round_up (int minutes)
{
  return (minutes + FLER_HOUR_GRID_SNAP - 1) / FLER_HOUR_GRID_SNAP * FLER_HOUR_GRID_SNAP;
}

static void
go_down_or_up (FlerHourGrid *self, int step)
{
  int piece = fler_hour_grid_focused_piece (self);
  int minutes = self->cursor + step * FLER_HOUR_GRID_SLOT;

  if (piece >= 0)
    {
      const FlerCalendarPiece *here = fler_hour_grid_get_piece (self, piece);
      int next = find_next (self, piece, step);

      if (next >= 0 && overlap (here, fler_hour_grid_get_piece (self, next)))
        {
          fler_hour_grid_focus_piece (self, next);
          return;
        }
      minutes = step > 0 ? round_up (here->block.end)
                         : (here->block.start - 1) / FLER_HOUR_GRID_SLOT * FLER_HOUR_GRID_SLOT;
      if (step < 0 && next >= 0 && fler_hour_grid_get_piece (self, next)->block.end > minutes)
        {
          fler_hour_grid_focus_piece (self, next);
          return;
        }
    }
  else if (step > 0)
    minutes = self->cursor + self->slot_length;
  if (minutes < 0 || minutes >= FLER_DAY_MINUTES)
    return;
  /* A booking that begins within the slot is met before it is passed. */
  if (step > 0)
    for (guint i = 0; i < self->view->pieces->len; i++)
      {
        const FlerCalendarPiece *met = fler_hour_grid_get_piece (self, i);

        if (piece < 0 && met->day == self->cursor_day && !met->block.is_folded
            && met->block.start > self->cursor && met->block.start < minutes)
          minutes = met->block.start;
      }
  fler_hour_grid_go (self, self->cursor_day, minutes);
}

static void
go_sideways (FlerHourGrid *self, int step)
{
  int piece = fler_hour_grid_focused_piece (self);
  int beside = piece >= 0 ? find_beside (self, piece, step) : -1;
  int day = self->cursor_day + step;

  if (beside >= 0)
    fler_hour_grid_focus_piece (self, beside);
  else if (day < 0 || day >= self->view->n_days)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.leave", "(ii)", step, self->cursor);
  else
    fler_hour_grid_go (self, day, self->cursor);
}

static gboolean
move_booking (FlerHourGrid *self, int piece, int n_days, int minutes)
{
  const FlerMeeting *meeting = fler_hour_grid_get_meeting (self, piece);

  self->fresh = meeting->id;
  fler_hour_grid_reschedule (self, piece, fler_calendar_view_shift (meeting->span, n_days, minutes, self->data->zone));
  return TRUE;
}

static gboolean
lengthen_booking (FlerHourGrid *self, int piece, int minutes)
{
  const FlerMeeting *meeting = fler_hour_grid_get_meeting (self, piece);
  FlerSpan span = meeting->span;

  span.end += minutes * 60;
  if (span.end - span.start < FLER_HOUR_GRID_SNAP * 60)
    return TRUE;
  self->fresh = meeting->id;
  fler_hour_grid_reschedule (self, piece, span);
  return TRUE;
}

static gboolean
lengthen_slot (FlerHourGrid *self, int minutes)
{
  int length = self->slot_length + minutes;

  if (length >= FLER_HOUR_GRID_SNAP)
    fler_hour_grid_focus_slot (self, self->cursor_day, self->cursor, length);
  return TRUE;
}

static gboolean
on_shift_key (FlerHourGrid *self, guint key)
{
  int piece = fler_hour_grid_focused_piece (self);

  if (piece < 0)
    return key == GDK_KEY_Down ? lengthen_slot (self, FLER_HOUR_GRID_SLOT)
           : key == GDK_KEY_Up ? lengthen_slot (self, -FLER_HOUR_GRID_SLOT)
                               : FALSE;
  switch (key)
    {
    case GDK_KEY_Down:
      return move_booking (self, piece, 0, FLER_HOUR_GRID_SNAP);
    case GDK_KEY_Up:
      return move_booking (self, piece, 0, -FLER_HOUR_GRID_SNAP);
    case GDK_KEY_Left:
      return move_booking (self, piece, -1, 0);
    case GDK_KEY_Right:
      return move_booking (self, piece, 1, 0);
    case GDK_KEY_Page_Up:
      return move_booking (self, piece, -DAYS_A_WEEK, 0);
    case GDK_KEY_Page_Down:
      return move_booking (self, piece, DAYS_A_WEEK, 0);
    case GDK_KEY_F10:
      return gtk_widget_activate_action (GTK_WIDGET (self), "calendar.menu", "(xii)",
                                         fler_hour_grid_get_meeting (self, piece)->id, -1, -1);
    default:
      return FALSE;
    }
}

static gboolean
on_control_key (FlerHourGrid *self, guint key)
{
  int piece = fler_hour_grid_focused_piece (self);
  int minutes = key == GDK_KEY_Down ? FLER_HOUR_GRID_SNAP : key == GDK_KEY_Up ? -FLER_HOUR_GRID_SNAP : 0;

  if (minutes == 0)
    return FALSE;
  return piece >= 0 ? lengthen_booking (self, piece, minutes) : lengthen_slot (self, 2 * minutes);
}

static gboolean
on_plain_key (FlerHourGrid *self, guint key)
{
  int piece = fler_hour_grid_focused_piece (self);
  gint64 meeting_id = piece >= 0 ? fler_hour_grid_get_meeting (self, piece)->id : 0;

  switch (key)
    {
    case GDK_KEY_Down:
      go_down_or_up (self, 1);
      return TRUE;
    case GDK_KEY_Up:
      go_down_or_up (self, -1);
      return TRUE;
    case GDK_KEY_Left:
      go_sideways (self, -1);
      return TRUE;
    case GDK_KEY_Right:
      go_sideways (self, 1);
      return TRUE;
    case GDK_KEY_Home:
      fler_hour_grid_go (self, self->cursor_day, self->work_start);
      return TRUE;
    case GDK_KEY_End:
      fler_hour_grid_go (self, self->cursor_day, self->work_end - FLER_HOUR_GRID_SLOT);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      return gtk_widget_activate_action (GTK_WIDGET (self), "calendar.step", "i",
                                         key == GDK_KEY_Page_Up ? -1 : 1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      if (meeting_id != 0)
        return gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open", "x", meeting_id);
      fler_hour_grid_make_at_cursor (self);
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
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, FlerHourGrid *self)
{
  if (self->view == NULL)
    return FALSE;
  if (key == GDK_KEY_Escape && self->drag.kind != FLER_DRAG_NONE)
    {
      fler_hour_grid_end_drag (self);
      return TRUE;
    }
  switch (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK))
    {
    case 0:
      return on_plain_key (self, key);
    case GDK_SHIFT_MASK:
      return on_shift_key (self, key);
    case GDK_CONTROL_MASK:
      return on_control_key (self, key);
    default:
      return FALSE;
    }
}

void
fler_hour_grid_add_keys (FlerHourGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the bookings' own: as buttons they would wait a quarter of a second on Enter. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
