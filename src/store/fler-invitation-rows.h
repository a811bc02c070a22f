/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-invitation-rows.h - letters in the store, for its other files, within their transactions */
#pragma once

#include "fler-attempt.h"
#include "fler-db-private.h"
#include "fler-invitation.h"

/**
 * fler_invitation_rows_hide_person:
 *
 * Takes name and address out of a case's letters, and the letters themselves, which name the
 * person (F46). That they were sent, and when, stays.
 */
gboolean fler_invitation_rows_hide_person (FlerDb *db, gint64 case_id, GError **error);

/**
 * fler_invitation_rows_insert:
 * @invitation: a new letter, with the day it was sent where it was
 *
 * Within a transaction: the row, and what it tells its participant, and nothing in the history.
 * For those who bring a history of their own.
 */
gboolean fler_invitation_rows_insert (FlerDb *db, FlerInvitation *invitation, GError **error);
gboolean fler_attempt_rows_insert (FlerDb *db, FlerAttempt *attempt, GError **error);

/**
 * fler_invitation_rows_tell:
 *
 * Within a transaction, after the participants of a meeting were written: whoever is booked for a
 * unit that has a letter has been told what it tells.
 */
gboolean fler_invitation_rows_tell (FlerDb *db, gint64 meeting_id, GError **error);

/**
 * fler_invitation_rows_announce:
 *
 * Tells that a meeting's letters, answers or attempts have changed.
 */
void fler_invitation_rows_announce (FlerDb *db, gint64 meeting_id);
