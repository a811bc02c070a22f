/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-job.c - long work on threads: where it ends, and that it has ended before the program does */

#define _GNU_SOURCE     /* sched_setaffinity, SCHED_IDLE */

#include <sched.h>

#include "desk-test.h"
#include "fler-application.h"
#include "fler-job.h"

#define MANY 24           /* more than there are threads for */

typedef struct
{
  int       n_begun;      /* by threads: atomic */
  int       n_left;       /* by threads: atomic */
  int       n_done;
  int       n_cancelled;
  GThread  *freed_on;
  gboolean  is_freed;
} Account;

static void
on_freed (Account *account)
{
  account->freed_on = g_thread_self ();
  g_atomic_int_set (&account->is_freed, TRUE);
}

static void
on_done (FlerJob *job, const GError *error, gpointer data)
{
  Account *account = data;

  account->n_done++;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    account->n_cancelled++;
}

/* This thread runs only where no other of this process wants to: the other's turn comes first. */
static gboolean
stand_back (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  const struct sched_param param = { 0 };

  g_assert_cmpint (sched_setscheduler (0, SCHED_IDLE, &param), ==, 0);
  return TRUE;
}

/* A task's thread lets go of the task last of all where it is the slower one: what hung on it,
 * windows and stores, went with it, on that thread. */
static void
test_data_is_freed_on_the_main_thread (void)
{
  cpu_set_t all, one;

  /* Threads inherit it. */
  g_assert_cmpint (sched_getaffinity (0, sizeof all, &all), ==, 0);
  CPU_ZERO (&one);
  CPU_SET (sched_getcpu (), &one);
  g_assert_cmpint (sched_setaffinity (0, sizeof one, &one), ==, 0);

  for (int i = 0; i < 20; i++)
    {
      Account account = { 0 };
      g_autoptr(GThread) main_thread = g_thread_ref (g_thread_self ());

      g_object_unref (fler_job_start (stand_back, on_done, &account, (GDestroyNotify) on_freed));
      /* Asleep, and so woken in the midst of the thread's telling that it is done. */
      while (account.n_done == 0)
        g_main_context_iteration (NULL, TRUE);
      desk_test_wait (g_atomic_int_get (&account.is_freed));
      g_assert_cmpint (account.n_done, ==, 1);
      g_assert_true (account.freed_on == main_thread);
    }
  g_assert_cmpint (sched_setaffinity (0, sizeof all, &all), ==, 0);
}

/* Work that looks up now and then, and has something to put away once it is stopped. */
static gboolean
work_until_cancelled (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Account *account = data;

  g_atomic_int_inc (&account->n_begun);
  while (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_usleep (1000);
  g_usleep (20000);
  g_atomic_int_inc (&account->n_left);
  return FALSE;
}

static void
test_all_end_when_the_program_does (void)
{
  Account account = { 0 };

  for (int i = 0; i < MANY; i++)
    g_object_unref (fler_job_start (work_until_cancelled, on_done, &account, NULL));
  desk_test_wait (g_atomic_int_get (&account.n_begun) > 0);

  fler_job_end_all ();
  g_assert_cmpint (account.n_begun, ==, account.n_left);
  /* What still waited for a thread was not begun. */
  g_assert_cmpint (account.n_begun, <, MANY);

  desk_test_wait (account.n_done == MANY);
  g_assert_cmpint (account.n_cancelled, ==, MANY);
  fler_job_end_all ();
}

static gboolean
quit_once_it_works (gpointer data)
{
  if (g_atomic_int_get ((int *) data) == 0)
    return G_SOURCE_CONTINUE;
  g_application_quit (g_application_get_default ());
  return G_SOURCE_REMOVE;
}

static void
on_activated (GApplication *application, Account *account)
{
  g_object_unref (fler_job_start (work_until_cancelled, on_done, account, NULL));
  g_timeout_add (1, quit_once_it_works, &account->n_begun);
}

/* At exit the libraries and resources that the work uses are taken down under it. */
static void
test_the_program_waits_for_its_threads (void)
{
  char *folder = desk_test_folder_new ();
  char *arguments[] = { "flerpart", "--data", folder, NULL };
  FlerApplication *application = fler_application_new ();
  Account account = { 0 };

  g_application_set_default (G_APPLICATION (application));
  g_signal_connect_after (application, "activate", G_CALLBACK (on_activated), &account);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 3, arguments), ==, 0);
  g_assert_cmpint (account.n_begun, ==, 1);
  g_assert_cmpint (g_atomic_int_get (&account.n_left), ==, 1);

  desk_test_wait (account.n_done == 1);
  g_object_unref (application);
  desk_test_folder_free (folder);
}

typedef struct
{
  int n_at_work;      /* by threads: atomic */
  int n_most;         /* held by the one at work */
  int n_done;
} Turns;

static gboolean
take_a_turn (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Turns *turns = data;
  int n = g_atomic_int_add (&turns->n_at_work, 1) + 1;

  turns->n_most = MAX (turns->n_most, n);
  g_usleep (20000);
  g_atomic_int_add (&turns->n_at_work, -1);
  return TRUE;
}

static void
on_turn_done (FlerJob *job, const GError *error, gpointer data)
{
  g_assert_no_error (error);
  ((Turns *) data)->n_done++;
}

static void
test_those_that_take_turns_work_alone (void)
{
  Turns turns = { 0 };

  for (int i = 0; i < 5; i++)
    g_object_unref (fler_job_start_in_turn (take_a_turn, on_turn_done, &turns, NULL));
  desk_test_wait (turns.n_done == 5);
  g_assert_cmpint (turns.n_most, ==, 1);
}

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  g_test_add_func ("/desk/job/those-that-take-turns-work-alone", test_those_that_take_turns_work_alone);
  g_test_add_func ("/desk/job/data-is-freed-on-the-main-thread", test_data_is_freed_on_the_main_thread);
  g_test_add_func ("/desk/job/all-end-when-the-program-does", test_all_end_when_the_program_does);
  g_test_add_func ("/desk/job/the-program-waits-for-its-threads", test_the_program_waits_for_its_threads);
  return test_run ();
}
