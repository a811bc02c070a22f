/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-tip.c - a tooltip that costs nothing until the pointer rests */

#define G_LOG_DOMAIN "fler-tip"

#include "config.h"

#include "fler-tip.h"

static G_DEFINE_QUARK (fler-tip, fler_tip)

static gboolean
on_query (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip, gpointer unused)
{
  const char *text = fler_tip_get (widget);

  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
fler_tip_set (GtkWidget *widget, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!gtk_widget_get_has_tooltip (widget))
    {
      if (text == NULL)
        return;
      gtk_widget_set_has_tooltip (widget, TRUE);
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_query), NULL);
    }
  g_object_set_qdata_full (G_OBJECT (widget), fler_tip_quark (), g_strdup (text), g_free);
}

const char *
fler_tip_get (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  return g_object_get_qdata (G_OBJECT (widget), fler_tip_quark ());
}
