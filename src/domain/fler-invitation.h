/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-invitation.h - one letter of a meeting to one receiver, and how that receiver answers
 *
 * The letter as made, its day and the address it went to are evidence (F56, D111). The answer
 * itself, its day and channel, and who came stand in the FlerParticipant; an invitation that was
 * sent marks its participant with when, what for and by when it is to be answered.
 */
#pragma once

#include "fler-letter-template.h"
#include "fler-meeting.h"

typedef struct
{
  gint64             id;             /* 0 until it is stored */
  gint64             meeting_id;
  gint64             participant_id; /* whom it goes to; 0: no longer among those invited */
  FlerPartyKind      party;          /* PERSON: the person's own letter */
  gint64             party_id;       /* the unit in the register; 0: none */
  FlerInvitationKind kind;
  FlerChannel        channel;        /* how it goes; POST of a multi-party meeting (F2) */
  char              *receiver;       /* (nullable) as the letter names them */
  char              *address;        /* (nullable) as it stood in the window, one line a row */
  GDate              made_on;
  GDate              sent_on;        /* invalid until the user said that it went */
  GDate              answer_by;      /* may be unknown */
  gint64             tells_start;    /* UTC seconds: the meeting's start as the letter tells it */
  char              *tells_place;    /* (nullable) the same of its place */
  FlerMode           tells_mode;     /* and of how one meets; 0: not known */
  FlerLetterLanguage language;       /* 0: not known */
  char              *title;          /* (nullable) of the letter */
  GBytes            *letter;         /* (nullable) PDF; NULL in lists, and where nothing was made */
  gsize              letter_size;    /* bytes, in lists too; 0: nothing was made */
} FlerInvitation;

FlerInvitation *fler_invitation_new (void);
FlerInvitation *fler_invitation_copy (const FlerInvitation *invitation);
void fler_invitation_free (FlerInvitation *invitation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerInvitation, fler_invitation_free)

/**
 * fler_invitation_is_sent:
 *
 * Returns: whether the user has said that it went
 */
gboolean fler_invitation_is_sent (const FlerInvitation *invitation);

/* What may be wrong with a day on which a letter is said to have gone. */
typedef enum
{
  FLER_SENT_DAY_RIGHT,
  FLER_SENT_DAY_UNKNOWN,
  FLER_SENT_DAY_AHEAD,
  FLER_SENT_DAY_BEFORE_MADE,
} FlerSentDay;

/**
 * fler_invitation_check_sent_day:
 * @sent_on: a day, or none
 * @today: a valid day
 *
 * Rule F56: the day is evidence: no letter went before it was made, and none is sent in advance.
 *
 * Returns: whether the letter may have gone on @sent_on
 */
FlerSentDay fler_invitation_check_sent_day (const FlerInvitation *invitation, const GDate *sent_on,
                                            const GDate *today);

/**
 * fler_invitation_is_for:
 * @meeting: its meeting, with its participants
 *
 * A letter goes to a unit of a party, whichever of its officials it was made for. Where the unit
 * is not known on one side, it went to those of whom no more is known than of its receiver.
 *
 * Returns: whether @participant has got it
 */
gboolean fler_invitation_is_for (const FlerInvitation *invitation, const FlerParticipant *participant,
                                 const FlerMeeting *meeting);

/**
 * fler_invitation_last_reminder:
 * @invitations: (element-type FlerInvitation): those of @meeting
 *
 * Returns: (transfer none) (nullable): the reminder or second letter that was sent last to
 *   @participant
 */
const FlerInvitation *fler_invitation_last_reminder (GPtrArray *invitations, const FlerParticipant *participant,
                                                     const FlerMeeting *meeting);

/* How a receiver stands to the meeting, as a list shows it. */
typedef enum
{
  FLER_REPLY_NOT_INVITED,
  FLER_REPLY_WAITED_FOR,     /* invited; the answer-by date lies ahead, or there is none */
  FLER_REPLY_NO_ANSWER,      /* the answer-by date has passed: a state of its own (F3, D120) */
  FLER_REPLY_COMES_UNNAMED,
  FLER_REPLY_COMES,          /* and who is known */
  FLER_REPLY_MEDSKICK,
  FLER_REPLY_DECLINES,
} FlerReply;

/**
 * fler_reply_of:
 * @answer_by: (nullable): what the routine gives, where the invitation itself has no such day
 * @today: a valid day
 *
 * Rule F3: no answer is a state of its own once the answer-by date has passed. Source: Uppsala,
 * Hur resultaten tas tillvara.
 *
 * Returns: how @participant stands
 */
FlerReply fler_reply_of (const FlerParticipant *participant, const GDate *answer_by, const GDate *today);

/**
 * fler_participant_is_expected:
 *
 * Returns: whether somebody is to come of @participant's party: it has neither declined nor sent
 *   its part along; of the person FALSE
 */
gboolean fler_participant_is_expected (const FlerParticipant *participant);

/**
 * fler_participant_standing_answer:
 *
 * Whoever said to come, or not to, before a letter told them of another time has not answered about
 * that one yet (D125). What was sent along holds whenever the meeting is.
 *
 * Returns: the answer as it holds for the time that was last told
 */
FlerAnswer fler_participant_standing_answer (const FlerParticipant *participant);

/**
 * fler_participant_mode:
 *
 * Returns: how @participant is told that one meets: how the meeting is held, and of a mixed one how
 *   the person takes part
 */
FlerMode fler_participant_mode (const FlerParticipant *participant, const FlerMeeting *meeting);

/**
 * fler_participant_lacks_name:
 *
 * Rule F4: of whoever is to come it is known who. Nobody is asked for the person's name, nor for
 * that of a party that declines or sends its part along.
 *
 * Returns: whether a name is still to be got
 */
gboolean fler_participant_lacks_name (const FlerParticipant *participant);

/**
 * fler_participant_is_told:
 *
 * Whether the last letter that was sent to @participant still tells the truth. Someone who was
 * never written to needs no letter; a cancelled meeting is told of by a letter of its own, and
 * one that was moved by a letter with its new time and place, or how one meets instead.
 */
gboolean fler_participant_is_told (const FlerParticipant *participant, const FlerMeeting *meeting);

/**
 * fler_participant_shares_letter:
 *
 * A unit of a party gets one letter, however many of its officials are booked.
 *
 * Returns: whether the letter that @participant gets is made for somebody before it in @meeting
 */
gboolean fler_participant_shares_letter (const FlerParticipant *participant, const FlerMeeting *meeting);

/**
 * fler_participant_is_written_to:
 *
 * Returns: whether a letter of the meeting goes to @participant: the convener writes to nobody of
 *   its own, and several from one unit share theirs
 */
gboolean fler_participant_is_written_to (const FlerParticipant *participant, const FlerMeeting *meeting);

/**
 * fler_meeting_is_called:
 * @meeting: with its participants
 *
 * Returns: whether everyone who is expected, and whom a letter goes to, has been sent one about
 *   @meeting; FALSE where nobody has
 */
gboolean fler_meeting_is_called (const FlerMeeting *meeting);
