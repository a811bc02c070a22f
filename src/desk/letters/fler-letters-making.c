/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letters-making.c - in the letters' window: makes the chosen ones, and keeps what was sent */

#define G_LOG_DOMAIN "fler-letters-making"

#include "config.h"

#include "fler-letters-window-private.h"

#include <glib/gi18n.h>

#include "fler-forbidden.h"
#include "fler-invitation-store.h"
#include "fler-kept-letters.h"
#include "fler-letter-batch.h"
#include "fler-letter-keep.h"
#include "fler-print.h"
#include "fler-sent-dialog.h"
#include "fler-speaker.h"
#include "fler-undo.h"
#include "fler-words.h"

/* Returns: whether all of them are kept; if not, it was said */
static gboolean
keep_letters (FlerLettersWindow *self, FlerLetterBatch *batch)
{
  g_autoptr(GError) error = NULL;

  g_array_set_size (self->just_made, 0);
  if (fler_letter_keep (self->context, self->mailbox, self->items, batch, self->just_made, &error))
    return TRUE;
  fler_say_error (GTK_WIDGET (self), _("The letters could not be kept with the case. Make them once more."), error);
  return FALSE;
}

/* What was said to have gone, until the store is locked. */
typedef struct
{
  GArray *ids;
  gint64  step_id;     /* 0: no step was done with it */
} SentAct;

static void
free_sent_act (SentAct *act)
{
  g_array_unref (act->ids);
  g_free (act);
}

static void
take_back_sent (GtkWindow *window, FlerContext *context, gconstpointer data)
{
  const SentAct *act = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (!fler_letter_take_back_sent (context, act->ids, act->step_id, &error))
    {
      fler_say_error (GTK_WIDGET (window), _("That the letters were sent could not be taken back. Try once more."), error);
      return;
    }
  text = g_strdup_printf (ngettext ("%u letter is made and not sent, as before.",
                                    "%u letters are made and not sent, as before.", act->ids->len), act->ids->len);
  fler_say (GTK_WIDGET (window), text, NULL);
}

static char *
words_for_sent (FlerLettersWindow *self, guint n_sent, const GDate *sent_on)
{
  GDate today = fler_context_today (self->context);
  g_autofree char *day = NULL;

  if (g_date_compare (sent_on, &today) == 0)
    return g_strdup_printf (ngettext ("%u letter is kept as sent today.", "%u letters are kept as sent today.", n_sent),
                            n_sent);
  day = fler_words_day_near (sent_on, &today);
  /* Translators: %2$s is a day: “Mon 30 Nov”, “yesterday”. */
  return g_strdup_printf (ngettext ("%1$u letter is kept as sent %2$s.", "%1$u letters are kept as sent %2$s.", n_sent),
                          n_sent, day);
}

static void
on_sent_said (GtkWindow *window, const GArray *ids, const GDate *sent_on)
{
  FlerLettersWindow *self = FLER_LETTERS_WINDOW (window);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *undo = NULL;
  SentAct *act;
  gint64 step_id;

  if (!fler_letter_keep_sent (self->context, self->meeting_id, ids, sent_on, &step_id, &error))
    {
      fler_say_error (GTK_WIDGET (self), _("That the letters were sent could not be kept. Try once more."), error);
      return;
    }
  act = g_new0 (SentAct, 1);
  act->ids = g_array_copy ((GArray *) ids);
  act->step_id = step_id;
  undo = fler_undo_remember (window, self->context, "sent", act, take_back_sent, (GDestroyNotify) free_sent_act);
  text = words_for_sent (self, ids->len, sent_on);
  fler_say (GTK_WIDGET (self), text, undo);
}

static gboolean
is_among (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* Asks of the meeting's letters that are not sent.
 * @ids: (nullable): only of these
 * Returns: FALSE where there is none */
static gboolean
ask_whether_sent (FlerLettersWindow *self, const GArray *ids)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) letters = fler_invitation_store_list_of_meeting (fler_context_get_db (self->context),
                                                                        self->meeting_id, &error);

  if (letters == NULL)
    {
      fler_say_error (GTK_WIDGET (self), _("The letters that were made could not be read. Try once more."), error);
      return TRUE;
    }
  for (guint i = letters->len; i > 0; i--)
    {
      const FlerInvitation *letter = letters->pdata[i - 1];

      if (fler_invitation_is_sent (letter) || (ids != NULL && !is_among (ids, letter->id)))
        g_ptr_array_remove_index (letters, i - 1);
    }
  if (letters->len == 0)
    return FALSE;
  fler_sent_dialog_present (GTK_WINDOW (self), self->context, g_steal_pointer (&letters), on_sent_said);
  return TRUE;
}

static void
on_printed (gboolean is_printed, gpointer data)
{
  FlerLettersWindow *self = data;

  if (is_printed)
    ask_whether_sent (self, self->just_made);
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
          ask_whether_sent (self, self->just_made);
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

  if (!ask_whether_sent (self, NULL))
    fler_letters_window_show_text (self, self->result, _("There is no letter that was made and is still to be sent."));
}

static void
on_show_kept (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_kept_letters_present (GTK_WINDOW (widget), FLER_LETTERS_WINDOW (widget)->context,
                             FLER_LETTERS_WINDOW (widget)->meeting_id);
}

void
fler_letters_making_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "letters.mark-sent", NULL, on_mark_sent);
  gtk_widget_class_install_action (klass, "letters.print", NULL, on_print);
  gtk_widget_class_install_action (klass, "letters.save", NULL, on_save);
  gtk_widget_class_install_action (klass, "letters.show-kept", NULL, on_show_kept);
  gtk_widget_class_install_action (klass, "letters.stop", NULL, on_stop);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK, "letters.print", NULL);
}
