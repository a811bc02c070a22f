/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-dialog.c - carries out one step of a routine, or changes what was noted of it */

#define G_LOG_DOMAIN "fler-step-dialog"

#include "config.h"

#include "fler-step-dialog-private.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-store.h"
#include "fler-case-words.h"
#include "fler-consent-store.h"
#include "fler-consents-box.h"
#include "fler-date-entry.h"
#include "fler-dialog.h"
#include "fler-documents-box.h"
#include "fler-handover-store.h"
#include "fler-holder-row.h"
#include "fler-reason-row.h"
#include "fler-speaker.h"
#include "fler-step-checklist.h"
#include "fler-step-form.h"
#include "fler-step-script.h"
#include "fler-step-store.h"
#include "fler-step-values.h"
#include "fler-step-words.h"
#include "fler-text-row.h"
#include "fler-tri-row.h"
#include "fler-why-button.h"
#include "fler-words.h"

G_DEFINE_FINAL_TYPE (FlerStepDialog, fler_step_dialog, ADW_TYPE_WINDOW)

gboolean
fler_step_dialog_asks (FlerStepDialog *self, guint what)
{
  return (self->asks & what) != 0;
}

/* Where the day on which the step was done is typed. */
GtkWidget *
fler_step_dialog_get_day_entry (FlerStepDialog *self)
{
  return GTK_WIDGET (fler_step_dialog_asks (self, FLER_STEP_ASKS_DECISION_DAY) ? self->decision_sent : self->done_on);
}

static const char *
title_of (FlerStepDialog *self)
{
  return self->step != NULL ? self->step->title : "";
}

/* Returns: (transfer full): why the person said no: the reason of the list, and own words */
char *
fler_step_dialog_dup_reason (FlerStepDialog *self)
{
  const FlerChoice *reason = fler_reason_row_get_reason (self->reason);
  g_autofree char *own = g_strstrip (g_strdup (gtk_editable_get_text (self->own_words)));

  if (reason == NULL)
    return g_steal_pointer (&own);
  return *own == '\0' ? g_strdup (reason->title) : g_strdup_printf ("%s: %s", reason->title, own);
}

/* Returns: (transfer full) (nullable): to whom the case is handed */
char *
fler_step_dialog_dup_official (FlerStepDialog *self)
{
  if (!fler_step_dialog_asks (self, FLER_STEP_ASKS_OFFICIAL))
    return NULL;
  return fler_holder_row_is_other (self->official)
           ? g_strstrip (g_strdup (gtk_editable_get_text (self->official_name)))
           : g_strdup (fler_holder_row_get_name (self->official));
}

static void
replace (char **text, char *with)
{
  g_free (*text);
  *text = with;
}

/* What the form says now, into the values that are saved. */
static void
read_form (FlerStepDialog *self)
{
  self->done->done_on = fler_date_entry_get_day (FLER_DATE_ENTRY (fler_step_dialog_get_day_entry (self)));
  self->done->answer = fler_step_dialog_asks (self, FLER_STEP_ASKS_ANSWER) ? fler_tri_row_get_value (self->answer)
                                                          : FLER_TRI_UNKNOWN;
  replace (&self->done->note, fler_text_row_get_text (self->note));
  if (fler_step_dialog_asks (self, FLER_STEP_ASKS_WORK))
    {
      replace (&self->the_case->work, fler_text_row_get_text (self->work));
      replace (&self->the_case->education, fler_text_row_get_text (self->education));
      replace (&self->the_case->experience, fler_text_row_get_text (self->experience));
      replace (&self->the_case->wishes, fler_text_row_get_text (self->wishes));
    }
  if (fler_step_dialog_asks (self, FLER_STEP_ASKS_DECISION_DAY))
    self->the_case->facts.decision_sent = fler_date_entry_get_day (self->decision_sent);
}

FlerGkDates
fler_step_dialog_get_dates (FlerStepDialog *self)
{
  return (FlerGkDates) {
    .sick_reported_on = fler_date_entry_get_day (self->sick_reported_on),
    .applied_on = fler_date_entry_get_day (self->applied_on),
    .enrolled_on = fler_date_entry_get_day (self->enrolled_on),
    .claimed_from = fler_date_entry_get_day (self->claimed_from),
  };
}

static void
check_dates (FlerStepDialog *self)
{
  FlerGkDates dates = fler_step_dialog_get_dates (self);
  FlerGkDatesFault fault = fler_gk_dates_check (&dates);
  const char *application = fault == FLER_GK_DATES_APPLICATION
                              ? _("The application date is to be the sick-report date.") : NULL;
  const char *claim = fault == FLER_GK_DATES_CLAIM
                        ? _("The benefit is claimed from the day of enrolment.") : NULL;

  fler_date_entry_warn (self->sick_reported_on, self->sick_reported_on_row, application);
  fler_date_entry_warn (self->applied_on, self->applied_on_row, application);
  fler_date_entry_warn (self->enrolled_on, self->enrolled_on_row, claim);
  fler_date_entry_warn (self->claimed_from, self->claimed_from_row, claim);
}

static void
show_state (FlerStepDialog *self)
{
  gboolean is_no = fler_step_dialog_asks (self, FLER_STEP_ASKS_REASON) && self->done->answer == FLER_TRI_NO;
  gboolean asks_official = fler_step_dialog_asks (self, FLER_STEP_ASKS_OFFICIAL);
  g_autofree char *reason = asks_official ? fler_step_dialog_dup_official (self) : fler_step_dialog_dup_reason (self);

  gtk_widget_set_visible (self->official_name_row, asks_official && fler_holder_row_is_other (self->official));
  gtk_widget_set_visible (GTK_WIDGET (self->reason), is_no && fler_reason_row_has_reasons (self->reason));
  gtk_widget_set_visible (self->own_words_row, is_no);
  if (fler_step_dialog_asks (self, FLER_STEP_ASKS_GK_DATES))
    check_dates (self);
  if (fler_step_dialog_asks (self, FLER_STEP_HAS_JOURNAL))
    {
      g_autofree char *journal = fler_words_step_journal (self->done, self->step, self->the_case, reason,
                                                          fler_step_dialog_is_understood (self));

      gtk_label_set_label (self->journal, journal);
    }
}

static void
on_changed (FlerStepDialog *self)
{
  if (self->is_filling)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->failure), FALSE);
  read_form (self);
  show_state (self);
}

static void
on_copy_clicked (GtkButton *button, FlerStepDialog *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), gtk_label_get_label (self->journal));
  gtk_button_set_label (button, _("Copied"));
  fler_access_announce (GTK_WIDGET (button), _("Copied"));
}

static gboolean
save_values (FlerStepDialog *self, FlerDb *db, GError **error)
{
  const FlerChoice *reason = fler_reason_row_get_reason (self->reason);
  g_auto(FlerStepValues) values = {
    .reason = reason != NULL ? g_strdup (reason->id) : NULL,
    .own_words = g_strdup (gtk_editable_get_text (self->own_words)),
    .official = fler_step_dialog_dup_official (self),
    .dates = fler_step_dialog_get_dates (self),
  };

  return fler_step_values_save (db, self->done, self->asks, &values, error);
}

/* All of it or nothing. */
static gboolean
save_all (FlerStepDialog *self, GError **error)
{
  FlerDb *db = fler_context_get_db (self->context);
  gint64 now = fler_context_now (self->context);
  gint64 old_id = self->done->id;
  gboolean changes_case = fler_step_dialog_asks (self, FLER_STEP_ASKS_WORK | FLER_STEP_ASKS_DECISION_DAY);

  if (!fler_db_begin (db, error))
    return FALSE;
  if ((changes_case && !fler_case_store_save (db, self->the_case, now, error))
      || !fler_step_store_save (db, self->done, now, error)
      || !save_values (self, db, error)
      || (fler_step_dialog_asks (self, FLER_STEP_ASKS_DOCUMENTS)
          && !fler_documents_box_save (self->documents, self->the_case->id, error))
      || (fler_step_dialog_asks (self, FLER_STEP_ASKS_CONSENT)
          && !fler_consents_box_save (self->consents, self->the_case->id, error)))
    {
      self->done->id = old_id;
      fler_db_rollback (db);
      return FALSE;
    }
  return fler_db_commit (db, error);
}

static void
on_save_clicked (GtkButton *button, FlerStepDialog *self)
{
  gboolean is_new = self->done->id == 0;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *undo = NULL;

  if (self->is_saved)
    return;
  read_form (self);
  if (fler_step_dialog_refuse (self))
    return;
  if (!save_all (self, &error))
    {
      g_autofree char *why = fler_words_store_error (error);
      g_autofree char *whole = g_strdup_printf (_("Not saved: %s"), why);

      fler_step_dialog_show_failure (self, whole, NULL);
      return;
    }
  self->is_saved = TRUE;
  text = g_strdup_printf (_("Done: %s"), title_of (self));
  undo = is_new ? g_strdup_printf ("case.step-undone(int64 %" G_GINT64_FORMAT ")", self->done->id) : NULL;
  fler_say (GTK_WIDGET (self), text, undo);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
fler_step_dialog_dispose (GObject *object)
{
  FlerStepDialog *self = FLER_STEP_DIALOG (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_STEP_DIALOG);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (fler_step_dialog_parent_class)->dispose (object);
}

static void
fler_step_dialog_finalize (GObject *object)
{
  FlerStepDialog *self = FLER_STEP_DIALOG (object);

  g_clear_pointer (&self->the_case, fler_case_free);
  g_clear_pointer (&self->done, fler_step_done_free);
  G_OBJECT_CLASS (fler_step_dialog_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, FlerStepDialog, child)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (answer);
  BIND (callee);
  BIND (checklist);
  BIND (applied_on);
  BIND (applied_on_row);
  BIND (claimed_from);
  BIND (claimed_from_row);
  BIND (consents);
  BIND (copy_button);
  BIND (decision_sent);
  BIND (decision_sent_row);
  BIND (decision_understood);
  BIND (documents);
  BIND (done_on);
  BIND (done_on_row);
  BIND (education);
  BIND (enrolled_on);
  BIND (enrolled_on_row);
  BIND (experience);
  BIND (failure);
  BIND (heading);
  BIND (journal);
  BIND (journal_box);
  BIND (note);
  BIND (official);
  BIND (official_name);
  BIND (official_name_row);
  BIND (own_words);
  BIND (own_words_row);
  BIND (purpose_understood);
  BIND (reason);
  BIND (save_button);
  BIND (script);
  BIND (script_scroller);
  BIND (sick_reported_on);
  BIND (sick_reported_on_row);
  BIND (text);
  BIND (why);
  BIND (wishes);
  BIND (work);
}

static void
fler_step_dialog_class_init (FlerStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_step_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_step_dialog_finalize;
  g_type_ensure (FLER_TYPE_CONSENTS_BOX);
  g_type_ensure (FLER_TYPE_DATE_ENTRY);
  g_type_ensure (FLER_TYPE_DOCUMENTS_BOX);
  g_type_ensure (FLER_TYPE_HOLDER_ROW);
  g_type_ensure (FLER_TYPE_REASON_ROW);
  g_type_ensure (FLER_TYPE_TEXT_ROW);
  g_type_ensure (FLER_TYPE_TRI_ROW);
  g_type_ensure (FLER_TYPE_WHY_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/cases/fler-step-dialog.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fler_step_dialog_init (FlerStepDialog *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_fields (FlerStepDialog *self)
{
  fler_date_entry_set_name (self->done_on, _("Done on"));
  fler_date_entry_set_name (self->decision_sent, _("Decision sent"));
  fler_date_entry_set_name (self->sick_reported_on, _("Sick-report date"));
  fler_date_entry_set_name (self->applied_on, _("Application date"));
  fler_date_entry_set_name (self->enrolled_on, _("Enrolled in the reinforced cooperation"));
  fler_date_entry_set_name (self->claimed_from, _("Benefit claimed from"));
  fler_access_set_name (GTK_WIDGET (self->own_words), _("In the person’s own words"));
  fler_access_set_name (GTK_WIDGET (self->official_name), _("Name of the official"));
}

/* Whom to call, and where: the card with the number lies below this window. */
static void
show_callee (FlerStepDialog *self)
{
  const FlerCase *the_case = self->the_case;
  gboolean has_name = the_case->name != NULL && *the_case->name != '\0';
  gboolean has_phone = the_case->phone != NULL && *the_case->phone != '\0';
  g_autofree char *callee = g_strdup_printf ("%s%s%s", has_name ? the_case->name : "",
                                             has_name && has_phone ? " · " : "", has_phone ? the_case->phone : "");

  gtk_label_set_label (self->callee, callee);
  gtk_widget_set_visible (GTK_WIDGET (self->callee), *callee != '\0');
}

/* Only what this step asks for is shown. */
static void
show_asked (FlerStepDialog *self)
{
  const struct { gpointer widget; guint ask; } fields[] = {
    { self->answer, FLER_STEP_ASKS_ANSWER },
    { self->decision_understood, FLER_STEP_ASKS_UNDERSTOOD },
    { self->purpose_understood, FLER_STEP_ASKS_UNDERSTOOD },
    { self->decision_sent_row, FLER_STEP_ASKS_DECISION_DAY },
    { self->sick_reported_on_row, FLER_STEP_ASKS_GK_DATES },
    { self->applied_on_row, FLER_STEP_ASKS_GK_DATES },
    { self->enrolled_on_row, FLER_STEP_ASKS_GK_DATES },
    { self->claimed_from_row, FLER_STEP_ASKS_GK_DATES },
    { self->official, FLER_STEP_ASKS_OFFICIAL },
    { self->work, FLER_STEP_ASKS_WORK },
    { self->education, FLER_STEP_ASKS_WORK },
    { self->experience, FLER_STEP_ASKS_WORK },
    { self->wishes, FLER_STEP_ASKS_WORK },
    { self->documents, FLER_STEP_ASKS_DOCUMENTS },
    { self->consents, FLER_STEP_ASKS_CONSENT },
    { self->journal_box, FLER_STEP_HAS_JOURNAL },
  };
  g_autofree char *script = fler_step_dialog_asks (self, FLER_STEP_HAS_SCRIPT)
                              ? fler_step_script (self->context, self->the_case, self->routine) : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_widget_set_visible (GTK_WIDGET (fields[i].widget), fler_step_dialog_asks (self, fields[i].ask));
  gtk_widget_set_visible (self->done_on_row, !fler_step_dialog_asks (self, FLER_STEP_ASKS_DECISION_DAY));
  gtk_widget_set_visible (self->script_scroller, script != NULL);
  if (script != NULL)
    {
      gtk_label_set_label (self->script, script);
      show_callee (self);
      gtk_window_set_default_size (GTK_WINDOW (self), 960, 680);
    }
  else if (fler_step_dialog_asks (self, FLER_STEP_ASKS_DOCUMENTS))
    gtk_window_set_default_size (GTK_WINDOW (self), 820, 640);     /* name, day and number on a line */
}

/* What is gone through stands open where it is all that the step is about. */
static void
show_checklist (FlerStepDialog *self)
{
  const FlerChecklist *checklist = self->routine != NULL
                                     ? fler_routine_checklist_of (self->routine, self->done->step) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->checklist), checklist != NULL);
  if (checklist != NULL)
    gtk_box_append (self->checklist, fler_step_checklist_new (checklist, fler_step_dialog_asks (self, FLER_STEP_HAS_CHECKLIST)));
}

static void
show_texts (FlerStepDialog *self)
{
  g_autofree char *title = g_strdup_printf ("%s · %s", self->done->step, title_of (self));
  /* Translators: %s is a case's reference, such as 0042. */
  g_autofree char *subtitle = g_strdup_printf (_("Case %s"), self->the_case->reference);

  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->heading, title);
  adw_window_title_set_subtitle (self->heading, subtitle);
  gtk_label_set_label (self->text, self->step != NULL ? self->step->text : "");
  if (self->step != NULL)
    {
      FlerReason reason = { self->step->id, self->step->is_core ? _("A core component: nobody may adapt it away.")
                                                                : _("A step of the routine."),
                            self->step->source };

      fler_why_button_set_reasons (self->why, &reason, 1, title_of (self));
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->answer), fler_words_step_question (self->done->step));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note), fler_words_step_note (self->done->step));
  show_checklist (self);
}

static void
fill_values (FlerStepDialog *self, GError **error)
{
  g_auto(FlerStepValues) values = { 0 };

  if (!fler_step_values_load (fler_context_get_db (self->context), self->the_case->id, self->done->step,
                              self->asks, &values, error)
      || (fler_step_dialog_asks (self, FLER_STEP_ASKS_OFFICIAL)
          && !fler_holder_row_fill (self->official, self->context, values.official, error))
      || (fler_step_dialog_asks (self, FLER_STEP_ASKS_REASON)
          && !fler_reason_row_fill (self->reason, self->context, self->routine, values.reason, error)))
    return;
  if (values.official != NULL && fler_holder_row_is_other (self->official))
    gtk_editable_set_text (self->official_name, values.official);
  fler_date_entry_set_day (self->sick_reported_on, &values.dates.sick_reported_on);
  fler_date_entry_set_day (self->applied_on, &values.dates.applied_on);
  fler_date_entry_set_day (self->enrolled_on, &values.dates.enrolled_on);
  fler_date_entry_set_day (self->claimed_from, &values.dates.claimed_from);
  gtk_editable_set_text (self->own_words, values.own_words != NULL ? values.own_words : "");
  if (fler_step_dialog_asks (self, FLER_STEP_ASKS_UNDERSTOOD) && self->done->id != 0)
    {
      fler_tri_row_set_value (self->decision_understood, FLER_TRI_YES);
      fler_tri_row_set_value (self->purpose_understood, FLER_TRI_YES);
    }
}

static void
fill_lists (FlerStepDialog *self, GError **error)
{
  FlerDb *db = fler_context_get_db (self->context);
  g_autoptr(GPtrArray) documents = NULL;
  g_autoptr(GPtrArray) consents = NULL;

  if (fler_step_dialog_asks (self, FLER_STEP_ASKS_DOCUMENTS) && *error == NULL)
    documents = fler_handover_store_list_of_case (db, self->the_case->id, error);
  if (documents != NULL)
    fler_documents_box_show (self->documents, self->context, documents);
  if (fler_step_dialog_asks (self, FLER_STEP_ASKS_CONSENT) && *error == NULL)
    consents = fler_consent_store_list_of_case (db, self->the_case->id, error);
  if (consents != NULL)
    fler_consents_box_show (self->consents, self->context, consents);
}

static void
fill_form (FlerStepDialog *self, GError **error)
{
  GDate today = fler_context_today (self->context);
  FlerDateEntry *entries[] = {
    self->done_on, self->decision_sent, self->sick_reported_on, self->applied_on, self->enrolled_on,
    self->claimed_from,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    fler_date_entry_set_today (entries[i], &today);
  fler_date_entry_set_day (self->done_on, self->done->id != 0 ? &self->done->done_on : &today);
  fler_date_entry_set_day (self->decision_sent, &self->the_case->facts.decision_sent);
  fler_tri_row_set_value (self->answer, self->done->answer);
  fler_text_row_set_text (self->note, self->done->note);
  fler_text_row_set_text (self->work, self->the_case->work);
  fler_text_row_set_text (self->education, self->the_case->education);
  fler_text_row_set_text (self->experience, self->the_case->experience);
  fler_text_row_set_text (self->wishes, self->the_case->wishes);
  fill_values (self, error);
  fill_lists (self, error);
}

/* The step as it was noted, or a new one. */
static gboolean
read_stored (FlerStepDialog *self, gint64 case_id, const char *step, GError **error)
{
  FlerDb *db = fler_context_get_db (self->context);
  g_autoptr(GPtrArray) steps = NULL;
  const FlerStepDone *done;

  self->the_case = fler_case_store_load (db, case_id, error);
  if (self->the_case != NULL)
    steps = fler_step_store_list_of_case (db, case_id, error);
  if (steps == NULL)
    return FALSE;
  done = fler_step_done_find (steps, step);
  self->done = done != NULL ? fler_step_done_copy (done) : fler_step_done_new ();
  if (done == NULL)
    {
      self->done->case_id = case_id;
      self->done->step = g_strdup (step);
    }
  return TRUE;
}

FlerStepDialog *
fler_step_dialog_show (GtkWindow *parent, FlerContext *context, gint64 case_id, const char *step)
{
  FlerStepDialog *self;
  GError *error = NULL;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  if (fler_dialog_is_up (parent))
    return NULL;

  self = g_object_new (FLER_TYPE_STEP_DIALOG, "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->asks = fler_step_asks (step);
  self->routine = fler_context_get_routine (context, fler_step_routine_form (step));
  self->step = self->routine != NULL ? fler_routine_get_step (self->routine, step) : NULL;
  if (read_stored (self, case_id, step, &error))
    {
      show_asked (self);
      show_texts (self);
      name_fields (self);
      fill_form (self, &error);
    }
  if (error != NULL)
    {
      g_autofree char *why = fler_words_store_error (error);

      if (parent != NULL)
        fler_say_error (GTK_WIDGET (parent), why, error);
      g_error_free (error);
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }
  self->is_filling = FALSE;
  read_form (self);
  show_state (self);
  gtk_window_present (GTK_WINDOW (self));
  /* Not before: GTK 4.8 tells screen readers of a window that has the focus too early as of none. */
  gtk_widget_grab_focus (fler_date_entry_get_entry (FLER_DATE_ENTRY (fler_step_dialog_get_day_entry (self))));
  return self;
}
