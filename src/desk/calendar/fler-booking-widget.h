/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-widget.h - one booking in a calendar: mark, time, case and how it stands
 *
 * Made once and shown again and again: setting another meeting is cheap, and its size never
 * depends on its text. “clicked” opens the booking.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-meeting.h"

#define FLER_TYPE_BOOKING_WIDGET (fler_booking_widget_get_type ())
G_DECLARE_FINAL_TYPE (FlerBookingWidget, fler_booking_widget, FLER, BOOKING_WIDGET, GtkButton)

GtkWidget *fler_booking_widget_new (void);

/**
 * fler_booking_widget_show:
 * @meeting: what to show; read now, not kept
 * @person_name: (nullable): where names are shown
 * @begins_before: whether the day shown has not its beginning
 * @ends_after: whether the day shown has not its end
 */
void fler_booking_widget_show (FlerBookingWidget *self, const FlerMeeting *meeting,
                               const char *person_name, GTimeZone *zone,
                               gboolean begins_before, gboolean ends_after);

/**
 * fler_booking_widget_get_meeting:
 *
 * Returns: the meeting's id; 0 before one was shown
 */
gint64 fler_booking_widget_get_meeting (FlerBookingWidget *self);
void fler_booking_widget_set_selected (FlerBookingWidget *self, gboolean is_selected);

/**
 * fler_booking_widget_line:
 *
 * Returns: how many pixels a booking of one line needs to be read
 */
int fler_booking_widget_line (FlerBookingWidget *self);

/**
 * fler_booking_widget_dup_words:
 *
 * Returns: (transfer full): all that can be read in it, in whatever room, as markup
 */
char *fler_booking_widget_dup_words (FlerBookingWidget *self);
