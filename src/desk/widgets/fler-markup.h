/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-markup.h - text with markup in a GtkInscription, without what GTK 4.8 loses by it */
#pragma once

#include <gtk/gtk.h>

/**
 * fler_inscription_set_markup:
 * @markup: valid Pango markup
 *
 * In the place of gtk_inscription_set_markup(), which in GTK 4.8 never frees the attributes that
 * it reads: a calendar sets hundreds of them with each page.
 */
void fler_inscription_set_markup (GtkInscription *inscription, const char *markup);
