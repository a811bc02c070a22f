/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-wrong.h - the part of a booking's form that stops a wrong turn
 *
 * Says each objection and the way on, and under “Why?” its rule and source. Where a reason overrides them it
 * is asked for; it becomes a deviation. Nothing is shown where the booking is in order.
 */
#pragma once

#include <gtk/gtk.h>

#define FLER_TYPE_BOOKING_WRONG (fler_booking_wrong_get_type ())
G_DECLARE_FINAL_TYPE (FlerBookingWrong, fler_booking_wrong, FLER, BOOKING_WRONG, GtkWidget)

/**
 * FlerBookingWrong::guide-asked:
 *
 * The user wants to know which meeting suits.
 */

/**
 * fler_booking_wrong_show:
 * @objections: (nullable) (element-type FlerObjection)
 */
void fler_booking_wrong_show (FlerBookingWrong *self, const GPtrArray *objections);

/**
 * fler_booking_wrong_is_final:
 *
 * Returns: whether no reason makes the booking right
 */
gboolean fler_booking_wrong_is_final (FlerBookingWrong *self);

/**
 * fler_booking_wrong_lacks_why:
 *
 * Returns: whether a reason is asked for and missing
 */
gboolean fler_booking_wrong_lacks_why (FlerBookingWrong *self);

/**
 * fler_booking_wrong_dup_why:
 *
 * Returns: (transfer full): the reason
 */
char *fler_booking_wrong_dup_why (FlerBookingWrong *self);
void fler_booking_wrong_set_why (FlerBookingWrong *self, const char *why);

/**
 * fler_booking_wrong_focus:
 *
 * To the reason, or where none helps, to the way on.
 */
void fler_booking_wrong_focus (FlerBookingWrong *self);
