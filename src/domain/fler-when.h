/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-when.h - days and times as people type them, in Swedish or English
 *
 * Understood, whatever the program's language, in any case and with any of space . , / - between:
 *   2026-11-24  20261124  261124  24/11  24/11 2026  24.11.2026  24 nov  24 november 2027  nov 24
 *   tis 24 nov  24  ti  tisdag (the first after today)  nästa tisdag (of next week)  next tue
 *   v 48  v. 48  v48  vecka 34 2027  v 48 ti  week 48 tue   (its Monday where no weekday is named)
 *   i dag  imorgon  today  tomorrow …  +3  +2v  om 3 dagar  in 2 weeks
 *   13  1300  13.00  13:00  9.30  930  kl 13  13-14  13.00–14.30  24.00
 */
#pragma once

#include "fler-day.h"

typedef enum
{
  FLER_WHEN_OK,
  FLER_WHEN_EMPTY,            /* nothing was typed */
  FLER_WHEN_NOT_UNDERSTOOD,
  FLER_WHEN_NO_SUCH_DAY,      /* 30 February */
  FLER_WHEN_NO_SUCH_WEEK,     /* week 53 of a year that has 52 */
  FLER_WHEN_NO_SUCH_TIME,     /* 25.00 */
  FLER_WHEN_WRONG_WEEKDAY,    /* “Tue 25 Nov” that is a Wednesday; the day is given all the same */
} FlerWhen;

/* Which year, month or week is meant where only a part was typed. */
typedef enum
{
  FLER_WHEN_NEAREST,          /* the one closest to today; of two as close, the later */
  FLER_WHEN_AHEAD,            /* the first that is not before today */
} FlerWhenBias;

/**
 * fler_when_parse_day:
 * @text: (nullable): what was typed, of any length, UTF-8 or not
 * @today: a valid day
 * @day: (out): the day; made invalid unless OK or WRONG_WEEKDAY is returned
 */
FlerWhen fler_when_parse_day (const char *text, const GDate *today, FlerWhenBias bias, GDate *day);

/**
 * fler_when_parse_times:
 * @text: (nullable): what was typed
 * @start: (out): minutes after midnight, 0-1440
 * @end: (out): the same where a second time was typed, otherwise -1
 */
FlerWhen fler_when_parse_times (const char *text, int *start, int *end);
