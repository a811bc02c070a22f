/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-month-day.c - one day of the small month: a button that draws its number itself */

#define G_LOG_DOMAIN "fler-month-day"

#include "config.h"

#include "fler-month-day.h"

struct _FlerMonthDay
{
  GtkButton parent_instance;
  int       number;
};

G_DEFINE_FINAL_TYPE (FlerMonthDay, fler_month_day, GTK_TYPE_BUTTON)

static PangoLayout *
layout_new (GtkWidget *widget, int number)
{
  char text[12];

  g_snprintf (text, sizeof text, "%d", number);
  return gtk_widget_create_pango_layout (widget, text);
}

/* Room for two figures, whichever day it is. */
static void
fler_month_day_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int size = orientation == GTK_ORIENTATION_HORIZONTAL
               ? 2 * pango_font_metrics_get_approximate_digit_width (metrics)
               : pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);

  *minimum = *natural = PANGO_PIXELS_CEIL (size);
  pango_font_metrics_unref (metrics);
}

static void
fler_month_day_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  g_autoptr(PangoLayout) layout = layout_new (widget, FLER_MONTH_DAY (widget)->number);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget),
                              (gtk_widget_get_width (widget) - width) / 2,
                              (gtk_widget_get_height (widget) - height) / 2, layout);
}

static void
fler_month_day_class_init (FlerMonthDayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = fler_month_day_measure;
  widget_class->snapshot = fler_month_day_snapshot;
  gtk_widget_class_set_css_name (widget_class, "monthday");
}

static void
fler_month_day_init (FlerMonthDay *self)
{
  /* The button's own measures its child. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

GtkWidget *
fler_month_day_new (void)
{
  return g_object_new (FLER_TYPE_MONTH_DAY, "hexpand", TRUE, NULL);
}

void
fler_month_day_set_number (FlerMonthDay *self, int number)
{
  g_return_if_fail (FLER_IS_MONTH_DAY (self));

  if (self->number == number)
    return;
  self->number = number;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
