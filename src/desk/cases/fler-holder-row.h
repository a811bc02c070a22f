/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-holder-row.h - a row of a form: which of FK’s officials holds the meeting, or somebody else
 *
 * After a row that says that nobody is chosen yet. Who somebody else is, a field beside it asks.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_HOLDER_ROW (fler_holder_row_get_type ())
G_DECLARE_FINAL_TYPE (FlerHolderRow, fler_holder_row, FLER, HOLDER_ROW, AdwComboRow)

/**
 * fler_holder_row_fill:
 * @name: (nullable): whoever was chosen; somebody else where the register has no such name
 *
 * Returns: whether the register could be read
 */
gboolean fler_holder_row_fill (FlerHolderRow *self, FlerContext *context, const char *name, GError **error);

/**
 * fler_holder_row_is_other:
 *
 * Returns: whether somebody is chosen who is not in the register
 */
gboolean fler_holder_row_is_other (FlerHolderRow *self);

/**
 * fler_holder_row_get_name:
 *
 * Returns: (nullable): who is chosen; NULL where nobody is, or somebody else
 */
const char *fler_holder_row_get_name (FlerHolderRow *self);
