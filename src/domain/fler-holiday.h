/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-holiday.h - Swedish public holidays, and the days around them that are free or short
 *
 * As the law stands since 2005 (F16, lag 1989:253); earlier years are told by the same rules.
 * Which eves are free or short is custom, not law, and differs between workplaces (F19).
 */
#pragma once

#include <glib.h>

typedef enum
{
  FLER_HOLIDAY_PUBLIC,    /* by law (F16); Sundays without a name are not listed */
  FLER_HOLIDAY_FREE,      /* in fact free: the eves (F19) */
  FLER_HOLIDAY_SHORT,     /* often a shortened working day (F19) */
  FLER_HOLIDAY_SQUEEZE,   /* a single working day between free ones; klämdag */
} FlerHolidayKind;

typedef struct
{
  const char     *id;     /* such as "good-friday"; never changes */
  FlerHolidayKind kind;
  const char     *name;   /* English; to be translated by gettext */
} FlerHoliday;

/**
 * fler_holiday_easter:
 * @year: 1583-9999
 *
 * Source: Meeus, Butcher: Easter in the Gregorian calendar.
 *
 * Returns: Easter Day
 */
GDate fler_holiday_easter (int year);

/**
 * fler_holiday_of:
 * @day: a valid day, from 1583
 *
 * Returns: (transfer none) (nullable): what @day is, the weightiest where it is several things
 *   (a public holiday before an eve before a short day), or NULL where it is nothing of this
 */
const FlerHoliday *fler_holiday_of (const GDate *day);

/**
 * fler_holidays_of:
 * @day: a valid day, from 1583
 * @holidays: (out): room for FLER_HOLIDAYS_A_DAY
 *
 * Returns: how many things @day is; the weightiest first
 */
#define FLER_HOLIDAYS_A_DAY 4
guint fler_holidays_of (const GDate *day, const FlerHoliday *holidays[FLER_HOLIDAYS_A_DAY]);

/**
 * fler_holiday_is_free:
 * @day: a valid day, from 1583
 *
 * Returns: whether @day is a Saturday, a Sunday, a public holiday or an eve that is in fact free
 */
gboolean fler_holiday_is_free (const GDate *day);
