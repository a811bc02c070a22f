/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting.c - a meeting, from its booking to its end, or an activity of one's own */

#include "fler-meeting.h"

FlerParticipant *
fler_participant_new (void)
{
  FlerParticipant *participant = g_new0 (FlerParticipant, 1);

  participant->mode = FLER_MODE_ROOM;
  participant->answered_on = participant->invited_on = participant->answer_by = fler_day_none ();
  return participant;
}

FlerParticipant *
fler_participant_copy (const FlerParticipant *participant)
{
  FlerParticipant *copy = g_memdup2 (participant, sizeof *participant);

  copy->name = g_strdup (participant->name);
  copy->role = g_strdup (participant->role);
  copy->medskick = g_strdup (participant->medskick);
  copy->decline_reason = g_strdup (participant->decline_reason);
  copy->told_place = g_strdup (participant->told_place);
  return copy;
}

void
fler_participant_free (FlerParticipant *participant)
{
  if (participant == NULL)
    return;
  g_free (participant->name);
  g_free (participant->role);
  g_free (participant->medskick);
  g_free (participant->decline_reason);
  g_free (participant->told_place);
  g_free (participant);
}

FlerMeeting *
fler_meeting_new (void)
{
  FlerMeeting *meeting = g_new0 (FlerMeeting, 1);

  meeting->state = FLER_MEETING_PLANNED;
  meeting->mode = FLER_MODE_ROOM;
  meeting->activity_day = fler_day_none ();
  meeting->answer_by = fler_day_none ();
  return meeting;
}

static gpointer
copy_participant (gconstpointer participant, gpointer unused)
{
  return fler_participant_copy (participant);
}

FlerMeeting *
fler_meeting_copy (const FlerMeeting *meeting)
{
  FlerMeeting *copy = g_memdup2 (meeting, sizeof *meeting);

  copy->case_reference = g_strdup (meeting->case_reference);
  copy->title = g_strdup (meeting->title);
  copy->place = g_strdup (meeting->place);
  copy->documenter_why = g_strdup (meeting->documenter_why);
  copy->purpose = g_strdup (meeting->purpose);
  copy->brief = g_strdup (meeting->brief);
  copy->cancelled_why = g_strdup (meeting->cancelled_why);
  copy->uid = g_strdup (meeting->uid);
  copy->participants = NULL;
  if (meeting->participants != NULL)
    {
      copy->participants = g_ptr_array_copy (meeting->participants, (GCopyFunc) copy_participant,
                                             NULL);
      g_ptr_array_set_free_func (copy->participants, (GDestroyNotify) fler_participant_free);
    }
  return copy;
}

void
fler_meeting_free (FlerMeeting *meeting)
{
  if (meeting == NULL)
    return;
  g_free (meeting->case_reference);
  g_free (meeting->title);
  g_free (meeting->place);
  g_free (meeting->documenter_why);
  g_free (meeting->purpose);
  g_free (meeting->brief);
  g_free (meeting->cancelled_why);
  g_free (meeting->uid);
  g_clear_pointer (&meeting->participants, g_ptr_array_unref);
  g_free (meeting);
}

gboolean
fler_meeting_is_over (const FlerMeeting *meeting)
{
  return meeting->state >= FLER_MEETING_HELD;
}

static gboolean
is_anyone_here (const FlerMeeting *meeting)
{
  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];

      if (participant->presence == FLER_PRESENCE_PRESENT)
        return TRUE;
    }
  return FALSE;
}

FlerPresence
fler_meeting_presence (const FlerMeeting *meeting, const FlerParticipant *participant)
{
  if (participant->presence != FLER_PRESENCE_UNKNOWN)
    return participant->presence;
  if (participant->answer == FLER_ANSWER_MEDSKICK)
    return FLER_PRESENCE_MEDSKICK;
  return is_anyone_here (meeting) ? FLER_PRESENCE_ABSENT : FLER_PRESENCE_UNKNOWN;
}

FlerPartyKind
fler_meeting_documented_by (const FlerMeeting *meeting)
{
  FlerPartyKind only = FLER_PARTY_NONE;
  gboolean is_listed = FALSE;
  guint n_there = 0;

  if (!is_anyone_here (meeting))
    return meeting->documenter;
  for (guint i = 0; i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];

      is_listed = is_listed || participant->party == meeting->documenter;
      if (participant->presence != FLER_PRESENCE_PRESENT || participant->party == FLER_PARTY_PERSON)
        continue;
      if (participant->party == meeting->documenter)
        return meeting->documenter;
      n_there += participant->party != only;
      only = participant->party;
    }
  if (!is_listed)
    return meeting->documenter;
  return n_there == 1 ? only : FLER_PARTY_NONE;
}
