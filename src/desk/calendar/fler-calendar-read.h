/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-read.h - what a calendar view shows, read from the store: bookings and quiet layers */
#pragma once

#include "fler-calendar-data.h"
#include "fler-calendar-period.h"
#include "fler-context.h"

/* What the user wants to see. */
typedef struct
{
  FlerCalendarKind kind;
  GDate            anchor;        /* a valid day that is to be in sight */
  gboolean         shows_names;   /* of persons */
  gboolean         shows_weekend; /* of a work week, even where it holds nothing */
} FlerCalendarWish;

/**
 * fler_calendar_read:
 *
 * What outlasts a frame is not read here: deadlines come to the data by fler-calendar-deadlines.h.
 *
 * Returns: (transfer full) (nullable): the days, the bookings and quiet times of them
 */
FlerCalendarData *fler_calendar_read (FlerContext *context, const FlerCalendarWish *wish, GError **error);

/**
 * fler_calendar_title:
 * @today: a year is told where it is not the one that goes on
 * @is_short: for little room: “Tue 24 Nov 2026”, “w. 49 · 30 Nov – 4 Dec”
 *
 * Returns: (transfer full): “w. 48 · 23–27 November”, “November 2026” …
 */
char *fler_calendar_title (const FlerCalendarWish *wish, const FlerCalendarData *data, const GDate *today,
                           gboolean is_short);
