/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-parts.h - what the papers of a record have in common
 *
 * Where @is_for_person is asked for, the person is “you”, and only what the routine has for the
 * person is put in.
 */
#pragma once

#include "fler-record-paper.h"

/* Who reads a paper: the file everything, the person as “you”, a party what all may know. */
typedef enum
{
  FLER_READER_FILE,
  FLER_READER_PERSON,
  FLER_READER_PARTY,
} FlerPaperReader;

const char *fler_paper_word (const FlerRecordPaper *paper, const char *id);
gboolean fler_paper_is_blank (const char *text);

/**
 * fler_paper_time:
 *
 * Returns: (transfer full): “13.00”
 */
char *fler_paper_time (gint64 instant, GTimeZone *zone);

/**
 * fler_paper_within:
 *
 * Returns: (transfer full): @text, as it stands within a line: without its capital
 */
char *fler_paper_within (const char *text);

const char *fler_paper_party (const FlerRecordPaper *paper, FlerPartyKind party, gboolean is_for_person);

/**
 * fler_paper_answer:
 * @answer: what stands in the record
 *
 * Returns: (transfer full): what is read: a choice's title, yes or no, a day
 */
char *fler_paper_answer (const FlerRecordPaper *paper, const FlerSection *section, const char *answer);

/**
 * fler_paper_fill:
 * @text: of the routine; such as “through day 180 ({day_180|ask which day that is})”
 *
 * Returns: (transfer full): @text with what is known of the person put in
 */
char *fler_paper_fill (const FlerRecordPaper *paper, const char *text);

/**
 * fler_paper_add_meeting_facts:
 *
 * When it was held, as it was booked too where that differs; how and where; who was there, and
 * apart from them who was not: but for the file by their party alone.
 */
void fler_paper_add_meeting_facts (FlerDocument *document, const FlerRecordPaper *paper, FlerPaperReader reader);
void fler_paper_add_sections (FlerDocument *document, const FlerRecordPaper *paper,
                              const FlerRecord *record, gboolean is_for_person);

/**
 * fler_paper_add_contributions:
 *
 * What parties sent along, in their own words, with who and when; for the person what was shown at
 * the meeting: what came in the place of somebody.
 */
void fler_paper_add_contributions (FlerDocument *document, const FlerRecordPaper *paper, gboolean is_for_person);

/**
 * fler_paper_add_marks:
 *
 * Parked questions, and what was ticked off on the agenda: for the file alone, never for the person.
 */
void fler_paper_add_marks (FlerDocument *document, const FlerRecordPaper *paper, const FlerRecord *record);
void fler_paper_add_commitments (FlerDocument *document, const FlerRecordPaper *paper,
                                 gboolean is_for_person);

/**
 * fler_paper_add_follow_up:
 *
 * The day, under a heading of its own; nothing where none is set.
 */
void fler_paper_add_follow_up (FlerDocument *document, const FlerRecordPaper *paper);
void fler_paper_add_contacts (FlerDocument *document, const FlerRecordPaper *paper);

/**
 * fler_paper_add_person_facts:
 *
 * Reference, name and personnummer; of a protected identity the reference alone.
 */
void fler_paper_add_person_facts (FlerDocument *document, const FlerRecordPaper *paper);

/**
 * fler_paper_add_persons_own_facts:
 *
 * Name and reference, to go by when the person calls; of a protected identity the reference alone.
 */
void fler_paper_add_persons_own_facts (FlerDocument *document, const FlerRecordPaper *paper);
