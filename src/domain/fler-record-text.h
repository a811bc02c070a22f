/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-text.h - a record as plain text, for the agency's own journal */
#pragma once

#include "fler-handover.h"
#include "fler-meeting.h"
#include "fler-record.h"
#include "fler-routine.h"

/* The words that a front room puts in, in the user's language. */
typedef struct
{
  const char *(*party) (FlerPartyKind party);
  char       *(*day) (const GDate *day);        /* (transfer full) */
  char       *(*document) (const FlerHandover *document);   /* (transfer full): one line */
  const char *yes;
  const char *no;
  const char *present;                          /* headings */
  const char *absent;
  const char *medskick;                         /* “sent a contribution”, after a name */
  const char *declined;                         /* “declined”, after a name */
  const char *commitments;
  const char *no_plan;
} FlerRecordWords;

/**
 * fler_record_to_text:
 * @title: the first line, such as the form and the day
 * @commitments: (element-type FlerCommitment): those agreed at the meeting
 *
 * Sections in the routine's order; empty ones are left out. Parked questions are not part of it:
 * they were set aside.
 *
 * Returns: (transfer full): UTF-8, lines ended by \n
 */
char *fler_record_to_text (const FlerRoutine *routine, const FlerMeeting *meeting,
                           const FlerRecord *record, GPtrArray *commitments, const char *title,
                           const FlerRecordWords *words);
