/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-output.h - takes a record out of the window: to paper, to PDF, to the clipboard */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"
#include "fler-meeting.h"
#include "fler-print.h"
#include "fler-record.h"
#include "fler-routine.h"
#include "fler-save.h"

/* What is taken out; the values belong to the caller. */
typedef struct
{
  FlerContext       *context;
  const FlerMeeting *meeting;      /* with its participants, by @record */
  const FlerRecord  *record;
  GPtrArray         *commitments;  /* of FlerCommitment */
} FlerRecordOutput;

/* What it becomes on paper. */
typedef enum
{
  FLER_RECORD_COPY,       /* the person's copy (K8, G4) */
  FLER_RECORD_FILE,       /* the file's copy, with every earlier version */
  FLER_RECORD_PLAN,       /* the plan alone (F5, G7) */
  FLER_RECORD_PARTIES,    /* what was agreed, for each party that was called (F1) */
  FLER_RECORD_TRANSFER,   /* laid out to be carried into another form, such as 7463 (G2) */
} FlerRecordSheet;

/**
 * fler_record_output_has:
 *
 * Returns: whether meetings of that routine have such a paper
 */
gboolean fler_record_output_has (const FlerRoutine *routine, FlerRecordSheet sheet);

/**
 * fler_record_output_print:
 * @widget: where it was asked for
 * @done: (nullable): called with @widget when it is known whether it was printed
 *
 * Prints in Swedish. Where a word that must not reach the person stands in a paper that does, that
 * is said, with its place, and nothing is printed (D42).
 *
 * Returns: whether it went on to the printer
 */
gboolean fler_record_output_print (const FlerRecordOutput *output, FlerRecordSheet sheet, GtkWidget *widget,
                                   FlerPrintDone done);

/**
 * fler_record_output_save:
 * @done: (nullable): called once the file is there
 *
 * Asks where to, and writes the paper there as PDF; stopped as above. The file's name tells
 * nothing of the person or the form.
 */
void fler_record_output_save (const FlerRecordOutput *output, FlerRecordSheet sheet, GtkWidget *widget,
                              FlerSaveDone done);

/**
 * fler_record_output_save_journal:
 *
 * Asks where to, and writes the text for the agency's own journal there, as UTF-8.
 */
void fler_record_output_save_journal (const FlerRecordOutput *output, GtkWidget *widget);

/**
 * fler_record_output_copy_journal:
 *
 * Puts the record on the clipboard as plain text, for the agency's own journal.
 */
void fler_record_output_copy_journal (const FlerRecordOutput *output, GtkWidget *widget);
