/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-value-store.c - what steps leave behind: the tables step_value and registration */

#define G_LOG_DOMAIN "fler-step-value-store"

#include "fler-step-value-store.h"

#include "fler-db-private.h"

static const char SQL_GET[] =
  "SELECT value FROM step_value WHERE case_id = :case_id AND step = :step AND name = :name";
static const char SQL_SET[] =
  "INSERT OR REPLACE INTO step_value (case_id, step, name, value)"
  " VALUES (:case_id, :step, :name, :value)";
static const char SQL_UNSET[] =
  "DELETE FROM step_value WHERE case_id = :case_id AND step = :step AND name = :name";
static const char SQL_VALUES[] =
  "SELECT step, name, value FROM step_value WHERE case_id = :case_id ORDER BY step, name";
enum { COL_STEP, COL_NAME, COL_VALUE };     /* as SQL_VALUES */
static const char SQL_REGISTER[] =
  "INSERT OR REPLACE INTO registration (case_id, form, item, done_on)"
  " VALUES (:case_id, :form, :item, :done_on)";
static const char SQL_UNREGISTER[] =
  "DELETE FROM registration WHERE case_id = :case_id AND form = :form AND item = :item";
static const char SQL_REGISTERED[] =
  "SELECT form, item, done_on FROM registration WHERE case_id = :case_id ORDER BY form, item";
enum { COL_FORM, COL_ITEM, COL_DONE_ON };   /* as SQL_REGISTERED */

char *
fler_step_value_store_get (FlerDb *db, gint64 case_id, const char *step, const char *name, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_GET, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  fler_stmt_bind_text (stmt, ":step", step);
  fler_stmt_bind_text (stmt, ":name", name);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    return fler_stmt_dup_text (stmt, 0);
  fler_db_check (db, rc, error);
  return NULL;
}

gboolean
fler_step_value_store_set (FlerDb *db, gint64 case_id, const char *step, const char *name,
                           const char *value, GError **error)
{
  gboolean has_value = value != NULL && *value != '\0';
  g_auto(FlerWriting) writing = NULL;
  g_auto(FlerStmt) stmt = NULL;

  if (!fler_texts_check (error, "value", value, NULL))
    return FALSE;
  writing = fler_writing_new (db, error);
  stmt = writing != NULL ? fler_db_use (db, has_value ? SQL_SET : SQL_UNSET, error) : NULL;
  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  fler_stmt_bind_text (stmt, ":step", step);
  fler_stmt_bind_text (stmt, ":name", name);
  if (has_value)
    fler_stmt_bind_text (stmt, ":value", value);
  if (!fler_stmt_run (db, stmt, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_STEP, case_id);
  return fler_writing_commit (&writing, error);
}

void
fler_step_value_free (FlerStepValue *value)
{
  if (value == NULL)
    return;
  g_free (value->step);
  g_free (value->name);
  g_free (value->value);
  g_free (value);
}

GPtrArray *
fler_step_value_store_list_of_case (FlerDb *db, gint64 case_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_VALUES, error);
  g_autoptr(GPtrArray) values = NULL;
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  values = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_step_value_free);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FlerStepValue *value = g_new0 (FlerStepValue, 1);

      value->step = fler_stmt_dup_text (stmt, COL_STEP);
      value->name = fler_stmt_dup_text (stmt, COL_NAME);
      value->value = fler_stmt_dup_text (stmt, COL_VALUE);
      g_ptr_array_add (values, value);
    }
  return fler_db_check (db, rc, error) ? g_steal_pointer (&values) : NULL;
}

void
fler_registration_done_free (FlerRegistrationDone *done)
{
  if (done == NULL)
    return;
  g_free (done->item);
  g_free (done);
}

gboolean
fler_registration_store_set (FlerDb *db, gint64 case_id, FlerForm form, const char *item,
                             const GDate *done_on, GError **error)
{
  gboolean is_done = g_date_valid (done_on);
  g_auto(FlerWriting) writing = NULL;
  g_auto(FlerStmt) stmt = NULL;

  if (!fler_texts_check (error, "item", item, NULL))
    return FALSE;
  writing = fler_writing_new (db, error);
  stmt = writing != NULL ? fler_db_use (db, is_done ? SQL_REGISTER : SQL_UNREGISTER, error) : NULL;
  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  fler_stmt_bind_int64 (stmt, ":form", form);
  fler_stmt_bind_text (stmt, ":item", item);
  if (is_done)
    fler_stmt_bind_day (stmt, ":done_on", done_on);
  if (!fler_stmt_run (db, stmt, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_STEP, case_id);
  return fler_writing_commit (&writing, error);
}

GPtrArray *
fler_registration_store_list_of_case (FlerDb *db, gint64 case_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_REGISTERED, error);
  g_autoptr(GPtrArray) registrations = NULL;
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  registrations = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_registration_done_free);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FlerRegistrationDone *done = g_new0 (FlerRegistrationDone, 1);

      done->form = sqlite3_column_int (stmt, COL_FORM);
      done->item = fler_stmt_dup_text (stmt, COL_ITEM);
      done->done_on = fler_stmt_day (stmt, COL_DONE_ON);
      g_ptr_array_add (registrations, done);
    }
  return fler_db_check (db, rc, error) ? g_steal_pointer (&registrations) : NULL;
}
