/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-activity-change.h - what becomes of a series when one time of it, the rest, or all is changed */
#pragma once

#include "fler-activity.h"

typedef enum
{
  FLER_SCOPE_THIS,
  FLER_SCOPE_FOLLOWING,   /* this and all that come after it; of the first one, all */
  FLER_SCOPE_ALL,
} FlerActivityScope;

typedef struct
{
  FlerActivity *series;   /* as it is to be; NULL: it goes */
  FlerActivity *rest;     /* (nullable) a new series that takes over */
} FlerActivityChange;

void fler_activity_change_clear (FlerActivityChange *change);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FlerActivityChange, fler_activity_change_clear)

/**
 * fler_activity_move:
 * @day: which time, by the rule
 * @to: the day it is to be on instead
 * @start: minutes after midnight
 * @length: minutes
 *
 * The times that follow, and all of them, move as many days and minutes as this one.
 */
FlerActivityChange fler_activity_move (const FlerActivity *activity, const GDate *day, FlerActivityScope scope,
                                       const GDate *to, int start, int length);

/**
 * fler_activity_call_off:
 * @day: which time, by the rule
 */
FlerActivityChange fler_activity_call_off (const FlerActivity *activity, const GDate *day, FlerActivityScope scope);

/**
 * fler_activity_base:
 * @day: which time, by the rule
 *
 * Returns: (transfer full): what a form about the times in @scope begins with: the series, or
 *   what it would be from @day on
 */
FlerActivity *fler_activity_base (const FlerActivity *activity, const GDate *day, FlerActivityScope scope);

/**
 * fler_activity_rewrite:
 * @day: which time, by the rule
 * @scope: FOLLOWING or ALL
 * @wanted: title, place, times and rule as they are to be, and exceptions
 */
FlerActivityChange fler_activity_rewrite (const FlerActivity *activity, const GDate *day, FlerActivityScope scope,
                                          const FlerActivity *wanted);
