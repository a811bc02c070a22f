/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-due-bookings.c - what is due of each booking: a case may have several of one form
 *
 * Today is Tuesday 1 December 2026.
 */

#include "fler-due.h"

typedef struct
{
  FlerCase      *the_case;
  GPtrArray     *meetings, *steps;
  FlerDueSetting setting;
} Fixture;

static GDate
day (const char *iso)
{
  GDate parsed;

  g_assert_true (fler_day_parse (iso, &parsed));
  return parsed;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->the_case = fler_case_new ();
  fixture->the_case->id = 7;
  fixture->the_case->reference = g_strdup ("0042");
  fixture->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  fixture->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_step_done_free);
  fixture->setting.today = day ("2026-12-01");
  fixture->setting.zone = g_time_zone_new_identifier ("Europe/Stockholm");
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  fler_case_free (fixture->the_case);
  g_ptr_array_unref (fixture->meetings);
  g_ptr_array_unref (fixture->steps);
  g_time_zone_unref (fixture->setting.zone);
}

static void
do_step (Fixture *fixture, const char *step, const char *on)
{
  FlerStepDone *done = fler_step_done_new ();

  done->step = g_strdup (step);
  done->done_on = day (on);
  done->answer = FLER_TRI_YES;
  g_ptr_array_add (fixture->steps, done);
}

static FlerParticipant *
invite (FlerMeeting *meeting, FlerPartyKind party, const char *name)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->id = meeting->id * 10 + meeting->participants->len;
  participant->party = party;
  participant->name = g_strdup (name);
  g_ptr_array_add (meeting->participants, participant);
  return participant;
}

/* A meeting that FK calls to, with the person and one of AF. */
static FlerMeeting *
meet (Fixture *fixture, FlerForm form, const char *on, FlerMeetingState state)
{
  FlerMeeting *meeting = fler_meeting_new ();
  GDate date = day (on);

  meeting->id = fixture->meetings->len + 1;
  meeting->form = form;
  meeting->state = state;
  meeting->convener = FLER_PARTY_FK;
  meeting->span.start = fler_day_time (&date, 10 * 60, fixture->setting.zone);
  meeting->span.end = meeting->span.start + 3600;
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  invite (meeting, FLER_PARTY_PERSON, NULL);
  invite (meeting, FLER_PARTY_FK, "Karin Öberg");
  invite (meeting, FLER_PARTY_AF, "Bo Provsson");
  g_ptr_array_add (fixture->meetings, meeting);
  return meeting;
}

static void
send (FlerMeeting *meeting, FlerPartyKind party, const char *sent_on, const char *answer_by)
{
  for (guint i = 0; i < meeting->participants->len; i++)
    {
      FlerParticipant *participant = meeting->participants->pdata[i];

      if (participant->party != party)
        continue;
      participant->told = FLER_INVITATION_FIRST;
      participant->told_start = meeting->span.start;
      participant->answer = FLER_ANSWER_NONE_YET;
      fler_day_parse (sent_on, &participant->invited_on);
      fler_day_parse (answer_by, &participant->answer_by);
    }
}

static void
send_all (FlerMeeting *meeting, const char *sent_on, const char *answer_by)
{
  send (meeting, FLER_PARTY_PERSON, sent_on, NULL);
  send (meeting, FLER_PARTY_AF, sent_on, answer_by);
}

static FlerDueCase
lend (Fixture *fixture)
{
  FlerDueCase due_case = fler_due_case_of (fixture->the_case);

  due_case.meetings = fixture->meetings;
  due_case.steps = fixture->steps;
  return due_case;
}

static char *
describe (const FlerDue *due)
{
  static const char *const kinds[] = {
    "step", "book", "hold", "answer", "name", "follow-up", "commitment", "outcome", "record", "fact", "close",
    "count", "letter", "remind",
  };
  g_autofree char *iso = fler_day_to_iso (&due->day);

  return g_strdup_printf ("%s %s %s %s #%d", due->why.rule, kinds[due->kind], iso != NULL ? iso : "-",
                          fler_urgency_id (due->urgency), (int) due->meeting_id);
}

static void
assert_next (Fixture *fixture, const char *expected)
{
  FlerDueCase due_case = lend (fixture);
  g_autoptr(FlerDue) next = fler_next_step (&due_case, &fixture->setting);
  g_autofree char *line = next != NULL ? describe (next) : NULL;

  g_assert_cmpstr (line, ==, expected);
}

/* (nullable) What is due of that rule and kind, as a line. */
static char *
find_due (Fixture *fixture, const char *rule, FlerDueKind kind)
{
  g_autoptr(GPtrArray) dues = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_due_free);
  FlerDueCase due_case = lend (fixture);

  fler_due_add (dues, &due_case, &fixture->setting);
  for (guint i = 0; i < dues->len; i++)
    {
      const FlerDue *due = dues->pdata[i];

      if (due->kind == kind && g_str_equal (due->why.rule, rule))
        return describe (due);
    }
  return NULL;
}

static void
assert_due (Fixture *fixture, const char *rule, FlerDueKind kind, const char *expected)
{
  g_autofree char *line = find_due (fixture, rule, kind);

  g_assert_cmpstr (line, ==, expected);
}

typedef struct
{
  FlerForm    form;
  const char *step;
  const char *asked;          /* of the second meeting, on 12 January, with a letter sent or not */
  const char *otherwise;
} Inviting;

static const Inviting inviting[] = {
  { FLER_FORM_KONTAKT, "K6", "K6 step 2026-12-29 later #2", "K7 hold 2027-01-12 later #2" },
  { FLER_FORM_OVERLAMNING, "Ö3", "Ö3 step 2026-12-29 later #2", "Ö4 hold 2027-01-12 later #2" },
  { FLER_FORM_FLERPART, "F2", "F2 step 2026-12-15 later #2", "F5 hold 2027-01-12 later #2" },
};

static void
do_what_comes_before (Fixture *fixture)
{
  static const char *const steps[] = { "K2", "K3", "K4", "Ö2", "F1" };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    do_step (fixture, steps[i], "2026-11-02");
  fler_day_parse ("2026-11-02", &fixture->the_case->facts.decision_sent);
}

/* K6, Ö3, F2: booked again after it was called off, everyone is to be called once more. */
static void
test_called_off_and_booked_again (Fixture *fixture, gconstpointer data)
{
  const Inviting *of = data;
  FlerMeeting *first, *second;

  do_what_comes_before (fixture);
  do_step (fixture, of->step, "2026-12-01");
  first = meet (fixture, of->form, "2026-12-15", FLER_MEETING_CANCELLED);
  send_all (first, "2026-12-01", NULL);
  for (guint i = 0; i < first->participants->len; i++)
    if (((FlerParticipant *) first->participants->pdata[i])->told != FLER_INVITATION_NEVER)
      ((FlerParticipant *) first->participants->pdata[i])->told = FLER_INVITATION_CANCELLED;
  second = meet (fixture, of->form, "2027-01-12", FLER_MEETING_PLANNED);
  assert_next (fixture, of->asked);
  assert_due (fixture, of->step, FLER_DUE_KIND_STEP, of->asked);
  /* The person has a letter, AF none yet. */
  send (second, FLER_PARTY_PERSON, "2026-12-01", NULL);
  assert_next (fixture, of->asked);
  send (second, FLER_PARTY_AF, "2026-12-01", NULL);
  assert_due (fixture, of->step, FLER_DUE_KIND_STEP, NULL);
}

/* They may have been called some other way: the step is noted once more, the same day or later. */
static void
test_noted_once_more (Fixture *fixture, gconstpointer data)
{
  const Inviting *of = data;
  FlerMeeting *first;

  do_what_comes_before (fixture);
  do_step (fixture, of->step, "2026-12-01");
  first = meet (fixture, of->form, "2026-12-15", FLER_MEETING_CANCELLED);
  send_all (first, "2026-12-01", NULL);
  for (guint i = 0; i < first->participants->len; i++)
    ((FlerParticipant *) first->participants->pdata[i])->told = FLER_INVITATION_CANCELLED;
  meet (fixture, of->form, "2027-01-12", FLER_MEETING_PLANNED);
  assert_next (fixture, of->asked);
  do_step (fixture, of->step, "2026-12-01");
  assert_next (fixture, of->otherwise);
  g_ptr_array_set_size (fixture->steps, fixture->steps->len - 2);
  do_step (fixture, of->step, "2026-12-02");
  assert_next (fixture, of->otherwise);
}

/* F2: the parties meet again, and are called again. */
static void
test_second_meeting (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *second;

  do_what_comes_before (fixture);
  do_step (fixture, "F2", "2026-10-01");
  meet (fixture, FLER_FORM_FLERPART, "2026-11-10", FLER_MEETING_HELD);
  second = meet (fixture, FLER_FORM_FLERPART, "2027-01-12", FLER_MEETING_PLANNED);
  invite (second, FLER_PARTY_REGION, NULL);
  assert_next (fixture, "F2 step 2026-12-15 later #2");
  send_all (second, "2026-12-01", "2026-12-29");
  send (second, FLER_PARTY_REGION, "2026-12-01", "2026-12-29");
  assert_next (fixture, "F3 answer 2026-12-29 later #2");
}

/* A meeting that goes on needs no invitation any more. */
static void
test_not_while_it_goes_on (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *meeting;

  do_what_comes_before (fixture);
  meeting = meet (fixture, FLER_FORM_FLERPART, "2026-12-01", FLER_MEETING_PLANNED);
  assert_due (fixture, "F2", FLER_DUE_KIND_STEP, "F2 step 2026-11-03 overdue #1");
  meeting->state = FLER_MEETING_ONGOING;
  assert_next (fixture, "F5 hold 2026-12-01 today #1");
}

/* D80, D145, D153: where the routine has no step for it, the letter itself comes next, before names. */
static void
test_forms_without_a_step (Fixture *fixture, gconstpointer unused)
{
  static const struct { FlerForm form; const char *asked, *otherwise; } forms[] = {
    { FLER_FORM_GK1, "D80 letter 2026-12-29 later #2", "G2 hold 2027-01-12 later #2" },
    { FLER_FORM_GK2, "D80 letter 2026-12-29 later #2", "G7 hold 2027-01-12 later #2" },
    { FLER_FORM_SIP, "D145 letter 2026-12-29 later #2", "D145 hold 2027-01-12 later #2" },
    { FLER_FORM_ANNAT, "D153 letter 2026-12-29 later #2", "D129 hold 2027-01-12 later #2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      FlerMeeting *first, *second;

      g_ptr_array_set_size (fixture->meetings, 0);
      first = meet (fixture, forms[i].form, "2026-12-15", FLER_MEETING_CANCELLED);
      send_all (first, "2026-12-01", NULL);
      for (guint p = 0; p < first->participants->len; p++)
        ((FlerParticipant *) first->participants->pdata[p])->told = FLER_INVITATION_CANCELLED;
      second = meet (fixture, forms[i].form, "2027-01-12", FLER_MEETING_PLANNED);
      invite (second, FLER_PARTY_REGION, NULL);
      assert_next (fixture, forms[i].asked);
      ((FlerParticipant *) second->participants->pdata[3])->answer = FLER_ANSWER_MEDSKICK;
      send_all (second, "2026-12-30", NULL);        /* too late to remind */
      ((FlerParticipant *) second->participants->pdata[2])->answer = FLER_ANSWER_COMES;
      assert_next (fixture, forms[i].otherwise);
    }
}

/* The invitation to another meeting comes first, but the next booking is still what the routine asks for. */
static void
test_form_after_an_invitation (Fixture *fixture, gconstpointer unused)
{
  FlerFacts *facts = &fixture->the_case->facts;
  FlerMeeting *meeting;
  FlerDueCase due_case;

  facts->benefit = FLER_BENEFIT_SJUKPENNING;
  facts->employed = FLER_TRI_YES;
  facts->decision = FLER_DECISION_NONE;
  facts->contact_meeting_held = FLER_TRI_NO;
  facts->sick_first_day = day ("2026-10-01");
  do_step (fixture, "K2", "2026-11-02");
  do_step (fixture, "K3", "2026-11-03");
  do_step (fixture, "K4", "2026-11-03");
  meeting = meet (fixture, FLER_FORM_ANNAT, "2026-12-15", FLER_MEETING_PLANNED);
  assert_next (fixture, "D153 letter 2026-12-01 today #1");
  due_case = lend (fixture);
  g_assert_cmpint (fler_booking_form (&due_case, meeting->span.start + 86400, &fixture->setting), ==,
                   FLER_FORM_KONTAKT);
}

static gint64
noon (Fixture *fixture, const char *iso)
{
  GDate date = day (iso);

  return fler_day_time (&date, 12 * 60, fixture->setting.zone);
}

/* Booked today at eight days' notice: what was to be done weeks before is due today, and late only
 * from tomorrow on. Moving it to another day is booking it. */
static void
test_booked_late (Fixture *fixture, gconstpointer data)
{
  const Inviting *of = data;
  FlerMeeting *meeting;
  g_autofree char *today = g_strdup_printf ("%s step 2026-12-01 today #1", of->step);
  g_autofree char *late = g_strdup_printf ("%s step 2026-12-01 overdue #1", of->step);

  do_what_comes_before (fixture);
  meeting = meet (fixture, of->form, "2026-12-09", FLER_MEETING_PLANNED);
  meeting->booked_at = noon (fixture, "2026-12-01");
  assert_due (fixture, of->step, FLER_DUE_KIND_STEP, today);
  fixture->setting.today = day ("2026-12-02");
  assert_due (fixture, of->step, FLER_DUE_KIND_STEP, late);
  /* A clock that was set back promises nothing. */
  meeting->booked_at = noon (fixture, "2027-01-20");
  fixture->setting.today = day ("2026-12-01");
  assert_due (fixture, of->step, FLER_DUE_KIND_STEP, today);
  /* Booked in good time it is late. */
  meeting->booked_at = noon (fixture, "2026-10-01");
  assert_due (fixture, of->step, FLER_DUE_KIND_STEP,
              of->form == FLER_FORM_FLERPART ? "F2 step 2026-11-11 overdue #1"
              : of->form == FLER_FORM_KONTAKT ? "K6 step 2026-11-25 overdue #1" : "Ö3 step 2026-11-25 overdue #1");
}

/* K2: a case made on day 100 of the spell could not have had its standpoint on day 90. */
static void
test_case_made_late (Fixture *fixture, gconstpointer unused)
{
  FlerFacts *facts = &fixture->the_case->facts;

  facts->benefit = FLER_BENEFIT_SJUKPENNING;
  facts->employed = FLER_TRI_YES;
  facts->decision = FLER_DECISION_NONE;
  facts->contact_meeting_held = FLER_TRI_NO;
  facts->sick_first_day = day ("2026-08-20");
  assert_next (fixture, "K2 step 2026-11-17 overdue #0");
  fixture->the_case->created_at = noon (fixture, "2026-12-01");
  assert_next (fixture, "K2 step 2026-12-01 today #0");
  fixture->the_case->created_at = noon (fixture, "2026-11-20");
  assert_next (fixture, "K2 step 2026-11-20 overdue #0");
  fixture->the_case->created_at = noon (fixture, "2026-11-10");
  assert_next (fixture, "K2 step 2026-11-17 overdue #0");
}

/* F4, D153: a name is not late before somebody was asked for it. */
static void
test_names_not_asked_for (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *meeting = meet (fixture, FLER_FORM_ANNAT, "2026-12-09", FLER_MEETING_PLANNED);

  invite (meeting, FLER_PARTY_REGION, NULL);
  meeting->booked_at = noon (fixture, "2026-12-01");
  assert_due (fixture, "D153", FLER_DUE_KIND_NAME, "D153 name 2026-12-01 today #1");
  fixture->setting.today = day ("2026-12-03");
  assert_due (fixture, "D153", FLER_DUE_KIND_NAME, "D153 name 2026-12-03 today #1");
  send (meeting, FLER_PARTY_REGION, "2026-12-02", NULL);
  assert_due (fixture, "D153", FLER_DUE_KIND_NAME, "D153 name 2026-12-02 overdue #1");
}

/* F3: an answer is awaited of every form, not before it was asked for, and before the meeting. */
static void
test_answers_in_short_time (Fixture *fixture, gconstpointer unused)
{
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      FlerMeeting *meeting;

      g_ptr_array_set_size (fixture->meetings, 0);
      meeting = meet (fixture, form, "2026-12-09", FLER_MEETING_PLANNED);
      meeting->booked_at = noon (fixture, "2026-12-01");
      send_all (meeting, "2026-12-01", "2026-12-04");
      assert_due (fixture, "F3", FLER_DUE_KIND_ANSWER, "F3 answer 2026-12-04 soon #1");
      send_all (meeting, "2026-12-01", NULL);
      assert_due (fixture, "F3", FLER_DUE_KIND_ANSWER, "F3 answer 2026-12-05 soon #1");
    }
}

#define ADD(path, func) g_test_add ("/domain/due-bookings/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (inviting); i++)
    {
      g_autofree char *off = g_strdup_printf ("/domain/due-bookings/%s/called-off", inviting[i].step);
      g_autofree char *noted = g_strdup_printf ("/domain/due-bookings/%s/noted-once-more", inviting[i].step);
      g_autofree char *late = g_strdup_printf ("/domain/due-bookings/%s/booked-late", inviting[i].step);

      g_test_add (late, Fixture, &inviting[i], set_up, test_booked_late, tear_down);
      g_test_add (off, Fixture, &inviting[i], set_up, test_called_off_and_booked_again, tear_down);
      g_test_add (noted, Fixture, &inviting[i], set_up, test_noted_once_more, tear_down);
    }
  ADD ("F2/second-meeting", test_second_meeting);
  ADD ("F2/not-while-it-goes-on", test_not_while_it_goes_on);
  ADD ("D80-D145-D153-forms-without-a-step", test_forms_without_a_step);
  ADD ("K2/case-made-late", test_case_made_late);
  ADD ("F4-D153/names-not-asked-for", test_names_not_asked_for);
  ADD ("F3/answers-in-short-time", test_answers_in_short_time);
  ADD ("form-after-an-invitation", test_form_after_an_invitation);
  return g_test_run ();
}
