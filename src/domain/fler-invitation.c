/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-invitation.c - one letter of a meeting to one receiver, and how that receiver answers */

#include "fler-invitation.h"

#include <string.h>

FlerInvitation *
fler_invitation_new (void)
{
  FlerInvitation *invitation = g_new0 (FlerInvitation, 1);

  invitation->kind = FLER_INVITATION_FIRST;
  invitation->channel = FLER_CHANNEL_POST;
  invitation->made_on = invitation->sent_on = invitation->answer_by = fler_day_none ();
  return invitation;
}

FlerInvitation *
fler_invitation_copy (const FlerInvitation *invitation)
{
  FlerInvitation *copy = g_memdup2 (invitation, sizeof *invitation);

  copy->receiver = g_strdup (invitation->receiver);
  copy->address = g_strdup (invitation->address);
  copy->tells_place = g_strdup (invitation->tells_place);
  copy->title = g_strdup (invitation->title);
  copy->letter = invitation->letter != NULL ? g_bytes_ref (invitation->letter) : NULL;
  return copy;
}

void
fler_invitation_free (FlerInvitation *invitation)
{
  if (invitation == NULL)
    return;
  g_free (invitation->receiver);
  g_free (invitation->address);
  g_free (invitation->tells_place);
  g_free (invitation->title);
  g_clear_pointer (&invitation->letter, g_bytes_unref);
  g_free (invitation);
}

gboolean
fler_invitation_is_sent (const FlerInvitation *invitation)
{
  return g_date_valid (&invitation->sent_on);
}

FlerSentDay
fler_invitation_check_sent_day (const FlerInvitation *invitation, const GDate *sent_on, const GDate *today)
{
  if (!g_date_valid (sent_on))
    return FLER_SENT_DAY_UNKNOWN;
  if (g_date_compare (sent_on, today) > 0)
    return FLER_SENT_DAY_AHEAD;
  if (g_date_valid (&invitation->made_on) && g_date_compare (sent_on, &invitation->made_on) < 0)
    return FLER_SENT_DAY_BEFORE_MADE;
  return FLER_SENT_DAY_RIGHT;
}

static const FlerParticipant *
find_participant (const FlerMeeting *meeting, gint64 id)
{
  for (guint i = 0; i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];

      if (participant->id == id)
        return participant;
    }
  return NULL;
}

gboolean
fler_invitation_is_for (const FlerInvitation *invitation, const FlerParticipant *participant,
                        const FlerMeeting *meeting)
{
  const FlerParticipant *receiver;

  if (invitation->party != participant->party)
    return FALSE;
  if (participant->party == FLER_PARTY_PERSON)
    return TRUE;
  if (invitation->party_id != 0 && participant->party_id != 0)
    return invitation->party_id == participant->party_id;
  if (invitation->participant_id == 0)
    return TRUE;
  receiver = find_participant (meeting, invitation->participant_id);
  return receiver != NULL && receiver->party_id == participant->party_id;
}

const FlerInvitation *
fler_invitation_last_reminder (GPtrArray *invitations, const FlerParticipant *participant, const FlerMeeting *meeting)
{
  const FlerInvitation *last = NULL;

  for (guint i = 0; i < invitations->len; i++)
    {
      const FlerInvitation *invitation = invitations->pdata[i];

      if ((invitation->kind != FLER_INVITATION_REMINDER && invitation->kind != FLER_INVITATION_SECOND)
          || !fler_invitation_is_sent (invitation) || !fler_invitation_is_for (invitation, participant, meeting))
        continue;
      if (last == NULL || g_date_compare (&invitation->sent_on, &last->sent_on) >= 0)
        last = invitation;
    }
  return last;
}

static gboolean
is_filled (const char *text)
{
  return text != NULL && text[strspn (text, " \t\r\n")] != '\0';
}

FlerReply
fler_reply_of (const FlerParticipant *participant, const GDate *answer_by, const GDate *today)
{
  const GDate *by = &participant->answer_by;

  switch (fler_participant_standing_answer (participant))
    {
    case FLER_ANSWER_COMES:
      return fler_participant_lacks_name (participant) ? FLER_REPLY_COMES_UNNAMED : FLER_REPLY_COMES;
    case FLER_ANSWER_MEDSKICK:
      return FLER_REPLY_MEDSKICK;
    case FLER_ANSWER_DECLINES:
      return FLER_REPLY_DECLINES;
    case FLER_ANSWER_NONE_YET:
      if (!g_date_valid (by) && answer_by != NULL)
        by = answer_by;
      return g_date_valid (by) && g_date_compare (by, today) < 0 ? FLER_REPLY_NO_ANSWER
                                                                  : FLER_REPLY_WAITED_FOR;
    default:
      return FLER_REPLY_NOT_INVITED;
    }
}

FlerAnswer
fler_participant_standing_answer (const FlerParticipant *participant)
{
  gboolean is_about_time = participant->answer == FLER_ANSWER_COMES || participant->answer == FLER_ANSWER_DECLINES;

  if (is_about_time && participant->told == FLER_INVITATION_MOVED && participant->answered_start != 0
      && participant->answered_start != participant->told_start)
    return FLER_ANSWER_NONE_YET;
  return participant->answer;
}

FlerMode
fler_participant_mode (const FlerParticipant *participant, const FlerMeeting *meeting)
{
  return meeting->mode == FLER_MODE_MIXED && participant->party == FLER_PARTY_PERSON && participant->mode != 0
           ? participant->mode : meeting->mode;
}

gboolean
fler_participant_is_expected (const FlerParticipant *participant)
{
  FlerAnswer answer = fler_participant_standing_answer (participant);

  return participant->party != FLER_PARTY_PERSON && answer != FLER_ANSWER_MEDSKICK && answer != FLER_ANSWER_DECLINES;
}

gboolean
fler_participant_lacks_name (const FlerParticipant *participant)
{
  return fler_participant_is_expected (participant) && !is_filled (participant->name);
}

gboolean
fler_participant_shares_letter (const FlerParticipant *participant, const FlerMeeting *meeting)
{
  for (guint i = 0; i < meeting->participants->len; i++)
    {
      const FlerParticipant *before = meeting->participants->pdata[i];

      if (before == participant)
        return FALSE;
      if (before->party == participant->party && before->party_id == participant->party_id)
        return TRUE;
    }
  return FALSE;
}

gboolean
fler_participant_is_written_to (const FlerParticipant *participant, const FlerMeeting *meeting)
{
  return participant->party != FLER_PARTY_NONE
         && (participant->party != meeting->convener || participant->party == FLER_PARTY_PERSON)
         && !fler_participant_shares_letter (participant, meeting);
}

gboolean
fler_participant_is_told (const FlerParticipant *participant, const FlerMeeting *meeting)
{
  if (participant->told == FLER_INVITATION_NEVER)
    return TRUE;
  if (meeting->state == FLER_MEETING_CANCELLED)
    return participant->told == FLER_INVITATION_CANCELLED;
  if (participant->told_mode != 0 && participant->told_mode != fler_participant_mode (participant, meeting))
    return FALSE;
  return participant->told != FLER_INVITATION_CANCELLED && participant->told_start == meeting->span.start
         && g_strcmp0 (participant->told_place != NULL ? participant->told_place : "",
                       meeting->place != NULL ? meeting->place : "") == 0;
}

gboolean
fler_meeting_is_called (const FlerMeeting *meeting)
{
  gboolean is_called = FALSE;

  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];

      if (participant->told != FLER_INVITATION_NEVER)
        is_called = TRUE;
      else if (fler_participant_is_written_to (participant, meeting)
               && (participant->party == FLER_PARTY_PERSON || fler_participant_is_expected (participant)))
        return FALSE;
    }
  return is_called;
}
