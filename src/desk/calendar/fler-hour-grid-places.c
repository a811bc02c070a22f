/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-hour-grid-places.c - where in the hour grid what stands, and what stands where */

#define G_LOG_DOMAIN "fler-hour-grid"

#include "config.h"

#include "fler-hour-grid-private.h"

#define RIGHT_MARGIN 6         /* px of a day kept free, so that there is room to click beside */

void
fler_hour_grid_measure_text (FlerHourGrid *self)
{
  PangoContext *context;
  PangoFontMetrics *metrics;
  int line;

  if (self->gutter != 0)
    return;
  context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  metrics = pango_context_get_metrics (context, NULL, NULL);
  line = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));
  self->gutter = PANGO_PIXELS_CEIL (2 * pango_font_metrics_get_approximate_digit_width (metrics)) + 22;
  /* An hour holds three lines of a booking's smaller text. */
  self->hour_height = MAX (48, 3 * line + 2);
  pango_font_metrics_unref (metrics);
}

int
fler_hour_grid_get_gutter (FlerHourGrid *self)
{
  g_return_val_if_fail (FLER_IS_HOUR_GRID (self), 0);
  fler_hour_grid_measure_text (self);
  return self->gutter;
}

double
fler_hour_grid_y_of (FlerHourGrid *self, int minutes)
{
  g_return_val_if_fail (FLER_IS_HOUR_GRID (self), 0);
  fler_hour_grid_measure_text (self);
  return minutes * self->hour_height / 60.0;
}

double
fler_hour_grid_day_width (FlerHourGrid *self)
{
  int n_days = self->view != NULL ? self->view->n_days : 1;

  fler_hour_grid_measure_text (self);
  return MAX (gtk_widget_get_width (GTK_WIDGET (self)) - self->gutter, 0) / (double) n_days;
}

int
fler_hour_grid_day_at (FlerHourGrid *self, double x)
{
  double width = fler_hour_grid_day_width (self);

  return width <= 0 ? 0 : CLAMP ((int) ((x - self->gutter) / width), 0, self->view->n_days - 1);
}

int
fler_hour_grid_minutes_at (FlerHourGrid *self, double y)
{
  fler_hour_grid_measure_text (self);
  return CLAMP ((int) (y * 60 / self->hour_height), 0, FLER_DAY_MINUTES - 1);
}

GdkRectangle
fler_hour_grid_rect (FlerHourGrid *self, int day, int start, int end, int column, int n_wide, int n_columns)
{
  double width = fler_hour_grid_day_width (self);
  double inner = MAX (width - RIGHT_MARGIN, 1);
  double left = self->gutter + day * width + 2;
  int x = (int) (left + inner * column / n_columns);
  int right = (int) (left + inner * (column + n_wide) / n_columns);
  int y = (int) fler_hour_grid_y_of (self, start);
  int bottom = (int) fler_hour_grid_y_of (self, end);

  return (GdkRectangle) { x, y, MAX (right - x - 2, 1), MAX (bottom - y - 1, 1) };
}

GDate
fler_hour_grid_date (FlerHourGrid *self, int day)
{
  return fler_calendar_data_date (self->data, self->data->people != NULL ? 0 : day);
}

gint64
fler_hour_grid_instant (FlerHourGrid *self, int day, int minutes)
{
  GDate date = fler_hour_grid_date (self, day);

  return fler_day_time (&date, minutes, self->data->zone);
}

const FlerCalendarPiece *
fler_hour_grid_get_piece (FlerHourGrid *self, guint piece)
{
  return &g_array_index (self->view->pieces, FlerCalendarPiece, piece);
}

FlerMeeting *
fler_hour_grid_get_meeting (FlerHourGrid *self, guint piece)
{
  return g_ptr_array_index (self->data->meetings, fler_hour_grid_get_piece (self, piece)->meeting);
}

GtkWidget *
fler_hour_grid_get_booking (FlerHourGrid *self, guint piece)
{
  return g_ptr_array_index (self->bookings, piece);
}

int
fler_hour_grid_piece_of (FlerHourGrid *self, GtkWidget *widget)
{
  guint piece;

  if (widget == NULL || self->view == NULL || !g_ptr_array_find (self->bookings, widget, &piece))
    return -1;
  return piece < self->view->pieces->len ? (int) piece : -1;
}

GtkWidget *
fler_hour_grid_focus_in (FlerHourGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

int
fler_hour_grid_focused_piece (FlerHourGrid *self)
{
  return fler_hour_grid_piece_of (self, fler_hour_grid_focus_in (self));
}
