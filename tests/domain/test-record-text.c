/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-record-text.c - a record as the journal gets it */

#include "fler-record-text.h"

static const char *
party (FlerPartyKind kind)
{
  return kind == FLER_PARTY_AF ? "AF" : kind == FLER_PARTY_FK ? "FK"
         : kind == FLER_PARTY_REGION ? "Region" : "Personen";
}

static char *
document (const FlerHandover *handover)
{
  return g_strdup_printf ("%s från %s", handover->what, party (handover->from_party));
}

static const FlerRecordWords words = {
  .party = party, .day = fler_day_to_iso, .document = document, .yes = "Ja", .no = "Nej", .present = "Närvarande",
  .absent = "Kom inte", .medskick = "medskick", .declined = "tackade nej", .commitments = "Åtaganden", .no_plan = "Ingen planering",
};

static FlerSection *
add_section (FlerRoutine *routine, const char *id, const char *title, FlerFieldKind kind)
{
  FlerSection *section = fler_section_new ();

  section->id = g_strdup (id);
  section->title = g_strdup (title);
  section->kind = kind;
  g_ptr_array_add (routine->sections, section);
  return section;
}

static void
add_participant (FlerMeeting *meeting, FlerPartyKind kind, const char *name, FlerPresence presence)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->party = kind;
  participant->name = g_strdup (name);
  participant->presence = presence;
  g_ptr_array_add (meeting->participants, participant);
}

static FlerParticipant *
last_of (FlerMeeting *meeting)
{
  return meeting->participants->pdata[meeting->participants->len - 1];
}

static FlerRoutine *
make_routine (void)
{
  FlerRoutine *routine = fler_routine_new ();
  FlerSection *choice;
  FlerChoice *full_time = fler_choice_new ();

  add_section (routine, "goal", "Mål", FLER_FIELD_TEXT);
  choice = add_section (routine, "extent", "Omfattning", FLER_FIELD_CHOICE);
  full_time->id = g_strdup ("full");
  full_time->title = g_strdup ("Heltid");
  g_ptr_array_add (choice->choices, full_time);
  add_section (routine, "enrolled", "Inskriven", FLER_FIELD_YES_NO);
  add_section (routine, "empty", "Tomt", FLER_FIELD_TEXT);
  add_section (routine, "agreed", "Vi kom överens om", FLER_FIELD_COMMITMENTS);
  add_section (routine, "follow_up", "Uppföljning", FLER_FIELD_DATE);
  return routine;
}

static void
test_all_kinds_in_order (void)
{
  g_autoptr(FlerRoutine) routine = make_routine ();
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autoptr(FlerRecord) record = fler_record_new ();
  g_autoptr(GPtrArray) commitments =
    g_ptr_array_new_with_free_func ((GDestroyNotify) fler_commitment_free);
  FlerCommitment *commitment = fler_commitment_new ();
  g_autofree char *text = NULL;

  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  add_participant (meeting, FLER_PARTY_PERSON, NULL, FLER_PRESENCE_PRESENT);
  add_participant (meeting, FLER_PARTY_AF, "Berit", FLER_PRESENCE_ABSENT);
  add_participant (meeting, FLER_PARTY_FK, "Åke", FLER_PRESENCE_MEDSKICK);
  last_of (meeting)->medskick = g_strdup ("Beslut kommer.\nRing mig.\n");
  add_participant (meeting, FLER_PARTY_REGION, NULL, FLER_PRESENCE_ABSENT);
  last_of (meeting)->answer = FLER_ANSWER_DECLINES;
  last_of (meeting)->decline_reason = g_strdup ("Ingen är ledig");
  fler_record_set_answer (record, "goal", "Prova arbete\n\n");
  fler_record_set_answer (record, "extent", "full");
  fler_record_set_answer (record, "enrolled", "no");
  fler_record_set_answer (record, "follow_up", "2026-12-11");
  g_ptr_array_add (record->parked, g_strdup ("Karensdag?"));
  commitment->party = FLER_PARTY_AF;
  commitment->who = g_strdup ("Berit");
  commitment->what = g_strdup ("Boka studiebesök");
  fler_day_parse ("2026-12-04", &commitment->due_on);
  g_ptr_array_add (commitments, commitment);

  text = fler_record_to_text (routine, meeting, record, commitments, "Möte 24 november", &words);
  g_assert_cmpstr (text, ==,
                   "Möte 24 november\n"
                   "\nNärvarande\n- Personen\n- FK, Åke (medskick: Beslut kommer. Ring mig.)\n"
                   "\nKom inte\n- AF, Berit\n- Region (tackade nej: Ingen är ledig)\n"
                   "\nMål\nProva arbete\n"
                   "\nOmfattning\nHeltid\n"
                   "\nInskriven\nNej\n"
                   "\nVi kom överens om\n- AF, Berit: Boka studiebesök (2026-12-04)\n"
                   "\nUppföljning\n2026-12-11\n");
}

static void
test_no_plan_says_why (void)
{
  g_autoptr(FlerRoutine) routine = fler_routine_new ();
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autoptr(FlerRecord) record = fler_record_new ();
  g_autoptr(GPtrArray) commitments = g_ptr_array_new ();
  g_autofree char *text = NULL;

  record->no_plan_why = g_strdup ("Behöver mer tid");
  text = fler_record_to_text (routine, meeting, record, commitments, "Möte", &words);
  g_assert_cmpstr (text, ==, "Möte\n\nIngen planering\nBehöver mer tid\n");
}

/* Ö5: what is handed over is listed, as the journal can hold it. */
static void
test_documents_are_lines (void)
{
  g_autoptr(FlerRoutine) routine = fler_routine_new ();
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autoptr(FlerRecord) record = fler_record_new ();
  g_autoptr(GPtrArray) commitments = g_ptr_array_new ();
  g_autofree char *text = NULL;

  add_section (routine, "documents", "Handlingar", FLER_FIELD_DOCUMENTS);
  fler_record_set_answer (record, "documents", "Läkarintyg\t2026-09-03\tfk\taf\nBeslutet\t\tfk\taf");
  text = fler_record_to_text (routine, meeting, record, commitments, "Möte", &words);
  g_assert_cmpstr (text, ==, "Möte\n\nHandlingar\n- Läkarintyg från FK\n- Beslutet från FK\n");
}

/* D134: what a meeting led to may be several things; an id that is no choice any more stays. */
static void
test_several_choices (void)
{
  g_autoptr(FlerRoutine) routine = make_routine ();
  const FlerSection *section = fler_routine_get_section (routine, "extent");
  g_autofree char *one = fler_section_choice_titles (section, "full");
  g_autofree char *several = fler_section_choice_titles (section, "full old full");
  g_autofree char *none = fler_section_choice_titles (section, "");

  g_assert_cmpstr (one, ==, "Heltid");
  g_assert_cmpstr (several, ==, "Heltid, old, Heltid");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/record-text/all-kinds-in-order", test_all_kinds_in_order);
  g_test_add_func ("/domain/record-text/no-plan-says-why", test_no_plan_says_why);
  g_test_add_func ("/domain/record-text/documents-are-lines/Ö5", test_documents_are_lines);
  g_test_add_func ("/domain/record-text/D134/several-choices", test_several_choices);
  return g_test_run ();
}
