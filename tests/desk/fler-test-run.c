/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-run.c - runs a desk test to its end */

#include "fler-test-run.h"

#include <glib.h>

#include "fler-job.h"

int
test_run (void)
{
  int status = g_test_run ();

  fler_job_end_all ();
  return status;
}
