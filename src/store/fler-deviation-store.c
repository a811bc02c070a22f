/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-deviation-store.c - deviations on disk: the table deviation */

#define G_LOG_DOMAIN "fler-deviation-store"

#include "fler-deviation-store.h"

#include "fler-db-private.h"
#include "fler-deviation-rows.h"
#include "fler-history-store.h"

static const char SQL_INSERT[] =
  "INSERT INTO deviation (case_id, meeting_id, form, kind, rule, party, happened_on, who, what, why,"
  "                       cause, measure, state, registered_at)"
  " VALUES (:case_id, :meeting_id, :form, :kind, :rule, :party, :happened_on, :who, :what, :why,"
  "         :cause, :measure, :state, :registered_at)";
static const char SQL_UPDATE[] =
  "UPDATE deviation SET case_id = :case_id, meeting_id = :meeting_id, form = :form, kind = :kind,"
  "  rule = :rule, party = :party, happened_on = :happened_on, who = :who, what = :what, why = :why,"
  "  cause = :cause, measure = :measure, state = :state, registered_at = :registered_at"
  " WHERE id = :id";
static const char SQL_DELETE[] = "DELETE FROM deviation WHERE id = :id";

#define COLUMNS \
  "SELECT id, case_id, meeting_id, form, kind, rule, party, happened_on, who, what, why, cause," \
  "       measure, state, registered_at" \
  "  FROM deviation"
static const char SQL_LOAD[] = COLUMNS " WHERE id = :id";
static const char SQL_OF_CASE[] = COLUMNS " WHERE case_id = :id ORDER BY happened_on DESC, id DESC";
static const char SQL_OF_MEETING[] = COLUMNS " WHERE meeting_id = :id ORDER BY id";
static const char SQL_BETWEEN[] = COLUMNS
  " WHERE happened_on BETWEEN :from AND :to ORDER BY happened_on, id";
enum { COL_ID, COL_CASE_ID, COL_MEETING_ID, COL_FORM, COL_KIND, COL_RULE, COL_PARTY, COL_HAPPENED_ON,
       COL_WHO, COL_WHAT, COL_WHY, COL_CAUSE, COL_MEASURE, COL_STATE, COL_REGISTERED_AT };   /* as COLUMNS */

static FlerDeviation *
deviation_from_row (FlerStmt row)
{
  FlerDeviation *deviation = fler_deviation_new ();

  deviation->id = sqlite3_column_int64 (row, COL_ID);
  deviation->case_id = sqlite3_column_int64 (row, COL_CASE_ID);
  deviation->meeting_id = sqlite3_column_int64 (row, COL_MEETING_ID);
  deviation->form = sqlite3_column_int (row, COL_FORM);
  deviation->kind = sqlite3_column_int (row, COL_KIND);
  deviation->rule = fler_stmt_dup_text (row, COL_RULE);
  deviation->party = sqlite3_column_int (row, COL_PARTY);
  deviation->happened_on = fler_stmt_day (row, COL_HAPPENED_ON);
  deviation->who = fler_stmt_dup_text (row, COL_WHO);
  deviation->what = fler_stmt_dup_text (row, COL_WHAT);
  deviation->why = fler_stmt_dup_text (row, COL_WHY);
  deviation->cause = sqlite3_column_int (row, COL_CAUSE);
  deviation->measure = fler_stmt_dup_text (row, COL_MEASURE);
  deviation->state = sqlite3_column_int (row, COL_STATE);
  deviation->registered_at = sqlite3_column_int64 (row, COL_REGISTERED_AT);
  return deviation;
}

static gboolean
write_row (FlerDb *db, const FlerDeviation *deviation, gint64 registered_at, GError **error)
{
  gboolean is_new = deviation->id == 0;
  g_auto(FlerStmt) stmt = fler_db_use (db, is_new ? SQL_INSERT : SQL_UPDATE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_id (stmt, ":case_id", deviation->case_id);
  fler_stmt_bind_id (stmt, ":meeting_id", deviation->meeting_id);
  fler_stmt_bind_int64 (stmt, ":form", deviation->form);
  fler_stmt_bind_int64 (stmt, ":kind", deviation->kind);
  fler_stmt_bind_text (stmt, ":rule", deviation->rule);
  fler_stmt_bind_int64 (stmt, ":party", deviation->party);
  fler_stmt_bind_day (stmt, ":happened_on", &deviation->happened_on);
  fler_stmt_bind_text (stmt, ":who", deviation->who);
  fler_stmt_bind_text (stmt, ":what", deviation->what);
  fler_stmt_bind_text (stmt, ":why", deviation->why);
  fler_stmt_bind_int64 (stmt, ":cause", deviation->cause);
  fler_stmt_bind_text (stmt, ":measure", deviation->measure);
  fler_stmt_bind_int64 (stmt, ":state", deviation->state);
  fler_stmt_bind_int64 (stmt, ":registered_at", registered_at);
  if (!is_new)
    fler_stmt_bind_int64 (stmt, ":id", deviation->id);
  return fler_stmt_run_one (db, stmt, "deviation", error);
}

gboolean
fler_deviation_rows_insert (FlerDb *db, FlerDeviation *deviation, GError **error)
{
  deviation->id = 0;
  if (!write_row (db, deviation, deviation->registered_at, error))
    return FALSE;
  deviation->id = fler_db_last_id (db);
  return TRUE;
}

/* The history tells the rule, and the reason where one was given. */
static gboolean
add_event (FlerDb *db, const FlerDeviation *deviation, gint64 now, GError **error)
{
  const char *more = deviation->why != NULL ? deviation->why : deviation->what;
  g_autofree char *detail = NULL;
  FlerEvent event = {
    .at = now, .kind = FLER_EVENT_DEVIATION, .meeting_id = deviation->meeting_id, .form = deviation->form,
  };

  if (deviation->case_id == 0)
    return TRUE;
  if (deviation->rule != NULL && more != NULL)
    detail = g_strdup_printf ("%s: %s", deviation->rule, more);
  else
    detail = g_strdup (deviation->rule != NULL ? deviation->rule : more);
  event.detail = detail;
  return fler_history_store_add (db, deviation->case_id, &event, error);
}

gboolean
fler_deviation_store_save (FlerDb *db, FlerDeviation *deviation, gint64 now, GError **error)
{
  gint64 registered_at = deviation->id == 0 ? now : deviation->registered_at;
  gint64 id = deviation->id;
  g_auto(FlerWriting) writing = NULL;

  if (!fler_texts_check (error, "rule", deviation->rule, "who", deviation->who, "what", deviation->what,
                         "why", deviation->why, "measure", deviation->measure, NULL))
    return FALSE;
  if (!g_date_valid (&deviation->happened_on))
    {
      g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID,
                           "A deviation has a day on which it happened");
      return FALSE;
    }
  writing = fler_writing_new (db, error);
  if (writing == NULL || !write_row (db, deviation, registered_at, error))
    return FALSE;
  if (id == 0)
    {
      id = fler_db_last_id (db);
      if (!add_event (db, deviation, now, error))
        return FALSE;
    }
  fler_db_announce (db, FLER_CHANGE_DEVIATION, id);
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  deviation->id = id;
  deviation->registered_at = registered_at;
  return TRUE;
}

gboolean
fler_deviation_store_delete (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  g_auto(FlerStmt) stmt = writing != NULL ? fler_db_use (db, SQL_DELETE, error) : NULL;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  if (!fler_stmt_run_one (db, stmt, "deviation", error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_DEVIATION, id);
  return fler_writing_commit (&writing, error);
}

static GPtrArray *
read_all (FlerDb *db, FlerStmt stmt, GError **error)
{
  g_autoptr(GPtrArray) deviations = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_deviation_free);
  int rc;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (deviations, deviation_from_row (stmt));
  return fler_db_check (db, rc, error) ? g_steal_pointer (&deviations) : NULL;
}

static GPtrArray *
read_for (FlerDb *db, const char *sql, gint64 id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, error);

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":id", id);
  return read_all (db, stmt, error);
}

FlerDeviation *
fler_deviation_store_load (FlerDb *db, gint64 id, GError **error)
{
  g_autoptr(GPtrArray) found = read_for (db, SQL_LOAD, id, error);

  if (found == NULL)
    return NULL;
  if (found->len == 0)
    {
      fler_db_not_found ("deviation", error);
      return NULL;
    }
  return fler_deviation_copy (found->pdata[0]);
}

GPtrArray *
fler_deviation_store_list_of_case (FlerDb *db, gint64 case_id, GError **error)
{
  return read_for (db, SQL_OF_CASE, case_id, error);
}

GPtrArray *
fler_deviation_store_list_of_meeting (FlerDb *db, gint64 meeting_id, GError **error)
{
  return read_for (db, SQL_OF_MEETING, meeting_id, error);
}

GPtrArray *
fler_deviation_store_list (FlerDb *db, const GDate *from, const GDate *to, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_BETWEEN, error);

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_day (stmt, ":from", from);
  fler_stmt_bind_day (stmt, ":to", to);
  return read_all (db, stmt, error);
}

/* Settling */

static FlerDeviation *
find_same (GPtrArray *deviations, const FlerDeviation *deviation)
{
  for (guint i = 0; i < deviations->len; i++)
    if (fler_deviation_is_same (deviations->pdata[i], deviation))
      return deviations->pdata[i];
  return NULL;
}

static gboolean
comes_of_the_end (const FlerDeviation *deviation)
{
  return deviation->kind == FLER_DEVIATION_NO_SHOW || deviation->kind == FLER_DEVIATION_NO_ANSWER
         || deviation->kind == FLER_DEVIATION_ENDED;
}

static gboolean
settle_one (FlerDb *db, FlerDeviation *there, FlerDeviation *wanted, gint64 now, GError **error)
{
  if (there == NULL)
    return fler_deviation_store_save (db, wanted, now, error);
  wanted->id = there->id;
  if (g_strcmp0 (there->why, wanted->why) == 0)
    return TRUE;
  g_free (there->why);
  there->why = g_strdup (wanted->why);
  return fler_deviation_store_save (db, there, now, error);
}

gboolean
fler_deviation_store_settle (FlerDb *db, gint64 meeting_id, GPtrArray *deviations, gint64 now,
                             GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  g_autoptr(GPtrArray) there = NULL;

  if (writing != NULL)
    there = fler_deviation_store_list_of_meeting (db, meeting_id, error);
  if (there == NULL)
    return FALSE;
  for (guint i = 0; i < there->len; i++)
    {
      const FlerDeviation *deviation = there->pdata[i];

      if (comes_of_the_end (deviation) && !fler_deviation_is_touched (deviation)
          && find_same (deviations, deviation) == NULL
          && !fler_deviation_store_delete (db, deviation->id, error))
        return FALSE;
    }
  for (guint i = 0; i < deviations->len; i++)
    if (!settle_one (db, find_same (there, deviations->pdata[i]), deviations->pdata[i], now, error))
      return FALSE;
  return fler_writing_commit (&writing, error);
}
