/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-month.h - whole weeks below each other: what stands on which line of which day
 *
 * What lasts several days is one bar in each week that it touches; the rest stands below, a line
 * for each in each of its days.
 */
#pragma once

#include "fler-calendar-view.h"

typedef struct
{
  FlerCalendarBar bar;              /* within its week: first 0-6, and on which line */
  int             week;             /* from 0 */
  guint           meeting;          /* index among the meetings; not of a note */
  int             note;             /* index among the notes; -1: a meeting */
  gboolean        is_strip;         /* of whole days */
  gboolean        begins_before;    /* another week, or another day, has the beginning */
  gboolean        ends_after;
  gboolean        is_folded;        /* no room, counted in “+3” instead */
} FlerMonthItem;

#define FLER_MONTH_MAX_DAYS 42

typedef struct
{
  int     n_weeks;
  GArray *items;                           /* of FlerMonthItem */
  int     n_folded[FLER_MONTH_MAX_DAYS];   /* for each day */
} FlerCalendarMonth;

/**
 * fler_calendar_month_new:
 * @view: of whole weeks
 * @note_days: (array length=n_notes): on which of the days each note stands; others are passed over
 *
 * Returns: (transfer full): strips, then notes, then bookings by time, each on a line of its own
 */
FlerCalendarMonth *fler_calendar_month_new (const FlerCalendarView *view, const int *note_days, guint n_notes);
void fler_calendar_month_free (FlerCalendarMonth *month);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerCalendarMonth, fler_calendar_month_free)

/**
 * fler_calendar_month_fold:
 * @max_lines: how many lines a day has room for, from 1
 *
 * Where a day has more, its last line is kept for a count, and what stood there or below is folded.
 */
void fler_calendar_month_fold (FlerCalendarMonth *month, int max_lines);
