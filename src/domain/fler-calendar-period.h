/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-period.h - which days each kind of calendar view shows, and which come before and after
 *
 * Weeks are ISO 8601's (F21): Monday first.
 */
#pragma once

#include <glib.h>

/* In the order of their keys, 1 to 6. */
typedef enum
{
  FLER_CALENDAR_DAY,
  FLER_CALENDAR_WORK_WEEK,
  FLER_CALENDAR_WEEK,
  FLER_CALENDAR_MONTH,
  FLER_CALENDAR_AGENDA,
  FLER_CALENDAR_PEOPLE,       /* officials side by side, for a day (D154) */
} FlerCalendarKind;

#define FLER_N_CALENDAR_KINDS 6

/* How far ahead the agenda tells. */
#define FLER_CALENDAR_AGENDA_WEEKS 4

/**
 * fler_calendar_kind_id:
 *
 * Returns: "day", "work-week", "week", "month", "agenda" or "people": what settings and actions
 *   call it; never changes
 */
const char *fler_calendar_kind_id (FlerCalendarKind kind);

/**
 * fler_calendar_kind_parse:
 * @id: (nullable)
 *
 * Returns: whether @id is one of fler_calendar_kind_id()
 */
gboolean fler_calendar_kind_parse (const char *id, FlerCalendarKind *kind);

typedef struct
{
  GDate first;
  int   n_days;
} FlerCalendarPeriod;

/**
 * fler_calendar_period_of:
 * @anchor: a valid day that is to be in sight
 *
 * A work week is a whole one here: the weekend is shown or not when it is known what it holds. A
 * month is all weeks that it touches. The agenda begins with the week of @anchor.
 */
FlerCalendarPeriod fler_calendar_period_of (FlerCalendarKind kind, const GDate *anchor);

/**
 * fler_calendar_period_step:
 * @n_steps: how many days, weeks or months later, as @kind has them; negative: earlier
 *
 * Returns: the anchor there; of a month that is shorter, its last day
 */
GDate fler_calendar_period_step (FlerCalendarKind kind, const GDate *anchor, int n_steps);

/**
 * fler_calendar_monday_of:
 *
 * Returns: the Monday of the week that @day lies in
 */
GDate fler_calendar_monday_of (const GDate *day);
