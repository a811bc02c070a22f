/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-kill.c - the program is killed while it writes: what was confirmed is there
 *
 * A child writes into an ongoing meeting's record and says after each save which one it was. It
 * is killed at some moment, twenty times over on the same database; each time the database opens,
 * is whole, and holds everything that was confirmed (promise 1). Which moment depends on the
 * machine; the number of saves before it is drawn at random.
 */

#include "fler-store.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fler-case-store.h"
#include "fler-commitment-store.h"
#include "fler-key.h"
#include "fler-meeting-store.h"
#include "fler-record-store.h"
#include "fler-test-store.h"

#define NOW        1790000000
#define N_KILLINGS 20

/* What was saved as number n: the record's text, the name of the case, and a commitment. */
static char *
text_of (int number)
{
  g_autofree char *filling = g_strnfill (1 + number * 7919 % 20000, 'a' + number % 26);

  return g_strdup_printf ("%d %s", number, filling);
}

#define MUST(condition) G_STMT_START { if (!(condition)) { \
  g_printerr ("%s:%d: %s\n", __FILE__, __LINE__, #condition); _exit (1); } } G_STMT_END

static void
save (FlerDb *db, FlerCase *the_case, gint64 meeting_id, int number)
{
  g_autofree char *text = text_of (number);
  g_autofree char *section = g_strdup_printf ("section-%d", number % 5);
  g_autoptr(FlerCommitment) commitment = fler_commitment_new ();

  MUST (fler_record_store_save_answer (db, meeting_id, section, text, NULL));

  /* Case and commitment go together: after a kill there are both, or none. */
  g_free (the_case->name);
  the_case->name = g_strdup_printf ("Person %d", number);
  commitment->case_id = the_case->id;
  commitment->meeting_id = meeting_id;
  commitment->what = g_strdup_printf ("Åtagande %d", number);
  MUST (fler_db_begin (db, NULL));
  MUST (fler_case_store_save (db, the_case, NOW + number, NULL));
  MUST (fler_commitment_store_save (db, commitment, NULL));
  MUST (fler_db_commit (db, NULL));
}

static void
write_until_killed (const char *dir, int first, int confirmed)
{
  g_autoptr(FlerStore) store = fler_store_open (dir, TEST_PASSPHRASE, NULL);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(FlerCase) the_case = fler_case_store_load (db, 1, NULL);

  MUST (the_case != NULL);
  for (int number = first;; number++)
    {
      save (db, the_case, 1, number);
      MUST (write (confirmed, &number, sizeof number) == sizeof number);
    }
}

/* Returns the last number that was confirmed. */
static int
run_and_kill (const char *dir, int first, int n_saves, gulong then_us)
{
  int ends[2], number, last = first - 1, status;
  gssize n_read;
  pid_t pid;

  g_assert_cmpint (pipe (ends), ==, 0);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      close (ends[0]);
      write_until_killed (dir, first, ends[1]);
    }
  close (ends[1]);
  for (int i = 0; i < n_saves; i++)
    {
      do
        n_read = read (ends[0], &number, sizeof number);
      while (n_read < 0 && errno == EINTR);
      g_assert_cmpint (n_read, ==, sizeof number);
      last = number;
    }
  g_usleep (then_us);
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  while (read (ends[0], &number, sizeof number) == sizeof number)
    last = number;
  close (ends[0]);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  return last;
}

static void
assert_answers (FlerDb *db, int last)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerRecord) record = fler_record_store_load (db, 1, 0, &error);

  g_assert_no_error (error);
  for (int number = MAX (0, last - 4); number <= last; number++)
    {
      g_autofree char *section = g_strdup_printf ("section-%d", number % 5);
      g_autofree char *text = text_of (number);
      g_autofree char *next = text_of (number + 5);
      const char *answer = fler_record_get_answer (record, section);

      /* What was being saved when it was killed may have come through, whole. */
      g_assert_true (g_str_equal (answer, text) || (number + 5 == last + 1 && g_str_equal (answer, next)));
    }
}

static void
assert_case (FlerDb *db, int last)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerCase) the_case = fler_case_store_load (db, 1, &error);
  g_autoptr(GPtrArray) commitments = fler_commitment_store_list_of_case (db, 1, FALSE, &error);
  g_autoptr(GPtrArray) rows = NULL;
  int number;

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (the_case->name, "Person "));
  number = atoi (the_case->name + strlen ("Person "));
  g_assert_cmpint (number, >=, last);
  g_assert_cmpint (number, <=, last + 1);
  g_assert_cmpuint (commitments->len, ==, number + 1);
  rows = fler_case_store_find (db, the_case->name, FLER_CASES_ALL, 10, NOW, &error);
  g_assert_cmpuint (rows->len, ==, 1);
}

static void
set_up (const char *dir)
{
  g_autoptr(FlerStore) store = test_store_new (dir);
  FlerDb *db = fler_store_get_db (store);
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();

  the_case->name = g_strdup ("Person -1");
  g_assert_true (fler_case_store_save (db, the_case, NOW, NULL));
  meeting->case_id = the_case->id;
  meeting->form = FLER_FORM_SIP;
  meeting->span = (FlerSpan) { NOW, NOW + 3600 };
  g_assert_true (fler_meeting_store_save (db, meeting, NOW, NULL));
  g_assert_true (fler_record_store_start (db, meeting->id, NOW, NULL));
  g_assert_cmpint (the_case->id, ==, 1);
  g_assert_cmpint (meeting->id, ==, 1);
}

static void
test_killed (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  int first = 0;

  set_up (dir);
  for (int i = 0; i < N_KILLINGS; i++)
    {
      int n_saves = g_test_rand_int_range (1, 25);
      int last = run_and_kill (dir, first, n_saves, (gulong) g_test_rand_int_range (0, 4000));
      g_autoptr(FlerStore) store = test_store_open (dir);
      FlerDb *db = fler_store_get_db (store);
      g_autoptr(GPtrArray) ongoing = fler_meeting_store_list_ongoing (db, NULL);
      g_autoptr(GError) error = NULL;

      assert_answers (db, last);
      assert_case (db, last);
      g_assert_cmpuint (ongoing->len, ==, 1);
      g_assert_true (fler_store_check (store, NULL, &error));
      g_assert_no_error (error);
      first = last + 1;

      /* The one that came through unconfirmed counts as written. */
      {
        g_autoptr(FlerCase) the_case = fler_case_store_load (db, 1, NULL);

        first = MAX (first, atoi (the_case->name + strlen ("Person ")) + 1);
      }
    }
}

static void
create_until_killed (const char *dir)
{
  MUST (fler_store_create (dir, TEST_PASSPHRASE, NULL, NULL) != NULL);
  _exit (0);
}

/* Killed while the folder is made: there is a database that opens, or none, and making one works. */
static void
test_killed_while_made (void)
{
  for (int i = 0; i < N_KILLINGS; i++)
    {
      g_auto(TestDir) dir = test_dir_new ();
      int status;
      pid_t pid = fork ();

      g_assert_cmpint (pid, >=, 0);
      if (pid == 0)
        create_until_killed (dir);
      g_usleep ((gulong) g_test_rand_int_range (0, 25000));
      kill (pid, SIGKILL);
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      if (!fler_store_exists (dir))
        g_object_unref (test_store_new (dir));
      g_object_unref (test_store_open (dir));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fler_key_make_cheap ();
  g_test_add_func ("/store/kill/twenty-times-while-writing", test_killed);
  g_test_add_func ("/store/kill/while-the-folder-is-made", test_killed_while_made);
  return g_test_run ();
}
