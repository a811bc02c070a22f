/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-series.h - something that comes again, as other calendars understand it
 *
 * Outlook refuses RDATE and rules of many parts (F100), and a rule whose days some months lack
 * is counted differently by different readers. So a rule goes out only where it is simple; what
 * is not is written as separate events by whoever has them.
 */
#pragma once

#include "fler-ics-write.h"

/* Every how many of what. */
typedef enum
{
  FLER_ICS_EVERY_DAY,
  FLER_ICS_EVERY_WEEK,          /* on weekdays */
  FLER_ICS_EVERY_MONTH_DAY,     /* on the same day of the month */
  FLER_ICS_EVERY_MONTH_WEEKDAY, /* on its nth weekday */
} FlerIcsEvery;

typedef struct
{
  FlerIcsEvery  every;
  int           interval;       /* from 1: every second week is 2 */
  guint         weekdays;       /* EVERY_WEEK: 1 << GDateWeekday of each; 0: the first one's alone */
  int           nth;            /* EVERY_MONTH_WEEKDAY: 1-4, -1 the last */
  int           count;          /* how many with those left out; 0: not told */
  GDate         last;           /* the last day on which it may come; invalid: not told */
  const gint64 *left_out;       /* (nullable): when those that do not come would have started, UTC seconds */
  gsize         n_left_out;
} FlerIcsSeries;

/**
 * fler_ics_series_is_simple:
 * @first: the first time it comes
 *
 * Returns: whether every reader that was tried takes it for the same days and times: a rule of
 *   one kind whose days every month has, at a time of day that no clock change skips or doubles
 */
gboolean fler_ics_series_is_simple (const FlerIcsSeries *series, const FlerMeeting *first);

/**
 * fler_ics_writer_add_series:
 * @first: the first time it comes
 * @series: one that fler_ics_series_is_simple()
 *
 * Otherwise as fler_ics_writer_add().
 */
gboolean fler_ics_writer_add_series (FlerIcsWriter *writer, const FlerMeeting *first, const FlerIcsSeries *series,
                                     GCancellable *cancellable, GError **error);
