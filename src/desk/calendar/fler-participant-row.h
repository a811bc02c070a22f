/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-participant-row.h - a row of a form: who comes to a meeting from one party, by name or not yet */
#pragma once

#include <adwaita.h>

#include "fler-context.h"
#include "fler-meeting.h"

#define FLER_TYPE_PARTICIPANT_ROW (fler_participant_row_get_type ())
G_DECLARE_FINAL_TYPE (FlerParticipantRow, fler_participant_row, FLER, PARTICIPANT_ROW, AdwActionRow)

/**
 * FlerParticipantRow::changed:
 *
 * Another name or way of meeting stands there.
 */

/**
 * FlerParticipantRow::removed:
 *
 * The user wants the row gone.
 */

/**
 * fler_participant_row_new:
 * @participant: who; what the row does not show, such as the answer, is kept
 */
GtkWidget *fler_participant_row_new (FlerContext *context, const FlerParticipant *participant);

/**
 * fler_participant_row_read:
 * @mode: the meeting's way of meeting; of MIXED the row has its own
 *
 * Returns: (transfer full): who, as it stands there now
 */
FlerParticipant *fler_participant_row_read (FlerParticipantRow *self, FlerMode mode);
FlerPartyKind fler_participant_row_get_party (FlerParticipantRow *self);

/**
 * fler_participant_row_set_mixed:
 * @is_mixed: whether each takes part in a way of their own
 */
void fler_participant_row_set_mixed (FlerParticipantRow *self, gboolean is_mixed);

/**
 * fler_participant_row_guard:
 * @words: (array zero-terminated=1): words that must not reach the person
 * @instead: (nullable): see fler_word_notice_new()
 *
 * Returns: (transfer floating): what marks the words in the name while it is typed (D42); to stand
 *   near the row, and to go before it does
 */
GtkWidget *fler_participant_row_guard (FlerParticipantRow *self, const char *const *words, const char *instead);

/**
 * fler_participant_row_set_warning:
 * @warning: (nullable): what to look at, below the party
 */
void fler_participant_row_set_warning (FlerParticipantRow *self, const char *warning);
