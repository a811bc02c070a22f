/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-section.h - one part of the case card, which folds and remembers it
 *
 * With nothing in it, it is one quiet line. Its rows are put in a box; the fold is kept in the
 * user's settings, the same for every case.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"

#define FLER_TYPE_CARD_SECTION (fler_card_section_get_type ())
G_DECLARE_FINAL_TYPE (FlerCardSection, fler_card_section, FLER, CARD_SECTION, GtkWidget)

/**
 * fler_card_section_set_context:
 * @context: (nullable): where the fold is remembered
 */
void fler_card_section_set_context (FlerCardSection *self, FlerContext *context);

/**
 * fler_card_section_clear:
 *
 * Takes every row away.
 */
void fler_card_section_clear (FlerCardSection *self);

/**
 * fler_card_section_add:
 * @row: (transfer floating): a row
 */
void fler_card_section_add (FlerCardSection *self, GtkWidget *row);

/**
 * fler_card_section_set_summary:
 * @summary: (nullable): what is told beside the title, such as “3 open, 1 late”
 */
void fler_card_section_set_summary (FlerCardSection *self, const char *summary);

/**
 * fler_card_section_set_action:
 * @label: what the small button at the end of the title does; "" hides it
 * @action: a detailed action
 */
void fler_card_section_set_action (FlerCardSection *self, const char *label, const char *action);

gboolean fler_card_section_is_folded (FlerCardSection *self);
void fler_card_section_set_folded (FlerCardSection *self, gboolean is_folded);
