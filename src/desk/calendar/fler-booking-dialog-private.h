/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-dialog-private.h - between the form of a booking and the ways in which it is opened */
#pragma once

#include "fler-booking-dialog.h"
#include "fler-meeting.h"

#define FLER_BOOKING_WORK_START   (8 * 60)
#define FLER_BOOKING_WORK_END     (17 * 60)
#define FLER_BOOKING_USUAL_LENGTH 60

/**
 * fler_booking_dialog_open:
 * @meeting: (transfer full): what stands there to begin with
 * @has_own_length: whether its length stays when another form is chosen
 *
 * Returns: (transfer none): the dialog, which is on screen
 */
FlerBookingDialog *fler_booking_dialog_open (GtkWindow *parent, FlerContext *context,
                                             FlerMeeting *meeting, gboolean has_own_length);

/**
 * fler_booking_dialog_move:
 *
 * Fills in another time, as if it had been typed.
 */
void fler_booking_dialog_move (FlerBookingDialog *self, FlerSpan span);
