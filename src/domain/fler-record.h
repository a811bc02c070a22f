/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record.h - what is written while a meeting goes on
 *
 * Version 0 is the one being written. Ending the meeting locks it as version 1; a correction
 * opens a copy that is locked as the next version, and every earlier one stays as it was.
 * Commitments belong to the case and outlive the record: they are rows of their own, and so are
 * those who took part. Both may change in a correction: a version that has passed has its own.
 */
#pragma once

#include "fler-commitment.h"
#include "fler-meeting.h"

typedef struct
{
  gint64      meeting_id;
  int         version;        /* 0: being written */
  gint64      started_at;     /* UTC seconds */
  gint64      ended_at;       /* UTC seconds; 0 until it is locked */
  GHashTable *answers;        /* section id -> text; choices by id, yes/no as "yes", "no", days as ISO */
  GPtrArray  *agenda_done;    /* of char *: ids of the agenda items ticked off */
  GPtrArray  *parked;         /* of char *: parked questions, in order */
  char       *no_plan_why;    /* (nullable) why it ended without a plan (D25) */
  char       *correction_why; /* (nullable) of versions after the first */
  gboolean    is_past;        /* a later version is locked, or being written */
  GPtrArray  *commitments;    /* (nullable) of FlerCommitment: of one that is past, as they were then */
  GPtrArray  *participants;   /* (nullable) of FlerParticipant: the same */
} FlerRecord;

FlerRecord *fler_record_new (void);
FlerRecord *fler_record_copy (const FlerRecord *record);
void fler_record_free (FlerRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerRecord, fler_record_free)

/**
 * fler_record_get_answer:
 * @section: a section's id
 *
 * Returns: (transfer none): what stands there; "" where nothing does
 */
const char *fler_record_get_answer (const FlerRecord *record, const char *section);

/**
 * fler_record_set_answer:
 * @text: (nullable): what is to stand there; NULL or "" takes it away
 */
void fler_record_set_answer (FlerRecord *record, const char *section, const char *text);

/**
 * fler_record_is_whole:
 *
 * Returns: whether it is known who took part in this version and what was agreed; of one that was
 *   corrected before that was kept with it, it is not
 */
gboolean fler_record_is_whole (const FlerRecord *record);

/**
 * fler_record_get_commitments:
 * @standing: (element-type FlerCommitment): the meeting's, as they stand now
 *
 * Returns: (transfer none) (element-type FlerCommitment): the version's own; @standing where it
 *   has none
 */
GPtrArray *fler_record_get_commitments (const FlerRecord *record, GPtrArray *standing);

/**
 * fler_record_dup_meeting:
 * @standing: the meeting, as it stands now
 *
 * Returns: (transfer full): the meeting with those who took part by this version
 */
FlerMeeting *fler_record_dup_meeting (const FlerRecord *record, const FlerMeeting *standing);
