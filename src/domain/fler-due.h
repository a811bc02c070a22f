/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-due.h - what is due in a case, by when and why; and which wrong turns are stopped
 *
 * Worked out from facts, meetings, commitments and done steps, with the days of the routines; it
 * is never stored. Nobody is late with what could not have been done yet: what a case or a booking
 * asks for is due on the day that was made, where its own day is earlier, and an answer or a name
 * not before it was asked for. A day that falls on a weekend or holiday is shown as it is and never
 * moved: fler_holiday_is_free() tells (F18).
 */
#pragma once

#include "fler-case.h"
#include "fler-commitment.h"
#include "fler-guide.h"
#include "fler-meeting.h"
#include "fler-record.h"
#include "fler-routine.h"
#include "fler-step-done.h"

typedef enum
{
  FLER_DUE_KIND_STEP,         /* the routine's step of that rule; its title says what */
  FLER_DUE_KIND_BOOK,         /* a meeting is to be booked; the rule is the step that asks for it */
  FLER_DUE_KIND_HOLD,         /* the case's next meeting, on its day */
  FLER_DUE_KIND_ANSWER,       /* a party has not answered the invitation (F3) */
  FLER_DUE_KIND_NAME,         /* a party has not named who comes (F4, D153) */
  FLER_DUE_KIND_FOLLOW_UP,    /* what was decided at a meeting (F6, D133) */
  FLER_DUE_KIND_COMMITMENT,   /* an open commitment (D132) */
  FLER_DUE_KIND_OUTCOME,      /* a planned meeting has passed: what became of it? (D170) */
  FLER_DUE_KIND_RECORD,       /* a record is open after its meeting: lock it (D169) */
  FLER_DUE_KIND_FACT,         /* the guide needs a fact (K1, D147) */
  FLER_DUE_KIND_CLOSE,        /* the case may be closed from that day (Ö8) */
  FLER_DUE_KIND_COUNT,        /* the month's invitations and deviations are to be counted (F7) */
  FLER_DUE_KIND_LETTER,       /* an invitation is to be written (D80, D145, D153), or what a letter told is no
                                 longer so (D125) */
  FLER_DUE_KIND_REMIND,       /* the person is to be reminded of the meeting (D120) */
} FlerDueKind;

typedef enum
{
  FLER_URGENCY_OVERDUE,
  FLER_URGENCY_TODAY,
  FLER_URGENCY_SOON,          /* within a week */
  FLER_URGENCY_LATER,
  FLER_URGENCY_NONE,          /* no day of its own */
} FlerUrgency;

/**
 * fler_urgency_id:
 *
 * Returns: "overdue", "today", "soon", "later" or "none"
 */
const char *fler_urgency_id (FlerUrgency urgency);

typedef struct
{
  FlerReason    why;            /* rule id, English text to be translated by gettext, source */
  FlerDueKind   kind;
  FlerUrgency   urgency;
  GDate         day;            /* invalid: none of its own */
  gint64        case_id;        /* 0: of no case (F7) */
  char         *case_reference; /* (nullable) */
  FlerForm      form;           /* of the meeting or the routine; NONE where there is none */
  gint64        meeting_id;     /* 0: none */
  gint64        commitment_id;  /* 0: none */
  FlerPartyKind party;          /* whose answer, name, letter or commitment; NONE otherwise */
  gint64        participant_id; /* whose answer, name or letter; 0: none */
  char         *phone;          /* (nullable) where an answer or a name is asked for */
  FlerInvitationKind letter;    /* which letter helps: SECOND of an answer that is late, MOVED,
                                   CANCELLED, REMINDER; NEVER: none */
  FlerFact      fact;           /* which is missing */
  GDate         month;          /* which is to be counted (F7): its first day */
  char         *what;           /* (nullable) of a commitment: what was promised */
} FlerDue;

void fler_due_free (FlerDue *due);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerDue, fler_due_free)

/* What the rules need of a record. */
typedef struct
{
  gint64   meeting_id;
  GDate    follow_up_on;      /* its answer to the section "follow_up"; may be unknown */
  gboolean is_open;           /* it is being written: at the meeting, or as a correction */
} FlerRecordMark;

/* What the rules need of a case. Everything is lent. */
typedef struct
{
  gint64           case_id;
  const char      *reference;
  FlerCaseState    state;
  const FlerFacts *facts;
  gint64           created_at;    /* UTC seconds; 0: not known */
  gboolean         is_gathered;   /* K4: work, education, experience or wishes are written down */
  GPtrArray       *meetings;      /* (nullable) of FlerMeeting, in any order, with participants */
  GPtrArray       *commitments;   /* (nullable) of FlerCommitment */
  GPtrArray       *steps;         /* (nullable) of FlerStepDone */
  GArray          *records;       /* (nullable) of FlerRecordMark */
  GPtrArray       *parties;       /* (nullable) of FlerParty: the register, for telephone numbers */
} FlerDueCase;

/**
 * fler_due_case_of:
 *
 * Returns: what the rules need of the case itself; the lists are to be filled in
 */
FlerDueCase fler_due_case_of (const FlerCase *the_case);

/* What all cases share. */
typedef struct
{
  const FlerRoutineSet *routines;     /* (nullable): the rules as the reports have them */
  const char           *project_municipality;   /* (nullable) */
  GDate                 today;
  GTimeZone            *zone;
} FlerDueSetting;

/**
 * fler_due_add:
 * @dues: (element-type FlerDue): made with fler_due_free() as its free function
 *
 * Adds what is due in one case: everything with a day, and the next step where that has none.
 * Nothing is due in a closed case.
 */
void fler_due_add (GPtrArray *dues, const FlerDueCase *due_case, const FlerDueSetting *setting);

/**
 * fler_due_add_count:
 * @month: the first day of a month that has ended and is to be counted
 *
 * Rule F7: sent invitations and deviations are counted each month. Due by FLER_COUNT_DAY of the
 * month after it. Source: Uppsala, Enkäter.
 */
void fler_due_add_count (GPtrArray *dues, const GDate *month, const GDate *today);

/**
 * fler_due_compare:
 *
 * Returns: which comes first: by urgency, by day, what has none last, then by case reference and rule
 */
int fler_due_compare (const FlerDue *first, const FlerDue *second);

/**
 * fler_due_sort:
 *
 * As fler_due_compare() has it; what is level stays in its order.
 */
void fler_due_sort (GPtrArray *dues);

/**
 * fler_next_step:
 *
 * First a meeting that nobody has said the end of, then the invitation to a planned meeting whose
 * routine has no step for it, then the steps of the routine that has begun (or that the guide
 * proposes), in their order, then what the next meeting lacks, then what has a day. Booking a
 * contact meeting carries the day it has to keep (K7).
 *
 * Returns: (transfer full) (nullable): what is to be done next in the case; NULL where nothing is
 */
FlerDue *fler_next_step (const FlerDueCase *due_case, const FlerDueSetting *setting);

/**
 * fler_first_step:
 * @form: whose routine is meant; FLER_FORM_GK1 of a joint assessment
 *
 * Returns: (transfer full) (nullable): the first step that the routine of @form asks for now; NULL
 *   where it asks for none
 */
FlerDue *fler_first_step (const FlerDueCase *due_case, const FlerDueSetting *setting, FlerForm form);

/* Whether a case may be closed. */
typedef struct
{
  gboolean   is_allowed;
  GDate      from;            /* the first day on which it is; invalid where a meeting is waited for */
  gint64     meeting_id;      /* that meeting; 0: none */
  FlerReason why;             /* rule NULL where nothing stands in the way */
} FlerClosing;

/**
 * fler_case_may_close:
 *
 * Rule Ö8: with a planned meeting, not until it was held or called off; otherwise not within
 * seven days after a decision to withdraw was sent. Source: Malmö, 2.1 Övrigt: Öka kvantitet.
 *
 * Returns: whether @due_case may be closed today, and if not, from when and why
 */
FlerClosing fler_case_may_close (const FlerDueCase *due_case, const FlerDueSetting *setting);

/* A wrong turn, stopped where it happens. */
typedef struct
{
  FlerReason    why;
  gboolean      may_override;   /* with a reason, which becomes a deviation */
  FlerPartyKind party;          /* of the new face; NONE otherwise */
  char         *who;            /* (nullable) the new face, by name */
  GDate         last_day;       /* by which it would be in order; invalid where no day helps */
  gboolean      is_past;        /* whether that day has been */
} FlerObjection;

void fler_objection_free (FlerObjection *objection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerObjection, fler_objection_free)

/**
 * fler_booking_objections:
 * @due_case: the case, with its other meetings; @booking itself among them is passed over
 * @booking: the meeting as it would be booked
 *
 * Rules D5, D35 (no handover meeting after a contact meeting or a refused new application: no
 * reason overrides them), K7 (no contact meeting after day 180, which is named), what else the guide says on the
 * day of the meeting, G6b (GK 2 follows when FK has granted), D103 and D155 (a new face).
 * What is not known is not objected to.
 *
 * Returns: (transfer full) (element-type FlerObjection): none where the booking is in order
 */
GPtrArray *fler_booking_objections (const FlerDueCase *due_case, const FlerMeeting *booking,
                                    const FlerDueSetting *setting);

/**
 * fler_booking_form:
 * @start: when the meeting would be, UTC seconds
 *
 * The form of the next step; where that leads to no meeting, one that the guide offers; where it
 * cannot tell of a contact meeting yet, that one; and else another meeting. Never one that
 * fler_booking_objections() has something against, nor one that is planned or was held already, but
 * for the multi-party meeting, which may come again.
 *
 * Returns: which form a new booking in the case begins with
 */
FlerForm fler_booking_form (const FlerDueCase *due_case, gint64 start, const FlerDueSetting *setting);

/**
 * fler_record_objections:
 * @form: of the meeting that the record is of
 *
 * Rule G3: the application date is the sick-report date ("application_date", "sick_report_date"
 * of GK 1). Rule G7: the benefit runs from the enrolment in the programme ("enrolment_date",
 * "benefit_from" of GK 2). Source: Malmö, 3.1 Måluppfyllelse. A date that is not written is not
 * objected to.
 *
 * Returns: (transfer full) (element-type FlerObjection): dates in the record that disagree
 */
GPtrArray *fler_record_objections (const FlerRecord *record, FlerForm form);
