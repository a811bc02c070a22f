/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-letter.c - what tests of letters have in common: one invented meeting of every form */

#include "fler-test-letter.h"

#include "fler-letter-read.h"
#include "fler-routine-load.h"

static void
add_participant (FlerMeeting *meeting, FlerPartyKind party, const char *name, const char *role)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->party = party;
  participant->name = g_strdup (name);
  participant->role = g_strdup (role);
  g_ptr_array_add (meeting->participants, participant);
}

static void
make_meeting (TestLetter *test)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->span = (FlerSpan) { 1795521600, 1795521600 + 3600 };   /* 24 November 2026, 13.00 */
  meeting->place = g_strdup ("Rum Almen, Provgatan 1, Exempelstad");
  meeting->mode = FLER_MODE_ROOM;
  meeting->convener = FLER_PARTY_KOMMUN;
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  add_participant (meeting, FLER_PARTY_PERSON, NULL, NULL);
  add_participant (meeting, FLER_PARTY_AF, "Berit Provsson", "arbetsförmedlare");
  add_participant (meeting, FLER_PARTY_FK, "Åke Exempelsson", "handläggare");
  add_participant (meeting, FLER_PARTY_KOMMUN, "Örjan Testberg", "socialsekreterare");
  test->meeting = meeting;
}

static void
make_people (TestLetter *test)
{
  test->the_case = fler_case_new ();
  test->the_case->reference = g_strdup ("0042");
  test->the_case->name = g_strdup ("Anna Testström");
  test->the_case->personnummer = g_strdup ("198501019805");
  test->writer = fler_official_new ();
  test->writer->party = FLER_PARTY_KOMMUN;
  test->writer->name = g_strdup ("Örjan Testberg");
  test->writer->role = g_strdup ("socialsekreterare");
  test->writer->phone = g_strdup ("010-000 00 07");
  test->writer->email = g_strdup ("orjan@kommun.example");
}

void
test_letter_set_up (TestLetter *test, gconstpointer unused)
{
  FlerLetterOrder *order = &test->order;

  test->templates = fler_letters_load (NULL, NULL);
  test->swedish = fler_routine_set_load ("sv", NULL);
  test->english = fler_routine_set_load ("en", NULL);
  make_meeting (test);
  make_people (test);
  order->templates = test->templates;
  order->meeting = test->meeting;
  order->the_case = test->the_case;
  order->writer = test->writer;
  order->contact = test->writer;
  order->address = "Anna Testström\nPåhittsgatan 1\n123 45 EXEMPELSTAD";
  order->sender = "Exempelstads kommun\nArbetsmarknadsenheten\nProvgatan 1\n123 45 EXEMPELSTAD";
  order->has_consent = TRUE;
  g_assert_true (fler_day_parse ("2026-10-27", &order->date));
  g_assert_true (fler_day_parse ("2026-11-10", &order->answer_by));
  order->zone = g_time_zone_new_identifier ("Europe/Stockholm");
  test_letter_choose (test, FLER_FORM_KONTAKT, FLER_INVITATION_FIRST, FLER_PARTY_PERSON, FLER_LETTER_SV);
}

void
test_letter_tear_down (TestLetter *test, gconstpointer unused)
{
  fler_letter_templates_free (test->templates);
  fler_routine_set_free (test->swedish);
  fler_routine_set_free (test->english);
  fler_meeting_free (test->meeting);
  fler_case_free (test->the_case);
  fler_official_free (test->writer);
  g_time_zone_unref (test->order.zone);
}

void
test_letter_choose (TestLetter *test, FlerForm form, FlerInvitationKind kind, FlerPartyKind to,
                    FlerLetterLanguage language)
{
  test->meeting->form = form;
  test->order.kind = kind;
  test->order.to = to;
  test->order.language = language;
  test->order.routine = fler_routine_set_get (language == FLER_LETTER_EN ? test->english : test->swedish, form);
}
