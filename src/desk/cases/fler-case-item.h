/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-item.h - one row of the list of cases, as a list model holds it
 *
 * It is a place in the list rather than a case: at the next key it may hold another one, and its
 * widgets stay. Making them anew would cost more than the search.
 */
#pragma once

#include <glib-object.h>

#include "fler-case-store.h"

#define FLER_TYPE_CASE_ITEM (fler_case_item_get_type ())
G_DECLARE_FINAL_TYPE (FlerCaseItem, fler_case_item, FLER, CASE_ITEM, GObject)

/**
 * FlerCaseItem::changed:
 *
 * It holds another case now, or more is known of it.
 */

/**
 * fler_case_item_new_take:
 * @row: (transfer full): what is shown of a case
 */
FlerCaseItem *fler_case_item_new_take (FlerCaseRow *row);

/**
 * fler_case_item_take_row:
 * @row: (transfer full): what is shown here from now on
 */
void fler_case_item_take_row (FlerCaseItem *self, FlerCaseRow *row);
const FlerCaseRow *fler_case_item_get_row (FlerCaseItem *self);
