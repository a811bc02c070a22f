/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-official-row.h - a row of a form: one named official, with role, telephone and e-mail */
#pragma once

#include <adwaita.h>

#include "fler-official.h"

#define FLER_TYPE_OFFICIAL_ROW (fler_official_row_get_type ())
G_DECLARE_FINAL_TYPE (FlerOfficialRow, fler_official_row, FLER, OFFICIAL_ROW, AdwPreferencesRow)

/**
 * FlerOfficialRow::removed:
 *
 * The official is to be taken away.
 */

/**
 * fler_official_row_new:
 * @official: as it stands in the register, or a new one (id 0)
 */
GtkWidget *fler_official_row_new (const FlerOfficial *official);

/**
 * fler_official_row_get_before:
 *
 * Returns: (transfer none): as it was handed in
 */
const FlerOfficial *fler_official_row_get_before (FlerOfficialRow *self);

/**
 * fler_official_row_read:
 *
 * Returns: (transfer full): as it stands in the row
 */
FlerOfficial *fler_official_row_read (FlerOfficialRow *self);
void fler_official_row_focus (FlerOfficialRow *self);
