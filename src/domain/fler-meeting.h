/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting.h - a meeting, from its booking to its end, or an activity of one's own */
#pragma once

#include "fler-day.h"
#include "fler-form.h"
#include "fler-official.h"

/* Stored: the numbers of all enums here never change and none is used again. */
typedef enum
{
  FLER_MEETING_PLANNED      = 1,
  FLER_MEETING_ONGOING      = 2,
  FLER_MEETING_HELD         = 3,
  FLER_MEETING_CANCELLED    = 4,
  FLER_MEETING_NOT_ATTENDED = 5,   /* the person did not come */
} FlerMeetingState;

typedef enum
{
  FLER_MODE_ROOM  = 1,
  FLER_MODE_VIDEO = 2,
  FLER_MODE_PHONE = 3,
  FLER_MODE_MIXED = 4,             /* of a meeting only: see each participant's own */
} FlerMode;

/* How someone answered the invitation. */
typedef enum
{
  FLER_ANSWER_NOT_INVITED  = 0,
  FLER_ANSWER_NONE_YET     = 1,    /* invited; “no answer” once the answer-by date has passed */
  FLER_ANSWER_COMES        = 2,
  FLER_ANSWER_MEDSKICK     = 3,    /* sends a contribution along; not an absence */
  FLER_ANSWER_DECLINES     = 4,
} FlerAnswer;

typedef enum
{
  FLER_PRESENCE_UNKNOWN  = 0,
  FLER_PRESENCE_PRESENT  = 1,
  FLER_PRESENCE_ABSENT   = 2,
  FLER_PRESENCE_MEDSKICK = 3,
} FlerPresence;

/* By what way something was sent, asked or answered. */
typedef enum
{
  FLER_CHANNEL_NONE      = 0,      /* not known */
  FLER_CHANNEL_POST      = 1,
  FLER_CHANNEL_PHONE     = 2,
  FLER_CHANNEL_IN_PERSON = 3,
  FLER_CHANNEL_DIGITAL   = 4,
} FlerChannel;

#define FLER_N_CHANNELS 5

/* What a letter about a meeting is for. */
typedef enum
{
  FLER_INVITATION_NEVER     = 0,   /* nothing was sent; no letter is of this kind */
  FLER_INVITATION_FIRST     = 1,
  FLER_INVITATION_SECOND    = 2,   /* the answer-by date passed, or the receiver missed a meeting */
  FLER_INVITATION_REMINDER  = 3,
  FLER_INVITATION_MOVED     = 4,
  FLER_INVITATION_CANCELLED = 5,
} FlerInvitationKind;

#define FLER_N_INVITATION_KINDS 6

typedef struct
{
  gint64             id;             /* 0 until it is stored */
  FlerPartyKind      party;
  gint64             party_id;       /* the unit that is invited; 0: none of the register */
  gint64             official_id;    /* 0: no official of the register */
  char              *name;           /* (nullable) NULL: the party has not named anyone yet */
  char              *role;           /* (nullable) */
  FlerMode           mode;
  FlerAnswer         answer;
  GDate              answered_on;    /* may be unknown */
  FlerChannel        answer_channel; /* the answer's channel is free (F3) */
  FlerPresence       presence;
  char              *medskick;       /* (nullable) what was sent along */
  char              *decline_reason; /* (nullable) why they do not come, as they said */
  gint64             answered_start; /* UTC seconds: the meeting's start when they answered; 0: not known.
                                      * The store writes it with the answer. */

  /* Of the letters that were sent; only the store of invitations writes these. */
  GDate              invited_on;     /* the first one */
  GDate              answer_by;      /* of the last one that asks for an answer */
  FlerInvitationKind told;           /* what the last one was */
  gint64             told_start;     /* UTC seconds: the meeting's start as the last one tells it */
  char              *told_place;     /* (nullable) the same of its place */
  FlerMode           told_mode;      /* and of how one meets; 0: not known */
} FlerParticipant;

FlerParticipant *fler_participant_new (void);
FlerParticipant *fler_participant_copy (const FlerParticipant *participant);
void fler_participant_free (FlerParticipant *participant);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerParticipant, fler_participant_free)

typedef struct
{
  gint64           id;              /* 0 until it is stored */
  gint64           case_id;         /* 0: an activity of one's own */
  char            *case_reference;  /* (nullable) for show; read with the meeting, not stored */
  FlerForm         form;
  FlerMeetingState state;
  char            *title;           /* (nullable) of an activity of one's own */
  FlerSpan         span;
  gboolean         is_all_day;      /* span then goes from midnight to midnight */
  gint64           activity_id;     /* of an activity that comes again (FlerActivity): which; else 0.
                                     * Not stored as a meeting; its id is then negative. */
  GDate            activity_day;    /* and which time of it: the day it has by the rule */
  gboolean         is_own_planning; /* a multi-party meeting's: own time, never an invitation */
  FlerMode         mode;
  char            *place;           /* (nullable) */
  FlerPartyKind    convener;
  FlerPartyKind    documenter;
  char            *documenter_why;  /* (nullable) where it is another than the form says */
  char            *purpose;         /* (nullable) */
  char            *brief;           /* (nullable) what AF matches from beforehand (K5) */
  FlerPartyKind    cancelled_by;    /* NONE unless cancelled */
  char            *cancelled_why;   /* (nullable) */
  char            *uid;             /* random, the same for life; given by the store where NULL */
  int              sequence;        /* up with every change that others must see */
  gint64           changed_at;      /* UTC seconds */
  gint64           booked_at;       /* UTC seconds: when it got its start, by booking or moving it; 0: not
                                     * known. Given by the store */
  int              n_invited;       /* for show: participants from whom somebody is to come */
  int              n_named;         /* for show: those of them with a name */
  int              n_unanswered;    /* for show: those of them who were invited and have not answered */
  GDate            answer_by;       /* for show: the first day by which one of those is to answer */
  GPtrArray       *participants;    /* of FlerParticipant; NULL where only the meeting was read */
} FlerMeeting;

FlerMeeting *fler_meeting_new (void);

/**
 * fler_meeting_copy:
 *
 * Returns: (transfer full): a copy, participants and all
 */
FlerMeeting *fler_meeting_copy (const FlerMeeting *meeting);
void fler_meeting_free (FlerMeeting *meeting);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerMeeting, fler_meeting_free)

/**
 * fler_meeting_is_over:
 *
 * Returns: whether the meeting was held, cancelled or not attended
 */
gboolean fler_meeting_is_over (const FlerMeeting *meeting);

/**
 * fler_meeting_presence:
 * @participant: one of @meeting's
 *
 * Whoever takes a paper away before the record is locked is to read what it will say then: once
 * somebody is ticked as here, those who are not did not come, and a contribution that was sent
 * along counts as one.
 *
 * Returns: how @participant took part; UNKNOWN only while nobody is ticked
 */
FlerPresence fler_meeting_presence (const FlerMeeting *meeting, const FlerParticipant *participant);

/**
 * fler_meeting_documented_by:
 *
 * Who documents follows from the form and who calls, and is settled when the meeting is booked; but
 * only a party that was there can have documented.
 *
 * Returns: the one that was settled, where it was there, nobody is ticked yet, or nobody of it was
 *   to be ticked; otherwise the only party that was there beside the person, or NONE
 */
FlerPartyKind fler_meeting_documented_by (const FlerMeeting *meeting);
