/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-unmet-need.c - a meeting was needed, and did not come about */

#include "fler-unmet-need.h"

FlerUnmetNeed *
fler_unmet_need_new (void)
{
  FlerUnmetNeed *need = g_new0 (FlerUnmetNeed, 1);

  need->seen_on = fler_day_none ();
  return need;
}

void
fler_unmet_need_free (FlerUnmetNeed *need)
{
  if (need == NULL)
    return;
  g_free (need->reason);
  g_free (need->why);
  g_free (need);
}
