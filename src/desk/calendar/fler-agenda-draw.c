/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-agenda-draw.c - the paper under the agenda's lines: the days by name, and where a drop goes */

#define G_LOG_DOMAIN "fler-agenda-days"

#include "config.h"

#include "fler-agenda-days-private.h"

#include <glib/gi18n.h>

#include "fler-day-name.h"
#include "fler-week.h"
#include "fler-words.h"

/* “tis 24 november”, what day it is, and the week's number where a week begins. */
static void
draw_head (FlerAgendaDays *self, GtkSnapshot *snapshot, PangoLayout *layout, int row)
{
  const FlerAgendaRow *at = fler_agenda_days_get_row (self, row);
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GDate date = fler_calendar_data_date (self->data, at->day);
  gboolean is_today = g_date_valid (&self->today) && g_date_compare (&date, &self->today) == 0;
  gboolean is_free;
  const char *name = fler_day_name (self->data->closed, &date, &is_free);
  g_autofree char *day = fler_words_day (&date);
  g_autofree char *week = fler_words_week (fler_week_of (&date).number);
  g_autofree char *text = name != NULL ? g_strdup_printf ("%s · %s", day, name) : g_strdup (day);
  PangoAttrList *attributes = pango_attr_list_new ();
  GdkRGBA color, pale;
  int width, height, y = fler_agenda_days_top_of (self, row) - (int) fler_agenda_days_scrolled_to (self);

  gtk_style_context_get_color (style, &color);
  pale = color;
  pale.alpha *= 0.6;
  if (is_today)
    gtk_style_context_lookup_color (style, "accent_color", &color);
  else if (is_free)
    gtk_style_context_lookup_color (style, "calendar_holiday", &color);
  if (is_today)
    {
      char *with_today = g_strdup_printf ("%s · %s", text, _("today"));

      g_free (text);
      text = with_today;
    }
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (FLER_AGENDA_MARGIN + 2, y + self->head - height - 4));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  pango_layout_set_attributes (layout, NULL);
  pango_layout_set_text (layout, week, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (MIN (gtk_widget_get_width (GTK_WIDGET (self)), FLER_AGENDA_WIDEST)
                                                            - 2 * FLER_AGENDA_MARGIN - width - 8, 0));
  gtk_snapshot_append_layout (snapshot, layout, &pale);
  gtk_snapshot_restore (snapshot);
}

/* The day that what is dragged would come to. */
static void
draw_target (FlerAgendaDays *self, GtkSnapshot *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  int scrolled = (int) fler_agenda_days_scrolled_to (self), top = -1, bottom = 0;
  GdkRGBA color;

  for (guint row = 0; row < self->rows->len; row++)
    if (fler_agenda_days_get_row (self, row)->day == self->to_day)
      {
        top = top < 0 ? fler_agenda_days_top_of (self, row) : top;
        bottom = fler_agenda_days_top_of (self, row + 1);
      }
  if (top < 0 || !gtk_style_context_lookup_color (style, "accent_bg_color", &color))
    return;
  color.alpha *= 0.18;
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (FLER_AGENDA_MARGIN / 2, top - scrolled + FLER_AGENDA_MARGIN / 2,
                                                  MIN (gtk_widget_get_width (GTK_WIDGET (self)), FLER_AGENDA_WIDEST)
                                                    - FLER_AGENDA_MARGIN, bottom - top));
}

void
fler_agenda_days_draw (FlerAgendaDays *self, GtkSnapshot *snapshot)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  if (self->is_dragging && self->to_day >= 0)
    draw_target (self, snapshot);
  for (guint row = 0; row < self->rows->len; row++)
    if (fler_agenda_days_get_row (self, row)->kind == FLER_AGENDA_DAY && fler_agenda_days_is_seen (self, row))
      draw_head (self, snapshot, layout, row);
}
