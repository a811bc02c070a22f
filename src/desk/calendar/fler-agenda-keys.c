/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-agenda-keys.c - the agenda by keyboard */

#define G_LOG_DOMAIN "fler-agenda-days"

#include "config.h"

#include "fler-agenda-days-private.h"

#define QUARTER 15       /* minutes */
#define WEEK    7

/* The next line in a direction, or with @by_day the first line of the next day; -1: none. */
static int
find_next (FlerAgendaDays *self, int from, int step, gboolean by_day)
{
  int found = -1;

  for (int row = from + step; row >= 0 && row < (int) self->rows->len; row += step)
    {
      const FlerAgendaRow *at = fler_agenda_days_get_row (self, row);

      if (at->kind == FLER_AGENDA_DAY)
        continue;
      if (!by_day)
        return row;
      if (at->day == fler_agenda_days_get_row (self, from)->day)
        continue;
      if (found >= 0 && (step > 0 || at->day != fler_agenda_days_get_row (self, found)->day))
        break;
      found = row;
    }
  return found;
}

static void
go (FlerAgendaDays *self, int row, int step, gboolean by_day)
{
  int next = find_next (self, row, step, by_day);

  if (next >= 0)
    fler_agenda_days_focus_row (self, next);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.leave", "(ii)", step, -1);
}

static gboolean
on_plain_key (FlerAgendaDays *self, int row, guint key)
{
  const FlerMeeting *meeting = fler_agenda_days_get_meeting (self, row);

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      go (self, row, key == GDK_KEY_Down ? 1 : -1, FALSE);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_Left:
      go (self, row, key == GDK_KEY_Right ? 1 : -1, TRUE);
      return TRUE;
    case GDK_KEY_Home:
      fler_agenda_days_focus_row (self, find_next (self, 0, 1, FALSE));
      return TRUE;
    case GDK_KEY_End:
      fler_agenda_days_focus_row (self, (int) self->rows->len - 1);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      return gtk_widget_activate_action (GTK_WIDGET (self), "calendar.step", "i", key == GDK_KEY_Page_Up ? -1 : 1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      fler_agenda_days_activate (self, row);
      return TRUE;
    case GDK_KEY_Delete:
      return meeting != NULL
             && gtk_widget_activate_action (GTK_WIDGET (self), "win.cancel-booking", "x", meeting->id);
    case GDK_KEY_Menu:
      return meeting != NULL
             && gtk_widget_activate_action (GTK_WIDGET (self), "calendar.menu", "(xii)", meeting->id, -1, -1);
    default:
      return FALSE;
    }
}

static gboolean
reschedule (FlerAgendaDays *self, const FlerMeeting *meeting, FlerSpan span)
{
  fler_agenda_days_reschedule (self, meeting, span);
  return TRUE;
}

static gboolean
on_shift_key (FlerAgendaDays *self, int row, guint key)
{
  const FlerMeeting *meeting = fler_agenda_days_get_meeting (self, row);
  int n_days = 0, minutes = 0;

  if (meeting == NULL)
    return FALSE;
  if (key == GDK_KEY_F10)
    return gtk_widget_activate_action (GTK_WIDGET (self), "calendar.menu", "(xii)", meeting->id, -1, -1);
  if (key == GDK_KEY_Left || key == GDK_KEY_Right)
    n_days = key == GDK_KEY_Right ? 1 : -1;
  else if (key == GDK_KEY_Page_Up || key == GDK_KEY_Page_Down)
    n_days = key == GDK_KEY_Page_Down ? WEEK : -WEEK;
  else if (key == GDK_KEY_Up || key == GDK_KEY_Down)
    minutes = key == GDK_KEY_Down ? QUARTER : -QUARTER;
  else
    return FALSE;
  if (meeting->is_all_day && minutes != 0)
    return TRUE;
  return reschedule (self, meeting, fler_calendar_view_shift (meeting->span, n_days, minutes, self->data->zone));
}

static gboolean
on_control_key (FlerAgendaDays *self, int row, guint key)
{
  const FlerMeeting *meeting = fler_agenda_days_get_meeting (self, row);
  int step = key == GDK_KEY_Down ? 1 : key == GDK_KEY_Up ? -1 : 0;
  FlerSpan span;

  if (meeting == NULL || step == 0)
    return FALSE;
  span = meeting->span;
  if (meeting->is_all_day)
    span.end = fler_calendar_view_shift ((FlerSpan) { span.end, span.end }, step, 0, self->data->zone).start;
  else
    span.end += step * QUARTER * 60;
  return span.end - span.start < QUARTER * 60 || reschedule (self, meeting, span);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, FlerAgendaDays *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int row = self->rows != NULL && root != NULL ? fler_agenda_days_row_of (self, gtk_root_get_focus (root)) : -1;

  if (key == GDK_KEY_Escape && self->dragged >= 0)
    {
      fler_agenda_days_end_drag (self);
      return TRUE;
    }
  if (row < 0)
    return FALSE;
  switch (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK))
    {
    case 0:
      return on_plain_key (self, row, key);
    case GDK_SHIFT_MASK:
      return on_shift_key (self, row, key);
    case GDK_CONTROL_MASK:
      return on_control_key (self, row, key);
    default:
      return FALSE;
    }
}

void
fler_agenda_days_add_keys (FlerAgendaDays *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the lines' own: as buttons they would wait a quarter of a second on Enter. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
