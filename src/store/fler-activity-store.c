/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-activity-store.c - activities that come again on disk: activity and activity_exception */

#define G_LOG_DOMAIN "fler-activity-store"

#include "fler-activity-store.h"

#include "fler-db-private.h"
#include "fler-meeting-store.h"
#include "fler-uid.h"

static const char SQL_INSERT[] =
  "INSERT INTO activity (id, title, place, mode, first_day, last_day, is_all_day, start_min, length_min, repeat,"
  "  every, weekdays, month_day, nth, until, count, uid, sequence, changed_at)"
  " VALUES (:id, :title, :place, :mode, :first_day, :last_day, :is_all_day, :start_min, :length_min, :repeat,"
  "  :every, :weekdays, :month_day, :nth, :until, :count, :uid, :sequence, :changed_at)";
static const char SQL_UPDATE[] =
  "UPDATE activity SET title = :title, place = :place, mode = :mode, first_day = :first_day,"
  "  last_day = :last_day, is_all_day = :is_all_day, start_min = :start_min, length_min = :length_min,"
  "  repeat = :repeat, every = :every, weekdays = :weekdays, month_day = :month_day, nth = :nth,"
  "  until = :until, count = :count, uid = :uid, sequence = :sequence, changed_at = :changed_at"
  " WHERE id = :id";
static const char SQL_DELETE[] = "DELETE FROM activity WHERE id = :id";
static const char SQL_CLEAR[] = "DELETE FROM activity_exception WHERE activity_id = :id";
static const char SQL_EXCEPT[] =
  "INSERT INTO activity_exception (activity_id, day, is_cancelled, moved_to, start_min, length_min)"
  " VALUES (:id, :day, :is_cancelled, :moved_to, :start_min, :length_min)";

#define COLUMNS \
  "SELECT id, title, place, mode, first_day, is_all_day, start_min, length_min, repeat, every, weekdays," \
  "  month_day, nth, until, count, uid, sequence, changed_at" \
  "  FROM activity"
static const char SQL_ONE[] = COLUMNS " WHERE id = :id";
static const char SQL_ALL[] = COLUMNS " ORDER BY title, id";
/* A moved time can lie before the first day: whatever has any is asked. */
static const char SQL_TOUCHING[] = COLUMNS
  " WHERE (last_day IS NULL OR last_day >= :from)"
  "   AND (first_day <= :to OR EXISTS (SELECT 1 FROM activity_exception WHERE activity_id = activity.id))"
  " ORDER BY id";
enum { COL_ID, COL_TITLE, COL_PLACE, COL_MODE, COL_FIRST_DAY, COL_IS_ALL_DAY, COL_START, COL_LENGTH, COL_REPEAT,
       COL_EVERY, COL_WEEKDAYS, COL_MONTH_DAY, COL_NTH, COL_UNTIL, COL_COUNT, COL_UID, COL_SEQUENCE,
       COL_CHANGED_AT };   /* as COLUMNS */
static const char SQL_EXCEPTIONS[] =
  "SELECT day, is_cancelled, moved_to, start_min, length_min FROM activity_exception"
  " WHERE activity_id = :id ORDER BY day";
enum { EX_DAY, EX_IS_CANCELLED, EX_MOVED_TO, EX_START, EX_LENGTH };   /* as SQL_EXCEPTIONS */

static FlerActivity *
activity_from_row (FlerStmt row)
{
  FlerActivity *activity = fler_activity_new ();

  activity->id = sqlite3_column_int64 (row, COL_ID);
  activity->title = fler_stmt_dup_text (row, COL_TITLE);
  activity->place = fler_stmt_dup_text (row, COL_PLACE);
  activity->mode = sqlite3_column_int (row, COL_MODE);
  activity->first_day = fler_stmt_day (row, COL_FIRST_DAY);
  activity->is_all_day = sqlite3_column_int (row, COL_IS_ALL_DAY) != 0;
  activity->start = sqlite3_column_int (row, COL_START);
  activity->length = sqlite3_column_int (row, COL_LENGTH);
  activity->recurrence.repeat = sqlite3_column_int (row, COL_REPEAT);
  activity->recurrence.interval = sqlite3_column_int (row, COL_EVERY);
  activity->recurrence.weekdays = sqlite3_column_int (row, COL_WEEKDAYS);
  activity->recurrence.month_day = sqlite3_column_int (row, COL_MONTH_DAY);
  activity->recurrence.nth = sqlite3_column_int (row, COL_NTH);
  activity->recurrence.until = fler_stmt_day (row, COL_UNTIL);
  activity->recurrence.count = sqlite3_column_int (row, COL_COUNT);
  activity->uid = fler_stmt_dup_text (row, COL_UID);
  activity->sequence = sqlite3_column_int (row, COL_SEQUENCE);
  activity->changed_at = sqlite3_column_int64 (row, COL_CHANGED_AT);
  return activity;
}

static gboolean
read_exceptions (FlerDb *db, FlerActivity *activity, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_EXCEPTIONS, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", activity->id);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FlerActivityException exception = {
        .day = fler_stmt_day (stmt, EX_DAY),
        .is_cancelled = sqlite3_column_int (stmt, EX_IS_CANCELLED) != 0,
        .moved_to = fler_stmt_day (stmt, EX_MOVED_TO),
        .start = sqlite3_column_int (stmt, EX_START),
        .length = sqlite3_column_int (stmt, EX_LENGTH),
      };

      if (g_date_valid (&exception.day) && g_date_valid (&exception.moved_to))
        fler_activity_set_exception (activity, &exception);
    }
  return fler_db_check (db, rc, error);
}

/* All that @stmt gives, with their exceptions. */
static GPtrArray *
read_all (FlerDb *db, FlerStmt stmt, GError **error)
{
  g_autoptr(GPtrArray) activities = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_activity_free);
  int rc;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (activities, activity_from_row (stmt));
  if (!fler_db_check (db, rc, error))
    return NULL;
  for (guint i = 0; i < activities->len; i++)
    if (!read_exceptions (db, activities->pdata[i], error))
      return NULL;
  return g_steal_pointer (&activities);
}

FlerActivity *
fler_activity_store_load (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_ONE, error);
  g_autoptr(GPtrArray) activities = NULL;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":id", id);
  activities = read_all (db, stmt, error);
  if (activities == NULL)
    return NULL;
  if (activities->len == 0)
    {
      fler_db_not_found ("activity", error);
      return NULL;
    }
  return g_ptr_array_steal_index (activities, 0);
}

GPtrArray *
fler_activity_store_list (FlerDb *db, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_ALL, error);

  return stmt != NULL ? read_all (db, stmt, error) : NULL;
}

static gboolean
is_same_exception (const FlerActivityException *a, const FlerActivityException *b)
{
  return g_date_compare (&a->day, &b->day) == 0 && a->is_cancelled == b->is_cancelled
         && g_date_compare (&a->moved_to, &b->moved_to) == 0 && a->start == b->start && a->length == b->length;
}

/* What others must hear of: the sequence says so in their calendars. */
static gboolean
is_news_to_others (const FlerActivity *old, const FlerActivity *activity)
{
  if (g_strcmp0 (old->title, activity->title) != 0 || g_strcmp0 (old->place, activity->place) != 0
      || g_date_compare (&old->first_day, &activity->first_day) != 0 || old->is_all_day != activity->is_all_day
      || old->start != activity->start || old->length != activity->length
      || !fler_recurrence_equal (&old->recurrence, &activity->recurrence)
      || old->exceptions->len != activity->exceptions->len)
    return TRUE;
  for (guint i = 0; i < old->exceptions->len; i++)
    if (!is_same_exception (&g_array_index (old->exceptions, FlerActivityException, i),
                            &g_array_index (activity->exceptions, FlerActivityException, i)))
      return TRUE;
  return FALSE;
}

static gboolean
write_exceptions (FlerDb *db, const FlerActivity *activity, GError **error)
{
  g_auto(FlerStmt) clear = fler_db_use (db, SQL_CLEAR, error);

  if (clear == NULL)
    return FALSE;
  fler_stmt_bind_int64 (clear, ":id", activity->id);
  if (!fler_stmt_run (db, clear, error))
    return FALSE;
  for (guint i = 0; i < activity->exceptions->len; i++)
    {
      const FlerActivityException *exception = &g_array_index (activity->exceptions, FlerActivityException, i);
      g_auto(FlerStmt) stmt = fler_db_use (db, SQL_EXCEPT, error);

      if (stmt == NULL)
        return FALSE;
      fler_stmt_bind_int64 (stmt, ":id", activity->id);
      fler_stmt_bind_day (stmt, ":day", &exception->day);
      fler_stmt_bind_int64 (stmt, ":is_cancelled", exception->is_cancelled != FALSE);
      fler_stmt_bind_day (stmt, ":moved_to", &exception->moved_to);
      fler_stmt_bind_int64 (stmt, ":start_min", exception->start);
      fler_stmt_bind_int64 (stmt, ":length_min", exception->length);
      if (!fler_stmt_run (db, stmt, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_activity (FlerDb *db, FlerActivity *activity, gboolean is_there, GError **error)
{
  const FlerRecurrence *rule = &activity->recurrence;
  GDate last_day = fler_activity_last_day (activity);
  g_auto(FlerStmt) stmt = fler_db_use (db, is_there ? SQL_UPDATE : SQL_INSERT, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_id (stmt, ":id", activity->id);
  fler_stmt_bind_text (stmt, ":title", activity->title);
  fler_stmt_bind_text (stmt, ":place", activity->place);
  fler_stmt_bind_int64 (stmt, ":mode", activity->mode);
  fler_stmt_bind_day (stmt, ":first_day", &activity->first_day);
  fler_stmt_bind_day (stmt, ":last_day", &last_day);
  fler_stmt_bind_int64 (stmt, ":is_all_day", activity->is_all_day != FALSE);
  fler_stmt_bind_int64 (stmt, ":start_min", activity->start);
  fler_stmt_bind_int64 (stmt, ":length_min", activity->length);
  fler_stmt_bind_int64 (stmt, ":repeat", rule->repeat);
  fler_stmt_bind_int64 (stmt, ":every", rule->interval);
  fler_stmt_bind_int64 (stmt, ":weekdays", rule->weekdays);
  fler_stmt_bind_int64 (stmt, ":month_day", rule->month_day);
  fler_stmt_bind_int64 (stmt, ":nth", rule->nth);
  fler_stmt_bind_day (stmt, ":until", &rule->until);
  fler_stmt_bind_int64 (stmt, ":count", rule->count);
  fler_stmt_bind_text (stmt, ":uid", activity->uid);
  fler_stmt_bind_int64 (stmt, ":sequence", activity->sequence);
  fler_stmt_bind_int64 (stmt, ":changed_at", activity->changed_at);
  return fler_stmt_run_one (db, stmt, "activity", error);
}

static gboolean
check_activity (const FlerActivity *activity, GError **error)
{
  guint faults = fler_activity_check (activity);

  if (faults == 0)
    return fler_texts_check (error, "title", activity->title, "place", activity->place, "uid", activity->uid, NULL);
  g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID, "An activity lacks something: faults %#x", faults);
  return FALSE;
}

/* Of one that is in the database, what stands there; NULL without @error where it is not. */
static FlerActivity *
load_old (FlerDb *db, gint64 id, GError **error)
{
  g_autoptr(GError) failure = NULL;
  FlerActivity *old = id != 0 ? fler_activity_store_load (db, id, &failure) : NULL;

  if (failure != NULL && !g_error_matches (failure, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&failure));
  return old;
}

static gboolean
save_within (FlerDb *db, FlerActivity *activity, gint64 now, GError **error)
{
  g_autoptr(FlerActivity) old = NULL;
  GError *failure = NULL;

  if (!check_activity (activity, error))
    return FALSE;
  old = load_old (db, activity->id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  fler_activity_settle (activity);
  if (activity->uid == NULL)
    activity->uid = fler_uid_new ();
  if (old != NULL)
    activity->sequence = old->sequence + (is_news_to_others (old, activity) ? 1 : 0);
  else if (activity->id != 0)
    activity->sequence++;   /* it was gone, and is back */
  activity->changed_at = MAX (now, old != NULL ? old->changed_at : now);
  if (!write_activity (db, activity, old != NULL, error))
    return FALSE;
  if (activity->id == 0)
    activity->id = fler_db_last_id (db);
  return write_exceptions (db, activity, error);
}

static gboolean
delete_within (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_DELETE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  return fler_stmt_run_one (db, stmt, "activity", error);
}

gboolean
fler_activity_store_apply (FlerDb *db, GPtrArray *saved, const GArray *deleted, gint64 now, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);

  if (writing == NULL)
    return FALSE;
  for (guint i = 0; deleted != NULL && i < deleted->len; i++)
    if (!delete_within (db, g_array_index (deleted, gint64, i), error))
      return FALSE;
  for (guint i = 0; i < saved->len; i++)
    if (!save_within (db, saved->pdata[i], now, error))
      return FALSE;
  fler_db_announce (db, FLER_CHANGE_ACTIVITY, 0);
  return fler_writing_commit (&writing, error);
}

gboolean
fler_activity_store_save (FlerDb *db, FlerActivity *activity, gint64 now, GError **error)
{
  g_autoptr(GPtrArray) saved = g_ptr_array_new ();
  gint64 id = activity->id;

  g_ptr_array_add (saved, activity);
  if (fler_activity_store_apply (db, saved, NULL, now, error))
    return TRUE;
  activity->id = id;
  return FALSE;
}

gboolean
fler_activity_store_delete (FlerDb *db, gint64 id, GError **error)
{
  g_autoptr(GPtrArray) saved = g_ptr_array_new ();
  g_autoptr(GArray) deleted = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (deleted, id);
  return fler_activity_store_apply (db, saved, deleted, 0, error);
}

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  const FlerMeeting *first = *(FlerMeeting *const *) a, *second = *(FlerMeeting *const *) b;

  if (first->span.start != second->span.start)
    return first->span.start < second->span.start ? -1 : 1;
  return first->id < second->id ? -1 : first->id > second->id;
}

static void
add_times (GPtrArray *meetings, const FlerActivity *activity, FlerSpan span, GTimeZone *zone)
{
  g_autoptr(GArray) occurrences = fler_activity_expand (activity, span, zone, FALSE);

  for (guint i = 0; i < occurrences->len; i++)
    g_ptr_array_add (meetings,
                     fler_activity_to_meeting (activity, &g_array_index (occurrences, FlerOccurrence, i)));
}

GPtrArray *
fler_activity_store_list_meetings (FlerDb *db, FlerSpan span, GTimeZone *zone, GError **error)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  g_autoptr(GPtrArray) activities = NULL;
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_TOUCHING, error);
  GDate from = fler_day_at (span.start, zone), to = fler_day_at (span.end, zone);

  if (stmt == NULL)
    return NULL;
  if (!g_date_valid (&from))
    g_date_set_dmy (&from, 1, 1, 1);
  if (!g_date_valid (&to))
    g_date_set_dmy (&to, 31, 12, 9999);
  fler_stmt_bind_day (stmt, ":from", &from);
  fler_stmt_bind_day (stmt, ":to", &to);
  activities = read_all (db, stmt, error);
  if (activities == NULL)
    return NULL;
  for (guint i = 0; i < activities->len; i++)
    add_times (meetings, activities->pdata[i], span, zone);
  g_ptr_array_sort (meetings, compare_meetings);
  return g_steal_pointer (&meetings);
}

GPtrArray *
fler_calendar_store_list (FlerDb *db, FlerSpan span, GTimeZone *zone, GError **error)
{
  g_autoptr(GPtrArray) meetings = fler_meeting_store_list (db, span, error);
  GPtrArray *times = meetings != NULL ? fler_activity_store_list_meetings (db, span, zone, error) : NULL;

  if (times == NULL)
    return NULL;
  if (times->len > 0)
    {
      g_ptr_array_extend_and_steal (meetings, times);
      g_ptr_array_sort (meetings, compare_meetings);
    }
  else
    g_ptr_array_unref (times);
  return g_steal_pointer (&meetings);
}
