/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-recurrence.h - on which days something comes again
 *
 * Every n weeks on some weekdays, every n months on a day of the month or on its nth weekday; a
 * quarter is three months. Nothing finer: each rule is one that every calendar reads (F100), and
 * one that comes true. Holidays are never skipped by the rule itself: whoever shows the days says
 * so, and the user takes one away or lets it be (F18).
 */
#pragma once

#include "fler-day.h"

/* Stored: the numbers never change and none is used again. */
typedef enum
{
  FLER_REPEAT_WEEKLY        = 1,   /* on @weekdays, every @interval weeks */
  FLER_REPEAT_MONTHLY_DAY   = 2,   /* on @month_day, every @interval months */
  FLER_REPEAT_MONTHLY_NTH   = 3,   /* on the @nth of @weekdays, every @interval months */
} FlerRepeat;

#define FLER_RECURRENCE_LAST       (-1)   /* the month's last day, or last such weekday */
#define FLER_RECURRENCE_MAX_EVERY  99
#define FLER_RECURRENCE_MAX_COUNT  999

typedef struct
{
  FlerRepeat repeat;
  int        interval;    /* weeks or months, 1-99 */
  guint      weekdays;    /* fler_recurrence_weekday() bits; of MONTHLY_NTH exactly one */
  int        month_day;   /* of MONTHLY_DAY: 1-28, which every month has, or LAST */
  int        nth;         /* of MONTHLY_NTH: 1-4, or LAST */
  GDate      until;       /* the last day that may be one; not known: no such end */
  int        count;       /* how many in all, 1-999; 0: no such end. Not together with until. */
} FlerRecurrence;

/**
 * fler_recurrence_weekday:
 *
 * Returns: the bit of @weekday in FlerRecurrence.weekdays, Monday being 1
 */
guint fler_recurrence_weekday (GDateWeekday weekday);

/**
 * fler_recurrence_of_day:
 * @repeat: by what
 * @interval: how many weeks or months
 * @first: a valid day
 *
 * Returns: the rule without an end that comes again as @first does: on its weekday, on its day of
 *   the month (its last day where @first is later than the 28th), on its nth weekday (the last
 *   where it is the fifth)
 */
FlerRecurrence fler_recurrence_of_day (FlerRepeat repeat, int interval, const GDate *first);

/**
 * fler_recurrence_is_valid:
 *
 * Returns: whether all its parts are within their bounds
 */
gboolean fler_recurrence_is_valid (const FlerRecurrence *recurrence);
gboolean fler_recurrence_equal (const FlerRecurrence *a, const FlerRecurrence *b);

/**
 * fler_recurrence_first:
 * @from: a valid day
 *
 * Returns: the first day from @from on that a series beginning then would have
 */
GDate fler_recurrence_first (const FlerRecurrence *recurrence, const GDate *from);

/**
 * FlerRecurrenceFunc:
 * @number: which one of the series it is, from 1
 *
 * Returns: whether to go on
 */
typedef gboolean (*FlerRecurrenceFunc) (const GDate *day, int number, gpointer data);

/**
 * fler_recurrence_each:
 * @recurrence: a valid one
 * @first: the series' first day, as fler_recurrence_first() gives it
 * @from: the first day asked for
 * @to: the last day asked for
 *
 * Calls @func for each of its days from @from to @to, in order. Weeks are counted from the
 * Monday of @first's week, months from @first's month.
 */
void fler_recurrence_each (const FlerRecurrence *recurrence, const GDate *first, const GDate *from, const GDate *to,
                           FlerRecurrenceFunc func, gpointer data);

/**
 * fler_recurrence_has:
 *
 * Returns: whether @day is one of the series, and if so which, from 1; otherwise 0
 */
int fler_recurrence_has (const FlerRecurrence *recurrence, const GDate *first, const GDate *day);

/**
 * fler_recurrence_last:
 *
 * Returns: the series' last day; not known where it has no end
 */
GDate fler_recurrence_last (const FlerRecurrence *recurrence, const GDate *first);
