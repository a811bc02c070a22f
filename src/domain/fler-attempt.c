/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-attempt.c - one line of the log of a meeting's answers */

#include "fler-attempt.h"

FlerAttempt *
fler_attempt_new (void)
{
  FlerAttempt *attempt = g_new0 (FlerAttempt, 1);

  attempt->channel = FLER_CHANNEL_PHONE;
  attempt->result = FLER_ATTEMPT_NO_REPLY;
  return attempt;
}

FlerAttempt *
fler_attempt_copy (const FlerAttempt *attempt)
{
  FlerAttempt *copy = g_memdup2 (attempt, sizeof *attempt);

  copy->whom = g_strdup (attempt->whom);
  copy->note = g_strdup (attempt->note);
  return copy;
}

void
fler_attempt_free (FlerAttempt *attempt)
{
  if (attempt == NULL)
    return;
  g_free (attempt->whom);
  g_free (attempt->note);
  g_free (attempt);
}

gboolean
fler_attempt_is_answer (const FlerAttempt *attempt)
{
  return attempt->result >= FLER_ATTEMPT_NAMED;
}

int
fler_attempt_count (GPtrArray *attempts, gint64 participant_id)
{
  int n_attempts = 0;

  for (guint i = 0; i < attempts->len; i++)
    {
      const FlerAttempt *attempt = attempts->pdata[i];

      if (attempt->participant_id == participant_id && !fler_attempt_is_answer (attempt))
        n_attempts++;
    }
  return n_attempts;
}
