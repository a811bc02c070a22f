/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-record.h - a record to put on paper: two sections, three who were called, one commitment
 *
 * The words of the paper are their own ids. What stands for the person stands in “goal”.
 */
#pragma once

#include "fler-test-paper.h"

#include "fler-record-paper.h"

typedef struct
{
  FlerRecordPaper  paper;
  FlerRoutine     *routine;
  FlerMeeting     *meeting;
  FlerCase        *the_case;
  FlerRecord      *record;
  FlerPaperWords  *words;
} TestRecord;

void test_record_set_up (TestRecord *fixture, gconstpointer unused);
void test_record_tear_down (TestRecord *fixture, gconstpointer unused);

void test_add_section (FlerRoutine *routine, const char *id, const char *title, gboolean for_person);
void test_add_participant (FlerMeeting *meeting, FlerPartyKind party, const char *name, gint64 official_id,
                           FlerPresence presence);
void test_add_commitment (GPtrArray *commitments, const char *what);

/* Returns: (transfer full): what poppler reads, on one line; with what it knows of the file, if asked for */
char *test_read_back (FlerDocument *document, gboolean also_info);
