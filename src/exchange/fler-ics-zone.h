/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-zone.h - Europe/Stockholm, as an iCalendar file tells it
 *
 * Two rules that hold since 1996: summer time from the last Sunday of March to the last Sunday
 * of October, both changes at 01.00 UTC. libical's own description of the zone is misread by
 * many programs (F91, F140); these two rules are read rightly by all that were tried, but for
 * the hour that October has twice.
 */
#pragma once

#include <glib.h>

#define FLER_ICS_ZONE_ID "Europe/Stockholm"

/* What the clock on the wall shows. */
typedef struct
{
  int      year, month, day;
  int      hour, minute, second;
  gboolean is_doubled;   /* in the hour that the clock shows twice */
} FlerIcsLocal;

/**
 * fler_ics_zone_component:
 *
 * Returns: the VTIMEZONE, with CRLF (F96)
 */
const char *fler_ics_zone_component (void);

/**
 * fler_ics_zone_local:
 * @instant: UTC seconds
 * @local: (out): the same moment in Stockholm
 *
 * Returns: whether the two rules hold at that moment: from 1996 to 9999
 */
gboolean fler_ics_zone_local (gint64 instant, FlerIcsLocal *local);

/**
 * fler_ics_zone_utc:
 * @local: (out): the same moment in UTC
 *
 * Returns: whether the moment lies in the years 1 to 9999
 */
gboolean fler_ics_zone_utc (gint64 instant, FlerIcsLocal *local);

/**
 * fler_ics_zone_holds:
 *
 * Returns: whether the two rules hold at @instant
 */
gboolean fler_ics_zone_holds (gint64 instant);

/**
 * fler_ics_zone_offset:
 *
 * Returns: seconds east of Greenwich, by the two rules
 */
int fler_ics_zone_offset (gint64 instant);
