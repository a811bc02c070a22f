/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-memory.c - what long work leaves behind: its result, and no memory that nobody uses */

#include "config.h"

#include "fler-test-desk.h"

#include <stdlib.h>
#include <string.h>

#include "fler-job.h"
#include "fler-memory.h"

#define N_PIECES 300000
#define PIECE    100      /* bytes */

#if defined(__SANITIZE_ADDRESS__) || !defined(__GLIBC__)
# define HAS_OWN_HEAP FALSE
#else
# define HAS_OWN_HEAP TRUE
#endif

typedef struct
{
  char    *result;        /* allocated last, so that all the rest lies under it */
  gboolean is_done;
} Work;

/* As reading all cases does: very many small pieces, and a little that stays. */
static gboolean
use_much (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  g_autoptr(GPtrArray) pieces = g_ptr_array_new_with_free_func (free);

  for (int i = 0; i < N_PIECES; i++)
    {
      char *piece = malloc (PIECE);

      memset (piece, 1, PIECE);
      g_ptr_array_add (pieces, piece);
    }
  work->result = malloc (PIECE);
  memset (work->result, 2, PIECE);
  return TRUE;
}

static void
on_done (FlerJob *job, const GError *error, gpointer data)
{
  Work *work = data;

  g_assert_no_error (error);
  work->is_done = TRUE;
  g_object_unref (job);
}

static gboolean
is_done (Work *work)
{
  return work->is_done;
}

static long
private_kb (void)
{
  g_autofree char *text = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL));
  line = strstr (text, "Private_Dirty:");
  g_assert_nonnull (line);
  return atol (line + strlen ("Private_Dirty:"));
}

static gboolean
has_rested (long *most_kb)
{
  return private_kb () <= *most_kb;
}

static void
test_is_given_back_after_a_job (void)
{
  Work work = { 0 };
  long before_kb, most_kb;

  if (!HAS_OWN_HEAP)
    {
      g_test_skip ("not the C library's own heap");
      return;
    }
  if (!g_file_test ("/proc/self/smaps_rollup", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the system does not tell how much is used");
      return;
    }
  before_kb = private_kb ();
  fler_job_start (use_much, on_done, &work, NULL);
  TEST_WAIT (is_done, &work);
  g_assert_cmpmem (work.result, 1, "\2", 1);
  most_kb = before_kb + N_PIECES / 1024 * PIECE / 10;
  g_assert_cmpint (private_kb (), >, most_kb);    /* or this would tell nothing */
  TEST_WAIT (has_rested, &most_kb);
  free (work.result);
}

int
main (int argc, char *argv[])
{
  fler_memory_set_up ();
  test_desk_init (&argc, &argv);
  g_test_add_func ("/memory/is-given-back-after-a-job", test_is_given_back_after_a_job);
  return test_run ();
}
