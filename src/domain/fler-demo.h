/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo.h - invented cases in all stages and of all meeting forms
 *
 * For demonstrations, tests and benchmarks. The same seed, index and day give the same case, to
 * the last letter. The first FLER_DEMO_N_SCENES cases are told by hand around @today, so that
 * every stage is shown and the week is filled; those after them are drawn at random and spread
 * over the years, and leave the week of @today alone. Everyone is invented: personnummer have
 * the birth numbers 980-999 (or are missing, or fail their check), telephone numbers come from
 * the series that is set aside for books and films, postal codes and domains do not exist.
 */
#pragma once

#include "fler-activity.h"
#include "fler-attempt.h"
#include "fler-busy.h"
#include "fler-case.h"
#include "fler-commitment.h"
#include "fler-deviation.h"
#include "fler-event.h"
#include "fler-handover.h"
#include "fler-invitation.h"
#include "fler-meeting.h"
#include "fler-record.h"
#include "fler-step-done.h"

#define FLER_DEMO_N_SCENES 24
#define FLER_DEMO_MUNICIPALITY "Exempelstad"   /* the project's; most people are registered there */

/* A meeting with what came of it. Row ids in it are 0, but for officials': see
 * fler_demo_list_officials(), and for a participant's party_id fler_demo_list_parties(). The uid
 * is set. */
typedef struct
{
  FlerMeeting *meeting;
  GPtrArray   *records;      /* of FlerRecord: locked versions, first to last; of an ongoing
                                meeting the one being written */
  GPtrArray   *commitments;  /* of FlerCommitment, in the order they were agreed */
  GPtrArray   *handovers;    /* of FlerHandover: what was handed over at the meeting */
  GPtrArray   *letters;      /* of FlerInvitation: those of the scenes; participant_id is the place
                                in the meeting's list, party_id that in the parties', from 1 */
  GPtrArray   *attempts;     /* of FlerAttempt, as above */
} FlerDemoMeeting;

typedef struct
{
  FlerCase  *the_case;
  GPtrArray *meetings;       /* of FlerDemoMeeting, the oldest first */
  GPtrArray *steps;          /* of FlerStepDone, the oldest first */
  GPtrArray *deviations;     /* of FlerDeviation: those of the scenes; meeting_id as in @events */
  GPtrArray *events;         /* of FlerEvent, the oldest first; meeting_id is the number of the
                                meeting in @meetings, from 1, or 0 */
} FlerDemoCase;

/**
 * fler_demo_case_new:
 * @seed: which demonstration
 * @index: which of its cases, from 0; the reference follows from it, "0001" for 0
 * @today: a valid day
 * @zone: where the meetings are held
 *
 * Returns: (transfer full): the case
 */
FlerDemoCase *fler_demo_case_new (guint seed, guint index, const GDate *today, GTimeZone *zone);
void fler_demo_case_free (FlerDemoCase *demo);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerDemoCase, fler_demo_case_free)

/**
 * fler_demo_list_parties:
 *
 * A participant's party_id is the unit's place in this list, from 1.
 *
 * Returns: (transfer full) (element-type FlerParty): the demonstration's parties and units; one
 *   has no postal address, so that it cannot be invited by letter (F2)
 */
GPtrArray *fler_demo_list_parties (void);

/**
 * fler_demo_list_officials:
 *
 * Two of FK and four of AF hold the meetings (D154). A participant's official_id is the
 * official's place in this list, from 1: store them in this order, and put in the real ids.
 *
 * Returns: (transfer full) (element-type FlerOfficial): the first is whoever uses the program
 */
GPtrArray *fler_demo_list_officials (void);

/**
 * fler_demo_list_activities:
 *
 * What comes again without being about a case: consultation with AR twice a week (D87), a team
 * meeting every second week (D159) of which one is at another time, a group once a quarter.
 *
 * Returns: (transfer full) (element-type FlerActivity): from four weeks before the week of @today
 *   without an end; called off on the holidays of about a year
 */
GPtrArray *fler_demo_list_activities (guint seed, const GDate *today, GTimeZone *zone);

/**
 * fler_demo_list_own_time:
 *
 * Time for reading in, marked as own planning. None falls on a holiday.
 *
 * Returns: (transfer full) (element-type FlerMeeting): from four weeks before the week of @today
 *   to eight weeks after it
 */
GPtrArray *fler_demo_list_own_time (guint seed, const GDate *today, GTimeZone *zone);

#define FLER_DEMO_N_BUSY 2         /* so many officials have another calendar */

/**
 * fler_demo_list_busy:
 * @official: the official's place in fler_demo_list_officials(), from 1 to FLER_DEMO_N_BUSY
 *
 * Returns: (transfer full): when another calendar says that the official is busy, without titles;
 *   the same weeks as own time
 */
FlerBusyList *fler_demo_list_busy (int official, const GDate *today, GTimeZone *zone);

#define FLER_DEMO_EXTRA_A_WEEK 40
#define FLER_DEMO_EXTRA_WEEKS 561    /* the week of @today in the middle: 120 full months to page through */

/**
 * fler_demo_extra_meeting_new:
 * @index: from 0
 *
 * Further bookings for benchmarks, without a case. The first fill the weeks around @today, so
 * many in each; all others lie outside these weeks, spread over sixty years.
 *
 * Returns: (transfer full): a booking
 */
FlerMeeting *fler_demo_extra_meeting_new (guint seed, guint index, const GDate *today, GTimeZone *zone);
