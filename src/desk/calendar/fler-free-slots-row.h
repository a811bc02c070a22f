/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-free-slots-row.h - three times that fit everyone, to choose from in a booking's form */
#pragma once

#include <adwaita.h>

#include "fler-context.h"
#include "fler-meeting.h"

#define FLER_TYPE_FREE_SLOTS_ROW (fler_free_slots_row_get_type ())
G_DECLARE_FINAL_TYPE (FlerFreeSlotsRow, fler_free_slots_row, FLER, FREE_SLOTS_ROW, AdwActionRow)

/**
 * FlerFreeSlotsRow::chosen:
 * @start: UTC seconds
 * @end: UTC seconds
 *
 * The user has chosen one of them.
 */

/**
 * fler_free_slots_row_update:
 * @meeting: (nullable): the booking as it stands, with those taking part; NULL hides the row
 *
 * Looks for the first three times from its own day on that its officials are free, as long as it
 * is; from now on, where that day has passed or is too late. @meeting itself is passed over. Rule K7: of a contact meeting, by day 180. What the register does not know of cannot be taken into account.
 */
void fler_free_slots_row_update (FlerFreeSlotsRow *self, FlerContext *context, const FlerMeeting *meeting);
