/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-damage.c - a database that is not whole: told, never a crash, never a wrong answer */

#include "fler-store.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fler-case-store.h"
#include "fler-db-private.h"
#include "fler-demo-store.h"
#include "fler-meeting-store.h"
#include "fler-test-store.h"

#define PAGE FLER_DB_PAGE_SIZE

typedef struct
{
  char *dir;
  char *path;
  char *whole;        /* the file as it should be */
  gsize size;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  FlerDemo demo = { .n_cases = 24, .seed = 3 };
  g_autoptr(FlerStore) store = NULL;
  g_autoptr(GError) error = NULL;

  fler_day_parse ("2026-11-24", &demo.today);
  f->dir = test_dir_new ();
  f->path = test_path (f->dir, "flerpart.db");
  store = test_store_new (f->dir);
  g_assert_true (fler_demo_store_fill (fler_store_get_db (store), &demo, zone, NULL, NULL, NULL, &error));
  g_clear_object (&store);
  g_assert_true (g_file_get_contents (f->path, &f->whole, &f->size, NULL));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_free (f->path);
  g_free (f->whole);
  test_dir_free (f->dir);
}

static void
write_file (Fixture *f, const char *contents, gsize size)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents_full (f->path, contents, size, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error);
  g_assert_no_error (error);
}

static void
test_whole (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerStore) store = test_store_open (f->dir);
  g_autoptr(GError) error = NULL;

  g_assert_true (fler_store_check (store, NULL, &error));
  g_assert_no_error (error);
}

/* Whatever is asked of a damaged database, the answer is right or an error. */
static void
ask (FlerStore *store)
{
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = fler_case_store_find (db, "a", FLER_CASES_ALL, 100, 0, &error);
  g_autoptr(GPtrArray) meetings = fler_meeting_store_list (db, (FlerSpan) { 0, G_MAXINT32 }, NULL);

  g_assert_true (rows != NULL || error != NULL);
  g_clear_pointer (&rows, g_ptr_array_unref);
  g_clear_error (&error);
  for (gint64 id = 1; id <= 24; id++)
    {
      g_autoptr(FlerCase) the_case = fler_case_store_load (db, id, &error);

      g_assert_true (the_case != NULL || error != NULL);
      g_clear_error (&error);
    }
}

/* One byte wrong in each page in turn, somewhere in it. */
static void
test_every_page (Fixture *f, gconstpointer unused)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (4096);
  g_autofree char *damaged = g_memdup2 (f->whole, f->size);

  for (gsize page = 0; page < f->size / PAGE; page++)
    {
      gsize offset = page * PAGE + g_rand_int_range (rand, 0, PAGE);
      g_autoptr(FlerStore) store = NULL;
      g_autoptr(GError) error = NULL;

      /* The last bytes of a page are filling, beyond its seal. */
      if (offset % PAGE >= PAGE - 12)
        offset -= 12;
      damaged[offset] ^= 0x20;
      write_file (f, damaged, f->size);
      store = fler_store_open (f->dir, TEST_PASSPHRASE, &error);
      if (store != NULL)
        {
          ask (store);
          g_assert_false (fler_store_check (store, NULL, &error));
        }
      g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_DAMAGED);
      damaged[offset] ^= 0x20;
    }
  write_file (f, damaged, f->size);
  g_object_unref (test_store_open (f->dir));
}

/* Two pages that changed places: each has a seal of its own, but not for that place. */
static void
test_pages_changed_places (Fixture *f, gconstpointer unused)
{
  g_autofree char *damaged = g_memdup2 (f->whole, f->size);
  g_autoptr(FlerStore) store = NULL;
  g_autoptr(GError) error = NULL;

  memcpy (damaged + 2 * PAGE, f->whole + 3 * PAGE, PAGE);
  memcpy (damaged + 3 * PAGE, f->whole + 2 * PAGE, PAGE);
  write_file (f, damaged, f->size);
  store = fler_store_open (f->dir, TEST_PASSPHRASE, &error);
  if (store != NULL)
    g_assert_false (fler_store_check (store, NULL, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_DAMAGED);
}

static void
test_every_length (Fixture *f, gconstpointer unused)
{
  for (gsize size = 0; size < f->size; size += 7 * PAGE / 2)
    {
      g_autoptr(GHashTable) before = NULL;
      g_autoptr(GError) error = NULL;

      write_file (f, f->whole, size);
      before = test_dir_read (f->dir);
      g_assert_null (fler_store_open (f->dir, TEST_PASSPHRASE, &error));
      g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_DAMAGED);
      test_dir_assert_same (before, f->dir);
    }
}

static void
test_something_else (Fixture *f, gconstpointer unused)
{
  static const char clear[] = "SQLite format 3";
  g_autofree char *other = g_malloc0 (f->size);
  g_autoptr(GError) error = NULL;

  memcpy (other, clear, sizeof clear);
  write_file (f, other, f->size);
  g_assert_null (fler_store_open (f->dir, TEST_PASSPHRASE, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  g_assert_cmpint (g_unlink (f->path), ==, 0);
  g_assert_cmpint (g_mkdir (f->path, 0700), ==, 0);
  g_assert_null (fler_store_open (f->dir, TEST_PASSPHRASE, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_DAMAGED);
}

/* A database beside another one's key. */
static void
test_foreign_key_file (Fixture *f, gconstpointer unused)
{
  g_auto(TestDir) other_dir = test_dir_new ();
  g_autofree char *other_path = test_path (other_dir, "flerpart.db");
  g_autoptr(GError) error = NULL;

  g_object_unref (test_store_new (other_dir));
  g_assert_true (g_file_set_contents (other_path, f->whole, f->size, NULL));
  g_assert_null (fler_store_open (other_dir, TEST_PASSPHRASE, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_DAMAGED);
}

static void
test_hanging_reference (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerStore) store = test_store_open (f->dir);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(GError) error = NULL;

  g_assert_true (fler_db_exec (db, "PRAGMA foreign_keys = OFF; DELETE FROM the_case WHERE id = 1", NULL));
  g_assert_false (fler_store_check (store, NULL, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_DAMAGED);
}

static void
test_search_index_off (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerStore) store = test_store_open (f->dir);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(GError) error = NULL;

  g_assert_true (fler_db_exec (db, "UPDATE case_words_content SET c0words = 'annat' WHERE docid = 3", NULL));
  g_assert_false (fler_store_check (store, NULL, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_DAMAGED);
}

static void
test_cancelled (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerStore) store = test_store_open (f->dir);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (fler_store_check (store, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(path, func) g_test_add ("/store/damage/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-whole-one-is-whole", test_whole);
  ADD ("every-page", test_every_page);
  ADD ("pages-that-changed-places", test_pages_changed_places);
  ADD ("every-length", test_every_length);
  ADD ("something-else-under-its-name", test_something_else);
  ADD ("beside-another-key", test_foreign_key_file);
  ADD ("hanging-reference", test_hanging_reference);
  ADD ("search-index-off", test_search_index_off);
  ADD ("check-is-cancelled", test_cancelled);
  return g_test_run ();
}
