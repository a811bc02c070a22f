/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-words.h - what a booking says of itself: on screen, and to a screen reader
 *
 * Never a personnummer, and the person's name only where the caller hands it in.
 */
#pragma once

#include "fler-meeting.h"

/**
 * fler_booking_words_title:
 *
 * Returns: (transfer full): the form, or the title of an activity of one's own
 */
char *fler_booking_words_title (const FlerMeeting *meeting);

/**
 * fler_booking_words_about:
 * @person_name: (nullable): where names are shown
 *
 * Returns: (transfer full): “0042”, or “0042 A. Exempelsson”; "" where it is about no case
 */
char *fler_booking_words_about (const FlerMeeting *meeting, const char *person_name);

/**
 * fler_booking_words_notes:
 *
 * Returns: (transfer full): what is to be known of how it stands: “cancelled”, “2/4 names”, “own
 *   planning” …, with a sign before each state so that it is seen at a glance; "" for nothing
 */
char *fler_booking_words_notes (const FlerMeeting *meeting);

/**
 * fler_booking_words_is_awaiting:
 *
 * Returns: whether it is to come and somebody who was invited has not answered (F3), or is not known
 *   by name (F4)
 */
gboolean fler_booking_words_is_awaiting (const FlerMeeting *meeting);

/**
 * fler_booking_words_case_in_short:
 *
 * Returns: (transfer full) (nullable): “0042”, or “0042 ?” where an answer or a name is awaited;
 *   NULL: it is about no case
 */
char *fler_booking_words_case_in_short (const FlerMeeting *meeting);

/* How much room a booking has. */
typedef enum
{
  FLER_BOOKING_WIDE,       /* time and case beside the mark, the rest below */
  FLER_BOOKING_NARROW,     /* only the time beside the mark */
  FLER_BOOKING_STACKED,    /* which case beside the mark, the time below */
  FLER_BOOKING_LINE,       /* one line has it all */
  FLER_BOOKING_TIGHT,      /* one line, without room for the time: which case, with a sign of what is awaited, or what */
} FlerBookingRoom;

/**
 * fler_booking_words_markup:
 * @time: (nullable): when it begins, as it is to be shown
 * @head: (out) (transfer full): Pango markup of the first line, beside the mark
 * @body: (out) (transfer full): Pango markup of what stands below; "" where there is no room
 */
void fler_booking_words_markup (const FlerMeeting *meeting, const char *person_name, const char *time,
                                FlerBookingRoom room, char **head, char **body);

/**
 * fler_booking_words_spoken:
 *
 * Returns: (transfer full): “Tuesday 24 November, 13.00–14.00, Contact meeting, case 0042, planned”
 */
char *fler_booking_words_spoken (const FlerMeeting *meeting, const char *person_name, GTimeZone *zone);
