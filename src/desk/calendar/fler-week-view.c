/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-week-view.c - one to seven days beside each other: their names, whole-day things, hours */

#define G_LOG_DOMAIN "fler-week-view"

#include "config.h"

#include "fler-week-view.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-hour-grid.h"
#include "fler-template.h"
#include "fler-week.h"
#include "fler-words.h"

struct _FlerWeekView
{
  GtkWidget          parent_instance;
  GDate              first;
  int                n_days;
  int                work_start;
  guint              scroll_id;        /* waits for a layout, to scroll to the working hours */

  /* from the template */
  FlerDayBand       *band;
  FlerHourGrid      *grid;
  GtkScrolledWindow *scrolled;
};

G_DEFINE_FINAL_TYPE (FlerWeekView, fler_week_view, GTK_TYPE_WIDGET)

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

static void
fler_week_view_dispose (GObject *object)
{
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
  gtk_widget_class_bind_template_child (widget_class, FlerWeekView, band);
  gtk_widget_class_bind_template_child (widget_class, FlerWeekView, grid);
  gtk_widget_class_bind_template_child (widget_class, FlerWeekView, scrolled);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fler_week_view_init (FlerWeekView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_date_clear (&self->first, 1);
  self->n_days = 1;
  self->work_start = 8 * 60;
  self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
}

GtkWidget *
fler_week_view_new (void)
{
  return g_object_new (FLER_TYPE_WEEK_VIEW, NULL);
}

static void
name_grid (FlerWeekView *self, GPtrArray *meetings)
{
  GDate last = self->first;
  g_autofree char *days = NULL;
  g_autofree char *name = NULL;

  g_date_add_days (&last, self->n_days - 1);
  days = fler_words_days (&self->first, &last);
  /* Translators: what a screen reader calls the calendar: week, days, how many bookings. */
  name = g_strdup_printf (ngettext ("Week %1$d, %2$s, %3$u booking", "Week %1$d, %2$s, %3$u bookings",
                                    meetings->len),
                          fler_week_of (&self->first).number, days, meetings->len);
  fler_access_set_name (GTK_WIDGET (self->grid), name);
}

void
fler_week_view_show (FlerWeekView *self, const GDate *first, int n_days, GPtrArray *meetings,
                     GPtrArray *names, GPtrArray *notes, GTimeZone *zone)
{
  g_return_if_fail (FLER_IS_WEEK_VIEW (self));

  self->first = *first;
  self->n_days = n_days;
  fler_day_band_show (self->band, first, n_days, fler_hour_grid_get_gutter (self->grid), meetings,
                      names, notes, zone);
  fler_hour_grid_show (self->grid, first, n_days, meetings, names, zone);
  name_grid (self, meetings);
}

void
fler_week_view_set_now (FlerWeekView *self, const GDate *today, int minutes)
{
  g_return_if_fail (FLER_IS_WEEK_VIEW (self));
  fler_day_band_set_today (self->band, today);
  fler_hour_grid_set_now (self->grid, today, minutes);
}

void
fler_week_view_set_hours (FlerWeekView *self, int start, int end)
{
  g_return_if_fail (FLER_IS_WEEK_VIEW (self));
  self->work_start = start;
  fler_hour_grid_set_hours (self->grid, start, end);
}

void
fler_week_view_set_selected (FlerWeekView *self, gint64 meeting_id)
{
  g_return_if_fail (FLER_IS_WEEK_VIEW (self));
  fler_day_band_set_selected (self->band, meeting_id);
  fler_hour_grid_set_selected (self->grid, meeting_id);
}

void
fler_week_view_go (FlerWeekView *self, int day, int minutes)
{
  int at;

  g_return_if_fail (FLER_IS_WEEK_VIEW (self));
  fler_hour_grid_get_cursor (self->grid, &at);
  fler_hour_grid_go (self->grid, day, minutes >= 0 ? minutes : at);
}

gboolean
fler_week_view_focus_meeting (FlerWeekView *self, gint64 meeting_id)
{
  g_return_val_if_fail (FLER_IS_WEEK_VIEW (self), FALSE);
  return fler_hour_grid_focus_meeting (self->grid, meeting_id);
}

GDate
fler_week_view_get_cursor (FlerWeekView *self, int *minutes)
{
  GDate day = self->first;

  if (g_date_valid (&day))
    g_date_add_days (&day, fler_hour_grid_get_cursor (self->grid, minutes));
  return day;
}
