/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-dialog-private.h - what the case form's own files share */
#pragma once

#include "fler-case.h"
#include "fler-case-dialog.h"
#include "fler-date-entry.h"
#include "fler-parties-row.h"
#include "fler-text-row.h"
#include "fler-tri-row.h"

struct _FlerCaseDialog
{
  AdwWindow       parent_instance;
  FlerContext    *context;
  FlerCase       *the_case;         /* as it was read, or new; what the form does not show stays */
  FlerCase       *taken_out;        /* (nullable) what told who it is, until the dialog is closed */
  gint64          same_id;          /* another case with the same number; 0: none */
  gboolean        is_filling;
  gboolean        is_saved;         /* a second click on Save finds nothing to do */

  /* from the template */
  FlerTextRow    *address;
  AdwComboRow    *benefit;
  FlerTriRow     *can_take_part;
  FlerTriRow     *capacity;
  GtkWidget      *cleared_row;
  FlerDateEntry  *contact_day;
  AdwActionRow   *contact_day_row;
  AdwExpanderRow *contact_fold;
  FlerTriRow     *contact_held;
  FlerTriRow     *coordination;
  AdwComboRow    *decision;
  FlerDateEntry  *decision_sent;
  AdwActionRow   *decision_sent_row;
  FlerTextRow    *education;
  GtkEditable    *email;
  FlerTriRow     *employed;
  GtkEditable    *employer;
  FlerTriRow     *enrolled;
  FlerTextRow    *experience;
  AdwExpanderRow *facts_fold;
  GtkLabel       *failure;
  FlerDateEntry  *first_day;
  AdwActionRow   *first_day_row;
  AdwWindowTitle *heading;
  GtkEditable    *interpreter;
  GtkEditable    *municipality;
  GtkEditable    *name;
  FlerTextRow    *notes;
  AdwExpanderRow *notes_fold;
  GtkEditable    *number;
  AdwActionRow   *number_row;
  FlerPartiesRow *parties;
  GtkEditable    *phone;
  GtkSwitch      *protected_switch;
  AdwActionRow   *same_row;
  GtkWidget      *save_button;
  AdwExpanderRow *sick_fold;
  FlerTextRow    *wishes;
  FlerTextRow    *work;
  AdwExpanderRow *work_fold;
};

/* fler-case-dialog-fields.c */

void fler_case_dialog_name_fields (FlerCaseDialog *self);
FlerCase *fler_case_dialog_read_fields (FlerCaseDialog *self);
FlerCase *fler_case_dialog_read_form (FlerCaseDialog *self);
void fler_case_dialog_fill_facts (FlerCaseDialog *self, const FlerFacts *facts);
void fler_case_dialog_fill_identity (FlerCaseDialog *self, const FlerCase *the_case);
void fler_case_dialog_fill_form (FlerCaseDialog *self, const FlerCase *the_case);
