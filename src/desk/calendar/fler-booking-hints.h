/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-hints.h - what a booking's form says beside day and time, in the user's words */
#pragma once

#include <gtk/gtk.h>

#include "fler-booking.h"
#include "fler-routine.h"

/**
 * fler_booking_day_hint:
 * @faults: FlerBookingFault bits
 * @tells_missing: whether a missing day is to be told
 * @warning: (out) (transfer full) (nullable): what is to be looked at again
 *
 * Returns: (transfer full): the day in words, with its week and holiday; "" where there is none
 */
char *fler_booking_day_hint (const GDate *day, guint faults, gboolean tells_missing, char **warning);

/**
 * fler_booking_time_warning:
 * @tells_missing: whether missing times are to be told
 *
 * Returns: (nullable): what is to be looked at again
 */
const char *fler_booking_time_warning (guint faults, gboolean tells_missing);

/**
 * fler_booking_propose_place:
 * @routine: (nullable)
 *
 * Rule: GK 2 is held at AF. Source: Malmö, D101. Where the meeting is held as a rule is filled in, as
 * long as nobody has typed another place.
 */
void fler_booking_propose_place (GtkEditable *place, const FlerRoutine *routine);
