/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-unmet-dialog.c - notes that a meeting was needed and did not come about, with the reason (D142) */

#define G_LOG_DOMAIN "fler-unmet-dialog"

#include "config.h"

#include "fler-unmet-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-words.h"
#include "fler-decline.h"
#include "fler-dialog.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-speaker.h"
#include "fler-unmet-need-store.h"
#include "fler-words.h"

/* The most likely one first: of it the need is felt to be greater than the meetings are. */
static const FlerForm forms[] = {
  FLER_FORM_FLERPART, FLER_FORM_KONTAKT, FLER_FORM_OVERLAMNING, FLER_FORM_GK1, FLER_FORM_GK2, FLER_FORM_SIP,
};

typedef struct
{
  FlerContext *context;
  gint64       case_id;
  GPtrArray   *reasons;       /* of FlerChoice */
  GtkDropDown *form;
  GtkDropDown *reason;        /* the first is none: nobody notes a reason that nobody chose */
  GtkEditable *own_words;
} Noting;

static void
free_noting (gpointer data, GClosure *closure)
{
  Noting *noting = data;

  g_object_unref (noting->context);
  g_ptr_array_unref (noting->reasons);
  g_free (noting);
}

static const GPtrArray *
reasons_of_routine (FlerContext *context)
{
  return fler_context_get_routine (context, FLER_FORM_FLERPART)->unmet_reasons;
}

static const char *
title_of (const GPtrArray *reasons, const char *id)
{
  for (guint i = 0; id != NULL && i < reasons->len; i++)
    if (g_str_equal (((const FlerChoice *) reasons->pdata[i])->id, id))
      return ((const FlerChoice *) reasons->pdata[i])->title;
  return id;
}

char *
fler_words_unmet_need (const FlerUnmetNeed *need, FlerContext *context)
{
  const char *reason = title_of (reasons_of_routine (context), need->reason);
  GString *text = g_string_new (NULL);

  /* Translators: the form of a meeting that was needed. */
  g_string_append_printf (text, _("%s needed, no meeting"), fler_words_form (need->form));
  if (reason != NULL)
    g_string_append_printf (text, ": %s", reason);
  if (need->why != NULL)
    g_string_append_printf (text, "%s %s", reason != NULL ? "." : ":", need->why);
  return g_string_free (text, FALSE);
}

static void
note (Noting *noting, GtkWidget *parent)
{
  g_autoptr(FlerUnmetNeed) need = fler_unmet_need_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *undo = NULL;
  guint reason = gtk_drop_down_get_selected (noting->reason);

  need->case_id = noting->case_id;
  need->form = forms[MIN (gtk_drop_down_get_selected (noting->form), G_N_ELEMENTS (forms) - 1)];
  need->seen_on = fler_context_today (noting->context);
  need->reason = g_strdup (((const FlerChoice *) noting->reasons->pdata[reason - 1])->id);
  need->why = g_strstrip (g_strdup (gtk_editable_get_text (noting->own_words)));
  if (*need->why == '\0')
    g_clear_pointer (&need->why, g_free);
  if (!fler_unmet_need_store_add (fler_context_get_db (noting->context), need, &error))
    {
      g_autofree char *why = fler_words_store_error (error);
      g_autofree char *text = g_strdup_printf (_("The need was not noted. %s"), why);

      fler_say_error (parent, text, error);
      return;
    }
  undo = g_strdup_printf ("case.remove-unmet-need(int64 %" G_GINT64_FORMAT ")", need->id);
  fler_say (parent, _("The need is noted, and counted."), undo);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, Noting *noting)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  if (g_strcmp0 (response, "note") == 0 && gtk_drop_down_get_selected (noting->reason) > 0)
    note (noting, GTK_WIDGET (parent));
}

static void
on_reason_changed (GtkDropDown *reason, GParamSpec *pspec, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "note", gtk_drop_down_get_selected (reason) > 0);
}

static GtkWidget *
new_field (GtkWidget *box, const char *title, GtkWidget *field)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), field);
  fler_access_set_name (field, title);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), field);
  return field;
}

static GtkWidget *
new_fields (Noting *noting)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkStringList *form_words = gtk_string_list_new (NULL);
  GtkStringList *reason_words = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    gtk_string_list_append (form_words, fler_words_form (forms[i]));
  gtk_string_list_append (reason_words, _("Choose a reason"));
  for (guint i = 0; i < noting->reasons->len; i++)
    gtk_string_list_append (reason_words, ((const FlerChoice *) noting->reasons->pdata[i])->title);
  noting->form = GTK_DROP_DOWN (new_field (box, _("Which meeting was needed"),
                                           gtk_drop_down_new (G_LIST_MODEL (form_words), NULL)));
  noting->reason = GTK_DROP_DOWN (new_field (box, _("Why there is no meeting"),
                                             gtk_drop_down_new (G_LIST_MODEL (reason_words), NULL)));
  noting->own_words = GTK_EDITABLE (new_field (box, _("In your own words"), gtk_entry_new ()));
  gtk_entry_set_max_length (GTK_ENTRY (noting->own_words), 300);
  return box;
}

void
fler_unmet_dialog_show (GtkWindow *parent, FlerContext *context, gint64 case_id)
{
  AdwMessageDialog *dialog;
  Noting *noting;
  g_autofree char *own = NULL;

  g_return_if_fail (FLER_IS_CONTEXT (context));

  if (fler_dialog_is_up (parent))
    return;
  /* Where the setting cannot be read, the routine's reasons stand. */
  own = fler_setting_store_get (fler_context_get_db (context), FLER_SETTING_UNMET_REASONS, NULL);
  noting = g_new0 (Noting, 1);
  noting->context = g_object_ref (context);
  noting->case_id = case_id;
  noting->reasons = fler_decline_reasons (reasons_of_routine (context), own);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _("A meeting was needed, but there is none"),
                                                       _("Each such need is counted with its reason, so that it shows how much is missing.")));
  adw_message_dialog_set_extra_child (dialog, new_fields (noting));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "note", _("_Note the need"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "note", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "note", FALSE);
  adw_message_dialog_set_default_response (dialog, "note");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (noting->reason, "notify::selected", G_CALLBACK (on_reason_changed), dialog, 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), noting, free_noting, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
