/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-close.c - what follows from a meeting's end, all of it or nothing */

#define G_LOG_DOMAIN "fler-meeting-close"

#include "config.h"

#include "fler-meeting-close.h"

#include "fler-deviation-store.h"
#include "fler-record-store.h"
#include "fler-step-store.h"

static gboolean
settle_deviations (FlerContext *context, const FlerMeeting *meeting, const FlerRecord *record,
                   const FlerEnding *ending, GError **error)
{
  GDate day = fler_day_at (meeting->span.start, fler_context_get_zone (context));
  g_autoptr(GPtrArray) deviations = NULL;

  /* One's own activity and what is told of no case follow no routine. */
  if (meeting->case_id == 0)
    return TRUE;
  deviations = fler_deviations_at_end (meeting, record, ending, &day);
  return fler_deviation_store_settle (fler_context_get_db (context), meeting->id, deviations,
                                      fler_context_now (context), error);
}

/* The copy was handed over: that step is done, once. */
static gboolean
note_copy (FlerContext *context, const FlerMeeting *meeting, const FlerEnding *ending, GError **error)
{
  FlerDb *db = fler_context_get_db (context);
  const char *rule = fler_ending_copy_rule (meeting->form);
  g_autoptr(GPtrArray) steps = NULL;
  g_autoptr(FlerStepDone) done = NULL;

  if (rule == NULL || meeting->case_id == 0 || !ending->asks_copy || ending->copy != FLER_ENDING_DONE)
    return TRUE;
  steps = fler_step_store_list_of_case (db, meeting->case_id, error);
  if (steps == NULL)
    return FALSE;
  if (fler_step_done_find (steps, rule) != NULL)
    return TRUE;
  done = fler_step_done_new ();
  done->case_id = meeting->case_id;
  done->step = g_strdup (rule);
  done->done_on = fler_context_today (context);
  return fler_step_store_save (db, done, fler_context_now (context), error);
}

gboolean
fler_meeting_close (FlerContext *context, const FlerMeeting *meeting, const FlerRecord *record,
                    const FlerEnding *ending, GError **error)
{
  FlerDb *db = fler_context_get_db (context);

  if (!fler_db_begin (db, error))
    return FALSE;
  if (!fler_record_store_lock (db, meeting->id, ending->person_came ? FLER_MEETING_HELD : FLER_MEETING_NOT_ATTENDED,
                               fler_context_now (context), error)
      || !settle_deviations (context, meeting, record, ending, error)
      || !note_copy (context, meeting, ending, error))
    {
      fler_db_rollback (db);
      return FALSE;
    }
  return fler_db_commit (db, error);
}
