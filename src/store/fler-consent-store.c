/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-consent-store.c - consents on disk: the table consent */

#define G_LOG_DOMAIN "fler-consent-store"

#include "fler-consent-store.h"

#include "fler-db-private.h"

static const char SQL_INSERT[] =
  "INSERT INTO consent (case_id, party, scope, is_written, given_on, ends_on, withdrawn_on)"
  " VALUES (:case_id, :party, :scope, :is_written, :given_on, :ends_on, :withdrawn_on)";
static const char SQL_UPDATE[] =
  "UPDATE consent SET case_id = :case_id, party = :party, scope = :scope, is_written = :is_written,"
  "  given_on = :given_on, ends_on = :ends_on, withdrawn_on = :withdrawn_on"
  " WHERE id = :id";
static const char SQL_DELETE[] = "DELETE FROM consent WHERE id = :id";
static const char SQL_OF_CASE[] =
  "SELECT id, case_id, party, scope, is_written, given_on, ends_on, withdrawn_on"
  "  FROM consent"
  " WHERE case_id = :case_id"
  " ORDER BY given_on, id";
enum { COL_ID, COL_CASE_ID, COL_PARTY, COL_SCOPE, COL_IS_WRITTEN, COL_GIVEN_ON, COL_ENDS_ON,
       COL_WITHDRAWN_ON };   /* as SQL_OF_CASE */

static FlerConsent *
consent_from_row (FlerStmt row)
{
  FlerConsent *consent = fler_consent_new ();

  consent->id = sqlite3_column_int64 (row, COL_ID);
  consent->case_id = sqlite3_column_int64 (row, COL_CASE_ID);
  consent->party = sqlite3_column_int (row, COL_PARTY);
  consent->scope = fler_stmt_dup_text (row, COL_SCOPE);
  consent->is_written = sqlite3_column_int (row, COL_IS_WRITTEN) != 0;
  consent->given_on = fler_stmt_day (row, COL_GIVEN_ON);
  consent->ends_on = fler_stmt_day (row, COL_ENDS_ON);
  consent->withdrawn_on = fler_stmt_day (row, COL_WITHDRAWN_ON);
  return consent;
}

static gboolean
write_consent (FlerDb *db, const FlerConsent *consent, GError **error)
{
  gboolean is_new = consent->id == 0;
  g_auto(FlerStmt) stmt = fler_db_use (db, is_new ? SQL_INSERT : SQL_UPDATE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_id (stmt, ":case_id", consent->case_id);
  fler_stmt_bind_int64 (stmt, ":party", consent->party);
  fler_stmt_bind_text (stmt, ":scope", consent->scope);
  fler_stmt_bind_int64 (stmt, ":is_written", consent->is_written ? 1 : 0);
  fler_stmt_bind_day (stmt, ":given_on", &consent->given_on);
  fler_stmt_bind_day (stmt, ":ends_on", &consent->ends_on);
  fler_stmt_bind_day (stmt, ":withdrawn_on", &consent->withdrawn_on);
  if (!is_new)
    fler_stmt_bind_int64 (stmt, ":id", consent->id);
  return fler_stmt_run_one (db, stmt, "consent", error);
}

gboolean
fler_consent_store_save (FlerDb *db, FlerConsent *consent, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  gint64 id = consent->id;

  if (!g_date_valid (&consent->given_on))
    {
      g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID, "a consent is given on a day");
      return FALSE;
    }
  if (!fler_texts_check (error, "scope", consent->scope, NULL))
    return FALSE;
  writing = fler_writing_new (db, error);
  if (writing == NULL || !write_consent (db, consent, error))
    return FALSE;
  if (id == 0)
    id = fler_db_last_id (db);
  fler_db_announce (db, FLER_CHANGE_STEP, consent->case_id);
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  consent->id = id;
  return TRUE;
}

gboolean
fler_consent_store_delete (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  g_auto(FlerStmt) stmt = writing != NULL ? fler_db_use (db, SQL_DELETE, error) : NULL;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  if (!fler_stmt_run_one (db, stmt, "consent", error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_STEP, id);
  return fler_writing_commit (&writing, error);
}

GPtrArray *
fler_consent_store_list_of_case (FlerDb *db, gint64 case_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_OF_CASE, error);
  g_autoptr(GPtrArray) consents = NULL;
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  consents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_consent_free);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (consents, consent_from_row (stmt));
  return fler_db_check (db, rc, error) ? g_steal_pointer (&consents) : NULL;
}
