/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-invitation-missing.c - what a letter about a meeting lacks before it may go */

#include "fler-invitation-missing.h"

#include <string.h>

#define N_(text) text

#define RESULTS "Malmö, 3.1 Måluppfyllelse"
#define UPPSALA_ROUTINE "Uppsala, Fas 2: Installation av metoden"
#define UPPSALA_RESULTS "Uppsala, Hur resultaten tas tillvara"
#define SECRECY "Offentlighets- och sekretesslagen (2009:400) 10 kap. 1 §"

static const FlerReason by_post = {
  "F2", N_("The invitation goes by post to the party’s address, and no other way."), UPPSALA_ROUTINE
};
static const FlerReason with_consent = {
  "F1", N_("Without consent nothing about the person goes to a party."), SECRECY
};
static const FlerReason to_an_address = {
  "D116", N_("A letter needs an address to go to."), UPPSALA_RESULTS
};
static const FlerReason with_purpose = {
  "D153", N_("An invitation is not ready until it tells the purpose of the meeting."), RESULTS
};
static const FlerReason with_benefits = {
  "D153", N_("An invitation is not ready until it tells what the different benefits mean."), RESULTS
};
static const FlerReason with_names = {
  "D153", N_("An invitation is not ready until those who will attend are named."), RESULTS
};

static gboolean
is_filled (const char *text)
{
  return text != NULL && text[strspn (text, " \t\r\n")] != '\0';
}

static FlerLack *
add (GArray *lacks, FlerLackKind kind, FlerMend mend, const FlerReason *why)
{
  FlerLack lack = { .kind = kind, .mend = mend, .why = *why };

  g_array_append_val (lacks, lack);
  return &g_array_index (lacks, FlerLack, lacks->len - 1);
}

static void
add_of_receiver (GArray *lacks, const FlerInvitationPlan *plan, FlerLackKind kind, FlerMend mend,
                 const FlerReason *why)
{
  FlerLack *lack = add (lacks, kind, mend, why);

  lack->party = plan->receiver->party;
  lack->party_id = plan->receiver->party_id;
}

gboolean
fler_invitation_asks_answer (FlerInvitationKind kind)
{
  return kind != FLER_INVITATION_NEVER && kind != FLER_INVITATION_CANCELLED;
}

/* Whether a letter of that kind has to have the three parts. */
static gboolean
invites (FlerInvitationKind kind)
{
  return kind == FLER_INVITATION_FIRST || kind == FLER_INVITATION_SECOND || kind == FLER_INVITATION_MOVED;
}

static void
check_way (GArray *lacks, const FlerInvitationPlan *plan)
{
  gboolean is_person = plan->receiver->party == FLER_PARTY_PERSON;
  FlerForm form = plan->meeting->form;
  gboolean needs_address = plan->channel == FLER_CHANNEL_POST;

  if (form == FLER_FORM_FLERPART && plan->channel != FLER_CHANNEL_POST && invites (plan->kind))
    add (lacks, FLER_LACK_CHANNEL, FLER_MEND_CHANNEL, &by_post);
  if (!is_person && form == FLER_FORM_FLERPART && plan->consent != FLER_TRI_YES)
    add_of_receiver (lacks, plan, FLER_LACK_CONSENT, FLER_MEND_CONSENT, &with_consent);

  if (!is_person && (form == FLER_FORM_FLERPART || form == FLER_FORM_ANNAT))
    needs_address = TRUE;
  if (is_person && plan->is_protected)
    needs_address = FALSE;
  if (needs_address && !is_filled (plan->address))
    add_of_receiver (lacks, plan, FLER_LACK_ADDRESS, is_person ? FLER_MEND_CASE : FLER_MEND_REGISTER,
                     &to_an_address);
}

static void
check_texts (GArray *lacks, const FlerInvitationPlan *plan)
{
  const FlerRoutine *routine = plan->routine;

  if (!is_filled (plan->purpose) && !is_filled (plan->meeting->purpose)
      && (routine == NULL || !is_filled (routine->invitation_purpose)))
    add (lacks, FLER_LACK_PURPOSE, FLER_MEND_BOOKING, &with_purpose);
  if (!is_filled (plan->benefits) && (routine == NULL || !is_filled (routine->invitation_benefits)))
    add (lacks, FLER_LACK_BENEFITS, FLER_MEND_TEXTS, &with_benefits);
}

/* Whether the letter has to name who @participant is. Rule D10: nothing waits for the employer. A
 * letter that asks a party whom it sends cannot wait for the answer (F3), and where any party may
 * be called beside AF and FK, none of theirs waits for another's. */
static gboolean
has_to_name (const FlerInvitationPlan *plan, const FlerParticipant *participant)
{
  FlerForm form = plan->meeting->form;
  gboolean are_called = form == FLER_FORM_FLERPART || form == FLER_FORM_SIP || form == FLER_FORM_ANNAT;

  if (participant->party == plan->meeting->convener)
    return TRUE;
  if (participant->party == FLER_PARTY_EMPLOYER)
    return FALSE;
  if (g_date_valid (&plan->today) && fler_reply_of (participant, NULL, &plan->today) == FLER_REPLY_NO_ANSWER)
    return FALSE;
  if (plan->receiver->party == FLER_PARTY_PERSON)
    return TRUE;
  return !are_called && participant->id != plan->receiver->id;
}

static void
check_names (GArray *lacks, const FlerInvitationPlan *plan)
{
  GPtrArray *participants = plan->meeting->participants;
  gboolean is_anyone_named = FALSE;
  guint n_before = lacks->len;

  for (guint i = 0; participants != NULL && i < participants->len; i++)
    {
      const FlerParticipant *participant = participants->pdata[i];
      FlerLack *lack;

      if (participant->party == FLER_PARTY_PERSON)
        continue;
      is_anyone_named = is_anyone_named || is_filled (participant->name);
      if (!fler_participant_lacks_name (participant) || !has_to_name (plan, participant))
        continue;
      lack = add (lacks, FLER_LACK_OFFICIAL,
                  participant->party == plan->meeting->convener ? FLER_MEND_BOOKING : FLER_MEND_CALL,
                  &with_names);
      lack->party = participant->party;
      lack->party_id = participant->party_id;
      lack->participant_id = participant->id;
    }
  if (!is_anyone_named && lacks->len == n_before)
    add (lacks, FLER_LACK_OFFICIAL, FLER_MEND_BOOKING, &with_names);
}

GArray *
fler_invitation_missing (const FlerInvitationPlan *plan)
{
  GArray *lacks = g_array_new (FALSE, FALSE, sizeof (FlerLack));

  check_way (lacks, plan);
  if (invites (plan->kind))
    {
      check_texts (lacks, plan);
      check_names (lacks, plan);
    }
  return lacks;
}
