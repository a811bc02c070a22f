/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-holder.h - where a case card comes once a case is chosen
 *
 * A card is more than a hundred widgets. Where one only may be asked for, as beside the calendar,
 * this stands in its place with a line of text, and builds the card for the first case.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"

#define FLER_TYPE_CARD_HOLDER (fler_card_holder_get_type ())
G_DECLARE_FINAL_TYPE (FlerCardHolder, fler_card_holder, FLER, CARD_HOLDER, GtkWidget)

/**
 * fler_card_holder_set_context:
 * @context: (nullable): NULL forgets all that is shown
 */
void fler_card_holder_set_context (FlerCardHolder *self, FlerContext *context);

/**
 * fler_card_holder_set_case:
 * @case_id: 0: none
 */
void fler_card_holder_set_case (FlerCardHolder *self, gint64 case_id);
