/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-card.h - everything about one case, in order of use */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_CASE_CARD (fler_case_card_get_type ())
G_DECLARE_FINAL_TYPE (FlerCaseCard, fler_case_card, FLER, CASE_CARD, GtkWidget)

/**
 * fler_case_card_set_context:
 * @context: (nullable): what to work on
 */
void fler_case_card_set_context (FlerCaseCard *self, FlerContext *context);

/**
 * fler_case_card_set_case:
 * @case_id: the case to show; 0: none, and the card says what to do
 */
void fler_case_card_set_case (FlerCaseCard *self, gint64 case_id);

/**
 * fler_case_card_set_open_meeting:
 * @meeting_id: the meeting whose live form is open beside the card; 0: none
 *
 * The card does not ask to continue what is going on before one's eyes.
 */
void fler_case_card_set_open_meeting (FlerCaseCard *self, gint64 meeting_id);
