/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-rows.h - the table meeting: its columns, and how a span finds its rows
 *
 * For the store's own files.
 *
 * What touches a span began at most the longest booking's length before it, and one holiday of
 * half a year must not make every week look that far back. So bookings fall into classes by
 * length. Nearly all are of class 0 and last a day at most: they lie in the index by start from a
 * day before the span. The few long ones have an index by class and start, and each class looks
 * back as far as its own bound, so at most about half of what it looks at is looked at in vain.
 */
#pragma once

#include "fler-db-private.h"
#include "fler-meeting.h"

#define FLER_MEETING_COLUMNS \
  " m.id, m.case_id, c.reference, m.form, m.state, m.title, m.starts_at, m.ends_at, m.is_all_day," \
  " m.is_own_planning, m.mode, m.place, m.convener, m.documenter, m.documenter_why, m.purpose," \
  " m.brief, m.cancelled_by, m.cancelled_why, m.uid, m.sequence, m.changed_at, m.n_invited," \
  " m.n_named, m.n_unanswered, m.answer_by, m.booked_at, c.name "

/* In seconds: a day, and eight times as much each; the last one has none above it. */
#define FLER_MEETING_LONGEST_SHORT "86400"
#define FLER_MEETING_LONG_CLASSES \
  "WITH long (class, longest) AS" \
  " (VALUES (1, 691200), (2, 5529600), (3, 44236800), (4, 400000000000)) "

/* The ids of meetings that have begun at :start and not ended. */
#define FLER_MEETING_IDS_RUNNING \
  " SELECT id FROM meeting" \
  "  WHERE starts_at > :start - " FLER_MEETING_LONGEST_SHORT " AND starts_at < :start" \
  "    AND length_class = 0 AND ends_at > :start" \
  " UNION ALL" \
  " SELECT long_meeting.id FROM long CROSS JOIN meeting AS long_meeting" \
  "  WHERE long_meeting.length_class > 0 AND long_meeting.length_class = long.class" \
  "    AND long_meeting.starts_at > :start - long.longest AND long_meeting.starts_at < :start" \
  "    AND long_meeting.ends_at > :start "

/* The ids of meetings that touch :start to :end. */
#define FLER_MEETING_IDS_TOUCHING \
  FLER_MEETING_IDS_RUNNING \
  " UNION ALL" \
  " SELECT id FROM meeting WHERE starts_at >= :start AND starts_at < :end "

/**
 * fler_meeting_rows_class:
 *
 * Returns: the class of a booking that long, as meeting.length_class has it
 */
int fler_meeting_rows_class (FlerSpan span);

/**
 * fler_meeting_rows_read:
 *
 * Returns: (transfer full): the meeting of a row of FLER_MEETING_COLUMNS
 */
FlerMeeting *fler_meeting_rows_read (FlerStmt row);

/**
 * fler_meeting_rows_get_name:
 *
 * Returns: (transfer none) (nullable): the person's name in that row, until the next step
 */
const char *fler_meeting_rows_get_name (FlerStmt row);

/**
 * fler_meeting_rows_insert:
 * @meeting: a meeting as it is to stand, sequence, change time and uid included
 *
 * Within a transaction: a new row and its participants, and nothing in the history. For those
 * who bring a history of their own.
 */
gboolean fler_meeting_rows_insert (FlerDb *db, FlerMeeting *meeting, GError **error);
