/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-month-labels.c - short texts beside the small month's days, in a row or a column */

#define G_LOG_DOMAIN "fler-month-labels"

#include "config.h"

#include "fler-month-labels.h"

#define MOST_LETTERS 2
#define MOST_BYTES   (4 * MOST_LETTERS + 1)

struct _FlerMonthLabels
{
  GtkWidget      parent_instance;
  GtkOrientation orientation;
  int            n_texts;
  char           texts[FLER_MONTH_LABELS_MOST][MOST_BYTES];
};

G_DEFINE_FINAL_TYPE (FlerMonthLabels, fler_month_labels, GTK_TYPE_WIDGET)

static PangoLayout *
layout_new (FlerMonthLabels *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static void
fler_month_labels_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  FlerMonthLabels *self = FLER_MONTH_LABELS (widget);
  g_autoptr(PangoLayout) layout = layout_new (self);
  int size = 0;

  for (int i = 0; i < self->n_texts; i++)
    {
      int width, height;

      pango_layout_set_text (layout, self->texts[i], -1);
      pango_layout_get_pixel_size (layout, &width, &height);
      size = MAX (size, orientation == GTK_ORIENTATION_HORIZONTAL ? width : height);
    }
  *minimum = *natural = orientation == self->orientation ? self->n_texts * size : size;
  *minimum_baseline = *natural_baseline = -1;
}

static void
fler_month_labels_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FlerMonthLabels *self = FLER_MONTH_LABELS (widget);
  gboolean is_row = self->orientation == GTK_ORIENTATION_HORIZONTAL;
  int part_width = gtk_widget_get_width (widget) / (is_row ? self->n_texts : 1);
  int part_height = gtk_widget_get_height (widget) / (is_row ? 1 : self->n_texts);
  g_autoptr(PangoLayout) layout = layout_new (self);

  for (int i = 0; i < self->n_texts; i++)
    {
      int width, height;

      pango_layout_set_text (layout, self->texts[i], -1);
      pango_layout_get_pixel_size (layout, &width, &height);
      gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget),
                                  (is_row ? i * part_width : 0) + (part_width - width) / 2,
                                  (is_row ? 0 : i * part_height) + (part_height - height) / 2, layout);
    }
}

static void
fler_month_labels_class_init (FlerMonthLabelsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = fler_month_labels_measure;
  widget_class->snapshot = fler_month_labels_snapshot;
  gtk_widget_class_set_css_name (widget_class, "monthlabels");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fler_month_labels_init (FlerMonthLabels *self)
{
}

GtkWidget *
fler_month_labels_new (GtkOrientation orientation, int n_texts)
{
  FlerMonthLabels *self;

  g_return_val_if_fail (n_texts > 0 && n_texts <= FLER_MONTH_LABELS_MOST, NULL);
  self = g_object_new (FLER_TYPE_MONTH_LABELS, NULL);
  self->orientation = orientation;
  self->n_texts = n_texts;
  return GTK_WIDGET (self);
}

void
fler_month_labels_set_text (FlerMonthLabels *self, int i, const char *text)
{
  g_return_if_fail (FLER_IS_MONTH_LABELS (self) && i >= 0 && i < self->n_texts);

  if (g_str_equal (self->texts[i], text))
    return;
  g_utf8_strncpy (self->texts[i], text, MOST_LETTERS);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
