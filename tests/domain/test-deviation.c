/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-deviation.c - which deviations a meeting's end makes by itself (F7, D120), and of what */

#include "fler-deviation.h"

static GDate
day (const char *iso)
{
  GDate parsed;

  g_assert_true (fler_day_parse (iso, &parsed));
  return parsed;
}

static FlerMeeting *
new_meeting (FlerForm form)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->id = 7;
  meeting->case_id = 3;
  meeting->form = form;
  meeting->convener = FLER_PARTY_KOMMUN;
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  return meeting;
}

static void
invite (FlerMeeting *meeting, FlerPartyKind party, const char *name, FlerAnswer answer, FlerPresence presence)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->party = party;
  participant->name = g_strdup (name);
  participant->answer = answer;
  participant->presence = presence;
  g_ptr_array_add (meeting->participants, participant);
}

/* "no-show region F4 Bo; no-answer fk F3" */
static void
assert_deviations (const FlerMeeting *meeting, const char *expected)
{
  GDate on = day ("2026-11-24");
  g_autoptr(GPtrArray) deviations = fler_deviations_of_meeting (meeting, &on);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < deviations->len; i++)
    {
      const FlerDeviation *deviation = deviations->pdata[i];

      g_assert_cmpint (deviation->meeting_id, ==, 7);
      g_assert_cmpint (deviation->case_id, ==, 3);
      g_assert_cmpint (deviation->state, ==, FLER_DEVIATION_REGISTERED);
      g_assert_cmpint (deviation->cause, ==, FLER_DEVIATION_CAUSE_UNKNOWN);
      g_assert_cmpint (g_date_compare (&deviation->happened_on, &on), ==, 0);
      g_string_append_printf (text, "%s%s %s %s%s%s", i > 0 ? "; " : "",
                              deviation->kind == FLER_DEVIATION_NO_SHOW ? "no-show" : "no-answer",
                              fler_party_kind_id (deviation->party), deviation->rule,
                              deviation->who != NULL ? " " : "", deviation->who != NULL ? deviation->who : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_no_show_and_no_answer (void)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_FLERPART);

  invite (meeting, FLER_PARTY_PERSON, NULL, FLER_ANSWER_NONE_YET, FLER_PRESENCE_PRESENT);
  invite (meeting, FLER_PARTY_KOMMUN, "Eva", FLER_ANSWER_COMES, FLER_PRESENCE_PRESENT);
  assert_deviations (meeting, "");
  invite (meeting, FLER_PARTY_REGION, "Bo", FLER_ANSWER_COMES, FLER_PRESENCE_ABSENT);
  assert_deviations (meeting, "no-show region F4 Bo");
  invite (meeting, FLER_PARTY_FK, NULL, FLER_ANSWER_NONE_YET, FLER_PRESENCE_UNKNOWN);
  assert_deviations (meeting, "no-show region F4 Bo; no-answer fk F3; no-show fk F4");
}

static void
test_absent_with_notice (void)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_FLERPART);

  invite (meeting, FLER_PARTY_PERSON, NULL, FLER_ANSWER_NOT_INVITED, FLER_PRESENCE_PRESENT);
  invite (meeting, FLER_PARTY_AF, NULL, FLER_ANSWER_MEDSKICK, FLER_PRESENCE_UNKNOWN);
  invite (meeting, FLER_PARTY_FK, "Bo", FLER_ANSWER_NONE_YET, FLER_PRESENCE_MEDSKICK);
  invite (meeting, FLER_PARTY_REGION, "Siv", FLER_ANSWER_DECLINES, FLER_PRESENCE_ABSENT);
  invite (meeting, FLER_PARTY_EMPLOYER, "Ulf", FLER_ANSWER_NONE_YET, FLER_PRESENCE_ABSENT);
  /* A contribution came from FK all the same, without an answer; the employer owes none (D10). */
  assert_deviations (meeting, "no-answer fk F3 Bo");
}

static void
test_one_of_two_is_enough (void)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_KONTAKT);

  invite (meeting, FLER_PARTY_PERSON, NULL, FLER_ANSWER_NOT_INVITED, FLER_PRESENCE_PRESENT);
  invite (meeting, FLER_PARTY_AF, "Bo", FLER_ANSWER_NOT_INVITED, FLER_PRESENCE_ABSENT);
  assert_deviations (meeting, "no-show af D120 Bo");
  invite (meeting, FLER_PARTY_AF, "Eva", FLER_ANSWER_NOT_INVITED, FLER_PRESENCE_PRESENT);
  assert_deviations (meeting, "");
}

static void
test_person_stayed_away (void)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_FLERPART);

  invite (meeting, FLER_PARTY_PERSON, NULL, FLER_ANSWER_NONE_YET, FLER_PRESENCE_ABSENT);
  invite (meeting, FLER_PARTY_AF, "Bo", FLER_ANSWER_COMES, FLER_PRESENCE_ABSENT);
  assert_deviations (meeting, "");
  invite (meeting, FLER_PARTY_FK, NULL, FLER_ANSWER_NONE_YET, FLER_PRESENCE_ABSENT);
  assert_deviations (meeting, "no-answer fk F3");
  g_clear_pointer (&meeting->participants, g_ptr_array_unref);
  assert_deviations (meeting, "");
}

static void
test_of_an_overridden_warning (void)
{
  FlerObjection objection = { { "D155", "text", "source" }, TRUE, FLER_PARTY_AF, (char *) "Bo" };
  FlerObjection late = { { "K7", "text", "source" }, TRUE, FLER_PARTY_NONE, NULL };
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_KONTAKT);
  GDate on = day ("2026-11-24");
  g_autoptr(FlerDeviation) face =
    fler_deviation_of_objection (&objection, FLER_DEVIATION_BOOKED, meeting, "Anna är ledig", &on);
  g_autoptr(FlerDeviation) other =
    fler_deviation_of_objection (&late, FLER_DEVIATION_BOOKED, meeting, "Önskan", &on);
  g_autoptr(FlerDeviation) copy = fler_deviation_copy (face);

  g_assert_cmpstr (face->rule, ==, "D155");
  g_assert_cmpstr (face->who, ==, "Bo");
  g_assert_cmpstr (face->why, ==, "Anna är ledig");
  g_assert_cmpint (face->party, ==, FLER_PARTY_AF);
  /* Of what is about no party's official, the party that calls answers. */
  g_assert_cmpint (other->party, ==, FLER_PARTY_KOMMUN);
  g_assert_false (fler_deviation_is_same (face, other));
  g_free (copy->why);
  copy->why = NULL;
  g_assert_true (fler_deviation_is_same (face, copy));
  g_assert_false (fler_deviation_is_touched (copy));
  copy->cause = FLER_DEVIATION_CAUSE_METHOD;
  g_assert_true (fler_deviation_is_touched (copy));
}

/* "F5 kommun=Orkade inte" */
static void
assert_at_end (const FlerMeeting *meeting, const FlerRecord *record, const FlerEnding *ending, GPtrArray *steps,
               const char *expected)
{
  GDate on = day ("2026-11-24");
  g_autoptr(GPtrArray) deviations = fler_deviations_at_end (meeting, record, ending, steps, &on);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < deviations->len; i++)
    {
      const FlerDeviation *deviation = deviations->pdata[i];

      g_assert_cmpint (deviation->kind, ==, FLER_DEVIATION_ENDED);
      g_string_append_printf (text, "%s%s %s=%s", i > 0 ? "; " : "", deviation->rule,
                              fler_party_kind_id (deviation->party), deviation->why != NULL ? deviation->why : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
do_step (GPtrArray *steps, const char *step)
{
  FlerStepDone *done = fler_step_done_new ();

  done->step = g_strdup (step);
  done->done_on = day ("2026-11-02");
  done->answer = FLER_TRI_YES;
  g_ptr_array_add (steps, done);
}

/* K2, Ö2, F2: a core component that was never done is not forgotten when the meeting is held. */
static void
test_core_steps_not_done (void)
{
  static const struct { FlerForm form; const char *step, *expected; } cores[] = {
    { FLER_FORM_KONTAKT, "K2", "K2 fk=" }, { FLER_FORM_OVERLAMNING, "Ö2", "Ö2 fk=" },
    { FLER_FORM_FLERPART, "F2", "F2 fk=" }, { FLER_FORM_GK1, "G1", "" }, { FLER_FORM_ANNAT, "K2", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cores); i++)
    {
      g_autoptr(FlerMeeting) meeting = new_meeting (cores[i].form);
      g_autoptr(FlerRecord) record = fler_record_new ();
      g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_step_done_free);
      FlerEnding ending = { .person_came = TRUE, .has_plan = TRUE };

      meeting->convener = FLER_PARTY_FK;
      assert_at_end (meeting, record, &ending, NULL, cores[i].expected);
      assert_at_end (meeting, record, &ending, steps, cores[i].expected);
      /* Where the person did not come the meeting is yet to be held. */
      ending.person_came = FALSE;
      assert_at_end (meeting, record, &ending, steps, "");
      ending.person_came = TRUE;
      do_step (steps, cores[i].step);
      assert_at_end (meeting, record, &ending, steps, "");
    }
}

static void
test_at_the_end (void)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (FLER_FORM_FLERPART);
  g_autoptr(FlerRecord) record = fler_record_new ();
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_step_done_free);
  FlerEnding ending = { .person_came = TRUE, .has_plan = TRUE };

  do_step (steps, "F2");
  meeting->documenter = FLER_PARTY_KOMMUN;
  assert_at_end (meeting, record, &ending, steps, "");
  ending.has_plan = FALSE;
  record->no_plan_why = g_strdup ("Orkade inte");
  assert_at_end (meeting, record, &ending, steps, "F5 kommun=Orkade inte");
  meeting->form = FLER_FORM_ANNAT;
  assert_at_end (meeting, record, &ending, steps, "D25 kommun=Orkade inte");
  meeting->form = FLER_FORM_GK2;
  ending.has_disagreeing_dates = TRUE;
  fler_record_set_answer (record, FLER_SECTION_DATES_WHY, "Beslutet kom sent");
  assert_at_end (meeting, record, &ending, steps, "G7 kommun=Orkade inte; D104 kommun=Beslutet kom sent");
  meeting->form = FLER_FORM_GK1;
  ending.has_plan = ending.asks_copy = TRUE;
  ending.copy = FLER_ENDING_TO_DO;
  assert_at_end (meeting, record, &ending, steps, "G4 kommun=; G3 kommun=Beslutet kom sent");
  ending.copy = FLER_ENDING_DONE;
  ending.has_disagreeing_dates = FALSE;
  assert_at_end (meeting, record, &ending, steps, "");
  ending.has_plan = ending.person_came = FALSE;
  assert_at_end (meeting, record, &ending, steps, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/deviation/no-show-and-no-answer", test_no_show_and_no_answer);
  g_test_add_func ("/domain/deviation/K2-O2-F2-core-steps-not-done", test_core_steps_not_done);
  g_test_add_func ("/domain/deviation/absent-with-notice-is-none", test_absent_with_notice);
  g_test_add_func ("/domain/deviation/one-of-two-is-enough", test_one_of_two_is_enough);
  g_test_add_func ("/domain/deviation/the-person-stayed-away", test_person_stayed_away);
  g_test_add_func ("/domain/deviation/of-an-overridden-warning", test_of_an_overridden_warning);
  g_test_add_func ("/domain/deviation/at-the-end/F5-G7-D25-K8-G3", test_at_the_end);
  return g_test_run ();
}
