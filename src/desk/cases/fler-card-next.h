/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-next.h - the next step in a case, with its one button */
#pragma once

#include <gtk/gtk.h>

#include "fler-case-view.h"
#include "fler-context.h"
#include "fler-due.h"

#define FLER_TYPE_CARD_NEXT (fler_card_next_get_type ())
G_DECLARE_FINAL_TYPE (FlerCardNext, fler_card_next, FLER, CARD_NEXT, GtkWidget)

/**
 * fler_card_next_show:
 * @view: what the card shows of @the_case
 * @next: (nullable): what the rules say comes next
 * @steps: (nullable) (element-type FlerStepDone): what is done; a no tells why nothing comes next
 *
 * A meeting that is going on, or is to begin today, comes before what the rules say.
 */
void fler_card_next_show (FlerCardNext *self, FlerContext *context, const FlerCase *the_case,
                          const FlerCaseView *view, const FlerDue *next, GPtrArray *steps);
