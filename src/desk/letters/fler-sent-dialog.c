/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-sent-dialog.c - asks which of the letters that were made went, and on which day */

#define G_LOG_DOMAIN "fler-sent-dialog"

#include "config.h"

#include "fler-sent-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-date-entry.h"
#include "fler-kept-words.h"
#include "fler-letter-words.h"
#include "fler-words.h"

/* Room for what may have to be said of the day: the dialog does not grow under the pointer. */
#define FIELDS_WIDTH 390

typedef struct
{
  AdwMessageDialog *dialog;    /* whose it is */
  GDate             today;
  GPtrArray        *letters;   /* of FlerInvitation */
  GPtrArray        *checks;    /* of GtkCheckButton, in the same order, not owned; none of a single letter */
  FlerDateEntry    *sent_on;
  AdwActionRow     *day_row;
  FlerSentSaid      said;
} Asking;

static void
free_asking (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_ptr_array_unref (asking->letters);
  g_ptr_array_unref (asking->checks);
  g_free (asking);
}

static gboolean
is_ticked (const Asking *asking, guint i)
{
  return asking->checks->len == 0 || gtk_check_button_get_active (asking->checks->pdata[i]);
}

/* Returns: the first fault of the day, for one of those that are ticked */
static FlerSentDay
find_fault (const Asking *asking, const GDate *sent_on)
{
  FlerSentDay fault = FLER_SENT_DAY_RIGHT;

  for (guint i = 0; i < asking->letters->len && fault == FLER_SENT_DAY_RIGHT; i++)
    if (is_ticked (asking, i))
      fault = fler_invitation_check_sent_day (asking->letters->pdata[i], sent_on, &asking->today);
  return fault;
}

static GArray *
list_ticked (const Asking *asking)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < asking->letters->len; i++)
    if (is_ticked (asking, i))
      g_array_append_val (ids, ((const FlerInvitation *) asking->letters->pdata[i])->id);
  return ids;
}

/* The button tells the day that it stands for. */
static void
show_day (Asking *asking, const GDate *sent_on)
{
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;

  if (!g_date_valid (sent_on) || g_date_compare (sent_on, &asking->today) == 0)
    {
      adw_message_dialog_set_response_label (asking->dialog, "sent", _("_Sent today"));
      return;
    }
  day = fler_words_day_short (sent_on);
  /* Translators: a button; %s is a day: “Sent Mon 30 Nov”. */
  label = g_strdup_printf (_("_Sent %s"), day);
  adw_message_dialog_set_response_label (asking->dialog, "sent", label);
}

static void
on_changed (Asking *asking)
{
  GDate sent_on = fler_date_entry_get_day (asking->sent_on);
  FlerSentDay fault = find_fault (asking, &sent_on);
  g_autoptr(GArray) ids = list_ticked (asking);
  /* Of what is no day the field itself says so. */
  gboolean is_told = fler_date_entry_is_wrong (asking->sent_on);

  fler_date_entry_warn (asking->sent_on, asking->day_row, is_told ? NULL : fler_words_sent_day (fault));
  adw_message_dialog_set_response_enabled (asking->dialog, "sent", fault == FLER_SENT_DAY_RIGHT && ids->len > 0);
  show_day (asking, &sent_on);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, Asking *asking)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  GDate sent_on = fler_date_entry_get_day (asking->sent_on);
  g_autoptr(GArray) ids = list_ticked (asking);

  if (window != NULL && g_str_equal (response, "sent") && ids->len > 0
      && find_fault (asking, &sent_on) == FLER_SENT_DAY_RIGHT)
    asking->said (window, ids, &sent_on);
}

static GtkWidget *
new_day_list (Asking *asking)
{
  GtkWidget *list = gtk_list_box_new ();

  asking->day_row = ADW_ACTION_ROW (adw_action_row_new ());
  asking->sent_on = FLER_DATE_ENTRY (fler_date_entry_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (asking->day_row), _("Day of sending"));
  gtk_widget_set_focusable (GTK_WIDGET (asking->day_row), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (asking->sent_on), GTK_ALIGN_CENTER);
  fler_date_entry_set_name (asking->sent_on, _("Day of sending"));
  fler_date_entry_set_today (asking->sent_on, &asking->today);
  fler_date_entry_set_day (asking->sent_on, &asking->today);
  adw_action_row_add_suffix (asking->day_row, GTK_WIDGET (asking->sent_on));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (asking->day_row));
  return list;
}

static GtkWidget *
new_letter_row (Asking *asking, const FlerInvitation *letter)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *receiver = fler_words_kept_receiver (letter);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", receiver, fler_words_letter_kind (letter->kind));

  fler_access_set_name (check, spoken);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), receiver);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), fler_words_letter_kind (letter->kind));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_ptr_array_add (asking->checks, check);
  return row;
}

static GtkWidget *
new_letter_list (Asking *asking)
{
  GtkWidget *list = gtk_list_box_new ();

  for (guint i = 0; i < asking->letters->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_letter_row (asking, asking->letters->pdata[i]));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  return list;
}

static GtkWidget *
new_fields (Asking *asking)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_size_request (box, FIELDS_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), new_day_list (asking));
  if (asking->letters->len > 1)
    gtk_box_append (GTK_BOX (box), new_letter_list (asking));
  return box;
}

static void
connect_fields (Asking *asking)
{
  g_signal_connect_swapped (asking->sent_on, "changed", G_CALLBACK (on_changed), asking);
  for (guint i = 0; i < asking->checks->len; i++)
    g_signal_connect_swapped (asking->checks->pdata[i], "toggled", G_CALLBACK (on_changed), asking);
}

void
fler_sent_dialog_present (GtkWindow *window, FlerContext *context, GPtrArray *letters, FlerSentSaid said)
{
  Asking *asking;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (letters->len > 0);

  dialog = adw_message_dialog_new (window, ngettext ("Was the letter sent?", "Were the letters sent?", letters->len),
                                   _("Only what you say here counts as sent. The letters are kept with the case "
                                     "either way, and you can say it later."));
  asking = g_new0 (Asking, 1);
  asking->dialog = ADW_MESSAGE_DIALOG (dialog);
  asking->today = fler_context_today (context);
  asking->letters = letters;
  asking->checks = g_ptr_array_new ();
  asking->said = said;
  adw_message_dialog_set_extra_child (asking->dialog, new_fields (asking));
  adw_message_dialog_add_responses (asking->dialog, "later", _("_Not yet"), "sent", _("_Sent today"), NULL);
  adw_message_dialog_set_response_appearance (asking->dialog, "sent", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (asking->dialog, "later");
  adw_message_dialog_set_close_response (asking->dialog, "later");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), asking, free_asking, 0);
  connect_fields (asking);
  gtk_window_present (GTK_WINDOW (dialog));
  /* A key that was still on its way must not land in the day, nor say that anything was sent. */
  if (gtk_window_get_default_widget (GTK_WINDOW (dialog)) != NULL)
    gtk_widget_grab_focus (gtk_window_get_default_widget (GTK_WINDOW (dialog)));
}
