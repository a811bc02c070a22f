/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-markup.c - text with markup in a GtkInscription, without what GTK 4.8 loses by it */

#include "fler-markup.h"

void
fler_inscription_set_markup (GtkInscription *inscription, const char *markup)
{
  PangoAttrList *attributes = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (!pango_parse_markup (markup, -1, 0, &attributes, &text, NULL, &error))
    {
      g_critical ("Markup that is none: %s", error->message);
      return;
    }
  gtk_inscription_set_text (inscription, text);
  gtk_inscription_set_attributes (inscription, attributes);
  pango_attr_list_unref (attributes);
}
