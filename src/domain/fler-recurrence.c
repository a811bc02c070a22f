/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-recurrence.c - on which days something comes again
 *
 * A series is a row of periods, weeks or months; a period has at most seven days of it, and every
 * whole one has as many. Those before the days asked for are passed over in one leap.
 */

#include "fler-recurrence.h"

#define LAST_YEAR 9998   /* no period begins later, so that every day of one exists */

guint
fler_recurrence_weekday (GDateWeekday weekday)
{
  return 1u << (weekday - G_DATE_MONDAY);
}

FlerRecurrence
fler_recurrence_of_day (FlerRepeat repeat, int interval, const GDate *first)
{
  int day = g_date_get_day (first);

  return (FlerRecurrence) {
    .repeat = repeat,
    .interval = interval,
    .weekdays = fler_recurrence_weekday (g_date_get_weekday (first)),
    .month_day = day <= 28 ? day : FLER_RECURRENCE_LAST,
    .nth = day <= 28 ? (day - 1) / 7 + 1 : FLER_RECURRENCE_LAST,
    .until = fler_day_none (),
  };
}

static gboolean
is_one_bit (guint bits)
{
  return bits != 0 && (bits & (bits - 1)) == 0;
}

static gboolean
is_place (int place, int highest)
{
  return place == FLER_RECURRENCE_LAST || (place >= 1 && place <= highest);
}

gboolean
fler_recurrence_is_valid (const FlerRecurrence *recurrence)
{
  if (recurrence->interval < 1 || recurrence->interval > FLER_RECURRENCE_MAX_EVERY || recurrence->count < 0
      || recurrence->count > FLER_RECURRENCE_MAX_COUNT || (recurrence->count > 0 && g_date_valid (&recurrence->until)))
    return FALSE;
  switch (recurrence->repeat)
    {
    case FLER_REPEAT_WEEKLY:
      return recurrence->weekdays >= 1 && recurrence->weekdays < 1 << 7;
    case FLER_REPEAT_MONTHLY_DAY:
      return is_place (recurrence->month_day, 28);
    case FLER_REPEAT_MONTHLY_NTH:
      return is_one_bit (recurrence->weekdays) && recurrence->weekdays < 1 << 7 && is_place (recurrence->nth, 4);
    default:
      return FALSE;
    }
}

static gboolean
is_same_end (const FlerRecurrence *a, const FlerRecurrence *b)
{
  if (a->count != b->count || g_date_valid (&a->until) != g_date_valid (&b->until))
    return FALSE;
  return !g_date_valid (&a->until) || g_date_compare (&a->until, &b->until) == 0;
}

gboolean
fler_recurrence_equal (const FlerRecurrence *a, const FlerRecurrence *b)
{
  if (a->repeat != b->repeat || a->interval != b->interval || !is_same_end (a, b))
    return FALSE;
  switch (a->repeat)
    {
    case FLER_REPEAT_WEEKLY:
      return a->weekdays == b->weekdays;
    case FLER_REPEAT_MONTHLY_DAY:
      return a->month_day == b->month_day;
    case FLER_REPEAT_MONTHLY_NTH:
    default:
      return a->weekdays == b->weekdays && a->nth == b->nth;
    }
}

static guint32
monday_of (const GDate *day)
{
  return g_date_get_julian (day) - (g_date_get_weekday (day) - G_DATE_MONDAY);
}

static int
month_number (const GDate *day)
{
  return g_date_get_year (day) * 12 + g_date_get_month (day) - 1;
}

static int
weekday_of_bit (guint bit)
{
  return g_bit_nth_lsf (bit, -1) + G_DATE_MONDAY;
}

/* The day of the rule in a month, by MONTHLY_DAY or MONTHLY_NTH. */
static GDate
day_in_month (const FlerRecurrence *recurrence, int month)
{
  int year = month / 12, n_days = g_date_get_days_in_month (month % 12 + 1, year);
  GDate day;
  int ahead;

  g_date_clear (&day, 1);
  if (recurrence->repeat == FLER_REPEAT_MONTHLY_DAY)
    {
      g_date_set_dmy (&day, recurrence->month_day == FLER_RECURRENCE_LAST ? n_days : recurrence->month_day,
                      month % 12 + 1, year);
      return day;
    }
  if (recurrence->nth == FLER_RECURRENCE_LAST)
    {
      g_date_set_dmy (&day, n_days, month % 12 + 1, year);
      g_date_subtract_days (&day, (g_date_get_weekday (&day) - weekday_of_bit (recurrence->weekdays) + 7) % 7);
      return day;
    }
  g_date_set_dmy (&day, 1, month % 12 + 1, year);
  ahead = (weekday_of_bit (recurrence->weekdays) - g_date_get_weekday (&day) + 7) % 7;
  g_date_add_days (&day, ahead + 7 * (recurrence->nth - 1));
  return day;
}

/* What fler_recurrence_each () goes through. */
typedef struct
{
  const FlerRecurrence *recurrence;
  guint32               first, from, to;   /* as a GDate counts days */
  int                   number;            /* of the day that came last */
  FlerRecurrenceFunc    func;
  gpointer              data;
} Walk;

/* Returns: whether to go on */
static gboolean
take_day (Walk *walk, const GDate *day)
{
  guint32 julian = g_date_get_julian (day);
  const GDate *until = &walk->recurrence->until;

  if (julian < walk->first)
    return TRUE;
  walk->number++;
  if (julian > walk->to || (g_date_valid (until) && g_date_compare (day, until) > 0)
      || (walk->recurrence->count > 0 && walk->number > walk->recurrence->count))
    return FALSE;
  return julian < walk->from || walk->func (day, walk->number, walk->data);
}

static guint
bits_below (guint bits, guint below)
{
  guint n = 0;

  for (guint i = 0; i < below; i++)
    n += bits >> i & 1;
  return n;
}

static void
walk_weeks (Walk *walk, const GDate *first)
{
  guint32 step = 7 * (guint32) walk->recurrence->interval, monday = monday_of (first);
  guint weekdays = walk->recurrence->weekdays;
  GDate day;

  if (walk->from > monday + step)
    {
      guint32 n_periods = (walk->from - monday) / step;

      walk->number = n_periods * bits_below (weekdays, 7)
                     - bits_below (weekdays, g_date_get_weekday (first) - G_DATE_MONDAY);
      monday += n_periods * step;
    }
  for (; monday <= walk->to; monday += step)
    for (guint i = 0; i < 7; i++)
      {
        if ((weekdays >> i & 1) == 0)
          continue;
        g_date_clear (&day, 1);
        g_date_set_julian (&day, monday + i);
        if (g_date_get_year (&day) > LAST_YEAR || !take_day (walk, &day))
          return;
      }
}

static void
walk_months (Walk *walk, const GDate *first)
{
  int step = walk->recurrence->interval, month = month_number (first);
  GDate from, day = day_in_month (walk->recurrence, month);

  g_date_clear (&from, 1);
  g_date_set_julian (&from, walk->from);
  if (month_number (&from) > month + step)
    {
      int n_periods = (month_number (&from) - month) / step;

      walk->number = n_periods - (g_date_compare (&day, first) < 0 ? 1 : 0);
      month += n_periods * step;
    }
  for (; month / 12 <= LAST_YEAR; month += step)
    {
      day = day_in_month (walk->recurrence, month);
      if (!take_day (walk, &day))
        return;
    }
}

void
fler_recurrence_each (const FlerRecurrence *recurrence, const GDate *first, const GDate *from, const GDate *to,
                      FlerRecurrenceFunc func, gpointer data)
{
  Walk walk = {
    recurrence, g_date_get_julian (first), g_date_get_julian (from), g_date_get_julian (to), 0, func, data,
  };

  g_return_if_fail (fler_recurrence_is_valid (recurrence));

  if (recurrence->repeat == FLER_REPEAT_WEEKLY)
    walk_weeks (&walk, first);
  else
    walk_months (&walk, first);
}

static gboolean
keep_day (const GDate *day, int number, gpointer data)
{
  *(GDate *) data = *day;
  return FALSE;
}

GDate
fler_recurrence_first (const FlerRecurrence *recurrence, const GDate *from)
{
  FlerRecurrence endless = *recurrence;
  GDate day = fler_day_none (), to;

  g_return_val_if_fail (fler_recurrence_is_valid (recurrence), *from);

  endless.until = fler_day_none ();
  endless.count = 0;
  endless.interval = 1;
  g_date_clear (&to, 1);
  g_date_set_dmy (&to, 31, 12, LAST_YEAR);
  fler_recurrence_each (&endless, from, from, &to, keep_day, &day);
  return g_date_valid (&day) ? day : *from;
}

static gboolean
keep_number (const GDate *day, int number, gpointer data)
{
  *(int *) data = number;
  return FALSE;
}

int
fler_recurrence_has (const FlerRecurrence *recurrence, const GDate *first, const GDate *day)
{
  int number = 0;

  fler_recurrence_each (recurrence, first, day, day, keep_number, &number);
  return number;
}

static gboolean
keep_last (const GDate *day, int number, gpointer data)
{
  *(GDate *) data = *day;
  return TRUE;
}

GDate
fler_recurrence_last (const FlerRecurrence *recurrence, const GDate *first)
{
  GDate last = fler_day_none (), to;

  if (recurrence->count == 0 && !g_date_valid (&recurrence->until))
    return last;
  g_date_clear (&to, 1);
  g_date_set_dmy (&to, 31, 12, LAST_YEAR);
  if (recurrence->count == 0)
    {
      GDate from = recurrence->until;

      /* The last day is within one period of the end. */
      to = recurrence->until;
      g_date_subtract_days (&from, MIN (recurrence->interval * 31 * 2 + 7, (int) g_date_get_julian (&from) - 1));
      if (g_date_compare (&from, first) < 0)
        from = *first;
      fler_recurrence_each (recurrence, first, &from, &to, keep_last, &last);
    }
  else
    fler_recurrence_each (recurrence, first, first, &to, keep_last, &last);
  return last;
}
