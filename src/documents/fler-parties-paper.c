/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-parties-paper.c - what was agreed, for each party that was called */

#include "fler-parties-paper.h"

#include "fler-letter-paper.h"
#include "fler-mail.h"
#include "fler-record-parts.h"

#define PARTIES_PT 11

static GPtrArray *
commitments_of (const FlerRecordPaper *paper, FlerPartyKind party)
{
  GPtrArray *own = g_ptr_array_new ();

  for (guint i = 0; i < paper->commitments->len; i++)
    if (((const FlerCommitment *) paper->commitments->pdata[i])->party == party)
      g_ptr_array_add (own, paper->commitments->pdata[i]);
  return own;
}

static void
add_reference (FlerDocument *document, const FlerRecordPaper *paper)
{
  const char *facts[] = {
    fler_paper_word (paper, "our_reference"),
    paper->the_case->reference != NULL ? paper->the_case->reference : "",
    NULL,
  };

  fler_document_add_facts (document, facts);
}

/* What the party itself is to do it knows already; the rest is said to nobody. */
static void
add_own_part (FlerDocument *document, const FlerRecordPaper *paper, FlerPartyKind party)
{
  g_autoptr(GPtrArray) own = commitments_of (paper, party);
  FlerRecordPaper limited = *paper;

  limited.commitments = own;
  add_reference (document, paper);
  fler_document_add_paragraph (document, fler_paper_word (paper, "parties_no_consent"));
  if (own->len > 0)
    fler_paper_add_commitments (document, &limited, FALSE);
}

static void
add_sheet (FlerDocument *document, const FlerRecordPaper *paper, const FlerMail *mail, const FlerParticipant *receiver)
{
  g_autofree char *address = paper->envelope != NULL ? fler_mail_address (mail, receiver) : NULL;
  g_autofree char *whose = g_strdup_printf ("%s: %s", fler_paper_word (paper, "copy_for"),
                                            fler_paper_party (paper, receiver->party, FALSE));

  if (address != NULL)
    fler_letter_paper_add_address (document, address, paper->envelope);
  fler_document_add_heading (document, 1, paper->routine->safe_title);
  fler_document_add_small (document, whose);
  if (fler_mail_consent (mail, receiver) == FLER_TRI_YES)
    {
      fler_paper_add_persons_own_facts (document, paper);
      fler_paper_add_meeting_facts (document, paper, FLER_READER_PARTY);
      fler_paper_add_commitments (document, paper, FALSE);
    }
  else
    add_own_part (document, paper, receiver->party);
  fler_paper_add_follow_up (document, paper);
  fler_paper_add_contacts (document, paper);
}

FlerDocument *
fler_record_paper_for_parties (const FlerRecordPaper *paper)
{
  const FlerMail mail = {
    .meeting = paper->meeting,
    .the_case = paper->the_case,
    .parties = paper->parties,
    .consents = paper->consents,
    .swedish = paper->routine,
    .english = paper->routine,
    .zone = paper->zone,
    .today = paper->today,
  };
  g_autoptr(GPtrArray) receivers = fler_mail_receivers (&mail);
  FlerDocument *document = NULL;

  for (guint i = 0; paper->the_case != NULL && i < receivers->len; i++)
    {
      const FlerParticipant *receiver = receivers->pdata[i];

      if (receiver->party == FLER_PARTY_PERSON)
        continue;
      if (document == NULL)
        document = fler_document_new (fler_paper_word (paper, "parties_title"), PARTIES_PT);
      else
        fler_document_add_page_break (document);
      add_sheet (document, paper, &mail, receiver);
    }
  if (document != NULL)
    fler_document_set_footer (document, fler_paper_word (paper, "parties_title"));
  return document;
}
