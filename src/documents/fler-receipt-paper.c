/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-receipt-paper.c - a receipt for documents handed over, one copy for each side */

#include "fler-receipt-paper.h"

#include "fler-personnummer.h"
#include "fler-record-paper.h"

#define RECEIPT_PT 11
#define SIGNATURE_GAP_PT 28

typedef struct
{
  const FlerCase       *the_case;
  GPtrArray            *handovers;
  const GDate          *on;
  const FlerPaperWords *words;
  FlerPartyKind         from;
  FlerPartyKind         to;
} Receipt;

static const char *
word (const Receipt *receipt, const char *id)
{
  return fler_paper_words_get (receipt->words, id);
}

static const char *
party_name (const Receipt *receipt, FlerPartyKind party)
{
  g_autofree char *id = NULL;

  if (party == FLER_PARTY_NONE)
    return word (receipt, "party_other");
  id = g_strconcat ("party_", fler_party_kind_id (party), NULL);
  return word (receipt, id);
}

static gboolean
is_between (const FlerHandover *handover, FlerPartyKind from, FlerPartyKind to)
{
  return handover->from_party == from && handover->to_party == to;
}

static void
add_facts (FlerDocument *document, const Receipt *receipt)
{
  const FlerCase *the_case = receipt->the_case;
  g_autofree char *day = fler_paper_day (receipt->words, receipt->on);
  g_autofree char *number = NULL;
  const char *name = the_case->is_protected ? word (receipt, "protected")
                                            : the_case->name != NULL ? the_case->name : "";

  if (!the_case->is_protected && the_case->personnummer != NULL)
    number = fler_personnummer_format (the_case->personnummer);
  {
    const char *facts[] = {
      word (receipt, "reference"), the_case->reference != NULL ? the_case->reference : "",
      word (receipt, "person"), name,
      word (receipt, "personnummer"), number != NULL ? number : "",
      word (receipt, "handed_from"), party_name (receipt, receipt->from),
      word (receipt, "handed_to"), party_name (receipt, receipt->to),
      word (receipt, "date"), day,
      NULL,
    };

    fler_document_add_facts (document, facts);
  }
}

static void
add_documents (FlerDocument *document, const Receipt *receipt)
{
  static const double shares[] = { 0.3, 0.24, 0.24, 0.22 };
  const char *headers[] = {
    word (receipt, "document"), word (receipt, "dated"), word (receipt, "handed_on"),
    word (receipt, "register_number"), NULL,
  };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < receipt->handovers->len; i++)
    {
      const FlerHandover *handover = receipt->handovers->pdata[i];
      GStrv row;

      if (!is_between (handover, receipt->from, receipt->to))
        continue;
      row = g_new0 (char *, 5);
      row[0] = g_strdup (handover->what != NULL ? handover->what : "");
      row[1] = fler_paper_day (receipt->words, &handover->dated_on);
      row[2] = g_date_valid (&handover->handed_on) ? fler_paper_day (receipt->words, &handover->handed_on)
                                                   : g_strdup (word (receipt, "not_received"));
      row[3] = g_strdup (handover->register_number != NULL ? handover->register_number : "");
      g_ptr_array_add (rows, row);
    }
  fler_document_add_table (document, headers, shares, rows);
}

static void
add_signatures (FlerDocument *document, const Receipt *receipt)
{
  static const double shares[] = { 0.3, 0.35, 0.35 };
  const char *headers[] = {
    word (receipt, "party"), word (receipt, "signature"), word (receipt, "name_in_print"), NULL,
  };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *ids[] = { "handed_from", "handed_to" };
  FlerPartyKind parties[] = { receipt->from, receipt->to };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      GStrv row = g_new0 (char *, 4);

      row[0] = g_strdup_printf ("%s\n%s", word (receipt, ids[i]), party_name (receipt, parties[i]));
      row[1] = g_strdup ("");
      row[2] = g_strdup ("");
      g_ptr_array_add (rows, row);
    }
  fler_document_add_gap (document, SIGNATURE_GAP_PT);
  fler_document_add_table (document, headers, shares, rows);
}

static void
add_copy (FlerDocument *document, const Receipt *receipt, FlerPartyKind holder, gboolean is_first)
{
  g_autofree char *whose = g_strdup_printf ("%s: %s", word (receipt, "copy_for"), party_name (receipt, holder));

  if (!is_first)
    fler_document_add_page_break (document);
  fler_document_add_heading (document, 1, word (receipt, "receipt_title"));
  fler_document_add_small (document, whose);
  add_facts (document, receipt);
  add_documents (document, receipt);
  add_signatures (document, receipt);
}

static gboolean
was_before (GPtrArray *handovers, guint index)
{
  const FlerHandover *handover = handovers->pdata[index];

  for (guint i = 0; i < index; i++)
    if (is_between (handovers->pdata[i], handover->from_party, handover->to_party))
      return TRUE;
  return FALSE;
}

FlerDocument *
fler_receipt_paper_new (const FlerCase *the_case, GPtrArray *handovers, const GDate *on,
                        const FlerPaperWords *words)
{
  Receipt receipt = { .the_case = the_case, .handovers = handovers, .on = on, .words = words };
  FlerDocument *document = fler_document_new (word (&receipt, "receipt_title"), RECEIPT_PT);

  fler_document_set_footer (document, word (&receipt, "receipt_title"));
  for (guint i = 0; i < handovers->len; i++)
    {
      const FlerHandover *handover = handovers->pdata[i];

      if (was_before (handovers, i))
        continue;
      receipt.from = handover->from_party;
      receipt.to = handover->to_party;
      add_copy (document, &receipt, receipt.from, i == 0);
      add_copy (document, &receipt, receipt.to, FALSE);
    }
  return document;
}
