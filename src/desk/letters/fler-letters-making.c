/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letters-making.c - in the letters' window: makes the chosen ones, and keeps what was sent */

#define G_LOG_DOMAIN "fler-letters-making"

#include "config.h"

#include "fler-letters-window-private.h"

#include <glib/gi18n.h>

#include "fler-forbidden.h"
#include "fler-letter-batch.h"
#include "fler-letter-keep.h"
#include "fler-print.h"
#include "fler-speaker.h"

/* Returns: whether all of them are kept; if not, it was said */
static gboolean
keep_letters (FlerLettersWindow *self, FlerLetterBatch *batch)
{
  g_autoptr(GError) error = NULL;

  g_array_set_size (self->unsent, 0);
  if (fler_letter_keep (self->context, self->mailbox, self->items, batch, self->unsent, &error))
    return TRUE;
  fler_say_error (GTK_WIDGET (self), _("The letters could not be kept with the case. Make them once more."), error);
  return FALSE;
}

static void
set_sent (FlerLettersWindow *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  guint n_sent = self->unsent->len;

  if (!fler_letter_keep_sent (self->context, self->meeting_id, self->unsent, &error))
    {
      fler_say_error (GTK_WIDGET (self), _("That the letters were sent could not be kept. Try once more."), error);
      return;
    }
  g_array_set_size (self->unsent, 0);
  text = g_strdup_printf (ngettext ("%u letter is kept as sent today.", "%u letters are kept as sent today.", n_sent),
                          n_sent);
  fler_say (GTK_WIDGET (self), text, NULL);
}

static void
on_sent_answer (AdwMessageDialog *dialog, const char *response, FlerLettersWindow *self)
{
  if (g_str_equal (response, "sent"))
    set_sent (self);
}

/* Nothing is sent unless the user says so. */
static void
ask_whether_sent (FlerLettersWindow *self)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (self), ngettext ("Was the letter sent?", "Were the letters sent?",
                                                         self->unsent->len),
                            _("Only what you say here counts as sent. The letters are kept with the case either way, "
                              "and you can say it later."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "later", _("_Not yet"),
                                    "sent", _("_Sent today"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "sent", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "later");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_sent_answer), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_printed (gboolean is_printed, gpointer data)
{
  FlerLettersWindow *self = data;

  if (is_printed && self->unsent->len > 0)
    ask_whether_sent (self);
}

static void
set_making (FlerLettersWindow *self, gboolean is_making)
{
  gtk_widget_set_visible (self->progress_box, is_making);
  gtk_widget_set_sensitive (GTK_WIDGET (self->options), !is_making);
  gtk_widget_set_sensitive (GTK_WIDGET (self->receivers), !is_making);
  gtk_progress_bar_set_fraction (self->progress, 0);
  fler_letters_window_enable_actions (self);
}

static void
tell_failure (FlerLettersWindow *self, const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    text = g_strdup (_("Stopped. No letter was made."));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE)
           || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    text = g_strdup (_("The disk is full, and no file was made. Make room or choose another folder."));
  else
    text = g_strdup_printf (_("The letters could not be made: %s. Choose another folder."), error->message);
  fler_letters_window_show_text (self, self->fault, text);
}

static void
on_made (FlerLetterBatch *batch, const GError *error, gpointer data)
{
  g_autoptr(FlerLettersWindow) self = data;

  g_clear_object (&self->job);
  if (self->mailbox == NULL)
    return;                     /* closed meanwhile */
  set_making (self, FALSE);
  /* What changed meanwhile was not read: it would have taken away what was being made. */
  fler_letters_window_queue_reload (self);
  if (error != NULL)
    tell_failure (self, error);
  else if (keep_letters (self, batch))
    {
      if (self->is_to_print)
        fler_print_documents (GTK_WIDGET (self), g_ptr_array_ref (batch->documents), on_printed, self);
      else
        {
          fler_letters_window_show_text (self, self->result, _("The letters are saved as PDF."));
          ask_whether_sent (self);
        }
    }
}

static void
on_progress (FlerJob *job, GParamSpec *pspec, FlerLettersWindow *self)
{
  gtk_progress_bar_set_fraction (self->progress, fler_job_get_progress (job));
}

/* The file's name goes along with the person's letter (D42). */
static gboolean
is_name_allowed (FlerLettersWindow *self, const char *path)
{
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;

  if (!fler_forbidden_is_in (name, (const char *const *) self->mailbox->forbidden))
    return TRUE;
  fler_letters_window_show_text (self, self->fault,
                                 _("The letter is not made: the file’s name holds a word that must not reach the "
                                   "person. Choose another."));
  return FALSE;
}

static void
make (FlerLettersWindow *self, const char *path)
{
  FlerLetterBatch *batch;

  if (!is_name_allowed (self, path))
    return;
  batch = fler_letter_batch_new (&self->mailbox->envelope, path);

  for (guint i = 0; i < self->items->len; i++)
    {
      FlerLetterItem *item = self->items->pdata[i];

      if (item->is_chosen && fler_letter_item_is_ready (item))
        fler_letter_batch_take (batch, item->wish.participant_id, fler_mail_write (&self->mailbox->mail, &item->wish));
    }
  self->is_to_print = path == NULL;
  fler_letters_window_show_text (self, self->fault, "");
  self->job = fler_letter_batch_start (batch, on_made, g_object_ref (self));
  g_signal_connect_object (self->job, "notify::progress", G_CALLBACK (on_progress), self, 0);
  set_making (self, TRUE);
}

static void
on_print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  make (FLER_LETTERS_WINDOW (widget), NULL);
}

static void
on_place_chosen (GtkNativeDialog *chooser, int response, FlerLettersWindow *self)
{
  g_autoptr(GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (path != NULL)
    make (self, path);
  else if (file != NULL)
    fler_letters_window_show_text (self, self->fault, _("The file has to lie in a folder of this computer. Choose another one."));
  g_clear_object (&self->chooser);
}

static void
on_save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerLettersWindow *self = FLER_LETTERS_WINDOW (widget);
  GDate day = fler_day_at (self->mailbox->meeting->span.start, fler_context_get_zone (self->context));
  g_autofree char *name = NULL;

  if (self->path != NULL)
    {
      make (self, self->path);
      return;
    }
  /* Translators: a file's name without its ending; it must tell nothing of the person or the form. */
  name = fler_letter_file_name (_("letters"), &day);
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Save the letters"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_place_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_stop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerLettersWindow *self = FLER_LETTERS_WINDOW (widget);

  if (self->job != NULL)
    fler_job_cancel (self->job);
}

/* Letters that were made before and have not been said to have gone. */
static void
on_mark_sent (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerLettersWindow *self = FLER_LETTERS_WINDOW (widget);

  g_array_set_size (self->unsent, 0);
  for (guint i = 0; i < self->items->len; i++)
    {
      const FlerLetterItem *item = self->items->pdata[i];

      if (item->made != NULL && !fler_invitation_is_sent (item->made))
        g_array_append_val (self->unsent, item->made->id);
    }
  if (self->unsent->len > 0)
    ask_whether_sent (self);
  else
    fler_letters_window_show_text (self, self->result, _("There is no letter that was made and is still to be sent."));
}

void
fler_letters_making_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "letters.mark-sent", NULL, on_mark_sent);
  gtk_widget_class_install_action (klass, "letters.print", NULL, on_print);
  gtk_widget_class_install_action (klass, "letters.save", NULL, on_save);
  gtk_widget_class_install_action (klass, "letters.stop", NULL, on_stop);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK, "letters.print", NULL);
}
