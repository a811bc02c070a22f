/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-mail.h - the letters of one meeting: who gets one, which, where to, and what it lacks
 *
 * One letter goes to the person and one to each party that takes part, but for the one that calls.
 * Everything it is worked out from is lent by whoever read it.
 */
#pragma once

#include "fler-consent.h"
#include "fler-envelope.h"
#include "fler-invitation-missing.h"
#include "fler-letter.h"

typedef struct
{
  const FlerMeeting         *meeting;     /* with its participants */
  const FlerCase            *the_case;
  GPtrArray                 *parties;     /* of FlerParty: the register */
  GPtrArray                 *consents;    /* of FlerConsent: the case's */
  const FlerOfficial        *writer;      /* (nullable) whoever writes */
  const FlerOfficial        *caller;      /* (nullable) of the party that calls, for readers of the writer's own */
  const FlerLetterTemplates *templates;
  const FlerRoutine         *swedish;     /* of the meeting's form */
  const FlerRoutine         *english;
  const char                *sender;      /* (nullable) the organisation and its address */
  GTimeZone                 *zone;
  GDate                      today;
} FlerMail;

/* One letter, as somebody wants it. */
typedef struct
{
  gint64             participant_id;      /* whom it goes to */
  FlerInvitationKind kind;
  FlerChannel        channel;
  FlerLetterLanguage language;
  GDate              answer_by;           /* may be unknown */
  char              *own_text;            /* (nullable) */
} FlerMailWish;

/**
 * fler_mail_writer:
 * @meeting: with its participants
 * @sender: (nullable): an organisation of one's own at the letter's head
 * @me: (nullable): whoever uses the program
 * @officials: (element-type FlerOfficial): the register's
 * @parties: (element-type FlerParty): the register
 *
 * A letter is signed for the party it comes from: where somebody writes for another party, by the
 * one who is named there. Who has no number of their own is reached at the unit's.
 *
 * Returns: (transfer full) (nullable): who signs, and whom to turn to
 */
FlerOfficial *fler_mail_writer (const FlerMeeting *meeting, const char *sender, const FlerOfficial *me,
                                GPtrArray *officials, GPtrArray *parties);

/**
 * fler_mail_caller:
 *
 * Returns: (transfer full): whom to turn to at the party that calls: who is named there, or else
 *   the party at its own number, as far as it is known
 */
FlerOfficial *fler_mail_caller (const FlerMeeting *meeting, GPtrArray *officials, GPtrArray *parties);

/**
 * fler_mail_receivers:
 *
 * Returns: (transfer container) (element-type FlerParticipant): whom a letter goes to, the person
 *   first; of several from one unit the first
 */
GPtrArray *fler_mail_receivers (const FlerMail *mail);

/**
 * fler_mail_find:
 *
 * Returns: (transfer none) (nullable): the participant of that id
 */
const FlerParticipant *fler_mail_find (const FlerMail *mail, gint64 participant_id);

/**
 * fler_mail_receiver_of:
 *
 * Returns: (transfer none) (nullable): to whom the letter is made that the participant of that id
 *   gets: the first of their unit; NULL: nobody writes to them
 */
const FlerParticipant *fler_mail_receiver_of (const FlerMail *mail, gint64 participant_id);

/**
 * fler_mail_is_for:
 * @receiver: one of fler_mail_receivers()
 *
 * Returns: whether @invitation went to them, or to others of their unit
 */
gboolean fler_mail_is_for (const FlerMail *mail, const FlerInvitation *invitation, const FlerParticipant *receiver);

/**
 * fler_mail_kind:
 *
 * Which letter follows from how things stand: the first; one that tells what has changed or was
 * cancelled since the last; a second one where no answer came in time; otherwise a reminder.
 *
 * Returns: the kind; FLER_INVITATION_NEVER where nobody needs to be told anything
 */
FlerInvitationKind fler_mail_kind (const FlerMail *mail, const FlerParticipant *receiver);

/**
 * fler_mail_is_awaited:
 *
 * A reminder is for whoever wants to send one, and a party that answered before it was written to
 * that nobody comes needs no invitation.
 *
 * Returns: whether somebody waits for the letter of fler_mail_kind()
 */
gboolean fler_mail_is_awaited (const FlerMail *mail, const FlerParticipant *receiver);

/**
 * fler_mail_party:
 *
 * Returns: (transfer none) (nullable): the unit in the register that @receiver comes from: the one
 *   that was chosen, or else the only one of its kind; NULL of the person
 */
const FlerParty *fler_mail_party (const FlerMail *mail, const FlerParticipant *receiver);

/**
 * fler_mail_receiver_name:
 *
 * Returns: (transfer full): who it goes to, as an address begins; "" of a protected identity
 */
char *fler_mail_receiver_name (const FlerMail *mail, const FlerParticipant *receiver);

/**
 * fler_mail_address:
 *
 * Returns: (transfer full) (nullable): the address as it is to show in the window, the name first;
 *   NULL: none is known, or the identity is protected
 */
char *fler_mail_address (const FlerMail *mail, const FlerParticipant *receiver);

/**
 * fler_mail_writers_unit:
 *
 * Returns: (transfer none) (nullable): the writer's unit in the register, which stands as the sender
 *   where nobody has written another; the only one there is needs no name. NULL: none stands there
 */
const FlerParty *fler_mail_writers_unit (const FlerMail *mail);

/**
 * fler_mail_consent:
 *
 * Returns: whether consent holds today for @receiver's party
 */
FlerTri fler_mail_consent (const FlerMail *mail, const FlerParticipant *receiver);

/**
 * fler_mail_answer_by:
 *
 * Rule F3: as fler_routine_answer_days(), or halfway to the meeting where that day has come already;
 * F18: it is a proposal, so where nobody works that day it is the last working day before.
 *
 * Returns: the day; one that is not known where the routine says none, or none is left
 */
GDate fler_mail_answer_by (const FlerMail *mail);

/**
 * fler_mail_missing:
 *
 * Returns: (transfer full) (element-type FlerLack): as fler_invitation_missing()
 */
GArray *fler_mail_missing (const FlerMail *mail, const FlerMailWish *wish);

/**
 * fler_mail_wanting:
 *
 * Rule D116: a letter tells where to call; D126: and where the meeting is. What it is poorer
 * without, and can be made without: it is signed by somebody who has no number, nor has their
 * unit, or the booking has no place. Source: Uppsala.
 *
 * Returns: (transfer full) (element-type FlerLack): what to look at before the letters go
 */
GArray *fler_mail_wanting (const FlerMail *mail, const FlerMailWish *wish);

/**
 * fler_mail_add_room:
 * @lacks: (element-type FlerLack): gets one more
 *
 * For whoever has measured that the letter's address has no room in the envelope's window (F55).
 */
void fler_mail_add_room (GArray *lacks, const FlerMail *mail, const FlerMailWish *wish);

/**
 * fler_mail_write:
 *
 * Returns: (transfer full): the letter; whether it may be made fler_mail_missing() tells
 */
FlerLetter *fler_mail_write (const FlerMail *mail, const FlerMailWish *wish);
