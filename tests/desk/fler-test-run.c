/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-run.c - runs a desk test to its end, at whatever pace */

#include "fler-test-run.h"

#include <stdlib.h>

#include "fler-job.h"

int
test_run (void)
{
  int status = g_test_run ();

  fler_job_end_all ();
  return status;
}

guint
test_slowed (void)
{
  const char *times = g_getenv ("FLER_TEST_SLOWED");

  return times != NULL ? CLAMP (atoi (times), 1, 100) : 1;
}
