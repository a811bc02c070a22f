/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-rows.h - for those who bring records with their own past: the demonstration */
#pragma once

#include "fler-db.h"
#include "fler-record.h"

/**
 * fler_record_rows_insert:
 *
 * Within a transaction: a new version, whichever it is, and nothing in the history.
 */
gboolean fler_record_rows_insert (FlerDb *db, const FlerRecord *record, GError **error);
