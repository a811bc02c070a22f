/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-case-output.c - everything about a case, and receipts, made from a real database */

#include "fler-test-desk.h"

#include <string.h>

#include "fler-case-output.h"
#include "fler-case-store.h"
#include "fler-commitment-store.h"
#include "fler-deviation-store.h"
#include "fler-handover-store.h"
#include "fler-invitation-store.h"
#include "fler-pdf.h"
#include "fler-record-store.h"
#include "fler-step-store.h"
#include "fler-test-case-paper.h"

#define STARTS_AT G_GINT64_CONSTANT (1795521600)    /* Tuesday 24 November 2026, 13.00 in Stockholm */

typedef struct
{
  TestDesk *desk;
  FlerDb   *db;
  gint64    case_id;
} Fixture;

static void
hold_meeting (Fixture *fixture)
{
  g_autoptr(FlerMeeting) meeting = test_desk_add_meeting (fixture->desk, fixture->case_id, FLER_FORM_KONTAKT, STARTS_AT);
  g_autoptr(FlerCommitment) commitment = fler_commitment_new ();
  GError *error = NULL;

  fler_record_store_start (fixture->db, meeting->id, STARTS_AT, &error);
  g_assert_no_error (error);
  fler_record_store_save_answer (fixture->db, meeting->id, "goal", "Första målet", &error);
  g_assert_no_error (error);
  commitment->case_id = fixture->case_id;
  commitment->meeting_id = meeting->id;
  commitment->party = FLER_PARTY_AF;
  commitment->what = g_strdup ("Boka studiebesök");
  fler_commitment_store_save (fixture->db, commitment, &error);
  g_assert_no_error (error);
  fler_record_store_lock (fixture->db, meeting->id, FLER_MEETING_HELD, STARTS_AT + 3600, &error);
  g_assert_no_error (error);
  fler_record_store_reopen (fixture->db, meeting->id, "Fel mål", STARTS_AT + 7200, &error);
  g_assert_no_error (error);
  fler_record_store_save_answer (fixture->db, meeting->id, "goal", "Andra målet", &error);
  g_assert_no_error (error);
  g_free (commitment->what);
  commitment->what = g_strdup ("Boka praktik");
  fler_commitment_store_save (fixture->db, commitment, &error);
  g_assert_no_error (error);
  fler_record_store_lock (fixture->db, meeting->id, FLER_MEETING_HELD, STARTS_AT + 7300, &error);
  g_assert_no_error (error);
}

static void
add_step_and_document (Fixture *fixture)
{
  g_autoptr(FlerStepDone) done = fler_step_done_new ();
  g_autoptr(FlerHandover) handover = fler_handover_new ();
  GError *error = NULL;

  done->case_id = fixture->case_id;
  done->step = g_strdup ("K2");
  fler_day_parse ("2026-11-20", &done->done_on);
  done->answer = FLER_TRI_YES;
  done->note = g_strdup ("Ställningstagande vid dag 88");
  fler_step_store_save (fixture->db, done, STARTS_AT, &error);
  g_assert_no_error (error);
  handover->case_id = fixture->case_id;
  handover->what = g_strdup ("Läkarintyg");
  handover->from_party = FLER_PARTY_FK;
  handover->to_party = FLER_PARTY_AF;
  fler_day_parse ("2026-11-24", &handover->handed_on);
  handover->register_number = g_strdup ("AF-2026/0042");
  fler_handover_store_save (fixture->db, handover, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->desk = test_desk_open (STARTS_AT + 8000);
  fixture->db = fler_context_get_db (fixture->desk->context);
  fixture->case_id = test_desk_add_case (fixture->desk, "Anna Exempelsson");
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  test_desk_close (fixture->desk);
}

static void
add_deviation (Fixture *fixture)
{
  g_autoptr(FlerDeviation) deviation = fler_deviation_new ();
  GError *error = NULL;

  deviation->case_id = fixture->case_id;
  deviation->kind = FLER_DEVIATION_NOTED;
  deviation->what = g_strdup ("Kallelsen gick till fel adress");
  deviation->measure = g_strdup ("Registret är rättat");
  deviation->state = FLER_DEVIATION_REGISTERED;
  fler_day_parse ("2026-11-23", &deviation->happened_on);
  fler_deviation_store_save (fixture->db, deviation, STARTS_AT, &error);
  g_assert_no_error (error);
}

/* F79: all that is kept, every version of the record included. */
static void
test_everything_is_there (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;

  hold_meeting (fixture);
  add_step_and_document (fixture);
  add_deviation (fixture);
  document = fler_case_output_everything (fixture->desk->context, fixture->case_id, &error);
  g_assert_no_error (error);
  text = test_case_paper_read (document, "case-everything");
  const char *const needed[] = {
    "Allt om ärende 0001", "Anna Exempelsson", "Ställningstagande vid dag 88", "Läkarintyg", "AF-2026/0042",
    "Boka studiebesök", "Boka praktik", "Kallelsen gick till fel adress", "Registret är rättat", "Försök att få svar Inget.", "Första målet", "Andra målet", "Fel mål", "Berit Provsson", "Historik", "Kontaktmöte, 24 november 2026 13.00",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    if (strstr (text, needed[i]) == NULL)
      g_error ("“%s” is missing in: %s", needed[i], text);
}

/* F3: an answer stands there with its day, its channel, and why where it is a no. */
static void
test_everything_tells_how_they_answered (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerMeeting) meeting = test_desk_add_meeting (fixture->desk, fixture->case_id, FLER_FORM_SIP, STARTS_AT);
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;
  FlerParticipant *participant = meeting->participants->pdata[meeting->participants->len - 1];
  GError *error = NULL;

  participant->answer = FLER_ANSWER_DECLINES;
  participant->answer_channel = FLER_CHANNEL_PHONE;
  participant->decline_reason = g_strdup ("Ingen är ledig");
  g_assert_true (fler_day_parse ("2026-11-12", &participant->answered_on));
  fler_answer_store_save (fixture->db, meeting->id, participant, NULL, STARTS_AT, &error);
  g_assert_no_error (error);
  document = fler_case_output_everything (fixture->desk->context, fixture->case_id, &error);
  g_assert_no_error (error);
  text = test_case_paper_read (document, "case-everything-answers");
  g_assert_nonnull (strstr (text, "tackar nej: Ingen är ledig"));
  g_assert_nonnull (strstr (text, "12 november 2026"));
  g_assert_nonnull (strstr (text, "Per telefon"));
}

/* What went to somebody stands in it page by page, as it went. */
static void
test_everything_holds_the_letters (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerMeeting) meeting = test_desk_add_meeting (fixture->desk, fixture->case_id, FLER_FORM_KONTAKT, STARTS_AT);
  g_autoptr(FlerInvitation) letter = fler_invitation_new ();
  g_autoptr(FlerDocument) paper = fler_document_new ("Kallelse", 11);
  g_autoptr(FlerDocument) document = NULL;
  g_autoptr(GPtrArray) papers = g_ptr_array_new ();
  g_autofree char *text = NULL;
  GError *error = NULL;
  GDate sent_on;
  const char *at;

  fler_document_add_heading (paper, 1, "Kallelse till planeringsmöte");
  fler_document_add_paragraph (paper, "Du är välkommen så som du är.");
  g_ptr_array_add (papers, paper);
  letter->meeting_id = meeting->id;
  letter->party = FLER_PARTY_PERSON;
  letter->kind = FLER_INVITATION_FIRST;
  letter->channel = FLER_CHANNEL_POST;
  letter->receiver = g_strdup ("Anna Exempelsson");
  letter->title = g_strdup ("Kallelse");
  letter->tells_start = meeting->span.start;
  letter->letter = fler_pdf_make (papers, "sv", NULL, &error);
  g_assert_no_error (error);
  fler_invitation_store_save (fixture->db, letter, &error);
  g_assert_no_error (error);
  g_assert_true (fler_day_parse ("2026-11-03", &sent_on));
  fler_invitation_store_set_sent (fixture->db, letter->id, &sent_on, STARTS_AT, &error);
  g_assert_no_error (error);

  document = fler_case_output_everything (fixture->desk->context, fixture->case_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fler_document_count_appendices (document), ==, 1);
  text = test_case_paper_read (document, "case-everything-letters");
  at = strstr (text, "Själva brevet ligger sist i PDF-filen");
  g_assert_nonnull (at);
  at = strstr (at, "Historik");
  g_assert_nonnull (at);
  at = strstr (at, "Kallelse till planeringsmöte");
  g_assert_nonnull (at);
  g_assert_nonnull (strstr (at, "Du är välkommen så som du är."));
}

/* One that has no title is told by its kind; to whom it went, once. */
static void
test_letter_without_title (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerMeeting) meeting = test_desk_add_meeting (fixture->desk, fixture->case_id, FLER_FORM_KONTAKT, STARTS_AT);
  g_autoptr(FlerInvitation) letter = fler_invitation_new ();
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;

  letter->meeting_id = meeting->id;
  letter->participant_id = ((FlerParticipant *) meeting->participants->pdata[0])->id;
  letter->party = FLER_PARTY_REGION;
  letter->kind = FLER_INVITATION_SECOND;
  letter->channel = FLER_CHANNEL_POST;
  letter->receiver = g_strdup ("Region Exempel\nMottagningen");
  letter->address = g_strdup ("Region Exempel\nMottagningen\nProvgatan 1");
  fler_day_parse ("2026-11-02", &letter->made_on);
  fler_invitation_store_save (fixture->db, letter, &error);
  g_assert_no_error (error);
  document = fler_case_output_everything (fixture->desk->context, fixture->case_id, &error);
  g_assert_no_error (error);
  text = test_case_paper_read (document, "case-everything-letter");
  g_assert_nonnull (strstr (text, "Nytt brev Region Exempel"));
  g_assert_null (strstr (strstr (text, "Region Exempel") + 1, "Region Exempel"));
}

static void
test_empty_case_says_so (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;

  document = fler_case_output_everything (fixture->desk->context, fixture->case_id, &error);
  g_assert_no_error (error);
  text = test_case_paper_read (document, "case-everything-empty");
  g_assert_nonnull (strstr (text, "Brev Inget."));
  g_assert_null (fler_case_output_receipt (fixture->desk->context, fixture->case_id, &error));
  g_assert_no_error (error);
}

/* Rules Ö5, Ö6. */
static void
test_receipt_for_both_sides (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;

  add_step_and_document (fixture);
  document = fler_case_output_receipt (fixture->desk->context, fixture->case_id, &error);
  g_assert_no_error (error);
  text = test_case_paper_read (document, "receipt");
  g_assert_nonnull (strstr (text, "Exemplar för: Försäkringskassan"));
  g_assert_nonnull (strstr (text, "Exemplar för: Arbetsförmedlingen"));
  g_assert_nonnull (strstr (text, "AF-2026/0042"));
}

#define ADD(path, test) g_test_add ("/desk/case-output/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  ADD ("everything/is-there", test_everything_is_there);
  ADD ("everything/how-they-answered", test_everything_tells_how_they_answered);
  ADD ("everything/holds-the-letters", test_everything_holds_the_letters);
  ADD ("everything/letter-without-title", test_letter_without_title);
  ADD ("everything/empty-case-says-so", test_empty_case_says_so);
  ADD ("receipt/for-both-sides", test_receipt_for_both_sides);
  return test_run ();
}
