/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-list.c - bookings and meetings: lists of them, and the walk over all */

#define G_LOG_DOMAIN "fler-meeting-list"

#include "fler-db-private.h"
#include "fler-meeting-rows.h"
#include "fler-meeting-store.h"
#include "fler-participant-store.h"

#define SELECT_MEETINGS \
  "SELECT" FLER_MEETING_COLUMNS \
  "  FROM meeting AS m LEFT JOIN the_case AS c ON c.id = m.case_id"

static const char SQL_TOUCHING[] =
  FLER_MEETING_LONG_CLASSES
  SELECT_MEETINGS
  " WHERE m.id IN (" FLER_MEETING_IDS_TOUCHING ")"
  " ORDER BY m.starts_at, m.id";
static const char SQL_OF_CASE[] =
  SELECT_MEETINGS
  " WHERE m.case_id = :case_id"
  " ORDER BY m.starts_at DESC, m.id DESC";
/* A meeting that is being corrected is open too: what was typed there is not to be lost either. */
static const char SQL_ONGOING[] =
  SELECT_MEETINGS
  " WHERE m.id IN (SELECT id FROM meeting WHERE state = 2"
  "                UNION SELECT meeting_id FROM record WHERE version = 0)"
  " ORDER BY m.starts_at, m.id";

/* The walk reads in the order of an index, so that nothing has to be sorted and held: first the
 * few that have begun before the span, then those that begin in it. */
static const char SQL_EACH_RUNNING[] =
  FLER_MEETING_LONG_CLASSES
  SELECT_MEETINGS
  " WHERE m.id IN (" FLER_MEETING_IDS_RUNNING ") AND (:form = 0 OR m.form = :form)"
  " ORDER BY m.starts_at, m.id";
static const char SQL_EACH_STARTING[] =
  SELECT_MEETINGS
  " WHERE m.starts_at >= :start AND m.starts_at < :end AND (:form = 0 OR m.form = :form)"
  " ORDER BY m.starts_at, m.id";
static const char SQL_COUNT_RUNNING[] =
  FLER_MEETING_LONG_CLASSES
  "SELECT count(*) FROM meeting AS m"
  " WHERE m.id IN (" FLER_MEETING_IDS_RUNNING ") AND (:form = 0 OR m.form = :form)";
static const char SQL_COUNT_STARTING[] =
  "SELECT count(*) FROM meeting"
  " WHERE starts_at >= :start AND starts_at < :end AND (:form = 0 OR form = :form)";

/* An own activity without participants is attended by whoever uses the program. */
static const char SQL_COLLISIONS[] =
  FLER_MEETING_LONG_CLASSES
  "SELECT m.id, m.starts_at, m.ends_at, c.reference"
  "  FROM meeting AS m LEFT JOIN the_case AS c ON c.id = m.case_id"
  " WHERE m.id IN (" FLER_MEETING_IDS_TOUCHING ") AND m.id <> :id AND m.state <> 4"
  "   AND (EXISTS (SELECT 1 FROM participant AS p"
  "                 WHERE p.meeting_id = m.id AND p.official_id = :official_id"
  "                   AND p.answer NOT IN (3, 4))"
  "        OR (:is_me AND m.case_id IS NULL"
  "            AND NOT EXISTS (SELECT 1 FROM participant AS p WHERE p.meeting_id = m.id)))"
  " ORDER BY m.starts_at, m.id";
enum { COL_ID, COL_STARTS_AT, COL_ENDS_AT, COL_REFERENCE };   /* as SQL_COLLISIONS */
static const char SQL_OFFICIAL[] = "SELECT name, is_me FROM official WHERE id = :id";
static const char SQL_ME[] = "SELECT id FROM official WHERE is_me = 1";

static const char SQL_ATTENDANCE[] =
  FLER_MEETING_LONG_CLASSES
  "SELECT m.id, p.official_id, m.starts_at, m.ends_at"
  "  FROM meeting AS m CROSS JOIN participant AS p ON p.meeting_id = m.id"
  " WHERE m.id IN (" FLER_MEETING_IDS_TOUCHING ") AND m.state <> 4"
  "   AND p.official_id IS NOT NULL AND p.answer NOT IN (3, 4)"
  " UNION ALL "
  "SELECT m.id, o.id, m.starts_at, m.ends_at"
  "  FROM meeting AS m CROSS JOIN official AS o"
  " WHERE m.id IN (" FLER_MEETING_IDS_TOUCHING ") AND m.state <> 4 AND m.case_id IS NULL AND o.is_me = 1"
  "   AND NOT EXISTS (SELECT 1 FROM participant AS p WHERE p.meeting_id = m.id)"
  " ORDER BY 3, 1";
enum { COL_AT_MEETING, COL_WHO, COL_FROM, COL_TO };   /* as SQL_ATTENDANCE */

static GPtrArray *
read_meetings (FlerDb *db, FlerStmt stmt, GError **error)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  int rc;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (meetings, fler_meeting_rows_read (stmt));
  return fler_db_check (db, rc, error) ? g_steal_pointer (&meetings) : NULL;
}

GPtrArray *
fler_meeting_store_list (FlerDb *db, FlerSpan span, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_TOUCHING, error);

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":start", span.start);
  fler_stmt_bind_int64 (stmt, ":end", span.end);
  return read_meetings (db, stmt, error);
}

GPtrArray *
fler_meeting_store_list_of_case (FlerDb *db, gint64 case_id, GError **error)
{
  g_auto(FlerReading) reading = fler_reading_new (db, error);
  g_autoptr(GPtrArray) meetings = NULL;
  g_auto(FlerStmt) stmt = reading != NULL ? fler_db_use (db, SQL_OF_CASE, error) : NULL;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  meetings = read_meetings (db, stmt, error);
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      FlerMeeting *meeting = meetings->pdata[i];

      meeting->participants = fler_participant_store_list (db, meeting->id, error);
      if (meeting->participants == NULL)
        return NULL;
    }
  return g_steal_pointer (&meetings);
}

GPtrArray *
fler_meeting_store_list_ongoing (FlerDb *db, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_ONGOING, error);

  return stmt != NULL ? read_meetings (db, stmt, error) : NULL;
}

static const FlerSpan ALL_TIME = { G_MININT64, G_MAXINT64 };

static void
bind_walk (FlerStmt stmt, const FlerSpan *span, FlerForm form, gboolean has_end)
{
  fler_stmt_bind_int64 (stmt, ":start", span->start);
  if (has_end)
    fler_stmt_bind_int64 (stmt, ":end", span->end);
  fler_stmt_bind_int64 (stmt, ":form", form);
}

static gboolean
walk (FlerDb *db, FlerStmt stmt, FlerMeetingFunc func, gpointer data, GError **error)
{
  int rc;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      g_autoptr(FlerMeeting) meeting = fler_meeting_rows_read (stmt);

      if (!func (meeting, fler_meeting_rows_get_name (stmt), data, error))
        return FALSE;
    }
  return fler_db_check (db, rc, error);
}

gboolean
fler_meeting_store_each (FlerDb *db, const FlerSpan *span, FlerForm form,
                         FlerMeetingFunc func, gpointer data, GError **error)
{
  if (span != NULL)
    {
      g_auto(FlerStmt) running = fler_db_use (db, SQL_EACH_RUNNING, error);

      if (running == NULL)
        return FALSE;
      bind_walk (running, span, form, FALSE);
      if (!walk (db, running, func, data, error))
        return FALSE;
    }
  {
    g_auto(FlerStmt) starting = fler_db_use (db, SQL_EACH_STARTING, error);

    if (starting == NULL)
      return FALSE;
    bind_walk (starting, span != NULL ? span : &ALL_TIME, form, TRUE);
    return walk (db, starting, func, data, error);
  }
}

static gint64
read_count (FlerDb *db, const char *sql, const FlerSpan *span, FlerForm form, gboolean has_end,
            GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, error);
  int rc;

  if (stmt == NULL)
    return -1;
  bind_walk (stmt, span, form, has_end);
  rc = sqlite3_step (stmt);
  return fler_db_check (db, rc, error) ? sqlite3_column_int64 (stmt, 0) : -1;
}

gint64
fler_meeting_store_count (FlerDb *db, const FlerSpan *span, FlerForm form, GError **error)
{
  gint64 n_running = 0, n_starting;

  if (span != NULL)
    n_running = read_count (db, SQL_COUNT_RUNNING, span, form, FALSE, error);
  if (n_running < 0)
    return -1;
  n_starting = read_count (db, SQL_COUNT_STARTING, span != NULL ? span : &ALL_TIME, form, TRUE, error);
  return n_starting < 0 ? -1 : n_running + n_starting;
}

void
fler_collision_free (FlerCollision *collision)
{
  if (collision == NULL)
    return;
  g_free (collision->who);
  g_free (collision->case_reference);
  g_free (collision->title);
  g_free (collision);
}

static gboolean
find_collisions_of (FlerDb *db, const FlerMeeting *meeting, gint64 official_id, const char *who,
                    gboolean is_me, GPtrArray *collisions, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_COLLISIONS, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", meeting->id);
  fler_stmt_bind_int64 (stmt, ":start", meeting->span.start);
  fler_stmt_bind_int64 (stmt, ":end", meeting->span.end);
  fler_stmt_bind_int64 (stmt, ":official_id", official_id);
  fler_stmt_bind_int64 (stmt, ":is_me", is_me);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FlerCollision *collision = g_new0 (FlerCollision, 1);

      collision->meeting_id = sqlite3_column_int64 (stmt, COL_ID);
      collision->span.start = sqlite3_column_int64 (stmt, COL_STARTS_AT);
      collision->span.end = sqlite3_column_int64 (stmt, COL_ENDS_AT);
      collision->case_reference = fler_stmt_dup_text (stmt, COL_REFERENCE);
      collision->who = g_strdup (who);
      g_ptr_array_add (collisions, collision);
    }
  return fler_db_check (db, rc, error);
}

static gboolean
find_collisions_of_official (FlerDb *db, const FlerMeeting *meeting, gint64 official_id,
                             GPtrArray *collisions, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_OFFICIAL, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", official_id);
  rc = sqlite3_step (stmt);
  if (rc != SQLITE_ROW)
    return fler_db_check (db, rc, error);
  return find_collisions_of (db, meeting, official_id, (const char *) sqlite3_column_text (stmt, 0),
                             sqlite3_column_int (stmt, 1) != 0, collisions, error);
}

static gboolean
find_my_id (FlerDb *db, gint64 *id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_ME, error);
  int rc;

  *id = 0;
  if (stmt == NULL)
    return FALSE;
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    *id = sqlite3_column_int64 (stmt, 0);
  return fler_db_check (db, rc, error);
}

GPtrArray *
fler_meeting_store_list_collisions (FlerDb *db, const FlerMeeting *meeting, GError **error)
{
  g_autoptr(GPtrArray) collisions = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_collision_free);
  g_autoptr(GPtrArray) stored = NULL;
  GPtrArray *participants = meeting->participants;

  if (participants == NULL && meeting->id != 0)
    participants = stored = fler_participant_store_list (db, meeting->id, error);
  if (participants == NULL && meeting->id != 0)
    return NULL;

  if (meeting->case_id == 0 && (participants == NULL || participants->len == 0))
    {
      gint64 my_id;

      if (!find_my_id (db, &my_id, error)
          || (my_id != 0 && !find_collisions_of_official (db, meeting, my_id, collisions, error)))
        return NULL;
    }
  for (guint i = 0; participants != NULL && i < participants->len; i++)
    {
      const FlerParticipant *participant = participants->pdata[i];

      if (participant->official_id == 0 || participant->answer == FLER_ANSWER_MEDSKICK
          || participant->answer == FLER_ANSWER_DECLINES)
        continue;
      if (!find_collisions_of_official (db, meeting, participant->official_id, collisions, error))
        return NULL;
    }
  return g_steal_pointer (&collisions);
}

GArray *
fler_meeting_store_list_attendance (FlerDb *db, FlerSpan span, GError **error)
{
  g_autoptr(GArray) attendance = g_array_new (FALSE, FALSE, sizeof (FlerAttendance));
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_ATTENDANCE, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":start", span.start);
  fler_stmt_bind_int64 (stmt, ":end", span.end);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FlerAttendance one = { sqlite3_column_int64 (stmt, COL_AT_MEETING), sqlite3_column_int64 (stmt, COL_WHO),
                             { sqlite3_column_int64 (stmt, COL_FROM), sqlite3_column_int64 (stmt, COL_TO) } };

      g_array_append_val (attendance, one);
    }
  return fler_db_check (db, rc, error) ? g_steal_pointer (&attendance) : NULL;
}
