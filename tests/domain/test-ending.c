/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-ending.c - a meeting ends with a plan, or with the reason why there is none */

#include "fler-ending.h"

typedef struct
{
  FlerRoutine *routine;
  FlerMeeting *meeting;
  FlerRecord  *record;
  GPtrArray   *commitments;
} Fixture;

static void
add_section (FlerRoutine *routine, const char *id, FlerFieldKind kind, gboolean is_plan)
{
  FlerSection *section = fler_section_new ();

  section->id = g_strdup (id);
  section->title = g_strdup (id);
  section->kind = kind;
  section->is_plan = is_plan;
  g_ptr_array_add (routine->sections, section);
}

static FlerParticipant *
add_participant (FlerMeeting *meeting, FlerPartyKind party, FlerPresence presence)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->party = party;
  participant->presence = presence;
  g_ptr_array_add (meeting->participants, participant);
  return participant;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->routine = fler_routine_new ();
  add_section (fixture->routine, "goal", FLER_FIELD_TEXT, FALSE);
  add_section (fixture->routine, "plan", FLER_FIELD_TEXT, TRUE);
  add_section (fixture->routine, FLER_SECTION_FOLLOW_UP, FLER_FIELD_DATE, FALSE);
  fixture->meeting = fler_meeting_new ();
  fixture->meeting->participants =
    g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  add_participant (fixture->meeting, FLER_PARTY_PERSON, FLER_PRESENCE_PRESENT);
  add_participant (fixture->meeting, FLER_PARTY_FK, FLER_PRESENCE_MEDSKICK);
  add_participant (fixture->meeting, FLER_PARTY_AF, FLER_PRESENCE_UNKNOWN);
  fixture->record = fler_record_new ();
  fixture->commitments = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_commitment_free);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  fler_routine_free (fixture->routine);
  fler_meeting_free (fixture->meeting);
  fler_record_free (fixture->record);
  g_ptr_array_unref (fixture->commitments);
}

static FlerEnding
ending_of (Fixture *fixture)
{
  return fler_ending_of (fixture->routine, fixture->meeting, fixture->record, fixture->commitments);
}

/* Rule D25. */
static void
test_no_plan_needs_a_reason (Fixture *fixture, gconstpointer unused)
{
  fler_record_set_answer (fixture->record, "goal", "Prova arbete");
  fler_record_set_answer (fixture->record, "plan", " \n\t ");
  g_assert_cmpint (ending_of (fixture).plan, ==, FLER_ENDING_MISSING);
  g_assert_false (ending_of (fixture).may_end);
  fixture->record->no_plan_why = g_strdup ("Personen behöver tid");
  g_assert_true (ending_of (fixture).may_end);
  g_assert_false (ending_of (fixture).has_plan);
}

static void
test_a_plan_is_text_or_a_commitment (Fixture *fixture, gconstpointer unused)
{
  FlerCommitment *commitment = fler_commitment_new ();

  g_ptr_array_add (fixture->commitments, commitment);
  g_assert_false (ending_of (fixture).may_end);
  commitment->what = g_strdup ("Boka studiebesök");
  g_assert_true (ending_of (fixture).has_plan);
  g_ptr_array_set_size (fixture->commitments, 0);
  fler_record_set_answer (fixture->record, "plan", "Studiebesök i december");
  g_assert_true (ending_of (fixture).has_plan);
}

/* F5: goal and measures; the goal alone leaves nobody with anything to do. */
static void
test_a_goal_alone_is_no_plan (Fixture *fixture, gconstpointer unused)
{
  add_section (fixture->routine, "measures", FLER_FIELD_TEXT, TRUE);
  fler_record_set_answer (fixture->record, "plan", "Arbeta med administration");
  g_assert_false (ending_of (fixture).has_plan);
  g_assert_false (ending_of (fixture).may_end);
  fler_record_set_answer (fixture->record, "measures", "Studiebesök i december");
  g_assert_true (ending_of (fixture).has_plan);
}

static void
test_a_meeting_without_the_person_needs_no_plan (Fixture *fixture, gconstpointer unused)
{
  FlerParticipant *person = fixture->meeting->participants->pdata[0];

  person->presence = FLER_PRESENCE_ABSENT;
  g_assert_false (ending_of (fixture).person_came);
  g_assert_true (ending_of (fixture).may_end);
}

static void
test_medskick_is_no_absence (Fixture *fixture, gconstpointer unused)
{
  g_assert_cmpint (ending_of (fixture).n_present, ==, 2);
  g_assert_cmpint (ending_of (fixture).n_absent, ==, 1);
}

/* F3: whoever said no beforehand is not counted with those who stayed away. */
static void
test_whoever_declined_did_not_stay_away (Fixture *fixture, gconstpointer unused)
{
  FlerParticipant *declined = add_participant (fixture->meeting, FLER_PARTY_REGION, FLER_PRESENCE_ABSENT);
  FlerParticipant *came = add_participant (fixture->meeting, FLER_PARTY_KOMMUN, FLER_PRESENCE_PRESENT);

  declined->answer = FLER_ANSWER_DECLINES;
  came->answer = FLER_ANSWER_DECLINES;
  g_assert_cmpint (ending_of (fixture).n_declined, ==, 1);
  g_assert_cmpint (ending_of (fixture).n_absent, ==, 1);
  g_assert_cmpint (ending_of (fixture).n_present, ==, 3);
}

/* All forms: who documents follows from the form and who calls, among those who were there. */
static void
test_only_who_was_there_documented (Fixture *fixture, gconstpointer unused)
{
  FlerParticipant *person = fixture->meeting->participants->pdata[0];
  FlerParticipant *af = fixture->meeting->participants->pdata[2];

  fixture->meeting->documenter = FLER_PARTY_FK;
  person->presence = FLER_PRESENCE_UNKNOWN;
  g_assert_cmpint (fler_meeting_documented_by (fixture->meeting), ==, FLER_PARTY_FK);
  person->presence = FLER_PRESENCE_PRESENT;
  g_assert_cmpint (fler_meeting_documented_by (fixture->meeting), ==, FLER_PARTY_NONE);
  g_assert_true (ending_of (fixture).lacks_documenter);
  af->presence = FLER_PRESENCE_PRESENT;
  g_assert_cmpint (fler_meeting_documented_by (fixture->meeting), ==, FLER_PARTY_AF);
  add_participant (fixture->meeting, FLER_PARTY_FK, FLER_PRESENCE_PRESENT);
  g_assert_cmpint (fler_meeting_documented_by (fixture->meeting), ==, FLER_PARTY_FK);
  g_assert_false (ending_of (fixture).lacks_documenter);
}

/* Rule F6. */
static void
test_follow_up_is_asked_for (Fixture *fixture, gconstpointer unused)
{
  g_assert_cmpint (ending_of (fixture).follow_up, ==, FLER_ENDING_TO_DO);
  fler_record_set_answer (fixture->record, FLER_SECTION_FOLLOW_UP, "2026-12-11");
  g_assert_cmpint (ending_of (fixture).follow_up, ==, FLER_ENDING_DONE);
}

/* Rules K8, G4. */
static void
test_copy_is_asked_for_where_the_routine_has_it (Fixture *fixture, gconstpointer unused)
{
  fixture->record->no_plan_why = g_strdup ("Personen behöver tid");
  fixture->meeting->form = FLER_FORM_FLERPART;
  g_assert_false (ending_of (fixture).asks_copy);
  fixture->meeting->form = FLER_FORM_KONTAKT;
  g_assert_true (ending_of (fixture).asks_copy);
  g_assert_cmpint (ending_of (fixture).copy, ==, FLER_ENDING_TO_DO);
  /* Nobody is held at the table for it. */
  g_assert_true (ending_of (fixture).may_end);
  fler_record_set_answer (fixture->record, FLER_SECTION_COPY_GIVEN, "yes");
  g_assert_cmpint (ending_of (fixture).copy, ==, FLER_ENDING_DONE);
  ((FlerParticipant *) fixture->meeting->participants->pdata[0])->presence = FLER_PRESENCE_ABSENT;
  g_assert_false (ending_of (fixture).asks_copy);
}

/* Rule G3. */
static void
test_dates_that_disagree_need_a_reason (Fixture *fixture, gconstpointer unused)
{
  fixture->record->no_plan_why = g_strdup ("Görs på andra mötet");
  fixture->meeting->form = FLER_FORM_GK1;
  fler_record_set_answer (fixture->record, "application_date", "2026-11-24");
  g_assert_true (ending_of (fixture).may_end);
  fler_record_set_answer (fixture->record, "sick_report_date", "2026-11-23");
  g_assert_true (ending_of (fixture).has_disagreeing_dates);
  g_assert_cmpint (ending_of (fixture).dates, ==, FLER_ENDING_MISSING);
  g_assert_false (ending_of (fixture).may_end);
  fler_record_set_answer (fixture->record, FLER_SECTION_DATES_WHY, "Anmäldes i efterhand");
  g_assert_true (ending_of (fixture).may_end);
}

/* One whose contribution was sent along has nothing to tick, and counts before the end as after it. */
static void
test_medskick_counts_before_the_end (Fixture *fixture, gconstpointer unused)
{
  FlerParticipant *af = fixture->meeting->participants->pdata[2];

  af->answer = FLER_ANSWER_MEDSKICK;
  g_assert_cmpint (ending_of (fixture).n_present, ==, 3);
  g_assert_cmpint (ending_of (fixture).n_absent, ==, 0);
}

#define ADD(path, test) \
  g_test_add ("/domain/ending/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("plan/none-needs-a-reason", test_no_plan_needs_a_reason);
  ADD ("plan/text-or-commitment", test_a_plan_is_text_or_a_commitment);
  ADD ("plan/goal-alone-is-none", test_a_goal_alone_is_no_plan);
  ADD ("plan/not-without-the-person", test_a_meeting_without_the_person_needs_no_plan);
  ADD ("attendance/medskick-is-no-absence", test_medskick_is_no_absence);
  ADD ("attendance/documenter", test_only_who_was_there_documented);
  ADD ("attendance/declined", test_whoever_declined_did_not_stay_away);
  ADD ("attendance/medskick-before-the-end", test_medskick_counts_before_the_end);
  ADD ("copy/asked-for/K8", test_copy_is_asked_for_where_the_routine_has_it);
  ADD ("dates/disagreeing-need-a-reason/G3", test_dates_that_disagree_need_a_reason);
  ADD ("follow-up/asked-for", test_follow_up_is_asked_for);
  return g_test_run ();
}
