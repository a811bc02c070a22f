/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-agenda.h - where in its agenda a meeting stands, as the live form shows it */
#pragma once

#include "fler-meeting.h"
#include "fler-record.h"
#include "fler-routine.h"

typedef struct
{
  int now;              /* index of the first item not ticked off; -1: all are */
  int elapsed_min;      /* whole minutes since the meeting began; 0 before */
  int left_min;         /* whole minutes to its end, as booked or by its length; negative: over time */
  int late_min;         /* minutes past the time planned for all up to and with "now"; 0: in time */
} FlerAgendaView;

/**
 * fler_agenda_view_of:
 * @now: UTC seconds
 *
 * Returns: where the meeting stands
 */
FlerAgendaView fler_agenda_view_of (const FlerRoutine *routine, const FlerMeeting *meeting,
                                    const FlerRecord *record, gint64 now);

/**
 * fler_agenda_is_done:
 * @item: an agenda item's id
 *
 * Returns: whether it is ticked off
 */
gboolean fler_agenda_is_done (const FlerRecord *record, const char *item);

/**
 * fler_agenda_set_done:
 * @item: an agenda item's id
 *
 * Returns: whether that changed anything
 */
gboolean fler_agenda_set_done (FlerRecord *record, const char *item, gboolean is_done);
