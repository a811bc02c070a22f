/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-commitment.c - who does what by when, as agreed at a meeting */

#include "fler-commitment.h"

FlerCommitment *
fler_commitment_new (void)
{
  FlerCommitment *commitment = g_new0 (FlerCommitment, 1);

  commitment->state = FLER_COMMITMENT_OPEN;
  g_date_clear (&commitment->due_on, 1);
  g_date_clear (&commitment->done_on, 1);
  return commitment;
}

FlerCommitment *
fler_commitment_copy (const FlerCommitment *commitment)
{
  FlerCommitment *copy = g_memdup2 (commitment, sizeof *commitment);

  copy->who = g_strdup (commitment->who);
  copy->what = g_strdup (commitment->what);
  return copy;
}

void
fler_commitment_free (FlerCommitment *commitment)
{
  if (commitment == NULL)
    return;
  g_free (commitment->who);
  g_free (commitment->what);
  g_free (commitment);
}
