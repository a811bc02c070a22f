/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-db.c - a connection: transactions, who is told what, and what the file is made of */

#include "fler-db-private.h"

#include <string.h>

#include "fler-test-store.h"

static const char SQL_SET[] = "INSERT OR REPLACE INTO setting (name, value) VALUES (:name, :value)";
static const char SQL_COUNT[] = "SELECT count(*) FROM setting";

static gboolean
set (FlerDb *db, const char *name, const char *value)
{
  g_autoptr(GError) error = NULL;
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_SET, &error);

  g_assert_no_error (error);
  fler_stmt_bind_text (stmt, ":name", name);
  fler_stmt_bind_text (stmt, ":value", value);
  return fler_stmt_run (db, stmt, NULL);
}

static int
count (FlerDb *db)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_COUNT, NULL);

  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  return sqlite3_column_int (stmt, 0);
}

static char *
pragma (FlerDb *db, const char *sql)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, NULL);

  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  return fler_stmt_dup_text (stmt, 0);
}

static void
test_nesting (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(GError) error = NULL;

  g_assert_true (fler_db_begin (db, &error));
  g_assert_true (fler_db_begin (db, &error));
  g_assert_true (set (db, "a", "1"));
  g_assert_true (fler_db_commit (db, &error));
  g_assert_true (set (db, "b", "2"));
  g_assert_true (fler_db_commit (db, &error));
  g_assert_cmpint (count (db), ==, 2);

  /* An inner rollback takes all with it, and the outer end says so. */
  g_assert_true (fler_db_begin (db, &error));
  g_assert_true (set (db, "c", "3"));
  g_assert_true (fler_db_begin (db, &error));
  fler_db_rollback (db);
  g_assert_false (fler_db_commit (db, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_FAILED);
  g_assert_cmpint (count (db), ==, 2);
  fler_db_rollback (db);
}

static void
test_scope (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);

  {
    g_auto(FlerWriting) writing = fler_writing_new (db, NULL);

    g_assert_nonnull (writing);
    g_assert_true (set (db, "a", "1"));
  }
  g_assert_cmpint (count (db), ==, 0);
  g_assert_true (sqlite3_get_autocommit (fler_db_get_handle (db)));
}

typedef struct { int n; FlerChange what; gint64 id; } Heard;

static void
on_changed (FlerStore *store, int what, gint64 id, gpointer data)
{
  Heard *heard = data;

  heard->n++;
  heard->what = what;
  heard->id = id;
}

static void
test_announcing (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  Heard heard = { 0 };

  g_signal_connect (store, "changed", G_CALLBACK (on_changed), &heard);

  g_assert_true (fler_db_begin (db, NULL));
  fler_db_announce (db, FLER_CHANGE_CASE, 7);
  fler_db_announce (db, FLER_CHANGE_CASE, 7);
  g_assert_cmpint (heard.n, ==, 0);
  g_assert_true (fler_db_commit (db, NULL));
  g_assert_cmpint (heard.n, ==, 1);
  g_assert_cmpint (heard.what, ==, FLER_CHANGE_CASE);
  g_assert_cmpint (heard.id, ==, 7);

  g_assert_true (fler_db_begin (db, NULL));
  fler_db_announce (db, FLER_CHANGE_CASE, 8);
  fler_db_rollback (db);
  g_assert_cmpint (heard.n, ==, 1);

  g_assert_true (fler_db_begin (db, NULL));
  for (int i = 1; i <= 1000; i++)
    fler_db_announce (db, FLER_CHANGE_MEETING, i);
  g_assert_true (fler_db_commit (db, NULL));
  g_assert_cmpint (heard.n, ==, 2);
  g_assert_cmpint (heard.what, ==, FLER_CHANGE_ALL);
  g_assert_cmpint (heard.id, ==, 0);
}

static gpointer
write_elsewhere (gpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerDb) db = fler_store_connect (data, &error);

  g_assert_no_error (error);
  g_assert_true (fler_db_begin (db, &error));
  g_assert_true (set (db, "from", "thread"));
  fler_db_announce (db, FLER_CHANGE_SETTING, 1);
  g_assert_true (fler_db_commit (db, &error));
  return NULL;
}

static void
on_changed_elsewhere (FlerStore *store, int what, gint64 id, gpointer data)
{
  g_assert_true (g_thread_self () == ((gpointer *) data)[0]);
  ((gpointer *) data)[1] = GINT_TO_POINTER (what);
}

static void
test_announcing_from_a_thread (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  gpointer heard[2] = { g_thread_self (), NULL };

  g_signal_connect (store, "changed", G_CALLBACK (on_changed_elsewhere), heard);
  g_thread_join (g_thread_new ("writer", write_elsewhere, store));
  g_assert_null (heard[1]);
  while (g_main_context_iteration (NULL, FALSE));
  g_assert_cmpint (GPOINTER_TO_INT (heard[1]), ==, FLER_CHANGE_SETTING);
  g_assert_cmpint (count (fler_store_get_db (store)), ==, 1);
}

/* A record is read in three statements, and all of it is of one moment. */
static void
test_reading (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(FlerDb) other = fler_store_connect (store, NULL);

  {
    g_auto(FlerReading) outer = fler_reading_new (db, NULL);
    g_auto(FlerReading) inner = fler_reading_new (db, NULL);

    g_assert_nonnull (outer);
    g_assert_nonnull (inner);
    g_assert_cmpint (count (db), ==, 0);
    g_assert_true (fler_db_begin (other, NULL));
    g_assert_true (set (other, "a", "1"));
    g_assert_true (fler_db_commit (other, NULL));
    g_assert_cmpint (count (db), ==, 0);
  }
  g_assert_cmpint (count (db), ==, 1);
  g_assert_true (sqlite3_get_autocommit (fler_db_get_handle (db)));

  /* Within a transaction it sees what that wrote, and ends nothing. */
  g_assert_true (fler_db_begin (db, NULL));
  g_assert_true (set (db, "b", "2"));
  {
    g_auto(FlerReading) reading = fler_reading_new (db, NULL);

    g_assert_nonnull (reading);
    g_assert_cmpint (count (db), ==, 2);
  }
  g_assert_true (fler_db_commit (db, NULL));
  g_assert_cmpint (count (other), ==, 2);
}

/* Statements are kept, and a loan within a loan is a statement of its own. */
static void
test_statements (void)
{
  static const char SQL_TWO[] = "SELECT 1 UNION ALL SELECT 2";
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  sqlite3_stmt *kept;

  {
    g_auto(FlerStmt) outer = fler_db_use (db, SQL_TWO, NULL);

    kept = outer;
    g_assert_cmpint (sqlite3_step (outer), ==, SQLITE_ROW);
    {
      g_auto(FlerStmt) inner = fler_db_use (db, SQL_TWO, NULL);

      g_assert_true (inner != outer);
      g_assert_cmpint (sqlite3_step (inner), ==, SQLITE_ROW);
      g_assert_cmpint (sqlite3_column_int (inner, 0), ==, 1);
    }
    g_assert_cmpint (sqlite3_step (outer), ==, SQLITE_ROW);
    g_assert_cmpint (sqlite3_column_int (outer, 0), ==, 2);
  }
  {
    g_auto(FlerStmt) again = fler_db_use (db, SQL_TWO, NULL);

    g_assert_true (again == kept);
    g_assert_false (sqlite3_stmt_busy (again));
  }
}

/* What is only kept for speed goes at rest; who is in the middle of an answer gets it whole. */
static void
test_rest (void)
{
  static const char SQL_ONE[] = "SELECT 1";
  static const char SQL_TWO[] = "SELECT 1 UNION ALL SELECT 2";
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);

  {
    g_auto(FlerStmt) one = fler_db_use (db, SQL_ONE, NULL);
    g_auto(FlerStmt) two = fler_db_use (db, SQL_TWO, NULL);

    g_assert_cmpint (sqlite3_step (one), ==, SQLITE_ROW);
    g_assert_cmpint (sqlite3_step (one), ==, SQLITE_DONE);
    one = NULL;
    g_assert_cmpint (sqlite3_step (two), ==, SQLITE_ROW);
    fler_db_rest (db);
    g_assert_true (sqlite3_next_stmt (fler_db_get_handle (db), NULL) == two);
    g_assert_null (sqlite3_next_stmt (fler_db_get_handle (db), two));
    g_assert_cmpint (sqlite3_step (two), ==, SQLITE_ROW);
    g_assert_cmpint (sqlite3_column_int (two, 0), ==, 2);
  }
  fler_db_rest (db);
  g_assert_null (sqlite3_next_stmt (fler_db_get_handle (db), NULL));
  {
    g_auto(FlerStmt) again = fler_db_use (db, SQL_ONE, NULL);

    g_assert_cmpint (sqlite3_step (again), ==, SQLITE_ROW);
  }
}

/* Promise 1 and 2 rest on these. */
static void
test_pragmas (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  g_autofree char *journal = pragma (db, "PRAGMA journal_mode");
  g_autofree char *synchronous = pragma (db, "PRAGMA synchronous");
  g_autofree char *foreign_keys = pragma (db, "PRAGMA foreign_keys");
  g_autofree char *page_size = pragma (db, "PRAGMA page_size");
  g_autofree char *temp_store = pragma (db, "PRAGMA temp_store");
  g_autofree char *secure_delete = pragma (db, "PRAGMA secure_delete");

  g_assert_cmpstr (journal, ==, "wal");
  g_assert_cmpstr (synchronous, ==, "2");      /* FULL */
  g_assert_cmpstr (foreign_keys, ==, "1");
  g_assert_cmpstr (page_size, ==, "4096");
  g_assert_cmpstr (temp_store, ==, "2");       /* MEMORY */
  g_assert_cmpstr (secure_delete, ==, "1");
}

static void
test_not_utf8 (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (fler_texts_check (&error, "name", "Åsa", "notes", NULL, "email", "", NULL));
  g_assert_no_error (error);
  g_assert_false (fler_texts_check (&error, "name", "Åsa", "notes", "a\xe5", NULL));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "notes"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/db/transactions-nest", test_nesting);
  g_test_add_func ("/store/db/a-scope-that-ends-rolls-back", test_scope);
  g_test_add_func ("/store/db/changes-are-told-after-commit", test_announcing);
  g_test_add_func ("/store/db/changes-of-a-thread-are-told-on-the-main-one", test_announcing_from_a_thread);
  g_test_add_func ("/store/db/reading-is-of-one-moment", test_reading);
  g_test_add_func ("/store/db/statements-are-kept", test_statements);
  g_test_add_func ("/store/db/rest-drops-what-is-idle", test_rest);
  g_test_add_func ("/store/db/safe-settings", test_pragmas);
  g_test_add_func ("/store/db/text-that-is-not-utf-8-is-refused", test_not_utf8);
  return g_test_run ();
}
