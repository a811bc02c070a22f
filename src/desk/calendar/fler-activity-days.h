/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-activity-days.h - an activity's days that are other: holidays, called off, moved
 *
 * Holidays are not skipped by themselves (F18): each is named, and the user calls it off or not.
 */
#pragma once

#include <adwaita.h>

#include "fler-activity.h"

#define FLER_TYPE_ACTIVITY_DAYS (fler_activity_days_get_type ())
G_DECLARE_FINAL_TYPE (FlerActivityDays, fler_activity_days, FLER, ACTIVITY_DAYS, AdwBin)

/**
 * FlerActivityDays::changed:
 *
 * The user has called a day off or taken that back: it stands in the activity's exceptions.
 */

/**
 * fler_activity_days_show:
 * @activity: (nullable): lent until the next call; NULL: nothing can be told yet
 * @from: holidays of the year from this day on are shown
 */
void fler_activity_days_show (FlerActivityDays *self, FlerActivity *activity, const GDate *from, GTimeZone *zone);
