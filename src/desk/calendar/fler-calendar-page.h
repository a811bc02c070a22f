/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-page.h - the calendar room: small month and to-do list, a view, the case card
 *
 * What its parts ask for by actions named calendar.… is told in their headers; what concerns
 * more than the calendar goes to the window's actions (fler-window.h).
 */
#pragma once

#include <adwaita.h>

#include "fler-calendar-period.h"
#include "fler-context.h"

#define FLER_TYPE_CALENDAR_PAGE (fler_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (FlerCalendarPage, fler_calendar_page, FLER, CALENDAR_PAGE, GtkWidget)

/**
 * fler_calendar_page_set_context:
 * @context: (nullable): what to work on; NULL forgets everything shown
 */
void fler_calendar_page_set_context (FlerCalendarPage *self, FlerContext *context);

/**
 * fler_calendar_page_set_kind:
 *
 * Turns to another view of the same time.
 */
void fler_calendar_page_set_kind (FlerCalendarPage *self, FlerCalendarKind kind);
FlerCalendarKind fler_calendar_page_get_kind (FlerCalendarPage *self);

/**
 * fler_calendar_page_get_day:
 *
 * Returns: a day that is in sight; today where nothing was shown yet
 */
GDate fler_calendar_page_get_day (FlerCalendarPage *self);

/**
 * fler_calendar_page_go_to:
 * @day: a valid day
 */
void fler_calendar_page_go_to (FlerCalendarPage *self, const GDate *day);

/**
 * fler_calendar_page_show_meeting:
 *
 * Goes to the day of a meeting and chooses it.
 */
void fler_calendar_page_show_meeting (FlerCalendarPage *self, gint64 meeting_id);

/**
 * fler_calendar_page_reload:
 *
 * Reads again what is shown, at once. Changes in the store bring this about by themselves.
 */
void fler_calendar_page_reload (FlerCalendarPage *self);
