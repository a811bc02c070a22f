/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-month-count.c - which month is counted next (F7) */

#include "fler-month-count.h"

GDate
fler_month_after (const GDate *month)
{
  GDate next = *month;

  g_date_set_day (&next, 1);
  g_date_add_months (&next, 1);
  return next;
}

void
fler_month_next_to_count (const GDate *counted, const GDate *today, GDate *month)
{
  if (g_date_valid (counted))
    {
      *month = fler_month_after (counted);
      return;
    }
  *month = *today;
  g_date_set_day (month, 1);
  g_date_subtract_months (month, 1);
}

gboolean
fler_month_has_ended (const GDate *month, const GDate *today)
{
  GDate next = fler_month_after (month);

  return g_date_compare (&next, today) <= 0;
}
