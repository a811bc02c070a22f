/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-due.c - what is due, step by step and rule by rule, and what comes next
 *
 * Today is Tuesday 24 November 2026 unless a test says otherwise.
 */

#include "fler-demo.h"
#include "fler-due.h"
#include "fler-month-count.h"

#include <string.h>

#define TODAY "2026-11-24"

typedef struct
{
  FlerCase      *the_case;
  GPtrArray     *meetings, *commitments, *steps, *dues;
  GArray        *records;
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
  fixture->commitments = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_commitment_free);
  fixture->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_step_done_free);
  fixture->dues = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_due_free);
  fixture->records = g_array_new (FALSE, TRUE, sizeof (FlerRecordMark));
  fixture->setting.today = day (TODAY);
  fixture->setting.zone = g_time_zone_new_identifier ("Europe/Stockholm");
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  fler_case_free (fixture->the_case);
  g_ptr_array_unref (fixture->meetings);
  g_ptr_array_unref (fixture->commitments);
  g_ptr_array_unref (fixture->steps);
  g_ptr_array_unref (fixture->dues);
  g_array_unref (fixture->records);
  g_time_zone_unref (fixture->setting.zone);
}

/* An employed person on sickness benefit, on that day of the spell. */
static void
be_employed (Fixture *fixture, int sick_day)
{
  FlerFacts *facts = &fixture->the_case->facts;

  facts->benefit = FLER_BENEFIT_SJUKPENNING;
  facts->employed = FLER_TRI_YES;
  facts->decision = FLER_DECISION_NONE;
  facts->contact_meeting_held = FLER_TRI_NO;
  facts->sick_first_day = fixture->setting.today;
  g_date_subtract_days (&facts->sick_first_day, sick_day - 1);
}

static void
be_withdrawn (Fixture *fixture, const char *sent)
{
  FlerFacts *facts = &fixture->the_case->facts;

  facts->benefit = FLER_BENEFIT_SJUKPENNING;
  facts->decision = FLER_DECISION_WITHDRAWN;
  facts->contact_meeting_held = FLER_TRI_NO;
  fler_day_parse (sent, &facts->decision_sent);
}

static void
be_enrolled (Fixture *fixture)
{
  FlerFacts *facts = &fixture->the_case->facts;

  facts->benefit = FLER_BENEFIT_NONE;
  facts->enrolled_at_af = facts->capacity_reduced = facts->can_take_part = FLER_TRI_YES;
}

static void
need_everyone (Fixture *fixture)
{
  fixture->the_case->facts.needs_coordination = FLER_TRI_YES;
  fixture->the_case->facts.parties_needed_known = TRUE;
  fixture->the_case->facts.parties_needed =
    FLER_NEED_AF | FLER_NEED_FK | FLER_NEED_REGION | FLER_NEED_KOMMUN;
}

static void
do_step (Fixture *fixture, const char *step, const char *on, FlerTri answer)
{
  FlerStepDone *done = fler_step_done_new ();

  done->step = g_strdup (step);
  done->done_on = day (on);
  done->answer = answer;
  g_ptr_array_add (fixture->steps, done);
}

static FlerMeeting *
meet (Fixture *fixture, FlerForm form, const char *on, FlerMeetingState state)
{
  FlerMeeting *meeting = fler_meeting_new ();
  GDate date = day (on);

  meeting->id = fixture->meetings->len + 1;
  meeting->form = form;
  meeting->state = state;
  meeting->span.start = fler_day_time (&date, 10 * 60, fixture->setting.zone);
  meeting->span.end = meeting->span.start + 3600;
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  g_ptr_array_add (fixture->meetings, meeting);
  return meeting;
}

static void
invite (FlerMeeting *meeting, FlerPartyKind party, const char *name, FlerAnswer answer)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->party = party;
  participant->name = g_strdup (name);
  participant->answer = answer;
  g_ptr_array_add (meeting->participants, participant);
}

static void
write_record (Fixture *fixture, gint64 meeting_id, const char *follow_up, gboolean is_open)
{
  FlerRecordMark mark = { meeting_id, fler_day_none (), is_open };

  fler_day_parse (follow_up, &mark.follow_up_on);
  g_array_append_val (fixture->records, mark);
}

static void
promise (Fixture *fixture, const char *what, const char *due_on, FlerCommitmentState state)
{
  FlerCommitment *commitment = fler_commitment_new ();

  commitment->id = 30 + fixture->commitments->len;
  commitment->what = g_strdup (what);
  commitment->party = FLER_PARTY_AF;
  commitment->state = state;
  fler_day_parse (due_on, &commitment->due_on);
  g_ptr_array_add (fixture->commitments, commitment);
}

static FlerDueCase
lend (Fixture *fixture)
{
  FlerDueCase due_case = fler_due_case_of (fixture->the_case);

  due_case.meetings = fixture->meetings;
  due_case.commitments = fixture->commitments;
  due_case.steps = fixture->steps;
  due_case.records = fixture->records;
  return due_case;
}

static const char *const kinds[] = {
  "step", "book", "hold", "answer", "name", "follow-up", "commitment", "outcome", "record", "fact", "close", "count",
  "letter", "remind",
};

static char *
describe (const FlerDue *due)
{
  static const char *const urgencies[] = { "overdue", "today", "soon", "later", "-" };
  g_autofree char *iso = fler_day_to_iso (&due->day);

  g_assert_true (due->why.text != NULL && *due->why.text != '\0' && due->why.source != NULL);
  return g_strdup_printf ("%s %s %s %s%s%s", due->why.rule, kinds[due->kind],
                          iso != NULL ? iso : "-", urgencies[due->urgency],
                          due->party != FLER_PARTY_NONE ? " " : "",
                          fler_party_kind_id (due->party));
}

/* All that is due, by day; lines with a newline between. */
static void
assert_due (Fixture *fixture, const char *expected)
{
  FlerDueCase due_case = lend (fixture);
  g_autoptr(GString) lines = g_string_new (NULL);

  g_ptr_array_set_size (fixture->dues, 0);
  fler_due_add (fixture->dues, &due_case, &fixture->setting);
  fler_due_sort (fixture->dues);
  for (guint i = 0; i < fixture->dues->len; i++)
    {
      g_autofree char *line = describe (fixture->dues->pdata[i]);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  g_assert_cmpstr (lines->str, ==, expected);
}

static void
assert_next (Fixture *fixture, const char *expected)
{
  FlerDueCase due_case = lend (fixture);
  g_autoptr(FlerDue) next = fler_next_step (&due_case, &fixture->setting);
  g_autofree char *line = next != NULL ? describe (next) : NULL;

  g_assert_cmpstr (line, ==, expected);
}

/* K2 and K7: days 90 and 180 of the spell */
static void
test_standpoint (Fixture *fixture, gconstpointer unused)
{
  be_employed (fixture, 80);
  assert_due (fixture, "K2 step 2026-12-04 later\nK7 step 2027-03-04 later");
  be_employed (fixture, 89);
  assert_due (fixture, "K2 step 2026-11-25 soon\nK7 step 2027-02-23 later");
  be_employed (fixture, 90);
  assert_due (fixture, "K2 step 2026-11-24 today\nK7 step 2027-02-22 later");
  be_employed (fixture, 91);
  assert_due (fixture, "K2 step 2026-11-23 overdue\nK7 step 2027-02-21 later");
  be_employed (fixture, 180);
  assert_due (fixture, "K2 step 2026-08-26 overdue\nK7 step 2026-11-24 today");
  assert_next (fixture, "K2 step 2026-08-26 overdue");
}

/* Sunday 21 February stays a Sunday. */
static void
test_days_are_not_moved (Fixture *fixture, gconstpointer unused)
{
  be_employed (fixture, 91);
  do_step (fixture, "K2", "2026-11-23", FLER_TRI_YES);
  do_step (fixture, "K3", "2026-11-23", FLER_TRI_YES);
  assert_due (fixture, "K7 step 2027-02-21 later\nK4 step - -");
}

static void
test_contact_track (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *meeting;

  be_employed (fixture, 100);
  do_step (fixture, "K2", "2026-11-20", FLER_TRI_YES);
  assert_next (fixture, "K3 step 2026-11-27 soon");
  do_step (fixture, "K3", "2026-11-23", FLER_TRI_YES);
  assert_next (fixture, "K4 step - -");
  do_step (fixture, "K4", "2026-11-23", FLER_TRI_UNKNOWN);
  assert_next (fixture, "K5 book 2027-02-12 later");
  meeting = meet (fixture, FLER_FORM_KONTAKT, "2026-12-15", FLER_MEETING_PLANNED);
  assert_due (fixture, "K6 step 2026-12-01 soon\nK7 hold 2026-12-15 later");
  assert_next (fixture, "K6 step 2026-12-01 soon");
  do_step (fixture, "K6", "2026-11-24", FLER_TRI_UNKNOWN);
  assert_next (fixture, "K7 hold 2026-12-15 later");
  meeting->state = FLER_MEETING_HELD;
  fixture->setting.today = day ("2026-12-15");
  assert_next (fixture, "K8 step 2026-12-15 today");
  do_step (fixture, "K8", "2026-12-15", FLER_TRI_UNKNOWN);
  assert_next (fixture, "K9 step - -");
  do_step (fixture, "K9", "2026-12-15", FLER_TRI_UNKNOWN);
  fixture->the_case->facts.contact_meeting_held = FLER_TRI_YES;
  fixture->the_case->facts.needs_coordination = FLER_TRI_NO;
  fixture->the_case->facts.enrolled_at_af = FLER_TRI_NO;
  fixture->the_case->facts.parties_needed_known = TRUE;
  assert_next (fixture, NULL);
}

/* K2 no, K3 no: the person or the standpoint has ended it. */
static void
test_contact_track_ends_at_a_no (Fixture *fixture, gconstpointer unused)
{
  be_employed (fixture, 100);
  fixture->the_case->facts.needs_coordination = FLER_TRI_NO;
  fixture->the_case->facts.enrolled_at_af = FLER_TRI_NO;
  fixture->the_case->facts.parties_needed_known = TRUE;
  do_step (fixture, "K2", "2026-11-20", FLER_TRI_NO);
  assert_due (fixture, "");
  do_step (fixture, "K2", "2026-11-21", FLER_TRI_YES);
  do_step (fixture, "K3", "2026-11-23", FLER_TRI_NO);
  assert_due (fixture, "");
}

/* D10: what the person told is enough; no step waits for anybody's answer. */
static void
test_gathering_is_seen_in_the_case (Fixture *fixture, gconstpointer unused)
{
  be_employed (fixture, 100);
  do_step (fixture, "K2", "2026-11-20", FLER_TRI_YES);
  do_step (fixture, "K3", "2026-11-23", FLER_TRI_YES);
  fixture->the_case->wishes = g_strdup ("  ");
  assert_next (fixture, "K4 step - -");
  g_free (fixture->the_case->wishes);
  fixture->the_case->wishes = g_strdup ("Kontor");
  assert_next (fixture, "K5 book 2027-02-12 later");
}

/* K7: a meeting keeps day 180 only if it is held by then. */
static void
test_day_180_until_a_meeting_keeps_it (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *meeting;

  be_employed (fixture, 178);
  do_step (fixture, "K2", "2026-09-01", FLER_TRI_YES);
  do_step (fixture, "K3", "2026-09-01", FLER_TRI_YES);
  do_step (fixture, "K4", "2026-09-01", FLER_TRI_UNKNOWN);
  assert_due (fixture, "K7 step 2026-11-26 soon\nK5 book - -");
  do_step (fixture, "K6", "2026-11-01", FLER_TRI_UNKNOWN);
  meeting = meet (fixture, FLER_FORM_KONTAKT, "2026-11-26", FLER_MEETING_PLANNED);
  assert_due (fixture, "K7 hold 2026-11-26 soon");
  meeting->span.start += 86400;
  assert_due (fixture, "K7 step 2026-11-26 soon\nK7 hold 2026-11-27 soon");
  meeting->span.start -= 86400;
  meeting->state = FLER_MEETING_CANCELLED;
  assert_next (fixture, "K5 book 2026-11-26 soon");
  meeting->state = FLER_MEETING_NOT_ATTENDED;
  assert_next (fixture, "K5 book 2026-11-26 soon");
}

static void
test_handover_track (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *meeting;

  be_withdrawn (fixture, "");
  assert_next (fixture, "Ö1 step - -");
  be_withdrawn (fixture, "2026-11-20");
  assert_due (fixture, "Ö8 close 2026-11-27 soon\nÖ2 step - -");
  assert_next (fixture, "Ö2 step - -");
  do_step (fixture, "Ö2", "2026-11-23", FLER_TRI_YES);
  assert_next (fixture, "Ö3 book - -");
  meeting = meet (fixture, FLER_FORM_OVERLAMNING, "2026-12-10", FLER_MEETING_PLANNED);
  assert_due (fixture, "Ö3 step 2026-11-26 soon\nÖ4 hold 2026-12-10 later");
  do_step (fixture, "Ö3", "2026-11-24", FLER_TRI_UNKNOWN);
  assert_next (fixture, "Ö4 hold 2026-12-10 later");
  meeting->state = FLER_MEETING_HELD;
  fixture->setting.today = day ("2026-12-10");
  assert_next (fixture, "Ö5 step 2026-12-10 today");
  do_step (fixture, "Ö5", "2026-12-10", FLER_TRI_UNKNOWN);
  fixture->the_case->facts.enrolled_at_af = FLER_TRI_NO;
  assert_next (fixture, "Ö6 step - -");
  fixture->the_case->facts.enrolled_at_af = FLER_TRI_YES;    /* AF has a file for them */
  assert_next (fixture, "Ö7 step - -");
  do_step (fixture, "Ö7", "2026-12-10", FLER_TRI_UNKNOWN);
  assert_due (fixture, "Ö8 close 2026-11-27 soon");
  /* Held within the seven days: nothing more is waited for. */
  fler_day_parse ("2026-12-08", &fixture->the_case->facts.decision_sent);
  assert_due (fixture, "Ö8 close 2026-12-10 today");
}

static void
test_handover_declined (Fixture *fixture, gconstpointer unused)
{
  be_withdrawn (fixture, "2026-11-20");
  do_step (fixture, "Ö2", "2026-11-23", FLER_TRI_NO);
  assert_next (fixture, "Ö8 close 2026-11-27 soon");
}

static void
test_assessment_track (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *first, *second;

  be_enrolled (fixture);
  assert_next (fixture, "G1 step - -");
  do_step (fixture, "G1", "2026-11-02", FLER_TRI_UNKNOWN);
  assert_next (fixture, "G2 book - -");
  first = meet (fixture, FLER_FORM_GK1, "2026-11-24", FLER_MEETING_PLANNED);
  assert_next (fixture, "G2 hold 2026-11-24 today");
  first->state = FLER_MEETING_HELD;
  assert_due (fixture,
              "G3 step 2026-11-24 today\nG4 step 2026-11-24 today\nG5 step 2026-12-24 later");
  do_step (fixture, "G3", "2026-11-24", FLER_TRI_YES);
  do_step (fixture, "G4", "2026-11-24", FLER_TRI_UNKNOWN);
  assert_next (fixture, "G5 step 2026-12-24 later");    /* a Thursday, and Christmas Eve: not moved */
  fixture->setting.today = day ("2026-12-25");
  assert_next (fixture, "G5 step 2026-12-24 overdue");
  do_step (fixture, "G5", "2026-12-20", FLER_TRI_YES);
  assert_next (fixture, "G6b book - -");
  second = meet (fixture, FLER_FORM_GK2, "2027-01-12", FLER_MEETING_PLANNED);
  assert_next (fixture, "G7 hold 2027-01-12 later");
  second->state = FLER_MEETING_HELD;
  fixture->setting.today = day ("2027-01-12");
  /* The plan is what the meeting is for: held, the step is done (G7). */
  assert_next (fixture, "D147 fact - -");
  fixture->setting.today = day ("2027-02-12");
  assert_next (fixture, "D147 fact - -");
}

/* D80: the invitation to a joint assessment is due until the person has one, but not in the last days. */
static void
test_assessment_invitation (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *first;

  be_enrolled (fixture);
  do_step (fixture, "G1", "2026-11-02", FLER_TRI_UNKNOWN);
  first = meet (fixture, FLER_FORM_GK1, "2026-12-15", FLER_MEETING_PLANNED);
  invite (first, FLER_PARTY_AF, "Emina", FLER_ANSWER_NOT_INVITED);
  invite (first, FLER_PARTY_PERSON, NULL, FLER_ANSWER_NOT_INVITED);
  assert_next (fixture, "D80 letter 2026-12-01 soon person");
  fixture->setting.today = day ("2026-12-08");
  assert_next (fixture, "D80 letter 2026-12-08 today person");
  fixture->setting.today = day ("2026-12-14");
  assert_next (fixture, "G2 hold 2026-12-15 soon");
  fixture->setting.today = day ("2026-11-24");
  ((FlerParticipant *) first->participants->pdata[1])->told = FLER_INVITATION_FIRST;
  ((FlerParticipant *) first->participants->pdata[1])->told_start = first->span.start;
  assert_next (fixture, "G2 hold 2026-12-15 later");
}

/* G5: the thirty days run from the step where it was noted, else from the meeting. */
static void
test_thirty_days (Fixture *fixture, gconstpointer unused)
{
  be_enrolled (fixture);
  meet (fixture, FLER_FORM_GK1, "2028-01-31", FLER_MEETING_HELD);
  do_step (fixture, "G3", "2028-01-31", FLER_TRI_YES);
  do_step (fixture, "G4", "2028-01-31", FLER_TRI_YES);
  fixture->setting.today = day ("2028-02-29");
  assert_due (fixture, "G5 step 2028-03-01 soon");
  do_step (fixture, "G2", "2028-01-30", FLER_TRI_UNKNOWN);
  assert_due (fixture, "G5 step 2028-02-29 today");
}

static void
test_assessment_refused (Fixture *fixture, gconstpointer unused)
{
  be_enrolled (fixture);
  meet (fixture, FLER_FORM_GK1, "2026-11-02", FLER_MEETING_HELD);
  do_step (fixture, "G3", "2026-11-02", FLER_TRI_YES);
  do_step (fixture, "G4", "2026-11-02", FLER_TRI_YES);
  do_step (fixture, "G5", "2026-11-20", FLER_TRI_NO);
  assert_due (fixture, "G6a step - -");
}

static void
test_multi_party_track (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *meeting;

  need_everyone (fixture);
  assert_next (fixture, "F1 step - -");
  do_step (fixture, "F1", "2026-11-02", FLER_TRI_UNKNOWN);
  assert_next (fixture, "F2 book - -");
  meeting = meet (fixture, FLER_FORM_FLERPART, "2027-01-12", FLER_MEETING_PLANNED);
  invite (meeting, FLER_PARTY_PERSON, NULL, FLER_ANSWER_COMES);
  invite (meeting, FLER_PARTY_AF, "A. Provsson", FLER_ANSWER_COMES);
  invite (meeting, FLER_PARTY_FK, NULL, FLER_ANSWER_NONE_YET);
  invite (meeting, FLER_PARTY_REGION, NULL, FLER_ANSWER_COMES);
  invite (meeting, FLER_PARTY_KOMMUN, NULL, FLER_ANSWER_MEDSKICK);
  invite (meeting, FLER_PARTY_EMPLOYER, NULL, FLER_ANSWER_DECLINES);
  assert_due (
    fixture,
    "F2 step 2026-12-15 later\nF3 answer 2026-12-29 later fk\nF4 name 2027-01-07 later fk\n"
    "F4 name 2027-01-07 later region\nF5 hold 2027-01-12 later");
  assert_next (fixture, "F2 step 2026-12-15 later");
  do_step (fixture, "F2", "2026-11-24", FLER_TRI_UNKNOWN);
  assert_next (fixture, "F3 answer 2026-12-29 later fk");
}

static FlerParticipant *
last_of (FlerMeeting *meeting)
{
  return meeting->participants->pdata[meeting->participants->len - 1];
}

static void
send_letter (FlerMeeting *meeting, FlerInvitationKind kind, const char *sent_on, const char *answer_by)
{
  FlerParticipant *participant = last_of (meeting);

  participant->told = kind;
  participant->told_start = meeting->span.start;
  fler_day_parse (sent_on, &participant->invited_on);
  fler_day_parse (answer_by, &participant->answer_by);
}

/* F3, F4: the letter's own answer-by day goes before the routine's; the unit's number is told. */
static void
test_answers_of_letters (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(GPtrArray) parties = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_party_free);
  FlerParty *unit = fler_party_new ();
  FlerMeeting *meeting;
  FlerDueCase due_case;

  unit->id = 4;
  unit->kind = FLER_PARTY_FK;
  unit->phone = g_strdup ("08-465 004 01");
  g_ptr_array_add (parties, unit);
  need_everyone (fixture);
  do_step (fixture, "F1", "2026-11-02", FLER_TRI_UNKNOWN);
  do_step (fixture, "F2", "2026-11-02", FLER_TRI_UNKNOWN);
  meeting = meet (fixture, FLER_FORM_FLERPART, "2027-01-12", FLER_MEETING_PLANNED);
  invite (meeting, FLER_PARTY_FK, NULL, FLER_ANSWER_NONE_YET);
  send_letter (meeting, FLER_INVITATION_FIRST, "2026-11-02", "2026-11-20");
  last_of (meeting)->party_id = 4;
  assert_due (fixture, "F3 answer 2026-11-20 overdue fk\nF4 name 2027-01-07 later fk\nF5 hold 2027-01-12 later");

  due_case = lend (fixture);
  due_case.parties = parties;
  g_ptr_array_set_size (fixture->dues, 0);
  fler_due_add (fixture->dues, &due_case, &fixture->setting);
  fler_due_sort (fixture->dues);
  g_assert_cmpstr (((FlerDue *) fixture->dues->pdata[0])->phone, ==, "08-465 004 01");
  g_assert_cmpint (((FlerDue *) fixture->dues->pdata[0])->letter, ==, FLER_INVITATION_SECOND);
  g_assert_cmpstr (((FlerDue *) fixture->dues->pdata[1])->phone, ==, "08-465 004 01");

  send_letter (meeting, FLER_INVITATION_SECOND, "2026-11-23", "2026-12-04");
  assert_due (fixture, "F3 answer 2026-12-04 later fk\nF4 name 2027-01-07 later fk\nF5 hold 2027-01-12 later");
}

/* D125: moved or cancelled, whoever has a letter gets another one, until the day has been. */
static void
test_letters_that_follow (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *meeting = meet (fixture, FLER_FORM_ANNAT, "2026-12-08", FLER_MEETING_PLANNED);

  invite (meeting, FLER_PARTY_FK, "Å. Provsson", FLER_ANSWER_COMES);
  send_letter (meeting, FLER_INVITATION_FIRST, "2026-11-23", NULL);
  invite (meeting, FLER_PARTY_AF, "C. Testström", FLER_ANSWER_COMES);      /* never written to */
  assert_due (fixture, "D129 hold 2026-12-08 later");
  meeting->span.start += 86400;
  meeting->span.end += 86400;
  assert_due (fixture, "D125 letter 2026-11-24 today fk\nD129 hold 2026-12-09 later");
  meeting->convener = FLER_PARTY_FK;        /* nobody writes to oneself */
  assert_due (fixture, "D129 hold 2026-12-09 later");
  meeting->convener = FLER_PARTY_NONE;
  meeting->state = FLER_MEETING_CANCELLED;
  assert_due (fixture, "D125 letter 2026-11-24 today fk");
  ((FlerParticipant *) meeting->participants->pdata[0])->told = FLER_INVITATION_CANCELLED;
  assert_due (fixture, "K1 fact - -");
  ((FlerParticipant *) meeting->participants->pdata[0])->told = FLER_INVITATION_FIRST;
  fixture->setting.today = day ("2026-12-10");
  assert_due (fixture, "K1 fact - -");
}

/* D145: whoever books a SIP is told to write to the person, as in the other forms. */
static void
test_invitation_to_sip (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *meeting = meet (fixture, FLER_FORM_SIP, "2026-12-22", FLER_MEETING_PLANNED);

  invite (meeting, FLER_PARTY_PERSON, NULL, FLER_ANSWER_NOT_INVITED);
  assert_next (fixture, "D145 letter 2026-12-08 later person");
  send_letter (meeting, FLER_INVITATION_FIRST, "2026-12-09", NULL);      /* too late to remind */
  assert_next (fixture, "D145 hold 2026-12-22 later");
}

/* F3, D120: whatever the form, an answer that did not come in time asks for a second letter, and
 * the person is reminded. */
static void
test_letters_of_every_form (Fixture *fixture, gconstpointer unused)
{
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      FlerMeeting *meeting = meet (fixture, form, "2026-12-01", FLER_MEETING_PLANNED);
      FlerDueCase due_case = lend (fixture);
      gboolean has_second = FALSE, has_reminder = FALSE;

      invite (meeting, FLER_PARTY_PERSON, NULL, FLER_ANSWER_NONE_YET);
      send_letter (meeting, FLER_INVITATION_FIRST, "2026-11-02", NULL);
      invite (meeting, FLER_PARTY_FK, "Å. Provsson", FLER_ANSWER_NONE_YET);
      send_letter (meeting, FLER_INVITATION_FIRST, "2026-11-02", "2026-11-20");
      g_ptr_array_set_size (fixture->dues, 0);
      fler_due_add (fixture->dues, &due_case, &fixture->setting);
      for (guint i = 0; i < fixture->dues->len; i++)
        {
          const FlerDue *due = fixture->dues->pdata[i];

          has_second = has_second || (due->meeting_id == meeting->id && due->kind == FLER_DUE_KIND_ANSWER
                                      && due->letter == FLER_INVITATION_SECOND);
          has_reminder = has_reminder || (due->meeting_id == meeting->id && due->kind == FLER_DUE_KIND_REMIND
                                          && due->party == FLER_PARTY_PERSON);
        }
      g_test_message ("%s", fler_form_id (form));
      g_assert_true (has_second);
      g_assert_true (has_reminder);
      meeting->state = FLER_MEETING_HELD;
    }
}

/* D120: the person is reminded a week before, where the invitation came well before that. */
static void
test_reminder (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *meeting = meet (fixture, FLER_FORM_ANNAT, "2026-12-08", FLER_MEETING_PLANNED);

  invite (meeting, FLER_PARTY_PERSON, NULL, FLER_ANSWER_NONE_YET);
  send_letter (meeting, FLER_INVITATION_FIRST, "2026-11-25", NULL);
  assert_due (fixture, "D129 hold 2026-12-08 later");                     /* thirteen days */
  send_letter (meeting, FLER_INVITATION_FIRST, "2026-11-24", NULL);
  assert_due (fixture, "D120 remind 2026-12-01 soon person\nD129 hold 2026-12-08 later");
  last_of (meeting)->told = FLER_INVITATION_REMINDER;
  assert_due (fixture, "D129 hold 2026-12-08 later");
  last_of (meeting)->told = FLER_INVITATION_FIRST;
  last_of (meeting)->answer = FLER_ANSWER_DECLINES;
  assert_due (fixture, "D129 hold 2026-12-08 later");
}

/* F6: the record's date, else what the routine says, until another meeting takes it up. */
static void
test_follow_up (Fixture *fixture, gconstpointer unused)
{
  need_everyone (fixture);
  meet (fixture, FLER_FORM_FLERPART, "2026-11-10", FLER_MEETING_HELD);
  assert_due (fixture, "F6 follow-up 2027-01-05 later");
  write_record (fixture, 1, "2026-11-30", FALSE);
  assert_due (fixture, "F6 follow-up 2026-11-30 soon");
  assert_next (fixture, "F6 follow-up 2026-11-30 soon");
  meet (fixture, FLER_FORM_ANNAT, "2026-11-30", FLER_MEETING_PLANNED);
  do_step (fixture, "F1", "2026-11-01", FLER_TRI_UNKNOWN);
  assert_due (fixture, "D129 hold 2026-11-30 soon");
  ((FlerMeeting *) fixture->meetings->pdata[1])->state = FLER_MEETING_CANCELLED;
  assert_due (fixture, "F6 follow-up 2026-11-30 soon");
  /* A talk before the day that was set is another matter, and so is a meeting with its own purpose. */
  meet (fixture, FLER_FORM_ANNAT, "2026-11-29", FLER_MEETING_PLANNED);
  assert_due (fixture, "D129 hold 2026-11-29 soon\nF6 follow-up 2026-11-30 soon");
  ((FlerMeeting *) fixture->meetings->pdata[2])->state = FLER_MEETING_HELD;
  assert_due (fixture, "F6 follow-up 2026-11-30 soon");
  meet (fixture, FLER_FORM_SIP, "2026-12-08", FLER_MEETING_PLANNED);
  assert_next (fixture, "F6 follow-up 2026-11-30 soon");
  ((FlerMeeting *) fixture->meetings->pdata[3])->state = FLER_MEETING_CANCELLED;
  /* The parties meet again. */
  meet (fixture, FLER_FORM_FLERPART, "2026-11-28", FLER_MEETING_HELD);
  assert_due (fixture, "F6 follow-up 2027-01-23 later");
  g_ptr_array_set_size (fixture->meetings, 4);
  do_step (fixture, "F6", "2026-11-24", FLER_TRI_UNKNOWN);
  fixture->the_case->facts.needs_coordination = FLER_TRI_NO;
  fixture->the_case->facts.benefit = FLER_BENEFIT_SJUKERSATTNING;
  fixture->the_case->facts.enrolled_at_af = FLER_TRI_NO;
  assert_due (fixture, "");
}

/* D133: other forms are followed up on the day the record says, and only then. */
static void
test_follow_up_of_other_forms (Fixture *fixture, gconstpointer unused)
{
  meet (fixture, FLER_FORM_ANNAT, "2026-11-10", FLER_MEETING_HELD);
  write_record (fixture, 1, "2026-11-20", FALSE);
  assert_due (fixture, "D133 follow-up 2026-11-20 overdue");
  meet (fixture, FLER_FORM_SIP, "2026-11-20", FLER_MEETING_HELD);
  assert_due (fixture, "D133 follow-up 2026-11-20 overdue");
  meet (fixture, FLER_FORM_ANNAT, "2026-11-23", FLER_MEETING_HELD);
  assert_due (fixture, "K1 fact - -");
}

/* F7: a month is counted once it has ended, by the tenth of the next. */
static void
test_monthly_count (Fixture *fixture, gconstpointer unused)
{
  static const struct { const char *counted, *today, *month, *expected; } months[] = {
    { "",           "2026-11-01", "2026-10-01", "F7 count 2026-11-10 later" },
    { "",           "2026-11-10", "2026-10-01", "F7 count 2026-11-10 today" },
    { "2026-08-01", "2026-11-24", "2026-09-01", "F7 count 2026-10-10 overdue" },
    { "2026-10-01", "2026-11-30", "2026-11-01", NULL },
    { "2026-10-01", "2026-12-01", "2026-11-01", "F7 count 2026-12-10 later" },
    { "2026-11-01", "2027-01-04", "2026-12-01", "F7 count 2027-01-10 soon" },
    { "2028-01-01", "2028-02-29", "2028-02-01", NULL },
    { "2028-01-01", "2028-03-04", "2028-02-01", "F7 count 2028-03-10 soon" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *line = NULL;
      GDate today = day (months[i].today), expected = day (months[i].month), counted, month;

      fler_day_parse (months[i].counted, &counted);
      g_ptr_array_set_size (fixture->dues, 0);
      fler_month_next_to_count (&counted, &today, &month);
      g_assert_cmpint (g_date_compare (&month, &expected), ==, 0);
      g_assert_cmpint (fler_month_has_ended (&month, &today), ==, months[i].expected != NULL);
      if (months[i].expected == NULL)
        continue;
      fler_due_add_count (fixture->dues, &month, &today);
      line = describe (fixture->dues->pdata[0]);
      g_assert_cmpstr (line, ==, months[i].expected);
    }
}

/* D132 */
static void
test_commitments (Fixture *fixture, gconstpointer unused)
{
  const FlerDue *due;

  promise (fixture, "Boka studiebesök", "2026-11-23", FLER_COMMITMENT_OPEN);
  promise (fixture, "Gjort", "2026-11-22", FLER_COMMITMENT_DONE);
  promise (fixture, "Struket", "2026-11-22", FLER_COMMITMENT_DROPPED);
  promise (fixture, "Någon gång", "", FLER_COMMITMENT_OPEN);
  assert_due (fixture, "D132 commitment 2026-11-23 overdue af");
  due = fixture->dues->pdata[0];
  g_assert_cmpstr (due->what, ==, "Boka studiebesök");
  g_assert_cmpint (due->commitment_id, ==, 30);
  g_assert_cmpint (due->case_id, ==, 7);
  g_assert_cmpstr (due->case_reference, ==, "0042");
}

/* D170 and D169: nobody has said how it ended; the record stands open. */
static void
test_unfinished_meetings (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *meeting;

  be_employed (fixture, 100);
  do_step (fixture, "K2", "2026-11-01", FLER_TRI_YES);
  meeting = meet (fixture, FLER_FORM_KONTAKT, "2026-11-23", FLER_MEETING_PLANNED);
  assert_next (fixture, "D170 outcome 2026-11-23 overdue");
  meeting->state = FLER_MEETING_ONGOING;
  assert_next (fixture, "D169 record 2026-11-23 overdue");
  fixture->setting.today = day ("2026-11-23");
  do_step (fixture, "K3", "2026-11-01", FLER_TRI_YES);
  do_step (fixture, "K4", "2026-11-01", FLER_TRI_YES);
  do_step (fixture, "K6", "2026-11-01", FLER_TRI_YES);
  assert_next (fixture, "K7 hold 2026-11-23 today");    /* it is going on */
  meeting->state = FLER_MEETING_HELD;
  write_record (fixture, 1, "", TRUE);                  /* a correction was begun */
  assert_next (fixture, "D169 record 2026-11-23 today");
}

/* D153: in the other forms the invitation waits for the names. */
static void
test_names_for_the_invitation (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *meeting;

  be_employed (fixture, 100);
  do_step (fixture, "K2", "2026-11-01", FLER_TRI_YES);
  do_step (fixture, "K3", "2026-11-01", FLER_TRI_YES);
  do_step (fixture, "K4", "2026-11-01", FLER_TRI_YES);
  meeting = meet (fixture, FLER_FORM_KONTAKT, "2026-12-15", FLER_MEETING_PLANNED);
  invite (meeting, FLER_PARTY_AF, " ", FLER_ANSWER_NOT_INVITED);
  assert_due (fixture,
              "D153 name 2026-12-01 soon af\nK6 step 2026-12-01 soon\nK7 hold 2026-12-15 later");
}

/* K1, D147: where nothing can be told, the fact that is missing comes next. */
static void
test_missing_fact (Fixture *fixture, gconstpointer unused)
{
  const FlerDue *due;

  assert_due (fixture, "K1 fact - -");
  due = fixture->dues->pdata[0];
  g_assert_cmpint (due->fact, ==, FLER_FACT_BENEFIT);
  fixture->the_case->facts.benefit = FLER_BENEFIT_AKTIVITETSERSATTNING;
  assert_due (fixture, "D147 fact - -");
  due = fixture->dues->pdata[0];
  g_assert_cmpint (due->fact, ==, FLER_FACT_ENROLLED_AT_AF);
  fixture->the_case->facts.sick_first_day = day ("2026-12-24");
  assert_due (fixture, "D147 fact - -");
  due = fixture->dues->pdata[0];
  g_assert_cmpint (due->fact, ==, FLER_FACT_SICK_FIRST_DAY);    /* it contradicts today */
}

static void
test_nothing_in_a_closed_case (Fixture *fixture, gconstpointer unused)
{
  be_employed (fixture, 100);
  promise (fixture, "Boka studiebesök", "2026-11-23", FLER_COMMITMENT_OPEN);
  fixture->the_case->state = FLER_CASE_CLOSED;
  assert_due (fixture, "");
  assert_next (fixture, NULL);
}

/* D145: a SIP is proposed where AF and FK have no part. */
static void
test_sip (Fixture *fixture, gconstpointer unused)
{
  need_everyone (fixture);
  fixture->the_case->facts.parties_needed = FLER_NEED_REGION | FLER_NEED_KOMMUN;
  assert_next (fixture, "D145 book - -");
  meet (fixture, FLER_FORM_SIP, "2026-12-01", FLER_MEETING_PLANNED);
  assert_next (fixture, "D145 hold 2026-12-01 soon");
}

/* A track that has begun comes before one that the guide only proposes. */
static void
test_begun_before_proposed (Fixture *fixture, gconstpointer unused)
{
  be_employed (fixture, 100);
  need_everyone (fixture);
  assert_next (fixture, "K2 step 2026-11-14 overdue");
  do_step (fixture, "F1", "2026-11-23", FLER_TRI_UNKNOWN);
  assert_next (fixture, "F2 book - -");
}

/* An organisation's own days, where its routine has them. */
static void
test_days_of_the_routine (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerRoutineSet) set = fler_routine_set_new ();
  FlerStep *step = fler_step_new ();

  set->by_form[FLER_FORM_KONTAKT] = fler_routine_new ();
  step->id = g_strdup ("K6");
  step->due = (FlerDueRule) { FLER_DUE_BEFORE_MEETING, 21, NULL };
  g_ptr_array_add (set->by_form[FLER_FORM_KONTAKT]->steps, step);
  fixture->setting.routines = set;
  be_employed (fixture, 100);
  do_step (fixture, "K2", "2026-11-01", FLER_TRI_YES);
  do_step (fixture, "K3", "2026-11-01", FLER_TRI_YES);
  do_step (fixture, "K4", "2026-11-01", FLER_TRI_YES);
  meet (fixture, FLER_FORM_KONTAKT, "2026-12-15", FLER_MEETING_PLANNED);
  assert_next (fixture, "K6 step 2026-11-24 today");
}

/* The hand-told cases: what each of them shows. */
static void
test_scenes (Fixture *fixture, gconstpointer unused)
{
  static const char *const next[FLER_DEMO_N_SCENES] = {
    "K7 hold", "K2 step", "K5 book", "Ö4 hold", "Ö2 step", "Ö6 step", "G2 hold", "G5 step", "G5 step", "G7 hold",
    "D129 hold", "G6a step", "F3 answer", "D132 commitment", "F5 hold", "F3 answer", "D132 commitment", "K7 hold",
    "K5 book", NULL, "K7 hold", "D145 hold", "F1 step", NULL,
  };

  for (guint index = 0; index < FLER_DEMO_N_SCENES; index++)
    {
      g_autoptr(FlerDemoCase) demo =
                   fler_demo_case_new (1, index, &fixture->setting.today, fixture->setting.zone);
      g_autoptr(GPtrArray) meetings = g_ptr_array_new ();
      g_autoptr(GPtrArray) commitments = g_ptr_array_new ();
      FlerDueCase due_case = fler_due_case_of (demo->the_case);
      g_autoptr(FlerDue) found = NULL;
      g_autofree char *line = NULL;

      for (guint m = 0; m < demo->meetings->len; m++)
        {
          FlerDemoMeeting *told = demo->meetings->pdata[m];

          g_ptr_array_add (meetings, told->meeting);
          for (guint c = 0; c < told->commitments->len; c++)
            g_ptr_array_add (commitments, told->commitments->pdata[c]);
        }
      due_case.meetings = meetings;
      due_case.commitments = commitments;
      due_case.steps = demo->steps;
      fixture->setting.project_municipality = FLER_DEMO_MUNICIPALITY;
      found = fler_next_step (&due_case, &fixture->setting);
      line = found != NULL ? g_strdup_printf ("%s %s", found->why.rule, kinds[found->kind]) : NULL;
      if (g_strcmp0 (line, next[index]) != 0)
        g_test_message ("%s", demo->the_case->reference);
      g_assert_cmpstr (line, ==, next[index]);
    }
}

#define ADD(path, func) g_test_add ("/domain/due/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("contact/K2-standpoint-day-90", test_standpoint);
  ADD ("contact/F18-days-are-not-moved", test_days_are_not_moved);
  ADD ("contact/K3-K4-K5-K6-K7-K8-K9-in-order", test_contact_track);
  ADD ("contact/K2-K3-ends-at-a-no", test_contact_track_ends_at_a_no);
  ADD ("contact/K4-D10-gathering-is-seen-in-the-case", test_gathering_is_seen_in_the_case);
  ADD ("contact/K7-day-180-until-a-meeting-keeps-it", test_day_180_until_a_meeting_keeps_it);
  ADD ("handover/O1-O2-O3-O4-O5-O6-O7-O8-in-order", test_handover_track);
  ADD ("handover/O2-declined", test_handover_declined);
  ADD ("assessment/G1-G2-G3-G4-G5-G6b-G7-in-order", test_assessment_track);
  ADD ("assessment/invited/D80", test_assessment_invitation);
  ADD ("assessment/G5-thirty-days", test_thirty_days);
  ADD ("assessment/G6a-refused", test_assessment_refused);
  ADD ("multi-party/F1-F2-F3-F4-F5-in-order", test_multi_party_track);
  ADD ("multi-party/F3-F4-answers-of-letters", test_answers_of_letters);
  ADD ("letters/D125-that-follow", test_letters_that_follow);
  ADD ("letters/D120-reminder", test_reminder);
  ADD ("letters/D145-invitation-to-sip", test_invitation_to_sip);
  ADD ("letters/F3-D120-of-every-form", test_letters_of_every_form);
  ADD ("multi-party/F6-follow-up", test_follow_up);
  ADD ("multi-party/F7-monthly-count", test_monthly_count);
  ADD ("D133-follow-up-of-other-forms", test_follow_up_of_other_forms);
  ADD ("D132-commitments", test_commitments);
  ADD ("D169-D170-unfinished-meetings", test_unfinished_meetings);
  ADD ("D153-names-for-the-invitation", test_names_for_the_invitation);
  ADD ("K1-D147-missing-fact", test_missing_fact);
  ADD ("D145-sip", test_sip);
  ADD ("nothing-in-a-closed-case", test_nothing_in_a_closed_case);
  ADD ("begun-before-proposed", test_begun_before_proposed);
  ADD ("days-of-the-routine", test_days_of_the_routine);
  ADD ("scenes", test_scenes);
  return g_test_run ();
}
