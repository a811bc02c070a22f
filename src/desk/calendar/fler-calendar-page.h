/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-page.h - the calendar room */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_CALENDAR_PAGE (fler_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (FlerCalendarPage, fler_calendar_page, FLER, CALENDAR_PAGE, GtkWidget)

/**
 * fler_calendar_page_set_context:
 * @context: (nullable): what to work on
 */
void fler_calendar_page_set_context (FlerCalendarPage *self, FlerContext *context);
