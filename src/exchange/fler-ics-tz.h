/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-tz.h - the time zones that other calendars' files name, by whatever name
 *
 * A name of the zone database is looked up there; Windows' own names (F116) through a map; any
 * other by the VTIMEZONE in the file. A time without a zone is Stockholm's.
 */
#pragma once

#include "fler-ics-property.h"

typedef struct _FlerIcsTz FlerIcsTz;
typedef struct _FlerIcsZones FlerIcsZones;

FlerIcsZones *fler_ics_zones_new (void);
void fler_ics_zones_free (FlerIcsZones *zones);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerIcsZones, fler_ics_zones_free)

/**
 * fler_ics_zones_find:
 * @tzid: the zone's name as the file gives it; "" is Stockholm
 *
 * Returns: (transfer none) (nullable): the zone
 */
const FlerIcsTz *fler_ics_zones_find (FlerIcsZones *zones, const char *tzid);

/**
 * fler_ics_zones_begin:
 *
 * A VTIMEZONE begins in the file; what stands in it is told by the functions below.
 */
void fler_ics_zones_begin (FlerIcsZones *zones);

/**
 * fler_ics_zones_begin_part:
 *
 * A STANDARD or DAYLIGHT begins in it.
 */
void fler_ics_zones_begin_part (FlerIcsZones *zones);
void fler_ics_zones_take (FlerIcsZones *zones, const FlerIcsProperty *property);
void fler_ics_zones_end_part (FlerIcsZones *zones);

/**
 * fler_ics_zones_end:
 *
 * It ends. One that is not whole is forgotten.
 */
void fler_ics_zones_end (FlerIcsZones *zones);

/**
 * fler_ics_tz_offset:
 * @instant: UTC seconds
 *
 * Returns: seconds east of Greenwich
 */
int fler_ics_tz_offset (const FlerIcsTz *tz, gint64 instant);

/**
 * fler_ics_tz_utc:
 * @local: local seconds
 *
 * Returns: UTC seconds; of a doubled hour the first, and a time that the clock skips is counted
 *   from before the change (RFC 5545, 3.3.5)
 */
gint64 fler_ics_tz_utc (const FlerIcsTz *tz, gint64 local);
