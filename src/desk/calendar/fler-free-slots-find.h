/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-free-slots-find.h - times at which everyone in a booking is free, looked for in the store */
#pragma once

#include "fler-context.h"
#include "fler-meeting.h"

/**
 * fler_free_slots_last_day:
 *
 * Rule K7: a contact meeting is held by day 180. Source: Malmö.
 *
 * Returns: the last day that @meeting may be held; invalid where there is none, or it is not known
 */
GDate fler_free_slots_last_day (FlerContext *context, const FlerMeeting *meeting);

/**
 * fler_free_slots_find:
 * @meeting: with those taking part; itself it is passed over
 * @from: UTC seconds: not before that
 * @until: the last day; may be invalid
 * @n_most: how many at most
 *
 * In working hours, as long as @meeting is. Those whom the register does not know, and those who
 * only send word along or have declined, are not taken into account.
 *
 * Returns: (transfer full) (nullable) (element-type FlerSpan): in order of time
 */
GArray *fler_free_slots_find (FlerContext *context, const FlerMeeting *meeting, gint64 from, const GDate *until,
                              guint n_most, GError **error);
