/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-tri-row.h - a row of a form: a question answered with yes, no or don't know
 *
 * The focus, where the row is given it, goes to the answer that is chosen.
 */
#pragma once

#include <adwaita.h>

#include "fler-facts.h"

#define FLER_TYPE_TRI_ROW (fler_tri_row_get_type ())
G_DECLARE_FINAL_TYPE (FlerTriRow, fler_tri_row, FLER, TRI_ROW, AdwActionRow)

/**
 * FlerTriRow::changed:
 *
 * The user chose another answer.
 */

FlerTri fler_tri_row_get_value (FlerTriRow *self);
void fler_tri_row_set_value (FlerTriRow *self, FlerTri value);
