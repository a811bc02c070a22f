/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-view.h - what days beside each other show of the meetings that touch them
 *
 * The days are told in one zone; hours are the clock's face there, so that a day of 23 or 25
 * hours looks like any other. What lasts a whole day or more stands above the hours.
 */
#pragma once

#include "fler-calendar-layout.h"
#include "fler-meeting.h"

/* A meeting's part of one day. */
typedef struct
{
  FlerCalendarBlock block;
  guint             meeting;        /* index among the meetings shown */
  int               day;            /* the day's place, from 0 */
  gboolean          begins_before;  /* the day before has the beginning */
  gboolean          ends_after;     /* the day after has the end */
} FlerCalendarPiece;

/* A meeting of whole days. */
typedef struct
{
  FlerCalendarBar bar;
  guint           meeting;
  gboolean        begins_before;    /* before the first day shown */
  gboolean        ends_after;       /* after the last day shown */
} FlerCalendarStrip;

typedef struct
{
  GDate   first;
  int     n_days;
  GArray *pieces;                   /* of FlerCalendarPiece: by day, then as the meetings were given */
  GArray *strips;                   /* of FlerCalendarStrip */
} FlerCalendarView;

/**
 * fler_calendar_view_new:
 * @first: the first day shown
 * @n_days: how many days, from 1
 * @meetings: (element-type FlerMeeting): in any order; those outside the days are passed over
 * @zone: where the days are told
 *
 * The pieces have no places yet: see fler_calendar_view_lay_out().
 *
 * Returns: (transfer full): each meeting once in every day that it touches
 */
FlerCalendarView *fler_calendar_view_new (const GDate *first, int n_days, const GPtrArray *meetings,
                                          GTimeZone *zone);

/**
 * fler_calendar_view_new_columns:
 * @day: the day shown
 * @columns: (element-type GArray of guint): for each column, which of @meetings stand in it
 *
 * One day several times beside each other, such as for each official (D154): a piece's and a
 * strip's day is its column's place then. What lasts whole days has a strip in each of its columns.
 *
 * Returns: (transfer full): each meeting once in every column that has it
 */
FlerCalendarView *fler_calendar_view_new_columns (const GDate *day, const GPtrArray *columns,
                                                  const GPtrArray *meetings, GTimeZone *zone);
void fler_calendar_view_free (FlerCalendarView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerCalendarView, fler_calendar_view_free)

/**
 * fler_calendar_view_lay_out:
 * @shortest: minutes as which anything shorter is drawn
 * @max_columns: how many columns of a day can be read; 0: any number
 *
 * Gives every piece its place within its day.
 */
void fler_calendar_view_lay_out (FlerCalendarView *view, int shortest, int max_columns);

/**
 * fler_calendar_view_is_whole_days:
 *
 * Returns: whether @meeting stands above the hours: an all-day one, or one of 24 hours or more
 */
gboolean fler_calendar_view_is_whole_days (const FlerMeeting *meeting);

/**
 * fler_calendar_view_minutes:
 * @instant: UTC seconds
 *
 * Returns: what the clock shows in @zone, in minutes after midnight
 */
int fler_calendar_view_minutes (gint64 instant, GTimeZone *zone);

/**
 * fler_calendar_view_shift:
 * @span: UTC seconds
 * @n_days: how many days later; negative: earlier
 * @minutes: how many minutes later on the clock's face
 *
 * Moves a booking as people mean it: at 13.00 it stays 13.00 across a clock change, and it lasts
 * as long as before.
 *
 * Returns: the span moved
 */
FlerSpan fler_calendar_view_shift (FlerSpan span, int n_days, int minutes, GTimeZone *zone);
