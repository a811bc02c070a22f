/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-good-example-store.c - meetings that went well on disk: the table good_example */

#define G_LOG_DOMAIN "fler-good-example-store"

#include "fler-good-example-store.h"

#include "fler-db-private.h"

static const char SQL_DELETE[] = "DELETE FROM good_example WHERE meeting_id = :meeting_id";
static const char SQL_INSERT[] =
  "INSERT INTO good_example (meeting_id, form, month, what) VALUES (:meeting_id, :form, :month, :what)";
static const char SQL_OF_MEETING[] = "SELECT what FROM good_example WHERE meeting_id = :meeting_id";
static const char SQL_OF_FORM[] =
  "SELECT id, meeting_id, form, month, what"
  "  FROM good_example"
  " WHERE form = :form"
  " ORDER BY month DESC, id DESC"
  " LIMIT 100";
enum { COL_ID, COL_MEETING_ID, COL_FORM, COL_MONTH, COL_WHAT };   /* as SQL_OF_FORM */

static gboolean
take_away (FlerDb *db, gint64 meeting_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_DELETE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  return fler_db_check (db, sqlite3_step (stmt), error);
}

static gboolean
put (FlerDb *db, const FlerMeeting *meeting, const char *what, GTimeZone *zone, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_INSERT, error);
  GDate month = fler_day_at (meeting->span.start, zone);

  if (stmt == NULL)
    return FALSE;
  g_date_set_day (&month, 1);
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting->id);
  fler_stmt_bind_int64 (stmt, ":form", meeting->form);
  fler_stmt_bind_day (stmt, ":month", &month);
  fler_stmt_bind_text (stmt, ":what", what);
  return fler_stmt_run_one (db, stmt, "example", error);
}

gboolean
fler_good_example_store_set (FlerDb *db, const FlerMeeting *meeting, const char *what, GTimeZone *zone, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  gboolean has_text = what != NULL && *what != '\0';

  if (meeting->state != FLER_MEETING_HELD || meeting->form == FLER_FORM_NONE)
    {
      g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID, "only a meeting that was held is an example");
      return FALSE;
    }
  if (!fler_texts_check (error, "what", what, NULL))
    return FALSE;
  writing = fler_writing_new (db, error);
  if (writing == NULL || !take_away (db, meeting->id, error)
      || (has_text && !put (db, meeting, what, zone, error)))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_MEETING, meeting->id);
  return fler_writing_commit (&writing, error);
}

gboolean
fler_good_example_store_get (FlerDb *db, gint64 meeting_id, char **what, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_OF_MEETING, error);
  int rc;

  *what = NULL;
  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    *what = fler_stmt_dup_text (stmt, 0);
  return fler_db_check (db, rc, error);
}

GPtrArray *
fler_good_example_store_list (FlerDb *db, FlerForm form, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_OF_FORM, error);
  g_autoptr(GPtrArray) examples = NULL;
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":form", form);
  examples = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_good_example_free);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FlerGoodExample *example = fler_good_example_new ();

      example->id = sqlite3_column_int64 (stmt, COL_ID);
      example->meeting_id = sqlite3_column_int64 (stmt, COL_MEETING_ID);
      example->form = sqlite3_column_int (stmt, COL_FORM);
      example->month = fler_stmt_day (stmt, COL_MONTH);
      example->what = fler_stmt_dup_text (stmt, COL_WHAT);
      g_ptr_array_add (examples, example);
    }
  return fler_db_check (db, rc, error) ? g_steal_pointer (&examples) : NULL;
}
