/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-rows.c - the table meeting: its columns, and how a span finds its rows */

#define G_LOG_DOMAIN "fler-meeting-rows"

#include "fler-meeting-rows.h"

enum { COL_ID, COL_CASE_ID, COL_REFERENCE, COL_FORM, COL_STATE, COL_TITLE, COL_STARTS_AT, COL_ENDS_AT,
       COL_IS_ALL_DAY, COL_IS_OWN_PLANNING, COL_MODE, COL_PLACE, COL_CONVENER, COL_DOCUMENTER,
       COL_DOCUMENTER_WHY, COL_PURPOSE, COL_BRIEF, COL_CANCELLED_BY, COL_CANCELLED_WHY, COL_UID,
       COL_SEQUENCE, COL_CHANGED_AT, COL_N_INVITED, COL_N_NAMED, COL_N_UNANSWERED,
       COL_ANSWER_BY, COL_BOOKED_AT, COL_NAME };   /* as FLER_MEETING_COLUMNS */

int
fler_meeting_rows_class (FlerSpan span)
{
  gint64 longest = 86400;
  int class = 0;

  while (class < 4 && span.end - span.start > longest)
    {
      longest *= 8;
      class++;
    }
  return class;
}

FlerMeeting *
fler_meeting_rows_read (FlerStmt row)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->id = sqlite3_column_int64 (row, COL_ID);
  meeting->case_id = sqlite3_column_int64 (row, COL_CASE_ID);
  meeting->case_reference = fler_stmt_dup_text (row, COL_REFERENCE);
  meeting->form = sqlite3_column_int (row, COL_FORM);
  meeting->state = sqlite3_column_int (row, COL_STATE);
  meeting->title = fler_stmt_dup_text (row, COL_TITLE);
  meeting->span.start = sqlite3_column_int64 (row, COL_STARTS_AT);
  meeting->span.end = sqlite3_column_int64 (row, COL_ENDS_AT);
  meeting->is_all_day = sqlite3_column_int (row, COL_IS_ALL_DAY) != 0;
  meeting->is_own_planning = sqlite3_column_int (row, COL_IS_OWN_PLANNING) != 0;
  meeting->mode = sqlite3_column_int (row, COL_MODE);
  meeting->place = fler_stmt_dup_text (row, COL_PLACE);
  meeting->convener = sqlite3_column_int (row, COL_CONVENER);
  meeting->documenter = sqlite3_column_int (row, COL_DOCUMENTER);
  meeting->documenter_why = fler_stmt_dup_text (row, COL_DOCUMENTER_WHY);
  meeting->purpose = fler_stmt_dup_text (row, COL_PURPOSE);
  meeting->brief = fler_stmt_dup_text (row, COL_BRIEF);
  meeting->cancelled_by = sqlite3_column_int (row, COL_CANCELLED_BY);
  meeting->cancelled_why = fler_stmt_dup_text (row, COL_CANCELLED_WHY);
  meeting->uid = fler_stmt_dup_text (row, COL_UID);
  meeting->sequence = sqlite3_column_int (row, COL_SEQUENCE);
  meeting->changed_at = sqlite3_column_int64 (row, COL_CHANGED_AT);
  meeting->n_invited = sqlite3_column_int (row, COL_N_INVITED);
  meeting->n_named = sqlite3_column_int (row, COL_N_NAMED);
  meeting->n_unanswered = sqlite3_column_int (row, COL_N_UNANSWERED);
  meeting->answer_by = fler_stmt_day (row, COL_ANSWER_BY);
  meeting->booked_at = sqlite3_column_int64 (row, COL_BOOKED_AT);
  return meeting;
}

const char *
fler_meeting_rows_get_name (FlerStmt row)
{
  return (const char *) sqlite3_column_text (row, COL_NAME);
}
