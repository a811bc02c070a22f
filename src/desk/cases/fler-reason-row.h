/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-reason-row.h - a row of a form: why a person said no to a meeting
 *
 * The organisation's own reasons, or the routine's, after a row that says that none is chosen yet.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"
#include "fler-routine.h"

#define FLER_TYPE_REASON_ROW (fler_reason_row_get_type ())
G_DECLARE_FINAL_TYPE (FlerReasonRow, fler_reason_row, FLER, REASON_ROW, AdwComboRow)

/**
 * fler_reason_row_fill:
 * @routine: (nullable): without one there is nothing to choose
 * @id: (nullable): the reason that was chosen; it is there even if the list has it no more
 *
 * Returns: whether the organisation's reasons could be read
 */
gboolean fler_reason_row_fill (FlerReasonRow *self, FlerContext *context, const FlerRoutine *routine,
                               const char *id, GError **error);

/**
 * fler_reason_row_has_reasons:
 *
 * Returns: whether there is anything to choose
 */
gboolean fler_reason_row_has_reasons (FlerReasonRow *self);

/**
 * fler_reason_row_get_reason:
 *
 * Returns: (nullable): what is chosen
 */
const FlerChoice *fler_reason_row_get_reason (FlerReasonRow *self);
