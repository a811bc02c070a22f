/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-month-view-draw.c - the paper under the month's bookings: weekdays, weeks, days and their names */

#define G_LOG_DOMAIN "fler-month-view"

#include "config.h"

#include "fler-month-view-private.h"

#include <adwaita.h>

#include "fler-day-name.h"
#include "fler-week.h"
#include "fler-words.h"

#define NAME_SCALE 0.85    /* of a day's name to its number */
#define LEAST_NAME 30      /* px: less of a name says nothing */
#define STRIP      3       /* px: how high what another calendar has is drawn, and its least width */

typedef struct
{
  GtkSnapshot *snapshot;
  PangoLayout *layout;
  GdkRGBA      text, pale, line, quiet, free, accent, on_accent, holiday, target;
} Ink;

static GdkRGBA
faint (GdkRGBA color, float alpha)
{
  color.alpha *= alpha;
  return color;
}

static GdkRGBA
look_up (GtkStyleContext *style, const char *name, GdkRGBA otherwise)
{
  GdkRGBA color;

  return gtk_style_context_lookup_color (style, name, &color) ? color : otherwise;
}

static Ink
choose_ink (FlerMonthView *self, GtkSnapshot *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  gboolean is_strong = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  Ink ink = { .snapshot = snapshot };

  gtk_style_context_get_color (style, &ink.text);
  ink.pale = faint (ink.text, is_strong ? 0.9 : 0.6);
  ink.line = faint (ink.text, is_strong ? 0.5 : 0.13);
  ink.quiet = faint (ink.text, is_strong ? 0.8 : 0.35);
  ink.free = faint (ink.text, 0.04);
  ink.accent = look_up (style, "accent_bg_color", ink.text);
  ink.on_accent = look_up (style, "accent_fg_color", ink.text);
  ink.holiday = look_up (style, "calendar_holiday", ink.text);
  ink.target = faint (ink.accent, 0.18);
  ink.layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_ellipsize (ink.layout, PANGO_ELLIPSIZE_END);
  return ink;
}

static void
fill (const Ink *ink, const GdkRGBA *color, double x, double y, double width, double height)
{
  if (width > 0 && height > 0)
    gtk_snapshot_append_color (ink->snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/* Returns: how wide it became */
static int
write_text (const Ink *ink, const char *text, const GdkRGBA *color, double x, double y, double width, gboolean is_bold,
       double scale)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  int used;

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (ink->layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (ink->layout, text, -1);
  pango_layout_set_width (ink->layout, (int) MAX (width, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (ink->layout, &used, NULL);
  gtk_snapshot_save (ink->snapshot);
  gtk_snapshot_translate (ink->snapshot, &GRAPHENE_POINT_INIT ((int) x, (int) y));
  gtk_snapshot_append_layout (ink->snapshot, ink->layout, color);
  gtk_snapshot_restore (ink->snapshot);
  return used;
}

/* Whether nothing stands below the day's number. */
static gboolean
is_bare (FlerMonthView *self, int day)
{
  if (self->month->n_folded[day] > 0)
    return FALSE;
  for (guint i = 0; i < self->shown->len; i++)
    {
      const FlerMonthItem *item = fler_month_view_get_item (self, i);
      int first = item->week * FLER_MONTH_WEEK + item->bar.first;

      if (first <= day && day < first + item->bar.n_days)
        return FALSE;
    }
  return TRUE;
}

/* Beside the number, or below it where that is too narrow and nothing is booked. */
static void
draw_day_name (FlerMonthView *self, const Ink *ink, int day, const GDate *date, const GdkRGBA *color, int number_width)
{
  const char *name = fler_day_name (self->data->closed, date, NULL);
  GdkRectangle cell = fler_month_view_cell (self, day);
  int beside = cell.width - number_width - 24;
  g_autoptr(PangoLayout) plain = pango_layout_copy (ink->layout);
  int width, height;

  pango_layout_set_width (plain, -1);
  pango_layout_set_text (plain, name, -1);
  pango_layout_get_pixel_size (plain, &width, &height);
  if (width * NAME_SCALE > beside && is_bare (self, day) && cell.height > self->number + height)
    {
      pango_layout_set_wrap (ink->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (ink->layout, (cell.height - self->number - 2) * PANGO_SCALE);
      write_text (ink, fler_day_name_narrow (self->data->closed, date), color, cell.x + 8, cell.y + self->number,
                  cell.width - 12, FALSE, NAME_SCALE);
      pango_layout_set_height (ink->layout, -1);
    }
  else if (beside > LEAST_NAME)
    write_text (ink, name, color, cell.x + 8 + number_width + 12, cell.y + 4, beside, FALSE, NAME_SCALE);
}

/* “24”, and “1 December” where a month begins; today on a round of the accent colour. */
static void
draw_number (FlerMonthView *self, const Ink *ink, const GDate *date, int day, gboolean is_other_month)
{
  GdkRectangle cell = fler_month_view_cell (self, day);
  gboolean is_today = g_date_valid (&self->today) && g_date_compare (date, &self->today) == 0;
  gboolean is_free;
  gboolean has_name = fler_day_name (self->data->closed, date, &is_free) != NULL;
  GdkRGBA color = is_today ? ink->on_accent : is_free ? ink->holiday : is_other_month ? ink->pale : ink->text;
  g_autofree char *text = g_strdup_printf ("%d", g_date_get_day (date));
  int used;

  if (g_date_get_day (date) == 1)
    {
      g_free (text);
      text = g_strdup_printf ("1 %s", fler_words_month_short (g_date_get_month (date)));
    }
  if (is_today)
    {
      GskRoundedRect round;
      int width;

      pango_layout_set_width (ink->layout, -1);
      pango_layout_set_text (ink->layout, text, -1);
      pango_layout_get_pixel_size (ink->layout, &width, NULL);
      gsk_rounded_rect_init_from_rect (&round, &GRAPHENE_RECT_INIT (cell.x + 3, cell.y + 2, MAX (width + 10, self->number - 3),
                                                                    self->number - 3), (self->number - 3) / 2.0);
      gtk_snapshot_push_rounded_clip (ink->snapshot, &round);
      fill (ink, &ink->accent, cell.x + 3, cell.y + 2, MAX (width + 10, self->number - 3), self->number - 3);
      gtk_snapshot_pop (ink->snapshot);
    }
  used = write_text (ink, text, &color, cell.x + 8, cell.y + 3, cell.width - 12, is_today || !is_other_month, 1);
  if (has_name)
    draw_day_name (self, ink, day, date, is_free ? &ink->holiday : &ink->pale, used);
}

/* What another calendar has, as parts of a strip that is the working hours: a layer under the
 * bookings, which takes no line from them. */
static void
draw_quiet (FlerMonthView *self, const Ink *ink, int day)
{
  GDate date = fler_calendar_data_date (self->data, day);
  GdkRectangle cell = fler_month_view_cell (self, day);
  FlerSpan shown = fler_span_of_days (&date, 1, self->data->zone);
  double left = cell.x + 4, width = cell.width - 8;

  for (guint i = 0; i < self->data->quiet->len; i++)
    {
      const FlerQuietTime *quiet = g_ptr_array_index (self->data->quiet, i);
      double from, to;

      if (!fler_span_overlaps (quiet->span, shown))
        continue;
      from = quiet->span.start <= shown.start ? 0 : fler_calendar_view_minutes (quiet->span.start, self->data->zone);
      to = quiet->span.end >= shown.end ? 24 * 60 : fler_calendar_view_minutes (quiet->span.end, self->data->zone);
      from = CLAMP ((from - self->work_start) / (self->work_end - self->work_start), 0, 1) * (width - STRIP);
      to = CLAMP ((to - self->work_start) / (self->work_end - self->work_start), 0, 1) * width;
      fill (ink, &ink->quiet, left + (int) from, cell.y + self->number - STRIP, MAX ((int) (to - from), STRIP), STRIP);
    }
}

static void
draw_day (FlerMonthView *self, const Ink *ink, int day, GDateMonth month)
{
  GDate date = fler_calendar_data_date (self->data, day);
  GdkRectangle cell = fler_month_view_cell (self, day);

  if (fler_closed_days_is_free (self->data->closed, &date))
    fill (ink, &ink->free, cell.x, cell.y, cell.width, cell.height);
  if (self->is_dragging && self->to_day == day)
    fill (ink, &ink->target, cell.x, cell.y, cell.width, cell.height);
  fill (ink, &ink->line, cell.x, cell.y, 1, cell.height);
  draw_quiet (self, ink, day);
  draw_number (self, ink, &date, day, g_date_get_month (&date) != month);
}

static void
draw_week (FlerMonthView *self, const Ink *ink, int week)
{
  GDate monday = fler_calendar_data_date (self->data, week * FLER_MONTH_WEEK);
  GdkRectangle cell = fler_month_view_cell (self, week * FLER_MONTH_WEEK);
  g_autofree char *number = g_strdup_printf ("%d", fler_week_of (&monday).number);

  fill (ink, &ink->line, 0, cell.y, gtk_widget_get_width (GTK_WIDGET (self)), 1);
  write_text (ink, number, &ink->pale, 7, cell.y + 4, self->gutter - 6, FALSE, 0.85);
}

static void
draw_head (FlerMonthView *self, const Ink *ink)
{
  for (int day = 0; day < FLER_MONTH_WEEK; day++)
    {
      GdkRectangle cell = fler_month_view_cell (self, day);

      write_text (ink, fler_words_weekday_short (day + 1), day == FLER_MONTH_WEEK - 1 ? &ink->holiday : &ink->pale,
             cell.x + 8, 5, cell.width - 12, FALSE, 1);
    }
}

void
fler_month_view_draw (FlerMonthView *self, GtkSnapshot *snapshot)
{
  Ink ink = choose_ink (self, snapshot);
  /* The days before and after are of other months: at most two weeks less a day on either side. */
  GDate middle = fler_calendar_data_date (self->data, 2 * FLER_MONTH_WEEK);

  draw_head (self, &ink);
  for (int week = 0; week < self->month->n_weeks; week++)
    draw_week (self, &ink, week);
  for (int day = 0; day < self->data->n_days; day++)
    draw_day (self, &ink, day, g_date_get_month (&middle));
  g_object_unref (ink.layout);
}
