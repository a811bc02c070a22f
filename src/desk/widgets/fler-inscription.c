/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-inscription.c - marked-up text in a place of given size */

#define G_LOG_DOMAIN "fler-inscription"

#include "config.h"

#include "fler-inscription.h"

static void
on_destroy (GtkInscription *inscription)
{
  gtk_inscription_set_attributes (inscription, NULL);
}

void
fler_inscription_set_markup (GtkWidget *widget, const char *markup)
{
  GtkInscription *inscription;

  g_return_if_fail (GTK_IS_INSCRIPTION (widget));

  /* GTK (4.8 and later) lets go of attributes when others come, but not of the last ones:
   * gtk_inscription_finalize() forgets them. */
  inscription = GTK_INSCRIPTION (widget);
  if (gtk_inscription_get_attributes (inscription) == NULL)
    g_signal_connect (inscription, "destroy", G_CALLBACK (on_destroy), NULL);
  gtk_inscription_set_markup (inscription, markup);
}
