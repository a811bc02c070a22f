/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-menu.h - what can be done with a booking, as a menu */
#pragma once

#include <gio/gio.h>

#include "fler-meeting.h"

/**
 * fler_booking_menu_new:
 *
 * Returns: (transfer full): the acts that the meeting's state allows, by calendar.… and win.… actions
 */
GMenuModel *fler_booking_menu_new (const FlerMeeting *meeting);
