/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-view.h - what the case card shows, worked out as values
 *
 * The card is shown in three rooms and decides nothing: which meeting comes first, what its one
 * button does, who has not answered, what is late and when a case may be closed is told here.
 */
#pragma once

#include "fler-case.h"
#include "fler-commitment.h"
#include "fler-meeting.h"
#include "fler-sick-leave.h"

/* What the one button of a meeting's row does. */
typedef enum
{
  FLER_MEETING_ACT_OPEN,         /* show the booking or the record */
  FLER_MEETING_ACT_START,        /* it is today, or should have been */
  FLER_MEETING_ACT_CONTINUE,     /* it is going on */
} FlerMeetingAct;

typedef struct
{
  const FlerMeeting *meeting;    /* lent */
  FlerMeetingAct     act;
  gboolean           is_late;    /* planned, and its time has passed */
} FlerMeetingLine;

typedef struct
{
  const FlerParticipant *participant;   /* lent */
  gboolean               lacks_name;    /* nobody is named, and the party has not declined */
  gboolean               lacks_answer;  /* of a meeting to come */
} FlerPartyLine;

typedef struct
{
  const FlerCommitment *commitment;     /* lent */
  gboolean              is_done;        /* done, or no longer relevant */
  gboolean              is_late;
  int                   n_days_left;    /* to its day; negative after it; 0 where it has none */
} FlerCommitmentLine;

typedef struct
{
  int                age;               /* -1: not known */
  FlerSickLine       sick;
  GArray            *meetings;          /* of FlerMeetingLine: going on, to come by time, then past
                                           ones, the latest first */
  guint              n_to_come;         /* those that are not over */
  const FlerMeeting *parties_of;        /* (nullable) lent: the meeting whose parties are shown */
  GArray            *parties;           /* of FlerPartyLine: the person too */
  guint              n_without_answer;  /* parties */
  GArray            *commitments;       /* of FlerCommitmentLine: open by day, then the others */
  guint              n_open;            /* commitments */
  guint              n_late;
} FlerCaseView;

/**
 * fler_case_view_of:
 * @meetings: (element-type FlerMeeting): all of the case, with participants; must outlive the view
 * @commitments: (element-type FlerCommitment): all of the case; must outlive the view
 * @now: UTC seconds
 *
 * The sick-leave line of a case that is closed stands still on the day it was closed.
 *
 * Returns: (transfer full): what the card shows
 */
FlerCaseView *fler_case_view_of (const FlerCase *the_case, GPtrArray *meetings, GPtrArray *commitments,
                                 gint64 now, GTimeZone *zone);
/**
 * fler_case_facts_of:
 * @meetings: (element-type FlerMeeting): all of the case
 * @facts: (out): facts that hold nothing to be freed
 *
 * What is known for the guide: the case's facts, and of the contact meeting what the calendar
 * knows better: one that was held here was held, whatever stands in the case.
 */
void fler_case_facts_of (const FlerCase *the_case, GPtrArray *meetings, GTimeZone *zone, FlerFacts *facts);

void fler_case_view_free (FlerCaseView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerCaseView, fler_case_view_free)
