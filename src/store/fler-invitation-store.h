/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-invitation-store.h - letters of a meeting, answers to them, and attempts to get answers
 *
 * Whatever is written here is announced as FLER_CHANGE_INVITATION and FLER_CHANGE_MEETING, both
 * with the meeting's id: lists show who has answered.
 */
#pragma once

#include "fler-attempt.h"
#include "fler-db.h"
#include "fler-invitation.h"

/**
 * fler_invitation_store_save:
 * @invitation: a letter as it was made; the id is filled in
 * @error: FLER_STORE_ERROR_INVALID - it was sent: a letter that went stays as it was
 *
 * Writes a new letter (id 0) or all of one that was not sent yet; where letter is NULL the stored
 * one stays. The day it was sent is not written: see fler_invitation_store_set_sent(). Of a
 * person whose identity is protected neither name nor address is stored (F46).
 */
gboolean fler_invitation_store_save (FlerDb *db, FlerInvitation *invitation, GError **error);

/**
 * fler_invitation_store_set_sent:
 * @sent_on: the day; an invalid day takes back what was said
 * @now: UTC seconds, for the history
 * @error: FLER_STORE_ERROR_NOT_FOUND - there is none of that id
 * @error: FLER_STORE_ERROR_INVALID - it was made after that day
 *
 * Only the user says that a letter went. The participant is invited from then on, and the
 * meeting's row tells that an answer is waited for.
 */
gboolean fler_invitation_store_set_sent (FlerDb *db, gint64 id, const GDate *sent_on, gint64 now,
                                         GError **error);

/**
 * fler_invitation_store_delete:
 * @error: FLER_STORE_ERROR_INVALID - it was sent: what went stays
 */
gboolean fler_invitation_store_delete (FlerDb *db, gint64 id, GError **error);

/**
 * fler_invitation_store_load:
 *
 * Returns: (transfer full) (nullable): the invitation with its letter
 */
FlerInvitation *fler_invitation_store_load (FlerDb *db, gint64 id, GError **error);

/**
 * fler_invitation_store_list_of_meeting:
 *
 * Returns: (transfer full) (element-type FlerInvitation): without letters, in the order they
 *   were made
 */
GPtrArray *fler_invitation_store_list_of_meeting (FlerDb *db, gint64 meeting_id, GError **error);

/**
 * fler_invitation_store_list_of_case:
 *
 * Returns: (transfer full) (element-type FlerInvitation): of all its meetings, without letters,
 *   in the order they were made
 */
GPtrArray *fler_invitation_store_list_of_case (FlerDb *db, gint64 case_id, GError **error);

/**
 * fler_answer_store_save:
 * @participant: a participant of @meeting_id as it stands from now on: its answer, day, channel,
 *   name and official, contribution, and presence are written
 * @attempt: (nullable): the line of the log that tells it; the id is filled in
 * @now: UTC seconds, for the history
 *
 * One transaction for both. The meeting's sequence does not go up: nobody's calendar changes.
 */
gboolean fler_answer_store_save (FlerDb *db, gint64 meeting_id, const FlerParticipant *participant,
                                 FlerAttempt *attempt, gint64 now, GError **error);

/**
 * fler_answer_store_take_back:
 * @participant: as it stood before
 * @attempt_id: the line that told it; 0: none
 *
 * Undoes fler_answer_store_save().
 */
gboolean fler_answer_store_take_back (FlerDb *db, gint64 meeting_id, const FlerParticipant *participant,
                                      gint64 attempt_id, GError **error);

/**
 * fler_attempt_store_save:
 * @attempt: the id is filled in
 */
gboolean fler_attempt_store_save (FlerDb *db, FlerAttempt *attempt, GError **error);
gboolean fler_attempt_store_delete (FlerDb *db, gint64 id, GError **error);

/**
 * fler_attempt_store_list_of_meeting:
 *
 * Returns: (transfer full) (element-type FlerAttempt): by time
 */
GPtrArray *fler_attempt_store_list_of_meeting (FlerDb *db, gint64 meeting_id, GError **error);
