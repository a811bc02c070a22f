/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-example-dialog.c - tells what was good about a meeting, for others to do the same (D33) */

#define G_LOG_DOMAIN "fler-example-dialog"

#include "config.h"

#include "fler-example-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-store.h"
#include "fler-case-words.h"
#include "fler-dialog.h"
#include "fler-good-example-store.h"
#include "fler-meeting-store.h"
#include "fler-speaker.h"
#include "fler-words.h"

typedef struct
{
  FlerContext      *context;
  FlerMeeting      *meeting;
  FlerCase         *the_case;
  AdwMessageDialog *dialog;
  GtkTextBuffer    *text;
  GtkLabel         *fault;
} Example;

static void
free_example (gpointer data, GClosure *closure)
{
  Example *example = data;

  g_object_unref (example->context);
  fler_meeting_free (example->meeting);
  fler_case_free (example->the_case);
  g_free (example);
}

static char *
dup_text (Example *example)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (example->text, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (example->text, &start, &end, FALSE));
}

static void
say_failure (GtkWidget *parent, const GError *error)
{
  g_autofree char *why = fler_words_store_error (error);
  g_autofree char *text = g_strdup_printf (_("The example was not kept. %s"), why);

  fler_say_error (parent, text, error);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, Example *example)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  g_autofree char *what = dup_text (example);
  g_autofree char *found = fler_good_example_points_out (what, example->the_case, example->meeting);
  g_autoptr(GError) error = NULL;

  if (g_strcmp0 (response, "keep") != 0 || found != NULL)
    return;
  if (!fler_good_example_store_set (fler_context_get_db (example->context), example->meeting, what,
                                    fler_context_get_zone (example->context), &error))
    say_failure (parent, error);
  else if (*what == '\0')
    fler_say (parent, _("The meeting is no example any more."), NULL);
  else
    fler_say (parent, _("Kept. It stands last on the routine’s page (F1 shows the routines)."), NULL);
}

static void
on_text_changed (Example *example)
{
  g_autofree char *what = dup_text (example);
  g_autofree char *found = fler_good_example_points_out (what, example->the_case, example->meeting);
  g_autofree char *fault = NULL;

  if (found != NULL)
    /* Translators: %s is a word or number that was typed. */
    fault = g_strdup_printf (_("“%s” tells who it was. Write it without."), found);
  gtk_label_set_label (example->fault, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (example->fault), fault != NULL);
  adw_message_dialog_set_response_enabled (example->dialog, "keep", fault == NULL);
}

static GtkWidget *
new_fields (Example *example, const char *what)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  example->text = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_text (example->text, what != NULL ? what : "", -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 10);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 10);
  fler_access_set_name (view, _("What was good"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 110);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (scroller, "fler-field");
  example->fault = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (example->fault, 0);
  gtk_label_set_wrap (example->fault, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (example->fault), "error");
  gtk_widget_set_visible (GTK_WIDGET (example->fault), FALSE);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (example->fault));
  return box;
}

static void
present (GtkWindow *parent, Example *example, const char *what)
{
  AdwMessageDialog *dialog =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _("A good example"),
                                                _("What was good about the meeting, and why did it work? It is kept with the routine for others to read, without the case, the day or the names. An empty text takes it away.")));

  example->dialog = dialog;
  adw_message_dialog_set_extra_child (dialog, new_fields (example, what));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "keep", _("_Keep the example"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "keep", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_swapped (example->text, "changed", G_CALLBACK (on_text_changed), example);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), example, free_example, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
fler_example_dialog_show (GtkWindow *parent, FlerContext *context, gint64 meeting_id)
{
  FlerDb *db = fler_context_get_db (context);
  g_autoptr(FlerMeeting) meeting = NULL;
  g_autoptr(FlerCase) the_case = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *what = NULL;
  Example *example;

  g_return_if_fail (FLER_IS_CONTEXT (context));

  if (fler_dialog_is_up (parent))
    return;
  meeting = fler_meeting_store_load (db, meeting_id, &error);
  if (meeting != NULL)
    the_case = fler_case_store_load (db, meeting->case_id, &error);
  if (the_case == NULL || !fler_good_example_store_get (db, meeting_id, &what, &error))
    {
      say_failure (GTK_WIDGET (parent), error);
      return;
    }
  example = g_new0 (Example, 1);
  example->context = g_object_ref (context);
  example->meeting = g_steal_pointer (&meeting);
  example->the_case = g_steal_pointer (&the_case);
  present (parent, example, what);
}
