/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-migrate.c - a schema that grows: whole or not at all, and never without a sealed copy */

#include "fler-migrate.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fler-key.h"
#include "fler-test-store.h"

static const guint8 KEY[FLER_DB_KEY_SIZE] = { 4, 8, 15, 16, 23, 42 };

#define FIRST  "CREATE TABLE thing (name TEXT); INSERT INTO thing VALUES ('Hemlige Arne');"
#define SECOND "ALTER TABLE thing ADD COLUMN place TEXT; UPDATE thing SET place = 'Malmö';"
#define BROKEN "UPDATE thing SET name = 'borta'; DROP TABLE thing; CREATE TABLE nonsense (;"

static FlerDb *
open_db (const char *path, FlerDbHow how)
{
  g_autoptr(GError) error = NULL;
  FlerDb *db = fler_db_open (path, KEY, how, &error);

  g_assert_no_error (error);
  return db;
}

static int
read_int (FlerDb *db, const char *sql)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, NULL);

  g_assert_nonnull (stmt);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  return sqlite3_column_int (stmt, 0);
}

static void
make_first (const char *path)
{
  const char *scripts[] = { FIRST, NULL };
  g_autoptr(FlerDb) db = open_db (path, FLER_DB_NEW);

  g_assert_true (fler_migrate_up (db, path, KEY, scripts, TRUE, NULL));
  g_assert_true (fler_db_settle (db, NULL));
}

static void
test_upgrade (void)
{
  const char *scripts[] = { FIRST, SECOND, NULL };
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "flerpart.db");
  g_autofree char *copy_path = test_path (dir, "flerpart.db.before-1");
  g_autofree char *copied = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  make_first (path);
  {
    g_autoptr(FlerDb) db = open_db (path, FLER_DB_EXISTING);

    g_assert_true (fler_migrate_up (db, path, KEY, scripts, FALSE, &error));
    g_assert_no_error (error);
    g_assert_cmpint (read_int (db, "PRAGMA user_version"), ==, 2);
    g_assert_cmpint (read_int (db, "SELECT count(*) FROM thing WHERE place = 'Malmö'"), ==, 1);
    /* Again, nothing is left to do. */
    g_assert_true (fler_migrate_up (db, path, KEY, scripts, FALSE, &error));
  }

  /* F146: the copy is sealed, says nothing, and opens with the key as it was. */
  g_assert_true (g_file_get_contents (copy_path, &copied, &size, NULL));
  g_assert_cmpuint (size, >=, 4096);
  g_assert_false (g_str_has_prefix (copied, "SQLite format 3"));
  g_assert_null (g_strstr_len (copied, size, "Arne"));
  {
    g_autoptr(FlerDb) copy = open_db (copy_path, FLER_DB_EXISTING);

    g_assert_cmpint (read_int (copy, "PRAGMA user_version"), ==, 1);
    g_assert_cmpint (read_int (copy, "SELECT count(*) FROM thing WHERE name = 'Hemlige Arne'"), ==, 1);
  }
}

/* A script that fails half-way leaves the old schema, and an older script's work stays done. */
static void
test_broken_script (void)
{
  const char *scripts[] = { FIRST, SECOND, BROKEN, NULL };
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "flerpart.db");
  g_autofree char *copy_path = test_path (dir, "flerpart.db.before-1");
  g_autoptr(GError) error = NULL;

  make_first (path);
  {
    g_autoptr(FlerDb) db = open_db (path, FLER_DB_EXISTING);

    g_assert_false (fler_migrate_up (db, path, KEY, scripts, FALSE, &error));
    g_assert_nonnull (error);
  }
  {
    g_autoptr(FlerDb) db = open_db (path, FLER_DB_EXISTING);

    g_assert_cmpint (read_int (db, "PRAGMA user_version"), ==, 2);
    g_assert_cmpint (read_int (db, "SELECT count(*) FROM thing WHERE name = 'Hemlige Arne'"), ==, 1);
  }
  g_assert_true (g_file_test (copy_path, G_FILE_TEST_EXISTS));
}

/* Where the copy cannot be made, not a byte of the database changes. */
static void
test_no_copy_no_upgrade (void)
{
  const char *scripts[] = { FIRST, SECOND, NULL };
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "flerpart.db");
  g_autofree char *in_the_way = test_path (dir, "flerpart.db.before-1.unfinished");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr(GError) error = NULL;
  gsize size, size_after;

  make_first (path);
  g_assert_cmpint (g_mkdir (in_the_way, 0700), ==, 0);
  g_assert_true (g_file_get_contents (path, &before, &size, NULL));
  {
    g_autoptr(FlerDb) db = open_db (path, FLER_DB_EXISTING);

    g_assert_false (fler_migrate_up (db, path, KEY, scripts, FALSE, &error));
    g_assert_nonnull (error);
  }
  g_assert_true (g_file_get_contents (path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size, after, size_after);
}

static void
test_newer (void)
{
  const char *two[] = { FIRST, SECOND, NULL }, *one[] = { FIRST, NULL };
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "flerpart.db");
  g_autoptr(GHashTable) before = NULL;
  g_autoptr(GError) error = NULL;

  {
    g_autoptr(FlerDb) db = open_db (path, FLER_DB_NEW);

    g_assert_true (fler_migrate_up (db, path, KEY, two, TRUE, NULL));
  }
  before = test_dir_read (dir);
  {
    g_autoptr(FlerDb) db = open_db (path, FLER_DB_EXISTING);

    g_assert_false (fler_migrate_up (db, path, KEY, one, FALSE, &error));
    g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NEWER);
  }
  test_dir_assert_same (before, dir);
}

/* A reference that a script left hanging is told, since foreign keys are off while it runs. */
static void
test_hanging_reference (void)
{
  const char *scripts[] = {
    "CREATE TABLE owner (id INTEGER PRIMARY KEY);"
    "CREATE TABLE owned (owner_id INTEGER REFERENCES owner (id)); INSERT INTO owned VALUES (7);", NULL,
  };
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "flerpart.db");
  g_autoptr(FlerDb) db = open_db (path, FLER_DB_NEW);
  g_autoptr(GError) error = NULL;

  g_assert_false (fler_migrate_up (db, path, KEY, scripts, TRUE, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_DAMAGED);
}

static gpointer
upgrade_in_thread (gpointer path)
{
  const char *scripts[] = { FIRST, SECOND, NULL };
  g_autoptr(FlerDb) db = open_db (path, FLER_DB_EXISTING);
  g_autoptr(GError) error = NULL;

  fler_migrate_up (db, path, KEY, scripts, FALSE, &error);
  g_assert_no_error (error);
  return NULL;
}

/* Two programs that start at once: SECOND would fail the second time. */
static void
test_upgrade_twice_at_once (void)
{
  for (int round = 0; round < 5; round++)
    {
      g_auto(TestDir) dir = test_dir_new ();
      g_autofree char *path = test_path (dir, "flerpart.db");
      GThread *first, *second;

      make_first (path);
      first = g_thread_new ("first", upgrade_in_thread, path);
      second = g_thread_new ("second", upgrade_in_thread, path);
      g_thread_join (first);
      g_thread_join (second);
    }
}

/* The scripts that are built in: each is there, and makes a database that keeps its promises. */
static void
test_built_in (void)
{
  g_auto(GStrv) scripts = fler_migrate_scripts ();
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "flerpart.db");
  g_autoptr(FlerDb) db = open_db (path, FLER_DB_NEW);
  g_autoptr(GError) error = NULL;

  g_assert_true (fler_migrate_up (db, path, KEY, (const char *const *) scripts, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read_int (db, "PRAGMA user_version"), ==, g_strv_length (scripts));
  g_assert_cmpint (read_int (db, "SELECT count(*) FROM the_case"), ==, 0);
}

/* Three meetings: locked once; corrected, and being corrected again; never locked. */
#define OLD_RECORDS \
  "INSERT INTO the_case (id, reference, state, is_protected, sort_key, benefit, employed, decision," \
  "                      contact_meeting_held, enrolled_at_af, capacity_reduced, can_take_part, needs_coordination," \
  "                      created_at, changed_at)" \
  " VALUES (1, '0001', 1, 0, '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);" \
  "INSERT INTO meeting (id, case_id, form, state, starts_at, ends_at, length_class, is_all_day, is_own_planning," \
  "                     mode, convener, documenter, cancelled_by, uid, sequence, changed_at, n_invited, n_named)" \
  " SELECT n, 1, 1, 3, 0, 3600, 0, 0, 0, 1, 0, 0, 0, n, 0, 0, 0, 0 FROM (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3);" \
  "INSERT INTO participant (meeting_id, position, party, name, mode, answer, presence)" \
  " VALUES (1, 0, 2, 'Ola Berg', 1, 2, 1), (2, 0, 2, 'Eva Lund', 1, 2, 2), (3, 0, 2, 'Ny Lund', 1, 1, 0);" \
  "INSERT INTO record (meeting_id, version, started_at, ended_at)" \
  " VALUES (1, 1, 1, 2), (2, 1, 1, 2), (2, 2, 1, 3), (2, 0, 1, 0), (3, 0, 1, 0);" \
  "INSERT INTO commitment (case_id, meeting_id, party, what, due_on, state)" \
  " VALUES (1, 1, 2, 'Praktik', '2026-12-01', 2), (1, 2, 3, 'Ringa', NULL, 1), (1, 2, 3, 'Skriva', NULL, 1)," \
  "        (1, 3, 3, 'Vänta', NULL, 1), (1, NULL, 3, 'Utan möte', NULL, 1);"

/* What stands is kept with the latest locked version of each record; with earlier ones it is not known. */
static void
test_kept_versions (void)
{
  g_auto(GStrv) scripts = fler_migrate_scripts ();
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "flerpart.db");
  g_autoptr(FlerDb) db = open_db (path, FLER_DB_NEW);
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (g_strv_length (scripts), >, 11);
  kept = g_steal_pointer (&scripts[11]);
  g_assert_true (fler_migrate_up (db, path, KEY, (const char *const *) scripts, TRUE, &error));
  fler_db_exec (db, OLD_RECORDS, &error);
  g_assert_no_error (error);
  scripts[11] = g_steal_pointer (&kept);
  g_assert_true (fler_migrate_up (db, path, KEY, (const char *const *) scripts, FALSE, &error));
  g_assert_no_error (error);

  g_assert_cmpint (read_int (db, "SELECT count(*) FROM record_commitment"), ==, 3);
  g_assert_cmpint (read_int (db, "SELECT count(*) FROM record_commitment WHERE meeting_id = 1 AND version = 1"
                                 "  AND party = 2 AND what = 'Praktik' AND due_on = '2026-12-01'"), ==, 1);
  g_assert_cmpint (read_int (db, "SELECT count(*) FROM record_commitment WHERE meeting_id = 2 AND version = 2"), ==, 2);
  g_assert_cmpint (read_int (db, "SELECT count(*) FROM record_participant"), ==, 2);
  g_assert_cmpint (read_int (db, "SELECT count(*) FROM record_participant WHERE meeting_id = 2 AND version = 2"
                                 "  AND party = 2 AND name = 'Eva Lund' AND presence = 2"), ==, 1);
  g_assert_cmpint (read_int (db, "SELECT count(*) FROM record WHERE is_kept = 1"), ==, 2);
  g_assert_cmpint (read_int (db, "SELECT is_kept FROM record WHERE meeting_id = 2 AND version = 1"), ==, 0);
}

/* When a booking was made or moved last stands in the history. */
static void
test_when_booked (void)
{
  g_auto(GStrv) scripts = fler_migrate_scripts ();
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "flerpart.db");
  g_autoptr(FlerDb) db = open_db (path, FLER_DB_NEW);
  g_autofree char *booked = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (g_strv_length (scripts), >, 13);
  booked = g_steal_pointer (&scripts[13]);
  g_assert_true (fler_migrate_up (db, path, KEY, (const char *const *) scripts, TRUE, &error));
  fler_db_exec (db, OLD_RECORDS
                "INSERT INTO history (case_id, at, kind, meeting_id, form)"
                " VALUES (1, 100, 4, 1, 1), (1, 200, 5, 1, 1), (1, 300, 7, 1, 1), (1, 150, 4, 2, 1);", &error);
  g_assert_no_error (error);
  scripts[13] = g_steal_pointer (&booked);
  g_assert_true (fler_migrate_up (db, path, KEY, (const char *const *) scripts, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read_int (db, "SELECT booked_at FROM meeting WHERE id = 1"), ==, 200);
  g_assert_cmpint (read_int (db, "SELECT booked_at FROM meeting WHERE id = 2"), ==, 150);
  g_assert_cmpint (read_int (db, "SELECT booked_at FROM meeting WHERE id = 3"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/migrate/upgrade-leaves-a-sealed-copy", test_upgrade);
  g_test_add_func ("/store/migrate/a-broken-script-changes-nothing", test_broken_script);
  g_test_add_func ("/store/migrate/no-copy-no-upgrade", test_no_copy_no_upgrade);
  g_test_add_func ("/store/migrate/newer-is-refused", test_newer);
  g_test_add_func ("/store/migrate/hanging-reference-is-told", test_hanging_reference);
  g_test_add_func ("/store/migrate/two-at-once", test_upgrade_twice_at_once);
  g_test_add_func ("/store/migrate/built-in-scripts", test_built_in);
  g_test_add_func ("/store/migrate/what-was-agreed-is-kept-with-its-version", test_kept_versions);
  g_test_add_func ("/store/migrate/when-booked-is-in-the-history", test_when_booked);
  return g_test_run ();
}
