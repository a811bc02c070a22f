/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-collision-store.c - what else stands in the way of a booking: own activities, other calendars */

#define G_LOG_DOMAIN "fler-collision-store"

#include "fler-activity-store.h"
#include "fler-busy-store.h"
#include "fler-meeting-store.h"
#include "fler-participant-store.h"
#include "fler-register-store.h"

static gboolean
is_coming (const FlerParticipant *participant, const FlerOfficial *official)
{
  return participant->official_id == official->id && participant->answer != FLER_ANSWER_MEDSKICK
         && participant->answer != FLER_ANSWER_DECLINES;
}

/* Of an activity of one's own without anybody else the user is the one. */
static gboolean
takes_part (const FlerMeeting *meeting, const GPtrArray *participants, const FlerOfficial *official)
{
  if (participants == NULL || participants->len == 0)
    return meeting->case_id == 0 && official->is_me;
  for (guint i = 0; i < participants->len; i++)
    if (is_coming (participants->pdata[i], official))
      return TRUE;
  return FALSE;
}

static FlerCollision *
add_collision (GPtrArray *collisions, FlerCollisionKind kind, FlerSpan span, const FlerOfficial *official,
               const char *title)
{
  FlerCollision *collision = g_new0 (FlerCollision, 1);

  collision->kind = kind;
  collision->span = span;
  collision->who = g_strdup (official->name);
  collision->title = g_strdup (title);
  g_ptr_array_add (collisions, collision);
  return collision;
}

static void
add_busy (GPtrArray *collisions, const FlerBusyList *list, const FlerOfficial *official)
{
  for (guint i = 0; i < list->busy->len; i++)
    {
      const FlerBusy *busy = &g_array_index (list->busy, FlerBusy, i);

      if (busy->official_id == official->id || (busy->official_id == 0 && official->is_me))
        add_collision (collisions, FLER_COLLISION_BUSY, busy->span, official, busy->title)->is_all_day =
          busy->is_all_day;
    }
}

static void
add_activities (GPtrArray *collisions, const GPtrArray *times, const FlerMeeting *meeting, const FlerOfficial *official)
{
  for (guint i = 0; i < times->len; i++)
    {
      const FlerMeeting *time = times->pdata[i];

      if (meeting->activity_id == 0 || time->activity_id != meeting->activity_id)
        add_collision (collisions, FLER_COLLISION_ACTIVITY, time->span, official, time->title)->is_all_day =
          time->is_all_day;
    }
}

GPtrArray *
fler_calendar_store_list_collisions (FlerDb *db, const FlerMeeting *meeting, GTimeZone *zone, GError **error)
{
  g_autoptr(GPtrArray) collisions = fler_meeting_store_list_collisions (db, meeting, error);
  g_autoptr(GPtrArray) officials = collisions != NULL ? fler_official_store_list (db, FLER_PARTY_NONE, error) : NULL;
  g_autoptr(FlerBusyList) busy = officials != NULL ? fler_busy_store_list (db, meeting->span, error) : NULL;
  g_autoptr(GPtrArray) times = busy != NULL ? fler_activity_store_list_meetings (db, meeting->span, zone, error) : NULL;
  g_autoptr(GPtrArray) stored = NULL;
  GPtrArray *participants = meeting->participants;

  if (times == NULL)
    return NULL;
  if (participants == NULL && meeting->id > 0)
    {
      participants = stored = fler_participant_store_list (db, meeting->id, error);
      if (participants == NULL)
        return NULL;
    }
  for (guint i = 0; i < officials->len; i++)
    {
      const FlerOfficial *official = officials->pdata[i];

      if (!takes_part (meeting, participants, official))
        continue;
      if (official->is_me)
        add_activities (collisions, times, meeting, official);
      add_busy (collisions, busy, official);
    }
  return g_steal_pointer (&collisions);
}
