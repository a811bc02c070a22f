/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-handover.h - a document that one party handed to another
 *
 * That and which, never what stands in it (D239). Rule Ö6: of someone who is not enrolled at AF
 * documents are registered, and nobody finds them there by the personnummer; here they are found.
 */
#pragma once

#include "fler-day.h"
#include "fler-party.h"

typedef struct
{
  gint64        id;               /* 0 until it is stored */
  gint64        case_id;
  char         *case_reference;   /* (nullable) for show; read with the document, not stored */
  char         *what;             /* such as “Läkarintyg” */
  GDate         dated_on;         /* the document's own day; may be unknown */
  FlerPartyKind from_party;
  FlerPartyKind to_party;
  GDate         handed_on;        /* invalid: asked for, not received yet */
  char         *register_number;  /* (nullable) in the receiver's register of documents */
  GDate         registered_on;
} FlerHandover;

FlerHandover *fler_handover_new (void);
FlerHandover *fler_handover_copy (const FlerHandover *handover);
void fler_handover_free (FlerHandover *handover);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerHandover, fler_handover_free)

/**
 * fler_handovers_to_text:
 * @documents: (element-type FlerHandover)
 *
 * How a record's section keeps them: one line a document, with a tab between what it is, its own
 * day (ISO 8601), and the ids of the parties that hand it over and take it.
 *
 * Returns: (transfer full): "" where no document is named
 */
char *fler_handovers_to_text (GPtrArray *documents);

/**
 * fler_handovers_from_text:
 *
 * Reads anything: a line without tabs, as somebody may have typed it, is what the document is.
 *
 * Returns: (transfer full) (element-type FlerHandover): the documents that are named in @text
 */
GPtrArray *fler_handovers_from_text (const char *text);

/**
 * fler_handovers_missing:
 * @listed: (element-type FlerHandover): in the record of a meeting
 * @known: (element-type FlerHandover): in the case's list
 *
 * Rule Ö5: the documents that are handed over are listed. What the record names is in the case's
 * list too, and there only once. Source: Malmö, Förbättringsförslag kundresa överlämningsmöte.
 *
 * Returns: (transfer full) (element-type FlerHandover): copies of those that the list lacks
 */
GPtrArray *fler_handovers_missing (GPtrArray *listed, GPtrArray *known);

/**
 * fler_handovers_correct:
 * @before: (element-type FlerHandover): in the version of the record that was corrected
 * @listed: (element-type FlerHandover): in the correction
 * @known: (element-type FlerHandover): in the case's list
 *
 * A line of the record that tells something else than before is about the same document: it is
 * changed in @known, where it has its register number, rather than put beside it.
 *
 * Returns: (transfer container) (element-type FlerHandover): those of @known that were changed
 */
GPtrArray *fler_handovers_correct (GPtrArray *before, GPtrArray *listed, GPtrArray *known);
