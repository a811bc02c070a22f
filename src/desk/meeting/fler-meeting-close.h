/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-close.h - what follows from a meeting's end, all of it or nothing */
#pragma once

#include "fler-context.h"
#include "fler-ending.h"

/**
 * fler_meeting_close:
 * @meeting: with its participants as they came
 * @record: what was written
 * @ending: a meeting that may end
 *
 * Locks the record, settles the deviations of the meeting (F7), and notes that the person got the
 * copy (K8, G4) where that was said.
 */
gboolean fler_meeting_close (FlerContext *context, const FlerMeeting *meeting, const FlerRecord *record,
                             const FlerEnding *ending, GError **error);
