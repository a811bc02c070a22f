/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-desk-room.h - the room of every day: the header with its views, and calendar and cases
 *
 * Each view is built the first time it is shown.
 */
#pragma once

#include <adwaita.h>

#include "fler-calendar-page.h"
#include "fler-cases-page.h"
#include "fler-context.h"

#define FLER_TYPE_DESK_ROOM (fler_desk_room_get_type ())
G_DECLARE_FINAL_TYPE (FlerDeskRoom, fler_desk_room, FLER, DESK_ROOM, AdwBin)

FlerDeskRoom *fler_desk_room_new (FlerContext *context);

/**
 * fler_desk_room_close:
 *
 * Lets the context go, while the room is still in its window, where the views may have put
 * actions. It is not to be shown afterwards.
 */
void fler_desk_room_close (FlerDeskRoom *self);

/**
 * fler_desk_room_show_calendar:
 *
 * Returns: (transfer none): the calendar, which is on screen now
 */
FlerCalendarPage *fler_desk_room_show_calendar (FlerDeskRoom *self);

/**
 * fler_desk_room_choose_booking:
 *
 * Chooses it in the calendar, if that is on screen; another view is not left for it.
 */
void fler_desk_room_choose_booking (FlerDeskRoom *self, gint64 meeting_id);

/**
 * fler_desk_room_get_open_case:
 *
 * Returns: the open case that is chosen, where the list of cases is on screen; 0: none
 */
gint64 fler_desk_room_get_open_case (FlerDeskRoom *self);

/**
 * fler_desk_room_show_cases:
 *
 * Returns: (transfer none): the cases, which are on screen now
 */
FlerCasesPage *fler_desk_room_show_cases (FlerDeskRoom *self);
