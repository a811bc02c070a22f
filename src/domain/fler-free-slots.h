/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-free-slots.h - when everyone has time: gaps between what is booked, and the first that fit
 *
 * Works on spans alone: whose they are, and from which calendar, does not matter to it.
 */
#pragma once

#include "fler-closed-days.h"
#include "fler-day.h"

/**
 * fler_free_gaps:
 * @busy: (element-type FlerSpan): when someone is not free, in any order, overlapping or not
 * @within: the time that is looked at
 *
 * Returns: (transfer full) (element-type FlerSpan): what is left of @within, in order
 */
GArray *fler_free_gaps (const GArray *busy, FlerSpan within);

typedef struct
{
  gint64                from;        /* UTC seconds: not before that */
  GDate                 until;       /* the last day, such as the case's deadline; may be unknown */
  int                   length;      /* minutes, from 1 */
  int                   work_start;  /* minutes after midnight */
  int                   work_end;
  const FlerClosedDays *closed;      /* (nullable) */
  GTimeZone            *zone;
} FlerSlotWish;

/* How many days ahead are looked at where the wish has no last day. */
#define FLER_FREE_SLOTS_DAYS 60

/**
 * fler_free_slots_span:
 *
 * Returns: what busy times are to be known of for fler_free_slots()
 */
FlerSpan fler_free_slots_span (const FlerSlotWish *wish);

/**
 * fler_free_slots:
 * @busy: (element-type FlerSpan): as above
 * @n_most: how many at most
 *
 * On working days (F16, F19 and the organisation's own), within working hours, at full and half
 * hours, none overlapping another.
 *
 * Returns: (transfer full) (element-type FlerSpan): the first that fit; fewer or none where the
 *   wish's last day comes before
 */
GArray *fler_free_slots (const GArray *busy, const FlerSlotWish *wish, guint n_most);
