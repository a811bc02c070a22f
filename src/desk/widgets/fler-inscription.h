/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-inscription.h - marked-up text in a place of given size */
#pragma once

#include <gtk/gtk.h>

/**
 * fler_inscription_set_markup:
 * @inscription: a GtkInscription
 *
 * As gtk_inscription_set_markup(), without losing the attributes when @inscription goes.
 */
void fler_inscription_set_markup (GtkWidget *inscription, const char *markup);
