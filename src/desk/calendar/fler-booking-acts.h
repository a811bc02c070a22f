/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-acts.h - what is done to bookings, told in the window, and how it is taken back
 *
 * Every act is saved at once, said through fler_window_say() with an undo, and kept so that it
 * can be taken back as long as the store is unlocked and nothing else has changed the booking.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"
#include "fler-meeting.h"

/**
 * fler_booking_acts_save:
 * @window: (nullable): where it is said
 * @before: (nullable): the booking as it was, with its participants; NULL: it is new
 * @after: the booking as it is to be; its id and times are filled in
 *
 * Returns: whether it was saved
 */
gboolean fler_booking_acts_save (GtkWindow *window, FlerContext *context, const FlerMeeting *before,
                                 FlerMeeting *after, GError **error);

/**
 * fler_booking_acts_save_with:
 * @deviations: (nullable) (element-type FlerDeviation): what is overridden by saving it; they get
 *   their ids, and are taken back with it
 *
 * As fler_booking_acts_save().
 */
gboolean fler_booking_acts_save_with (GtkWindow *window, FlerContext *context, const FlerMeeting *before,
                                      FlerMeeting *after, GPtrArray *deviations, GError **error);

/**
 * fler_booking_acts_reschedule:
 *
 * Moves or lengthens a booking. A meeting that was begun, held or cancelled stays where it is:
 * the user is told why. Where the rules object to the new time the booking's form opens with it.
 * Of an activity that comes again the user is asked which times move, and the store tells when
 * they have.
 *
 * Returns: whether it was moved already
 */
gboolean fler_booking_acts_reschedule (GtkWindow *window, FlerContext *context, gint64 meeting_id, FlerSpan span);

/**
 * fler_booking_acts_cancel:
 * @by: who cancels
 * @why: the reason, not empty
 *
 * Returns: whether it was saved
 */
gboolean fler_booking_acts_cancel (GtkWindow *window, FlerContext *context, gint64 meeting_id,
                                   FlerPartyKind by, const char *why, GError **error);

/**
 * fler_booking_acts_complain:
 * @what: what was not done, and what to do
 *
 * Says an error where it is seen and heard.
 */
void fler_booking_acts_complain (GtkWindow *window, const char *what, const GError *error);
