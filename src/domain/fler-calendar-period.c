/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-period.c - which days each kind of calendar view shows, and which come before and after */

#include "fler-calendar-period.h"

#define WEEK 7

static const char *const kind_ids[FLER_N_CALENDAR_KINDS] = {
  "day", "work-week", "week", "month", "agenda", "people",
};

const char *
fler_calendar_kind_id (FlerCalendarKind kind)
{
  g_return_val_if_fail (kind < FLER_N_CALENDAR_KINDS, NULL);
  return kind_ids[kind];
}

gboolean
fler_calendar_kind_parse (const char *id, FlerCalendarKind *kind)
{
  for (guint i = 0; i < FLER_N_CALENDAR_KINDS; i++)
    if (g_strcmp0 (kind_ids[i], id) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/* The calendar ends where GDate does; at its edges a view stays where it is. */
static GDate
shift (const GDate *day, int n_days)
{
  GDate shifted = *day;

  if (n_days >= 0)
    g_date_add_days (&shifted, n_days);
  else if (g_date_get_julian (day) > (guint32) -n_days)
    g_date_subtract_days (&shifted, -n_days);
  return shifted;
}

GDate
fler_calendar_monday_of (const GDate *day)
{
  return shift (day, 1 - (int) g_date_get_weekday (day));
}

static FlerCalendarPeriod
month_of (const GDate *anchor)
{
  GDate first = *anchor, last = *anchor;
  FlerCalendarPeriod period;

  g_date_set_day (&first, 1);
  g_date_set_day (&last, g_date_get_days_in_month (g_date_get_month (anchor), g_date_get_year (anchor)));
  period.first = fler_calendar_monday_of (&first);
  period.n_days = (g_date_days_between (&period.first, &last) / WEEK + 1) * WEEK;
  return period;
}

FlerCalendarPeriod
fler_calendar_period_of (FlerCalendarKind kind, const GDate *anchor)
{
  FlerCalendarPeriod none = { 0 };

  g_return_val_if_fail (g_date_valid (anchor), none);

  switch (kind)
    {
    case FLER_CALENDAR_DAY:
    case FLER_CALENDAR_PEOPLE:
      return (FlerCalendarPeriod) { *anchor, 1 };
    case FLER_CALENDAR_WORK_WEEK:
    case FLER_CALENDAR_WEEK:
      return (FlerCalendarPeriod) { fler_calendar_monday_of (anchor), WEEK };
    case FLER_CALENDAR_MONTH:
      return month_of (anchor);
    case FLER_CALENDAR_AGENDA:
      return (FlerCalendarPeriod) { fler_calendar_monday_of (anchor), FLER_CALENDAR_AGENDA_WEEKS * WEEK };
    default:
      g_assert_not_reached ();
    }
}

static GDate
step_months (const GDate *anchor, int n_steps)
{
  GDate day = *anchor;

  if (n_steps >= 0)
    g_date_add_months (&day, n_steps);
  else if ((int) g_date_get_year (anchor) * 12 + (int) g_date_get_month (anchor) - 12 + n_steps >= 1)
    g_date_subtract_months (&day, -n_steps);
  return day;
}

GDate
fler_calendar_period_step (FlerCalendarKind kind, const GDate *anchor, int n_steps)
{
  switch (kind)
    {
    case FLER_CALENDAR_DAY:
    case FLER_CALENDAR_PEOPLE:
      return shift (anchor, n_steps);
    case FLER_CALENDAR_WORK_WEEK:
    case FLER_CALENDAR_WEEK:
      return shift (anchor, n_steps * WEEK);
    case FLER_CALENDAR_MONTH:
      return step_months (anchor, n_steps);
    case FLER_CALENDAR_AGENDA:
      return shift (anchor, n_steps * FLER_CALENDAR_AGENDA_WEEKS * WEEK);
    default:
      g_assert_not_reached ();
    }
}
