/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-agenda-view.c - some weeks as a list: each day that has something, and what it has */

#define G_LOG_DOMAIN "fler-agenda-view"

#include "config.h"

#include "fler-agenda-view.h"

#include "fler-agenda-days.h"

struct _FlerAgendaView
{
  GtkWidget       parent_instance;
  GtkWidget      *scrolled;       /* GtkScrolledWindow */
  FlerAgendaDays *days;           /* in it */
};

static void fler_agenda_view_pane_init (FlerCalendarPaneInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FlerAgendaView, fler_agenda_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (FLER_TYPE_CALENDAR_PANE, fler_agenda_view_pane_init))

static void
fler_agenda_view_show (FlerCalendarPane *pane, FlerCalendarData *data)
{
  fler_agenda_days_show (FLER_AGENDA_VIEW (pane)->days, data);
}

static void
fler_agenda_view_set_now (FlerCalendarPane *pane, const GDate *today, int minutes)
{
  fler_agenda_days_set_today (FLER_AGENDA_VIEW (pane)->days, today);
}

static void
fler_agenda_view_set_hours (FlerCalendarPane *pane, int start, int end)
{
  fler_agenda_days_set_work_start (FLER_AGENDA_VIEW (pane)->days, start);
}

static void
fler_agenda_view_set_selected (FlerCalendarPane *pane, gint64 meeting_id)
{
  fler_agenda_days_set_selected (FLER_AGENDA_VIEW (pane)->days, meeting_id);
}

static void
fler_agenda_view_go (FlerCalendarPane *pane, const GDate *day, int minutes)
{
  fler_agenda_days_go (FLER_AGENDA_VIEW (pane)->days, day);
}

static gboolean
fler_agenda_view_focus_meeting (FlerCalendarPane *pane, gint64 meeting_id)
{
  return fler_agenda_days_focus_meeting (FLER_AGENDA_VIEW (pane)->days, meeting_id);
}

static GDate
fler_agenda_view_get_cursor (FlerCalendarPane *pane, int *minutes)
{
  if (minutes != NULL)
    *minutes = -1;
  return fler_agenda_days_get_cursor (FLER_AGENDA_VIEW (pane)->days);
}

static gboolean
fler_agenda_view_is_dragging (FlerCalendarPane *pane)
{
  return fler_agenda_days_is_dragging (FLER_AGENDA_VIEW (pane)->days);
}

static void
fler_agenda_view_pane_init (FlerCalendarPaneInterface *iface)
{
  iface->show = fler_agenda_view_show;
  iface->set_now = fler_agenda_view_set_now;
  iface->set_hours = fler_agenda_view_set_hours;
  iface->set_selected = fler_agenda_view_set_selected;
  iface->go = fler_agenda_view_go;
  iface->focus_meeting = fler_agenda_view_focus_meeting;
  iface->get_cursor = fler_agenda_view_get_cursor;
  iface->is_dragging = fler_agenda_view_is_dragging;
}

static gboolean
fler_agenda_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FLER_AGENDA_VIEW (widget)->days));
}

static void
fler_agenda_view_dispose (GObject *object)
{
  g_clear_pointer (&FLER_AGENDA_VIEW (object)->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (fler_agenda_view_parent_class)->dispose (object);
}

static void
fler_agenda_view_class_init (FlerAgendaViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_agenda_view_dispose;
  widget_class->grab_focus = fler_agenda_view_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fler_agenda_view_init (FlerAgendaView *self)
{
  self->days = FLER_AGENDA_DAYS (fler_agenda_days_new ());
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->days));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

GtkWidget *
fler_agenda_view_new (void)
{
  return g_object_new (FLER_TYPE_AGENDA_VIEW, NULL);
}
