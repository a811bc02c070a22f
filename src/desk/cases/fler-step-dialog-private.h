/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-dialog-private.h - what the files of a step's form share */
#pragma once

#include "fler-case.h"
#include "fler-consents-box.h"
#include "fler-date-entry.h"
#include "fler-documents-box.h"
#include "fler-holder-row.h"
#include "fler-reason-row.h"
#include "fler-routine.h"
#include "fler-step-dialog.h"
#include "fler-step-done.h"
#include "fler-step-form.h"
#include "fler-text-row.h"
#include "fler-tri-row.h"
#include "fler-why-button.h"

struct _FlerStepDialog
{
  AdwWindow            parent_instance;
  FlerContext         *context;
  FlerCase            *the_case;
  FlerStepDone        *done;             /* as stored, or new */
  const FlerRoutine   *routine;          /* (nullable) lent by the context */
  const FlerStep      *step;             /* (nullable) the routine's */
  guint                asks;
  gboolean             is_filling;
  gboolean             is_saved;         /* a second click finds nothing to do */

  /* from the template */
  FlerTriRow          *answer;
  GtkLabel            *callee;
  GtkBox              *checklist;
  FlerDateEntry       *applied_on;
  AdwActionRow        *applied_on_row;
  FlerDateEntry       *claimed_from;
  AdwActionRow        *claimed_from_row;
  FlerConsentsBox     *consents;
  GtkWidget           *copy_button;
  FlerDateEntry       *decision_sent;
  GtkWidget           *decision_sent_row;
  FlerTriRow          *decision_understood;
  FlerDocumentsBox    *documents;
  FlerDateEntry       *done_on;
  GtkWidget           *done_on_row;
  FlerTextRow         *education;
  FlerDateEntry       *enrolled_on;
  AdwActionRow        *enrolled_on_row;
  FlerTextRow         *experience;
  GtkLabel            *failure;
  AdwWindowTitle      *heading;
  GtkLabel            *journal;
  GtkWidget           *journal_box;
  FlerTextRow         *note;
  FlerHolderRow       *official;
  GtkEditable         *official_name;
  GtkWidget           *official_name_row;
  GtkEditable         *own_words;
  GtkWidget           *own_words_row;
  FlerTriRow          *purpose_understood;
  FlerReasonRow       *reason;
  GtkWidget           *save_button;
  GtkLabel            *script;
  GtkWidget           *script_scroller;
  FlerDateEntry       *sick_reported_on;
  AdwActionRow        *sick_reported_on_row;
  GtkLabel            *text;
  FlerWhyButton       *why;
  FlerTextRow         *wishes;
  FlerTextRow         *work;
};

/* Returns: whether the step asks for any of @what, FlerStepAsk bits */
gboolean fler_step_dialog_asks (FlerStepDialog *self, guint what);

/* Returns: (transfer none): where the day on which the step was done is typed */
GtkWidget *fler_step_dialog_get_day_entry (FlerStepDialog *self);

/* Returns: (transfer full): why the person said no: the reason of the list, and own words */
char *fler_step_dialog_dup_reason (FlerStepDialog *self);

/* Returns: (transfer full) (nullable): to whom the case is handed */
char *fler_step_dialog_dup_official (FlerStepDialog *self);

/* Returns: whether both the decision and the purpose are (Ö2) */
gboolean fler_step_dialog_is_understood (FlerStepDialog *self);

FlerGkDates fler_step_dialog_get_dates (FlerStepDialog *self);

/**
 * fler_step_dialog_show_failure:
 * @field: (nullable): where the focus goes
 */
void fler_step_dialog_show_failure (FlerStepDialog *self, const char *text, GtkWidget *field);

/**
 * fler_step_dialog_refuse:
 *
 * Returns: whether something is missing, which is then said, with the focus where it belongs
 */
gboolean fler_step_dialog_refuse (FlerStepDialog *self);
