/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-find.c - the search over cases, and lists of them */

#define G_LOG_DOMAIN "fler-case-find"

#include "fler-case-store.h"
#include "fler-db-private.h"
#include "fler-search-words.h"

/* The next meeting is one number, so that it costs one look into its index. */
#define ROW_COLUMNS \
  " c.id, c.reference, c.name, c.personnummer, c.is_protected, c.state, c.benefit," \
  " c.sick_first_day," \
  " (SELECT m.starts_at * 8 + m.form FROM meeting AS m" \
  "   WHERE m.case_id = c.id AND m.state = 1 AND m.ends_at > :now" \
  "   ORDER BY m.ends_at LIMIT 1) "
enum { COL_ID, COL_REFERENCE, COL_NAME, COL_PERSONNUMMER, COL_IS_PROTECTED, COL_STATE, COL_BENEFIT,
       COL_SICK_FIRST_DAY, COL_NEXT };   /* as ROW_COLUMNS */

static const char SQL_ALL[] =
  "SELECT" ROW_COLUMNS "FROM the_case AS c ORDER BY c.sort_key LIMIT :limit";
static const char SQL_IN_STATE[] =
  "SELECT" ROW_COLUMNS "FROM the_case AS c WHERE c.state = :state ORDER BY c.sort_key LIMIT :limit";
static const char SQL_MATCHING[] =
  "SELECT" ROW_COLUMNS
  "  FROM the_case AS c"
  " WHERE c.id IN (SELECT docid FROM case_words WHERE words MATCH :first"
  "                UNION SELECT docid FROM case_words WHERE words MATCH :second"
  "                UNION SELECT docid FROM case_words WHERE words MATCH :third)"
  "   AND (:state = 0 OR c.state = :state)"
  " ORDER BY c.sort_key LIMIT :limit";
static const char SQL_COUNT[] = "SELECT count(*) FROM the_case";
static const char SQL_COUNT_IN_STATE[] = "SELECT count(*) FROM the_case WHERE state = :state";

void
fler_case_row_free (FlerCaseRow *row)
{
  if (row == NULL)
    return;
  g_free (row->reference);
  g_free (row->name);
  g_free (row->personnummer);
  g_free (row);
}

static FlerCaseRow *
read_row (FlerStmt stmt)
{
  FlerCaseRow *row = g_new0 (FlerCaseRow, 1);
  gint64 next = sqlite3_column_int64 (stmt, COL_NEXT);

  row->id = sqlite3_column_int64 (stmt, COL_ID);
  row->reference = fler_stmt_dup_text (stmt, COL_REFERENCE);
  row->name = fler_stmt_dup_text (stmt, COL_NAME);
  row->personnummer = fler_stmt_dup_text (stmt, COL_PERSONNUMMER);
  row->is_protected = sqlite3_column_int (stmt, COL_IS_PROTECTED) != 0;
  row->state = sqlite3_column_int (stmt, COL_STATE);
  row->benefit = sqlite3_column_int (stmt, COL_BENEFIT);
  row->sick_first_day = fler_stmt_day (stmt, COL_SICK_FIRST_DAY);
  row->next_starts_at = next >> 3;
  row->next_form = (FlerForm) (next & 7);
  return row;
}

static GPtrArray *
read_rows (FlerDb *db, FlerStmt stmt, GError **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_case_row_free);
  int rc;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (rows, read_row (stmt));
  return fler_db_check (db, rc, error) ? g_steal_pointer (&rows) : NULL;
}

/* As stored in the_case.state; 0: any. */
static int
state_of (FlerCasesWhich which)
{
  switch (which)
    {
    case FLER_CASES_OPEN:
      return FLER_CASE_OPEN;
    case FLER_CASES_CLOSED:
      return FLER_CASE_CLOSED;
    case FLER_CASES_ALL:
    default:
      return 0;
    }
}

static GPtrArray *
list_cases (FlerDb *db, FlerCasesWhich which, guint limit, gint64 now, GError **error)
{
  int state = state_of (which);
  g_auto(FlerStmt) stmt = fler_db_use (db, state == 0 ? SQL_ALL : SQL_IN_STATE, error);

  if (stmt == NULL)
    return NULL;
  if (state != 0)
    fler_stmt_bind_int64 (stmt, ":state", state);
  fler_stmt_bind_int64 (stmt, ":limit", limit);
  fler_stmt_bind_int64 (stmt, ":now", now);
  return read_rows (db, stmt, error);
}

static gboolean
is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

GPtrArray *
fler_case_store_find (FlerDb *db, const char *text, FlerCasesWhich which, guint limit,
                      gint64 now, GError **error)
{
  g_auto(GStrv) query = NULL;
  g_auto(FlerStmt) stmt = NULL;
  guint n_queries;

  if (is_blank (text))
    return list_cases (db, which, limit, now, error);
  query = fler_search_words_query (text);
  n_queries = g_strv_length (query);
  if (n_queries == 0)     /* signs alone: no case has such a word */
    return g_ptr_array_new_with_free_func ((GDestroyNotify) fler_case_row_free);

  stmt = fler_db_use (db, SQL_MATCHING, error);
  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_text (stmt, ":first", query[0]);
  fler_stmt_bind_text (stmt, ":second", n_queries > 1 ? query[1] : NULL);
  fler_stmt_bind_text (stmt, ":third", n_queries > 2 ? query[2] : NULL);
  fler_stmt_bind_int64 (stmt, ":state", state_of (which));
  fler_stmt_bind_int64 (stmt, ":limit", limit);
  fler_stmt_bind_int64 (stmt, ":now", now);
  return read_rows (db, stmt, error);
}

gint64
fler_case_store_count (FlerDb *db, FlerCasesWhich which, GError **error)
{
  int state = state_of (which);
  g_auto(FlerStmt) stmt = fler_db_use (db, state == 0 ? SQL_COUNT : SQL_COUNT_IN_STATE, error);
  int rc;

  if (stmt == NULL)
    return -1;
  if (state != 0)
    fler_stmt_bind_int64 (stmt, ":state", state);
  rc = sqlite3_step (stmt);
  return fler_db_check (db, rc, error) ? sqlite3_column_int64 (stmt, 0) : -1;
}
