/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-week-view.c - one to seven days beside each other: their names, whole-day things, hours */

#define G_LOG_DOMAIN "fler-week-view"

#include "config.h"

#include "fler-week-view.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-day-band.h"
#include "fler-hour-grid.h"
#include "fler-template.h"
#include "fler-week.h"
#include "fler-words.h"

struct _FlerWeekView
{
  GtkWidget          parent_instance;
  FlerCalendarData  *data;             /* NULL before anything was shown */
  int                work_start;
  guint              scroll_id;        /* waits for a layout, to scroll to the working hours */

  /* from the template */
  FlerDayBand       *band;
  FlerHourGrid      *grid;
  GtkScrolledWindow *scrolled;
};

static void fler_week_view_pane_init (FlerCalendarPaneInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FlerWeekView, fler_week_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (FLER_TYPE_CALENDAR_PANE, fler_week_view_pane_init))

/* The first time there is room: to the working hours, with a little of the time before them. */
static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  FlerWeekView *self = FLER_WEEK_VIEW (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);

  if (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, fler_hour_grid_y_of (self->grid, MAX (self->work_start - 30, 0)));
  self->scroll_id = 0;
  return G_SOURCE_REMOVE;
}

/* As a pane of the calendar */

static void
name_grid (FlerWeekView *self)
{
  GDate last = fler_calendar_data_date (self->data, self->data->n_days - 1);
  g_autofree char *days = fler_words_days (&self->data->first, &last);
  g_autofree char *name = NULL;

  /* Translators: what a screen reader calls the calendar: week, days, how many bookings. */
  name = g_strdup_printf (ngettext ("Week %1$d, %2$s, %3$u booking", "Week %1$d, %2$s, %3$u bookings",
                                    self->data->meetings->len),
                          fler_week_of (&self->data->first).number, days, self->data->meetings->len);
  fler_access_set_name (GTK_WIDGET (self->grid), name);
}

static void
fler_week_view_show (FlerCalendarPane *pane, FlerCalendarData *data)
{
  FlerWeekView *self = FLER_WEEK_VIEW (pane);

  g_clear_pointer (&self->data, fler_calendar_data_unref);
  self->data = fler_calendar_data_ref (data);
  fler_day_band_show (self->band, data, fler_hour_grid_get_gutter (self->grid));
  fler_hour_grid_show (self->grid, data);
  name_grid (self);
}

static void
fler_week_view_set_now (FlerCalendarPane *pane, const GDate *today, int minutes)
{
  fler_day_band_set_today (FLER_WEEK_VIEW (pane)->band, today);
  fler_hour_grid_set_now (FLER_WEEK_VIEW (pane)->grid, today, minutes);
}

static void
fler_week_view_set_hours (FlerCalendarPane *pane, int start, int end)
{
  FLER_WEEK_VIEW (pane)->work_start = start;
  fler_hour_grid_set_hours (FLER_WEEK_VIEW (pane)->grid, start, end);
}

static void
fler_week_view_set_selected (FlerCalendarPane *pane, gint64 meeting_id)
{
  fler_day_band_set_selected (FLER_WEEK_VIEW (pane)->band, meeting_id);
  fler_hour_grid_set_selected (FLER_WEEK_VIEW (pane)->grid, meeting_id);
}

static void
fler_week_view_go (FlerCalendarPane *pane, const GDate *day, int minutes)
{
  FlerWeekView *self = FLER_WEEK_VIEW (pane);
  int at;

  if (self->data == NULL)
    return;
  fler_hour_grid_get_cursor (self->grid, &at);
  fler_hour_grid_go (self->grid, fler_calendar_data_day_of (self->data, day), minutes >= 0 ? minutes : at);
}

static gboolean
fler_week_view_focus_meeting (FlerCalendarPane *pane, gint64 meeting_id)
{
  return fler_hour_grid_focus_meeting (FLER_WEEK_VIEW (pane)->grid, meeting_id);
}

static GDate
fler_week_view_get_cursor (FlerCalendarPane *pane, int *minutes)
{
  FlerWeekView *self = FLER_WEEK_VIEW (pane);
  int day = fler_hour_grid_get_cursor (self->grid, minutes);

  return self->data != NULL ? fler_calendar_data_date (self->data, day) : fler_day_none ();
}

static gboolean
fler_week_view_is_dragging (FlerCalendarPane *pane)
{
  return fler_hour_grid_is_dragging (FLER_WEEK_VIEW (pane)->grid);
}

static void
fler_week_view_pane_init (FlerCalendarPaneInterface *iface)
{
  iface->show = fler_week_view_show;
  iface->set_now = fler_week_view_set_now;
  iface->set_hours = fler_week_view_set_hours;
  iface->set_selected = fler_week_view_set_selected;
  iface->go = fler_week_view_go;
  iface->focus_meeting = fler_week_view_focus_meeting;
  iface->get_cursor = fler_week_view_get_cursor;
  iface->is_dragging = fler_week_view_is_dragging;
}

/* Life */

static void
fler_week_view_dispose (GObject *object)
{
  g_clear_pointer (&FLER_WEEK_VIEW (object)->data, fler_calendar_data_unref);
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_WEEK_VIEW);
  G_OBJECT_CLASS (fler_week_view_parent_class)->dispose (object);
}

static gboolean
fler_week_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FLER_WEEK_VIEW (widget)->grid));
}

static void
fler_week_view_class_init (FlerWeekViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_week_view_dispose;
  widget_class->grab_focus = fler_week_view_grab_focus;
  g_type_ensure (FLER_TYPE_DAY_BAND);
  g_type_ensure (FLER_TYPE_HOUR_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-week-view.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, FlerWeekView, band);
  gtk_widget_class_bind_template_child (widget_class, FlerWeekView, grid);
  gtk_widget_class_bind_template_child (widget_class, FlerWeekView, scrolled);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fler_week_view_init (FlerWeekView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->work_start = 8 * 60;
  self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
}

GtkWidget *
fler_week_view_new (void)
{
  return g_object_new (FLER_TYPE_WEEK_VIEW, NULL);
}
