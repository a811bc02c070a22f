/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-windows-zones.h - Windows' names of time zones, as Outlook writes them (F116) */
#pragma once

#include <glib.h>

/**
 * fler_ics_windows_zone:
 * @name: such as "W. Europe Standard Time", or "(UTC+01:00) Amsterdam, Berlin, Bern, Rome,
 *   Stockholm, Vienna"
 *
 * Returns: (nullable): the zone database's name
 */
const char *fler_ics_windows_zone (const char *name);
