/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-activity.h - an activity of one's own that comes again: AR consultation, team meeting, group
 *
 * It is not about a case, invites nobody, and is no meeting form (D159, D160). Its times are those
 * on the wall: at 09.00 it is 09.00 on both sides of a clock change. It comes at most once a day.
 * An activity of one's own that does not come again is a FlerMeeting without a case.
 */
#pragma once

#include "fler-meeting.h"
#include "fler-recurrence.h"

/* One time of the series that is not as the others. */
typedef struct
{
  GDate    day;            /* which one: the day it has by the rule */
  gboolean is_cancelled;
  GDate    moved_to;       /* the day it has instead; the same day where only the time differs */
  int      start;          /* minutes after midnight */
  int      length;         /* minutes */
} FlerActivityException;

typedef struct
{
  gint64         id;            /* 0 until it is stored */
  char          *title;
  char          *place;         /* (nullable) */
  FlerMode       mode;          /* room, video or phone */
  GDate          first_day;     /* one of the rule's days */
  gboolean       is_all_day;
  int            start;         /* minutes after midnight, 0-1439; 0 where all day */
  int            length;        /* minutes, 1-1440; 1440 where all day */
  FlerRecurrence recurrence;
  GArray        *exceptions;    /* of FlerActivityException, by day, one a day */
  char          *uid;           /* random, the same for life; given by the store where NULL */
  int            sequence;      /* up with every change that others must see */
  gint64         changed_at;    /* UTC seconds */
} FlerActivity;

FlerActivity *fler_activity_new (void);
FlerActivity *fler_activity_copy (const FlerActivity *activity);
void fler_activity_free (FlerActivity *activity);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerActivity, fler_activity_free)

/* What an activity lacks; a set of bits. */
typedef enum
{
  FLER_ACTIVITY_NO_TITLE  = 1 << 0,
  FLER_ACTIVITY_NO_DAY    = 1 << 1,
  FLER_ACTIVITY_BAD_TIME  = 1 << 2,   /* it begins or ends at no time of the day */
  FLER_ACTIVITY_BAD_RULE  = 1 << 3,
  FLER_ACTIVITY_NEVER     = 1 << 4,   /* it ends before its first time */
} FlerActivityFault;

/**
 * fler_activity_check:
 *
 * Returns: FlerActivityFault bits; 0: it can be stored
 */
guint fler_activity_check (const FlerActivity *activity);

/**
 * fler_activity_settle:
 *
 * Puts it in order after a change: its first day becomes one of the rule's, and exceptions from
 * days that are none of its any longer are forgotten.
 */
void fler_activity_settle (FlerActivity *activity);

/**
 * fler_activity_find_exception:
 * @day: a day by the rule
 *
 * Returns: (transfer none) (nullable): what is other that day
 */
FlerActivityException *fler_activity_find_exception (const FlerActivity *activity, const GDate *day);

/**
 * fler_activity_set_exception:
 * @exception: takes the place of another of the same day
 */
void fler_activity_set_exception (FlerActivity *activity, const FlerActivityException *exception);

/**
 * fler_activity_clear_exception:
 *
 * The activity's time on @day is as the rule says again.
 */
void fler_activity_clear_exception (FlerActivity *activity, const GDate *day);

/* One time of an activity. */
typedef struct
{
  GDate    day;            /* by the rule: what exceptions and the acts on it go by */
  gboolean is_exception;   /* moved: it is at another time than the rule says */
  gboolean is_cancelled;
  gboolean is_all_day;
  FlerSpan span;           /* where it is */
} FlerOccurrence;

/**
 * fler_activity_occurrence:
 * @day: a day by the rule
 */
FlerOccurrence fler_activity_occurrence (const FlerActivity *activity, const GDate *day, GTimeZone *zone);

/**
 * fler_activity_expand:
 * @span: UTC seconds
 * @zone: where the clock hangs
 * @wants_cancelled: whether times that were called off are told as well
 *
 * Returns: (transfer full) (element-type FlerOccurrence): those that touch @span, by start
 */
GArray *fler_activity_expand (const FlerActivity *activity, FlerSpan span, GTimeZone *zone, gboolean wants_cancelled);

/**
 * fler_activity_last_day:
 *
 * Returns: the last day that has anything of it, moved times too; not known where it has no end
 */
GDate fler_activity_last_day (const FlerActivity *activity);

/**
 * fler_activity_to_meeting:
 *
 * Returns: (transfer full): the occurrence as calendars show it: a meeting without a case whose
 *   activity_id and activity_day say what it is, and whose negative id is its own and the same
 *   each time
 */
FlerMeeting *fler_activity_to_meeting (const FlerActivity *activity, const FlerOccurrence *occurrence);

/**
 * fler_activity_find_meeting:
 * @meeting_id: of a meeting that a calendar shows
 * @day: (out): which time of the activity, by the rule
 *
 * Returns: the id of the activity whose time it is; 0: it is a booking
 */
gint64 fler_activity_find_meeting (gint64 meeting_id, GDate *day);

/**
 * fler_activity_time_uid:
 * @day: a day by the rule
 *
 * Returns: (transfer full): what the time is called where it stands apart from the series; the
 *   same each time
 */
char *fler_activity_time_uid (const FlerActivity *activity, const GDate *day);

/**
 * fler_activity_uid_of_time:
 * @uid: any
 *
 * Returns: (transfer full) (nullable): the uid of the activity that one of whose times would be
 *   called @uid; NULL: none would
 */
char *fler_activity_uid_of_time (const char *uid);

/**
 * fler_activity_shift:
 * @n_days: days later; negative: earlier
 * @minutes: minutes later on the clock's face
 * @length: the new length in minutes
 *
 * Moves the whole series. Exceptions go along with the days they are from; those that were moved
 * to a time of their own keep it.
 */
void fler_activity_shift (FlerActivity *activity, int n_days, int minutes, int length);

/**
 * fler_activity_split:
 * @day: one of the rule's days, later than the first
 *
 * Ends the series before @day.
 *
 * Returns: (transfer full): a new series (id 0, no uid) from @day on, with what was other there
 */
FlerActivity *fler_activity_split (FlerActivity *activity, const GDate *day);
