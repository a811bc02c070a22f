/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-values.c - what a step's form holds beside day, answer and note */

#define G_LOG_DOMAIN "fler-step-values"

#include "config.h"

#include "fler-step-values.h"

#include "fler-meeting-store.h"
#include "fler-record-store.h"
#include "fler-step-value-store.h"

#define DATES_STEP "G3"

void
fler_step_values_clear (FlerStepValues *values)
{
  g_clear_pointer (&values->reason, g_free);
  g_clear_pointer (&values->own_words, g_free);
  g_clear_pointer (&values->official, g_free);
}

static gboolean
get (FlerDb *db, gint64 case_id, const char *step, const char *name, char **value, GError **error)
{
  GError *failed = NULL;

  *value = fler_step_value_store_get (db, case_id, step, name, &failed);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, failed);
  return FALSE;
}

static gboolean
get_day (FlerDb *db, gint64 case_id, const char *name, GDate *day, GError **error)
{
  g_autofree char *iso = NULL;

  if (!get (db, case_id, DATES_STEP, name, &iso, error))
    return FALSE;
  fler_day_parse (iso, day);
  return TRUE;
}

/* The latest locked record of the case's first joint assessment. */
static FlerRecord *
find_record (FlerDb *db, gint64 case_id)
{
  g_autoptr(GPtrArray) meetings = fler_meeting_store_list_of_case (db, case_id, NULL);

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      const FlerMeeting *meeting = g_ptr_array_index (meetings, i);
      int version;

      if (meeting->form != FLER_FORM_GK1 || meeting->state != FLER_MEETING_HELD)
        continue;
      version = fler_record_store_latest (db, meeting->id, NULL);
      if (version > 0)
        return fler_record_store_load (db, meeting->id, version, NULL);
    }
  return NULL;
}

/* A proposal alone: that it could not be read keeps nobody from filling the days in. */
static void
take_from_record (FlerDb *db, gint64 case_id, FlerGkDates *dates)
{
  g_autoptr(FlerRecord) record = NULL;

  if (g_date_valid (&dates->applied_on) || g_date_valid (&dates->sick_reported_on))
    return;
  record = find_record (db, case_id);
  if (record == NULL)
    return;
  fler_day_parse (fler_record_get_answer (record, "application_date"), &dates->applied_on);
  fler_day_parse (fler_record_get_answer (record, "sick_report_date"), &dates->sick_reported_on);
}

gboolean
fler_step_values_load (FlerDb *db, gint64 case_id, const char *step, guint asks, FlerStepValues *values,
                       GError **error)
{
  FlerGkDates *dates = &values->dates;

  *values = (FlerStepValues) { 0 };
  if ((asks & FLER_STEP_ASKS_REASON) != 0
      && (!get (db, case_id, step, "reason", &values->reason, error)
          || !get (db, case_id, step, "own_words", &values->own_words, error)))
    return FALSE;
  if ((asks & FLER_STEP_ASKS_OFFICIAL) != 0 && !get (db, case_id, step, "official", &values->official, error))
    return FALSE;
  if ((asks & FLER_STEP_ASKS_GK_DATES) == 0)
    return TRUE;
  if (!get_day (db, case_id, "sick_reported_on", &dates->sick_reported_on, error)
      || !get_day (db, case_id, "applied_on", &dates->applied_on, error)
      || !get_day (db, case_id, "enrolled_on", &dates->enrolled_on, error)
      || !get_day (db, case_id, "claimed_from", &dates->claimed_from, error))
    return FALSE;
  take_from_record (db, case_id, dates);
  return TRUE;
}

static gboolean
set_day (FlerDb *db, gint64 case_id, const char *name, const GDate *day, GError **error)
{
  g_autofree char *iso = fler_day_to_iso (day);

  return fler_step_value_store_set (db, case_id, DATES_STEP, name, iso, error);
}

gboolean
fler_step_values_save (FlerDb *db, const FlerStepDone *done, guint asks, const FlerStepValues *values,
                       GError **error)
{
  gint64 id = done->case_id;
  gboolean is_no = done->answer == FLER_TRI_NO;
  const FlerGkDates *dates = &values->dates;

  if ((asks & FLER_STEP_ASKS_REASON) != 0
      && (!fler_step_value_store_set (db, id, done->step, "reason", is_no ? values->reason : NULL, error)
          || !fler_step_value_store_set (db, id, done->step, "own_words", is_no ? values->own_words : NULL, error)))
    return FALSE;
  if ((asks & FLER_STEP_ASKS_OFFICIAL) != 0
      && !fler_step_value_store_set (db, id, done->step, "official", values->official, error))
    return FALSE;
  if ((asks & FLER_STEP_ASKS_UNDERSTOOD) != 0
      && (!fler_step_value_store_set (db, id, done->step, "decision_understood", "yes", error)
          || !fler_step_value_store_set (db, id, done->step, "purpose_understood", "yes", error)))
    return FALSE;
  if ((asks & FLER_STEP_ASKS_GK_DATES) == 0)
    return TRUE;
  return set_day (db, id, "sick_reported_on", &dates->sick_reported_on, error)
         && set_day (db, id, "applied_on", &dates->applied_on, error)
         && set_day (db, id, "enrolled_on", &dates->enrolled_on, error)
         && set_day (db, id, "claimed_from", &dates->claimed_from, error);
}
