/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-record-paper.c - the person's copy and the file's, as poppler reads them back */

#include "fler-test-record.h"

#include <string.h>

#include "fler-document-check.h"
#include "fler-forbidden.h"

/* Rules K8, G4. */
static void
test_persons_copy_has_what_was_agreed (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) document = fler_record_paper_for_person (&fixture->paper);
  g_autofree char *text = test_read_back (document, FALSE);

  g_assert_nonnull (strstr (text, "Planeringsmöte"));
  g_assert_nonnull (strstr (text, "24 month_11 2026, 13.00–14.00"));
  g_assert_nonnull (strstr (text, "Ringa skolan"));
  g_assert_nonnull (strstr (text, "11 month_12 2026"));
  g_assert_nonnull (strstr (text, "Prova ett nytt yrke"));
  g_assert_nonnull (strstr (text, "010-000 00 07"));
  g_assert_null (strstr (text, "Bara för akten"));
  g_assert_null (strstr (text, "Åke Exempelsson"));
  g_assert_nonnull (strstr (text, "absent party_fk documented_by"));
}

/* The copy is handed over before the record is locked: it says what will stand there then. */
static void
test_copy_tells_of_contributions_before_the_end (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;
  g_autoptr(FlerDocument) file = NULL;
  g_autofree char *in_file = NULL;

  test_add_participant (fixture->meeting, FLER_PARTY_REGION, "Rakel Testberg", 0, FLER_PRESENCE_UNKNOWN);
  test_add_participant (fixture->meeting, FLER_PARTY_KOMMUN, "Örjan Testberg", 0, FLER_PRESENCE_UNKNOWN);
  ((FlerParticipant *) fixture->meeting->participants->pdata[3])->answer = FLER_ANSWER_MEDSKICK;
  ((FlerParticipant *) fixture->meeting->participants->pdata[3])->medskick = g_strdup ("Vi kan erbjuda provtagning");
  fler_day_parse ("2026-11-20", &((FlerParticipant *) fixture->meeting->participants->pdata[3])->answered_on);
  document = fler_record_paper_for_person (&fixture->paper);
  text = test_read_back (document, FALSE);
  g_assert_nonnull (strstr (text, "absent party_fk party_region (medskick) party_kommun"));
  g_assert_null (strstr (text, "Örjan Testberg"));     /* was not ticked, and is nobody to turn to */
  g_assert_nonnull (strstr (text, "contributions • party_region, Rakel Testberg (20 month_11 2026): Vi kan erbjuda provtagning"));
  file = fler_record_paper_for_file (&fixture->paper, NULL);
  in_file = test_read_back (file, FALSE);
  g_assert_nonnull (strstr (in_file, "contributions • party_region, Rakel Testberg (20 month_11 2026): Vi kan erbjuda provtagning"));
}

/* Who sent something along, and came all the same, said it there: it was not shown. The file keeps it. */
static void
test_copy_has_what_was_shown (TestRecord *fixture, gconstpointer unused)
{
  FlerParticipant *came = fixture->meeting->participants->pdata[1];
  g_autoptr(FlerDocument) copy = NULL;
  g_autoptr(FlerDocument) file = NULL;
  g_autofree char *in_copy = NULL;
  g_autofree char *in_file = NULL;

  came->answer = FLER_ANSWER_COMES;
  came->medskick = g_strdup ("Vi kan erbjuda provtagning");
  copy = fler_record_paper_for_person (&fixture->paper);
  in_copy = test_read_back (copy, FALSE);
  g_assert_null (strstr (in_copy, "provtagning"));
  file = fler_record_paper_for_file (&fixture->paper, NULL);
  in_file = test_read_back (file, FALSE);
  g_assert_nonnull (strstr (in_file, "provtagning"));
}

static char *
copy_text (TestRecord *fixture)
{
  g_autoptr(FlerDocument) document = fler_record_paper_for_person (&fixture->paper);

  return test_read_back (document, FALSE);
}

/* The person is “you” in every heading, has a name, and a reference to give when calling. */
static void
test_copy_speaks_to_the_person (TestRecord *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;
  g_autofree char *of_protected = NULL;
  g_autofree char *in_file = NULL;
  g_autoptr(FlerDocument) file = NULL;

  ((FlerSection *) fixture->routine->sections->pdata[0])->person_title = g_strdup ("Ditt mål");
  text = copy_text (fixture);
  g_assert_nonnull (strstr (text, "person Anna Testström our_reference 0042"));
  g_assert_nonnull (strstr (text, "present you party_af, Berit Provsson"));
  g_assert_nonnull (strstr (text, "Ditt mål Prova ett nytt yrke"));
  file = fler_record_paper_for_file (&fixture->paper, NULL);
  in_file = test_read_back (file, FALSE);
  g_assert_nonnull (strstr (in_file, "Mål Prova ett nytt yrke"));
  g_assert_null (strstr (in_file, "Ditt mål"));
  fixture->the_case->is_protected = TRUE;
  of_protected = copy_text (fixture);
  g_assert_null (strstr (of_protected, "Anna Testström"));
  g_assert_nonnull (strstr (of_protected, "our_reference 0042"));
}

/* Somebody else came from the party: it was not missing. */
static void
test_copy_tells_which_party_was_missing (TestRecord *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;

  test_add_participant (fixture->meeting, FLER_PARTY_AF, "Bo Provsson", 0, FLER_PRESENCE_ABSENT);
  test_add_participant (fixture->meeting, FLER_PARTY_FK, "Eva Exempelsson", 0, FLER_PRESENCE_ABSENT);
  text = copy_text (fixture);
  g_assert_nonnull (strstr (text, "absent party_fk documented_by"));
}

/* When the meeting was held is what the record knows; a copy handed over at its end knows when it began. */
static void
test_copy_tells_when_it_was_held (TestRecord *fixture, gconstpointer unused)
{
  gint64 start = fixture->meeting->span.start;
  struct { int version; gint64 began, ended, first_ended; const char *text; } times[] = {
    { 1, 0, start + 3600, 0, "24 month_11 2026, 13.00–14.00 " },
    { 1, start, start + 3600, 0, "24 month_11 2026, 13.00–14.00 " },
    { 1, start + 240, start + 3060, 0, "24 month_11 2026, 13.04–13.51 (booked 13.00–14.00)" },
    { 0, start + 240, 0, 0, "24 month_11 2026, began 13.04 (booked 13.00–14.00)" },
    { 2, start + 240, start + 86400, start + 3060, "24 month_11 2026, 13.04–13.51 (booked 13.00–14.00)" },
    { 1, start + 7200, start + 7300, 0, "24 month_11 2026, 13.00–14.00 " },         /* written up afterwards */
    { 1, start - 240, start + 86400, 0, "24 month_11 2026, began 12.56 (booked 13.00–14.00)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *text = NULL;

      fixture->record->version = times[i].version;
      fixture->record->started_at = times[i].began;
      fixture->record->ended_at = times[i].ended;
      fixture->paper.ended_at = times[i].first_ended;
      text = copy_text (fixture);
      g_assert_nonnull (strstr (text, times[i].text));
    }
}

static void
test_copy_tells_how_it_was_held (TestRecord *fixture, gconstpointer unused)
{
  g_autofree char *by_phone = NULL;
  g_autofree char *mixed = NULL;

  fler_paper_words_put (fixture->words, "mode_video", "På video");
  fixture->meeting->mode = FLER_MODE_PHONE;
  by_phone = copy_text (fixture);
  g_assert_nonnull (strstr (by_phone, "how mode_phone"));
  fixture->meeting->mode = FLER_MODE_MIXED;
  ((FlerParticipant *) fixture->meeting->participants->pdata[1])->mode = FLER_MODE_VIDEO;
  mixed = copy_text (fixture);
  g_assert_nonnull (strstr (mixed, "how mode_mixed"));
  g_assert_nonnull (strstr (mixed, "party_af, Berit Provsson (på video)"));
}

/* Rule K2: what holds through day 180 is told with its date. */
static void
test_copy_dates_day_180 (TestRecord *fixture, gconstpointer unused)
{
  g_autofree char *unknown = NULL;
  g_autofree char *known = NULL;

  fixture->routine->copy_note = g_strdup ("Till och med dag 180 ({day_180|fråga Försäkringskassan}).");
  unknown = copy_text (fixture);
  g_assert_nonnull (strstr (unknown, "dag 180 (fråga Försäkringskassan)."));
  fler_day_parse ("2026-08-01", &fixture->the_case->facts.sick_first_day);
  known = copy_text (fixture);
  g_assert_nonnull (strstr (known, "dag 180 (27 month_1 2027)."));
}

/* F3: in the file it stands why somebody did not come; it is not the person's to carry. */
static void
test_file_tells_why_somebody_declined (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) file = NULL;
  g_autoptr(FlerDocument) copy = NULL;
  g_autofree char *in_file = NULL;
  g_autofree char *in_copy = NULL;
  FlerParticipant *participant;

  test_add_participant (fixture->meeting, FLER_PARTY_REGION, "Rakel Testberg", 0, FLER_PRESENCE_ABSENT);
  participant = fixture->meeting->participants->pdata[fixture->meeting->participants->len - 1];
  participant->answer = FLER_ANSWER_DECLINES;
  participant->decline_reason = g_strdup ("Ingen är ledig");
  file = fler_record_paper_for_file (&fixture->paper, NULL);
  in_file = test_read_back (file, FALSE);
  g_assert_nonnull (strstr (in_file, "party_region, Rakel Testberg (declined: Ingen är ledig)"));
  copy = fler_record_paper_for_person (&fixture->paper);
  in_copy = test_read_back (copy, FALSE);
  g_assert_null (strstr (in_copy, "Ingen är ledig"));
}

/* Ö5: what was handed over is listed, and between whom; in the words of the paper, here their ids. */
static void
test_documents_handed_over_are_listed (TestRecord *fixture, gconstpointer unused)
{
  static const char *const in_order[] = {
    "Handlingar", "handed_from: party_fk. handed_to: party_af.", "Läkarintyg, 3 month_9 2026", "Beslutet",
    "handed_from: you. handed_to: party_af.", "Arbetsprov",
  };
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;
  const char *at = NULL;
  FlerSection *section;

  test_add_section (fixture->routine, "documents", "Handlingar", TRUE);
  section = fixture->routine->sections->pdata[fixture->routine->sections->len - 1];
  section->kind = FLER_FIELD_DOCUMENTS;
  fler_record_set_answer (fixture->record, "documents",
                          "Läkarintyg\t2026-09-03\tfk\taf\nBeslutet\t\tfk\taf\nArbetsprov\t\tperson\taf");
  document = fler_record_paper_for_person (&fixture->paper);
  text = test_read_back (document, FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (in_order); i++)
    {
      at = strstr (at != NULL ? at : text, in_order[i]);
      g_assert_nonnull (at);
    }
}

/* D42: also not in the file's own data. */
static void
test_persons_copy_says_nothing_of_the_form (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) document = fler_record_paper_for_person (&fixture->paper);
  g_autofree char *text = test_read_back (document, TRUE);

  g_assert_false (fler_forbidden_is_in (text, fler_forbidden_default ()));
  g_assert_false (fler_forbidden_is_in (fler_document_get_title (document), fler_forbidden_default ()));
}

static char *
find_in_copy (TestRecord *fixture)
{
  g_autoptr(FlerDocument) document = fler_record_paper_for_person (&fixture->paper);

  return fler_document_find_forbidden (document, fler_forbidden_default ());
}

/* Rule D42: whoever typed it, and wherever. */
static void
test_forbidden_word_is_found (TestRecord *fixture, gconstpointer unused)
{
  g_autofree char *where = find_in_copy (fixture);

  g_assert_null (where);
  fler_record_set_answer (fixture->record, "inner", "Ett överlämningsmöte");
  where = find_in_copy (fixture);
  g_assert_null (where);
  test_add_commitment (fixture->paper.commitments, "Komma till överlämnings-mötet");
  where = find_in_copy (fixture);
  g_assert_cmpstr (where, ==, "agreed");
  g_clear_pointer (&where, g_free);
  g_ptr_array_set_size (fixture->paper.commitments, 0);
  fler_record_set_answer (fixture->record, "goal", "OVERLAMNINGSMOTET");
  where = find_in_copy (fixture);
  g_assert_cmpstr (where, ==, "Mål");
}

/* An organisation's own title of a section reaches the person too. */
static void
test_forbidden_word_in_a_title_is_found (TestRecord *fixture, gconstpointer unused)
{
  FlerSection *section = fixture->routine->sections->pdata[0];
  g_autofree char *where = NULL;

  g_free (section->title);
  section->title = g_strdup ("Efter överlämningsmötet");
  where = find_in_copy (fixture);
  g_assert_cmpstr (where, ==, "Efter överlämningsmötet");
}

/* Who was on the telephone gets the copy by post; who sat in the room takes it along. */
static void
test_copy_is_addressed_when_it_is_posted (TestRecord *fixture, gconstpointer unused)
{
  FlerEnvelope envelope = fler_envelope_usual (FALSE);
  g_autofree char *by_phone = NULL;
  g_autofree char *in_room = NULL;
  g_autofree char *of_protected = NULL;

  fixture->paper.envelope = &envelope;
  fixture->the_case->address = g_strdup ("Påhittsgatan 3\n123 45 Teststad");
  fixture->meeting->mode = FLER_MODE_PHONE;
  by_phone = copy_text (fixture);
  g_assert_nonnull (strstr (by_phone, "Anna Testström Påhittsgatan 3 123 45 Teststad Planeringsmöte"));
  fixture->meeting->mode = FLER_MODE_ROOM;
  in_room = copy_text (fixture);
  g_assert_null (strstr (in_room, "Påhittsgatan"));
  fixture->meeting->mode = FLER_MODE_PHONE;
  fixture->the_case->is_protected = TRUE;
  of_protected = copy_text (fixture);
  g_assert_null (strstr (of_protected, "Påhittsgatan"));
}

static void
test_files_copy_is_complete_with_versions (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(GPtrArray) earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_record_free);
  FlerRecord *first = fler_record_copy (fixture->record);
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;

  fixture->record->version = 2;
  fixture->record->correction_why = g_strdup ("Fel yrke");
  fler_record_set_answer (first, "goal", "Prova ett gammalt yrke");
  g_ptr_array_add (earlier, first);
  document = fler_record_paper_for_file (&fixture->paper, earlier);
  text = test_read_back (document, FALSE);
  g_assert_nonnull (strstr (text, "Anna Testström"));
  g_assert_nonnull (strstr (text, "0042"));
  g_assert_nonnull (strstr (text, "Bara för akten"));
  g_assert_nonnull (strstr (text, "Åke Exempelsson"));
  g_assert_nonnull (strstr (text, "Fel yrke"));
  g_assert_nonnull (strstr (text, "Prova ett gammalt yrke"));
}

/* What was agreed, and who was there, as each version had it. */
static void
test_files_copy_tells_what_each_version_agreed (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(GPtrArray) earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_record_free);
  g_autoptr(FlerMeeting) then = fler_meeting_new ();
  FlerRecord *first = fler_record_copy (fixture->record);
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;
  char *past;

  then->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  test_add_participant (then, FLER_PARTY_AF, "Cecilia Provsson", 0, FLER_PRESENCE_PRESENT);
  first->is_past = TRUE;
  first->participants = g_steal_pointer (&then->participants);
  first->commitments = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_commitment_free);
  test_add_commitment (first->commitments, "Skriva till skolan");
  fixture->record->version = 2;
  g_ptr_array_add (earlier, first);
  document = fler_record_paper_for_file (&fixture->paper, earlier);
  text = test_read_back (document, FALSE);
  past = strstr (text, "version 1");
  g_assert_nonnull (past);
  g_assert_nonnull (strstr (past, "Cecilia Provsson"));
  g_assert_nonnull (strstr (past, "Skriva till skolan"));
  g_assert_null (strstr (past, "Ringa skolan"));
  g_assert_null (strstr (past, "Berit Provsson"));
  *past = '\0';
  g_assert_nonnull (strstr (text, "Ringa skolan"));
  g_assert_nonnull (strstr (text, "Berit Provsson"));
  g_assert_null (strstr (text, "Skriva till skolan"));
  g_assert_null (strstr (text, "Cecilia Provsson"));
}

/* Where that is not known, as little is said: not what the latest one says. */
static void
test_files_copy_makes_nothing_up (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(GPtrArray) earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_record_free);
  FlerRecord *first = fler_record_copy (fixture->record);
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;
  const char *past;

  first->is_past = TRUE;
  fixture->record->version = 2;
  g_ptr_array_add (earlier, first);
  document = fler_record_paper_for_file (&fixture->paper, earlier);
  text = test_read_back (document, FALSE);
  past = strstr (text, "version 1");
  g_assert_nonnull (past);
  g_assert_nonnull (strstr (past, "Prova ett nytt yrke"));
  g_assert_null (strstr (past, "agreed"));
  g_assert_null (strstr (past, "Berit Provsson"));
}

static void
park (FlerRecord *record, const char *question)
{
  g_ptr_array_add (record->parked, g_strdup (question));
}

/* Parked questions and the agenda are the file's, in each version; the person's copy has neither. */
static void
test_file_alone_has_parked_questions (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(GPtrArray) earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_record_free);
  FlerAgendaItem *item = fler_agenda_item_new ();
  g_autoptr(FlerDocument) file = NULL;
  g_autoptr(FlerDocument) copy = NULL;
  g_autofree char *in_file = NULL;
  g_autofree char *in_copy = NULL;

  item->id = g_strdup ("welcome");
  item->title = g_strdup ("Inledning");
  g_ptr_array_add (fixture->routine->agenda, item);
  g_ptr_array_add (earlier, fler_record_copy (fixture->record));
  park (earlier->pdata[0], "Vad händer med min SGI?");
  fixture->record->version = 2;
  park (fixture->record, "Får jag sjukpenning under provet?");
  g_ptr_array_add (fixture->record->agenda_done, g_strdup ("welcome"));
  g_ptr_array_add (fixture->record->agenda_done, g_strdup ("an_item_of_before"));
  file = fler_record_paper_for_file (&fixture->paper, earlier);
  in_file = test_read_back (file, FALSE);
  g_assert_nonnull (strstr (in_file, "parked • Får jag sjukpenning under provet?"));
  g_assert_nonnull (strstr (in_file, "parked • Vad händer med min SGI?"));
  g_assert_nonnull (strstr (in_file, "agenda_done • Inledning • an_item_of_before"));
  copy = fler_record_paper_for_person (&fixture->paper);
  in_copy = test_read_back (copy, FALSE);
  g_assert_null (strstr (in_copy, "parked"));
  g_assert_null (strstr (in_copy, "sjukpenning"));
  g_assert_null (strstr (in_copy, "agenda_done"));
}

/* What was answered before the routine was adapted is not lost to the file. */
static void
test_file_has_answers_that_are_not_asked_any_more (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) file = NULL;
  g_autoptr(FlerDocument) copy = NULL;
  g_autofree char *in_file = NULL;
  g_autofree char *in_copy = NULL;

  fler_record_set_answer (fixture->record, "asked_before", "Svarade så förut");
  file = fler_record_paper_for_file (&fixture->paper, NULL);
  in_file = test_read_back (file, FALSE);
  g_assert_nonnull (strstr (in_file, "asked_before Svarade så förut"));
  copy = fler_record_paper_for_person (&fixture->paper);
  in_copy = test_read_back (copy, FALSE);
  g_assert_null (strstr (in_copy, "Svarade så förut"));
}

static void
test_file_of_a_draft_says_that_it_is_one (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;

  fixture->record->version = 0;
  fixture->record->ended_at = 0;
  fixture->record->started_at = 1795521600;
  document = fler_record_paper_for_file (&fixture->paper, NULL);
  text = test_read_back (document, FALSE);
  g_assert_nonnull (strstr (text, "not_locked. begun 24 month_11 2026, 13.00."));
  g_assert_null (strstr (text, "version"));
}

static void
test_protected_identity_is_not_printed (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;

  fixture->the_case->is_protected = TRUE;
  fixture->the_case->personnummer = g_strdup ("198501019805");
  ((FlerCommitment *) fixture->paper.commitments->pdata[0])->who = g_strdup ("Anna Testström");
  document = fler_record_paper_for_file (&fixture->paper, NULL);
  text = test_read_back (document, TRUE);
  g_assert_null (strstr (text, "Anna Testström"));
  g_assert_null (strstr (text, "9805"));
  g_assert_nonnull (strstr (text, "protected"));
}

/* Whom to call: the agencies by name, the others as what they are. */
static void
test_contacts_stand_in_their_case (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;

  fler_paper_words_put (fixture->words, "party_kommun", "Kommunen");
  fler_paper_words_put (fixture->words, "party_af", "Arbetsförmedlingen");
  test_add_participant (fixture->meeting, FLER_PARTY_KOMMUN, "Örjan Testberg", 0, FLER_PRESENCE_PRESENT);
  document = fler_record_paper_for_person (&fixture->paper);
  text = test_read_back (document, FALSE);
  g_assert_nonnull (strstr (text, "Örjan Testberg, kommunen"));
  g_assert_nonnull (strstr (text, "Berit Provsson, Arbetsförmedlingen"));
}

/* Who has no number of their own is reached at the unit they come from. */
static void
test_contacts_have_the_units_number (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(GPtrArray) parties = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_party_free);
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;
  FlerParty *unit = fler_party_new ();

  unit->id = 3;
  unit->kind = FLER_PARTY_KOMMUN;
  unit->phone = g_strdup ("010-000 00 40");
  g_ptr_array_add (parties, unit);
  fixture->paper.parties = parties;
  test_add_participant (fixture->meeting, FLER_PARTY_KOMMUN, "Örjan Testberg", 0, FLER_PRESENCE_PRESENT);
  document = fler_record_paper_for_person (&fixture->paper);
  text = test_read_back (document, FALSE);
  g_assert_nonnull (strstr (text, "Örjan Testberg, party_kommun. phone: 010-000 00 40"));
}

static void
test_thirty_commitments_and_twelve_participants (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 29; i++)
    test_add_commitment (fixture->paper.commitments, "Ett åtagande som tar två rader i sin ruta, för att det är rätt långt");
  test_add_commitment (fixture->paper.commitments, "Det trettioförsta");
  for (int i = 0; i < 9; i++)
    test_add_participant (fixture->meeting, FLER_PARTY_KOMMUN, "Maximiliana Exempelsson-Provström af Teststad", 0,
                     FLER_PRESENCE_PRESENT);
  document = fler_record_paper_for_person (&fixture->paper);
  g_assert_cmpint (fler_document_count_pages (document), >=, 2);
  text = test_read_back (document, FALSE);
  g_assert_nonnull (strstr (text, "Det trettioförsta"));
}

#define ADD(path, test) \
  g_test_add ("/documents/record-paper/" path, TestRecord, NULL, test_record_set_up, test, test_record_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("person/what-was-agreed", test_persons_copy_has_what_was_agreed);
  ADD ("person/contributions-before-the-end", test_copy_tells_of_contributions_before_the_end);
  ADD ("person/what-was-shown", test_copy_has_what_was_shown);
  ADD ("person/speaks-to-the-person", test_copy_speaks_to_the_person);
  ADD ("person/which-party-was-missing", test_copy_tells_which_party_was_missing);
  ADD ("person/when-it-was-held", test_copy_tells_when_it_was_held);
  ADD ("person/how-it-was-held", test_copy_tells_how_it_was_held);
  ADD ("person/day-180", test_copy_dates_day_180);
  ADD ("file/why-somebody-declined", test_file_tells_why_somebody_declined);
  ADD ("person/documents-handed-over/Ö5", test_documents_handed_over_are_listed);
  ADD ("person/says-nothing-of-the-form", test_persons_copy_says_nothing_of_the_form);
  ADD ("person/forbidden-word-is-found", test_forbidden_word_is_found);
  ADD ("person/forbidden-word-in-a-title", test_forbidden_word_in_a_title_is_found);
  ADD ("person/addressed-when-posted", test_copy_is_addressed_when_it_is_posted);
  ADD ("person/contacts", test_contacts_stand_in_their_case);
  ADD ("person/contacts-by-unit", test_contacts_have_the_units_number);
  ADD ("person/thirty-commitments", test_thirty_commitments_and_twelve_participants);
  ADD ("file/complete-with-versions", test_files_copy_is_complete_with_versions);
  ADD ("file/what-each-version-agreed", test_files_copy_tells_what_each_version_agreed);
  ADD ("file/makes-nothing-up", test_files_copy_makes_nothing_up);
  ADD ("file/parked-questions", test_file_alone_has_parked_questions);
  ADD ("file/answers-not-asked-any-more", test_file_has_answers_that_are_not_asked_any_more);
  ADD ("file/draft-says-so", test_file_of_a_draft_says_that_it_is_one);
  ADD ("file/protected-identity", test_protected_identity_is_not_printed);
  return g_test_run ();
}
