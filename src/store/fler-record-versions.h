/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-versions.h - a record's life: opened, locked, opened again as a correction
 *
 * The public functions of it are in fler-record-store.h.
 */
#pragma once

#include "fler-db.h"

/**
 * fler_record_versions_check_open:
 * @error: FLER_STORE_ERROR_LOCKED
 *
 * Returns: whether a record of the meeting is being written
 */
gboolean fler_record_versions_check_open (FlerDb *db, gint64 meeting_id, GError **error);
