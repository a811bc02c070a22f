/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letters-window.c - the letters of one meeting: who gets one, what it lacks, as it will print
 *
 *   choosing ──▶ making ──▶ printing, or saved ──▶ “Were they sent?” ──▶ choosing
 *      ▲            └ stopped, or went wrong ┘ nothing is kept
 */

#define G_LOG_DOMAIN "fler-letters-window"

#include "config.h"

#include "fler-letters-window.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-forbidden.h"
#include "fler-invitation-store.h"
#include "fler-job.h"
#include "fler-letter-batch.h"
#include "fler-letter-item.h"
#include "fler-letter-keep.h"
#include "fler-letter-options.h"
#include "fler-letter-paper.h"
#include "fler-letter-room.h"
#include "fler-letter-words.h"
#include "fler-print.h"
#include "fler-sheet-view.h"
#include "fler-speaker.h"
#include "fler-words.h"

struct _FlerLettersWindow
{
  AdwWindow          parent_instance;
  FlerContext       *context;
  gint64             meeting_id;
  FlerMailbox       *mailbox;
  GPtrArray         *items;         /* of FlerLetterItem */
  FlerLetterItem    *shown;         /* the one in the preview; NULL: none */
  FlerJob           *job;           /* letters being made */
  gboolean           is_to_print;   /* what they are made for; otherwise a file */
  GArray            *unsent;        /* gint64: ids of letters just made, until it is said whether they went */
  char              *path;          /* of a test */
  GtkFileChooserNative *chooser;
  guint              reload_idle;
  gulong             changed_id;
  gboolean           is_filling;

  /* from the template */
  GtkLabel          *fault;
  FlerLetterOptions *options;
  GtkProgressBar    *progress;
  GtkWidget         *progress_box;
  GtkListBox        *receivers;
  GtkLabel          *result;
  FlerSheetView     *sheets;
  AdwWindowTitle    *title;
};

enum { PROP_PATH = 1, N_PROPS };

static GParamSpec *props[N_PROPS];

static void fler_letters_window_speaker_init (FlerSpeakerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FlerLettersWindow, fler_letters_window, ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (FLER_TYPE_SPEAKER, fler_letters_window_speaker_init))

static void
show_text (FlerLettersWindow *self, GtkLabel *label, const char *text)
{
  gtk_label_set_label (self->fault, "");
  gtk_label_set_label (self->result, "");
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), *gtk_label_get_label (self->fault) != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->result), *gtk_label_get_label (self->result) != '\0');
  if (*text != '\0')
    fler_access_announce (GTK_WIDGET (self), text);
}

static void
say (FlerSpeaker *speaker, const char *text, const char *undo_action)
{
  show_text (FLER_LETTERS_WINDOW (speaker), FLER_LETTERS_WINDOW (speaker)->result, text);
}

static void
say_error (FlerSpeaker *speaker, const char *text, const GError *error)
{
  show_text (FLER_LETTERS_WINDOW (speaker), FLER_LETTERS_WINDOW (speaker)->fault, text);
}

static void
fler_letters_window_speaker_init (FlerSpeakerInterface *iface)
{
  iface->say = say;
  iface->say_error = say_error;
}

/* The list */

static guint
count_ready (FlerLettersWindow *self)
{
  guint n_ready = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const FlerLetterItem *item = self->items->pdata[i];

      n_ready += item->is_chosen && fler_letter_item_is_ready (item);
    }
  return n_ready;
}

static void
enable_actions (FlerLettersWindow *self)
{
  gboolean can_make = self->job == NULL && count_ready (self) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letters.print", can_make);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letters.save", can_make);
}

static void
show_item_state (FlerLettersWindow *self, FlerLetterItem *item)
{
  g_autofree char *state = fler_letter_item_state (item, self->mailbox);
  g_autofree char *name = fler_letter_item_name (item, self->mailbox);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name, state);
  gboolean is_ready = fler_letter_item_is_ready (item);

  gtk_label_set_label (item->state, state);
  gtk_widget_set_sensitive (item->check, is_ready);
  self->is_filling = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (item->check), is_ready && item->is_chosen);
  self->is_filling = FALSE;
  if (is_ready)
    gtk_widget_remove_css_class (GTK_WIDGET (item->state), "warning");
  else
    gtk_widget_add_css_class (GTK_WIDGET (item->state), "warning");
  fler_access_set_name (item->row, spoken);
}

static void
on_check_toggled (GtkCheckButton *check, FlerLettersWindow *self)
{
  FlerLetterItem *item = g_object_get_data (G_OBJECT (check), "fler-item");

  if (self->is_filling)
    return;
  item->is_chosen = gtk_check_button_get_active (check);
  enable_actions (self);
}

static void
append_row (FlerLettersWindow *self, FlerLetterItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *name = fler_letter_item_name (item, self->mailbox);
  g_autofree char *check_name = NULL;
  GtkWidget *title = gtk_label_new (name);

  item->check = gtk_check_button_new ();
  item->state = GTK_LABEL (gtk_label_new (NULL));
  item->row = gtk_list_box_row_new ();
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_xalign (item->state, 0);
  gtk_label_set_wrap (item->state, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (item->state), "caption");
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (item->state));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), item->check);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_widget_set_valign (item->check, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_widget_set_margin_start (box, 10);
  gtk_widget_set_margin_end (box, 10);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (item->row), box);
  /* Translators: %s is a receiver: a tick for whom a letter is made. */
  check_name = g_strdup_printf (_("Make the letter to %s"), name);
  fler_access_set_name (item->check, check_name);
  g_object_set_data (G_OBJECT (item->check), "fler-item", item);
  g_object_set_data (G_OBJECT (item->row), "fler-item", item);
  g_signal_connect_object (item->check, "toggled", G_CALLBACK (on_check_toggled), self, 0);
  gtk_list_box_append (self->receivers, item->row);
  show_item_state (self, item);
}

/* The preview */

static char *
text_of (const FlerLetter *letter)
{
  GString *text = g_string_new (letter->subject);

  for (guint i = 0; i < letter->blocks->len; i++)
    {
      const FlerLetterBlock *block = letter->blocks->pdata[i];
      g_autofree char *facts = block->facts != NULL ? g_strjoinv (" ", block->facts) : NULL;

      g_string_append_printf (text, "\n%s", facts != NULL ? facts : block->text);
    }
  return g_string_free (text, FALSE);
}

static void
show_preview (FlerLettersWindow *self)
{
  g_autoptr(FlerLetter) letter = NULL;
  g_autofree char *text = NULL;

  if (self->shown == NULL)
    {
      fler_sheet_view_take_document (self->sheets, NULL, NULL);
      return;
    }
  letter = fler_mail_write (&self->mailbox->mail, &self->shown->wish);
  text = text_of (letter);
  fler_sheet_view_take_document (self->sheets, fler_letter_paper (letter, &self->mailbox->envelope), text);
}

static void
show_shown (FlerLettersWindow *self)
{
  FlerLetterItem *item = self->shown;

  gtk_widget_set_visible (GTK_WIDGET (self->options), item != NULL);
  if (item != NULL)
    {
      fler_letter_options_show (self->options, self->context, self->mailbox, &item->wish);
      fler_letter_options_show_lacks (self->options, item->lacks);
    }
  show_preview (self);
}

static void
on_row_selected (GtkListBox *list, GtkListBoxRow *row, FlerLettersWindow *self)
{
  if (self->is_filling)
    return;
  self->shown = row != NULL ? g_object_get_data (G_OBJECT (row), "fler-item") : NULL;
  show_shown (self);
}

static void
on_options_changed (FlerLettersWindow *self)
{
  FlerLetterItem *item = self->shown;

  if (item == NULL)
    return;
  fler_letter_item_check (item, self->mailbox);
  fler_letter_options_show_lacks (self->options, item->lacks);
  show_item_state (self, item);
  if (item->forbidden != NULL)
    {
      g_autofree char *text = g_strdup_printf (_("The letter is not made: “%s” holds a word that must not reach the "
                                                 "person. Write “%s” instead."),
                                               item->forbidden, self->mailbox->mail.swedish->safe_title);

      show_text (self, self->fault, text);
    }
  else
    show_text (self, self->fault, "");
  show_preview (self);
  enable_actions (self);
}

/* Reading */

static void
clear_list (FlerLettersWindow *self)
{
  GtkWidget *row;

  self->is_filling = TRUE;
  fler_letter_options_clear (self->options);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->receivers))) != NULL)
    gtk_list_box_remove (self->receivers, row);
  self->is_filling = FALSE;
  self->shown = NULL;
  g_ptr_array_set_size (self->items, 0);
}

/* The latest letter that was made for @item's receiver. */
static void
find_made (FlerLetterItem *item, GPtrArray *invitations)
{
  for (guint i = invitations->len; i > 0 && item->made == NULL; i--)
    {
      const FlerInvitation *invitation = invitations->pdata[i - 1];

      if (invitation->participant_id == item->wish.participant_id)
        item->made = fler_invitation_copy (invitation);
    }
}

/* What was typed and chosen stays when the booking has changed meanwhile. */
static void
keep_wish (FlerLetterItem *item, GPtrArray *before)
{
  for (guint i = 0; i < before->len; i++)
    {
      FlerLetterItem *old = before->pdata[i];

      if (old->wish.participant_id != item->wish.participant_id)
        continue;
      item->wish.own_text = g_steal_pointer (&old->wish.own_text);
      item->wish.language = old->wish.language;
      item->wish.channel = old->wish.channel;
    }
}

static gboolean
load (FlerLettersWindow *self, GError **error)
{
  FlerDb *db = fler_context_get_db (self->context);
  FlerMailbox *mailbox = fler_mail_store_load (db, self->meeting_id, fler_letter_room_get (self->context), error);
  g_autoptr(GPtrArray) invitations = NULL;
  g_autoptr(GPtrArray) receivers = NULL;
  g_autoptr(GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_letter_item_free);
  gint64 shown_id = self->shown != NULL ? self->shown->wish.participant_id : 0;
  GtkWidget *to_show = NULL;

  if (mailbox != NULL)
    invitations = fler_invitation_store_list_of_meeting (db, self->meeting_id, error);
  if (invitations == NULL)
    {
      g_clear_pointer (&mailbox, fler_mailbox_free);
      return FALSE;
    }
  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (before, g_steal_pointer (&self->items->pdata[i]));
  g_ptr_array_set_free_func (self->items, NULL);
  clear_list (self);
  g_ptr_array_set_free_func (self->items, (GDestroyNotify) fler_letter_item_free);
  g_clear_pointer (&self->mailbox, fler_mailbox_free);
  self->mailbox = mailbox;
  receivers = fler_mail_receivers (&mailbox->mail);
  for (guint i = 0; i < receivers->len; i++)
    {
      FlerLetterItem *item = fler_letter_item_new (mailbox, receivers->pdata[i]);

      keep_wish (item, before);
      find_made (item, invitations);
      fler_letter_item_check (item, mailbox);
      g_ptr_array_add (self->items, item);
      append_row (self, item);
      if (to_show == NULL || item->wish.participant_id == shown_id)
        to_show = item->row;
    }
  gtk_list_box_select_row (self->receivers, GTK_LIST_BOX_ROW (to_show));
  if (to_show == NULL)
    show_shown (self);
  enable_actions (self);
  return TRUE;
}

static void
show_title (FlerLettersWindow *self)
{
  const FlerMeeting *meeting = self->mailbox->meeting;
  GDate day = fler_day_at (meeting->span.start, fler_context_get_zone (self->context));
  g_autofree char *day_text = fler_words_day_short (&day);
  g_autofree char *times = fler_words_times (meeting->span, fler_context_get_zone (self->context));
  g_autofree char *subtitle = g_strdup_printf ("%s · %s %s", meeting->case_reference != NULL
                                                                ? meeting->case_reference : "", day_text, times);

  adw_window_title_set_subtitle (self->title, subtitle);
}

static gboolean
on_reload (gpointer data)
{
  FlerLettersWindow *self = data;
  g_autoptr(GError) error = NULL;

  self->reload_idle = 0;
  if (load (self, &error))
    show_title (self);
  else
    gtk_window_close (GTK_WINDOW (self));   /* the booking was taken away, or the store was locked */
  return G_SOURCE_REMOVE;
}

static void
on_store_changed (FlerStore *store, FlerChange what, gint64 id, FlerLettersWindow *self)
{
  if (self->reload_idle == 0 && self->job == NULL)
    self->reload_idle = g_idle_add (on_reload, self);
}

/* Making */

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
  enable_actions (self);
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
  show_text (self, self->fault, text);
}

static void
on_made (FlerLetterBatch *batch, const GError *error, gpointer data)
{
  g_autoptr(FlerLettersWindow) self = data;

  g_clear_object (&self->job);
  if (self->mailbox == NULL)
    return;                     /* closed meanwhile */
  set_making (self, FALSE);
  if (error != NULL)
    tell_failure (self, error);
  else if (keep_letters (self, batch))
    {
      if (self->is_to_print)
        fler_print_documents (GTK_WIDGET (self), g_ptr_array_ref (batch->documents), on_printed, self);
      else
        {
          show_text (self, self->result, _("The letters are saved as PDF."));
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
  show_text (self, self->fault, _("The letter is not made: the file’s name holds a word that must not reach the "
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
  show_text (self, self->fault, "");
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
    show_text (self, self->fault, _("The file has to lie in a folder of this computer. Choose another one."));
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
    show_text (self, self->result, _("There is no letter that was made and is still to be sent."));
}

static void
fler_letters_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, FLER_LETTERS_WINDOW (object)->path);
}

static void
fler_letters_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FlerLettersWindow *self = FLER_LETTERS_WINDOW (object);

  if (g_strcmp0 (self->path, g_value_get_string (value)) == 0)
    return;
  g_free (self->path);
  self->path = g_value_dup_string (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
fler_letters_window_dispose (GObject *object)
{
  FlerLettersWindow *self = FLER_LETTERS_WINDOW (object);

  if (self->job != NULL)
    fler_job_cancel (self->job);
  g_clear_handle_id (&self->reload_idle, g_source_remove);
  if (self->changed_id != 0)
    g_clear_signal_handler (&self->changed_id, fler_context_get_store (self->context));
  if (self->options != NULL)
    clear_list (self);
  g_clear_object (&self->chooser);
  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_LETTERS_WINDOW);
  g_clear_pointer (&self->mailbox, fler_mailbox_free);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (fler_letters_window_parent_class)->dispose (object);
}

static void
fler_letters_window_finalize (GObject *object)
{
  FlerLettersWindow *self = FLER_LETTERS_WINDOW (object);

  g_ptr_array_unref (self->items);
  g_array_unref (self->unsent);
  g_free (self->path);
  G_OBJECT_CLASS (fler_letters_window_parent_class)->finalize (object);
}

static void
fler_letters_window_class_init (FlerLettersWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fler_letters_window_dispose;
  object_class->finalize = fler_letters_window_finalize;
  object_class->get_property = fler_letters_window_get_property;
  object_class->set_property = fler_letters_window_set_property;
  props[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_type_ensure (FLER_TYPE_LETTER_OPTIONS);
  g_type_ensure (FLER_TYPE_SHEET_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/letters/fler-letters-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerLettersWindow, fault);
  gtk_widget_class_bind_template_child (widget_class, FlerLettersWindow, options);
  gtk_widget_class_bind_template_child (widget_class, FlerLettersWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, FlerLettersWindow, progress_box);
  gtk_widget_class_bind_template_child (widget_class, FlerLettersWindow, receivers);
  gtk_widget_class_bind_template_child (widget_class, FlerLettersWindow, result);
  gtk_widget_class_bind_template_child (widget_class, FlerLettersWindow, sheets);
  gtk_widget_class_bind_template_child (widget_class, FlerLettersWindow, title);
  gtk_widget_class_bind_template_callback (widget_class, on_options_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_install_action (widget_class, "letters.mark-sent", NULL, on_mark_sent);
  gtk_widget_class_install_action (widget_class, "letters.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "letters.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "letters.stop", NULL, on_stop);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "letters.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fler_letters_window_init (FlerLettersWindow *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_letter_item_free);
  self->unsent = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (GTK_WIDGET (self->receivers), _("Who gets a letter"));
}

static FlerLettersWindow *
find_open (gint64 meeting_id)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (FLER_IS_LETTERS_WINDOW (window) && FLER_LETTERS_WINDOW (window)->meeting_id == meeting_id)
        return FLER_LETTERS_WINDOW (window);
    }
  return NULL;
}

/* A file of the organisation's that is not used, the user should know before paper is made. */
static void
tell_faults (FlerLettersWindow *self)
{
  GPtrArray *faults = fler_letter_room_get_faults (self->context);
  g_autofree char *text = NULL;

  if (faults->len == 0)
    return;
  text = g_strdup_printf (_("An adapted letter is not used: %s."), ((GError *) faults->pdata[0])->message);
  show_text (self, self->fault, text);
}

FlerLettersWindow *
fler_letters_window_present (GtkWindow *parent, FlerContext *context, gint64 meeting_id)
{
  FlerLettersWindow *self;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  self = find_open (meeting_id);
  if (self != NULL)
    {
      gtk_window_present (GTK_WINDOW (self));
      return self;
    }
  self = g_object_new (FLER_TYPE_LETTERS_WINDOW, "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->meeting_id = meeting_id;
  if (!load (self, &error))
    {
      if (parent != NULL)
        fler_say_error (GTK_WIDGET (parent), _("The letters cannot be shown: the booking could not be read."), error);
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }
  self->changed_id = g_signal_connect (fler_context_get_store (context), "changed",
                                       G_CALLBACK (on_store_changed), self);
  show_title (self);
  tell_faults (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
