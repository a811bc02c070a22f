/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-handover.c - a document that one party handed to another */

#include "fler-handover.h"

FlerHandover *
fler_handover_new (void)
{
  FlerHandover *handover = g_new0 (FlerHandover, 1);

  handover->dated_on = handover->handed_on = handover->registered_on = fler_day_none ();
  return handover;
}

FlerHandover *
fler_handover_copy (const FlerHandover *handover)
{
  FlerHandover *copy = g_memdup2 (handover, sizeof *handover);

  copy->case_reference = g_strdup (handover->case_reference);
  copy->what = g_strdup (handover->what);
  copy->register_number = g_strdup (handover->register_number);
  return copy;
}

void
fler_handover_free (FlerHandover *handover)
{
  if (handover == NULL)
    return;
  g_free (handover->case_reference);
  g_free (handover->what);
  g_free (handover->register_number);
  g_free (handover);
}
