/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-store.c - fills an empty database with invented cases in all stages
 *
 * What they are, fler-demo.h in the domain says; here they are written as they stand, with the
 * past they bring along. All of it is one transaction: a fill that is cancelled leaves nothing.
 */

#define G_LOG_DOMAIN "fler-demo-store"

#include "fler-demo-store.h"

#include "fler-activity-store.h"
#include "fler-busy-store.h"
#include "fler-case-rows.h"
#include "fler-case-store.h"
#include "fler-case-words.h"
#include "fler-commitment-store.h"
#include "fler-db-private.h"
#include "fler-demo.h"
#include "fler-deviation-rows.h"
#include "fler-handover-store.h"
#include "fler-history-store.h"
#include "fler-meeting-rows.h"
#include "fler-invitation-rows.h"
#include "fler-record-rows.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-step-rows.h"

#define ROWS_BETWEEN_REPORTS 64
#define MANY_ROWS            10000     /* from where a fill pays for more memory while it lasts */

static const char SQL_SET_COUNTER[] =
  "UPDATE counter SET value = max (value, :value) WHERE name = 'reference'";

typedef struct
{
  FlerDb           *db;
  const FlerDemo   *demo;
  GTimeZone        *zone;
  FlerProgressFunc  progress;
  gpointer          data;
  GCancellable     *cancellable;
  gint64            done;
  gint64            total;
  GArray           *officials;     /* of gint64: row ids, by the place in the demonstration's list */
  GArray           *parties;       /* the same of the parties */
} Fill;

/* Tells how far it has come, and whether to go on. */
static gboolean
go_on (Fill *fill, GError **error)
{
  fill->done++;
  if (fill->done % ROWS_BETWEEN_REPORTS != 0 && fill->done != fill->total)
    return TRUE;
  if (fill->progress != NULL)
    fill->progress (fill->done, fill->total, fill->data);
  return !g_cancellable_set_error_if_cancelled (fill->cancellable, error);
}

static gboolean
check_empty (FlerDb *db, GError **error)
{
  gint64 n_cases = fler_case_store_count (db, FLER_CASES_ALL, error);

  if (n_cases > 0)
    g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_EXISTS,
                         "There are cases in the database; invented ones are not mixed with them");
  return n_cases == 0;
}

static gboolean
write_parties (Fill *fill, GError **error)
{
  g_autoptr(GPtrArray) parties = fler_demo_list_parties ();

  for (guint i = 0; i < parties->len; i++)
    {
      FlerParty *party = parties->pdata[i];

      if (!fler_party_store_save (fill->db, party, error))
        return FALSE;
      g_array_append_val (fill->parties, party->id);
    }
  return TRUE;
}

static gboolean
write_officials (Fill *fill, GError **error)
{
  g_autoptr(GPtrArray) officials = fler_demo_list_officials ();
  g_autoptr(GError) failed = NULL;
  g_autoptr(FlerOfficial) me = fler_official_store_me (fill->db, &failed);

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  for (guint i = 0; i < officials->len; i++)
    {
      FlerOfficial *official = officials->pdata[i];

      official->id = 0;
      official->is_me = official->is_me && me == NULL;   /* whoever uses the program stays that */
      if (!fler_official_store_save (fill->db, official, error))
        return FALSE;
      g_array_append_val (fill->officials, official->id);
    }
  return TRUE;
}

/* The row that stands for a place in a list of the demonstration's, from 1; 0 is nobody. */
static gint64
row_of (GArray *ids, gint64 place)
{
  return place > 0 && place <= ids->len ? g_array_index (ids, gint64, place - 1) : 0;
}

static gboolean
write_meeting (Fill *fill, FlerMeeting *meeting, gint64 case_id, GError **error)
{
  meeting->case_id = case_id;
  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++)
    {
      FlerParticipant *participant = meeting->participants->pdata[i];

      participant->official_id = row_of (fill->officials, participant->official_id);
      participant->party_id = row_of (fill->parties, participant->party_id);
    }
  return fler_meeting_rows_insert (fill->db, meeting, error);
}

static gint64
participant_at (const FlerMeeting *meeting, gint64 place)
{
  return ((FlerParticipant *) meeting->participants->pdata[place - 1])->id;
}

static gboolean
write_letters (Fill *fill, FlerDemoMeeting *demo, GError **error)
{
  for (guint i = 0; i < demo->letters->len; i++)
    {
      FlerInvitation *letter = demo->letters->pdata[i];

      letter->meeting_id = demo->meeting->id;
      letter->participant_id = participant_at (demo->meeting, letter->participant_id);
      letter->party_id = row_of (fill->parties, letter->party_id);
      if (!fler_invitation_rows_insert (fill->db, letter, error))
        return FALSE;
    }
  for (guint i = 0; i < demo->attempts->len; i++)
    {
      FlerAttempt *attempt = demo->attempts->pdata[i];

      attempt->meeting_id = demo->meeting->id;
      attempt->participant_id = participant_at (demo->meeting, attempt->participant_id);
      if (!fler_attempt_rows_insert (fill->db, attempt, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_demo_meeting (Fill *fill, FlerDemoMeeting *demo, gint64 case_id, GError **error)
{
  if (!write_meeting (fill, demo->meeting, case_id, error) || !write_letters (fill, demo, error))
    return FALSE;
  for (guint i = 0; i < demo->records->len; i++)
    {
      FlerRecord *record = demo->records->pdata[i];

      record->meeting_id = demo->meeting->id;
      if (!fler_record_rows_insert (fill->db, record, error))
        return FALSE;
    }
  for (guint i = 0; i < demo->commitments->len; i++)
    {
      FlerCommitment *commitment = demo->commitments->pdata[i];

      commitment->id = 0;
      commitment->case_id = case_id;
      commitment->meeting_id = demo->meeting->id;
      if (!fler_commitment_store_save (fill->db, commitment, error))
        return FALSE;
    }
  for (guint i = 0; i < demo->handovers->len; i++)
    {
      FlerHandover *document = demo->handovers->pdata[i];

      document->case_id = case_id;
      if (!fler_handover_store_save (fill->db, document, error))
        return FALSE;
    }
  return TRUE;
}

/* The meeting's number in the case, from 1, becomes its row. */
static gint64
row_of_meeting (FlerDemoCase *demo, gint64 number)
{
  return number > 0 && number <= demo->meetings->len
           ? ((FlerDemoMeeting *) demo->meetings->pdata[number - 1])->meeting->id : number;
}

static gboolean
write_deviations (Fill *fill, FlerDemoCase *demo, GError **error)
{
  for (guint i = 0; i < demo->deviations->len; i++)
    {
      FlerDeviation *deviation = demo->deviations->pdata[i];

      deviation->case_id = demo->the_case->id;
      deviation->meeting_id = row_of_meeting (demo, deviation->meeting_id);
      if (!fler_deviation_rows_insert (fill->db, deviation, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_past (Fill *fill, FlerDemoCase *demo, GError **error)
{
  gint64 case_id = demo->the_case->id;

  for (guint i = 0; i < demo->steps->len; i++)
    {
      FlerStepDone *step = demo->steps->pdata[i];

      step->case_id = case_id;
      if (!fler_step_rows_insert (fill->db, step, error))
        return FALSE;
    }
  for (guint i = 0; i < demo->events->len; i++)
    {
      FlerEvent *event = demo->events->pdata[i];

      event->meeting_id = row_of_meeting (demo, event->meeting_id);
      if (!fler_history_store_add (fill->db, case_id, event, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_case (Fill *fill, guint index, GError **error)
{
  g_autoptr(FlerDemoCase) demo = fler_demo_case_new (fill->demo->seed, index, &fill->demo->today, fill->zone);

  if (!fler_case_rows_insert (fill->db, demo->the_case, error))
    return FALSE;
  for (guint i = 0; i < demo->meetings->len; i++)
    if (!write_demo_meeting (fill, demo->meetings->pdata[i], demo->the_case->id, error))
      return FALSE;
  return write_deviations (fill, demo, error) && write_past (fill, demo, error);
}

/* What comes again is older than what is seen of it. */
static gint64
find_beginning (Fill *fill)
{
  GDate day = fill->demo->today;

  g_date_subtract_days (&day, 35);
  return fler_day_time (&day, 8 * 60, fill->zone);
}

static gboolean
write_own_time (Fill *fill, GError **error)
{
  g_autoptr(GPtrArray) meetings = fler_demo_list_own_time (fill->demo->seed, &fill->demo->today, fill->zone);
  g_autoptr(GPtrArray) activities = fler_demo_list_activities (fill->demo->seed, &fill->demo->today, fill->zone);

  for (guint i = 0; i < meetings->len; i++)
    if (!write_meeting (fill, meetings->pdata[i], 0, error))
      return FALSE;
  for (guint i = 0; i < activities->len; i++)
    if (!fler_activity_store_save (fill->db, activities->pdata[i], find_beginning (fill), error))
      return FALSE;
  return TRUE;
}

/* Times that other calendars say are taken. */
static gboolean
write_busy (Fill *fill, GError **error)
{
  for (int official = 1; official <= FLER_DEMO_N_BUSY; official++)
    {
      g_autoptr(FlerBusyCalendar) calendar = fler_busy_calendar_new (row_of (fill->officials, official), "Outlook");
      g_autoptr(FlerBusyList) list = fler_demo_list_busy (official, &fill->demo->today, fill->zone);
      FlerBusyFile file = { .calendar = calendar, .list = list };

      if (!fler_busy_store_import (fill->db, &file, 1, find_beginning (fill), NULL, fill->cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/* What the project covers decides rules of the guide; the user's own word stands. */
static gboolean
set_municipality (Fill *fill, GError **error)
{
  g_autoptr(GError) failed = NULL;
  g_autofree char *old = fler_setting_store_get (fill->db, FLER_SETTING_PROJECT_MUNICIPALITY, &failed);

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  return old != NULL
         || fler_setting_store_set (fill->db, FLER_SETTING_PROJECT_MUNICIPALITY, FLER_DEMO_MUNICIPALITY, error);
}

static gboolean
write_extra_meeting (Fill *fill, guint index, GError **error)
{
  g_autoptr(FlerMeeting) meeting = fler_demo_extra_meeting_new (fill->demo->seed, index,
                                                                &fill->demo->today, fill->zone);

  return write_meeting (fill, meeting, 0, error);
}

static gboolean
set_counter (Fill *fill, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (fill->db, SQL_SET_COUNTER, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":value", fill->demo->n_cases);
  return fler_stmt_run (fill->db, stmt, error);
}

static gboolean
write_all (Fill *fill, GError **error)
{
  if (!check_empty (fill->db, error) || !write_parties (fill, error) || !write_officials (fill, error)
      || !write_own_time (fill, error) || !write_busy (fill, error) || !set_municipality (fill, error))
    return FALSE;
  for (guint i = 0; i < fill->demo->n_cases; i++)
    if (!write_case (fill, i, error) || !go_on (fill, error))
      return FALSE;
  for (guint i = 0; i < fill->demo->n_extra_meetings; i++)
    if (!write_extra_meeting (fill, i, error) || !go_on (fill, error))
      return FALSE;
  /* In one piece the search's index is read faster. */
  return set_counter (fill, error)
         && (fill->demo->n_cases < MANY_ROWS || fler_case_words_forget_deleted (fill->db, error));
}

gboolean
fler_demo_store_fill (FlerDb *db, const FlerDemo *demo, GTimeZone *zone,
                      FlerProgressFunc progress, gpointer data,
                      GCancellable *cancellable, GError **error)
{
  Fill fill = { .db = db, .demo = demo, .zone = zone, .progress = progress, .data = data,
                .cancellable = cancellable };
  g_autoptr(GArray) officials = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) parties = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto(FlerWriting) writing = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  fill.officials = officials;
  fill.parties = parties;
  fill.total = (gint64) demo->n_cases + demo->n_extra_meetings;
  writing = fler_writing_new (db, error);
  if (writing == NULL || !write_all (&fill, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_ALL, 0);
  return fler_writing_commit (&writing, error);
}
