/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-parties-paper.h - what was agreed, for each party that was called */
#pragma once

#include "fler-record-paper.h"

/**
 * fler_record_paper_for_parties:
 *
 * One sheet for each party but the one that called, in the envelope's window where its address is
 * known: what was agreed, by whom and by when, and the follow-up. Rule F1: a party without the
 * person's consent reads nothing of the person, only what it is to do itself.
 *
 * Returns: (transfer full) (nullable): the paper; NULL: there is no such party
 */
FlerDocument *fler_record_paper_for_parties (const FlerRecordPaper *paper);
