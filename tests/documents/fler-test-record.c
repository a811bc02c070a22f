/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-record.c - a record to put on paper: two sections, three who were called, one commitment */

#include "fler-test-record.h"

void
test_add_section (FlerRoutine *routine, const char *id, const char *title, gboolean for_person)
{
  FlerSection *section = fler_section_new ();

  section->id = g_strdup (id);
  section->title = g_strdup (title);
  section->for_person = for_person;
  g_ptr_array_add (routine->sections, section);
}

void
test_add_participant (FlerMeeting *meeting, FlerPartyKind party, const char *name, gint64 official_id,
                      FlerPresence presence)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->party = party;
  participant->name = g_strdup (name);
  participant->official_id = official_id;
  participant->presence = presence;
  g_ptr_array_add (meeting->participants, participant);
}

void
test_add_commitment (GPtrArray *commitments, const char *what)
{
  FlerCommitment *commitment = fler_commitment_new ();

  commitment->party = FLER_PARTY_PERSON;
  commitment->what = g_strdup (what);
  fler_day_parse ("2026-12-11", &commitment->due_on);
  g_ptr_array_add (commitments, commitment);
}

static void
make_values (TestRecord *fixture)
{
  const char *const *ids = fler_paper_words_ids ();
  FlerOfficial *official = fler_official_new ();

  fixture->words = fler_paper_words_new ("sv");
  for (int i = 0; ids[i] != NULL; i++)
    fler_paper_words_put (fixture->words, ids[i], ids[i]);
  fixture->routine = fler_routine_new ();
  fixture->routine->title = g_strdup ("Överlämningsmöte");
  fixture->routine->safe_title = g_strdup ("Planeringsmöte");
  test_add_section (fixture->routine, "goal", "Mål", TRUE);
  test_add_section (fixture->routine, "inner", "Internt", FALSE);
  fixture->meeting = fler_meeting_new ();
  fixture->meeting->span = (FlerSpan) { 1795521600, 1795521600 + 3600 };
  fixture->meeting->documenter = FLER_PARTY_FK;
  fixture->meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  test_add_participant (fixture->meeting, FLER_PARTY_PERSON, NULL, 0, FLER_PRESENCE_PRESENT);
  test_add_participant (fixture->meeting, FLER_PARTY_AF, "Berit Provsson", 7, FLER_PRESENCE_PRESENT);
  test_add_participant (fixture->meeting, FLER_PARTY_FK, "Åke Exempelsson", 0, FLER_PRESENCE_ABSENT);
  official->id = 7;
  official->phone = g_strdup ("010-000 00 07");
  fixture->paper.officials = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_official_free);
  g_ptr_array_add (fixture->paper.officials, official);
}

void
test_record_set_up (TestRecord *fixture, gconstpointer unused)
{
  make_values (fixture);
  fixture->the_case = fler_case_new ();
  fixture->the_case->reference = g_strdup ("0042");
  fixture->the_case->name = g_strdup ("Anna Testström");
  fixture->record = fler_record_new ();
  fixture->record->version = 1;
  fixture->record->ended_at = 1795525200;
  fler_record_set_answer (fixture->record, "goal", "Prova ett nytt yrke");
  fler_record_set_answer (fixture->record, "inner", "Bara för akten");
  fixture->paper.commitments = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_commitment_free);
  test_add_commitment (fixture->paper.commitments, "Ringa skolan");
  fixture->paper.routine = fixture->routine;
  fixture->paper.meeting = fixture->meeting;
  fixture->paper.the_case = fixture->the_case;
  fixture->paper.record = fixture->record;
  fixture->paper.words = fixture->words;
  fixture->paper.zone = g_time_zone_new_identifier ("Europe/Stockholm");
}

void
test_record_tear_down (TestRecord *fixture, gconstpointer unused)
{
  fler_routine_free (fixture->routine);
  fler_meeting_free (fixture->meeting);
  fler_case_free (fixture->the_case);
  fler_record_free (fixture->record);
  fler_paper_words_free (fixture->words);
  g_ptr_array_unref (fixture->paper.commitments);
  g_ptr_array_unref (fixture->paper.officials);
  g_time_zone_unref (fixture->paper.zone);
}

char *
test_read_back (FlerDocument *document, gboolean also_info)
{
  char *path = test_write_pdf (document);
  g_autofree char *info = test_run ("pdfinfo", path, NULL);
  char *text = test_run ("pdftotext", "-raw", path, "-", NULL);
  char *both = also_info ? g_strconcat (text, info, NULL) : g_strdup (text);

  g_free (text);
  test_remove_file (path);
  /* Where a line happens to be broken is not what is tested. */
  return g_strdelimit (both, "\n", ' ');
}
