/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking.h - what a booking begins with, and what is wrong with one before it is saved */
#pragma once

#include "fler-facts.h"
#include "fler-meeting.h"
#include "fler-routine.h"

/* What a booking lacks or should be looked at again; the first ones stop it. */
typedef enum
{
  FLER_BOOKING_NO_CASE       = 1 << 0,    /* a meeting is about a case; one's own activity is not */
  FLER_BOOKING_NO_TITLE      = 1 << 1,    /* of one's own activity: nobody would know what it is */
  FLER_BOOKING_NO_DAY        = 1 << 2,
  FLER_BOOKING_NO_START      = 1 << 3,
  FLER_BOOKING_NO_END        = 1 << 4,
  FLER_BOOKING_END_FIRST     = 1 << 5,    /* it ends before or as it starts */

  FLER_BOOKING_PAST          = 1 << 8,    /* it is over already */
  FLER_BOOKING_FREE_DAY      = 1 << 9,    /* a weekend or a holiday (F16, F19) */
  FLER_BOOKING_OUTSIDE_HOURS = 1 << 10,
  FLER_BOOKING_LONG          = 1 << 11,   /* over four hours: perhaps a slip of the pen */
} FlerBookingFault;

/* What stops a booking from being saved; the rest only warns. */
#define FLER_BOOKING_STOPS 0xff

/* What was filled in, as far as it could be read. */
typedef struct
{
  FlerForm form;
  gint64   case_id;                       /* 0: none */
  gboolean has_title;
  gboolean is_all_day;
  GDate    day;                           /* may be unknown */
  int      start, end;                    /* minutes after midnight; -1: not known */
} FlerBookingDraft;

/**
 * fler_booking_check:
 * @now: UTC seconds
 * @work_start: minutes after midnight at which work begins
 * @work_end: and ends
 *
 * Returns: FlerBookingFault bits; 0: nothing to say
 */
guint fler_booking_check (const FlerBookingDraft *draft, gint64 now, int work_start, int work_end,
                          GTimeZone *zone);

/**
 * fler_booking_span:
 * @draft: one without faults that stop it
 *
 * Returns: when it is, from midnight to midnight where it is all day
 */
FlerSpan fler_booking_span (const FlerBookingDraft *draft, GTimeZone *zone);

/**
 * fler_booking_next_time:
 * @minutes: (out): after midnight, at a full or half hour
 *
 * Where a new booking begins if nobody said when: the next full or half hour within working
 * hours, on a day that is not free.
 *
 * Returns: the day
 */
GDate fler_booking_next_time (gint64 now, int work_start, int work_end, GTimeZone *zone, int *minutes);

/**
 * fler_booking_lead_days:
 * @routine: (nullable): of the form
 *
 * Returns: how many days before the meeting its first step is due, such as the invitation; 0: none
 */
int fler_booking_lead_days (const FlerRoutine *routine);

/**
 * fler_booking_convener:
 * @routine: (nullable): of the form
 * @mine: (nullable): whoever books
 *
 * Returns: the party that calls: the routine's, or where any may call, that of whoever books
 */
FlerPartyKind fler_booking_convener (const FlerRoutine *routine, const FlerOfficial *mine);

/**
 * fler_booking_participants:
 * @facts: (nullable): the case's; a multi-party meeting is for the parties needed, where known
 * @mine: (nullable): whoever books; named as the one who comes from that party
 *
 * Returns: (transfer full) (element-type FlerParticipant): who takes part in a meeting of the
 *   form as a rule, the person first; none in an activity of one's own. Where any party may call
 *   (flerpartsmöte, SIP, annat), that of whoever books is among them
 */
GPtrArray *fler_booking_participants (FlerForm form, const FlerFacts *facts, const FlerOfficial *mine);

/* Somebody new to the person, from a party that others have come from before. */
typedef struct
{
  FlerPartyKind party;
  char         *name;
  char         *before;                   /* who came last from that party */
} FlerNewFace;

void fler_new_face_free (FlerNewFace *face);

/**
 * fler_booking_new_faces:
 * @meeting: with its participants
 * @others: (element-type FlerMeeting): the same case's meetings, the latest first, with theirs
 *
 * Rule D155: as few contacts as can be, the same for the same person; a new face is pointed out.
 * Source: Malmö. Cancelled meetings and @meeting itself do not count.
 *
 * Returns: (transfer full) (element-type FlerNewFace)
 */
GPtrArray *fler_booking_new_faces (const FlerMeeting *meeting, const GPtrArray *others);
