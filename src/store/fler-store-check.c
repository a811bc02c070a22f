/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-store-check.c - is the whole database what it was written as? */

#define G_LOG_DOMAIN "fler-store-check"

#include <string.h>

#include "fler-db-private.h"

#define STEPS_BETWEEN_LOOKS 20000     /* of SQLite's virtual machine: some milliseconds */

/* Reads every page in use, and so has each one's seal compared; then looks at order and indexes. */
static const char SQL_INTEGRITY[] = "PRAGMA integrity_check (1)";
static const char SQL_REFERENCES[] = "PRAGMA foreign_key_check";
static const char SQL_WORDS[] = "INSERT INTO case_words (case_words) VALUES ('integrity-check')";

static int
on_progress (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static void
set_damaged (const char *what, const char *detail, GError **error)
{
  g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_DAMAGED, "%s: %s", what, detail);
}

/* A page whose seal is wrong comes back as a plain error from SQLCipher 3, and means damage here. */
static gboolean
check_rc (FlerDb *db, int rc, GError **error)
{
  if ((rc & 0xff) == SQLITE_ERROR)
    {
      set_damaged ("database", sqlite3_errmsg (fler_db_get_handle (db)), error);
      return FALSE;
    }
  return fler_db_check (db, rc, error);
}

static gboolean
check_integrity (FlerDb *db, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_INTEGRITY, error);
  const char *answer;
  int rc;

  if (stmt == NULL)
    return FALSE;
  rc = sqlite3_step (stmt);
  if (rc != SQLITE_ROW)
    return check_rc (db, rc, error);
  answer = (const char *) sqlite3_column_text (stmt, 0);
  if (g_strcmp0 (answer, "ok") == 0)
    return TRUE;
  set_damaged ("database", answer != NULL ? answer : "no answer", error);
  return FALSE;
}

static gboolean
check_references (FlerDb *db, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_REFERENCES, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  rc = sqlite3_step (stmt);
  if (rc != SQLITE_ROW)
    return check_rc (db, rc, error);
  set_damaged ("a reference to a row that is not there",
               (const char *) sqlite3_column_text (stmt, 0), error);
  return FALSE;
}

static gboolean
check_words (FlerDb *db, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_WORDS, error);

  return stmt != NULL && check_rc (db, sqlite3_step (stmt), error);
}

gboolean
fler_store_check (FlerStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr(FlerDb) db = NULL;
  gboolean is_whole;

  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || (db = fler_store_connect (store, error)) == NULL)
    return FALSE;
  if (cancellable != NULL)
    sqlite3_progress_handler (fler_db_get_handle (db), STEPS_BETWEEN_LOOKS, on_progress, cancellable);

  is_whole = check_integrity (db, error) && check_references (db, error) && check_words (db, error);
  sqlite3_progress_handler (fler_db_get_handle (db), 0, NULL, NULL);
  return is_whole;
}
