/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-store.c - bookings and meetings: what is written */

#define G_LOG_DOMAIN "fler-meeting-store"

#include "fler-meeting-store.h"

#include "fler-db-private.h"
#include "fler-history-store.h"
#include "fler-invitation.h"
#include "fler-invitation-rows.h"
#include "fler-meeting-rows.h"
#include "fler-participant-store.h"
#include "fler-uid.h"

/* Of years 1 to 9999: what a calendar can show. */
#define FIRST_INSTANT (-62135596800)
#define LAST_INSTANT  253402300799

static const char SQL_INSERT[] =
  "INSERT INTO meeting (case_id, form, state, title, starts_at, ends_at, length_class, is_all_day,"
  "  is_own_planning, mode, place, convener, documenter, documenter_why, purpose, brief,"
  "  cancelled_by, cancelled_why, uid, sequence, changed_at, n_invited, n_named, n_unanswered,"
  "  booked_at)"
  " VALUES (:case_id, :form, :state, :title, :starts_at, :ends_at, :length_class, :is_all_day,"
  "  :is_own_planning, :mode, :place, :convener, :documenter, :documenter_why, :purpose, :brief,"
  "  :cancelled_by, :cancelled_why, :uid, :sequence, :changed_at, :n_invited, :n_named,"
  "  :n_unanswered, :booked_at)";
static const char SQL_UPDATE[] =
  "UPDATE meeting SET case_id = :case_id, form = :form, state = :state, title = :title,"
  "  starts_at = :starts_at, ends_at = :ends_at, length_class = :length_class,"
  "  is_all_day = :is_all_day, is_own_planning = :is_own_planning, mode = :mode, place = :place,"
  "  convener = :convener, documenter = :documenter, documenter_why = :documenter_why,"
  "  purpose = :purpose, brief = :brief, cancelled_by = :cancelled_by,"
  "  cancelled_why = :cancelled_why, uid = :uid, sequence = :sequence, changed_at = :changed_at,"
  "  n_invited = :n_invited, n_named = :n_named, n_unanswered = :n_unanswered, booked_at = :booked_at"
  " WHERE id = :id";
static const char SQL_ONE[] =
  "SELECT" FLER_MEETING_COLUMNS
  "  FROM meeting AS m LEFT JOIN the_case AS c ON c.id = m.case_id"
  " WHERE m.id = :id";
static const char SQL_BY_UID[] = "SELECT id FROM meeting WHERE uid = :uid";
static const char SQL_IS_PROTECTED[] = "SELECT is_protected, reference FROM the_case WHERE id = :id";
static const char SQL_HAS_BEGUN[] =
  "SELECT m.state NOT IN (1, 4) OR EXISTS (SELECT 1 FROM record AS r WHERE r.meeting_id = m.id)"
  "  FROM meeting AS m WHERE m.id = :id";
static const char SQL_FORGET_HISTORY[] = "DELETE FROM history WHERE meeting_id = :id";
static const char SQL_DELETE[] = "DELETE FROM meeting WHERE id = :id";

static gboolean
check_span (FlerSpan span, GError **error)
{
  const char *fault = NULL;

  if (span.end <= span.start)
    fault = "A meeting has to end after it starts";
  else if (span.start < FIRST_INSTANT || span.end > LAST_INSTANT)
    fault = "A meeting lies in the years 1 to 9999";
  if (fault == NULL)
    return TRUE;
  g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID, fault);
  return FALSE;
}

static gboolean
check_meeting (const FlerMeeting *meeting, GError **error)
{
  if (!check_span (meeting->span, error)
      || !fler_texts_check (error, "title", meeting->title, "place", meeting->place,
                            "documenter_why", meeting->documenter_why, "purpose", meeting->purpose,
                            "brief", meeting->brief, "cancelled_why", meeting->cancelled_why,
                            "uid", meeting->uid, NULL))
    return FALSE;
  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];

      if (!fler_texts_check (error, "participant.name", participant->name,
                             "participant.role", participant->role,
                             "participant.medskick", participant->medskick,
                             "participant.decline_reason", participant->decline_reason, NULL))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_other_text (const char *a, const char *b)
{
  return g_strcmp0 (a != NULL ? a : "", b != NULL ? b : "") != 0;
}

/* What others must hear of: the sequence says so in their calendars. */
static gboolean
is_news_to_others (const FlerMeeting *old, const FlerMeeting *meeting)
{
  return old->span.start != meeting->span.start || old->span.end != meeting->span.end
         || old->is_all_day != meeting->is_all_day || old->state != meeting->state
         || old->form != meeting->form || old->mode != meeting->mode || is_other_text (old->place, meeting->place)
         || is_other_text (old->title, meeting->title);
}

/* Fills in what the store keeps by itself. A clock set back never takes a change time back. */
static void
fill_in (FlerMeeting *meeting, const FlerMeeting *old, gint64 now)
{
  meeting->changed_at = meeting->booked_at = now;
  if (old != NULL)
    {
      g_free (meeting->uid);
      meeting->uid = g_strdup (old->uid);
      meeting->sequence = old->sequence + (is_news_to_others (old, meeting) ? 1 : 0);
      meeting->changed_at = MAX (now, old->changed_at);
      if (old->span.start == meeting->span.start)
        meeting->booked_at = old->booked_at;
    }
  else if (meeting->uid == NULL || *meeting->uid == '\0')
    {
      g_free (meeting->uid);
      meeting->uid = fler_uid_new ();
    }

  if (meeting->participants == NULL)
    {
      meeting->n_invited = old != NULL ? old->n_invited : 0;
      meeting->n_named = old != NULL ? old->n_named : 0;
      meeting->n_unanswered = old != NULL ? old->n_unanswered : 0;
      return;
    }
  meeting->n_invited = meeting->n_named = meeting->n_unanswered = 0;
  for (guint i = 0; i < meeting->participants->len; i++)
    {
      FlerParticipant *participant = meeting->participants->pdata[i];

      if (old == NULL)
        participant->id = 0;        /* a copied meeting's participants are new rows */
      if (participant->party == FLER_PARTY_PERSON)
        continue;
      if (fler_participant_is_expected (participant))
        {
          meeting->n_invited++;
          meeting->n_named += !fler_participant_lacks_name (participant);
        }
      if (fler_participant_standing_answer (participant) == FLER_ANSWER_NONE_YET)
        meeting->n_unanswered++;
    }
}

static void
bind_meeting (FlerStmt stmt, const FlerMeeting *meeting)
{
  fler_stmt_bind_id (stmt, ":case_id", meeting->case_id);
  fler_stmt_bind_int64 (stmt, ":form", meeting->form);
  fler_stmt_bind_int64 (stmt, ":state", meeting->state);
  fler_stmt_bind_text (stmt, ":title", meeting->title);
  fler_stmt_bind_int64 (stmt, ":starts_at", meeting->span.start);
  fler_stmt_bind_int64 (stmt, ":ends_at", meeting->span.end);
  fler_stmt_bind_int64 (stmt, ":length_class", fler_meeting_rows_class (meeting->span));
  fler_stmt_bind_int64 (stmt, ":is_all_day", meeting->is_all_day != FALSE);
  fler_stmt_bind_int64 (stmt, ":is_own_planning", meeting->is_own_planning != FALSE);
  fler_stmt_bind_int64 (stmt, ":mode", meeting->mode);
  fler_stmt_bind_text (stmt, ":place", meeting->place);
  fler_stmt_bind_int64 (stmt, ":convener", meeting->convener);
  fler_stmt_bind_int64 (stmt, ":documenter", meeting->documenter);
  fler_stmt_bind_text (stmt, ":documenter_why", meeting->documenter_why);
  fler_stmt_bind_text (stmt, ":purpose", meeting->purpose);
  fler_stmt_bind_text (stmt, ":brief", meeting->brief);
  fler_stmt_bind_int64 (stmt, ":cancelled_by", meeting->cancelled_by);
  fler_stmt_bind_text (stmt, ":cancelled_why", meeting->cancelled_why);
  fler_stmt_bind_text (stmt, ":uid", meeting->uid);
  fler_stmt_bind_int64 (stmt, ":sequence", meeting->sequence);
  fler_stmt_bind_int64 (stmt, ":changed_at", meeting->changed_at);
  fler_stmt_bind_int64 (stmt, ":n_invited", meeting->n_invited);
  fler_stmt_bind_int64 (stmt, ":n_named", meeting->n_named);
  fler_stmt_bind_int64 (stmt, ":n_unanswered", meeting->n_unanswered);
  fler_stmt_bind_int64 (stmt, ":booked_at", meeting->booked_at);
}

static gboolean
write_row (FlerDb *db, FlerMeeting *meeting, GError **error)
{
  gboolean is_new = meeting->id == 0;
  g_auto(FlerStmt) stmt = fler_db_use (db, is_new ? SQL_INSERT : SQL_UPDATE, error);

  if (stmt == NULL)
    return FALSE;
  bind_meeting (stmt, meeting);
  if (!is_new)
    fler_stmt_bind_int64 (stmt, ":id", meeting->id);
  if (!fler_stmt_run_one (db, stmt, "meeting", error))
    return FALSE;
  if (is_new)
    meeting->id = fler_db_last_id (db);
  return TRUE;
}

/* Asks the case whether its person is to be hidden, and for its reference, which is for show. */
static gboolean
ask_case (FlerDb *db, FlerMeeting *meeting, gboolean *hides_person, GError **error)
{
  g_auto(FlerStmt) stmt = NULL;
  int rc;

  *hides_person = FALSE;
  g_clear_pointer (&meeting->case_reference, g_free);
  if (meeting->case_id == 0)
    return TRUE;

  stmt = fler_db_use (db, SQL_IS_PROTECTED, error);
  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", meeting->case_id);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_DONE)
    return fler_db_not_found ("case", error);
  if (rc == SQLITE_ROW)
    {
      *hides_person = sqlite3_column_int (stmt, 0) != 0;
      meeting->case_reference = fler_stmt_dup_text (stmt, 1);
    }
  return fler_db_check (db, rc, error);
}

static gboolean
add_event (FlerDb *db, const FlerMeeting *meeting, FlerEventKind kind, const char *detail, GError **error)
{
  FlerEvent event = { .at = meeting->changed_at, .kind = kind, .meeting_id = meeting->id,
                      .form = meeting->form, .detail = (char *) detail };

  return fler_history_store_add (db, meeting->case_id, &event, error);
}

static gboolean
add_events (FlerDb *db, const FlerMeeting *meeting, const FlerMeeting *old, GError **error)
{
  if (meeting->case_id == 0)
    return TRUE;
  if (old == NULL && !add_event (db, meeting, FLER_EVENT_MEETING_BOOKED, NULL, error))
    return FALSE;
  if (old != NULL && (old->span.start != meeting->span.start || old->span.end != meeting->span.end))
    {
      g_autoptr(GDateTime) was = g_date_time_new_from_unix_utc (old->span.start);
      g_autofree char *iso = was != NULL ? g_date_time_format (was, "%Y-%m-%dT%H:%M:%SZ") : NULL;

      if (!add_event (db, meeting, FLER_EVENT_MEETING_MOVED, iso, error))
        return FALSE;
    }
  if (meeting->state == FLER_MEETING_CANCELLED && (old == NULL || old->state != FLER_MEETING_CANCELLED)
      && !add_event (db, meeting, FLER_EVENT_MEETING_CANCELLED, meeting->cancelled_why, error))
    return FALSE;
  return TRUE;
}

gboolean
fler_meeting_rows_insert (FlerDb *db, FlerMeeting *meeting, GError **error)
{
  gboolean hides_person;
  gint64 changed_at = meeting->changed_at;

  if (!check_meeting (meeting, error) || !ask_case (db, meeting, &hides_person, error))
    return FALSE;
  meeting->id = 0;
  fill_in (meeting, NULL, changed_at);
  return write_row (db, meeting, error)
         && (meeting->participants == NULL
             || fler_participant_store_replace (db, meeting->id, meeting->participants, hides_person, error));
}

static gboolean
write_meeting (FlerDb *db, FlerMeeting *meeting, gint64 now, GError **error)
{
  g_autoptr(FlerMeeting) old = NULL;
  gboolean hides_person;

  if (meeting->id != 0 && (old = fler_meeting_store_load (db, meeting->id, error)) == NULL)
    return FALSE;
  if (!ask_case (db, meeting, &hides_person, error))
    return FALSE;

  fill_in (meeting, old, now);
  if (!write_row (db, meeting, error))
    return FALSE;
  if (meeting->participants != NULL
      && (!fler_participant_store_replace (db, meeting->id, meeting->participants, hides_person, error)
          || !fler_invitation_rows_tell (db, meeting->id, error)
          || !fler_participant_store_count (db, meeting->id, error)))
    return FALSE;
  return add_events (db, meeting, old, error);
}

/* The meeting as it was, so that a caller whose save failed still holds what was typed. */
static void
take_back_ids (FlerMeeting *meeting, const FlerMeeting *before)
{
  meeting->id = before->id;
  meeting->sequence = before->sequence;
  meeting->changed_at = before->changed_at;
  meeting->booked_at = before->booked_at;
  for (guint i = 0; before->id == 0 && meeting->participants != NULL && i < meeting->participants->len; i++)
    ((FlerParticipant *) meeting->participants->pdata[i])->id = 0;
}

gboolean
fler_meeting_store_save (FlerDb *db, FlerMeeting *meeting, gint64 now, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  const FlerMeeting before = *meeting;

  if (!check_meeting (meeting, error))
    return FALSE;
  writing = fler_writing_new (db, error);
  if (writing == NULL)
    return FALSE;
  if (write_meeting (db, meeting, now, error))
    {
      fler_db_announce (db, FLER_CHANGE_MEETING, meeting->id);
      if (fler_writing_commit (&writing, error))
        return TRUE;
    }
  take_back_ids (meeting, &before);
  return FALSE;
}

FlerMeeting *
fler_meeting_store_load (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerReading) reading = fler_reading_new (db, error);
  g_autoptr(FlerMeeting) meeting = NULL;
  g_auto(FlerStmt) stmt = reading != NULL ? fler_db_use (db, SQL_ONE, error) : NULL;
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":id", id);
  rc = sqlite3_step (stmt);
  if (rc != SQLITE_ROW)
    {
      if (fler_db_check (db, rc, error))
        fler_db_not_found ("meeting", error);
      return NULL;
    }
  meeting = fler_meeting_rows_read (stmt);
  meeting->participants = fler_participant_store_list (db, id, error);
  return meeting->participants != NULL ? g_steal_pointer (&meeting) : NULL;
}

gboolean
fler_meeting_store_find_uid (FlerDb *db, const char *uid, gint64 *id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_BY_UID, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_text (stmt, ":uid", uid);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    {
      *id = sqlite3_column_int64 (stmt, 0);
      return TRUE;
    }
  if (fler_db_check (db, rc, error))
    fler_db_not_found ("meeting", error);
  return FALSE;
}

/* What was written at a meeting stays, so only one that was never begun may go. */
static gboolean
check_not_begun (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_HAS_BEGUN, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_DONE)
    return fler_db_not_found ("meeting", error);
  if (rc == SQLITE_ROW && sqlite3_column_int (stmt, 0) != 0)
    {
      g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID,
                           "A meeting that was begun is not taken away");
      return FALSE;
    }
  return fler_db_check (db, rc, error);
}

static gboolean
run_for (FlerDb *db, const char *sql, gint64 id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  return fler_stmt_run (db, stmt, error);
}

gboolean
fler_meeting_store_delete (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);

  if (writing == NULL || !check_not_begun (db, id, error)
      || !run_for (db, SQL_FORGET_HISTORY, id, error) || !run_for (db, SQL_DELETE, id, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_MEETING, id);
  return fler_writing_commit (&writing, error);
}
