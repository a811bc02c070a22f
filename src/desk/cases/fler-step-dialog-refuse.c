/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-dialog-refuse.c - what has to be there before a step can be called done */

#include "config.h"

#include "fler-step-dialog-private.h"

#include <glib/gi18n.h>

#include "fler-access.h"

gboolean
fler_step_dialog_is_understood (FlerStepDialog *self)
{
  return fler_tri_row_get_value (self->decision_understood) == FLER_TRI_YES
         && fler_tri_row_get_value (self->purpose_understood) == FLER_TRI_YES;
}

void
fler_step_dialog_show_failure (FlerStepDialog *self, const char *text, GtkWidget *field)
{
  gtk_label_set_label (self->failure, text);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->save_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
  fler_access_announce (GTK_WIDGET (self->failure), text);
  if (field != NULL)
    gtk_widget_child_focus (field, GTK_DIR_TAB_FORWARD);
}

static gboolean
has_wrong_day (FlerStepDialog *self)
{
  FlerDateEntry *entries[] = {
    self->done_on, self->decision_sent, self->sick_reported_on, self->applied_on, self->enrolled_on,
    self->claimed_from,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    if (fler_date_entry_is_wrong (entries[i]))
      return TRUE;
  return (fler_step_dialog_asks (self, FLER_STEP_ASKS_DOCUMENTS) && fler_documents_box_is_wrong (self->documents))
         || (fler_step_dialog_asks (self, FLER_STEP_ASKS_CONSENT) && fler_consents_box_is_wrong (self->consents));
}

/* A no with neither a reason from the list nor own words (D29). */
static gboolean
lacks_reason (FlerStepDialog *self)
{
  g_autofree char *reason = fler_step_dialog_dup_reason (self);

  return fler_step_dialog_asks (self, FLER_STEP_ASKS_REASON) && self->done->answer == FLER_TRI_NO && *reason == '\0';
}

/* A standpoint that says nothing of why is none (K2). */
static gboolean
lacks_grounds (FlerStepDialog *self)
{
  g_autofree char *note = g_strstrip (g_strdup (self->done->note != NULL ? self->done->note : ""));

  return fler_step_dialog_asks (self, FLER_STEP_ASKS_GROUNDS) && *note == '\0';
}

/* Says which of its questions has no answer yet: a form may ask several. */
static gboolean
refuse_unanswered (FlerStepDialog *self)
{
  const struct { FlerTriRow *row; guint ask; } questions[] = {     /* as they stand in the form */
    { self->decision_understood, FLER_STEP_ASKS_UNDERSTOOD },
    { self->purpose_understood, FLER_STEP_ASKS_UNDERSTOOD },
    { self->answer, FLER_STEP_ASKS_ANSWER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    if (fler_step_dialog_asks (self, questions[i].ask) && fler_tri_row_get_value (questions[i].row) == FLER_TRI_UNKNOWN)
      {
        /* Translators: %s is a question, or something to confirm: “The decision is understood”. */
        g_autofree char *text =
          g_strdup_printf (_("Answer yes or no first: %s"),
                           adw_preferences_row_get_title (ADW_PREFERENCES_ROW (questions[i].row)));

        fler_step_dialog_show_failure (self, text, NULL);
        gtk_widget_grab_focus (GTK_WIDGET (questions[i].row));
        return TRUE;
      }
  return FALSE;
}

static void
refuse_not_understood (FlerStepDialog *self)
{
  FlerTriRow *row = fler_tri_row_get_value (self->decision_understood) == FLER_TRI_YES
                      ? self->purpose_understood : self->decision_understood;

  fler_step_dialog_show_failure (self, _("The step is done when both the decision and the purpose are understood. Talk once more, or have an interpreter help."),
                                   NULL);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* What has to be there before the step can be called done; each is said where it is missing. */
gboolean
fler_step_dialog_refuse (FlerStepDialog *self)
{
  g_autofree char *official = fler_step_dialog_dup_official (self);
  GDate today = fler_context_today (self->context);
  FlerGkDates dates = fler_step_dialog_get_dates (self);

  if (has_wrong_day (self))
    fler_step_dialog_show_failure (self, _("One of the days does not exist. Change it or take it out."), NULL);
  /* Sending the decision has one day, and it is asked for once (Ö1). */
  else if (fler_step_dialog_asks (self, FLER_STEP_ASKS_DECISION_DAY)
           && !g_date_valid (&self->the_case->facts.decision_sent))
    fler_step_dialog_show_failure (self, _("Say on which day the decision was sent."),
                                   GTK_WIDGET (self->decision_sent));
  else if (!g_date_valid (&self->done->done_on))
    fler_step_dialog_show_failure (self, _("Say on which day it was done."), GTK_WIDGET (self->done_on));
  else if (g_date_compare (&self->done->done_on, &today) > 0)
    fler_step_dialog_show_failure (self, _("The day has not come yet. A step is noted when it is done."),
                                   fler_step_dialog_get_day_entry (self));
  else if (refuse_unanswered (self))
    return TRUE;
  else if (lacks_grounds (self))
    fler_step_dialog_show_failure (self, _("Write why, and on what grounds. It is what makes the assessment seen."),
                                   GTK_WIDGET (self->note));
  else if (lacks_reason (self))
    fler_step_dialog_show_failure (self, _("Choose the reason, or write it in the person’s own words. It shows what is to be changed."),
                                   GTK_WIDGET (self->reason));
  else if (fler_step_dialog_asks (self, FLER_STEP_ASKS_OFFICIAL) && official == NULL)
    fler_step_dialog_show_failure (self, _("Choose to whom the case is handed."), GTK_WIDGET (self->official));
  else if (fler_step_dialog_asks (self, FLER_STEP_ASKS_OFFICIAL) && *official == '\0')
    fler_step_dialog_show_failure (self, _("Say to whom the case is handed."), self->official_name_row);
  else if (fler_step_dialog_asks (self, FLER_STEP_ASKS_UNDERSTOOD) && !fler_step_dialog_is_understood (self))
    refuse_not_understood (self);
  else if (fler_step_dialog_asks (self, FLER_STEP_ASKS_GK_DATES) && fler_gk_dates_check (&dates) != FLER_GK_DATES_OK)
    fler_step_dialog_show_failure (self, _("Two of the days do not agree. Change one of them, or leave out the one that is not known."),
                                   NULL);
  else if (fler_step_dialog_asks (self, FLER_STEP_ASKS_REGISTER) && fler_documents_box_lacks_number (self->documents))
    fler_step_dialog_show_failure (self, _("A document has no register number. Without it nobody finds the document again."),
                                   GTK_WIDGET (self->documents));
  else
    return FALSE;
  return TRUE;
}
