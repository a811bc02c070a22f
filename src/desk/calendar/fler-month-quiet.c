/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-month-quiet.c - in words, what another calendar has on the days of a month */

#define G_LOG_DOMAIN "fler-month-view"

#include "config.h"

#include "fler-month-view-private.h"

#include <glib/gi18n.h>

#include "fler-words.h"

char *
fler_month_view_dup_busy (FlerMonthView *self, int day)
{
  GDate date = fler_calendar_data_date (self->data, day);
  FlerSpan shown = fler_span_of_days (&date, 1, self->data->zone);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->data->quiet->len; i++)
    {
      const FlerQuietTime *quiet = g_ptr_array_index (self->data->quiet, i);
      FlerSpan part = { MAX (quiet->span.start, shown.start), MIN (quiet->span.end, shown.end) };
      g_autofree char *times = NULL;

      if (!fler_span_overlaps (quiet->span, shown))
        continue;
      times = part.end - part.start >= shown.end - shown.start ? g_strdup (_("all day"))
                                                               : fler_words_times (part, self->data->zone);
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", times);
    }
  return g_string_free (words, FALSE);
}

/* What the strip under a day's number means. */
gboolean
fler_month_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  FlerMonthView *self = FLER_MONTH_VIEW (widget);
  int day = by_keyboard ? -1 : fler_month_view_day_at (self, x, y);
  g_autofree char *busy = day >= 0 ? fler_month_view_dup_busy (self, day) : NULL;
  g_autofree char *text = NULL;

  if (busy == NULL || *busy == '\0' || self->is_dragging)
    return FALSE;
  text = g_strdup_printf ("%s: %s", _("Busy by another calendar"), busy);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}
