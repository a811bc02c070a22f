/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-deviation-rows.h - deviations as rows, for the demonstration */
#pragma once

#include "fler-db.h"
#include "fler-deviation.h"

/**
 * fler_deviation_rows_insert:
 * @deviation: new; gets its id
 *
 * Writes the row as it is, registered_at included; tells no history and nobody who listens.
 */
gboolean fler_deviation_rows_insert (FlerDb *db, FlerDeviation *deviation, GError **error);
