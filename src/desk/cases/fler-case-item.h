/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-item.h - one row of the list of cases, as a list model holds it */
#pragma once

#include <glib-object.h>

#include "fler-case-store.h"

#define FLER_TYPE_CASE_ITEM (fler_case_item_get_type ())
G_DECLARE_FINAL_TYPE (FlerCaseItem, fler_case_item, FLER, CASE_ITEM, GObject)

/**
 * fler_case_item_new_take:
 * @row: (transfer full): what is shown of a case
 */
FlerCaseItem *fler_case_item_new_take (FlerCaseRow *row);
const FlerCaseRow *fler_case_item_get_row (FlerCaseItem *self);
