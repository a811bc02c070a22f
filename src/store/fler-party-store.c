/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-party-store.c - parties and their units on disk: the table party */

#define G_LOG_DOMAIN "fler-party-store"

#include "fler-db-private.h"
#include "fler-register-store.h"

static const char SQL_INSERT[] =
  "INSERT INTO party (kind, name, unit, mission, when_to_call, invitation_address, phone, email,"
  "                   video_programs)"
  " VALUES (:kind, :name, :unit, :mission, :when_to_call, :invitation_address, :phone, :email,"
  "         :video_programs)";
static const char SQL_UPDATE[] =
  "UPDATE party SET kind = :kind, name = :name, unit = :unit, mission = :mission,"
  "  when_to_call = :when_to_call, invitation_address = :invitation_address, phone = :phone,"
  "  email = :email, video_programs = :video_programs"
  " WHERE id = :id";
static const char SQL_DELETE[] = "DELETE FROM party WHERE id = :id";
static const char SQL_ALL[] =
  "SELECT id, kind, name, unit, mission, when_to_call, invitation_address, phone, email,"
  "       video_programs"
  "  FROM party"
  " ORDER BY kind, name, unit, id";
enum { COL_ID, COL_KIND, COL_NAME, COL_UNIT, COL_MISSION, COL_WHEN_TO_CALL, COL_INVITATION_ADDRESS,
       COL_PHONE, COL_EMAIL, COL_VIDEO_PROGRAMS };   /* as SQL_ALL */

static FlerParty *
party_from_row (FlerStmt row)
{
  FlerParty *party = fler_party_new ();

  party->id = sqlite3_column_int64 (row, COL_ID);
  party->kind = sqlite3_column_int (row, COL_KIND);
  party->name = fler_stmt_dup_text (row, COL_NAME);
  party->unit = fler_stmt_dup_text (row, COL_UNIT);
  party->mission = fler_stmt_dup_text (row, COL_MISSION);
  party->when_to_call = fler_stmt_dup_text (row, COL_WHEN_TO_CALL);
  party->invitation_address = fler_stmt_dup_text (row, COL_INVITATION_ADDRESS);
  party->phone = fler_stmt_dup_text (row, COL_PHONE);
  party->email = fler_stmt_dup_text (row, COL_EMAIL);
  party->video_programs = fler_stmt_dup_text (row, COL_VIDEO_PROGRAMS);
  return party;
}

static gboolean
write_party (FlerDb *db, const FlerParty *party, GError **error)
{
  gboolean is_new = party->id == 0;
  g_auto(FlerStmt) stmt = fler_db_use (db, is_new ? SQL_INSERT : SQL_UPDATE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":kind", party->kind);
  fler_stmt_bind_text (stmt, ":name", party->name);
  fler_stmt_bind_text (stmt, ":unit", party->unit);
  fler_stmt_bind_text (stmt, ":mission", party->mission);
  fler_stmt_bind_text (stmt, ":when_to_call", party->when_to_call);
  fler_stmt_bind_text (stmt, ":invitation_address", party->invitation_address);
  fler_stmt_bind_text (stmt, ":phone", party->phone);
  fler_stmt_bind_text (stmt, ":email", party->email);
  fler_stmt_bind_text (stmt, ":video_programs", party->video_programs);
  if (!is_new)
    fler_stmt_bind_int64 (stmt, ":id", party->id);
  return fler_stmt_run_one (db, stmt, "party", error);
}

gboolean
fler_party_store_save (FlerDb *db, FlerParty *party, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  gint64 id = party->id;

  if (!fler_texts_check (error, "name", party->name, "unit", party->unit, "mission", party->mission,
                         "when_to_call", party->when_to_call,
                         "invitation_address", party->invitation_address, "phone", party->phone,
                         "email", party->email, "video_programs", party->video_programs, NULL))
    return FALSE;

  writing = fler_writing_new (db, error);
  if (writing == NULL || !write_party (db, party, error))
    return FALSE;
  if (id == 0)
    id = fler_db_last_id (db);
  fler_db_announce (db, FLER_CHANGE_PARTY, id);
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  party->id = id;
  return TRUE;
}

gboolean
fler_party_store_delete (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  g_auto(FlerStmt) stmt = writing != NULL ? fler_db_use (db, SQL_DELETE, error) : NULL;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  if (!fler_stmt_run_one (db, stmt, "party", error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_PARTY, id);
  return fler_writing_commit (&writing, error);
}

GPtrArray *
fler_party_store_list (FlerDb *db, GError **error)
{
  g_autoptr(GPtrArray) parties = NULL;
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_ALL, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  parties = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_party_free);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (parties, party_from_row (stmt));
  return fler_db_check (db, rc, error) ? g_steal_pointer (&parties) : NULL;
}
