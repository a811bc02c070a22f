/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-store.h - bookings and meetings on disk */
#pragma once

#include "fler-db.h"
#include "fler-meeting.h"

/**
 * fler_meeting_store_save:
 * @meeting: a meeting; id, uid, sequence and change time are filled in
 * @now: UTC seconds
 * @error: FLER_STORE_ERROR_INVALID - it ends before it starts; nothing was written
 *
 * Writes a new meeting (id 0) or all of an old one, with its participants where they are not
 * NULL. The sequence goes up by one where time, place, state or title have changed.
 */
gboolean fler_meeting_store_save (FlerDb *db, FlerMeeting *meeting, gint64 now, GError **error);

/**
 * fler_meeting_store_load:
 *
 * Returns: (transfer full) (nullable): the meeting with its participants
 */
FlerMeeting *fler_meeting_store_load (FlerDb *db, gint64 id, GError **error);

/**
 * fler_meeting_store_find_uid:
 * @id: (out): the meeting that was exported under @uid
 * @error: FLER_STORE_ERROR_NOT_FOUND - there is none
 */
gboolean fler_meeting_store_find_uid (FlerDb *db, const char *uid, gint64 *id, GError **error);

/**
 * fler_meeting_store_delete:
 * @error: FLER_STORE_ERROR_NOT_FOUND - there is none of that id
 * @error: FLER_STORE_ERROR_INVALID - it was begun or held: what was written then stays
 *
 * Takes away a booking that was made by mistake, as if it had never been made; one that others
 * may know of is cancelled instead.
 */
gboolean fler_meeting_store_delete (FlerDb *db, gint64 id, GError **error);

/**
 * fler_meeting_store_list:
 * @span: UTC seconds
 *
 * Returns: (transfer full) (element-type FlerMeeting): those that touch @span, by start and id,
 *   cancelled ones too, without participants
 */
GPtrArray *fler_meeting_store_list (FlerDb *db, FlerSpan span, GError **error);

/**
 * fler_meeting_store_list_of_case:
 *
 * Returns: (transfer full) (element-type FlerMeeting): all of one case, the latest first, with
 *   their participants
 */
GPtrArray *fler_meeting_store_list_of_case (FlerDb *db, gint64 case_id, GError **error);

/**
 * fler_meeting_store_list_ongoing:
 *
 * Returns: (transfer full) (element-type FlerMeeting): started and not ended: what is offered
 *   again after the program was killed in a meeting
 */
GPtrArray *fler_meeting_store_list_ongoing (FlerDb *db, GError **error);

typedef enum
{
  FLER_COLLISION_MEETING,
  FLER_COLLISION_ACTIVITY,          /* of one's own, that comes again */
  FLER_COLLISION_BUSY,              /* by another calendar */
} FlerCollisionKind;

typedef struct
{
  FlerCollisionKind kind;
  gint64            meeting_id;     /* 0 unless MEETING */
  FlerSpan          span;
  gboolean          is_all_day;
  char             *who;            /* the official who is in both */
  char             *case_reference; /* (nullable) */
  char             *title;          /* (nullable) an activity's; of BUSY where titles are kept */
} FlerCollision;

void fler_collision_free (FlerCollision *collision);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerCollision, fler_collision_free)

/**
 * fler_meeting_store_list_collisions:
 *
 * Returns: (transfer full) (element-type FlerCollision): other meetings, not cancelled, that
 *   overlap @meeting and that one of its officials is to attend
 */
GPtrArray *fler_meeting_store_list_collisions (FlerDb *db, const FlerMeeting *meeting, GError **error);

/**
 * fler_calendar_store_list_collisions:
 * @zone: where the clock hangs
 *
 * Returns: (transfer full) (element-type FlerCollision): the same, and after them the user's own
 *   activities that come again and the times at which one of the officials is busy by another
 *   calendar
 */
GPtrArray *fler_calendar_store_list_collisions (FlerDb *db, const FlerMeeting *meeting, GTimeZone *zone,
                                                GError **error);

/**
 * FlerMeetingFunc:
 * @person_name: (nullable): the name in the case, where there is one
 *
 * Returns: whether to go on; if not, @error says why or the walk was cancelled
 */
typedef gboolean (*FlerMeetingFunc) (const FlerMeeting *meeting, const char *person_name,
                                     gpointer data, GError **error);

/**
 * fler_meeting_store_each:
 * @span: (nullable): only those that touch it
 * @form: FLER_FORM_NONE: every form
 *
 * Reads one at a time, by start and id; what it holds does not grow with their number.
 */
gboolean fler_meeting_store_each (FlerDb *db, const FlerSpan *span, FlerForm form,
                                  FlerMeetingFunc func, gpointer data, GError **error);

/**
 * fler_meeting_store_count:
 *
 * Returns: how many fler_meeting_store_each() would give, or -1 with @error set
 */
gint64 fler_meeting_store_count (FlerDb *db, const FlerSpan *span, FlerForm form, GError **error);

/* An official who is to attend a meeting. */
typedef struct
{
  gint64   meeting_id;
  gint64   official_id;
  FlerSpan span;               /* of the meeting */
} FlerAttendance;

/**
 * fler_meeting_store_list_attendance:
 * @span: UTC seconds
 *
 * Returns: (transfer full) (element-type FlerAttendance): which officials of the register are to
 *   attend which of the meetings that touch @span, by start; not those who have declined or send
 *   a contribution along, nor cancelled meetings. An activity of one's own without participants
 *   is attended by whoever uses the program.
 */
GArray *fler_meeting_store_list_attendance (FlerDb *db, FlerSpan span, GError **error);
