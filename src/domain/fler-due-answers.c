/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-due-answers.c - what those invited are still to answer, or to be told */

#include "fler-due-private.h"

#include "fler-invitation.h"
#include "fler-register.h"

#define N_(text) text

/* The person is reminded a week before, where the invitation came at least a week earlier. Late is
 * better than not at all, but the last days before a meeting need no letter. */
#define REMIND_DAYS 7
#define LAST_DAYS   2
#define INVITE_DAYS 14      /* as before a contact meeting (K6) */

typedef struct
{
  GPtrArray         *dues;
  const FlerDueView *view;
  const FlerMeeting *meeting;
  GDate              met_on;
} Place;

static FlerDue *
append (const Place *place, const FlerParticipant *participant, FlerDueKind kind, const char *rule,
        const GDate *day)
{
  FlerDue *due = fler_due_append (place->dues, place->view, kind, rule, day);

  due->form = place->meeting->form;
  due->meeting_id = place->meeting->id;
  due->party = participant->party;
  due->participant_id = participant->id;
  return due;
}

static void
take_phone (const Place *place, const FlerParticipant *participant, FlerDue *due)
{
  const FlerParty *unit = fler_register_find (place->view->due_case->parties, participant->party,
                                              participant->party_id);

  if (unit != NULL)
    due->phone = g_strdup (unit->phone);
}

/* Halfway from the day that somebody was asked to the meeting. */
static GDate
halfway (const Place *place, const FlerParticipant *participant)
{
  GDate day = participant->invited_on;

  if (g_date_valid (&day) && g_date_compare (&day, &place->met_on) < 0)
    g_date_add_days (&day, g_date_days_between (&day, &place->met_on) / 2);
  return day;
}

/* Rule F3, by the letter's own day or else the routine's. Where neither tells one that comes after
 * the letter, halfway to the meeting. */
static void
append_answer (const Place *place, const FlerParticipant *participant)
{
  gboolean is_multi_party = place->meeting->form == FLER_FORM_FLERPART;
  GDate by = participant->answer_by;
  FlerDue *due;

  if (fler_participant_standing_answer (participant) != FLER_ANSWER_NONE_YET || participant->party == FLER_PARTY_PERSON)
    return;
  if (!g_date_valid (&by) && is_multi_party)
    by = fler_due_step_day (place->view, FLER_FORM_FLERPART, "F3");
  if (g_date_valid (&participant->invited_on)
      && (!g_date_valid (&by) || g_date_compare (&by, &participant->invited_on) < 0))
    by = halfway (place, participant);
  if (!g_date_valid (&by) && !is_multi_party)
    return;
  by = fler_due_not_before (place->view, place->meeting, &by);
  due = append (place, participant, FLER_DUE_KIND_ANSWER, "F3", &by);
  take_phone (place, participant, due);
  if (due->urgency == FLER_URGENCY_OVERDUE && participant->told == FLER_INVITATION_FIRST)
    due->letter = FLER_INVITATION_SECOND;
}

/* A name is not late before it was asked for: until the letter went, the letter is what is late. */
static GDate
not_before_asking (const Place *place, const FlerParticipant *participant, const GDate *day)
{
  gboolean is_asked = participant->told != FLER_INVITATION_NEVER || participant->answer != FLER_ANSWER_NOT_INVITED;
  const GDate *first = is_asked ? &participant->invited_on : &place->view->setting->today;

  if (g_date_valid (day) && g_date_valid (first) && g_date_compare (day, first) < 0)
    return *first;
  return fler_due_not_before (place->view, place->meeting, day);
}

/* Rule F4 of a multi-party meeting; of other forms D153: the invitation needs the names. */
static void
append_name (const Place *place, const FlerParticipant *participant)
{
  FlerForm form = place->meeting->form;
  const char *invite = form == FLER_FORM_KONTAKT ? "K6" : "Ö3";
  gboolean is_multi_party = form == FLER_FORM_FLERPART;
  GDate by;

  if (!fler_participant_lacks_name (participant))
    return;
  by = fler_due_step_day (place->view, form, is_multi_party ? "F4" : invite);
  by = not_before_asking (place, participant, &by);
  take_phone (place, participant,
              append (place, participant, FLER_DUE_KIND_NAME, is_multi_party ? "F4" : "D153", &by));
}

/* Rule D125: moved or cancelled, whoever has a letter gets another one. Due on the day it is seen,
 * until the day of the meeting. */
static void
append_letter (const Place *place, const FlerParticipant *participant)
{
  gboolean is_cancelled = place->meeting->state == FLER_MEETING_CANCELLED;
  FlerDue *due;

  if (fler_participant_is_told (participant, place->meeting)
      || !fler_participant_is_written_to (participant, place->meeting))
    return;
  due = append (place, participant, FLER_DUE_KIND_LETTER, "D125", &place->view->setting->today);
  due->letter = is_cancelled ? FLER_INVITATION_CANCELLED : FLER_INVITATION_MOVED;
}

static const char *
rule_of_inviting (FlerForm form)
{
  switch (form)
    {
    case FLER_FORM_GK1:
    case FLER_FORM_GK2:   return "D80";
    case FLER_FORM_SIP:   return "D145";
    case FLER_FORM_ANNAT: return "D153";
    default:              return NULL;
    }
}

/* Rule D80: the officials who hold a joint assessment call to it; rule D145: so does the party that
 * calls to a SIP; rule D153: the person gets a letter of their own to any meeting. Their routines
 * have no step for that, as the other forms have (K6, Ö3, F2): the letter is due until the person
 * has one. */
static void
append_invitation (const Place *place, const FlerParticipant *participant)
{
  static const FlerReason letter_of_their_own = {
    "D153", N_("The person gets a letter of their own, which tells the purpose, what the benefits mean, "
               "and who will attend."), "Malmö, 3.1 Måluppfyllelse",
  };
  const GDate *today = &place->view->setting->today;
  const char *rule = rule_of_inviting (place->meeting->form);
  GDate by = place->met_on;
  FlerDue *due;

  if (rule == NULL || place->meeting->state != FLER_MEETING_PLANNED
      || participant->party != FLER_PARTY_PERSON || participant->told != FLER_INVITATION_NEVER
      || participant->answer != FLER_ANSWER_NOT_INVITED
      || g_date_days_between (today, &place->met_on) < LAST_DAYS)
    return;
  g_date_subtract_days (&by, INVITE_DAYS);
  if (g_date_compare (&by, today) < 0)
    by = *today;
  due = append (place, participant, FLER_DUE_KIND_LETTER, rule, &by);
  due->letter = FLER_INVITATION_FIRST;
  if (place->meeting->form == FLER_FORM_ANNAT)
    due->why = letter_of_their_own;
}

static void
append_reminder (const Place *place, const FlerParticipant *participant)
{
  GDate day = place->met_on;

  if (participant->party != FLER_PARTY_PERSON || participant->answer == FLER_ANSWER_DECLINES
      || (participant->told != FLER_INVITATION_FIRST && participant->told != FLER_INVITATION_SECOND
          && participant->told != FLER_INVITATION_MOVED)
      || !g_date_valid (&participant->invited_on)
      || g_date_days_between (&participant->invited_on, &day) < 2 * REMIND_DAYS
      || g_date_days_between (&place->view->setting->today, &day) <= LAST_DAYS)
    return;
  g_date_subtract_days (&day, REMIND_DAYS);
  append (place, participant, FLER_DUE_KIND_REMIND, "D120", &day)->letter = FLER_INVITATION_REMINDER;
}

void
fler_due_append_answers (GPtrArray *dues, const FlerDueView *view, const FlerMeeting *meeting)
{
  Place place = { dues, view, meeting, fler_day_none () };

  if (meeting->participants == NULL)
    return;
  place.met_on = fler_due_meeting_day (view, meeting);
  for (guint i = 0; i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];

      if (g_date_compare (&place.met_on, &view->setting->today) >= 0)
        append_letter (&place, participant);
      if (meeting->state == FLER_MEETING_CANCELLED)
        continue;
      append_invitation (&place, participant);
      append_answer (&place, participant);
      append_name (&place, participant);
      append_reminder (&place, participant);
    }
}
