/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-letters.c - the letters of an invented meeting, the answers, and what was tried */

#include "fler-demo-tale.h"

#include "fler-register.h"

/* Days before the meeting. */
#define SENT_DAYS_MULTI_PARTY 21
#define ANSWER_DAYS           14
#define SENT_DAYS             12

typedef struct
{
  FlerDemoTale    *tale;
  FlerDemoMeeting *meeting;
  GPtrArray       *parties;     /* of FlerParty */
  GDate            met_on;
  GDate            sent_on;
} Post;

static gint64
office_time (const Post *post, const GDate *day, int minutes)
{
  return fler_day_time (day, minutes, post->tale->zone);
}

/* The unit of whoever is named, or else the first one of the party, by its place in the list. */
static void
give_unit (const Post *post, FlerParticipant *participant)
{
  for (guint i = 0; i < post->parties->len && participant->party_id == 0; i++)
    {
      const FlerParty *party = post->parties->pdata[i];

      if (party->kind == participant->party
          && (participant->official_id == 0
              || g_strcmp0 (party->unit, fler_demo_official ((int) participant->official_id)->unit) == 0))
        participant->party_id = i + 1;
    }
  for (guint i = 0; i < post->parties->len && participant->party_id == 0; i++)
    if (((FlerParty *) post->parties->pdata[i])->kind == participant->party)
      participant->party_id = i + 1;
}

static void
send (const Post *post, const FlerParticipant *participant, guint place)
{
  const FlerParty *unit = participant->party_id != 0 ? post->parties->pdata[participant->party_id - 1] : NULL;
  const FlerCase *the_case = post->tale->demo->the_case;
  FlerInvitation *invitation = fler_invitation_new ();

  invitation->participant_id = place;
  invitation->party = participant->party;
  invitation->party_id = participant->party_id;
  invitation->receiver = g_strdup (unit != NULL ? unit->name : the_case->name);
  invitation->address = g_strdup (unit != NULL ? unit->invitation_address : the_case->address);
  invitation->made_on = invitation->sent_on = post->sent_on;
  if (post->meeting->meeting->form == FLER_FORM_FLERPART && unit != NULL)
    invitation->answer_by = fler_demo_days_from (&post->met_on, -ANSWER_DAYS);
  invitation->tells_start = post->meeting->meeting->span.start;
  invitation->tells_place = g_strdup (post->meeting->meeting->place);
  invitation->tells_mode = post->meeting->meeting->mode;
  invitation->language = FLER_LETTER_SV;
  g_ptr_array_add (post->meeting->letters, invitation);
  fler_demo_tale_add_event (post->tale, office_time (post, &post->sent_on, 10 * 60), FLER_EVENT_INVITATION_SENT,
                            post->meeting, fler_party_kind_id (participant->party));
}

static void
try (const Post *post, const FlerParticipant *participant, guint place, int days_later, int minutes,
     FlerAttemptResult result, const char *whom, gboolean is_manager)
{
  GDate day = fler_demo_days_from (&post->sent_on, days_later);
  FlerAttempt *attempt;

  if (g_date_compare (&day, &post->tale->today) >= 0)
    return;
  attempt = fler_attempt_new ();
  attempt->participant_id = place;
  attempt->party = participant->party;
  attempt->at = office_time (post, &day, minutes);
  attempt->result = result;
  attempt->whom = g_strdup (whom);
  attempt->is_manager = is_manager;
  g_ptr_array_add (post->meeting->attempts, attempt);
  fler_demo_tale_add_event (post->tale, attempt->at, FLER_EVENT_ATTEMPT, post->meeting,
                            fler_party_kind_id (participant->party));
}

/* Whoever calls the meeting is neither written to nor asked for an answer. */
static void
answer (const Post *post, FlerParticipant *participant, guint place)
{
  GDate day = fler_demo_days_from (&post->sent_on, 5 + (int) place);

  if (participant->party == FLER_PARTY_PERSON || participant->party == post->meeting->meeting->convener)
    return;
  if (participant->answer == FLER_ANSWER_NONE_YET || participant->name == NULL)
    {
      try (post, participant, place, 8, 9 * 60 + 20, FLER_ATTEMPT_NO_REPLY, NULL, FALSE);
      try (post, participant, place, 11, 10 * 60 + 5, FLER_ATTEMPT_WILL_ANSWER, "enhetschefen", TRUE);
    }
  if (participant->answer == FLER_ANSWER_NONE_YET || participant->answer == FLER_ANSWER_NOT_INVITED)
    return;
  participant->answered_on = g_date_compare (&day, &post->tale->today) < 0 ? day : post->sent_on;
  participant->answer_channel = place % 2 == 0 ? FLER_CHANNEL_PHONE : FLER_CHANNEL_POST;
}

void
fler_demo_tale_add_letters (FlerDemoTale *tale, FlerDemoMeeting *meeting)
{
  gboolean is_multi_party = meeting->meeting->form == FLER_FORM_FLERPART;
  g_autoptr(GPtrArray) parties = fler_demo_list_parties ();
  GDate booked_on;
  Post post = { tale, meeting, parties, fler_day_at (meeting->meeting->span.start, tale->zone), fler_day_none () };

  post.sent_on = fler_demo_days_from (&post.met_on, is_multi_party ? -SENT_DAYS_MULTI_PARTY : -SENT_DAYS);
  booked_on = fler_day_at (meeting->meeting->changed_at, tale->zone);
  if (g_date_compare (&post.sent_on, &booked_on) <= 0)
    post.sent_on = fler_demo_days_from (&booked_on, 1);
  for (guint i = 0; i < meeting->meeting->participants->len; i++)
    {
      FlerParticipant *participant = meeting->meeting->participants->pdata[i];

      if (participant->party != FLER_PARTY_PERSON)
        give_unit (&post, participant);
      /* A talk by telephone has no letter, and what lies far ahead was not written to yet. */
      if (meeting->meeting->form == FLER_FORM_ANNAT || participant->answer == FLER_ANSWER_NOT_INVITED
          || g_date_compare (&post.sent_on, &tale->today) > 0)
        continue;
      if (fler_participant_is_written_to (participant, meeting->meeting))
        send (&post, participant, i + 1);
      answer (&post, participant, i + 1);
    }
}
