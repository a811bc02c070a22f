/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-plan-paper.c - what else a record becomes on paper: the plan, and what is carried into a form */

#include "fler-plan-paper.h"

#include "fler-record-parts.h"

#define TRANSFER_PT 10.5

static void
add_plan_sections (FlerDocument *document, const FlerRecordPaper *paper)
{
  for (guint i = 0; i < paper->routine->sections->len; i++)
    {
      const FlerSection *section = paper->routine->sections->pdata[i];
      const char *answer = fler_record_get_answer (paper->record, section->id);
      g_autofree char *text = NULL;

      if (!(section->is_plan || section->is_on_plan) || section->kind == FLER_FIELD_COMMITMENTS || *answer == '\0')
        continue;
      text = fler_paper_answer (paper, section, answer);
      fler_document_add_heading (document, 2, section->title);
      fler_document_add_paragraph (document, text);
    }
}

static char *
signer (const FlerRecordPaper *paper, const FlerParticipant *participant)
{
  const char *party = fler_paper_party (paper, participant->party, FALSE);
  const FlerCase *the_case = paper->the_case;
  const char *name = participant->name;

  if (participant->party == FLER_PARTY_PERSON)
    name = the_case != NULL && !the_case->is_protected ? the_case->name : NULL;
  return fler_paper_is_blank (name) ? g_strdup (party) : g_strdup_printf ("%s, %s", party, name);
}

/* Whoever was there signs: the person first. What is signed stands above it, on whatever page that is. */
static void
add_signatures (FlerDocument *document, const FlerRecordPaper *paper)
{
  static const double shares[] = { 0.4, 0.42, 0.18 };
  const char *headers[] = {
    fler_paper_word (paper, "party"), fler_paper_word (paper, "signature"), fler_paper_word (paper, "date"), NULL,
  };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GPtrArray *participants = paper->meeting->participants;
  GDate day = fler_day_at (paper->meeting->span.start, paper->zone);
  g_autofree char *day_text = fler_paper_day (paper->words, &day);
  g_autofree char *heading = g_strdup_printf ("%s: %s, %s", fler_paper_word (paper, "signatures"),
                                              paper->routine->plan_title, day_text);

  for (guint i = 0; participants != NULL && i < participants->len; i++)
    {
      const FlerParticipant *participant = participants->pdata[i];
      GStrv row;

      if (participant->presence != FLER_PRESENCE_PRESENT)
        continue;
      row = g_new0 (char *, 4);
      row[0] = signer (paper, participant);
      row[1] = g_strdup ("\n");
      row[2] = g_strdup ("");
      g_ptr_array_add (rows, row);
    }
  if (rows->len == 0)
    return;
  fler_document_add_heading (document, 2, heading);
  fler_document_add_whole_table (document, headers, shares, rows);
}

static FlerDocument *
lay_plan (const FlerRecordPaper *paper, double size, gboolean has_break)
{
  FlerDocument *document = fler_document_new (paper->routine->plan_title, size);

  fler_document_set_footer (document, paper->routine->plan_title);
  fler_document_add_heading (document, 1, paper->routine->plan_title);
  fler_paper_add_person_facts (document, paper);
  fler_paper_add_meeting_facts (document, paper, FLER_READER_PARTY);
  add_plan_sections (document, paper);
  if (has_break)
    fler_document_add_page_break (document);
  fler_paper_add_commitments (document, paper, FALSE);
  fler_paper_add_follow_up (document, paper);
  add_signatures (document, paper);
  fler_paper_add_contacts (document, paper);
  return document;
}

/* Nobody is to sign a sheet on which nothing stands: the plan is one page where it can be, and where
 * not, who does what turns the page along with the signatures, if that takes no page more. */
FlerDocument *
fler_record_paper_plan (const FlerRecordPaper *paper)
{
  static const double sizes[] = { 11.5, 10.5 };
  FlerDocument *apart = NULL;
  FlerDocument *together;

  if (paper->routine->plan_title == NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_clear_pointer (&apart, fler_document_free);
      apart = lay_plan (paper, sizes[i], FALSE);
      if (fler_document_count_pages (apart) == 1)
        return apart;
    }
  fler_document_free (apart);
  apart = lay_plan (paper, sizes[0], FALSE);
  together = lay_plan (paper, sizes[0], TRUE);
  if (fler_document_count_pages (together) > fler_document_count_pages (apart))
    {
      fler_document_free (together);
      return apart;
    }
  fler_document_free (apart);
  return together;
}

static char *
commitments_text (const FlerRecordPaper *paper)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < paper->commitments->len; i++)
    {
      const FlerCommitment *commitment = paper->commitments->pdata[i];
      g_autofree char *day = NULL;

      if (fler_paper_is_blank (commitment->what))
        continue;
      day = fler_paper_day (paper->words, &commitment->due_on);
      g_string_append_printf (lines, "%s– %s", lines->len > 0 ? "\n" : "",
                              fler_paper_party (paper, commitment->party, FALSE));
      if (!fler_paper_is_blank (commitment->who))
        g_string_append_printf (lines, ", %s", commitment->who);
      g_string_append_printf (lines, ": %s", commitment->what);
      if (*day != '\0')
        g_string_append_printf (lines, " (%s)", day);
    }
  return g_string_free (lines, FALSE);
}

static char *
transfer_text (const FlerRecordPaper *paper, const FlerSection *section)
{
  const char *answer = fler_record_get_answer (paper->record, section->id);

  if (section->kind == FLER_FIELD_COMMITMENTS)
    return commitments_text (paper);
  /* What was never asked is no “no”. */
  return fler_paper_is_blank (answer) ? g_strdup ("") : fler_paper_answer (paper, section, answer);
}

/* Every section keeps its number, whether anything stands in it or not. */
static GPtrArray *
list_transfers (const FlerRecordPaper *paper)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < paper->routine->sections->len; i++)
    {
      const FlerSection *section = paper->routine->sections->pdata[i];
      g_autofree char *text = transfer_text (paper, section);
      GStrv row = g_new0 (char *, 5);

      row[0] = g_strdup_printf ("%u", i + 1);
      row[1] = g_strdup (section->title);
      row[2] = g_strdup (*text != '\0' ? text : "–");
      row[3] = g_strdup ("☐");
      g_ptr_array_add (rows, row);
    }
  return rows;
}

FlerDocument *
fler_record_paper_for_transfer (const FlerRecordPaper *paper)
{
  static const double shares[] = { 0.06, 0.32, 0.51, 0.11 };
  const char *headers[] = {
    fler_paper_word (paper, "number"), fler_paper_word (paper, "field"), fler_paper_word (paper, "to_carry_over"),
    fler_paper_word (paper, "carried_over"), NULL,
  };
  g_autoptr(GPtrArray) rows = NULL;
  FlerDocument *document;

  if (paper->routine->transfer_title == NULL)
    return NULL;
  document = fler_document_new (paper->routine->transfer_title, TRANSFER_PT);
  rows = list_transfers (paper);
  fler_document_set_footer (document, paper->routine->transfer_title);
  fler_document_add_heading (document, 1, paper->routine->transfer_title);
  fler_document_add_paragraph (document, fler_paper_word (paper, "transfer_intro"));
  fler_paper_add_person_facts (document, paper);
  fler_paper_add_meeting_facts (document, paper, FLER_READER_FILE);
  fler_document_add_table (document, headers, shares, rows);
  return document;
}
