/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-correction-dialog.c - asks what is corrected in a locked record, and why */

#define G_LOG_DOMAIN "fler-correction-dialog"

#include "config.h"

#include "fler-correction-dialog.h"

#include <glib/gi18n.h>

#include "fler-access.h"

#define RESPONSE_CORRECT "correct"

struct _FlerCorrectionDialog
{
  AdwMessageDialog parent_instance;
  GtkEntry        *why;
};

enum { CONFIRMED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerCorrectionDialog, fler_correction_dialog, ADW_TYPE_MESSAGE_DIALOG)

static char *
dup_why (FlerCorrectionDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->why))));
}

static void
on_why_changed (FlerCorrectionDialog *self)
{
  g_autofree char *why = dup_why (self);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), RESPONSE_CORRECT,
                                           *why != '\0');
}

static void
fler_correction_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  FlerCorrectionDialog *self = FLER_CORRECTION_DIALOG (dialog);
  g_autofree char *why = dup_why (self);

  if (g_strcmp0 (response, RESPONSE_CORRECT) == 0 && *why != '\0')
    g_signal_emit (self, signals[CONFIRMED], 0, why);
}

static void
fler_correction_dialog_class_init (FlerCorrectionDialogClass *klass)
{
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = fler_correction_dialog_response;
  signals[CONFIRMED] = g_signal_new ("confirmed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fler_correction_dialog_init (FlerCorrectionDialog *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  adw_message_dialog_set_heading (dialog, _("Correct the record?"));
  adw_message_dialog_set_body (dialog, _("The locked version is kept as it is. What you correct becomes the next version."));

  self->why = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->why, _("What is corrected, and why"));
  gtk_entry_set_activates_default (self->why, TRUE);
  fler_access_set_name (GTK_WIDGET (self->why), _("What is corrected, and why"));
  g_signal_connect_object (self->why, "changed", G_CALLBACK (on_why_changed), self, G_CONNECT_SWAPPED);
  adw_message_dialog_set_extra_child (dialog, GTK_WIDGET (self->why));

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"),
                                    RESPONSE_CORRECT, _("_Open for correction"), NULL);
  adw_message_dialog_set_response_appearance (dialog, RESPONSE_CORRECT, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, RESPONSE_CORRECT, FALSE);
  adw_message_dialog_set_default_response (dialog, RESPONSE_CORRECT);
  adw_message_dialog_set_close_response (dialog, "cancel");
}

GtkWidget *
fler_correction_dialog_new (GtkWindow *parent)
{
  return g_object_new (FLER_TYPE_CORRECTION_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
}
