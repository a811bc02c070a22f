/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-receipt-paper.h - a receipt for documents handed over, one copy for each side
 *
 * That and which, never what stands in them (D239). Rules Ö5, Ö6: documents that are handed over
 * are listed, and found again. Source: Malmö, handover meeting.
 */
#pragma once

#include "fler-case.h"
#include "fler-document.h"
#include "fler-handover.h"
#include "fler-paper-words.h"

/**
 * fler_receipt_paper_new:
 * @handovers: (element-type FlerHandover): those of one case that are to stand in it; each pair of
 *   giver and receiver gets a receipt
 * @on: the day that it is made
 *
 * Returns: (transfer full): the receipts, each in two copies on pages of their own, such as “FK:s
 *   exemplar” and “AF:s exemplar”
 */
FlerDocument *fler_receipt_paper_new (const FlerCase *the_case, GPtrArray *handovers, const GDate *on,
                                      const FlerPaperWords *words);
