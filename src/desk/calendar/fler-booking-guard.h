/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-guard.h - words that must not reach the person, while a booking is written */
#pragma once

#include "fler-booking-more.h"
#include "fler-context.h"

/**
 * fler_booking_guard:
 * @place: the place's entry, in a group of preferences
 *
 * Place and purpose stand in the person's letter, so the words are marked while they are typed
 * (D42). Source: Malmö.
 */
void fler_booking_guard (FlerContext *context, GtkWidget *place, FlerBookingMore *more);
