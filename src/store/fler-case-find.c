/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-find.c - the search over cases, and lists of them */

#define G_LOG_DOMAIN "fler-case-find"

#include "fler-case-store.h"

#include <string.h>

#include "fler-case-order.h"
#include "fler-db-private.h"
#include "fler-search-words.h"

/* The next meeting is one number, so that it costs one look into its index. */
#define ROW_COLUMNS \
  " c.id, c.reference, c.name, c.personnummer, c.is_protected, c.state, c.benefit," \
  " c.sick_first_day," \
  " (SELECT m.starts_at * 8 + m.form FROM meeting AS m" \
  "   WHERE m.case_id = c.id AND m.state = 1 AND m.ends_at > :now" \
  "   ORDER BY m.ends_at LIMIT 1)," \
  " (SELECT group_concat (d.register_number, ', ') FROM handover_document AS d" \
  "   WHERE d.case_id = c.id AND d.register_number IS NOT NULL) "
enum { COL_ID, COL_REFERENCE, COL_NAME, COL_PERSONNUMMER, COL_IS_PROTECTED, COL_STATE, COL_BENEFIT,
       COL_SICK_FIRST_DAY, COL_NEXT, COL_REGISTER_NUMBERS };   /* as ROW_COLUMNS */

static const char SQL_ALL[] =
  "SELECT" ROW_COLUMNS "FROM the_case AS c ORDER BY c.sort_key LIMIT :limit";
static const char SQL_IN_STATE[] =
  "SELECT" ROW_COLUMNS "FROM the_case AS c WHERE c.state = :state ORDER BY c.sort_key LIMIT :limit";
static const char SQL_ROW[] =
  "SELECT" ROW_COLUMNS ", c.sort_key FROM the_case AS c WHERE c.id = :id";
enum { COL_SORT_KEY = COL_REGISTER_NUMBERS + 1 };   /* as SQL_ROW */
static const char SQL_WITH_WORDS[] = "SELECT docid FROM case_words WHERE words MATCH :words";
/* :before follows every number that begins with :from; digits are all there is in them. */
static const char SQL_WITH_NUMBER[] =
  "SELECT case_id FROM case_number WHERE personnummer >= :from AND personnummer < :before"
  " UNION "
  "SELECT case_id FROM case_number WHERE short_form >= :from AND short_form < :before"
  " ORDER BY case_id";
/* As fler_record_store_latest_answer; the answer is that of the row with the latest start. */
static const char SQL_INTERVIEW[] =
  "SELECT case_id"
  "  FROM (SELECT m.case_id, a.text, max (m.starts_at)"
  "          FROM record_answer AS a"
  "          JOIN meeting AS m ON m.id = a.meeting_id"
  "         WHERE a.section = 'interview' AND a.version > 0 AND a.text <> '' AND m.case_id IS NOT NULL"
  "           AND a.version = (SELECT max (r.version) FROM record AS r WHERE r.meeting_id = m.id)"
  "         GROUP BY m.case_id)"
  " WHERE text = 'yes'"
  " ORDER BY case_id";
static const char SQL_COUNT[] = "SELECT count(*) FROM the_case";
static const char SQL_HAS_ANY[] = "SELECT EXISTS (SELECT 1 FROM the_case)";
static const char SQL_COUNT_IN_STATE[] = "SELECT count(*) FROM the_case WHERE state = :state";

void
fler_case_row_free (FlerCaseRow *row)
{
  if (row == NULL)
    return;
  g_free (row->reference);
  g_free (row->name);
  g_free (row->personnummer);
  g_free (row->register_numbers);
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
  row->register_numbers = fler_stmt_dup_text (stmt, COL_REGISTER_NUMBERS);
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
    case FLER_CASES_INTERVIEW:
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

static GArray *
read_ids (FlerDb *db, FlerStmt stmt, GError **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  int rc;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, 0);

      g_array_append_val (ids, id);
    }
  return fler_db_check (db, rc, error) ? g_steal_pointer (&ids) : NULL;
}

static GArray *
ids_with_words (FlerDb *db, const char *words, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_WITH_WORDS, error);

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_text (stmt, ":words", words);
  return read_ids (db, stmt, error);
}

static GArray *
ids_with_number (FlerDb *db, const char *digits, GError **error)
{
  g_autofree char *before = g_strconcat (digits, ":", NULL);     /* what follows 9 */
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_WITH_NUMBER, error);

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_text (stmt, ":from", digits);
  fler_stmt_bind_text (stmt, ":before", before);
  return read_ids (db, stmt, error);
}

/* Both in ascending order; so is what is left: those that are in both, or in either. */
static void
merge_ids (GArray *ids, GArray *others, gboolean is_in_both)
{
  g_autoptr(GArray) merged = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint i = 0, k = 0;

  while (i < ids->len || k < others->len)
    {
      gint64 id = i < ids->len ? g_array_index (ids, gint64, i) : G_MAXINT64;
      gint64 other = k < others->len ? g_array_index (others, gint64, k) : G_MAXINT64;
      gint64 lower = MIN (id, other);

      if (id == other || !is_in_both)
        g_array_append_val (merged, lower);
      i += id == lower;
      k += other == lower;
    }
  g_array_set_size (ids, 0);
  g_array_append_vals (ids, merged->data, merged->len);
}

static GArray *
ids_of_way (FlerDb *db, const FlerSearchWay *way, GError **error)
{
  g_autoptr(GArray) ids = NULL, numbered = NULL;

  if (way->words != NULL && (ids = ids_with_words (db, way->words, error)) == NULL)
    return NULL;
  if (way->number == NULL || (ids != NULL && ids->len == 0))
    return g_steal_pointer (&ids);
  numbered = ids_with_number (db, way->number, error);
  if (numbered == NULL || ids == NULL)
    return g_steal_pointer (&numbered);
  merge_ids (ids, numbered, TRUE);
  return g_steal_pointer (&ids);
}

/* Of the cases that fit any way to read what was typed: the ids, each once, ascending. */
static GArray *
find_ids (FlerDb *db, GPtrArray *ways, GError **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < ways->len; i++)
    {
      g_autoptr(GArray) of_way = ids_of_way (db, ways->pdata[i], error);

      if (of_way == NULL)
        return NULL;
      if (ids->len == 0)
        g_array_append_vals (ids, of_way->data, of_way->len);
      else if (of_way->len > 0)
        merge_ids (ids, of_way, FALSE);
    }
  return g_steal_pointer (&ids);
}

static GArray *
find_with_text (FlerDb *db, const char *text, GError **error)
{
  g_autoptr(GPtrArray) ways = fler_search_words_query (text);

  return find_ids (db, ways, error);
}

typedef struct
{
  char        *sort_key;
  FlerCaseRow *row;
} Found;

static void
clear_found (gpointer data)
{
  Found *found = data;

  g_free (found->sort_key);
  fler_case_row_free (found->row);
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Found *) a)->sort_key, ((const Found *) b)->sort_key);
}

static gboolean
read_found (FlerDb *db, gint64 id, int state, gint64 now, GArray *all_found, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_ROW, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  fler_stmt_bind_int64 (stmt, ":now", now);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW && (state == 0 || sqlite3_column_int (stmt, COL_STATE) == state))
    {
      Found found = { fler_stmt_dup_text (stmt, COL_SORT_KEY), read_row (stmt) };

      g_array_append_val (all_found, found);
    }
  return fler_db_check (db, rc, error);
}

static GPtrArray *
read_by_name (FlerDb *db, GArray *ids, int state, gint64 now, GError **error)
{
  g_autoptr(GArray) all_found = g_array_new (FALSE, FALSE, sizeof (Found));
  GPtrArray *rows;

  g_array_set_clear_func (all_found, clear_found);
  for (guint i = 0; i < ids->len; i++)
    if (!read_found (db, g_array_index (ids, gint64, i), state, now, all_found, error))
      return NULL;
  g_array_sort (all_found, compare_found);

  rows = g_ptr_array_new_full (all_found->len, (GDestroyNotify) fler_case_row_free);
  for (guint i = 0; i < all_found->len; i++)
    g_ptr_array_add (rows, g_steal_pointer (&g_array_index (all_found, Found, i).row));
  return rows;
}

static GArray *
ids_to_interview (FlerDb *db, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_INTERVIEW, error);

  return stmt != NULL ? read_ids (db, stmt, error) : NULL;
}

/* Of what was typed, those that may be interviewed; of nothing typed, all of them. */
static GArray *
find_to_interview (FlerDb *db, const char *text, GError **error)
{
  g_autoptr(GArray) ids = ids_to_interview (db, error);
  g_autoptr(GArray) found = NULL;

  if (ids == NULL || is_blank (text))
    return g_steal_pointer (&ids);
  found = find_with_text (db, text, error);
  if (found == NULL)
    return NULL;
  merge_ids (found, ids, TRUE);
  return g_steal_pointer (&found);
}

GPtrArray *
fler_case_store_find (FlerDb *db, const char *text, FlerCasesWhich which, guint limit,
                      gint64 now, GError **error)
{
  g_autoptr(GArray) ids = NULL;
  int state = state_of (which);

  if (which == FLER_CASES_INTERVIEW)
    ids = find_to_interview (db, text, error);
  else if (is_blank (text))
    return list_cases (db, which, limit, now, error);
  else
    ids = find_with_text (db, text, error);
  if (ids == NULL || (ids->len > limit && !fler_case_order_first (db, ids, state, limit, error)))
    return NULL;
  return read_by_name (db, ids, state, now, error);
}

gint64
fler_case_store_count (FlerDb *db, FlerCasesWhich which, GError **error)
{
  int state = state_of (which);
  g_auto(FlerStmt) stmt = NULL;
  int rc;

  if (which == FLER_CASES_INTERVIEW)
    {
      g_autoptr(GArray) ids = ids_to_interview (db, error);

      return ids != NULL ? (gint64) ids->len : -1;
    }
  stmt = fler_db_use (db, state == 0 ? SQL_COUNT : SQL_COUNT_IN_STATE, error);
  if (stmt == NULL)
    return -1;
  if (state != 0)
    fler_stmt_bind_int64 (stmt, ":state", state);
  rc = sqlite3_step (stmt);
  return fler_db_check (db, rc, error) ? sqlite3_column_int64 (stmt, 0) : -1;
}

gboolean
fler_case_store_has_any (FlerDb *db, gboolean *has_any, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_HAS_ANY, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  rc = sqlite3_step (stmt);
  *has_any = rc == SQLITE_ROW && sqlite3_column_int (stmt, 0) != 0;
  return fler_db_check (db, rc, error);
}
