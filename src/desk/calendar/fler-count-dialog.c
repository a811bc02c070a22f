/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-count-dialog.c - a month's invitations and deviations, counted (F7) */

#define G_LOG_DOMAIN "fler-count-dialog"

#include "config.h"

#include "fler-count-dialog.h"

#include <glib/gi18n.h>

#include "fler-dialog.h"
#include "fler-month-store.h"
#include "fler-speaker.h"
#include "fler-why-button.h"
#include "fler-words.h"

typedef struct
{
  FlerContext *context;
  GDate        month;
} Counting;

static void
free_counting (gpointer data, GClosure *closure)
{
  Counting *counting = data;

  g_object_unref (counting->context);
  g_free (counting);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Counting *counting = data;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  FlerDb *db = fler_context_get_db (counting->context);
  g_autoptr(GError) error = NULL;
  g_autofree char *name = fler_words_month_and_year (&counting->month);
  g_autofree char *text = g_strdup_printf (_("%s is counted."), name);
  g_autofree char *old = NULL;
  g_autofree char *undo = NULL;
  GDate before;

  if (g_strcmp0 (response, "counted") != 0)
    return;
  if (!fler_month_store_get_counted (db, &before, &error)
      || !fler_month_store_set_counted (db, &counting->month, &error))
    {
      fler_say_error (GTK_WIDGET (parent), _("The month was not kept as counted."), error);
      return;
    }
  old = fler_day_to_iso (&before);
  undo = g_strdup_printf ("win.set-counted('%s')", old != NULL ? old : "");
  fler_say (GTK_WIDGET (parent), text, undo);
}

static void
add_line (GString *text, char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_free (line);
}

/* Sentences rather than a table: a screen reader reads them as the dialog opens. */
static char *
count_words (const FlerMonthCount *count)
{
  GString *text = g_string_new (NULL);

  add_line (text, g_strdup_printf (ngettext ("%u invitation to a party was sent.", "%u invitations to parties were sent.",
                                             count->n_sent), count->n_sent));
  if (count->n_sent > 0)
    /* Translators: of the invitations that were sent. */
    add_line (text, g_strdup_printf (_("Answered: %1$u. With the name of who comes: %2$u."), count->n_answered,
                                     count->n_named));
  add_line (text, g_strdup_printf (ngettext ("%u multi-party meeting was held.", "%u multi-party meetings were held.",
                                             count->n_held), count->n_held));
  add_line (text, g_strdup_printf (ngettext ("%u deviation from the routine is noted.",
                                             "%u deviations from the routine are noted.", count->n_deviations),
                                   count->n_deviations));
  if (count->n_no_show + count->n_no_answer > 0)
    /* Translators: of the deviations. */
    add_line (text, g_strdup_printf (_("A party did not come: %1$u. A party did not answer: %2$u."), count->n_no_show,
                                     count->n_no_answer));
  if (count->n_unmet > 0)
    add_line (text, g_strdup_printf (ngettext ("%u need was seen that got no meeting.",
                                               "%u needs were seen that got no meeting.", count->n_unmet),
                                     count->n_unmet));
  if (count->n_documents > 0)
    /* Translators: documents handed over in the month, about people who are not enrolled. */
    add_line (text, g_strdup_printf (_("Of documents handed over that have to be registered (%1$u), these lack a register number and cannot be found: %2$u."),
                                     count->n_documents, count->n_unfindable));
  return g_string_free (text, FALSE);
}

void
fler_count_dialog_show (GtkWindow *parent, FlerContext *context, const GDate *month)
{
  g_autofree char *name = fler_words_month_and_year (month);
  g_autofree char *heading = g_strdup_printf (_("Multi-party meetings in %s"), name);
  FlerReason counted = { "F7", "Sent invitations and deviations are counted each month.", "Uppsala, Enkäter" };
  GtkWidget *why;
  g_autofree char *words = NULL;
  g_autofree char *body = NULL;
  g_autoptr(GError) error = NULL;
  AdwMessageDialog *dialog;
  Counting *counting;
  FlerMonthCount count;

  g_return_if_fail (FLER_IS_CONTEXT (context));

  if (fler_dialog_is_up (parent))
    return;
  if (!fler_month_store_count (fler_context_get_db (context), month, fler_context_get_zone (context), &count, &error))
    {
      fler_say_error (GTK_WIDGET (parent), _("The month could not be counted."), error);
      return;
    }
  words = count_words (&count);
  body = g_strdup_printf ("%s\n\n%s", words,
                          _("Look whether something is missing: a letter that was not marked as sent, a deviation that nobody noted. Then the month is counted."));
  why = fler_why_button_new ();
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  fler_why_button_set_reasons (FLER_WHY_BUTTON (why), &counted, 1, heading);
  gtk_widget_set_halign (why, GTK_ALIGN_CENTER);
  adw_message_dialog_set_extra_child (dialog, why);
  adw_message_dialog_add_responses (dialog, "later", _("_Not yet"), "counted", _("_The month is counted"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "counted", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "counted");
  adw_message_dialog_set_close_response (dialog, "later");
  counting = g_new (Counting, 1);
  counting->context = g_object_ref (context);
  counting->month = *month;
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), counting, free_counting, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
fler_count_dialog_take_back (GtkWindow *parent, FlerContext *context, const char *counted)
{
  g_autoptr(GError) error = NULL;
  GDate before;

  fler_day_parse (counted, &before);
  if (!fler_month_store_set_counted (fler_context_get_db (context), &before, &error))
    fler_say_error (GTK_WIDGET (parent), _("The month still counts as counted."), error);
  else
    fler_say (GTK_WIDGET (parent), _("The month is to be counted again."), NULL);
}
