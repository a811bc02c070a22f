/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-line-button.c - a button of one line of text, or of two, which it draws itself */

#define G_LOG_DOMAIN "fler-line-button"

#include "config.h"

#include "fler-line-button.h"

#include <string.h>

#define SEPARATOR " · "

struct _FlerLineButton
{
  GtkButton parent_instance;
  double    xalign;
  char     *text;
};

G_DEFINE_FINAL_TYPE (FlerLineButton, fler_line_button, GTK_TYPE_BUTTON)

static PangoLayout *
layout_new (FlerLineButton *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout;
}

/* Any width will do; an empty line is as high as a full one. */
static void
fler_line_button_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  g_autoptr(PangoLayout) layout = layout_new (FLER_LINE_BUTTON (widget));
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN (width, height) : height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? width : height;
  *minimum_baseline = *natural_baseline = -1;
}

/* Of “Day 90 · 0002”, where there is no room for both beside each other, the second part stands below
 * the first; where there is no room for that either, the first part stands alone. */
static void
part (FlerLineButton *self, PangoLayout *layout)
{
  const char *dot = self->text != NULL ? strstr (self->text, SEPARATOR) : NULL;
  g_autofree char *lines = NULL;
  int line_height;

  if (dot == NULL || !pango_layout_is_ellipsized (layout))
    return;
  pango_layout_get_pixel_size (layout, NULL, &line_height);
  if (gtk_widget_get_height (GTK_WIDGET (self)) < 2 * line_height)
    {
      pango_layout_set_text (layout, self->text, (int) (dot - self->text));
      return;
    }
  lines = g_strdup_printf ("%.*s\n%s", (int) (dot - self->text), self->text, dot + strlen (SEPARATOR));
  pango_layout_set_single_paragraph_mode (layout, FALSE);
  pango_layout_set_text (layout, lines, -1);
}

static void
fler_line_button_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FlerLineButton *self = FLER_LINE_BUTTON (widget);
  g_autoptr(PangoLayout) layout = layout_new (self);
  int text_width, text_height;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  part (self, layout);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget),
                              (int) (self->xalign * MAX (gtk_widget_get_width (widget) - text_width, 0)),
                              (gtk_widget_get_height (widget) - text_height) / 2, layout);
}

static void
fler_line_button_finalize (GObject *object)
{
  g_free (FLER_LINE_BUTTON (object)->text);
  G_OBJECT_CLASS (fler_line_button_parent_class)->finalize (object);
}

static void
fler_line_button_class_init (FlerLineButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fler_line_button_finalize;
  widget_class->measure = fler_line_button_measure;
  widget_class->snapshot = fler_line_button_snapshot;
}

static void
fler_line_button_init (FlerLineButton *self)
{
  /* The button's own measures its child. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

GtkWidget *
fler_line_button_new (double xalign)
{
  FlerLineButton *self = g_object_new (FLER_TYPE_LINE_BUTTON, NULL);

  self->xalign = xalign;
  return GTK_WIDGET (self);
}

void
fler_line_button_set_text (FlerLineButton *self, const char *text)
{
  g_return_if_fail (FLER_IS_LINE_BUTTON (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
fler_line_button_get_text (FlerLineButton *self)
{
  g_return_val_if_fail (FLER_IS_LINE_BUTTON (self), NULL);
  return self->text;
}
