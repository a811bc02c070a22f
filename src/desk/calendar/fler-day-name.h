/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-day-name.h - what a day is called beside its date: a holiday, a squeeze day, a closed day */
#pragma once

#include "fler-closed-days.h"

/**
 * fler_day_name:
 * @closed: (nullable): the organisation's own closed days, which come first
 * @is_free: (out) (optional): whether it is told as a free day: red in calendars; a Saturday
 *   without a name is not
 *
 * Returns: (transfer none) (nullable): the name in the user's language; NULL of an ordinary day.
 *   Holds as long as @closed
 */
const char *fler_day_name (const FlerClosedDays *closed, const GDate *day, gboolean *is_free);

/**
 * fler_day_name_narrow:
 *
 * Returns: (transfer none) (nullable): as fler_day_name(), with soft hyphens where its words may
 *   break: to be drawn, never spoken or searched
 */
const char *fler_day_name_narrow (const FlerClosedDays *closed, const GDate *day);
