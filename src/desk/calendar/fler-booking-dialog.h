/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-dialog.h - makes a booking, or changes and moves one
 *
 * “saved”, with the booking's id, tells that it was kept; the dialog is closing then.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_BOOKING_DIALOG (fler_booking_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerBookingDialog, fler_booking_dialog, FLER, BOOKING_DIALOG, AdwWindow)

/**
 * fler_booking_dialog_new_booking:
 * @parent: (nullable): the window it belongs to
 * @case_id: the case it is about; 0: to be chosen
 * @start: UTC seconds; 0: the next time within working hours
 *
 * Returns: (transfer none): the dialog, which is on screen
 */
FlerBookingDialog *fler_booking_dialog_new_booking (GtkWindow *parent, FlerContext *context,
                                                    gint64 case_id, gint64 start);

/**
 * fler_booking_dialog_new_span:
 * @span: from when to when
 */
FlerBookingDialog *fler_booking_dialog_new_span (GtkWindow *parent, FlerContext *context, FlerSpan span);

/**
 * fler_booking_dialog_new_form:
 * @form: the form to begin with
 *
 * As fler_booking_dialog_new_booking(), from where the form is already known, such as the guide.
 */
FlerBookingDialog *fler_booking_dialog_new_form (GtkWindow *parent, FlerContext *context,
                                                 gint64 case_id, FlerForm form);

/**
 * fler_booking_dialog_edit:
 *
 * Returns: (transfer none) (nullable): the dialog; NULL where the booking cannot be changed, which
 *   the user has been told
 */
FlerBookingDialog *fler_booking_dialog_edit (GtkWindow *parent, FlerContext *context, gint64 meeting_id);

/**
 * fler_booking_dialog_edit_name:
 * @participant_id: whose name is wanted; 0: nobody’s
 *
 * As fler_booking_dialog_edit(), at the field of that name.
 */
FlerBookingDialog *fler_booking_dialog_edit_name (GtkWindow *parent, FlerContext *context, gint64 meeting_id,
                                                  gint64 participant_id);

/**
 * fler_booking_dialog_edit_span:
 * @span: to when it is to be moved
 *
 * As fler_booking_dialog_edit(), where a booking was moved and the rules have something to say.
 */
FlerBookingDialog *fler_booking_dialog_edit_span (GtkWindow *parent, FlerContext *context,
                                                  gint64 meeting_id, FlerSpan span);
