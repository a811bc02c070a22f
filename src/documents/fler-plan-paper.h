/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-plan-paper.h - what else a record becomes on paper: the plan, and what is carried into a form */
#pragma once

#include "fler-record-paper.h"

/**
 * fler_record_paper_plan:
 *
 * The plan alone, on a paper of its own that the person and the parties get and sign: goal,
 * measures, who is responsible, when, and when it is followed up. Rules F5, G7; D130.
 * Source: Uppsala, the rehabilitation plan; Malmö, GK 2.
 *
 * Returns: (transfer full) (nullable): the paper; NULL: the routine has no plan_title. See
 *   fler_document_find_forbidden() before it is handed out
 */
FlerDocument *fler_record_paper_plan (const FlerRecordPaper *paper);

/**
 * fler_record_paper_for_transfer:
 *
 * The record laid out to be carried into another form by hand, such as 7463 of GK 1: numbered in
 * the order of the routine's sections, with a column to tick off what was carried over. Rule G2,
 * D95. Source: Malmö. The form itself is not ours: an organisation puts the sections in its order.
 *
 * Returns: (transfer full) (nullable): the paper; NULL: the routine has no transfer_title
 */
FlerDocument *fler_record_paper_for_transfer (const FlerRecordPaper *paper);
