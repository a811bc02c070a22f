/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-words.c - what cases are found by: the table case_words */

#define G_LOG_DOMAIN "fler-case-words"

#include "fler-case-words.h"

#include <string.h>

#include "fler-db-private.h"
#include "fler-search-words.h"

static const char SQL_WORDS[] = "SELECT words FROM case_words WHERE docid = :id";
static const char SQL_INSERT[] = "INSERT INTO case_words (docid, words) VALUES (:id, :words)";
static const char SQL_UPDATE[] = "UPDATE case_words SET words = :words WHERE docid = :id";
static const char SQL_OPTIMIZE[] = "INSERT INTO case_words (case_words) VALUES ('optimize')";

gboolean
fler_case_words_is_number (const char *text)
{
  return strlen (text) == 12 && strspn (text, "0123456789") == 12;
}

static gboolean
read_words (FlerDb *db, gint64 id, char **words, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_WORDS, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    *words = fler_stmt_dup_text (stmt, 0);
  return fler_db_check (db, rc, error);
}

static gboolean
write_words (FlerDb *db, const char *sql, gint64 id, const char *words, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  fler_stmt_bind_text (stmt, ":words", words);
  return fler_stmt_run (db, stmt, error);
}

static char *
words_of (const FlerCase *the_case)
{
  const char *texts[] = { the_case->reference, the_case->name, the_case->notes, the_case->personnummer };
  guint n_texts = G_N_ELEMENTS (texts);

  if (the_case->is_protected)
    n_texts = 1;
  else if (the_case->personnummer == NULL || fler_case_words_is_number (the_case->personnummer))
    n_texts--;
  return fler_search_words_of (texts, n_texts);
}

gboolean
fler_case_words_add (FlerDb *db, const FlerCase *the_case, GError **error)
{
  g_autofree char *words = words_of (the_case);

  return write_words (db, SQL_INSERT, the_case->id, words, error);
}

gboolean
fler_case_words_change (FlerDb *db, const FlerCase *the_case, gboolean had_identity, GError **error)
{
  g_autofree char *old = NULL, *words = words_of (the_case);

  if (!read_words (db, the_case->id, &old, error))
    return FALSE;
  if (g_strcmp0 (old, words) == 0)
    return TRUE;
  if (!write_words (db, SQL_UPDATE, the_case->id, words, error))
    return FALSE;
  return !(the_case->is_protected && had_identity) || fler_case_words_forget_deleted (db, error);
}

gboolean
fler_case_words_forget_deleted (FlerDb *db, GError **error)
{
  return fler_db_exec (db, SQL_OPTIMIZE, error);
}
