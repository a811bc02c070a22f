/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-activity.h - activities of one's own that come again, for other calendars
 *
 * One entry with a rule where fler_ics_series_is_simple(); times that were called off are left out
 * of it, and those that were moved are entries of their own. What has no simple rule is written
 * as separate entries (F100).
 */
#pragma once

#include "fler-activity.h"
#include "fler-ics-write.h"

/**
 * fler_ics_activity_is_simple:
 * @zone: where the clock hangs
 *
 * Returns: whether it goes out as one entry with a rule
 */
gboolean fler_ics_activity_is_simple (const FlerActivity *activity, GTimeZone *zone);

/**
 * fler_ics_activity_list_single:
 * @span: UTC seconds
 *
 * Returns: (transfer full) (element-type FlerMeeting): the times within @span that are entries of
 *   their own, by start: of a simple activity those that were moved, of another all of them. Their
 *   uids are the same each time, and so is that of the activity, which the very first time has
 *   where there is no rule: then it takes the place of an entry that once had one.
 */
GPtrArray *fler_ics_activity_list_single (const FlerActivity *activity, FlerSpan span, GTimeZone *zone);

/**
 * fler_ics_activity_start:
 *
 * Returns: when it comes the first time, UTC seconds
 */
gint64 fler_ics_activity_start (const FlerActivity *activity, GTimeZone *zone);

/**
 * fler_ics_writer_add_activity:
 * @activity: one that fler_ics_activity_is_simple()
 *
 * Writes the entry with the rule.
 */
gboolean fler_ics_writer_add_activity (FlerIcsWriter *writer, const FlerActivity *activity, GTimeZone *zone,
                                       GCancellable *cancellable, GError **error);
