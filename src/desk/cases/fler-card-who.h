/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-who.h - whom a case is about, at the top of its card
 *
 * The personnummer is masked until it is asked for, and again after a while. Of someone whose
 * identity is protected there is only the mark.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-case-view.h"
#include "fler-context.h"

#define FLER_TYPE_CARD_WHO (fler_card_who_get_type ())
G_DECLARE_FINAL_TYPE (FlerCardWho, fler_card_who, FLER, CARD_WHO, GtkWidget)

/* How long a number that was asked for stays on screen, in seconds. */
#define FLER_CARD_WHO_SHOWN_S 20

/**
 * fler_card_who_show:
 * @view: what the card shows of @the_case
 */
void fler_card_who_show (FlerCardWho *self, FlerContext *context, const FlerCase *the_case,
                         const FlerCaseView *view);

/**
 * fler_card_who_forget:
 *
 * Leaves nothing of anybody in the widgets: no case is shown, or the program was locked.
 */
void fler_card_who_forget (FlerCardWho *self);

/**
 * fler_card_who_hide_number:
 *
 * Masks the number again.
 */
void fler_card_who_hide_number (FlerCardWho *self);
