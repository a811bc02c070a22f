/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-setting-store.c - settings that lie with the cases: the table setting */

#define G_LOG_DOMAIN "fler-setting-store"

#include "fler-db-private.h"
#include "fler-register-store.h"

static const char SQL_GET[] = "SELECT value FROM setting WHERE name = :name";
static const char SQL_SET[] = "INSERT OR REPLACE INTO setting (name, value) VALUES (:name, :value)";
static const char SQL_UNSET[] = "DELETE FROM setting WHERE name = :name";

char *
fler_setting_store_get (FlerDb *db, const char *name, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_GET, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_text (stmt, ":name", name);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    return fler_stmt_dup_text (stmt, 0);
  fler_db_check (db, rc, error);
  return NULL;
}

gboolean
fler_setting_store_set (FlerDb *db, const char *name, const char *value, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  g_auto(FlerStmt) stmt = NULL;

  if (!fler_texts_check (error, "name", name, "value", value, NULL))
    return FALSE;
  writing = fler_writing_new (db, error);
  if (writing == NULL)
    return FALSE;

  stmt = fler_db_use (db, value != NULL ? SQL_SET : SQL_UNSET, error);
  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_text (stmt, ":name", name);
  if (value != NULL)
    sqlite3_bind_text (stmt, 2, value, -1, SQLITE_STATIC);   /* "" is a value of its own here */
  if (!fler_stmt_run (db, stmt, error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_SETTING, 0);
  return fler_writing_commit (&writing, error);
}

/* Returns: FALSE with @error set; *value is NULL where none was set. */
static gboolean
read_value (FlerDb *db, const char *name, char **value, GError **error)
{
  GError *failure = NULL;

  *value = fler_setting_store_get (db, name, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

char *
fler_setting_store_ensure_secret (FlerDb *db, const char *name, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  g_autofree char *secret = NULL;

  /* Only the first call writes: a database that cannot be written to is exported all the same. */
  if (!read_value (db, name, &secret, error))
    return NULL;
  if (secret != NULL)
    return g_steal_pointer (&secret);

  writing = fler_writing_new (db, error);
  if (writing == NULL || !read_value (db, name, &secret, error))
    return NULL;
  if (secret == NULL)       /* nobody else has made it meanwhile */
    {
      secret = g_uuid_string_random ();
      if (!fler_setting_store_set (db, name, secret, error))
        return NULL;
    }
  return fler_writing_commit (&writing, error) ? g_steal_pointer (&secret) : NULL;
}
