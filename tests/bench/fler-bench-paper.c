/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-bench-paper.c - the floor of papers: bare cairo and pango, drawing the same texts */

#include "fler-bench-paper.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <time.h>

#define TOP 60
#define BOTTOM 780

struct _BarePaper
{
  GByteArray   *bytes;
  cairo_t      *cr;
  PangoContext *context;
  double        y;
};

static cairo_status_t
on_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

BarePaper *
bare_paper_new (void)
{
  BarePaper *bare = g_new0 (BarePaper, 1);
  cairo_surface_t *surface;

  bare->bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (on_bytes, bare->bytes, 595.276, 841.890);
  bare->cr = cairo_create (surface);
  bare->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  bare->y = TOP;
  pango_cairo_context_set_resolution (bare->context, 72);
  cairo_surface_destroy (surface);
  return bare;
}

void
bare_paper_free (BarePaper *bare)
{
  cairo_surface_finish (cairo_get_target (bare->cr));
  g_assert_cmpint (cairo_status (bare->cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (bare->bytes->len, >, 0);
  cairo_destroy (bare->cr);
  g_object_unref (bare->context);
  g_byte_array_unref (bare->bytes);
  g_free (bare);
}

static PangoLayout *
new_layout (BarePaper *bare, const char *text, double size)
{
  PangoLayout *layout = pango_layout_new (bare->context);
  PangoFontDescription *font = pango_font_description_from_string ("Liberation Sans, Arial, sans-serif");
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, 467 * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  pango_attr_list_unref (attributes);
  return layout;
}

void
bare_paper_draw (BarePaper *bare, const char *text, double size, double gap)
{
  g_autoptr(PangoLayout) layout = NULL;

  if (text == NULL)
    return;
  layout = new_layout (bare, text, size);
  for (int line = 0; line < pango_layout_get_line_count (layout); line++)
    {
      if (bare->y > BOTTOM)
        bare_paper_turn (bare);
      cairo_move_to (bare->cr, 71, bare->y);
      pango_cairo_show_layout_line (bare->cr, pango_layout_get_line_readonly (layout, line));
      bare->y += size * 1.25;
    }
  bare->y += gap;
}

void
bare_paper_turn (BarePaper *bare)
{
  cairo_show_page (bare->cr);
  bare->y = TOP;
}

double
bare_spent_ms (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);
  return spent.tv_sec * 1e3 + spent.tv_nsec / 1e6;
}
