/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-rows.h - for those who bring a case with its own past: the demonstration */
#pragma once

#include "fler-case.h"
#include "fler-db.h"

/**
 * fler_case_rows_insert:
 * @the_case: a case as it is to stand, its reference and times included; its id is filled in
 *
 * Within a transaction: a new case with its search words, and nothing in the history.
 */
gboolean fler_case_rows_insert (FlerDb *db, FlerCase *the_case, GError **error);
