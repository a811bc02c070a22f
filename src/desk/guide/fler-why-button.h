/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-why-button.h - “Why?”: the rules behind an answer, with their ids and sources
 *
 * A flat button with a popover. What stands in it can be selected and read by a screen reader.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-guide.h"

#define FLER_TYPE_WHY_BUTTON (fler_why_button_get_type ())
G_DECLARE_FINAL_TYPE (FlerWhyButton, fler_why_button, FLER, WHY_BUTTON, GtkWidget)

GtkWidget *fler_why_button_new (void);

/**
 * fler_why_button_set_reasons:
 * @about: what is asked about, for a screen reader: “Why? Contact meeting: offer now”
 */
void fler_why_button_set_reasons (FlerWhyButton *self, const FlerReason *reasons, int n_reasons,
                                  const char *about);
