/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-due-wrong.c - wrong turns: the wrong form, too late, a new face, closing too early */

#include "fler-due.h"

#include <string.h>

#define TODAY "2026-11-24"

typedef struct
{
  FlerCase      *the_case;
  GPtrArray     *meetings, *steps;
  FlerMeeting   *booking;
  FlerDueSetting setting;
} Fixture;

static GDate
day (const char *iso)
{
  GDate parsed;

  g_assert_true (fler_day_parse (iso, &parsed));
  return parsed;
}

static FlerMeeting *
new_meeting (Fixture *fixture, FlerForm form, const char *on)
{
  FlerMeeting *meeting = fler_meeting_new ();
  GDate date = day (on);

  meeting->form = form;
  meeting->span.start = fler_day_time (&date, 10 * 60, fixture->setting.zone);
  meeting->span.end = meeting->span.start + 3600;
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  return meeting;
}

static FlerMeeting *
meet (Fixture *fixture, FlerForm form, const char *on, FlerMeetingState state)
{
  FlerMeeting *meeting = new_meeting (fixture, form, on);

  meeting->id = fixture->meetings->len + 1;
  meeting->state = state;
  g_ptr_array_add (fixture->meetings, meeting);
  return meeting;
}

static void
invite (FlerMeeting *meeting, FlerPartyKind party, gint64 official, const char *name)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->party = party;
  participant->official_id = official;
  participant->name = g_strdup (name);
  g_ptr_array_add (meeting->participants, participant);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  FlerFacts *facts;

  fixture->the_case = fler_case_new ();
  fixture->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  fixture->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_step_done_free);
  fixture->setting.today = day (TODAY);
  fixture->setting.zone = g_time_zone_new_identifier ("Europe/Stockholm");
  facts = &fixture->the_case->facts;
  facts->benefit = FLER_BENEFIT_SJUKPENNING;
  facts->employed = FLER_TRI_YES;
  facts->decision = FLER_DECISION_NONE;
  facts->contact_meeting_held = FLER_TRI_NO;
  facts->sick_first_day = day ("2026-07-01");    /* day 180 is 27 December */
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  fler_case_free (fixture->the_case);
  g_ptr_array_unref (fixture->meetings);
  g_ptr_array_unref (fixture->steps);
  fler_meeting_free (fixture->booking);
  g_time_zone_unref (fixture->setting.zone);
}

static void
book (Fixture *fixture, FlerForm form, const char *on)
{
  g_clear_pointer (&fixture->booking, fler_meeting_free);
  fixture->booking = new_meeting (fixture, form, on);
}

/* "D5!" is an objection that no reason overrides; with a name where there is one. */
static void
assert_objections (Fixture *fixture, const char *expected)
{
  FlerDueCase due_case = fler_due_case_of (fixture->the_case);
  g_autoptr(GPtrArray) objections = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  due_case.meetings = fixture->meetings;
  due_case.steps = fixture->steps;
  objections = fler_booking_objections (&due_case, fixture->booking, &fixture->setting);
  for (guint i = 0; i < objections->len; i++)
    {
      const FlerObjection *objection = objections->pdata[i];

      g_assert_true (objection->why.text != NULL && objection->why.source != NULL);
      g_string_append_printf (text, "%s%s%s%s%s", i > 0 ? ", " : "", objection->why.rule,
                              objection->may_override ? "" : "!", objection->who != NULL ? " " : "",
                              objection->who != NULL ? objection->who : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_in_order (Fixture *fixture, gconstpointer unused)
{
  book (fixture, FLER_FORM_KONTAKT, "2026-12-01");
  assert_objections (fixture, "");
  book (fixture, FLER_FORM_ANNAT, "2027-12-01");
  assert_objections (fixture, "");
  book (fixture, FLER_FORM_FLERPART, "2026-12-01");    /* not known whether it suits */
  assert_objections (fixture, "");
}

static void
test_handover_after_contact_meeting (Fixture *fixture, gconstpointer unused)
{
  fixture->the_case->facts.decision = FLER_DECISION_WITHDRAWN;
  book (fixture, FLER_FORM_OVERLAMNING, "2026-12-01");
  assert_objections (fixture, "");
  fixture->the_case->facts.contact_meeting_held = FLER_TRI_YES;
  assert_objections (fixture, "D5!");
  fixture->the_case->facts.contact_meeting_held = FLER_TRI_NO;
  meet (fixture, FLER_FORM_KONTAKT, "2026-10-01", FLER_MEETING_HELD);    /* the meetings tell it too */
  assert_objections (fixture, "D5!");
}

static void
test_handover_after_refused_application (Fixture *fixture, gconstpointer unused)
{
  fixture->the_case->facts.decision = FLER_DECISION_DENIED_NEW_APPLICATION;
  book (fixture, FLER_FORM_OVERLAMNING, "2026-12-01");
  assert_objections (fixture, "D35!");
}

/* Without a decision to withdraw a reason may override. */
static void
test_handover_without_decision (Fixture *fixture, gconstpointer unused)
{
  book (fixture, FLER_FORM_OVERLAMNING, "2026-12-01");
  assert_objections (fixture, "D34");
}

static void
test_contact_meeting_after_day_180 (Fixture *fixture, gconstpointer unused)
{
  book (fixture, FLER_FORM_KONTAKT, "2026-12-27");
  assert_objections (fixture, "");
  book (fixture, FLER_FORM_KONTAKT, "2026-12-28");
  assert_objections (fixture, "K7");
  fixture->the_case->facts.decision = FLER_DECISION_WITHDRAWN;
  assert_objections (fixture, "D8, K7");
}

/* Which day 180 is, and whether there is still a day to choose by it. */
static void
assert_last_day (Fixture *fixture, const char *last_day, gboolean is_past)
{
  FlerDueCase due_case = fler_due_case_of (fixture->the_case);
  g_autoptr(GPtrArray) objections = NULL;
  const FlerObjection *objection;
  g_autofree char *there = NULL;

  due_case.meetings = fixture->meetings;
  due_case.steps = fixture->steps;
  objections = fler_booking_objections (&due_case, fixture->booking, &fixture->setting);
  g_assert_cmpuint (objections->len, ==, 1);
  objection = objections->pdata[0];
  there = fler_day_to_iso (&objection->last_day);
  g_assert_cmpstr (there, ==, last_day);
  g_assert_cmpint (objection->is_past, ==, is_past);
}

static void
test_last_day_is_named (Fixture *fixture, gconstpointer unused)
{
  FlerFacts *facts = &fixture->the_case->facts;

  book (fixture, FLER_FORM_KONTAKT, "2026-12-28");
  assert_last_day (fixture, "2026-12-27", FALSE);
  facts->sick_first_day = day ("2026-05-28");    /* day 180 was yesterday */
  assert_last_day (fixture, "2026-11-23", TRUE);
  facts->sick_first_day = day ("2026-05-29");    /* and is today */
  assert_last_day (fixture, "2026-11-24", FALSE);
  facts->sick_first_day = day ("2026-07-01");
  facts->decision = FLER_DECISION_WITHDRAWN;     /* no day helps */
  book (fixture, FLER_FORM_KONTAKT, "2026-12-01");
  assert_last_day (fixture, NULL, FALSE);
  facts->decision = FLER_DECISION_NONE;
  facts->contact_meeting_held = FLER_TRI_YES;
  assert_last_day (fixture, NULL, FALSE);
}

/* The meeting that is held is not an objection to itself when its place is changed. */
static void
test_second_contact_meeting (Fixture *fixture, gconstpointer unused)
{
  meet (fixture, FLER_FORM_KONTAKT, "2026-11-20", FLER_MEETING_HELD);
  book (fixture, FLER_FORM_KONTAKT, "2026-12-01");
  assert_objections (fixture, "K7");
  fixture->booking->id = 1;
  assert_objections (fixture, "");
}

static void
test_other_forms_ask_the_guide (Fixture *fixture, gconstpointer unused)
{
  FlerFacts *facts = &fixture->the_case->facts;

  facts->enrolled_at_af = FLER_TRI_NO;
  book (fixture, FLER_FORM_GK1, "2026-12-01");
  assert_objections (fixture, "G1");
  facts->needs_coordination = FLER_TRI_YES;
  facts->parties_needed_known = TRUE;
  facts->parties_needed = FLER_NEED_AF | FLER_NEED_FK;
  book (fixture, FLER_FORM_FLERPART, "2026-12-01");
  assert_objections (fixture, "D108");
  book (fixture, FLER_FORM_SIP, "2026-12-01");
  assert_objections (fixture, "D145");
  facts->benefit = FLER_BENEFIT_SJUKERSATTNING;
  book (fixture, FLER_FORM_KONTAKT, "2026-12-01");
  assert_objections (fixture, "D37");
}

static void
grant (Fixture *fixture, FlerTri answer)
{
  FlerStepDone *done = fler_step_done_new ();

  done->step = g_strdup ("G5");
  done->done_on = day ("2026-11-20");
  done->answer = answer;
  g_ptr_array_add (fixture->steps, done);
}

static void
assert_form (Fixture *fixture, const char *expected)
{
  FlerDueCase due_case = fler_due_case_of (fixture->the_case);
  GDate soon = day ("2026-12-01");

  due_case.meetings = fixture->meetings;
  due_case.steps = fixture->steps;
  g_assert_cmpstr (fler_form_id (fler_booking_form (&due_case, fler_day_time (&soon, 600, fixture->setting.zone),
                                                    &fixture->setting)), ==, expected);
}

/* A new booking begins with a form that nothing speaks against. */
static void
test_form_to_begin_with (Fixture *fixture, gconstpointer unused)
{
  FlerFacts *facts = &fixture->the_case->facts;

  assert_form (fixture, "kontaktmote");                 /* the next step's */
  facts->employed = FLER_TRI_UNKNOWN;
  assert_form (fixture, "kontaktmote");                 /* nobody knows yet */
  facts->employed = FLER_TRI_YES;
  facts->sick_first_day = day ("2026-06-02");           /* day 180 is 28 November, before the meeting */
  assert_form (fixture, "annat");
  facts->sick_first_day = day ("2026-05-01");           /* and has passed */
  assert_form (fixture, "annat");
  facts->enrolled_at_af = facts->capacity_reduced = facts->can_take_part = FLER_TRI_YES;
  assert_form (fixture, "gk1");                         /* the guide's */
  meet (fixture, FLER_FORM_GK1, "2026-11-20", FLER_MEETING_HELD);
  assert_form (fixture, "annat");                       /* G5 comes next, which is no meeting */
  facts->needs_coordination = FLER_TRI_YES;
  facts->parties_needed_known = TRUE;
  facts->parties_needed = FLER_NEED_AF | FLER_NEED_REGION;
  assert_form (fixture, "flerpartsmote");
  meet (fixture, FLER_FORM_FLERPART, "2026-11-21", FLER_MEETING_HELD);
  assert_form (fixture, "flerpartsmote");               /* parties may meet again */
  meet (fixture, FLER_FORM_FLERPART, "2026-12-21", FLER_MEETING_PLANNED);
  assert_form (fixture, "annat");
}

static void
test_second_assessment (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *first = meet (fixture, FLER_FORM_GK1, "2026-11-02", FLER_MEETING_HELD);
  FlerMeeting *talk = meet (fixture, FLER_FORM_ANNAT, "2026-11-03", FLER_MEETING_HELD);

  invite (first, FLER_PARTY_AF, 3, "C. Testström");
  invite (talk, FLER_PARTY_AF, 4, "D. Mallberg");
  book (fixture, FLER_FORM_GK2, "2026-12-01");
  invite (fixture->booking, FLER_PARTY_AF, 3, "C. Testström");
  assert_objections (fixture, "G6b");
  grant (fixture, FLER_TRI_NO);
  assert_objections (fixture, "G6b");
  grant (fixture, FLER_TRI_YES);
  assert_objections (fixture, "");

  /* D. was met before, but did not hold the first assessment. */
  book (fixture, FLER_FORM_GK2, "2026-12-01");
  invite (fixture->booking, FLER_PARTY_AF, 4, "D. Mallberg");
  assert_objections (fixture, "D103 D. Mallberg");
}

static void
test_new_face (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *talk = meet (fixture, FLER_FORM_ANNAT, "2026-11-02", FLER_MEETING_HELD);
  FlerMeeting *cancelled = meet (fixture, FLER_FORM_ANNAT, "2026-11-03", FLER_MEETING_CANCELLED);

  invite (talk, FLER_PARTY_PERSON, 0, "Ester Exempelsson");
  invite (talk, FLER_PARTY_FK, 1, "Å. Provsson");
  invite (cancelled, FLER_PARTY_FK, 2, "B. Exempelsson");
  book (fixture, FLER_FORM_ANNAT, "2026-12-01");
  invite (fixture->booking, FLER_PARTY_PERSON, 0, "Ester Exempelsson-Provsson");    /* has married */
  invite (fixture->booking, FLER_PARTY_FK, 1, "Å. Provsson-Ek");                    /* the same official */
  invite (fixture->booking, FLER_PARTY_AF, 3, "C. Testström");                      /* AF's first */
  invite (fixture->booking, FLER_PARTY_FK, 0, NULL);                                /* not named yet */
  assert_objections (fixture, "");
  invite (fixture->booking, FLER_PARTY_FK, 2, "B. Exempelsson");    /* was only to have come */
  assert_objections (fixture, "D155 B. Exempelsson");
}

static void
withdraw (Fixture *fixture, const char *sent)
{
  fixture->the_case->facts.decision = FLER_DECISION_WITHDRAWN;
  fler_day_parse (sent, &fixture->the_case->facts.decision_sent);
}

/* Ö8 */
static void
assert_closing (Fixture *fixture, gboolean is_allowed, const char *from, gint64 meeting_id)
{
  FlerDueCase due_case = fler_due_case_of (fixture->the_case);
  g_autofree char *iso = NULL;
  FlerClosing closing;

  due_case.meetings = fixture->meetings;
  closing = fler_case_may_close (&due_case, &fixture->setting);
  iso = fler_day_to_iso (&closing.from);

  g_assert_cmpint (closing.is_allowed, ==, is_allowed);
  g_assert_cmpstr (iso, ==, from);
  g_assert_cmpint (closing.meeting_id, ==, meeting_id);
  g_assert_cmpstr (closing.why.rule, ==, is_allowed ? NULL : "Ö8");
}

static void
test_closing (Fixture *fixture, gconstpointer unused)
{
  FlerMeeting *meeting;

  assert_closing (fixture, TRUE, NULL, 0);
  withdraw (fixture, "2026-11-18");
  assert_closing (fixture, FALSE, "2026-11-25", 0);      /* six days after */
  withdraw (fixture, "2026-11-17");
  assert_closing (fixture, TRUE, "2026-11-24", 0);       /* seven */
  meeting = meet (fixture, FLER_FORM_OVERLAMNING, "2026-12-01", FLER_MEETING_PLANNED);
  assert_closing (fixture, FALSE, NULL, 1);              /* the meeting is waited for, weeks or not */
  withdraw (fixture, "2026-11-23");
  meeting->state = FLER_MEETING_HELD;
  assert_closing (fixture, TRUE, NULL, 0);               /* held: nothing more to wait for */
  meeting->state = FLER_MEETING_CANCELLED;
  assert_closing (fixture, TRUE, NULL, 0);               /* called off */
  withdraw (fixture, "");
  g_ptr_array_set_size (fixture->meetings, 0);
  assert_closing (fixture, TRUE, NULL, 0);               /* the day of the decision is not known */
}

static void
test_closing_with_another_meeting_planned (Fixture *fixture, gconstpointer unused)
{
  meet (fixture, FLER_FORM_KONTAKT, "2026-12-01", FLER_MEETING_PLANNED);
  assert_closing (fixture, FALSE, NULL, 1);
}

static void
assert_dates (FlerForm form, const char *section, const char *text, const char *other,
              const char *other_text, const char *rule)
{
  g_autoptr(FlerRecord) record = fler_record_new ();
  g_autoptr(GPtrArray) objections = NULL;

  fler_record_set_answer (record, section, text);
  fler_record_set_answer (record, other, other_text);
  objections = fler_record_objections (record, form);
  g_assert_cmpuint (objections->len, ==, rule != NULL);
  if (rule != NULL)
    g_assert_cmpstr (((FlerObjection *) objections->pdata[0])->why.rule, ==, rule);
}

static void
test_dates_of_the_record (Fixture *fixture, gconstpointer unused)
{
  const char *applied = "application_date", *reported = "sick_report_date";
  const char *from = "benefit_from", *enrolled = "enrolment_date";

  assert_dates (FLER_FORM_GK1, applied, "2026-11-02", reported, "2026-11-02", NULL);
  assert_dates (FLER_FORM_GK1, applied, "2026-11-02", reported, "2026-11-03", "G3");
  assert_dates (FLER_FORM_GK1, applied, "2026-11-02", reported, "", NULL);
  assert_dates (FLER_FORM_GK1, applied, "2026-11-02", reported, "i tisdags", NULL);
  assert_dates (FLER_FORM_GK2, applied, "2026-11-02", reported, "2026-11-03", NULL);
  assert_dates (FLER_FORM_GK2, from, "2026-12-02", enrolled, "2026-12-01", "G7");
  assert_dates (FLER_FORM_GK2, from, "2026-12-02", enrolled, "2026-12-02", NULL);
}

#define ADD(path, func) g_test_add ("/domain/due-wrong/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("in-order", test_in_order);
  ADD ("D5-handover-after-contact-meeting", test_handover_after_contact_meeting);
  ADD ("D35-handover-after-refused-application", test_handover_after_refused_application);
  ADD ("D34-handover-without-decision", test_handover_without_decision);
  ADD ("K7-contact-meeting-after-day-180", test_contact_meeting_after_day_180);
  ADD ("K7-last-day-is-named", test_last_day_is_named);
  ADD ("K7-second-contact-meeting", test_second_contact_meeting);
  ADD ("other-forms-ask-the-guide", test_other_forms_ask_the_guide);
  ADD ("form-to-begin-with", test_form_to_begin_with);
  ADD ("G6b-D103-second-assessment", test_second_assessment);
  ADD ("D155-new-face", test_new_face);
  ADD ("G3-G7-dates-of-the-record", test_dates_of_the_record);
  ADD ("closing/O8", test_closing);
  ADD ("closing/O8-another-meeting-planned", test_closing_with_another_meeting_planned);
  return g_test_run ();
}
