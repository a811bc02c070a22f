/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-close-dialog.c - closes a case with a reason, or says why and until when it cannot be */

#define G_LOG_DOMAIN "fler-case-close-dialog"

#include "config.h"

#include "fler-case-close-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-store.h"
#include "fler-case-words.h"
#include "fler-dialog.h"
#include "fler-due-store.h"
#include "fler-due-act.h"
#include "fler-speaker.h"
#include "fler-why-button.h"
#include "fler-words.h"

/* The first is none: nobody closes a case for a reason that nobody chose. */
static const char *const reasons[] = {
  N_("Choose a reason"),
  N_("Back at work"),
  N_("New work or studies"),
  N_("Goes on in another cooperation"),
  N_("Enrolled and in a programme at Arbetsförmedlingen"),
  N_("The person does not want to go on"),
  N_("Has moved to another municipality"),
  N_("Other reason"),
};

typedef struct
{
  FlerContext *context;
  FlerCase    *the_case;
  GtkDropDown *choice;
  GtkEditable *own_words;
} Closing;

static void
free_closing (gpointer data, GClosure *closure)
{
  Closing *closing = data;

  g_object_unref (closing->context);
  fler_case_free (closing->the_case);
  g_free (closing);
}

static void
say_failure (GtkWindow *parent, const GError *error)
{
  g_autofree char *why = fler_words_store_error (error);
  g_autofree char *text = g_strdup_printf (_("The case was not closed. %s"), why);

  fler_say_error (GTK_WIDGET (parent), text, error);
}

static char *
chosen_reason (Closing *closing)
{
  guint chosen = gtk_drop_down_get_selected (closing->choice);
  const char *reason = chosen > 0 && chosen < G_N_ELEMENTS (reasons) ? _(reasons[chosen]) : "";
  g_autofree char *own = g_strstrip (g_strdup (gtk_editable_get_text (closing->own_words)));

  if (*own == '\0')
    return g_strdup (reason);
  if (*reason == '\0' || chosen == G_N_ELEMENTS (reasons) - 1)
    return g_steal_pointer (&own);
  return g_strdup_printf ("%s: %s", reason, own);
}

static void
on_close_response (AdwMessageDialog *dialog, const char *response, Closing *closing)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *undo = NULL;

  if (g_strcmp0 (response, "close-case") != 0 || closing->the_case->state != FLER_CASE_OPEN)
    return;
  closing->the_case->state = FLER_CASE_CLOSED;
  closing->the_case->closed_on = fler_context_today (closing->context);
  g_free (closing->the_case->closed_why);
  closing->the_case->closed_why = chosen_reason (closing);
  if (!fler_case_store_save (fler_context_get_db (closing->context), closing->the_case,
                             fler_context_now (closing->context), &error))
    {
      say_failure (parent, error);
      return;
    }
  text = g_strdup_printf (_("Case %s is closed."), closing->the_case->reference);
  undo = g_strdup_printf ("case.reopen(int64 %" G_GINT64_FORMAT ")", closing->the_case->id);
  fler_say (GTK_WIDGET (parent), text, undo);
}

static void
on_reason_changed (GtkWidget *field, GParamSpec *pspec, AdwMessageDialog *dialog)
{
  g_autofree char *reason = chosen_reason (g_object_get_data (G_OBJECT (dialog), "closing"));

  adw_message_dialog_set_response_enabled (dialog, "close-case", *reason != '\0');
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

static void
ask_reason (GtkWindow *parent, FlerContext *context, FlerCase *the_case)
{
  AdwMessageDialog *dialog;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);
  Closing *closing = g_new0 (Closing, 1);
  g_autofree char *heading = g_strdup_printf (_("Close case %s?"), the_case->reference);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading,
                                                       _("It can be opened again, and is kept until its retention period has passed.")));
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    gtk_string_list_append (words, _(reasons[i]));
  closing->context = g_object_ref (context);
  closing->the_case = the_case;
  closing->choice = GTK_DROP_DOWN (new_field (box, _("Reason"),
                                              gtk_drop_down_new (g_object_ref (G_LIST_MODEL (words)), NULL)));
  closing->own_words = GTK_EDITABLE (new_field (box, _("In your own words"), gtk_entry_new ()));
  gtk_entry_set_max_length (GTK_ENTRY (closing->own_words), 300);
  adw_message_dialog_set_extra_child (dialog, box);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "close-case", _("C_lose the case"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "close-case", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "close-case", FALSE);
  adw_message_dialog_set_default_response (dialog, "close-case");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_object_set_data (G_OBJECT (dialog), "closing", closing);
  g_signal_connect_object (closing->choice, "notify::selected", G_CALLBACK (on_reason_changed), dialog, 0);
  g_signal_connect_object (closing->own_words, "notify::text", G_CALLBACK (on_reason_changed), dialog, 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_close_response), closing, free_closing, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_refused_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  const gint64 *meeting_id = g_object_get_data (G_OBJECT (dialog), "meeting-id");

  if (g_strcmp0 (response, "meeting") == 0 && parent != NULL && meeting_id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-meeting", "x", *meeting_id);
}

static const FlerMeeting *
find_meeting (GPtrArray *meetings, gint64 meeting_id)
{
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      const FlerMeeting *meeting = g_ptr_array_index (meetings, i);

      if (meeting->id == meeting_id)
        return meeting;
    }
  return NULL;
}

/* Not yet: what it hangs on, from when, and the rule it comes from. */
static void
refuse (GtkWindow *parent, FlerContext *context, const FlerDueFile *file, const FlerClosing *may)
{
  GDate today = fler_context_today (context);
  const FlerMeeting *meeting = find_meeting (file->due_case.meetings, may->meeting_id);
  g_autofree char *heading = g_strdup_printf (_("Case %s cannot be closed yet"), file->the_case->reference);
  GtkWidget *why = fler_why_button_new ();
  g_autofree char *words = NULL;
  AdwMessageDialog *dialog;

  if (meeting != NULL)
    {
      GDate day = fler_day_at (meeting->span.start, fler_context_get_zone (context));
      g_autofree char *day_text = fler_words_day_near (&day, &today);

      /* Translators: form of the meeting and its day. */
      words = g_strdup_printf (_("%1$s is booked %2$s. The case can be closed when the meeting has been held or cancelled."),
                               fler_words_form (meeting->form), day_text);
    }
  else
    {
      g_autofree char *sent = fler_words_day_near (&file->the_case->facts.decision_sent, &today);
      g_autofree char *from = fler_words_day_near (&may->from, &today);

      /* Translators: two days: when the decision was sent, and from when the case may be closed. */
      words = g_strdup_printf (_("The decision was sent %1$s. The case can be closed from %2$s."), sent, from);
    }
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, words));
  fler_why_button_set_reasons (FLER_WHY_BUTTON (why), &may->why, 1, heading);
  gtk_widget_set_halign (why, GTK_ALIGN_CENTER);
  adw_message_dialog_set_extra_child (dialog, why);
  adw_message_dialog_add_response (dialog, "cancel", _("_Leave it open"));
  if (meeting != NULL)
    {
      adw_message_dialog_add_response (dialog, "meeting", _("_Show the booking"));
      g_object_set_data_full (G_OBJECT (dialog), "meeting-id",
                              g_memdup2 (&meeting->id, sizeof meeting->id), g_free);
    }
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_refused_response), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
fler_case_close_dialog_show (GtkWindow *parent, FlerContext *context, gint64 case_id)
{
  g_autoptr(FlerDueFile) file = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *municipality = NULL;
  FlerDueSetting setting;
  FlerClosing may;

  g_return_if_fail (FLER_IS_CONTEXT (context));

  if (fler_dialog_is_up (parent))
    return;
  file = fler_due_store_load (fler_context_get_db (context), case_id, &error);
  if (file == NULL)
    {
      say_failure (parent, error);
      return;
    }
  setting = fler_due_setting_of (context, &municipality);
  may = fler_case_may_close (&file->due_case, &setting);
  if (may.is_allowed)
    ask_reason (parent, context, fler_case_copy (file->the_case));
  else
    refuse (parent, context, file, &may);
}
