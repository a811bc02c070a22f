/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-span.h - when an event of a file begins, and how long it lasts */
#pragma once

#include "fler-busy.h"
#include "fler-ics-civil.h"
#include "fler-ics-event.h"
#include "fler-ics-tz.h"

typedef struct
{
  gint64           start;        /* local seconds; of whole days a midnight */
  gboolean         is_day;
  const FlerIcsTz *tz;           /* of the local seconds; of whole days Stockholm's */
  gint64           length;       /* seconds */
  gboolean         is_nominal;   /* the length is by the clock on the wall; else by the stopwatch */
} FlerIcsSpan;

/**
 * fler_ics_span_of:
 * @span: (out)
 * @why: (out): where FALSE is returned
 * @detail: (out): (nullable): lent by @event
 *
 * Returns: whether it could be told
 */
gboolean fler_ics_span_of (const FlerIcsEvent *event, FlerIcsZones *zones, FlerIcsSpan *span, FlerBusyWhy *why,
                           const char **detail);

/**
 * fler_ics_span_at:
 * @local: local seconds of one occurrence
 *
 * Returns: that occurrence, in UTC seconds
 */
FlerSpan fler_ics_span_at (const FlerIcsSpan *span, gint64 local);

/**
 * fler_ics_span_resolve:
 * @moment: EXDATE, RDATE or RECURRENCE-ID
 * @local: (out): its local seconds by the event's own clock
 * @is_day: (out)
 *
 * Returns: whether it is a moment in a known zone
 */
gboolean fler_ics_span_resolve (const FlerIcsSpan *span, const FlerIcsMoment *moment, FlerIcsZones *zones,
                                gint64 *local, gboolean *is_day);
