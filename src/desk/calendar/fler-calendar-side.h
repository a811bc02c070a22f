/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-side.h - the calendar's left column: the small month, and what is to be done
 *
 * It reads the store by itself, when the window is idle, and again when something has changed.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_CALENDAR_SIDE (fler_calendar_side_get_type ())
G_DECLARE_FINAL_TYPE (FlerCalendarSide, fler_calendar_side, FLER, CALENDAR_SIDE, GtkWidget)

/**
 * fler_calendar_side_set_context:
 * @context: (nullable): what to work on
 */
void fler_calendar_side_set_context (FlerCalendarSide *self, FlerContext *context);
void fler_calendar_side_set_today (FlerCalendarSide *self, const GDate *today);

/**
 * fler_calendar_side_set_chosen:
 * @first: the first day that the calendar shows
 * @n_days: how many it shows
 */
void fler_calendar_side_set_chosen (FlerCalendarSide *self, const GDate *first, int n_days);
