/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-pane.c - one way to see the calendar: hours of some days, a month, an agenda … */

#define G_LOG_DOMAIN "fler-calendar-pane"

#include "config.h"

#include "fler-calendar-pane.h"

#define MENU_OPEN "fler-menu-open"

G_DEFINE_INTERFACE (FlerCalendarPane, fler_calendar_pane, GTK_TYPE_WIDGET)

static void
pass_hours (FlerCalendarPane *self, int start, int end)
{
}

static gboolean
is_never_dragging (FlerCalendarPane *self)
{
  return FALSE;
}

static void
fler_calendar_pane_default_init (FlerCalendarPaneInterface *iface)
{
  iface->set_hours = pass_hours;
  iface->is_dragging = is_never_dragging;
}

void
fler_calendar_pane_show (FlerCalendarPane *self, FlerCalendarData *data)
{
  g_return_if_fail (FLER_IS_CALENDAR_PANE (self));
  FLER_CALENDAR_PANE_GET_IFACE (self)->show (self, data);
}

void
fler_calendar_pane_set_now (FlerCalendarPane *self, const GDate *today, int minutes)
{
  g_return_if_fail (FLER_IS_CALENDAR_PANE (self));
  FLER_CALENDAR_PANE_GET_IFACE (self)->set_now (self, today, minutes);
}

void
fler_calendar_pane_set_hours (FlerCalendarPane *self, int start, int end)
{
  g_return_if_fail (FLER_IS_CALENDAR_PANE (self));
  FLER_CALENDAR_PANE_GET_IFACE (self)->set_hours (self, start, end);
}

void
fler_calendar_pane_set_selected (FlerCalendarPane *self, gint64 meeting_id)
{
  g_return_if_fail (FLER_IS_CALENDAR_PANE (self));
  FLER_CALENDAR_PANE_GET_IFACE (self)->set_selected (self, meeting_id);
}

void
fler_calendar_pane_go (FlerCalendarPane *self, const GDate *day, int minutes)
{
  g_return_if_fail (FLER_IS_CALENDAR_PANE (self));
  FLER_CALENDAR_PANE_GET_IFACE (self)->go (self, day, minutes);
}

gboolean
fler_calendar_pane_focus_meeting (FlerCalendarPane *self, gint64 meeting_id)
{
  g_return_val_if_fail (FLER_IS_CALENDAR_PANE (self), FALSE);
  return FLER_CALENDAR_PANE_GET_IFACE (self)->focus_meeting (self, meeting_id);
}

GDate
fler_calendar_pane_get_cursor (FlerCalendarPane *self, int *minutes)
{
  g_return_val_if_fail (FLER_IS_CALENDAR_PANE (self), fler_day_none ());
  return FLER_CALENDAR_PANE_GET_IFACE (self)->get_cursor (self, minutes);
}

gboolean
fler_calendar_pane_is_dragging (FlerCalendarPane *self)
{
  g_return_val_if_fail (FLER_IS_CALENDAR_PANE (self), FALSE);
  return FLER_CALENDAR_PANE_GET_IFACE (self)->is_dragging (self);
}

gboolean
fler_calendar_pane_is_in_hand (GtkWidget *widget)
{
  GtkWidget *pane = gtk_widget_get_ancestor (widget, FLER_TYPE_CALENDAR_PANE);

  return pane != NULL && (fler_calendar_pane_is_dragging (FLER_CALENDAR_PANE (pane))
                          || g_object_get_data (G_OBJECT (pane), MENU_OPEN) != NULL);
}

void
fler_calendar_pane_set_menu_open (FlerCalendarPane *self, gboolean is_open)
{
  g_return_if_fail (FLER_IS_CALENDAR_PANE (self));

  g_object_set_data (G_OBJECT (self), MENU_OPEN, is_open ? self : NULL);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}
