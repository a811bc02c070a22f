/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-store.h - records on disk: what is being written, and the locked versions */
#pragma once

#include "fler-db.h"
#include "fler-record.h"

/**
 * fler_record_store_start:
 *
 * Makes the meeting ongoing and opens its record (version 0), unless it is already open.
 */
gboolean fler_record_store_start (FlerDb *db, gint64 meeting_id, gint64 now, GError **error);

/**
 * fler_record_store_load:
 * @version: 0: the one being written; otherwise a locked one
 * @error: FLER_STORE_ERROR_NOT_FOUND
 *
 * One that is past brings who took part then and what was agreed; of the others that stands in the
 * meeting and its commitments.
 */
FlerRecord *fler_record_store_load (FlerDb *db, gint64 meeting_id, int version, GError **error);

/**
 * fler_record_store_latest:
 *
 * Returns: the number of the latest locked version; 0: none is; -1: @error is set
 */
int fler_record_store_latest (FlerDb *db, gint64 meeting_id, GError **error);

/**
 * fler_record_store_save_answer:
 * @text: UTF-8; NUL cannot stand in it
 * @error: FLER_STORE_ERROR_LOCKED - no record of the meeting is open
 *
 * Writes one section of the record being written.
 */
gboolean fler_record_store_save_answer (FlerDb *db, gint64 meeting_id, const char *section,
                                        const char *text, GError **error);

/**
 * fler_record_store_save_marks:
 *
 * Writes agenda marks, parked questions and the reason for no plan of the record being written.
 */
gboolean fler_record_store_save_marks (FlerDb *db, const FlerRecord *record, GError **error);

/**
 * fler_record_store_lock:
 * @state: HELD or NOT_ATTENDED
 *
 * Ends the meeting: what was being written becomes the next version, and is not changed again. Who
 * took part and what was agreed is kept with it.
 */
gboolean fler_record_store_lock (FlerDb *db, gint64 meeting_id, int meeting_state, gint64 now, GError **error);

/**
 * fler_record_store_reopen:
 * @why: what is corrected, not empty
 *
 * Opens a copy of the latest version for a correction; the versions before stay.
 */
gboolean fler_record_store_reopen (FlerDb *db, gint64 meeting_id, const char *why, gint64 now, GError **error);

/**
 * fler_record_store_latest_answer:
 * @section: such as "interview"
 * @text: (out) (transfer full) (nullable): NULL: no record that is locked has an answer
 * @starts_at: (out): when the meeting was that it was given at
 *
 * What was answered at the latest meeting of a case where the question was answered, in the latest
 * version of its record.
 */
gboolean fler_record_store_latest_answer (FlerDb *db, gint64 case_id, const char *section, char **text,
                                          gint64 *starts_at, GError **error);
