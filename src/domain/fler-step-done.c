/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-done.c - a step of a routine that was carried out in a case */

#include "fler-step-done.h"

#include <string.h>

FlerStepDone *
fler_step_done_new (void)
{
  FlerStepDone *done = g_new0 (FlerStepDone, 1);

  g_date_clear (&done->done_on, 1);
  return done;
}

FlerStepDone *
fler_step_done_copy (const FlerStepDone *done)
{
  FlerStepDone *copy = g_memdup2 (done, sizeof *done);

  copy->step = g_strdup (done->step);
  copy->note = g_strdup (done->note);
  return copy;
}

void
fler_step_done_free (FlerStepDone *done)
{
  if (done == NULL)
    return;
  g_free (done->step);
  g_free (done->note);
  g_free (done);
}

const FlerStepDone *
fler_step_done_find (GPtrArray *steps, const char *step)
{
  const FlerStepDone *latest = NULL;

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const FlerStepDone *done = steps->pdata[i];

      /* The letter and the digit tell most steps apart, at no call. */
      if (done->step == NULL || done->step[0] != step[0] || strcmp (done->step, step) != 0
          || !g_date_valid (&done->done_on))
        continue;
      if (latest == NULL || g_date_compare (&done->done_on, &latest->done_on) >= 0)
        latest = done;
    }
  return latest;
}
