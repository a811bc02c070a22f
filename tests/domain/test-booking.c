/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-booking.c - what is said of a booking before it is saved, on Tuesday 24 November 2026 */

#include "fler-booking.h"

#define WORK_START (8 * 60)
#define WORK_END   (17 * 60)

static GTimeZone *stockholm;

static gint64
at (const char *iso, int minutes)
{
  GDate day;

  g_assert_true (fler_day_parse (iso, &day));
  return fler_day_time (&day, minutes, stockholm);
}

static FlerBookingDraft
draft_of (const char *iso, int start, int end)
{
  FlerBookingDraft draft = { .form = FLER_FORM_KONTAKT, .case_id = 7, .start = start, .end = end };

  fler_day_parse (iso, &draft.day);
  return draft;
}

static guint
check (const FlerBookingDraft *draft)
{
  return fler_booking_check (draft, at ("2026-11-24", 8 * 60), WORK_START, WORK_END, stockholm);
}

static void
test_nothing_to_say (void)
{
  FlerBookingDraft draft = draft_of ("2026-11-25", 13 * 60, 14 * 60);

  g_assert_cmpuint (check (&draft), ==, 0);
}

static void
test_what_stops (void)
{
  FlerBookingDraft draft = draft_of ("2026-11-31", 13 * 60, 14 * 60);

  g_assert_cmpuint (check (&draft) & FLER_BOOKING_STOPS, ==, FLER_BOOKING_NO_DAY);
  draft = draft_of ("2026-11-25", 13 * 60, 13 * 60);
  g_assert_cmpuint (check (&draft), ==, FLER_BOOKING_END_FIRST);
  draft = draft_of ("2026-11-25", 14 * 60, 13 * 60);
  g_assert_cmpuint (check (&draft), ==, FLER_BOOKING_END_FIRST);
  draft = draft_of ("2026-11-25", -1, -1);
  g_assert_cmpuint (check (&draft), ==, FLER_BOOKING_NO_START | FLER_BOOKING_NO_END);
  draft = draft_of ("2026-11-25", 24 * 60, 24 * 60);
  g_assert_cmpuint (check (&draft), ==, FLER_BOOKING_NO_START);
  draft = draft_of ("2026-11-25", 13 * 60, 14 * 60);
  draft.case_id = 0;
  g_assert_cmpuint (check (&draft), ==, FLER_BOOKING_NO_CASE);
  draft.form = FLER_FORM_NONE;
  g_assert_cmpuint (check (&draft), ==, FLER_BOOKING_NO_TITLE);
  draft.has_title = TRUE;
  g_assert_cmpuint (check (&draft), ==, 0);
  draft.start = draft.end = -1;
  draft.is_all_day = TRUE;
  g_assert_cmpuint (check (&draft), ==, 0);
}

static void
test_what_warns (void)
{
  FlerBookingDraft draft = draft_of ("2026-12-24", 13 * 60, 14 * 60);       /* Christmas Eve */

  g_assert_cmpuint (check (&draft), ==, FLER_BOOKING_FREE_DAY);
  draft = draft_of ("2026-11-28", 13 * 60, 14 * 60);                        /* a Saturday */
  g_assert_cmpuint (check (&draft), ==, FLER_BOOKING_FREE_DAY);
  draft = draft_of ("2026-11-25", 7 * 60, 9 * 60);
  g_assert_cmpuint (check (&draft), ==, FLER_BOOKING_OUTSIDE_HOURS);
  draft = draft_of ("2026-11-25", 8 * 60, 13 * 60);
  g_assert_cmpuint (check (&draft), ==, FLER_BOOKING_LONG);
  draft = draft_of ("2026-11-23", 13 * 60, 14 * 60);
  g_assert_cmpuint (check (&draft), ==, FLER_BOOKING_PAST);
}

static void
test_span_over_the_skipped_hour (void)
{
  FlerBookingDraft draft = draft_of ("2027-03-28", 2 * 60, 2 * 60 + 30);
  FlerSpan span = fler_booking_span (&draft, stockholm);

  g_assert_cmpint (span.end - span.start, ==, 30 * 60);
}

static void
assert_next (const char *iso, int minutes, const char *expected_iso, int expected)
{
  int found;
  GDate day = fler_booking_next_time (at (iso, minutes), WORK_START, WORK_END, stockholm, &found);
  g_autofree char *text = fler_day_to_iso (&day);

  g_assert_cmpstr (text, ==, expected_iso);
  g_assert_cmpint (found, ==, expected);
}

static void
test_next_time (void)
{
  assert_next ("2026-11-24", 10 * 60 + 10, "2026-11-24", 10 * 60 + 30);
  assert_next ("2026-11-24", 10 * 60 + 30, "2026-11-24", 11 * 60);
  assert_next ("2026-11-24", 6 * 60, "2026-11-24", 8 * 60);
  assert_next ("2026-11-24", 16 * 60 + 40, "2026-11-25", 8 * 60);
  assert_next ("2026-11-27", 18 * 60, "2026-11-30", 8 * 60);
  assert_next ("2026-12-23", 18 * 60, "2026-12-28", 8 * 60);     /* eve, Christmas, Boxing Day, Sunday */
}

static void
test_who_takes_part (void)
{
  FlerOfficial me = { .id = 3, .party = FLER_PARTY_FK, .name = (char *) "A. Exempelsson" };
  g_autoptr(GPtrArray) flerpart = fler_booking_participants (FLER_FORM_FLERPART, NULL, &me);
  g_autoptr(GPtrArray) own = fler_booking_participants (FLER_FORM_NONE, NULL, &me);
  g_autoptr(GPtrArray) contact = fler_booking_participants (FLER_FORM_KONTAKT, NULL, NULL);
  const FlerParticipant *fk = g_ptr_array_index (flerpart, 2);

  g_assert_cmpuint (flerpart->len, ==, 5);
  g_assert_cmpuint (own->len, ==, 0);
  g_assert_cmpuint (contact->len, ==, 3);
  g_assert_cmpint (fk->party, ==, FLER_PARTY_FK);
  g_assert_cmpint (fk->official_id, ==, 3);
  g_assert_cmpstr (fk->name, ==, "A. Exempelsson");
  g_assert_null (((FlerParticipant *) contact->pdata[1])->name);
}

static void
assert_parties_of (FlerForm form, const FlerFacts *facts, const FlerOfficial *mine, const char *expected)
{
  g_autoptr(GPtrArray) participants = fler_booking_participants (form, facts, mine);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < participants->len; i++)
    g_string_append_printf (text, " %s", fler_party_kind_id (((FlerParticipant *) participants->pdata[i])->party));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_parties (const FlerFacts *facts, const FlerOfficial *mine, const char *expected)
{
  assert_parties_of (FLER_FORM_FLERPART, facts, mine, expected);
}

/* Whoever calls to a meeting that any party may call to comes to it, and is named. */
static void
test_own_party_takes_part (void)
{
  FlerOfficial me = { .id = 3, .party = FLER_PARTY_FK, .name = (char *) "A. Exempelsson" };
  g_autoptr(GPtrArray) other = fler_booking_participants (FLER_FORM_ANNAT, NULL, &me);

  assert_parties_of (FLER_FORM_ANNAT, NULL, &me, " person fk");
  assert_parties_of (FLER_FORM_SIP, NULL, &me, " person fk region kommun");
  g_assert_cmpstr (((FlerParticipant *) other->pdata[1])->name, ==, "A. Exempelsson");
  me.party = FLER_PARTY_KOMMUN;
  assert_parties_of (FLER_FORM_SIP, NULL, &me, " person region kommun");
  assert_parties_of (FLER_FORM_KONTAKT, NULL, &me, " person fk af");
  assert_parties_of (FLER_FORM_ANNAT, NULL, NULL, " person");
}

/* F1: nobody is called who is not needed, and to whom nothing may be told. */
static void
test_parties_needed (void)
{
  FlerOfficial me = { .id = 3, .party = FLER_PARTY_KOMMUN, .name = (char *) "A. Exempelsson" };
  FlerFacts facts;

  fler_facts_init (&facts);
  assert_parties (&facts, NULL, " person af fk region kommun");
  facts.parties_needed_known = TRUE;
  facts.parties_needed = FLER_NEED_AF | FLER_NEED_REGION;
  assert_parties (&facts, NULL, " person af region");
  assert_parties (&facts, &me, " person af region kommun");
  /* Where nobody is said to be needed, the facts are of no help. */
  facts.parties_needed = 0;
  assert_parties (&facts, NULL, " person af fk region kommun");
  facts.parties_needed = FLER_NEED_REGION;
  g_autoptr(GPtrArray) contact = fler_booking_participants (FLER_FORM_KONTAKT, &facts, NULL);
  g_assert_cmpuint (contact->len, ==, 3);
}

static void
test_lead_days (void)
{
  FlerStep invitation = { .id = (char *) "F2", .due = { FLER_DUE_BEFORE_MEETING, 28 } };
  FlerStep name = { .id = (char *) "F4", .due = { FLER_DUE_BEFORE_MEETING, 5 } };
  FlerStep after = { .id = (char *) "F6", .due = { FLER_DUE_AFTER_MEETING, 56 } };
  g_autoptr(GPtrArray) steps = g_ptr_array_new ();
  FlerRoutine routine = { .steps = steps };

  g_assert_cmpint (fler_booking_lead_days (NULL), ==, 0);
  g_ptr_array_add (steps, &after);
  g_assert_cmpint (fler_booking_lead_days (&routine), ==, 0);
  g_ptr_array_add (steps, &name);
  g_ptr_array_add (steps, &invitation);
  g_assert_cmpint (fler_booking_lead_days (&routine), ==, 28);
}

static void
test_who_calls (void)
{
  FlerOfficial me = { .id = 3, .party = FLER_PARTY_KOMMUN, .name = (char *) "A. Exempelsson" };
  FlerRoutine contact = { .form = FLER_FORM_KONTAKT, .convener = (char *) "fk" };
  FlerRoutine flerpart = { .form = FLER_FORM_FLERPART, .convener = (char *) "any" };

  g_assert_cmpint (fler_booking_convener (&contact, &me), ==, FLER_PARTY_FK);
  g_assert_cmpint (fler_booking_convener (&flerpart, &me), ==, FLER_PARTY_KOMMUN);
  g_assert_cmpint (fler_booking_convener (NULL, NULL), ==, FLER_PARTY_NONE);
}

static FlerMeeting *
meeting_with (gint64 id, FlerPartyKind party, gint64 official_id, const char *name)
{
  FlerMeeting *meeting = fler_meeting_new ();
  FlerParticipant *participant = fler_participant_new ();

  meeting->id = id;
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  participant->party = party;
  participant->official_id = official_id;
  participant->name = g_strdup (name);
  g_ptr_array_add (meeting->participants, participant);
  return meeting;
}

static guint
count_faces (const FlerMeeting *meeting, const GPtrArray *others)
{
  g_autoptr(GPtrArray) faces = fler_booking_new_faces (meeting, others);

  return faces->len;
}

static void
test_new_face (void)
{
  g_autoptr(GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  g_autoptr(FlerMeeting) new_one = meeting_with (9, FLER_PARTY_AF, 0, "B. Provsson");
  g_autoptr(FlerMeeting) same_one = meeting_with (9, FLER_PARTY_AF, 0, "c. testsson");
  g_autoptr(FlerMeeting) other_party = meeting_with (9, FLER_PARTY_REGION, 0, "B. Provsson");
  g_autoptr(FlerMeeting) nobody = meeting_with (9, FLER_PARTY_AF, 0, NULL);

  g_assert_cmpuint (count_faces (new_one, others), ==, 0);
  g_ptr_array_add (others, meeting_with (9, FLER_PARTY_AF, 0, "D. Sigsson"));       /* itself, as it was */
  g_ptr_array_add (others, meeting_with (8, FLER_PARTY_AF, 0, "C. Testsson"));
  g_assert_cmpuint (count_faces (new_one, others), ==, 1);
  g_assert_cmpuint (count_faces (same_one, others), ==, 0);
  g_assert_cmpuint (count_faces (other_party, others), ==, 0);
  g_assert_cmpuint (count_faces (nobody, others), ==, 0);
  ((FlerMeeting *) others->pdata[1])->state = FLER_MEETING_CANCELLED;
  g_assert_cmpuint (count_faces (new_one, others), ==, 0);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  g_assert_nonnull (stockholm);
  g_test_add_func ("/domain/booking/own-party-takes-part", test_own_party_takes_part);
  g_test_add_func ("/domain/booking/check/nothing-to-say", test_nothing_to_say);
  g_test_add_func ("/domain/booking/check/what-stops", test_what_stops);
  g_test_add_func ("/domain/booking/check/what-warns", test_what_warns);
  g_test_add_func ("/domain/booking/span/over-the-skipped-hour", test_span_over_the_skipped_hour);
  g_test_add_func ("/domain/booking/next-time", test_next_time);
  g_test_add_func ("/domain/booking/who-takes-part", test_who_takes_part);
  g_test_add_func ("/domain/booking/lead-days/K6-F2", test_lead_days);
  g_test_add_func ("/domain/booking/parties-needed", test_parties_needed);
  g_test_add_func ("/domain/booking/who-calls", test_who_calls);
  g_test_add_func ("/domain/booking/new-face/D155", test_new_face);
  status = g_test_run ();
  g_time_zone_unref (stockholm);
  return status;
}
