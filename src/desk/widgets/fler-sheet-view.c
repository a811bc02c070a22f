/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-sheet-view.c - a paper on the screen, sheet under sheet, as it will print */

#define G_LOG_DOMAIN "fler-sheet-view"

#include "config.h"

#include "fler-sheet-view.h"

#define GAP 18                 /* between sheets and around them */
#define MIN_WIDTH 260
#define NATURAL_WIDTH 600
#define WIDEST 900

struct _FlerSheetView
{
  GtkWidget     parent_instance;
  FlerDocument *document;       /* (nullable) */
};

G_DEFINE_FINAL_TYPE (FlerSheetView, fler_sheet_view, GTK_TYPE_WIDGET)

static int
count_pages (FlerSheetView *self)
{
  return self->document != NULL ? fler_document_count_pages (self->document) : 0;
}

static double
sheet_width (int width)
{
  return CLAMP (width - 2 * GAP, 1, WIDEST);
}

static double
sheet_height (double width)
{
  return width * FLER_A4_HEIGHT / FLER_A4_WIDTH;
}

static GtkSizeRequestMode
fler_sheet_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fler_sheet_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  FlerSheetView *self = FLER_SHEET_VIEW (widget);
  int n_pages = MAX (count_pages (self), 1);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural =
      (int) (n_pages * (sheet_height (sheet_width (for_size < 0 ? MIN_WIDTH : for_size)) + GAP) + GAP);
}

static void
fler_sheet_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FlerSheetView *self = FLER_SHEET_VIEW (widget);
  double width = sheet_width (gtk_widget_get_width (widget)), height = sheet_height (width);
  double x = (gtk_widget_get_width (widget) - width) / 2, y = GAP;
  const GdkRGBA white = { 1, 1, 1, 1 };
  const GdkRGBA shadow = { 0, 0, 0, 0.35f };

  for (int page = 0; page < count_pages (self); page++, y += height + GAP)
    {
      graphene_rect_t sheet = GRAPHENE_RECT_INIT (x, y, width, height);
      GskRoundedRect outline;
      cairo_t *cr;

      gsk_rounded_rect_init_from_rect (&outline, &sheet, 0);
      gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 0, 4);
      gtk_snapshot_append_color (snapshot, &white, &sheet);
      cr = gtk_snapshot_append_cairo (snapshot, &sheet);
      cairo_translate (cr, x, y);
      cairo_scale (cr, width / FLER_A4_WIDTH, width / FLER_A4_WIDTH);
      fler_document_draw_page (self->document, page, cr);
      cairo_destroy (cr);
    }
}

static void
fler_sheet_view_finalize (GObject *object)
{
  FlerSheetView *self = FLER_SHEET_VIEW (object);

  g_clear_pointer (&self->document, fler_document_free);
  G_OBJECT_CLASS (fler_sheet_view_parent_class)->finalize (object);
}

static void
fler_sheet_view_class_init (FlerSheetViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fler_sheet_view_finalize;
  widget_class->get_request_mode = fler_sheet_view_get_request_mode;
  widget_class->measure = fler_sheet_view_measure;
  widget_class->snapshot = fler_sheet_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sheets");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fler_sheet_view_init (FlerSheetView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

void
fler_sheet_view_take_document (FlerSheetView *self, FlerDocument *document, const char *text)
{
  g_return_if_fail (FLER_IS_SHEET_VIEW (self));

  g_clear_pointer (&self->document, fler_document_free);
  self->document = document;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  document != NULL ? fler_document_get_title (document) : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
