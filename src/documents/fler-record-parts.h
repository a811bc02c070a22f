/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-parts.h - what the papers of a record have in common
 *
 * Where @is_for_person is asked for, the person is “you”, and only what the routine has for the
 * person is put in.
 */
#pragma once

#include "fler-record-paper.h"

const char *fler_paper_word (const FlerRecordPaper *paper, const char *id);
gboolean fler_paper_is_blank (const char *text);

/**
 * fler_paper_time:
 *
 * Returns: (transfer full): “13.00”
 */
char *fler_paper_time (gint64 instant, GTimeZone *zone);

/**
 * fler_paper_meeting_time:
 *
 * Returns: (transfer full): “24 november 2026, 13.00–14.00”
 */
char *fler_paper_meeting_time (const FlerRecordPaper *paper);

const char *fler_paper_party (const FlerRecordPaper *paper, FlerPartyKind party, gboolean is_for_person);

/**
 * fler_paper_answer:
 * @answer: what stands in the record
 *
 * Returns: (transfer full): what is read: a choice's title, yes or no, a day
 */
char *fler_paper_answer (const FlerRecordPaper *paper, const FlerSection *section, const char *answer);

void fler_paper_add_meeting_facts (FlerDocument *document, const FlerRecordPaper *paper,
                                   gboolean is_for_person);
void fler_paper_add_sections (FlerDocument *document, const FlerRecordPaper *paper,
                              const FlerRecord *record, gboolean is_for_person);

/**
 * fler_paper_add_contributions:
 *
 * What parties sent along in the place of coming, in their own words: for the file alone.
 */
void fler_paper_add_contributions (FlerDocument *document, const FlerRecordPaper *paper);

/**
 * fler_paper_add_marks:
 *
 * Parked questions, and what was ticked off on the agenda: for the file alone, never for the person.
 */
void fler_paper_add_marks (FlerDocument *document, const FlerRecordPaper *paper, const FlerRecord *record);
void fler_paper_add_commitments (FlerDocument *document, const FlerRecordPaper *paper,
                                 gboolean is_for_person);
void fler_paper_add_contacts (FlerDocument *document, const FlerRecordPaper *paper);

/**
 * fler_paper_add_person_facts:
 *
 * Reference, name and personnummer; of a protected identity the reference alone.
 */
void fler_paper_add_person_facts (FlerDocument *document, const FlerRecordPaper *paper);
