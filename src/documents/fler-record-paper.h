/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-paper.h - a record on paper: the person's copy, and the file's
 *
 * The person's copy is plain and large: what was agreed, who does what by when, whom to call. It
 * holds only the sections that the routine has for the person, under the form's client-safe name.
 * The file's copy holds everything, with every locked version.
 */
#pragma once

#include "fler-case.h"
#include "fler-document.h"
#include "fler-envelope.h"
#include "fler-meeting.h"
#include "fler-paper-words.h"
#include "fler-record.h"
#include "fler-routine.h"

typedef struct
{
  const FlerRoutine    *routine;      /* in the paper's language */
  const FlerMeeting    *meeting;      /* with its participants, by the record that is printed */
  const FlerCase       *the_case;     /* (nullable) */
  const FlerRecord     *record;       /* what is printed */
  GPtrArray            *commitments;  /* of FlerCommitment: by that record */
  GPtrArray            *officials;    /* (nullable) of FlerOfficial: for their telephones */
  GPtrArray            *parties;      /* (nullable) of FlerParty: for those of their units */
  const FlerPaperWords *words;
  GTimeZone            *zone;
  gint64                ended_at;     /* UTC seconds: when the meeting ended, where @record is not its first
                                       * version; 0: not known */
  const FlerEnvelope   *envelope;     /* (nullable) its window, where what is posted has its address */
  GPtrArray            *consents;     /* (nullable) of FlerConsent: the case's */
  GDate                 today;        /* on which they hold or not */
  int                   depth;        /* how many levels of headings of another paper it stands under: 0 or 1 */
} FlerRecordPaper;

/**
 * fler_record_paper_for_person:
 *
 * Rule K8, G4: a copy to the person when the meeting ends. Source: Malmö.
 *
 * Returns: (transfer full): the paper; see fler_document_find_forbidden() before it is handed out
 */
FlerDocument *fler_record_paper_for_person (const FlerRecordPaper *paper);

/**
 * fler_record_paper_for_file:
 * @earlier: (nullable) (element-type FlerRecord): earlier locked versions, the latest first
 *
 * Complete: parked questions and what was ticked off on the agenda stand in it too, and a record
 * that is not locked says so.
 *
 * Returns: (transfer full): the paper
 */
FlerDocument *fler_record_paper_for_file (const FlerRecordPaper *paper, GPtrArray *earlier);

/**
 * fler_record_paper_add_file:
 *
 * What fler_record_paper_for_file() says below its heading, as a part of another paper.
 */
void fler_record_paper_add_file (FlerDocument *document, const FlerRecordPaper *paper, GPtrArray *earlier);

/**
 * fler_paper_day:
 *
 * Returns: (transfer full): “24 november 2026” in the words' language; "" of a day that is not known
 */
char *fler_paper_day (const FlerPaperWords *words, const GDate *day);
