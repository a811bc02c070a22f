/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-answer-words.c - the words for letters, answers and what was tried to get them */

#define G_LOG_DOMAIN "fler-answer-words"

#include "config.h"

#include "fler-answer-words.h"

#include <glib/gi18n.h>

#include "fler-case-words.h"
#include "fler-words.h"

const char *
fler_words_channel (FlerChannel channel)
{
  switch (channel)
    {
    case FLER_CHANNEL_POST:      return C_("channel", "By post");
    case FLER_CHANNEL_PHONE:     return C_("channel", "By telephone");
    case FLER_CHANNEL_IN_PERSON: return C_("channel", "In person");
    case FLER_CHANNEL_DIGITAL:   return C_("channel", "Digitally");
    default:                     return C_("channel", "Not noted");
    }
}

const char *
fler_words_attempt (FlerAttemptResult result)
{
  switch (result)
    {
    case FLER_ATTEMPT_NO_REPLY:     return C_("attempt", "nobody answered");
    case FLER_ATTEMPT_MESSAGE_LEFT: return C_("attempt", "left a message");
    case FLER_ATTEMPT_WILL_ANSWER:  return C_("attempt", "they get back to us");
    case FLER_ATTEMPT_REFERRED:     return C_("attempt", "referred to someone else");
    case FLER_ATTEMPT_NAMED:        return C_("attempt", "said who comes");
    case FLER_ATTEMPT_COMES:        return C_("attempt", "answered: comes");
    case FLER_ATTEMPT_MEDSKICK:     return C_("attempt", "answered: sends a contribution along");
    case FLER_ATTEMPT_DECLINES:     return C_("attempt", "answered: declines");
    default:                        return "";
    }
}

const char *
fler_words_invitation_kind (FlerInvitationKind kind)
{
  switch (kind)
    {
    case FLER_INVITATION_FIRST:     return C_("letter", "Invitation");
    case FLER_INVITATION_SECOND:    return C_("letter", "Second letter");
    case FLER_INVITATION_REMINDER:  return C_("letter", "Reminder");
    case FLER_INVITATION_MOVED:     return C_("letter", "New time");
    case FLER_INVITATION_CANCELLED: return C_("letter", "Cancellation");
    default:                        return "";
    }
}

const char *
fler_words_reply (FlerReply reply)
{
  switch (reply)
    {
    case FLER_REPLY_NOT_INVITED:   return C_("answer", "not invited yet");
    case FLER_REPLY_WAITED_FOR:    return C_("answer", "no answer yet");
    case FLER_REPLY_NO_ANSWER:     return C_("answer", "no answer");
    case FLER_REPLY_COMES_UNNAMED: return C_("answer", "comes, name is missing");
    case FLER_REPLY_COMES:         return C_("answer", "comes");
    case FLER_REPLY_MEDSKICK:      return C_("answer", "sends a contribution along");
    case FLER_REPLY_DECLINES:      return C_("answer", "declines");
    default:                       return "";
    }
}

const char *
fler_reply_icon (FlerReply reply)
{
  switch (reply)
    {
    case FLER_REPLY_WAITED_FOR:    return "content-loading-symbolic";
    case FLER_REPLY_NO_ANSWER:     return "dialog-question-symbolic";
    case FLER_REPLY_COMES_UNNAMED: return "dialog-warning-symbolic";
    case FLER_REPLY_COMES:         return "object-select-symbolic";
    case FLER_REPLY_MEDSKICK:      return "mail-attachment-symbolic";
    case FLER_REPLY_DECLINES:      return "window-close-symbolic";
    default:                       return NULL;
    }
}

GDate
fler_answer_by_of (const FlerMeeting *meeting, FlerContext *context)
{
  const FlerRoutine *routine = fler_context_get_routine (context, meeting->form);
  const FlerStep *step = routine != NULL ? fler_routine_get_step (routine, "F3") : NULL;
  GDate day = fler_day_none ();

  if (step == NULL || step->due.from != FLER_DUE_BEFORE_MEETING)
    return day;
  day = fler_day_at (meeting->span.start, fler_context_get_zone (context));
  g_date_set_julian (&day, g_date_get_julian (&day) - step->due.n_days);
  return day;
}

FlerReply
fler_reply_shown (const FlerParticipant *participant, const GDate *answer_by, const GDate *today)
{
  FlerReply reply = fler_reply_of (participant, answer_by, today);
  gboolean is_open = reply == FLER_REPLY_WAITED_FOR || reply == FLER_REPLY_NO_ANSWER;

  /* Whoever was there owes no answer any more. */
  return is_open && participant->presence == FLER_PRESENCE_PRESENT ? FLER_REPLY_COMES : reply;
}

static void
append_reminder (GString *words, const FlerInvitation *reminder, const GDate *today)
{
  g_autofree char *day = fler_words_day_near (&reminder->sent_on, today);

  if (reminder->kind == FLER_INVITATION_SECOND)
    /* Translators: after “invited 3 Nov · ”: %s is the day on which a second invitation was sent. */
    g_string_append_printf (words, _("invited again %s"), day);
  else
    /* Translators: after “invited 3 Nov · ”: %s is the day on which a reminder was sent. */
    g_string_append_printf (words, _("reminded %s"), day);
  g_string_append (words, " · ");
}

char *
fler_words_participant_state (const FlerParticipant *participant, const FlerMeeting *meeting,
                              const GDate *answer_by, const FlerInvitation *reminder, FlerContext *context)
{
  GDate today = fler_context_today (context);
  FlerReply reply = fler_reply_shown (participant, answer_by, &today);
  gboolean calls = participant->party == meeting->convener
                   && (reply == FLER_REPLY_NOT_INVITED || reply == FLER_REPLY_COMES);
  GString *words = g_string_new (NULL);

  if (g_date_valid (&participant->invited_on))
    {
      g_autofree char *day = fler_words_day_near (&participant->invited_on, &today);

      /* Translators: %s is the day on which the invitation was sent. */
      g_string_append_printf (words, _("invited %s"), day);
      g_string_append (words, " · ");
    }
  if (reminder != NULL)
    append_reminder (words, reminder, &today);
  /* Translators: of the party that calls the meeting, where others have “not invited yet”. */
  g_string_append (words, calls ? C_("answer", "calls the meeting") : fler_words_reply (reply));
  if (reply == FLER_REPLY_DECLINES && participant->decline_reason != NULL && *participant->decline_reason != '\0')
    g_string_append_printf (words, ": %s", participant->decline_reason);
  if (reply == FLER_REPLY_WAITED_FOR && g_date_valid (&participant->answer_by))
    {
      g_autofree char *day = fler_words_day_near (&participant->answer_by, &today);

      /* Translators: after “no answer yet”: %s is the day by which one is asked for. */
      g_string_append_printf (words, _(" (by %s)"), day);
    }
  if (participant->presence != FLER_PRESENCE_UNKNOWN)
    g_string_append_printf (words, " · %s", fler_words_presence (participant->presence));
  return g_string_free (words, FALSE);
}

char *
fler_words_attempt_line (const FlerAttempt *attempt, FlerContext *context)
{
  GTimeZone *zone = fler_context_get_zone (context);
  GDate today = fler_context_today (context);
  GDate day = fler_day_at (attempt->at, zone);
  g_autofree char *day_words = fler_words_day_near (&day, &today);
  g_autofree char *time = fler_words_time (attempt->at, zone);
  g_autofree char *channel = g_utf8_strdown (fler_words_channel (attempt->channel), -1);
  GString *line = g_string_new (NULL);

  /* Translators: a line of a log: day, hour, “by telephone”. */
  g_string_append_printf (line, C_("attempt", "%1$s %2$s, %3$s"), day_words, time, channel);
  if (attempt->whom != NULL && *attempt->whom != '\0')
    g_string_append_printf (line, ", %s", attempt->whom);
  if (attempt->is_manager)
    g_string_append_printf (line, " (%s)", C_("attempt", "manager"));
  g_string_append_printf (line, ": %s", fler_words_attempt (attempt->result));
  if (attempt->note != NULL && *attempt->note != '\0')
    g_string_append_printf (line, ". %s", attempt->note);
  return g_string_free (line, FALSE);
}
