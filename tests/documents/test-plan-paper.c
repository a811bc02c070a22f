/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-plan-paper.c - the plan, what is carried into a form, and the parties' copies, as poppler reads them back */

#include "fler-test-record.h"

#include <string.h>

#include "fler-consent.h"
#include "fler-ending.h"
#include "fler-parties-paper.h"
#include "fler-plan-paper.h"

/* Rules F5, G7: goal, who is responsible and when, for whoever was there to sign. */
static void
test_plan_stands_alone (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;

  g_assert_null (fler_record_paper_plan (&fixture->paper));
  fixture->routine->plan_title = g_strdup ("Rehabiliteringsplan");
  ((FlerSection *) fixture->routine->sections->pdata[0])->is_plan = TRUE;
  ((FlerParticipant *) fixture->meeting->participants->pdata[2])->answer = FLER_ANSWER_DECLINES;
  ((FlerParticipant *) fixture->meeting->participants->pdata[2])->decline_reason = g_strdup ("Ingen är ledig");
  fler_record_set_answer (fixture->record, FLER_SECTION_FOLLOW_UP, "2027-02-01");
  document = fler_record_paper_plan (&fixture->paper);
  text = test_read_back (document, TRUE);
  g_assert_nonnull (strstr (text, "Rehabiliteringsplan"));
  g_assert_nonnull (strstr (text, "Anna Testström"));
  g_assert_nonnull (strstr (text, "Prova ett nytt yrke"));
  g_assert_nonnull (strstr (text, "Ringa skolan"));
  g_assert_nonnull (strstr (text, "1 month_2 2027"));
  g_assert_nonnull (strstr (text, "signature"));
  g_assert_null (strstr (text, "Bara för akten"));
  g_assert_null (strstr (text, "Ingen är ledig"));      /* is not the person's to sign */
  g_assert_nonnull (strstr (text, "signatures: Rehabiliteringsplan, 24 month_11 2026"));
  g_assert_nonnull (strstr (strstr (text, "signatures:"), "party_person, Anna Testström"));
  g_assert_null (strstr (strstr (text, "signature"), "Åke Exempelsson"));   /* was not there */
}

/* G7: what makes no plan by itself but belongs to it, such as the person's own part. */
static void
test_plan_has_what_belongs_to_it (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;

  fixture->routine->plan_title = g_strdup ("Rehabiliteringsplan");
  fixture->the_case->is_protected = TRUE;
  test_add_section (fixture->routine, "part_person", "Personens del", TRUE);
  test_add_section (fixture->routine, "enrolment_date", "Inskrivning", TRUE);
  ((FlerSection *) fixture->routine->sections->pdata[2])->is_on_plan = TRUE;
  ((FlerSection *) fixture->routine->sections->pdata[3])->is_on_plan = TRUE;
  fler_record_set_answer (fixture->record, "part_person", "Besöker skolan");
  document = fler_record_paper_plan (&fixture->paper);
  text = test_read_back (document, FALSE);
  g_assert_nonnull (strstr (text, "Personens del Besöker skolan"));
  g_assert_null (strstr (text, "Inskrivning"));     /* not known yet */
  g_assert_null (strstr (text, "Anna Testström"));
}

static guint
count_lines (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strv_length (lines);
}

/* Something of the plan stands on the page that is signed. */
static void
test_nobody_signs_an_empty_page (TestRecord *fixture, gconstpointer unused)
{
  GString *goal = g_string_new ("Prova ett nytt yrke");

  fixture->routine->plan_title = g_strdup ("Rehabiliteringsplan");
  ((FlerSection *) fixture->routine->sections->pdata[0])->is_plan = TRUE;
  test_add_participant (fixture->meeting, FLER_PARTY_REGION, "Rakel Testberg", 0, FLER_PRESENCE_PRESENT);
  for (int i = 0; i < 40; i++)
    {
      g_autoptr(FlerDocument) document = NULL;
      g_autofree char *text = NULL;
      g_auto(GStrv) pages = NULL;
      char *path;

      fler_record_set_answer (fixture->record, "goal", goal->str);
      document = fler_record_paper_plan (&fixture->paper);
      path = test_write_pdf (document);
      text = test_run ("pdftotext", "-raw", path, "-", NULL);
      test_remove_file (path);
      pages = g_strsplit (text, "\f", -1);
      for (int page = 0; pages[page] != NULL; page++)
        if (strstr (pages[page], "signatures:") != NULL)
          {
            g_assert_nonnull (strstr (pages[page], "Ringa skolan"));
            g_assert_cmpuint (count_lines (pages[page]), >, 8);
          }
      g_string_append (goal, "\nOch ett steg till på vägen");
    }
  g_string_free (goal, TRUE);
}

/* Where the table of signatures begins all of it stands, and its heading too. */
static void
test_signatures_stay_together (TestRecord *fixture, gconstpointer unused)
{
  fixture->routine->plan_title = g_strdup ("Rehabiliteringsplan");
  ((FlerSection *) fixture->routine->sections->pdata[0])->is_plan = TRUE;
  test_add_participant (fixture->meeting, FLER_PARTY_REGION, "Rakel Testberg", 0, FLER_PRESENCE_PRESENT);
  test_add_participant (fixture->meeting, FLER_PARTY_KOMMUN, "Örjan Testberg", 0, FLER_PRESENCE_PRESENT);
  for (int i = 0; i < 24; i++)
    {
      g_autoptr(FlerDocument) document = fler_record_paper_plan (&fixture->paper);
      char *path = test_write_pdf (document);
      g_autofree char *text = test_run ("pdftotext", "-raw", path, "-", NULL);
      char *table = strstr (text, "signatures");

      test_remove_file (path);
      g_assert_nonnull (table);
      table[strcspn (table, "\f")] = '\0';
      g_assert_nonnull (strstr (table, "party_person"));
      g_assert_nonnull (strstr (table, "party_kommun, Örjan"));
      test_add_commitment (fixture->paper.commitments, "Ringa skolan");
    }
}

static void
add_consent (GPtrArray *consents, FlerPartyKind party)
{
  FlerConsent *consent = fler_consent_new ();

  consent->party = party;
  fler_day_parse ("2026-11-01", &consent->given_on);
  g_ptr_array_add (consents, consent);
}

/* Rule F1: a party gets what was agreed; without consent only what it is to do itself. */
static void
test_parties_get_what_consent_allows (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(GPtrArray) consents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_consent_free);
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;
  FlerParticipant *declined;
  char *with_consent, *without;

  fixture->meeting->convener = FLER_PARTY_FK;
  test_add_participant (fixture->meeting, FLER_PARTY_KOMMUN, "Örjan Testberg", 0, FLER_PRESENCE_ABSENT);
  declined = fixture->meeting->participants->pdata[3];
  declined->answer = FLER_ANSWER_DECLINES;
  declined->decline_reason = g_strdup ("Ingen är ledig");
  test_add_commitment (fixture->paper.commitments, "Ordna praktik");
  ((FlerCommitment *) fixture->paper.commitments->pdata[1])->party = FLER_PARTY_KOMMUN;
  fler_record_set_answer (fixture->record, FLER_SECTION_FOLLOW_UP, "2027-02-01");
  add_consent (consents, FLER_PARTY_AF);
  fixture->paper.consents = consents;
  fler_day_parse ("2026-12-01", &fixture->paper.today);
  document = fler_record_paper_for_parties (&fixture->paper);
  text = test_read_back (document, FALSE);
  with_consent = strstr (text, "copy_for: party_af");
  without = strstr (text, "copy_for: party_kommun");
  g_assert_nonnull (with_consent);
  g_assert_nonnull (without);
  g_assert_null (strstr (text, "copy_for: party_fk"));       /* called, and has the record */
  g_assert_null (strstr (text, "copy_for: party_person"));
  g_assert_null (strstr (text, "Ingen är ledig"));
  g_assert_null (strstr (text, "Prova ett nytt yrke"));
  g_assert_nonnull (strstr (without, "our_reference 0042"));
  g_assert_nonnull (strstr (without, "parties_no_consent"));
  g_assert_nonnull (strstr (without, "Ordna praktik"));
  g_assert_nonnull (strstr (without, "1 month_2 2027"));
  g_assert_null (strstr (without, "Ringa skolan"));
  g_assert_null (strstr (without, "Anna Testström"));
  *without = '\0';
  g_assert_nonnull (strstr (with_consent, "Anna Testström"));
  g_assert_nonnull (strstr (with_consent, "Ringa skolan"));
}

/* Rule G2: each section has its number, empty ones too, to be carried into form 7463. */
static void
test_transfer_keeps_every_number (TestRecord *fixture, gconstpointer unused)
{
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;

  g_assert_null (fler_record_paper_for_transfer (&fixture->paper));
  fixture->routine->transfer_title = g_strdup ("Underlag till blankett 7463");
  test_add_section (fixture->routine, "empty", "Läkarintyg", TRUE);
  test_add_section (fixture->routine, "unasked", "Genomgånget", TRUE);
  ((FlerSection *) fixture->routine->sections->pdata[3])->kind = FLER_FIELD_YES_NO;
  document = fler_record_paper_for_transfer (&fixture->paper);
  text = test_read_back (document, TRUE);
  g_assert_nonnull (strstr (text, "Underlag till blankett 7463"));
  g_assert_nonnull (strstr (text, "1 Mål Prova ett nytt yrke"));
  g_assert_nonnull (strstr (text, "2 Internt Bara för akten"));
  g_assert_nonnull (strstr (text, "3 Läkarintyg –"));
  g_assert_nonnull (strstr (text, "4 Genomgånget –"));     /* was never asked: not a “no” */
}

#define ADD(path, test) \
  g_test_add ("/documents/plan-paper/" path, TestRecord, NULL, test_record_set_up, test, test_record_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("plan/stands-alone", test_plan_stands_alone);
  ADD ("parties/what-consent-allows", test_parties_get_what_consent_allows);
  ADD ("plan/what-belongs-to-it", test_plan_has_what_belongs_to_it);
  ADD ("plan/nobody-signs-an-empty-page", test_nobody_signs_an_empty_page);
  ADD ("transfer/keeps-every-number", test_transfer_keeps_every_number);
  ADD ("plan/signatures-stay-together", test_signatures_stay_together);
  return g_test_run ();
}
