/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-day-name.c - what a day is called beside its date: a holiday, a squeeze day, a closed day */

#define G_LOG_DOMAIN "fler-day-name"

#include "config.h"

#include "fler-day-name.h"

#include <glib/gi18n.h>

#include "fler-holiday.h"

const char *
fler_day_name (const FlerClosedDays *closed, const GDate *day, gboolean *is_free)
{
  const FlerHoliday *holiday = fler_holiday_of (day);
  const FlerClosedDay *closed_day = closed != NULL ? fler_closed_days_find (closed, day) : NULL;

  if (is_free != NULL)
    *is_free = closed_day != NULL || g_date_get_weekday (day) == G_DATE_SUNDAY
               || (holiday != NULL && (holiday->kind == FLER_HOLIDAY_PUBLIC || holiday->kind == FLER_HOLIDAY_FREE));
  /* A public holiday is one, whatever the organisation calls the weeks around it. */
  if (holiday != NULL && (closed_day == NULL || holiday->kind == FLER_HOLIDAY_PUBLIC))
    return _(holiday->name);
  if (closed_day != NULL)
    /* Translators: of a day on which the organisation is closed and that has no other name. */
    return closed_day->name != NULL ? closed_day->name : C_("day", "Closed");
  return NULL;
}
