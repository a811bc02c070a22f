/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-handover-store.c - documents handed over, on disk: the table handover_document */

#define G_LOG_DOMAIN "fler-handover-store"

#include "fler-handover-store.h"

#include "fler-db-private.h"

static const char SQL_INSERT[] =
  "INSERT INTO handover_document (case_id, what, dated_on, from_party, to_party, handed_on,"
  "                               register_number, registered_on)"
  " VALUES (:case_id, :what, :dated_on, :from_party, :to_party, :handed_on, :register_number,"
  "         :registered_on)";
static const char SQL_UPDATE[] =
  "UPDATE handover_document SET case_id = :case_id, what = :what, dated_on = :dated_on,"
  "  from_party = :from_party, to_party = :to_party, handed_on = :handed_on,"
  "  register_number = :register_number, registered_on = :registered_on"
  " WHERE id = :id";
static const char SQL_DELETE[] = "DELETE FROM handover_document WHERE id = :id";

#define COLUMNS \
  "SELECT d.id, d.case_id, c.reference, d.what, d.dated_on, d.from_party, d.to_party, d.handed_on," \
  "       d.register_number, d.registered_on" \
  "  FROM handover_document AS d JOIN the_case AS c ON c.id = d.case_id"
static const char SQL_OF_CASE[] = COLUMNS
  " WHERE d.case_id = :case_id"
  " ORDER BY d.id";
static const char SQL_ELSEWHERE[] = COLUMNS
  " WHERE d.case_id <> :case_id"
  "   AND d.case_id IN (SELECT other.case_id"
  "                       FROM case_number AS own JOIN case_number AS other"
  "                         ON other.personnummer = own.personnummer"
  "                      WHERE own.case_id = :case_id)"
  " ORDER BY d.id";
enum { COL_ID, COL_CASE_ID, COL_REFERENCE, COL_WHAT, COL_DATED_ON, COL_FROM_PARTY, COL_TO_PARTY,
       COL_HANDED_ON, COL_REGISTER_NUMBER, COL_REGISTERED_ON };   /* as COLUMNS */

static FlerHandover *
handover_from_row (FlerStmt row)
{
  FlerHandover *handover = fler_handover_new ();

  handover->id = sqlite3_column_int64 (row, COL_ID);
  handover->case_id = sqlite3_column_int64 (row, COL_CASE_ID);
  handover->case_reference = fler_stmt_dup_text (row, COL_REFERENCE);
  handover->what = fler_stmt_dup_text (row, COL_WHAT);
  handover->dated_on = fler_stmt_day (row, COL_DATED_ON);
  handover->from_party = sqlite3_column_int (row, COL_FROM_PARTY);
  handover->to_party = sqlite3_column_int (row, COL_TO_PARTY);
  handover->handed_on = fler_stmt_day (row, COL_HANDED_ON);
  handover->register_number = fler_stmt_dup_text (row, COL_REGISTER_NUMBER);
  handover->registered_on = fler_stmt_day (row, COL_REGISTERED_ON);
  return handover;
}

static gboolean
write_handover (FlerDb *db, const FlerHandover *handover, GError **error)
{
  gboolean is_new = handover->id == 0;
  g_auto(FlerStmt) stmt = fler_db_use (db, is_new ? SQL_INSERT : SQL_UPDATE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_id (stmt, ":case_id", handover->case_id);
  fler_stmt_bind_text (stmt, ":what", handover->what);
  fler_stmt_bind_day (stmt, ":dated_on", &handover->dated_on);
  fler_stmt_bind_int64 (stmt, ":from_party", handover->from_party);
  fler_stmt_bind_int64 (stmt, ":to_party", handover->to_party);
  fler_stmt_bind_day (stmt, ":handed_on", &handover->handed_on);
  fler_stmt_bind_text (stmt, ":register_number", handover->register_number);
  fler_stmt_bind_day (stmt, ":registered_on", &handover->registered_on);
  if (!is_new)
    fler_stmt_bind_int64 (stmt, ":id", handover->id);
  return fler_stmt_run_one (db, stmt, "document", error);
}

gboolean
fler_handover_store_save (FlerDb *db, FlerHandover *handover, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  gint64 id = handover->id;

  if (!fler_texts_check (error, "what", handover->what, "register number", handover->register_number, NULL))
    return FALSE;
  writing = fler_writing_new (db, error);
  if (writing == NULL || !write_handover (db, handover, error))
    return FALSE;
  if (id == 0)
    id = fler_db_last_id (db);
  fler_db_announce (db, FLER_CHANGE_STEP, handover->case_id);
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  handover->id = id;
  return TRUE;
}

gboolean
fler_handover_store_delete (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  g_auto(FlerStmt) stmt = writing != NULL ? fler_db_use (db, SQL_DELETE, error) : NULL;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  if (!fler_stmt_run_one (db, stmt, "document", error))
    return FALSE;
  fler_db_announce (db, FLER_CHANGE_STEP, id);
  return fler_writing_commit (&writing, error);
}

static GPtrArray *
read_all (FlerDb *db, const char *sql, gint64 case_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, error);
  g_autoptr(GPtrArray) documents = NULL;
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  documents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_handover_free);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (documents, handover_from_row (stmt));
  return fler_db_check (db, rc, error) ? g_steal_pointer (&documents) : NULL;
}

GPtrArray *
fler_handover_store_list_of_case (FlerDb *db, gint64 case_id, GError **error)
{
  return read_all (db, SQL_OF_CASE, case_id, error);
}

GPtrArray *
fler_handover_store_list_elsewhere (FlerDb *db, gint64 case_id, GError **error)
{
  return read_all (db, SQL_ELSEWHERE, case_id, error);
}
