/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-form.h - the record's sections, one below the other, in the routine's order */
#pragma once

#include <gtk/gtk.h>

#include "fler-record.h"
#include "fler-routine.h"

#define FLER_TYPE_RECORD_FORM (fler_record_form_get_type ())
G_DECLARE_FINAL_TYPE (FlerRecordForm, fler_record_form, FLER, RECORD_FORM, GtkWidget)

/**
 * FlerRecordForm::section-changed:
 * @section: the section's id
 *
 * FlerRecordForm::commitment-changed:
 * @row: the row's number
 * @commitment: (type gpointer): the FlerCommitment that stands there now
 *
 * FlerRecordForm::commitment-removed:
 * @row: the row's number
 * @commitment: (type gpointer): what stood there
 */

/**
 * fler_record_form_guard:
 * @words: (transfer full) (array zero-terminated=1): words that must not reach the person
 *
 * Marks the words while they are typed (D42), from the next fler_record_form_set_record() on: in
 * what will stand in the person's copy, and in the rest, which the person sees on a shared screen.
 */
void fler_record_form_guard (FlerRecordForm *self, char **words);

/**
 * fler_record_form_set_record:
 * @commitments: (element-type FlerCommitment): of this meeting
 *
 * Builds the sections of @routine and fills them in.
 */
void fler_record_form_set_record (FlerRecordForm *self, const FlerRoutine *routine,
                                  const FlerRecord *record, gint64 case_id, GPtrArray *commitments,
                                  const GDate *today);

/**
 * fler_record_form_clear:
 */
void fler_record_form_clear (FlerRecordForm *self);

/**
 * fler_record_form_dup_text:
 *
 * Returns: (transfer full) (nullable): what stands in the section; NULL: there is none
 */
char *fler_record_form_dup_text (FlerRecordForm *self, const char *section);

/**
 * fler_record_form_set_text:
 *
 * Puts @text in a section, as if it had been typed.
 */
void fler_record_form_set_text (FlerRecordForm *self, const char *section, const char *text);

/**
 * fler_record_form_list_commitments:
 *
 * Returns: (transfer full) (element-type FlerCommitment): what stands in the table
 */
GPtrArray *fler_record_form_list_commitments (FlerRecordForm *self);

/**
 * fler_record_form_add_commitment:
 *
 * Opens an empty row of the table and moves the focus there.
 */
void fler_record_form_add_commitment (FlerRecordForm *self);

/**
 * fler_record_form_jump:
 * @index: of a section, from 0
 *
 * Moves the focus there.
 *
 * Returns: whether there is such a section
 */
gboolean fler_record_form_jump (FlerRecordForm *self, guint index);
void fler_record_form_set_editable (FlerRecordForm *self, gboolean is_editable);
