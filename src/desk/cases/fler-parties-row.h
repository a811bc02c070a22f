/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-parties-row.h - a row of a form: which parties are needed beside the person
 *
 * Nothing ticked means that it is not known; that nobody is needed is ticked on its own.
 */
#pragma once

#include <adwaita.h>

#include "fler-facts.h"

#define FLER_TYPE_PARTIES_ROW (fler_parties_row_get_type ())
G_DECLARE_FINAL_TYPE (FlerPartiesRow, fler_parties_row, FLER, PARTIES_ROW, AdwPreferencesRow)

/**
 * FlerPartiesRow::changed:
 *
 * The user ticked something else.
 */

/**
 * fler_parties_row_get:
 * @parties: (out): FlerNeed bits
 *
 * Returns: whether it is known
 */
gboolean fler_parties_row_get (FlerPartiesRow *self, guint *parties);
void fler_parties_row_set (FlerPartiesRow *self, gboolean is_known, guint parties);
