/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-output.h - takes a record out of the window: to paper, to PDF, to the clipboard */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"
#include "fler-meeting.h"
#include "fler-record.h"

/* What is taken out; the values belong to the caller. */
typedef struct
{
  FlerContext       *context;
  const FlerMeeting *meeting;      /* with its participants */
  const FlerRecord  *record;
  GPtrArray         *commitments;  /* of FlerCommitment */
} FlerRecordOutput;

/**
 * fler_record_output_print_copy:
 * @widget: where it was asked for
 *
 * Prints the person's copy, in Swedish (K8, G4). Where the word that must not reach the person
 * stands in it, that is said, with its place, and nothing is printed (D42).
 *
 * Returns: whether it went on to the printer
 */
gboolean fler_record_output_print_copy (const FlerRecordOutput *output, GtkWidget *widget);

/**
 * fler_record_output_save_copy:
 *
 * Asks where to, and writes the person's copy there as PDF; stopped as above. Its name tells
 * nothing of the person or the form.
 */
void fler_record_output_save_copy (const FlerRecordOutput *output, GtkWidget *widget);

/**
 * fler_record_output_print_file:
 *
 * Prints the file's copy, with every earlier version.
 */
void fler_record_output_print_file (const FlerRecordOutput *output, GtkWidget *widget);

/**
 * fler_record_output_copy_journal:
 *
 * Puts the record on the clipboard as plain text, for the agency's own journal.
 */
void fler_record_output_copy_journal (const FlerRecordOutput *output, GtkWidget *widget);
