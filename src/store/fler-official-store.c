/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-official-store.c - officials on disk: the table official */

#define G_LOG_DOMAIN "fler-official-store"

#include "fler-db-private.h"
#include "fler-register-store.h"

static const char SQL_INSERT[] =
  "INSERT INTO official (party, name, role, unit, phone, email, is_me)"
  " VALUES (:party, :name, :role, :unit, :phone, :email, :is_me)";
static const char SQL_UPDATE[] =
  "UPDATE official SET party = :party, name = :name, role = :role, unit = :unit,"
  "  phone = :phone, email = :email, is_me = :is_me"
  " WHERE id = :id";
static const char SQL_NOBODY_ELSE_IS_ME[] = "UPDATE official SET is_me = 0 WHERE is_me = 1 AND id <> :id";
static const char SQL_DELETE[] = "DELETE FROM official WHERE id = :id";

#define COLUMNS "SELECT id, party, name, role, unit, phone, email, is_me FROM official"
static const char SQL_OF_PARTY[] = COLUMNS
  " WHERE :party = 0 OR party = :party"
  " ORDER BY party, name, id";
static const char SQL_ME[] = COLUMNS " WHERE is_me = 1";
enum { COL_ID, COL_PARTY, COL_NAME, COL_ROLE, COL_UNIT, COL_PHONE, COL_EMAIL, COL_IS_ME };   /* as COLUMNS */

static FlerOfficial *
official_from_row (FlerStmt row)
{
  FlerOfficial *official = fler_official_new ();

  official->id = sqlite3_column_int64 (row, COL_ID);
  official->party = sqlite3_column_int (row, COL_PARTY);
  official->name = fler_stmt_dup_text (row, COL_NAME);
  official->role = fler_stmt_dup_text (row, COL_ROLE);
  official->unit = fler_stmt_dup_text (row, COL_UNIT);
  official->phone = fler_stmt_dup_text (row, COL_PHONE);
  official->email = fler_stmt_dup_text (row, COL_EMAIL);
  official->is_me = sqlite3_column_int (row, COL_IS_ME) != 0;
  return official;
}

static gboolean
make_room_for_me (FlerDb *db, const FlerOfficial *official, GError **error)
{
  g_auto(FlerStmt) stmt = NULL;

  if (!official->is_me)
    return TRUE;
  stmt = fler_db_use (db, SQL_NOBODY_ELSE_IS_ME, error);
  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", official->id);
  return fler_stmt_run (db, stmt, error);
}

static gboolean
write_official (FlerDb *db, FlerOfficial *official, GError **error)
{
  gboolean is_new = official->id == 0;
  g_auto(FlerStmt) stmt = fler_db_use (db, is_new ? SQL_INSERT : SQL_UPDATE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":party", official->party);
  fler_stmt_bind_text (stmt, ":name", official->name);
  fler_stmt_bind_text (stmt, ":role", official->role);
  fler_stmt_bind_text (stmt, ":unit", official->unit);
  fler_stmt_bind_text (stmt, ":phone", official->phone);
  fler_stmt_bind_text (stmt, ":email", official->email);
  fler_stmt_bind_int64 (stmt, ":is_me", official->is_me != FALSE);
  if (!is_new)
    fler_stmt_bind_int64 (stmt, ":id", official->id);
  return fler_stmt_run_one (db, stmt, "official", error);
}

gboolean
fler_official_store_save (FlerDb *db, FlerOfficial *official, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  gint64 id = official->id;

  if (!fler_texts_check (error, "name", official->name, "role", official->role, "unit", official->unit,
                         "phone", official->phone, "email", official->email, NULL))
    return FALSE;

  writing = fler_writing_new (db, error);
  if (writing == NULL || !make_room_for_me (db, official, error) || !write_official (db, official, error))
    return FALSE;
  if (id == 0)
    id = fler_db_last_id (db);
  fler_db_announce (db, FLER_CHANGE_OFFICIAL, id);
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  official->id = id;
  return TRUE;
}

gboolean
fler_official_store_delete (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  g_auto(FlerStmt) stmt = writing != NULL ? fler_db_use (db, SQL_DELETE, error) : NULL;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  if (!fler_stmt_run_one (db, stmt, "official", error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_OFFICIAL, id);
  return fler_writing_commit (&writing, error);
}

GPtrArray *
fler_official_store_list (FlerDb *db, FlerPartyKind party, GError **error)
{
  g_autoptr(GPtrArray) officials = NULL;
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_OF_PARTY, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":party", party);

  officials = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_official_free);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (officials, official_from_row (stmt));
  return fler_db_check (db, rc, error) ? g_steal_pointer (&officials) : NULL;
}

FlerOfficial *
fler_official_store_me (FlerDb *db, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_ME, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    return official_from_row (stmt);
  fler_db_check (db, rc, error);
  return NULL;
}
