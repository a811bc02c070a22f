/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-close.c - what follows from a meeting's end, all of it or nothing */

#define G_LOG_DOMAIN "fler-meeting-close"

#include "config.h"

#include "fler-meeting-close.h"

#include "fler-deviation-store.h"
#include "fler-handover-store.h"
#include "fler-record-store.h"
#include "fler-step-store.h"

static gboolean
settle_deviations (FlerContext *context, const FlerMeeting *meeting, const FlerRecord *record,
                   const FlerEnding *ending, GError **error)
{
  GDate day = fler_day_at (meeting->span.start, fler_context_get_zone (context));
  FlerDb *db = fler_context_get_db (context);
  g_autoptr(GPtrArray) deviations = NULL;
  g_autoptr(GPtrArray) steps = NULL;

  /* One's own activity and what is told of no case follow no routine. */
  if (meeting->case_id == 0)
    return TRUE;
  steps = fler_step_store_list_of_case (db, meeting->case_id, error);
  if (steps == NULL)
    return FALSE;
  deviations = fler_deviations_at_end (meeting, record, ending, steps, &day);
  return fler_deviation_store_settle (db, meeting->id, deviations,
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

/* A line that was typed without them is handed over as the table shows it (Ö5). */
static void
name_parties (GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++)
    {
      FlerHandover *document = documents->pdata[i];

      if (document->from_party == FLER_PARTY_NONE)
        document->from_party = FLER_PARTY_FK;
      if (document->to_party == FLER_PARTY_NONE)
        document->to_party = FLER_PARTY_AF;
    }
}

/* What a correction says of the documents that the version before it listed. */
static gboolean
correct_documents (FlerDb *db, const FlerMeeting *meeting, const char *section, GPtrArray *listed, GPtrArray *known,
                   GError **error)
{
  int version = fler_record_store_latest (db, meeting->id, error) - 1;     /* the latest was just locked */
  g_autoptr(FlerRecord) record = version > 0 ? fler_record_store_load (db, meeting->id, version, error) : NULL;
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) changed = NULL;

  if (record == NULL)
    return version == 0;
  before = fler_handovers_from_text (fler_record_get_answer (record, section));
  name_parties (before);
  changed = fler_handovers_correct (before, listed, known);
  for (guint i = 0; i < changed->len; i++)
    if (!fler_handover_store_save (db, changed->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* What the record lists is found in the case, and by the personnummer ever after (Ö5, Ö6). */
static gboolean
keep_documents (FlerContext *context, const FlerMeeting *meeting, const char *section, const char *listed_text,
                GError **error)
{
  FlerDb *db = fler_context_get_db (context);
  GDate handed_on = fler_day_at (meeting->span.start, fler_context_get_zone (context));
  g_autoptr(GPtrArray) listed = fler_handovers_from_text (listed_text);
  g_autoptr(GPtrArray) known = fler_handover_store_list_of_case (db, meeting->case_id, error);
  g_autoptr(GPtrArray) missing = NULL;

  if (known == NULL)
    return FALSE;
  name_parties (listed);
  if (!correct_documents (db, meeting, section, listed, known, error))
    return FALSE;
  missing = fler_handovers_missing (listed, known);
  for (guint i = 0; i < missing->len; i++)
    {
      FlerHandover *document = missing->pdata[i];

      document->case_id = meeting->case_id;
      document->handed_on = handed_on;
      if (!fler_handover_store_save (db, document, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
keep_all_documents (FlerContext *context, const FlerMeeting *meeting, const FlerRecord *record, GError **error)
{
  const FlerRoutine *routine = fler_context_get_routine (context, meeting->form);

  if (meeting->case_id == 0 || routine == NULL)
    return TRUE;
  for (guint i = 0; i < routine->sections->len; i++)
    {
      const FlerSection *section = routine->sections->pdata[i];

      if (section->kind == FLER_FIELD_DOCUMENTS
          && !keep_documents (context, meeting, section->id, fler_record_get_answer (record, section->id), error))
        return FALSE;
    }
  return TRUE;
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
      || !note_copy (context, meeting, ending, error)
      || !keep_all_documents (context, meeting, record, error))
    {
      fler_db_rollback (db);
      return FALSE;
    }
  return fler_db_commit (db, error);
}
