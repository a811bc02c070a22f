/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-event.c - one line of a case's history: what was done, when */

#include "fler-event.h"

FlerEvent *
fler_event_new (void)
{
  return g_new0 (FlerEvent, 1);
}

void
fler_event_free (FlerEvent *event)
{
  if (event == NULL)
    return;
  g_free (event->detail);
  g_free (event);
}
