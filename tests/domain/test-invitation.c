/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-invitation.c - what a letter lacks, how a receiver stands, and who is still to be told */

#include "fler-attempt.h"
#include "fler-invitation-missing.h"

#define START 1795680000

static GDate
day (const char *iso)
{
  GDate date;

  g_assert_true (fler_day_parse (iso, &date));
  return date;
}

static FlerParticipant *
add_participant (FlerMeeting *meeting, FlerPartyKind party, const char *name)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->id = meeting->participants->len + 1;
  participant->party = party;
  participant->party_id = 100 + party;
  participant->name = g_strdup (name);
  g_ptr_array_add (meeting->participants, participant);
  return participant;
}

static FlerMeeting *
new_meeting (FlerForm form)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->form = form;
  meeting->span = (FlerSpan) { START, START + 3600 };
  meeting->place = g_strdup ("Exempelgatan 1");
  meeting->convener = FLER_PARTY_KOMMUN;
  meeting->purpose = g_strdup ("Hitta vägen tillbaka");
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  add_participant (meeting, FLER_PARTY_PERSON, NULL);
  add_participant (meeting, FLER_PARTY_KOMMUN, "Ture Provsson");
  add_participant (meeting, FLER_PARTY_FK, NULL);
  return meeting;
}

static FlerInvitationPlan
new_plan (FlerMeeting *meeting, guint receiver)
{
  return (FlerInvitationPlan) {
    .meeting = meeting,
    .receiver = meeting->participants->pdata[receiver],
    .kind = FLER_INVITATION_FIRST,
    .channel = FLER_CHANNEL_POST,
    .address = "Box 1\n123 45 PROVSTAD",
    .benefits = "Sjukpenning är …",
    .consent = FLER_TRI_YES,
  };
}

static const FlerLack *
find (GArray *lacks, FlerLackKind kind)
{
  for (guint i = 0; i < lacks->len; i++)
    if (g_array_index (lacks, FlerLack, i).kind == kind)
      return &g_array_index (lacks, FlerLack, i);
  return NULL;
}

static void
assert_ready (const FlerInvitationPlan *plan)
{
  g_autoptr(GArray) lacks = fler_invitation_missing (plan);

  g_assert_cmpuint (lacks->len, ==, 0);
}

static void
assert_lacks (const FlerInvitationPlan *plan, FlerLackKind kind, FlerMend mend, const char *rule)
{
  g_autoptr(GArray) lacks = fler_invitation_missing (plan);
  const FlerLack *lack = find (lacks, kind);

  g_assert_cmpuint (lacks->len, ==, 1);
  g_assert_nonnull (lack);
  g_assert_cmpint (lack->mend, ==, mend);
  g_assert_cmpstr (lack->why.rule, ==, rule);
  g_assert_nonnull (lack->why.source);
}

/* D153: purpose, benefits, names. */
static void
test_three_parts (void)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_KONTAKT);
  FlerParticipant *fk = meeting->participants->pdata[2];
  FlerInvitationPlan plan = new_plan (meeting, 0);
  g_autoptr(FlerRoutine) routine = fler_routine_new ();

  assert_lacks (&plan, FLER_LACK_OFFICIAL, FLER_MEND_CALL, "D153");
  fk->name = g_strdup ("  ");
  assert_lacks (&plan, FLER_LACK_OFFICIAL, FLER_MEND_CALL, "D153");
  g_free (fk->name);
  fk->name = g_strdup ("Ebba Ström");
  assert_ready (&plan);

  plan.benefits = " \n";
  assert_lacks (&plan, FLER_LACK_BENEFITS, FLER_MEND_TEXTS, "D153");
  routine->invitation_benefits = g_strdup ("Sjukpenning är …");
  plan.routine = routine;
  assert_ready (&plan);

  g_clear_pointer (&meeting->purpose, g_free);
  assert_lacks (&plan, FLER_LACK_PURPOSE, FLER_MEND_BOOKING, "D153");
  plan.purpose = "Att mötas";
  assert_ready (&plan);
  plan.purpose = NULL;
  routine->invitation_purpose = g_strdup ("Att mötas");
  assert_ready (&plan);
}

static void
test_names_of_everyone (void)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_KONTAKT);
  FlerParticipant *kommun = meeting->participants->pdata[1], *fk = meeting->participants->pdata[2];
  FlerInvitationPlan plan = new_plan (meeting, 0);
  g_autoptr(GArray) lacks = NULL;

  g_clear_pointer (&kommun->name, g_free);
  lacks = fler_invitation_missing (&plan);
  g_assert_cmpuint (lacks->len, ==, 2);
  g_assert_cmpint (g_array_index (lacks, FlerLack, 0).party, ==, FLER_PARTY_KOMMUN);
  g_assert_cmpint (g_array_index (lacks, FlerLack, 0).mend, ==, FLER_MEND_BOOKING);
  g_assert_cmpint (g_array_index (lacks, FlerLack, 1).participant_id, ==, fk->id);
  g_assert_cmpint (g_array_index (lacks, FlerLack, 1).party_id, ==, fk->party_id);

  /* Nobody's name is waited for who does not come. */
  fk->answer = FLER_ANSWER_DECLINES;
  kommun->answer = FLER_ANSWER_MEDSKICK;
  assert_lacks (&plan, FLER_LACK_OFFICIAL, FLER_MEND_BOOKING, "D153");     /* but then nobody comes */
}

/* D10, F3: who has not been asked yet, does not answer or is the employer holds nobody's letter up. */
static void
test_names_that_are_not_waited_for (void)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_FLERPART);
  FlerParticipant *fk = meeting->participants->pdata[2];
  FlerParticipant *employer = add_participant (meeting, FLER_PARTY_EMPLOYER, NULL);
  FlerInvitationPlan plan = new_plan (meeting, 0);

  assert_lacks (&plan, FLER_LACK_OFFICIAL, FLER_MEND_CALL, "D153");
  fk->answer = FLER_ANSWER_NONE_YET;
  fk->answer_by = day ("2026-11-10");
  plan.today = day ("2026-11-10");
  assert_lacks (&plan, FLER_LACK_OFFICIAL, FLER_MEND_CALL, "D153");
  plan.today = day ("2026-11-11");
  assert_ready (&plan);

  plan.today = fler_day_none ();
  meeting->form = FLER_FORM_GK1;
  plan.receiver = fk;
  assert_ready (&plan);                  /* its own name is what the letter asks for */
  plan.receiver = employer;
  assert_lacks (&plan, FLER_LACK_OFFICIAL, FLER_MEND_CALL, "D153");
  meeting->form = FLER_FORM_SIP;
  assert_ready (&plan);
}

/* F2, F1: by post, to an address, with consent. */
static void
test_multi_party (void)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_FLERPART);
  FlerInvitationPlan plan = new_plan (meeting, 2);

  assert_ready (&plan);                  /* FK's own name is what the letter asks for */
  plan.channel = FLER_CHANNEL_DIGITAL;
  assert_lacks (&plan, FLER_LACK_CHANNEL, FLER_MEND_CHANNEL, "F2");
  plan.channel = FLER_CHANNEL_PHONE;
  assert_lacks (&plan, FLER_LACK_CHANNEL, FLER_MEND_CHANNEL, "F2");
  plan.kind = FLER_INVITATION_REMINDER;
  assert_ready (&plan);                  /* a reminder may be a call */
  plan.kind = FLER_INVITATION_FIRST;
  plan.channel = FLER_CHANNEL_POST;

  plan.address = NULL;
  assert_lacks (&plan, FLER_LACK_ADDRESS, FLER_MEND_REGISTER, "D116");
  plan.address = "Box 1\n123 45 PROVSTAD";
  plan.consent = FLER_TRI_UNKNOWN;
  assert_lacks (&plan, FLER_LACK_CONSENT, FLER_MEND_CONSENT, "F1");
  plan.consent = FLER_TRI_NO;
  assert_lacks (&plan, FLER_LACK_CONSENT, FLER_MEND_CONSENT, "F1");

  plan.receiver = meeting->participants->pdata[0];
  plan.consent = FLER_TRI_UNKNOWN;
  assert_lacks (&plan, FLER_LACK_OFFICIAL, FLER_MEND_CALL, "D153");   /* the person is told who */
}

static void
test_convener_is_named_first (void)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_FLERPART);
  FlerParticipant *kommun = meeting->participants->pdata[1];
  FlerInvitationPlan plan = new_plan (meeting, 2);

  g_clear_pointer (&kommun->name, g_free);
  assert_lacks (&plan, FLER_LACK_OFFICIAL, FLER_MEND_BOOKING, "D153");
  meeting->convener = FLER_PARTY_AF;         /* who is not even among those invited */
  assert_lacks (&plan, FLER_LACK_OFFICIAL, FLER_MEND_BOOKING, "D153");
}

/* D129: a talk by telephone, and still no letter without an address. */
static void
test_talk_by_telephone (void)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_ANNAT);
  FlerParticipant *fk = meeting->participants->pdata[2];
  FlerInvitationPlan plan = new_plan (meeting, 2);

  fk->name = g_strdup ("Ebba Ström");
  plan.channel = FLER_CHANNEL_DIGITAL;
  plan.address = " ";
  assert_lacks (&plan, FLER_LACK_ADDRESS, FLER_MEND_REGISTER, "D116");
}

/* F46: of a protected person no address is kept, and none is asked for. */
static void
test_person_s_address (void)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_KONTAKT);
  FlerInvitationPlan plan = new_plan (meeting, 0);

  ((FlerParticipant *) meeting->participants->pdata[2])->name = g_strdup ("Ebba Ström");
  plan.address = NULL;
  assert_lacks (&plan, FLER_LACK_ADDRESS, FLER_MEND_CASE, "D116");
  plan.channel = FLER_CHANNEL_IN_PERSON;
  assert_ready (&plan);
  plan.channel = FLER_CHANNEL_POST;
  plan.is_protected = TRUE;
  assert_ready (&plan);
}

static void
test_cancellation_repeats_nothing (void)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_KONTAKT);
  FlerInvitationPlan plan = new_plan (meeting, 0);

  plan.benefits = NULL;
  g_clear_pointer (&meeting->purpose, g_free);
  plan.kind = FLER_INVITATION_CANCELLED;
  assert_ready (&plan);
  g_assert_false (fler_invitation_asks_answer (plan.kind));
  g_assert_true (fler_invitation_asks_answer (FLER_INVITATION_MOVED));
}

/* F3: no answer is a state of its own. */
static void
test_reply (void)
{
  g_autoptr(FlerParticipant) participant = fler_participant_new ();
  GDate by = day ("2026-11-20"), on = day ("2026-11-20"), after = day ("2026-11-21");

  participant->party = FLER_PARTY_FK;
  g_assert_cmpint (fler_reply_of (participant, &by, &after), ==, FLER_REPLY_NOT_INVITED);
  participant->answer = FLER_ANSWER_NONE_YET;
  g_assert_cmpint (fler_reply_of (participant, NULL, &after), ==, FLER_REPLY_WAITED_FOR);
  g_assert_cmpint (fler_reply_of (participant, &by, &on), ==, FLER_REPLY_WAITED_FOR);
  g_assert_cmpint (fler_reply_of (participant, &by, &after), ==, FLER_REPLY_NO_ANSWER);
  participant->answer_by = day ("2026-11-30");        /* the letter's own day goes before */
  g_assert_cmpint (fler_reply_of (participant, &by, &after), ==, FLER_REPLY_WAITED_FOR);

  participant->answer = FLER_ANSWER_COMES;
  g_assert_cmpint (fler_reply_of (participant, &by, &after), ==, FLER_REPLY_COMES_UNNAMED);
  participant->name = g_strdup ("Ebba Ström");
  g_assert_cmpint (fler_reply_of (participant, &by, &after), ==, FLER_REPLY_COMES);
  participant->answer = FLER_ANSWER_MEDSKICK;
  g_assert_cmpint (fler_reply_of (participant, &by, &after), ==, FLER_REPLY_MEDSKICK);
  participant->answer = FLER_ANSWER_DECLINES;
  g_assert_cmpint (fler_reply_of (participant, &by, &after), ==, FLER_REPLY_DECLINES);
}

/* F4 asks for the officials' names; one with protected identity has none that is kept. */
static void
test_the_person_needs_no_name (void)
{
  g_autoptr(FlerParticipant) person = fler_participant_new ();
  GDate today = day ("2026-11-20");

  person->party = FLER_PARTY_PERSON;
  person->answer = FLER_ANSWER_COMES;
  g_assert_false (fler_participant_lacks_name (person));
  g_assert_cmpint (fler_reply_of (person, NULL, &today), ==, FLER_REPLY_COMES);
}

static void
test_told (void)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_FLERPART);
  FlerParticipant *fk = meeting->participants->pdata[2];

  g_assert_true (fler_participant_is_told (fk, meeting));      /* never written to: nothing to mend */
  fk->told = FLER_INVITATION_FIRST;
  fk->told_start = START;
  fk->told_place = g_strdup ("Exempelgatan 1");
  g_assert_true (fler_participant_is_told (fk, meeting));
  meeting->span.end += 1800;                                   /* longer is no other day */
  g_assert_true (fler_participant_is_told (fk, meeting));
  meeting->span.start += 3600;
  g_assert_false (fler_participant_is_told (fk, meeting));
  fk->told_start = meeting->span.start;
  g_clear_pointer (&meeting->place, g_free);
  g_assert_false (fler_participant_is_told (fk, meeting));
  g_clear_pointer (&fk->told_place, g_free);
  g_assert_true (fler_participant_is_told (fk, meeting));

  meeting->mode = FLER_MODE_ROOM;
  g_assert_true (fler_participant_is_told (fk, meeting));      /* it is not known what was told */
  fk->told_mode = FLER_MODE_ROOM;
  g_assert_true (fler_participant_is_told (fk, meeting));
  meeting->mode = FLER_MODE_PHONE;                             /* nobody goes to an empty room */
  g_assert_false (fler_participant_is_told (fk, meeting));
  fk->told_mode = FLER_MODE_PHONE;

  meeting->state = FLER_MEETING_CANCELLED;
  g_assert_false (fler_participant_is_told (fk, meeting));
  fk->told = FLER_INVITATION_CANCELLED;
  g_assert_true (fler_participant_is_told (fk, meeting));
  meeting->state = FLER_MEETING_PLANNED;                       /* it takes place after all */
  g_assert_false (fler_participant_is_told (fk, meeting));
}

/* F56: the day is evidence, so it is neither ahead nor before the letter was made. */
static void
test_sent_day (void)
{
  static const struct { const char *sent_on; FlerSentDay expected; } cases[] = {
    { "2026-11-19", FLER_SENT_DAY_BEFORE_MADE }, { "2026-11-20", FLER_SENT_DAY_RIGHT },
    { "2026-11-24", FLER_SENT_DAY_RIGHT }, { "2026-11-25", FLER_SENT_DAY_AHEAD },
  };
  g_autoptr(FlerInvitation) letter = fler_invitation_new ();
  GDate today, sent_on, none = fler_day_none ();

  g_assert_true (fler_day_parse ("2026-11-24", &today));
  g_assert_true (fler_day_parse ("2026-11-20", &letter->made_on));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (fler_day_parse (cases[i].sent_on, &sent_on));
      g_assert_cmpint (fler_invitation_check_sent_day (letter, &sent_on, &today), ==, cases[i].expected);
    }
  g_assert_cmpint (fler_invitation_check_sent_day (letter, &none, &today), ==, FLER_SENT_DAY_UNKNOWN);
  letter->made_on = none;               /* of a letter that came without: any day that has been */
  g_assert_true (fler_day_parse ("2026-01-02", &sent_on));
  g_assert_cmpint (fler_invitation_check_sent_day (letter, &sent_on, &today), ==, FLER_SENT_DAY_RIGHT);
}

/* D125: who was told of another time has not answered about that one. */
static void
test_answer_is_about_a_time (void)
{
  static const struct { FlerAnswer before, after; } answers[] = {
    { FLER_ANSWER_COMES, FLER_ANSWER_NONE_YET },
    { FLER_ANSWER_DECLINES, FLER_ANSWER_NONE_YET },
    { FLER_ANSWER_MEDSKICK, FLER_ANSWER_MEDSKICK },     /* it holds whenever the meeting is */
  };
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_FLERPART);
  FlerParticipant *fk = meeting->participants->pdata[2];
  GDate today = day ("2026-11-20");

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      fk->answer = answers[i].before;
      fk->answered_start = fk->told_start = START;
      fk->told = FLER_INVITATION_MOVED;
      g_assert_cmpint (fler_participant_standing_answer (fk), ==, answers[i].before);
      fk->told_start = START + 86400;
      g_assert_cmpint (fler_participant_standing_answer (fk), ==, answers[i].after);
      fk->answered_start = 0;                           /* of what was kept before it was known */
      g_assert_cmpint (fler_participant_standing_answer (fk), ==, answers[i].before);
    }
  fk->answer = FLER_ANSWER_COMES;
  fk->answered_start = START;
  fk->answer_by = day ("2026-11-24");
  g_assert_cmpint (fler_reply_of (fk, NULL, &today), ==, FLER_REPLY_WAITED_FOR);
  fk->answer_by = day ("2026-11-19");
  g_assert_cmpint (fler_reply_of (fk, NULL, &today), ==, FLER_REPLY_NO_ANSWER);
  fk->told = FLER_INVITATION_FIRST;                     /* nothing was told of the new time yet */
  g_assert_cmpint (fler_reply_of (fk, NULL, &today), ==, FLER_REPLY_COMES_UNNAMED);
}

static FlerInvitation *
new_letter (FlerInvitationKind kind, FlerPartyKind party, gint64 participant_id, gint64 party_id, const char *sent_on)
{
  FlerInvitation *letter = fler_invitation_new ();

  letter->kind = kind;
  letter->party = party;
  letter->participant_id = participant_id;
  letter->party_id = party_id;
  if (sent_on != NULL)
    g_assert_true (fler_day_parse (sent_on, &letter->sent_on));
  return letter;
}

static void
add_unit_participant (FlerMeeting *meeting, gint64 id, FlerPartyKind party, gint64 party_id)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->id = id;
  participant->party = party;
  participant->party_id = party_id;
  g_ptr_array_add (meeting->participants, participant);
}

/* A reminder is its unit's, counts when it was sent, and the last one is told. */
static void
test_last_reminder (void)
{
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autoptr(GPtrArray) letters = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_invitation_free);
  FlerParticipant *const *people;

  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  add_unit_participant (meeting, 1, FLER_PARTY_PERSON, 0);
  add_unit_participant (meeting, 2, FLER_PARTY_FK, 7);
  add_unit_participant (meeting, 3, FLER_PARTY_FK, 7);
  add_unit_participant (meeting, 4, FLER_PARTY_FK, 8);
  add_unit_participant (meeting, 5, FLER_PARTY_AF, 0);
  people = (FlerParticipant *const *) meeting->participants->pdata;
  g_ptr_array_add (letters, new_letter (FLER_INVITATION_FIRST, FLER_PARTY_PERSON, 1, 0, "2026-11-13"));
  g_ptr_array_add (letters, new_letter (FLER_INVITATION_SECOND, FLER_PARTY_FK, 2, 7, "2026-11-25"));
  g_ptr_array_add (letters, new_letter (FLER_INVITATION_REMINDER, FLER_PARTY_FK, 2, 7, "2026-11-20"));
  g_ptr_array_add (letters, new_letter (FLER_INVITATION_REMINDER, FLER_PARTY_AF, 5, 9, "2026-11-21"));
  g_ptr_array_add (letters, new_letter (FLER_INVITATION_REMINDER, FLER_PARTY_FK, 4, 8, NULL));

  g_assert_null (fler_invitation_last_reminder (letters, people[0], meeting));
  g_assert_true (fler_invitation_last_reminder (letters, people[1], meeting) == letters->pdata[1]);
  g_assert_true (fler_invitation_last_reminder (letters, people[2], meeting) == letters->pdata[1]);
  g_assert_null (fler_invitation_last_reminder (letters, people[3], meeting));       /* made, not sent */
  g_assert_true (fler_invitation_last_reminder (letters, people[4], meeting) == letters->pdata[3]);
}

static void
test_attempts (void)
{
  g_autoptr(GPtrArray) attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_attempt_free);
  static const struct { gint64 participant_id; FlerAttemptResult result; } lines[] = {
    { 3, FLER_ATTEMPT_NO_REPLY }, { 3, FLER_ATTEMPT_REFERRED }, { 2, FLER_ATTEMPT_NO_REPLY },
    { 3, FLER_ATTEMPT_NAMED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      FlerAttempt *attempt = fler_attempt_new ();

      attempt->participant_id = lines[i].participant_id;
      attempt->result = lines[i].result;
      g_ptr_array_add (attempts, attempt);
    }
  g_assert_cmpint (fler_attempt_count (attempts, 3), ==, 2);
  g_assert_cmpint (fler_attempt_count (attempts, 2), ==, 1);
  g_assert_cmpint (fler_attempt_count (attempts, 9), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/invitation/missing/three-parts", test_three_parts);
  g_test_add_func ("/domain/invitation/missing/names-of-everyone", test_names_of_everyone);
  g_test_add_func ("/domain/invitation/missing/names-not-waited-for", test_names_that_are_not_waited_for);
  g_test_add_func ("/domain/invitation/missing/multi-party", test_multi_party);
  g_test_add_func ("/domain/invitation/missing/convener-is-named-first", test_convener_is_named_first);
  g_test_add_func ("/domain/invitation/missing/talk-by-telephone", test_talk_by_telephone);
  g_test_add_func ("/domain/invitation/missing/person-s-address", test_person_s_address);
  g_test_add_func ("/domain/invitation/missing/cancellation", test_cancellation_repeats_nothing);
  g_test_add_func ("/domain/invitation/reply", test_reply);
  g_test_add_func ("/domain/invitation/reply/F4-person-needs-no-name", test_the_person_needs_no_name);
  g_test_add_func ("/domain/invitation/told", test_told);
  g_test_add_func ("/domain/invitation/F56-sent-day", test_sent_day);
  g_test_add_func ("/domain/invitation/answer-is-about-a-time", test_answer_is_about_a_time);
  g_test_add_func ("/domain/invitation/last-reminder", test_last_reminder);
  g_test_add_func ("/domain/invitation/attempts", test_attempts);
  return g_test_run ();
}
