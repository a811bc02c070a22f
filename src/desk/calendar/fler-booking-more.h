/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-more.h - below a fold of the booking's form: who calls, who documents, purpose, brief */
#pragma once

#include <adwaita.h>

#include "fler-meeting.h"
#include "fler-official.h"
#include "fler-routine.h"

#define FLER_TYPE_BOOKING_MORE (fler_booking_more_get_type ())
G_DECLARE_FINAL_TYPE (FlerBookingMore, fler_booking_more, FLER, BOOKING_MORE, AdwExpanderRow)

/**
 * FlerBookingMore::changed:
 *
 * The user wrote or chose something.
 */

/**
 * fler_booking_more_set_routine:
 * @routine: (nullable): of the form chosen; lent for as long as it is set
 * @mine: (nullable): whoever books
 *
 * Lets the party that usually calls, and the one that documents then, be chosen.
 */
void fler_booking_more_set_routine (FlerBookingMore *self, const FlerRoutine *routine, const FlerOfficial *mine);

/**
 * fler_booking_more_fill:
 * @meeting: what stands there from now on
 */
void fler_booking_more_fill (FlerBookingMore *self, const FlerMeeting *meeting);

/**
 * fler_booking_more_guard:
 * @words: (array zero-terminated=1): words that must not reach the person
 * @instead: (nullable): see fler_word_notice_new()
 *
 * Marks the words while they are typed (D42) in the purpose, which stands in the person's letter.
 */
void fler_booking_more_guard (FlerBookingMore *self, const char *const *words, const char *instead);

/**
 * fler_booking_more_suggest_brief:
 * @brief: what stands in the brief from now on, unless something does already
 */
void fler_booking_more_suggest_brief (FlerBookingMore *self, const char *brief);

/**
 * fler_booking_more_write:
 * @meeting: takes what stands there
 */
void fler_booking_more_write (FlerBookingMore *self, FlerMeeting *meeting);

/**
 * fler_booking_more_lacks_why:
 *
 * Rule: another party than the form says may document, with a reason (all forms).
 *
 * Returns: whether that reason is missing
 */
gboolean fler_booking_more_lacks_why (FlerBookingMore *self);

/**
 * fler_booking_more_tell_why:
 * @is_focused: whether to unfold and go there
 *
 * Says that the reason is missing, as long as it is.
 */
void fler_booking_more_tell_why (FlerBookingMore *self, gboolean is_focused);
