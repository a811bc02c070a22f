/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-activity-words.h - when an activity comes again, in words */
#pragma once

#include "fler-activity.h"

/**
 * fler_activity_words_rule:
 *
 * Returns: (transfer full): “every second week on Tuesday and Thursday, until Tue 15 Jun 2027”
 */
char *fler_activity_words_rule (const FlerActivity *activity);

/**
 * fler_activity_words_nth:
 * @nth: 1-4, or FLER_RECURRENCE_LAST
 * @weekday: 1-7, Monday first
 *
 * Returns: (transfer full): “the second Tuesday”
 */
char *fler_activity_words_nth (int nth, int weekday);

/**
 * fler_activity_words_month_day:
 * @day: 1-28, or FLER_RECURRENCE_LAST
 *
 * Returns: (transfer full): “day 24”, “the last day”
 */
char *fler_activity_words_month_day (int day);

/**
 * fler_activity_words_day:
 *
 * Returns: (transfer full): “Thu 24 Dec, Christmas Eve”: the day, and what it is where it is free
 */
char *fler_activity_words_day (const GDate *day);

/**
 * fler_activity_words_next:
 * @n_most: how many at most
 *
 * Returns: (transfer full): the days of the times that come next, from @today and within two years;
 *   "" where none are to come
 */
char *fler_activity_words_next (const FlerActivity *activity, const GDate *today, guint n_most, GTimeZone *zone);
