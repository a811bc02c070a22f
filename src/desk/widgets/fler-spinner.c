/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-spinner.c - something goes on, and nobody knows for how long */

#define G_LOG_DOMAIN "fler-spinner"

#include "config.h"

#include "fler-spinner.h"

#define SIZE 24                            /* where nothing else is asked for */
#define TURN_US (G_USEC_PER_SEC * 5 / 4)   /* one turn */

struct _FlerSpinner
{
  GtkWidget parent_instance;
  gboolean  is_spinning;
  guint     tick;          /* 0: stands still */
};

G_DEFINE_FINAL_TYPE (FlerSpinner, fler_spinner, GTK_TYPE_WIDGET)

static void
fler_spinner_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
fler_spinner_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FlerSpinner *self = FLER_SPINNER (widget);
  const float width = (float) gtk_widget_get_width (widget);
  const float height = (float) gtk_widget_get_height (widget);
  const double size = MIN (width, height);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  double from = 0;
  GdkRGBA colour;
  cairo_t *cr;

  if (!self->is_spinning || size <= 4)
    return;
  if (self->tick != 0 && clock != NULL)
    from = 2 * G_PI * (double) (gdk_frame_clock_get_frame_time (clock) % TURN_US) / TURN_US;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, size / 10);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_arc (cr, width / 2, height / 2, size / 2 - size / 8, from, from + G_PI * 1.5);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static void
follow (FlerSpinner *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_animated;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &is_animated, NULL);
  if (self->is_spinning && is_animated && gtk_widget_get_mapped (widget))
    {
      if (self->tick == 0)
        self->tick = gtk_widget_add_tick_callback (widget, on_tick, NULL, NULL);
    }
  else if (self->tick != 0)
    {
      gtk_widget_remove_tick_callback (widget, self->tick);
      self->tick = 0;
    }
  gtk_widget_queue_draw (widget);
}

static void
fler_spinner_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fler_spinner_parent_class)->map (widget);
  follow (FLER_SPINNER (widget));
}

static void
fler_spinner_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fler_spinner_parent_class)->unmap (widget);
  follow (FLER_SPINNER (widget));
}

static void
fler_spinner_class_init (FlerSpinnerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = fler_spinner_measure;
  widget_class->snapshot = fler_spinner_snapshot;
  widget_class->map = fler_spinner_map;
  widget_class->unmap = fler_spinner_unmap;
  gtk_widget_class_set_css_name (widget_class, "waiting");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fler_spinner_init (FlerSpinner *self)
{
}

GtkWidget *
fler_spinner_new (void)
{
  return g_object_new (FLER_TYPE_SPINNER, NULL);
}

void
fler_spinner_set_spinning (FlerSpinner *self, gboolean is_spinning)
{
  g_return_if_fail (FLER_IS_SPINNER (self));

  if (self->is_spinning == is_spinning)
    return;
  self->is_spinning = is_spinning;
  follow (self);
}
