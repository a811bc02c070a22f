/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-advice.h - what the rules say to a booking before it is saved
 *
 * Read from the store: wrong turns, who should take part, and what AF is told beforehand.
 */
#pragma once

#include "fler-context.h"
#include "fler-meeting.h"

/**
 * fler_booking_advice_objections:
 * @before: (nullable): the booking as it is stored
 * @after: as it would be
 *
 * Of a booking that is changed only those count that the change brings; one that no reason
 * overrides always does.
 *
 * Returns: (transfer full) (nullable) (element-type FlerObjection)
 */
GPtrArray *fler_booking_advice_objections (FlerContext *context, const FlerMeeting *before,
                                           const FlerMeeting *after, GError **error);

/**
 * fler_booking_advice_deviations:
 * @objections: (element-type FlerObjection): those that are overridden
 * @why: the reason
 *
 * Returns: (transfer full) (element-type FlerDeviation): what overriding them is
 */
GPtrArray *fler_booking_advice_deviations (FlerContext *context, const GPtrArray *objections,
                                           const FlerMeeting *booking, const char *why);

/**
 * fler_booking_advice_people:
 * @booking: with form, case and time
 * @mine: (nullable): whoever books
 * @absent: (out) (transfer full) (element-type utf8): for each participant who would have been
 *   proposed but is busy then, the name, by the participant's place; NULL where nobody is
 *
 * Rules D103, D155: the officials whom the person has met come again. Rule K5: the official to
 * whom a contact meeting was handed holds it. Nobody who is busy then is proposed. A multi-party
 * meeting is for the parties that the case says are needed.
 *
 * Returns: (transfer full) (nullable) (element-type FlerParticipant)
 */
GPtrArray *fler_booking_advice_people (FlerContext *context, const FlerMeeting *booking,
                                       const FlerOfficial *mine, GPtrArray **absent, GError **error);

/**
 * fler_booking_advice_brief:
 *
 * Rules K4, K5: what was gathered in the case is what AF matches from beforehand.
 *
 * Returns: (transfer full): the text; "" where nothing was gathered or there is no case
 */
char *fler_booking_advice_brief (FlerContext *context, gint64 case_id);
