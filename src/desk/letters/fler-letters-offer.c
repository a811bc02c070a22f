/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letters-offer.c - offers the letters that follow from moving or cancelling a booking */

#define G_LOG_DOMAIN "fler-letters-offer"

#include "config.h"

#include "fler-letters-offer.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fler-invitation.h"
#include "fler-letters-window.h"
#include "fler-mail.h"
#include "fler-meeting-store.h"

/* Of those that the letters' window will list: not the convener, who writes them. */
static guint
count_untold (const FlerMeeting *meeting)
{
  const FlerMail mail = { .meeting = meeting };
  g_autoptr(GPtrArray) receivers = fler_mail_receivers (&mail);
  guint n_untold = 0;

  for (guint i = 0; i < receivers->len; i++)
    n_untold += !fler_participant_is_told (receivers->pdata[i], meeting);
  return n_untold;
}

/* The action's name is kept with the dialog, which may outlive what was said in the window. */
static void
take_back (AdwMessageDialog *dialog)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  if (g_action_parse_detailed_name (g_object_get_data (G_OBJECT (dialog), "fler-undo"), &name, &target, NULL))
    gtk_widget_activate_action_variant (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (dialog))), name, target);
}

/* As anywhere else, Ctrl+Z takes back. */
static gboolean
on_undo_key (GtkWidget *dialog, GVariant *arguments, gpointer unused)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "undo");
  gtk_window_destroy (GTK_WINDOW (dialog));
  return TRUE;
}

static void
add_undo_key (GtkWidget *dialog)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (on_undo_key, NULL, NULL)));
  gtk_widget_add_controller (dialog, keys);
}

static void
on_answer (AdwMessageDialog *dialog, const char *response, FlerContext *context)
{
  gint64 *meeting_id = g_object_get_data (G_OBJECT (dialog), "fler-meeting");

  if (g_str_equal (response, "write"))
    fler_letters_window_present (gtk_window_get_transient_for (GTK_WINDOW (dialog)), context, *meeting_id, 0);
  else if (g_str_equal (response, "undo"))
    take_back (dialog);
}

void
fler_letters_offer (GtkWindow *window, FlerContext *context, gint64 meeting_id, const char *undo)
{
  g_autoptr(FlerMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *dialog;
  guint n_untold;

  g_return_if_fail (GTK_IS_WINDOW (window));

  /* What was saved a moment ago and cannot be read now is told by whatever reads it next. */
  meeting = fler_meeting_store_load (fler_context_get_db (context), meeting_id, &error);
  n_untold = meeting != NULL && meeting->case_id != 0 ? count_untold (meeting) : 0;
  if (n_untold == 0)
    return;
  dialog = adw_message_dialog_new (window, ngettext ("Write the letter that follows?", "Write the letters that follow?",
                                                     n_untold), NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  ngettext ("%u receiver has had a letter that is not true any more.",
                                            "%u receivers have had a letter that is not true any more.", n_untold),
                                  n_untold);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "undo", _("_Undo"), "later", _("_Later"),
                                    "write", _("_Write letters"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "write", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "write");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  g_object_set_data_full (G_OBJECT (dialog), "fler-meeting", g_memdup2 (&meeting_id, sizeof meeting_id), g_free);
  g_object_set_data_full (G_OBJECT (dialog), "fler-undo", g_strdup (undo), g_free);
  add_undo_key (dialog);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answer), context, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
