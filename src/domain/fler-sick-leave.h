/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-sick-leave.h - the days of a sick-leave spell, and the marks on them
 *
 * A spell starts on day 1, its first day; day N falls on the first day + N - 1, calendar days
 * all of them (F14). The first day is entered and never derived, since periods that lie close to
 * each other are added together (F13).
 */
#pragma once

#include "fler-facts.h"

#define FLER_SICK_DAY_STANDPOINT 90    /* K2: written standpoint */
#define FLER_SICK_DAY_LAST       180   /* D8: other work with benefit kept, through this day */
#define FLER_SICK_DAY_YEAR       365   /* F9: the last day before the assessment widens again */

/**
 * fler_sick_day_of:
 * @first: day 1; may be unknown
 * @day: a valid day
 *
 * Returns: which day of the spell @day is; 0 where @first is unknown or after @day
 */
int fler_sick_day_of (const GDate *first, const GDate *day);

/**
 * fler_sick_day_date:
 * @first: day 1; may be unknown
 * @number: from 1
 *
 * Returns: the date of day @number; invalid where @first is unknown or the calendar ends before
 */
GDate fler_sick_day_date (const GDate *first, int number);

typedef struct
{
  int      number;         /* 90, 180 or 365 */
  GDate    on;
  int      n_days_left;    /* until that day: 0 on it, negative after it */
} FlerSickMark;

#define FLER_N_SICK_MARKS 3

/* What the sick-leave line of a case shows. */
typedef struct
{
  int          day;        /* today's; 0: not known, or not begun */
  FlerTri      has_marks;  /* whether the days of the chain mean anything for this person */
  FlerSickMark marks[FLER_N_SICK_MARKS];   /* dates invalid where day 1 is unknown */
} FlerSickLine;

/**
 * fler_sick_line_of:
 * @today: a valid day
 *
 * Rule: the marks are for employed people; for somebody without work the assessment is against
 * all work from the first day (F12). They belong to sickness benefit, not to sjukersättning or
 * aktivitetsersättning. Day 180 is not the end of a benefit, which may go on by exception (F10).
 *
 * Returns: the line; has_marks is UNKNOWN where employment is
 */
FlerSickLine fler_sick_line_of (const FlerFacts *facts, const GDate *today);
