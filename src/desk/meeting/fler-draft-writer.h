/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-draft-writer.h - takes what is typed in a meeting to the disk, beside the main thread
 *
 *   put ──▶ queue ──▶ one transaction on the writer's thread ──▶ on disk
 *                        │ fails: said at once, tried again every other second
 *                        └─ nothing leaves the queue before it is on disk
 */
#pragma once

#include "fler-meeting.h"
#include "fler-record.h"
#include "fler-store.h"

#define FLER_TYPE_DRAFT_WRITER (fler_draft_writer_get_type ())
G_DECLARE_FINAL_TYPE (FlerDraftWriter, fler_draft_writer, FLER, DRAFT_WRITER, GObject)

/**
 * FlerDraftWriter::changed:
 *
 * Emitted on the main thread when something came to the disk, failed, or was put.
 */

FlerDraftWriter *fler_draft_writer_new (FlerStore *store);

/**
 * fler_draft_writer_put_answer:
 * @text: (transfer full): what now stands in the section
 */
void fler_draft_writer_put_answer (FlerDraftWriter *self, gint64 meeting_id, const char *section,
                                   char *text);

/**
 * fler_draft_writer_put_marks:
 *
 * Agenda marks, parked questions and the reason for no plan, as they stand in @record.
 */
void fler_draft_writer_put_marks (FlerDraftWriter *self, const FlerRecord *record);

/**
 * fler_draft_writer_put_attendance:
 *
 * The participants of @meeting as they stand.
 */
void fler_draft_writer_put_attendance (FlerDraftWriter *self, const FlerMeeting *meeting);

/**
 * fler_draft_writer_put_commitment:
 * @row: what the caller calls this commitment, from 1; a new one (id 0) is stored once, however
 *   often it is put
 */
void fler_draft_writer_put_commitment (FlerDraftWriter *self, guint row, const FlerCommitment *commitment);

/**
 * fler_draft_writer_remove_commitment:
 * @id: the stored id where the caller knows one, or 0
 */
void fler_draft_writer_remove_commitment (FlerDraftWriter *self, guint row, gint64 id);

/**
 * fler_draft_writer_is_behind:
 *
 * Returns: whether something put is not on disk yet
 */
gboolean fler_draft_writer_is_behind (FlerDraftWriter *self);

/**
 * fler_draft_writer_get_saved_at:
 *
 * Returns: when the last of it came to the disk, UTC seconds by the computer's clock; 0: never
 */
gint64 fler_draft_writer_get_saved_at (FlerDraftWriter *self);

/**
 * fler_draft_writer_get_error:
 *
 * Returns: (transfer none) (nullable): why the latest try failed; NULL where it did not
 */
const GError *fler_draft_writer_get_error (FlerDraftWriter *self);

/**
 * fler_draft_writer_flush:
 *
 * Waits until all that was put is on disk, or a try has failed.
 *
 * Returns: whether all of it is on disk
 */
gboolean fler_draft_writer_flush (FlerDraftWriter *self);
