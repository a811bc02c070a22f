/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-rows.h - for those who bring steps with a history of their own: the demonstration */
#pragma once

#include "fler-db.h"
#include "fler-step-done.h"

/**
 * fler_step_rows_insert:
 *
 * Within a transaction: a new row, and nothing in the history.
 */
gboolean fler_step_rows_insert (FlerDb *db, FlerStepDone *done, GError **error);
