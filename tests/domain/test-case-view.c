/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-case-view.c - the order of a card's rows, what its buttons do, and what is late or missing */

#include "fler-case-view.h"

static GTimeZone *stockholm;

static gint64
at (const char *iso)
{
  g_autofree char *whole = g_strconcat (iso, ":00", NULL);
  g_autoptr(GDateTime) moment = g_date_time_new_from_iso8601 (whole, stockholm);

  g_assert_nonnull (moment);
  return g_date_time_to_unix (moment);
}

static FlerMeeting *
new_meeting (GPtrArray *meetings, FlerForm form, FlerMeetingState state, const char *start)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->id = meetings->len + 1;
  meeting->form = form;
  meeting->state = state;
  meeting->span.start = at (start);
  meeting->span.end = meeting->span.start + 3600;
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  g_ptr_array_add (meetings, meeting);
  return meeting;
}

static void
add_participant (FlerMeeting *meeting, FlerPartyKind party, const char *name, FlerAnswer answer)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->party = party;
  participant->name = g_strdup (name);
  participant->answer = answer;
  g_ptr_array_add (meeting->participants, participant);
}

static GPtrArray *
new_meetings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
}

static GPtrArray *
new_commitments (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) fler_commitment_free);
}

static void
test_order_of_meetings (void)
{
  static const struct { gint64 id; FlerMeetingAct act; gboolean is_late; } expected[] = {
    { 3, FLER_MEETING_ACT_CONTINUE, FALSE },
    { 7, FLER_MEETING_ACT_START, TRUE },
    { 6, FLER_MEETING_ACT_START, FALSE },
    { 2, FLER_MEETING_ACT_OPEN, FALSE },
    { 4, FLER_MEETING_ACT_OPEN, FALSE },
    { 5, FLER_MEETING_ACT_OPEN, FALSE },
    { 1, FLER_MEETING_ACT_OPEN, FALSE },
  };
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GPtrArray) meetings = new_meetings ();
  g_autoptr(GPtrArray) commitments = new_commitments ();
  g_autoptr(FlerCaseView) view = NULL;

  new_meeting (meetings, FLER_FORM_GK1, FLER_MEETING_HELD, "2026-10-01T09:00");
  new_meeting (meetings, FLER_FORM_GK2, FLER_MEETING_PLANNED, "2026-11-25T00:00");
  new_meeting (meetings, FLER_FORM_FLERPART, FLER_MEETING_ONGOING, "2026-11-24T11:30");
  new_meeting (meetings, FLER_FORM_FLERPART, FLER_MEETING_PLANNED, "2026-12-01T09:00");
  new_meeting (meetings, FLER_FORM_FLERPART, FLER_MEETING_CANCELLED, "2026-12-24T09:00");
  new_meeting (meetings, FLER_FORM_FLERPART, FLER_MEETING_PLANNED, "2026-11-24T23:30");
  new_meeting (meetings, FLER_FORM_ANNAT, FLER_MEETING_PLANNED, "2026-11-24T10:00");
  view = fler_case_view_of (the_case, meetings, commitments, at ("2026-11-24T12:00"), stockholm);

  g_assert_cmpuint (view->meetings->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < view->meetings->len; i++)
    {
      const FlerMeetingLine *line = &g_array_index (view->meetings, FlerMeetingLine, i);

      g_assert_cmpint (line->meeting->id, ==, expected[i].id);
      g_assert_cmpint (line->act, ==, expected[i].act);
      g_assert_cmpint (line->is_late, ==, expected[i].is_late);
    }
  g_assert_cmpuint (view->n_to_come, ==, 5);
}

static void
test_parties_of_the_next_meeting (void)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GPtrArray) meetings = new_meetings ();
  g_autoptr(GPtrArray) commitments = new_commitments ();
  g_autoptr(FlerCaseView) view = NULL;
  FlerMeeting *held = new_meeting (meetings, FLER_FORM_GK1, FLER_MEETING_HELD, "2026-10-01T09:00");
  FlerMeeting *next = new_meeting (meetings, FLER_FORM_FLERPART, FLER_MEETING_PLANNED, "2026-12-01T09:00");
  static const struct { gboolean lacks_name, lacks_answer; } expected[] = {
    { FALSE, TRUE }, { FALSE, FALSE }, { TRUE, TRUE }, { FALSE, FALSE }, { FALSE, FALSE }, { TRUE, FALSE },
  };

  add_participant (held, FLER_PARTY_REGION, NULL, FLER_ANSWER_NONE_YET);
  add_participant (next, FLER_PARTY_PERSON, NULL, FLER_ANSWER_NONE_YET);
  add_participant (next, FLER_PARTY_AF, "A. Provsson", FLER_ANSWER_COMES);
  add_participant (next, FLER_PARTY_FK, NULL, FLER_ANSWER_NONE_YET);
  add_participant (next, FLER_PARTY_REGION, NULL, FLER_ANSWER_MEDSKICK);
  add_participant (next, FLER_PARTY_EMPLOYER, NULL, FLER_ANSWER_DECLINES);
  add_participant (next, FLER_PARTY_KOMMUN, "", FLER_ANSWER_COMES);
  view = fler_case_view_of (the_case, meetings, commitments, at ("2026-11-24T12:00"), stockholm);

  g_assert_true (view->parties_of == next);
  g_assert_cmpuint (view->parties->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < view->parties->len; i++)
    {
      const FlerPartyLine *line = &g_array_index (view->parties, FlerPartyLine, i);

      g_assert_cmpint (line->lacks_name, ==, expected[i].lacks_name);
      g_assert_cmpint (line->lacks_answer, ==, expected[i].lacks_answer);
    }
  g_assert_cmpuint (view->n_without_answer, ==, 1);
}

static void
test_parties_of_a_meeting_that_was (void)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GPtrArray) meetings = new_meetings ();
  g_autoptr(GPtrArray) commitments = new_commitments ();
  g_autoptr(FlerCaseView) view = NULL;
  FlerMeeting *held = new_meeting (meetings, FLER_FORM_FLERPART, FLER_MEETING_HELD, "2026-10-01T09:00");
  FlerMeeting *cancelled = new_meeting (meetings, FLER_FORM_FLERPART, FLER_MEETING_CANCELLED, "2026-11-01T09:00");

  add_participant (held, FLER_PARTY_FK, NULL, FLER_ANSWER_NONE_YET);
  add_participant (cancelled, FLER_PARTY_AF, NULL, FLER_ANSWER_NONE_YET);
  view = fler_case_view_of (the_case, meetings, commitments, at ("2026-11-24T12:00"), stockholm);

  g_assert_true (view->parties_of == held);
  g_assert_false (g_array_index (view->parties, FlerPartyLine, 0).lacks_name);
  g_assert_cmpuint (view->n_without_answer, ==, 0);
}

static void
add_commitment (GPtrArray *commitments, FlerCommitmentState state, const char *due, const char *done)
{
  FlerCommitment *commitment = fler_commitment_new ();

  commitment->id = commitments->len + 1;
  commitment->what = g_strdup ("Boka studiebesök");
  commitment->state = state;
  fler_day_parse (due, &commitment->due_on);
  fler_day_parse (done, &commitment->done_on);
  g_ptr_array_add (commitments, commitment);
}

static void
test_order_of_commitments (void)
{
  static const struct { gint64 id; gboolean is_late; int n_days_left; } expected[] = {
    { 4, TRUE, -1 }, { 3, FALSE, 0 }, { 1, FALSE, 17 }, { 2, FALSE, 0 }, { 6, FALSE, -54 }, { 5, FALSE, -54 },
  };
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GPtrArray) meetings = new_meetings ();
  g_autoptr(GPtrArray) commitments = new_commitments ();
  g_autoptr(FlerCaseView) view = NULL;

  add_commitment (commitments, FLER_COMMITMENT_OPEN, "2026-12-11", NULL);
  add_commitment (commitments, FLER_COMMITMENT_OPEN, NULL, NULL);
  add_commitment (commitments, FLER_COMMITMENT_OPEN, "2026-11-24", NULL);
  add_commitment (commitments, FLER_COMMITMENT_OPEN, "2026-11-23", NULL);
  add_commitment (commitments, FLER_COMMITMENT_DONE, "2026-10-01", "2026-10-01");
  add_commitment (commitments, FLER_COMMITMENT_DROPPED, "2026-10-01", "2026-10-05");
  view = fler_case_view_of (the_case, meetings, commitments, at ("2026-11-24T12:00"), stockholm);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const FlerCommitmentLine *line = &g_array_index (view->commitments, FlerCommitmentLine, i);

      g_assert_cmpint (line->commitment->id, ==, expected[i].id);
      g_assert_cmpint (line->is_late, ==, expected[i].is_late);
      g_assert_cmpint (line->n_days_left, ==, expected[i].n_days_left);
    }
  g_assert_cmpuint (view->n_open, ==, 4);
  g_assert_cmpuint (view->n_late, ==, 1);
}

static void
test_age_and_a_line_that_stands_still (void)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GPtrArray) meetings = new_meetings ();
  g_autoptr(GPtrArray) commitments = new_commitments ();
  g_autoptr(FlerCaseView) open = NULL;
  g_autoptr(FlerCaseView) closed = NULL;

  the_case->personnummer = g_strdup ("198507119801");
  fler_day_parse ("2026-01-15", &the_case->facts.sick_first_day);
  open = fler_case_view_of (the_case, meetings, commitments, at ("2026-07-12T12:00"), stockholm);
  g_assert_cmpint (open->age, ==, 41);
  g_assert_cmpint (open->sick.day, ==, 179);

  the_case->state = FLER_CASE_CLOSED;
  fler_day_parse ("2026-04-14", &the_case->closed_on);
  closed = fler_case_view_of (the_case, meetings, commitments, at ("2026-07-12T12:00"), stockholm);
  g_assert_cmpint (closed->sick.day, ==, 90);
}

static void
test_contact_meeting_held_here (void)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GPtrArray) meetings = new_meetings ();
  g_autofree char *day = NULL;
  FlerFacts facts;

  the_case->facts.contact_meeting_held = FLER_TRI_NO;
  new_meeting (meetings, FLER_FORM_KONTAKT, FLER_MEETING_CANCELLED, "2026-09-01T09:00");
  fler_case_facts_of (the_case, meetings, stockholm, &facts);
  g_assert_cmpint (facts.contact_meeting_held, ==, FLER_TRI_NO);
  fler_facts_clear (&facts);

  new_meeting (meetings, FLER_FORM_KONTAKT, FLER_MEETING_HELD, "2026-10-01T00:30");
  fler_case_facts_of (the_case, meetings, stockholm, &facts);
  day = fler_day_to_iso (&facts.contact_meeting_day);
  g_assert_cmpint (facts.contact_meeting_held, ==, FLER_TRI_YES);
  g_assert_cmpstr (day, ==, "2026-10-01");
  fler_facts_clear (&facts);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  g_test_add_func ("/domain/case-view/order-of-meetings", test_order_of_meetings);
  g_test_add_func ("/domain/case-view/parties-of-the-next-meeting", test_parties_of_the_next_meeting);
  g_test_add_func ("/domain/case-view/parties-of-a-meeting-that-was", test_parties_of_a_meeting_that_was);
  g_test_add_func ("/domain/case-view/order-of-commitments", test_order_of_commitments);
  g_test_add_func ("/domain/case-view/age-and-a-line-that-stands-still", test_age_and_a_line_that_stands_still);
  g_test_add_func ("/domain/case-view/D5/contact-meeting-held-here", test_contact_meeting_held_here);
  return g_test_run ();
}
