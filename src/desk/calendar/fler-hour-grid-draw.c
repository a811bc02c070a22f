/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-hour-grid-draw.c - the paper under the bookings: hours, days, free time, the time it is */

#define G_LOG_DOMAIN "fler-hour-grid"

#include "config.h"

#include "fler-hour-grid-private.h"

#include <adwaita.h>

#include <glib/gi18n.h>

typedef struct
{
  GdkRGBA line;           /* between hours and days */
  GdkRGBA half_line;      /* between half hours */
  GdkRGBA free;           /* over time in which nobody works */
  GdkRGBA today;          /* over today */
  GdkRGBA quiet;          /* over time that another calendar has something in */
  GdkRGBA text;           /* hours */
  GdkRGBA now;
} Ink;

static GdkRGBA
faint (GdkRGBA color, float alpha)
{
  color.alpha *= alpha;
  return color;
}

static Ink
choose_ink (FlerHourGrid *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  gboolean is_strong = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GdkRGBA color, accent;
  Ink ink;

  gtk_style_context_get_color (style, &color);
  if (!gtk_style_context_lookup_color (style, "accent_color", &accent))
    accent = color;
  ink.line = faint (color, is_strong ? 0.5 : 0.13);
  ink.half_line = faint (color, is_strong ? 0.25 : 0.06);
  ink.free = faint (color, 0.04);
  ink.quiet = faint (color, is_strong ? 0.25 : 0.1);
  ink.today = faint (accent, 0.06);
  ink.text = faint (color, is_strong ? 1 : 0.7);
  if (!gtk_style_context_lookup_color (style, "calendar_now", &ink.now))
    ink.now = accent;
  return ink;
}

static void
fill (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y, double width, double height)
{
  if (width > 0 && height > 0)
    gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
draw_day (FlerHourGrid *self, GtkSnapshot *snapshot, const Ink *ink, int day, double left, double width)
{
  GDate date = fler_hour_grid_date (self, day);
  double height = fler_hour_grid_y_of (self, FLER_DAY_MINUTES);
  double work_start = fler_hour_grid_y_of (self, self->work_start);
  double work_end = fler_hour_grid_y_of (self, self->work_end);

  if (self->data->people == NULL && g_date_valid (&self->today) && g_date_compare (&date, &self->today) == 0)
    fill (snapshot, &ink->today, left, 0, width, height);
  if (fler_closed_days_is_free (self->data->closed, &date))
    fill (snapshot, &ink->free, left, 0, width, height);
  else
    {
      fill (snapshot, &ink->free, left, 0, width, work_start);
      fill (snapshot, &ink->free, left, work_end, width, height - work_end);
    }
  fill (snapshot, &ink->line, left, 0, 1, height);
}

static void
draw_hours (FlerHourGrid *self, GtkSnapshot *snapshot, const Ink *ink, double width)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.9));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  for (int hour = 0; hour < 24; hour++)
    {
      double y = fler_hour_grid_y_of (self, hour * 60);
      char text[4];
      int text_width;

      if (hour > 0)
        fill (snapshot, &ink->line, self->gutter - 6, (int) y, width - self->gutter + 6, 1);
      fill (snapshot, &ink->half_line, self->gutter, (int) fler_hour_grid_y_of (self, hour * 60 + 30),
            width - self->gutter, 1);
      g_snprintf (text, sizeof text, "%02d", hour);
      pango_layout_set_text (layout, text, -1);
      pango_layout_get_pixel_size (layout, &text_width, NULL);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (self->gutter - 12 - text_width, (int) y + 2));
      gtk_snapshot_append_layout (snapshot, layout, &ink->text);
      gtk_snapshot_restore (snapshot);
    }
}

/* Where @day has room for a line of @height px between @from and @to that no booking covers.
 *
 * Returns: its y; negative: nowhere */
static double
find_room (FlerHourGrid *self, int day, double from, double to, double height)
{
  gboolean is_free = FALSE;

  while (!is_free && from + height <= to)
    {
      is_free = TRUE;
      for (guint i = 0; i < self->view->pieces->len; i++)
        {
          const FlerCalendarPiece *piece = &g_array_index (self->view->pieces, FlerCalendarPiece, i);
          double top = fler_hour_grid_y_of (self, piece->block.start), bottom = fler_hour_grid_y_of (self, piece->block.end);

          if (piece->day != day || top >= from + height || bottom <= from)
            continue;
          from = bottom + 1;
          is_free = FALSE;
        }
    }
  return is_free ? from : -1;
}

/* Under the bookings: what is there can still be booked over, and is seen to be taken. */
static void
draw_quiet (FlerHourGrid *self, GtkSnapshot *snapshot, const Ink *ink, int day, double left, double width)
{
  GDate date = fler_hour_grid_date (self, day);
  FlerSpan shown = fler_span_of_days (&date, 1, self->data->zone);
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.85));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int) MAX (width - 16, 1) * PANGO_SCALE);
  for (guint i = 0; i < self->data->quiet->len; i++)
    {
      const FlerQuietTime *quiet = g_ptr_array_index (self->data->quiet, i);
      int start, end, line;
      double y, height;

      if (quiet->is_all_day || !fler_span_overlaps (quiet->span, shown)
          || !fler_calendar_data_has_quiet (self->data, quiet, day))
        continue;
      start = quiet->span.start <= shown.start ? 0 : fler_calendar_view_minutes (quiet->span.start, self->data->zone);
      end = quiet->span.end >= shown.end ? FLER_DAY_MINUTES
                                         : fler_calendar_view_minutes (quiet->span.end, self->data->zone);
      y = (int) fler_hour_grid_y_of (self, start);
      height = MAX ((int) fler_hour_grid_y_of (self, end) - y - 1, 2);
      fill (snapshot, &ink->quiet, left + 2, y, width - 6, height);
      fill (snapshot, &ink->line, left + 2, y, 3, height);
      pango_layout_set_text (layout, quiet->text != NULL ? quiet->text : _("Busy"), -1);
      pango_layout_get_pixel_size (layout, NULL, &line);
      y = find_room (self, day, y, y + height, line);
      if (y < 0)
        continue;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (left + 9, (int) y + (height > line + 1 ? 1 : 0)));
      gtk_snapshot_append_layout (snapshot, layout, &ink->text);
      gtk_snapshot_restore (snapshot);
    }
}

/* A line over the whole week, strong in today's column. */
static void
draw_now (FlerHourGrid *self, GtkSnapshot *snapshot, const Ink *ink, double day_width)
{
  gboolean is_people = self->data->people != NULL;
  int today;
  double y, left;
  GdkRGBA pale = faint (ink->now, 0.4);
  GskRoundedRect dot;

  if (!g_date_valid (&self->today) || self->now < 0)
    return;
  today = fler_calendar_data_day_of (self->data, &self->today);
  if (today < 0 || today >= (is_people ? 1 : self->view->n_days))
    return;
  y = (int) fler_hour_grid_y_of (self, self->now);
  left = self->gutter + today * day_width;
  fill (snapshot, &pale, self->gutter, y, self->view->n_days * day_width, 1);
  fill (snapshot, &ink->now, left, y - 0.5, is_people ? self->view->n_days * day_width : day_width, 2);
  gsk_rounded_rect_init_from_rect (&dot, &GRAPHENE_RECT_INIT (left - 4, y - 4, 9, 9), 4.5);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  fill (snapshot, &ink->now, left - 4, y - 4, 9, 9);
  gtk_snapshot_pop (snapshot);
}

void
fler_hour_grid_draw (FlerHourGrid *self, GtkSnapshot *snapshot)
{
  Ink ink = choose_ink (self);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double day_width = (width - self->gutter) / self->view->n_days;

  for (int day = 0; day < self->view->n_days; day++)
    draw_day (self, snapshot, &ink, day, (int) (self->gutter + day * day_width), day_width);
  draw_hours (self, snapshot, &ink, width);
  for (int day = 0; day < self->view->n_days && self->data->quiet->len > 0; day++)
    draw_quiet (self, snapshot, &ink, day, (int) (self->gutter + day * day_width), day_width);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (GTK_WIDGET (self), child, snapshot);
  draw_now (self, snapshot, &ink, day_width);
}
