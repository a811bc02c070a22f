/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-participant-store.h - who takes part in a meeting: the table participant
 *
 * For fler-meeting-store.c, within its transactions.
 */
#pragma once

#include "fler-db.h"
#include "fler-meeting.h"

/**
 * fler_participant_store_replace:
 * @participants: (element-type FlerParticipant): in order; ids are filled in
 *   A row that stands is changed in place, except what the letters told it.
 * @hides_person: whether the person's identity is protected: no name of theirs is stored then
 */
gboolean fler_participant_store_replace (FlerDb *db, gint64 meeting_id, GPtrArray *participants,
                                         gboolean hides_person, GError **error);

/**
 * fler_participant_store_list:
 *
 * Returns: (transfer full) (element-type FlerParticipant): in order
 */
GPtrArray *fler_participant_store_list (FlerDb *db, gint64 meeting_id, GError **error);

/**
 * fler_participant_store_count:
 *
 * Has the meeting's row tell again what lists show of its participants.
 */
gboolean fler_participant_store_count (FlerDb *db, gint64 meeting_id, GError **error);

/**
 * fler_participant_store_write:
 *
 * Writes one participant who is stored, and counts again.
 * @error: FLER_STORE_ERROR_NOT_FOUND - the meeting has no such participant
 */
gboolean fler_participant_store_write (FlerDb *db, gint64 meeting_id, const FlerParticipant *participant,
                                       GError **error);

/**
 * fler_participant_store_load:
 *
 * Returns: (transfer full) (nullable): the participant
 */
FlerParticipant *fler_participant_store_load (FlerDb *db, gint64 id, GError **error);

/**
 * fler_participant_store_hide_person:
 *
 * Takes the person's name out of all meetings of a case.
 */
gboolean fler_participant_store_hide_person (FlerDb *db, gint64 case_id, GError **error);
