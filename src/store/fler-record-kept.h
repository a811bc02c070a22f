/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-kept.h - who took part and what was agreed, as kept with a locked version
 *
 * For the record's own files, within their transactions.
 */
#pragma once

#include "fler-db.h"
#include "fler-record.h"

/**
 * fler_record_kept_write:
 * @version: a locked one, with which nothing is kept yet
 *
 * Keeps the meeting's participants and commitments with the version, as they stand.
 */
gboolean fler_record_kept_write (FlerDb *db, gint64 meeting_id, int version, GError **error);

/**
 * fler_record_kept_read:
 * @record: a version with which they are kept
 *
 * Fills in who took part and what was agreed.
 */
gboolean fler_record_kept_read (FlerDb *db, FlerRecord *record, GError **error);

/**
 * fler_record_kept_hide_person:
 *
 * Takes the person's name out of all versions of a case.
 */
gboolean fler_record_kept_hide_person (FlerDb *db, gint64 case_id, GError **error);
