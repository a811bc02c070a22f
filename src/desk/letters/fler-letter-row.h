/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-row.h - a receiver's row in the list of a meeting's letters: a tick, a name, a state */
#pragma once

#include "fler-letter-item.h"

/**
 * fler_letter_row_new:
 *
 * Makes @item's row, check and state. The row holds @item's address as "fler-item", the check too.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *fler_letter_row_new (FlerLetterItem *item, const FlerMailbox *mailbox);

/**
 * fler_letter_row_show:
 *
 * Says how @item stands. The check may emit "toggled".
 */
void fler_letter_row_show (FlerLetterItem *item, const FlerMailbox *mailbox);

/**
 * fler_letter_row_get_item:
 * @widget: a row, or its check
 */
FlerLetterItem *fler_letter_row_get_item (GtkWidget *widget);
