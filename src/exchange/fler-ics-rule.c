/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-rule.c - when something comes again
 *
 * Period by period - hour, day, week, month or year, each so many apart - the days that the rule
 * means are gathered in a set of bits, then each day's times, then the positions among them. A
 * period has at most 366 days and a day 96 times, so one step is short; the budget counts steps.
 */

#include "fler-ics-rule.h"

#include <stdlib.h>
#include <string.h>

#define MAX_TIMES 96   /* of a day: what fler_ics_rule_parse () lets through */
#define MAX_DAYS 373   /* a year's weeks may begin in the year before and end in the next */

/* Days of one period: bit i is the day first + i. */
typedef struct
{
  gint64 first;
  int    n;
  guint8 is_in[MAX_DAYS];
} DaySet;

typedef struct
{
  const FlerIcsRule *rule;
  gint64             start, until, horizon;
  gint64             n_given;
  int                times[MAX_TIMES];   /* of a day, in order */
  int                n_times;
  int                n_listed;           /* entries of all the rule's lists: what a day costs */
  gint64            *budget;
  FlerIcsRuleFunc    func;
  gpointer           data;
  FlerIcsRuleEnd     end;
} Walk;

static gboolean
contains (const FlerIcsList *list, int value)
{
  for (int i = 0; i < list->n; i++)
    if (list->values[i] == value)
      return TRUE;
  return FALSE;
}

/* -1 is the last of @n. */
static gboolean
contains_counted (const FlerIcsList *list, int value, int n)
{
  return contains (list, value) || contains (list, value - n - 1);
}

static gboolean
suits_month (const FlerIcsRule *rule, int month)
{
  return rule->months.n == 0 || contains (&rule->months, month);
}

/* Weekdays alone: for daily and weekly rules, and as a filter. */
static gboolean
suits_weekday (const FlerIcsRule *rule, gint64 day)
{
  int weekday = fler_ics_weekday (day);

  if (rule->days.n == 0)
    return TRUE;
  for (int i = 0; i < rule->days.n; i++)
    if ((rule->days.values[i] & 7) == weekday)
      return TRUE;
  return FALSE;
}

static gboolean
suits_month_day (const FlerIcsRule *rule, int year, int month, int day)
{
  return rule->month_days.n == 0
         || contains_counted (&rule->month_days, day, fler_ics_days_in_month (year, month));
}

/* The first day of the set from @from on, or its n. */
static int
next_day (const DaySet *set, int from)
{
  const guint8 *found = from < set->n ? memchr (set->is_in + from, 1, (gsize) (set->n - from)) : NULL;

  return found != NULL ? (int) (found - set->is_in) : set->n;
}

static void
add_day (DaySet *set, gint64 day)
{
  gint64 at = day - set->first;

  if (at >= 0 && at < set->n)
    set->is_in[at] = 1;
}

static void
begin_set (DaySet *set, gint64 first, int n)
{
  set->first = first;
  set->n = n;
  memset (set->is_in, 0, (gsize) n);
}

/* BYDAY within @n days from @first: every such weekday, or the so-manieth of them. */
static void
add_weekdays (DaySet *set, const FlerIcsList *days, gint64 first, int n)
{
  for (int i = 0; i < days->n; i++)
    {
      int weekday = days->values[i] & 7;
      int ordinal = (days->values[i] - weekday) / 8;
      gint64 one = first + (weekday - fler_ics_weekday (first) + 7) % 7;
      gint64 last = one + (first + n - 1 - one) / 7 * 7;

      if (ordinal > 0)
        {
          if (one + (ordinal - 1) * 7 < first + n)
            add_day (set, one + (ordinal - 1) * 7);
        }
      else if (ordinal < 0)
        {
          if (last + (ordinal + 1) * 7 >= first)
            add_day (set, last + (ordinal + 1) * 7);
        }
      else
        for (gint64 day = one; day < first + n; day += 7)
          add_day (set, day);
    }
}

static void
gather_month (const FlerIcsRule *rule, int year, int month, int start_day, DaySet *set)
{
  gint64 first = fler_ics_days (year, month, 1);
  int n = fler_ics_days_in_month (year, month);

  if (rule->month_days.n > 0)
    {
      for (int day = 1; day <= n; day++)
        if (contains_counted (&rule->month_days, day, n))
          add_day (set, first + day - 1);
    }
  else if (rule->days.n > 0)
    add_weekdays (set, &rule->days, first, n);
  else if (start_day <= n)
    add_day (set, first + start_day - 1);
}

/* Both BYMONTHDAY and BYDAY: Friday the 13th. Ordinals count within the month. */
static void
keep_weekdays (const FlerIcsRule *rule, DaySet *set, gint64 first, int n)
{
  DaySet weekdays;

  if (rule->days.n == 0)
    return;
  begin_set (&weekdays, set->first, set->n);
  add_weekdays (&weekdays, &rule->days, first, n);
  for (gint64 at = first - set->first; at < first - set->first + n; at++)
    set->is_in[at] &= weekdays.is_in[at];
}

static void
gather_one_month (const FlerIcsRule *rule, int year, int month, int start_day, DaySet *set)
{
  if (!suits_month (rule, month))
    return;
  gather_month (rule, year, month, start_day, set);
  if (rule->month_days.n > 0)
    keep_weekdays (rule, set, fler_ics_days (year, month, 1), fler_ics_days_in_month (year, month));
}

/* The first day of the year's week 1: the one with at least four days in the year. */
static gint64
first_week (int year, int week_start)
{
  gint64 january_4 = fler_ics_days (year, 1, 4);

  return january_4 - (fler_ics_weekday (january_4) - week_start + 7) % 7;
}

static void
gather_weeks (const FlerIcsRule *rule, int year, int start_weekday, DaySet *set)
{
  gint64 first = first_week (year, rule->week_start);
  int n_weeks = (int) (first_week (year + 1, rule->week_start) - first) / 7;

  for (int week = 1; week <= n_weeks; week++)
    {
      if (!contains_counted (&rule->weeks, week, n_weeks))
        continue;
      for (gint64 day = first + (week - 1) * 7; day < first + week * 7; day++)
        if (rule->days.n > 0 ? suits_weekday (rule, day) : fler_ics_weekday (day) == start_weekday)
          add_day (set, day);
    }
}

static void
keep_months (const FlerIcsRule *rule, DaySet *set)
{
  for (int i = next_day (set, 0); i < set->n; i = next_day (set, i + 1))
    {
      int year, month, day;

      fler_ics_date (set->first + i, &year, &month, &day);
      if (!suits_month (rule, month) || !suits_month_day (rule, year, month, day))
        set->is_in[i] = 0;
    }
}

static void
gather_year_days (const FlerIcsRule *rule, int year, DaySet *set)
{
  int n = fler_ics_days_in_year (year);
  gint64 first = fler_ics_days (year, 1, 1);

  for (int day = 1; day <= n; day++)
    if (contains_counted (&rule->year_days, day, n) && suits_weekday (rule, first + day - 1))
      add_day (set, first + day - 1);
}

static void
gather_year (const FlerIcsRule *rule, int year, gint64 start_day, DaySet *set)
{
  int start_year, start_month, start_month_day;

  fler_ics_date (start_day, &start_year, &start_month, &start_month_day);
  begin_set (set, fler_ics_days (year, 1, 1) - 3, fler_ics_days_in_year (year) + 6);

  if (rule->year_days.n > 0)
    {
      gather_year_days (rule, year, set);
      keep_months (rule, set);
    }
  else if (rule->weeks.n > 0)
    {
      gather_weeks (rule, year, fler_ics_weekday (start_day), set);
      keep_months (rule, set);
    }
  else if (rule->days.n > 0 && rule->months.n == 0 && rule->month_days.n == 0)
    add_weekdays (set, &rule->days, fler_ics_days (year, 1, 1), fler_ics_days_in_year (year));
  else if (rule->months.n == 0 && rule->month_days.n == 0)
    {
      if (start_month_day <= fler_ics_days_in_month (year, start_month))
        add_day (set, fler_ics_days (year, start_month, start_month_day));
    }
  else
    for (int month = 1; month <= 12; month++)
      gather_one_month (rule, year, month, start_month_day, set);
}

static int
compare_seconds (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static void
gather_times (Walk *walk)
{
  const FlerIcsRule *rule = walk->rule;
  int start_second = (int) (walk->start - fler_ics_day_of (walk->start) * FLER_ICS_DAY);
  FlerIcsList hour = { 1, { (gint16) (start_second / 3600) } };
  FlerIcsList minute = { 1, { (gint16) (start_second % 3600 / 60) } };
  FlerIcsList second = { 1, { (gint16) (start_second % 60) } };
  const FlerIcsList *hours = rule->hours.n > 0 ? &rule->hours : &hour;
  const FlerIcsList *minutes = rule->minutes.n > 0 ? &rule->minutes : &minute;
  const FlerIcsList *seconds = rule->seconds.n > 0 ? &rule->seconds : &second;
  int n = 0;

  g_assert (hours->n * minutes->n * seconds->n <= MAX_TIMES);
  for (int h = 0; h < hours->n; h++)
    for (int m = 0; m < minutes->n; m++)
      for (int s = 0; s < seconds->n; s++)
        walk->times[n++] = hours->values[h] * 3600 + minutes->values[m] * 60 + MIN (seconds->values[s], 59);
  qsort (walk->times, (gsize) n, sizeof *walk->times, compare_seconds);
  for (int i = 0; i < n; i++)
    if (i == 0 || walk->times[i] != walk->times[i - 1])
      walk->times[walk->n_times++] = walk->times[i];
}

/* Gives one time to the function, or ends the walk. */
static gboolean
give (Walk *walk, gint64 local)
{
  if (local < walk->start || (local == walk->start && walk->n_given > 0))
    return TRUE;
  if (walk->rule->has_until && local > walk->until)
    walk->end = FLER_ICS_END_DONE;
  else if (local > walk->horizon)
    walk->end = FLER_ICS_END_HORIZON;
  else
    {
      walk->n_given++;
      if (!walk->func (local, walk->data))
        walk->end = FLER_ICS_END_STOPPED;
      else if (walk->rule->count > 0 && walk->n_given >= walk->rule->count)
        walk->end = FLER_ICS_END_DONE;
      else
        return TRUE;
    }
  return FALSE;
}

static gboolean
spend (Walk *walk, gint64 steps)
{
  *walk->budget -= steps;
  if (*walk->budget >= 0)
    return TRUE;
  walk->end = FLER_ICS_END_EXHAUSTED;
  return FALSE;
}

/* Gives a period's times, all of them or those at the positions asked for. */
static gboolean
give_set (Walk *walk, const DaySet *set)
{
  const FlerIcsList *positions = &walk->rule->positions;
  int n_days = 0, at = 0;

  for (int i = next_day (set, 0); i < set->n; i = next_day (set, i + 1))
    n_days++;
  if (!spend (walk, 1 + (gint64) n_days * walk->n_times + (gint64) set->n * walk->n_listed / 16))
    return FALSE;

  for (int i = next_day (set, 0); i < set->n; i = next_day (set, i + 1))
    for (int t = 0; t < walk->n_times; t++)
      {
        at++;
        if (positions->n > 0 && !contains_counted (positions, at, n_days * walk->n_times))
          continue;
        if (!give (walk, (set->first + i) * FLER_ICS_DAY + walk->times[t]))
          return FALSE;
      }
  return TRUE;
}

static gboolean
give_day (Walk *walk, gint64 day)
{
  DaySet set;
  int year, month, month_day;

  begin_set (&set, day, 1);
  fler_ics_date (day, &year, &month, &month_day);
  if (suits_month (walk->rule, month) && suits_weekday (walk->rule, day)
      && suits_month_day (walk->rule, year, month, month_day))
    add_day (&set, day);
  return give_set (walk, &set);
}

static gboolean
give_week (Walk *walk, gint64 first, int start_weekday)
{
  DaySet set;

  begin_set (&set, first, 7);
  for (gint64 day = first; day < first + 7; day++)
    {
      int year, month, month_day;

      fler_ics_date (day, &year, &month, &month_day);
      if (suits_month (walk->rule, month)
          && (walk->rule->days.n > 0 ? suits_weekday (walk->rule, day)
                                     : fler_ics_weekday (day) == start_weekday))
        add_day (&set, day);
    }
  return give_set (walk, &set);
}

static gboolean
give_month (Walk *walk, gint64 months, int start_month_day)
{
  DaySet set;
  int year = (int) (months / 12), month = (int) (months % 12) + 1;

  begin_set (&set, fler_ics_days (year, month, 1), fler_ics_days_in_month (year, month));
  gather_one_month (walk->rule, year, month, start_month_day, &set);
  return give_set (walk, &set);
}

static gboolean
give_hour (Walk *walk, gint64 local)
{
  gint64 day = fler_ics_day_of (local);
  int hour = (int) (local - day * FLER_ICS_DAY) / 3600;
  int year, month, month_day;

  if (!spend (walk, 1))
    return FALSE;
  fler_ics_date (day, &year, &month, &month_day);
  if (!suits_month (walk->rule, month) || !suits_weekday (walk->rule, day)
      || !suits_month_day (walk->rule, year, month, month_day)
      || (walk->rule->hours.n > 0 && !contains (&walk->rule->hours, hour)))
    return TRUE;
  return give (walk, local);
}

/* Whether a period that begins at @local may still hold something. */
static gboolean
is_before_the_end (Walk *walk, gint64 local)
{
  if (walk->rule->has_until && local > walk->until)
    walk->end = FLER_ICS_END_DONE;
  else if (local > walk->horizon)
    walk->end = FLER_ICS_END_HORIZON;
  else
    return TRUE;
  return FALSE;
}

static void
walk_periods (Walk *walk)
{
  const FlerIcsRule *rule = walk->rule;
  gint64 day = fler_ics_day_of (walk->start);
  gint64 week = day - (fler_ics_weekday (day) - rule->week_start + 7) % 7;
  int start_weekday = fler_ics_weekday (day);
  int year, month, month_day;

  fler_ics_date (day, &year, &month, &month_day);
  for (gint64 i = 0;; i += rule->interval)
    {
      gint64 months = year * 12 + month - 1 + i;
      gboolean goes_on = FALSE;
      DaySet set;

      switch (rule->freq)
        {
        case FLER_ICS_HOURLY:
          goes_on = is_before_the_end (walk, walk->start + i * 3600) && give_hour (walk, walk->start + i * 3600);
          break;
        case FLER_ICS_DAILY:
          goes_on = is_before_the_end (walk, (day + i) * FLER_ICS_DAY) && give_day (walk, day + i);
          break;
        case FLER_ICS_WEEKLY:
          goes_on = is_before_the_end (walk, (week + i * 7) * FLER_ICS_DAY)
                    && give_week (walk, week + i * 7, start_weekday);
          break;
        case FLER_ICS_MONTHLY:
          goes_on = is_before_the_end (walk, fler_ics_days (months / 12, months % 12 + 1, 1) * FLER_ICS_DAY)
                    && give_month (walk, months, month_day);
          break;
        case FLER_ICS_YEARLY:
          /* Its first week may begin in the year before. */
          if (is_before_the_end (walk, (fler_ics_days (year + i, 1, 1) - 3) * FLER_ICS_DAY))
            {
              gather_year (rule, (int) (year + i), day, &set);
              goes_on = give_set (walk, &set);
            }
          break;
        default:
          g_assert_not_reached ();
        }
      if (!goes_on)
        return;
    }
}

FlerIcsRuleEnd
fler_ics_rule_expand (const FlerIcsRule *rule, gint64 start, gint64 until, gint64 horizon,
                      gint64 *budget, FlerIcsRuleFunc func, gpointer data)
{
  Walk walk = { .rule = rule, .start = start, .until = until, .horizon = MIN (horizon, FLER_ICS_LAST),
                .budget = budget, .func = func, .data = data, .end = FLER_ICS_END_DONE };

  gather_times (&walk);
  walk.n_listed = rule->month_days.n + rule->year_days.n + rule->weeks.n + rule->months.n
                  + rule->positions.n + rule->days.n;
  if (give (&walk, start))
    walk_periods (&walk);
  return walk.end;
}
