/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-due-store.c - what the rules of what is due need, read for all open cases or for one
 *
 * All cases: a statement for each table, ordered by case, and the case in hand takes from each
 * what is its own. The first statement stays open to the end, so that all of them see the same
 * moment.
 */

#define G_LOG_DOMAIN "fler-due-store"

#include "fler-due-store.h"

#include "fler-case-rows.h"
#include "fler-case-store.h"
#include "fler-commitment-store.h"
#include "fler-db-private.h"
#include "fler-meeting-store.h"
#include "fler-month-store.h"
#include "fler-register-store.h"
#include "fler-step-store.h"

#define WALK_CACHE_KIB 4096

/* Each goes from one open case to the next in the order of their ids, and reads what it needs from
 * indexes: what is closed, and what is written at length, need not be decrypted. */
#define OPEN_CASES " FROM the_case AS c INDEXED BY the_case_open "

static const char SQL_CASES[] =
  "SELECT c.id, c.reference, c.is_gathered, c.created_at," FLER_CASE_FACT_COLUMNS OPEN_CASES
  " WHERE c.state = 1"
  " ORDER BY c.id";
enum { COL_CASE_ID, COL_REFERENCE, COL_GATHERED, COL_CREATED_AT, COL_FACTS };   /* as SQL_CASES */

static const char SQL_MEETINGS[] =
  "SELECT c.id, m.id, m.form, m.state, m.starts_at, m.ends_at, m.booked_at, m.convener" OPEN_CASES
  " CROSS JOIN meeting AS m INDEXED BY meeting_by_case ON m.case_id = c.id"
  " WHERE c.state = 1"
  " ORDER BY c.id, m.starts_at";
enum { COL_MEETING_ID = 1, COL_FORM, COL_STATE, COL_STARTS_AT, COL_ENDS_AT, COL_BOOKED_AT,
       COL_CONVENER };   /* as SQL_MEETINGS */

static const char SQL_PARTICIPANTS[] =
  "SELECT c.id, m.id, p.party, p.name, p.answer, p.id, p.party_id, p.invited_on, p.answer_by, p.told,"
  "       p.told_start, p.told_place, CASE WHEN p.told > 0 THEN m.place END, p.answered_start, p.told_mode,"
  "       p.mode, CASE WHEN p.told > 0 THEN m.mode END" OPEN_CASES
  " CROSS JOIN meeting AS m INDEXED BY meeting_by_case ON m.case_id = c.id"
  " CROSS JOIN participant AS p ON p.meeting_id = m.id"
  " WHERE c.state = 1 AND (m.state IN (1, 2) OR (m.state = 4 AND p.told > 0))"
  " ORDER BY c.id, m.starts_at, p.position";
enum { COL_OF_MEETING = 1, COL_PARTY, COL_NAME, COL_ANSWER, COL_PARTICIPANT_ID, COL_PARTY_ID,
       COL_INVITED_ON, COL_ANSWER_BY, COL_TOLD, COL_TOLD_START, COL_TOLD_PLACE, COL_PLACE,
       COL_ANSWERED_START, COL_TOLD_MODE, COL_MODE, COL_MEETING_MODE };   /* as SQL_PARTICIPANTS */

static const char SQL_COMMITMENTS[] =
  "SELECT c.id, k.id, k.meeting_id, k.party, k.what, k.due_on" OPEN_CASES
  " CROSS JOIN commitment AS k INDEXED BY commitment_by_case ON k.case_id = c.id"
  " WHERE c.state = 1 AND k.state = 1 AND k.due_on IS NOT NULL"
  " ORDER BY c.id, k.due_on";
enum { COL_COMMITMENT_ID = 1, COL_AGREED_AT, COL_COMMITMENT_PARTY, COL_WHAT, COL_DUE_ON };   /* as SQL_COMMITMENTS */

static const char SQL_STEPS[] =
  "SELECT c.id, s.id, s.step, s.done_on, s.answer" OPEN_CASES
  " CROSS JOIN step_done AS s INDEXED BY step_done_by_case ON s.case_id = c.id"
  " WHERE c.state = 1"
  " ORDER BY c.id, s.id";
enum { COL_STEP_ID = 1, COL_STEP, COL_DONE_ON, COL_STEP_ANSWER };   /* as SQL_STEPS */

/* The latest locked version tells the day, and the one being written where none is locked. */
static const char SQL_RECORDS[] =
  "SELECT c.id, m.id, EXISTS (SELECT 1 FROM record WHERE meeting_id = m.id AND version = 0),"
  "       (SELECT a.text FROM record_answer AS a INDEXED BY record_follow_up"
  "         WHERE a.meeting_id = m.id AND a.section = 'follow_up'"
  "           AND a.version = (SELECT max (version) FROM record WHERE meeting_id = m.id))" OPEN_CASES
  " CROSS JOIN meeting AS m INDEXED BY meeting_by_case ON m.case_id = c.id"
  " WHERE c.state = 1 AND m.state = 3"
  " ORDER BY c.id";
enum { COL_RECORD_MEETING = 1, COL_RECORD_OPEN, COL_FOLLOW_UP };   /* as SQL_RECORDS */

static const char SQL_RECORDS_OF_CASE[] =
  "SELECT r.meeting_id, r.first = 0,"
  "       (SELECT a.text FROM record_answer AS a"
  "         WHERE a.meeting_id = r.meeting_id AND a.version = r.latest AND a.section = 'follow_up')"
  "  FROM (SELECT meeting_id, min (version) AS first, max (version) AS latest"
  "          FROM record"
  "         WHERE meeting_id IN (SELECT id FROM meeting WHERE case_id = :case_id)"
  "         GROUP BY meeting_id) AS r";

static const char SQL_CASE_OF_MEETING[] = "SELECT case_id FROM meeting WHERE id = :id";
static const char SQL_CASE_OF_COMMITMENT[] = "SELECT case_id FROM commitment WHERE id = :id";

/* The rows of one table, of which the first column is the case. */
typedef struct
{
  FlerStmt stmt;
  gboolean has_row;
} Cursor;

typedef struct
{
  FlerDb     *db;
  Cursor      meetings, participants, commitments, steps, records;
  FlerDueCase due_case;        /* with the lists, which are used again for each case */
} Walk;

static gboolean
advance (Walk *walk, Cursor *cursor, GError **error)
{
  int rc = sqlite3_step (cursor->stmt);

  cursor->has_row = rc == SQLITE_ROW;
  return fler_db_check (walk->db, rc, error);
}

static gboolean
open_cursor (Walk *walk, Cursor *cursor, const char *sql, GError **error)
{
  cursor->stmt = fler_db_use (walk->db, sql, error);
  return cursor->stmt != NULL && advance (walk, cursor, error);
}

static void
close_cursor (Cursor *cursor)
{
  if (cursor->stmt != NULL)
    fler_stmt_done (cursor->stmt);
  cursor->stmt = NULL;
}

/* Tells whether a row of that case stands there. */
static gboolean
stands_at (Walk *walk, Cursor *cursor, gint64 case_id, gboolean *is_there, GError **error)
{
  while (cursor->has_row && sqlite3_column_int64 (cursor->stmt, 0) < case_id)
    if (!advance (walk, cursor, error))
      return FALSE;
  *is_there = cursor->has_row && sqlite3_column_int64 (cursor->stmt, 0) == case_id;
  return TRUE;
}

static void
add_mark (GArray *marks, gint64 meeting_id, const GDate *follow_up_on, gboolean is_open)
{
  FlerRecordMark mark = { meeting_id, *follow_up_on, is_open };

  g_array_append_val (marks, mark);
}

static gboolean
take_records (Walk *walk, GError **error)
{
  Cursor *cursor = &walk->records;
  gboolean is_there;

  for (;;)
    {
      GDate follow_up_on;

      if (!stands_at (walk, cursor, walk->due_case.case_id, &is_there, error))
        return FALSE;
      if (!is_there)
        return TRUE;
      follow_up_on = fler_stmt_day (cursor->stmt, COL_FOLLOW_UP);
      add_mark (walk->due_case.records, sqlite3_column_int64 (cursor->stmt, COL_RECORD_MEETING),
                &follow_up_on, sqlite3_column_int (cursor->stmt, COL_RECORD_OPEN) != 0);
      if (!advance (walk, cursor, error))
        return FALSE;
    }
}

static gboolean
take_meetings (Walk *walk, GError **error)
{
  Cursor *cursor = &walk->meetings;
  gboolean is_there;

  for (;;)
    {
      FlerMeeting *meeting;

      if (!stands_at (walk, cursor, walk->due_case.case_id, &is_there, error))
        return FALSE;
      if (!is_there)
        return TRUE;
      meeting = fler_meeting_new ();
      meeting->id = sqlite3_column_int64 (cursor->stmt, COL_MEETING_ID);
      meeting->case_id = walk->due_case.case_id;
      meeting->form = sqlite3_column_int (cursor->stmt, COL_FORM);
      meeting->state = sqlite3_column_int (cursor->stmt, COL_STATE);
      meeting->span.start = sqlite3_column_int64 (cursor->stmt, COL_STARTS_AT);
      meeting->span.end = sqlite3_column_int64 (cursor->stmt, COL_ENDS_AT);
      meeting->booked_at = sqlite3_column_int64 (cursor->stmt, COL_BOOKED_AT);
      meeting->convener = sqlite3_column_int (cursor->stmt, COL_CONVENER);
      g_ptr_array_add (walk->due_case.meetings, meeting);
      if (!advance (walk, cursor, error))
        return FALSE;
    }
}

static void
add_participant (Walk *walk, FlerStmt row)
{
  gint64 meeting_id = sqlite3_column_int64 (row, COL_OF_MEETING);
  GPtrArray *meetings = walk->due_case.meetings;

  for (guint i = 0; i < meetings->len; i++)
    {
      FlerMeeting *meeting = meetings->pdata[i];
      FlerParticipant *participant;

      if (meeting->id != meeting_id)
        continue;
      participant = fler_participant_new ();
      participant->party = sqlite3_column_int (row, COL_PARTY);
      participant->name = fler_stmt_dup_text (row, COL_NAME);
      participant->answer = sqlite3_column_int (row, COL_ANSWER);
      participant->id = sqlite3_column_int64 (row, COL_PARTICIPANT_ID);
      participant->party_id = sqlite3_column_int64 (row, COL_PARTY_ID);
      participant->told = sqlite3_column_int (row, COL_TOLD);
      if (participant->told != FLER_INVITATION_NEVER)
        {
          participant->invited_on = fler_stmt_day (row, COL_INVITED_ON);
          participant->answer_by = fler_stmt_day (row, COL_ANSWER_BY);
          participant->told_start = sqlite3_column_int64 (row, COL_TOLD_START);
          participant->told_place = fler_stmt_dup_text (row, COL_TOLD_PLACE);
          participant->answered_start = sqlite3_column_int64 (row, COL_ANSWERED_START);
          participant->told_mode = sqlite3_column_int (row, COL_TOLD_MODE);
          participant->mode = sqlite3_column_int (row, COL_MODE);
          meeting->mode = sqlite3_column_int (row, COL_MEETING_MODE);
          if (meeting->place == NULL)
            meeting->place = fler_stmt_dup_text (row, COL_PLACE);
        }
      if (meeting->participants == NULL)
        meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
      g_ptr_array_add (meeting->participants, participant);
      return;
    }
}

static gboolean
take_participants (Walk *walk, GError **error)
{
  gboolean is_there;

  for (;;)
    {
      if (!stands_at (walk, &walk->participants, walk->due_case.case_id, &is_there, error))
        return FALSE;
      if (!is_there)
        return TRUE;
      add_participant (walk, walk->participants.stmt);
      if (!advance (walk, &walk->participants, error))
        return FALSE;
    }
}

static gboolean
take_commitments (Walk *walk, GError **error)
{
  Cursor *cursor = &walk->commitments;
  gboolean is_there;

  for (;;)
    {
      FlerCommitment *commitment;

      if (!stands_at (walk, cursor, walk->due_case.case_id, &is_there, error))
        return FALSE;
      if (!is_there)
        return TRUE;
      commitment = fler_commitment_new ();
      commitment->id = sqlite3_column_int64 (cursor->stmt, COL_COMMITMENT_ID);
      commitment->case_id = walk->due_case.case_id;
      commitment->meeting_id = sqlite3_column_int64 (cursor->stmt, COL_AGREED_AT);
      commitment->party = sqlite3_column_int (cursor->stmt, COL_COMMITMENT_PARTY);
      commitment->what = fler_stmt_dup_text (cursor->stmt, COL_WHAT);
      if (commitment->what == NULL)
        commitment->what = g_strdup ("");
      commitment->due_on = fler_stmt_day (cursor->stmt, COL_DUE_ON);
      commitment->state = FLER_COMMITMENT_OPEN;
      g_ptr_array_add (walk->due_case.commitments, commitment);
      if (!advance (walk, cursor, error))
        return FALSE;
    }
}

static gboolean
take_steps (Walk *walk, GError **error)
{
  Cursor *cursor = &walk->steps;
  gboolean is_there;

  for (;;)
    {
      FlerStepDone *done;

      if (!stands_at (walk, cursor, walk->due_case.case_id, &is_there, error))
        return FALSE;
      if (!is_there)
        return TRUE;
      done = fler_step_done_new ();
      done->id = sqlite3_column_int64 (cursor->stmt, COL_STEP_ID);
      done->case_id = walk->due_case.case_id;
      done->step = fler_stmt_dup_text (cursor->stmt, COL_STEP);
      done->done_on = fler_stmt_day (cursor->stmt, COL_DONE_ON);
      done->answer = sqlite3_column_int (cursor->stmt, COL_STEP_ANSWER);
      g_ptr_array_add (walk->due_case.steps, done);
      if (!advance (walk, cursor, error))
        return FALSE;
    }
}

static gboolean
hand_on (Walk *walk, FlerStmt row, FlerDueCaseFunc func, gpointer data, GError **error)
{
  FlerDueCase *due_case = &walk->due_case;
  FlerFacts facts;
  gboolean is_good;

  due_case->case_id = sqlite3_column_int64 (row, COL_CASE_ID);
  g_ptr_array_set_size (due_case->meetings, 0);
  g_ptr_array_set_size (due_case->commitments, 0);
  g_ptr_array_set_size (due_case->steps, 0);
  g_array_set_size (due_case->records, 0);
  if (!take_meetings (walk, error) || !take_participants (walk, error) || !take_commitments (walk, error)
      || !take_steps (walk, error) || !take_records (walk, error))
    return FALSE;

  due_case->reference = (const char *) sqlite3_column_text (row, COL_REFERENCE);
  due_case->state = FLER_CASE_OPEN;
  due_case->created_at = sqlite3_column_int64 (row, COL_CREATED_AT);
  due_case->is_gathered = sqlite3_column_int (row, COL_GATHERED) != 0;
  fler_case_rows_read_facts (row, COL_FACTS, &facts);
  due_case->facts = &facts;
  is_good = func (due_case, data, error);
  fler_facts_clear (&facts);
  return is_good;
}

static gboolean
walk_cases (Walk *walk, FlerStmt cases, FlerDueCaseFunc func, gpointer data, GError **error)
{
  int rc = sqlite3_step (cases);

  /* Once the first row has been read, all that follows sees the same moment. */
  if (rc == SQLITE_ROW
      && (!open_cursor (walk, &walk->meetings, SQL_MEETINGS, error)
          || !open_cursor (walk, &walk->participants, SQL_PARTICIPANTS, error)
          || !open_cursor (walk, &walk->commitments, SQL_COMMITMENTS, error)
          || !open_cursor (walk, &walk->steps, SQL_STEPS, error)
          || !open_cursor (walk, &walk->records, SQL_RECORDS, error)))
    return FALSE;
  for (; rc == SQLITE_ROW; rc = sqlite3_step (cases))
    if (!hand_on (walk, cases, func, data, error))
      return FALSE;
  return fler_db_check (walk->db, rc, error);
}

/* A walk comes to each page once or twice, and soon: more of them would only be held. */
static void
limit_cache (FlerDb *db, int kib)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA cache_size = -%d", kib);

  sqlite3_exec (fler_db_get_handle (db), pragma, NULL, NULL, NULL);
}

static int
get_cache_kib (FlerDb *db)
{
  sqlite3_stmt *stmt = NULL;
  int kib = 0;

  if (sqlite3_prepare_v2 (fler_db_get_handle (db), "PRAGMA cache_size", -1, &stmt, NULL) == SQLITE_OK
      && sqlite3_step (stmt) == SQLITE_ROW)
    kib = -sqlite3_column_int (stmt, 0);
  sqlite3_finalize (stmt);
  return kib;
}

gboolean
fler_due_store_each (FlerDb *db, FlerDueCaseFunc func, gpointer data, GError **error)
{
  g_auto(FlerStmt) cases = fler_db_use (db, SQL_CASES, error);
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  g_autoptr(GPtrArray) commitments = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_commitment_free);
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_step_done_free);
  g_autoptr(GArray) records = g_array_new (FALSE, FALSE, sizeof (FlerRecordMark));
  g_autoptr(GPtrArray) parties = cases != NULL ? fler_party_store_list (db, error) : NULL;
  Walk walk = {
    .db = db,
    .due_case = { .meetings = meetings, .commitments = commitments, .steps = steps, .records = records,
                  .parties = parties },
  };
  int cache_kib = get_cache_kib (db);
  gboolean is_good;

  if (parties == NULL)
    return FALSE;
  limit_cache (db, WALK_CACHE_KIB);
  is_good = walk_cases (&walk, cases, func, data, error);
  limit_cache (db, cache_kib);
  close_cursor (&walk.meetings);
  close_cursor (&walk.participants);
  close_cursor (&walk.commitments);
  close_cursor (&walk.steps);
  close_cursor (&walk.records);
  return is_good;
}

static gboolean
load_marks (FlerDb *db, FlerDueFile *file, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_RECORDS_OF_CASE, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":case_id", file->the_case->id);
  file->due_case.records = g_array_new (FALSE, FALSE, sizeof (FlerRecordMark));
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      GDate follow_up_on = fler_stmt_day (stmt, 2);

      add_mark (file->due_case.records, sqlite3_column_int64 (stmt, 0), &follow_up_on,
                sqlite3_column_int (stmt, 1) != 0);
    }
  return fler_db_check (db, rc, error);
}

FlerDueFile *
fler_due_store_load (FlerDb *db, gint64 case_id, GError **error)
{
  g_autoptr(FlerDueFile) file = g_new0 (FlerDueFile, 1);
  FlerDueCase *due_case = &file->due_case;

  file->the_case = fler_case_store_load (db, case_id, error);
  if (file->the_case == NULL)
    return NULL;
  *due_case = fler_due_case_of (file->the_case);
  due_case->meetings = fler_meeting_store_list_of_case (db, case_id, error);
  if (due_case->meetings == NULL)
    return NULL;
  due_case->commitments = fler_commitment_store_list_of_case (db, case_id, FALSE, error);
  if (due_case->commitments == NULL)
    return NULL;
  due_case->steps = fler_step_store_list_of_case (db, case_id, error);
  if (due_case->steps == NULL || !load_marks (db, file, error))
    return NULL;
  due_case->parties = fler_party_store_list (db, error);
  if (due_case->parties == NULL)
    return NULL;
  return g_steal_pointer (&file);
}

void
fler_due_file_free (FlerDueFile *file)
{
  if (file == NULL)
    return;
  g_clear_pointer (&file->due_case.meetings, g_ptr_array_unref);
  g_clear_pointer (&file->due_case.commitments, g_ptr_array_unref);
  g_clear_pointer (&file->due_case.steps, g_ptr_array_unref);
  g_clear_pointer (&file->due_case.records, g_array_unref);
  g_clear_pointer (&file->due_case.parties, g_ptr_array_unref);
  fler_case_free (file->the_case);
  g_free (file);
}

typedef struct
{
  GPtrArray            *dues;
  const FlerDueSetting *setting;
  GCancellable         *cancellable;
} List;

static gboolean
add_dues (const FlerDueCase *due_case, gpointer data, GError **error)
{
  List *list = data;

  fler_due_add (list->dues, due_case, list->setting);
  return !g_cancellable_set_error_if_cancelled (list->cancellable, error);
}

/* Rule F7: of no case; a month that has ended. */
static gboolean
add_count (FlerDb *db, GPtrArray *dues, const FlerDueSetting *setting, GError **error)
{
  GDate month;

  if (!fler_month_store_find (db, &setting->today, setting->zone, &month, error))
    return FALSE;
  if (g_date_valid (&month))
    fler_due_add_count (dues, &month, &setting->today);
  return TRUE;
}

GPtrArray *
fler_due_store_list (FlerDb *db, const FlerDueSetting *setting, GCancellable *cancellable, GError **error)
{
  g_autoptr(GPtrArray) dues = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_due_free);
  List list = { dues, setting, cancellable };

  if (!fler_due_store_each (db, add_dues, &list, error) || !add_count (db, dues, setting, error))
    return NULL;
  fler_due_sort (dues);
  return g_steal_pointer (&dues);
}

typedef struct
{
  FlerTodo             *todo;
  const FlerDueSetting *setting;
  GCancellable         *cancellable;
  GPtrArray            *dues;       /* of one case, used again */
} Fill;

static void
take_all (Fill *fill)
{
  for (guint i = 0; i < fill->dues->len; i++)
    fler_todo_take (fill->todo, g_steal_pointer (&fill->dues->pdata[i]));
  g_ptr_array_set_size (fill->dues, 0);
}

static gboolean
take_dues (const FlerDueCase *due_case, gpointer data, GError **error)
{
  Fill *fill = data;

  fler_due_add (fill->dues, due_case, fill->setting);
  take_all (fill);
  return !g_cancellable_set_error_if_cancelled (fill->cancellable, error);
}

gboolean
fler_due_store_fill (FlerDb *db, FlerTodo *todo, const FlerDueSetting *setting, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr(GPtrArray) dues = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_due_free);
  Fill fill = { todo, setting, cancellable, dues };

  if (!fler_due_store_each (db, take_dues, &fill, error) || !add_count (db, dues, setting, error))
    return FALSE;
  take_all (&fill);
  return TRUE;
}

gboolean
fler_due_store_refresh (FlerDb *db, FlerTodo *todo, gint64 case_id, const FlerDueSetting *setting,
                        gboolean *is_enough, GError **error)
{
  g_autoptr(GPtrArray) dues = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_due_free);
  g_autoptr(GError) local_error = NULL;
  g_autoptr(FlerDueFile) file = fler_due_store_load (db, case_id, &local_error);

  if (file != NULL)
    fler_due_add (dues, &file->due_case, setting);
  else if (!g_error_matches (local_error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  *is_enough = fler_todo_replace (todo, case_id, g_steal_pointer (&dues));
  return TRUE;
}

static gint64
look_up (FlerDb *db, const char *sql, gint64 id)
{
  g_autoptr(GError) error = NULL;
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, &error);
  gint64 case_id = -1;

  if (stmt == NULL)
    return -1;
  fler_stmt_bind_int64 (stmt, ":id", id);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    case_id = sqlite3_column_int64 (stmt, 0);
  return case_id;
}

gint64
fler_due_store_find_case (FlerDb *db, FlerChange what, gint64 id)
{
  switch (what)
    {
    case FLER_CHANGE_CASE:
    case FLER_CHANGE_STEP:
      return id;
    case FLER_CHANGE_MEETING:
    case FLER_CHANGE_RECORD:
      return look_up (db, SQL_CASE_OF_MEETING, id);
    case FLER_CHANGE_COMMITMENT:
      return look_up (db, SQL_CASE_OF_COMMITMENT, id);
    case FLER_CHANGE_ALL:
    case FLER_CHANGE_SETTING:
      return -1;
    default:
      return 0;
    }
}
