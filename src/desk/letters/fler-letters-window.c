/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letters-window.c - the letters of one meeting: who gets one, what it lacks, as it will print
 *
 *   choosing ──▶ making ──▶ printing, or saved ──▶ “Were they sent?” ──▶ choosing
 *      ▲            └ stopped, or went wrong ┘ nothing is kept
 */

#define G_LOG_DOMAIN "fler-letters-window"

#include "config.h"

#include "fler-letters-window-private.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-dialog.h"
#include "fler-invitation-store.h"
#include "fler-letter-paper.h"
#include "fler-letter-room.h"
#include "fler-letter-row.h"
#include "fler-speaker.h"
#include "fler-words.h"

enum { PROP_PATH = 1, N_PROPS };

static GParamSpec *props[N_PROPS];

static void fler_letters_window_speaker_init (FlerSpeakerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FlerLettersWindow, fler_letters_window, ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (FLER_TYPE_SPEAKER, fler_letters_window_speaker_init))

static void
set_undo (FlerLettersWindow *self, const char *undo_action)
{
  g_free (self->undo);
  self->undo = g_strdup (undo_action);
  gtk_widget_set_visible (self->undo_button, undo_action != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letters.undo", undo_action != NULL);
}

void
fler_letters_window_show_text (FlerLettersWindow *self, GtkLabel *label, const char *text)
{
  gtk_label_set_label (self->fault, "");
  gtk_label_set_label (self->result, "");
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), *gtk_label_get_label (self->fault) != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->result), *gtk_label_get_label (self->result) != '\0');
  set_undo (self, NULL);
  if (*text != '\0')
    fler_access_announce (GTK_WIDGET (self), text);
}

static void
say (FlerSpeaker *speaker, const char *text, const char *undo_action)
{
  fler_letters_window_show_text (FLER_LETTERS_WINDOW (speaker), FLER_LETTERS_WINDOW (speaker)->result, text);
  set_undo (FLER_LETTERS_WINDOW (speaker), undo_action);
}

static void
say_error (FlerSpeaker *speaker, const char *text, const GError *error)
{
  fler_letters_window_show_text (FLER_LETTERS_WINDOW (speaker), FLER_LETTERS_WINDOW (speaker)->fault, text);
}

static void
fler_letters_window_speaker_init (FlerSpeakerInterface *iface)
{
  iface->say = say;
  iface->say_error = say_error;
}

static void
on_undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerLettersWindow *self = FLER_LETTERS_WINDOW (widget);
  g_autofree char *undo = g_steal_pointer (&self->undo);
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  set_undo (self, NULL);
  if (undo != NULL && g_action_parse_detailed_name (undo, &name, &target, NULL))
    gtk_widget_activate_action_variant (widget, name, target);
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

void
fler_letters_window_enable_actions (FlerLettersWindow *self)
{
  gboolean can_make = self->job == NULL && count_ready (self) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letters.print", can_make);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letters.save", can_make);
}

static void
show_item_state (FlerLettersWindow *self, FlerLetterItem *item)
{
  self->is_filling = TRUE;
  fler_letter_row_show (item, self->mailbox);
  self->is_filling = FALSE;
}

static void
on_check_toggled (GtkCheckButton *check, FlerLettersWindow *self)
{
  if (self->is_filling)
    return;
  fler_letter_row_get_item (GTK_WIDGET (check))->is_chosen = gtk_check_button_get_active (check);
  fler_letters_window_enable_actions (self);
}

static void
append_row (FlerLettersWindow *self, FlerLetterItem *item)
{
  gtk_list_box_append (self->receivers, fler_letter_row_new (item, self->mailbox));
  g_signal_connect_object (item->check, "toggled", G_CALLBACK (on_check_toggled), self, 0);
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
      self->shown_answer_by = item->wish.answer_by;
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
  self->shown = row != NULL ? fler_letter_row_get_item (GTK_WIDGET (row)) : NULL;
  show_shown (self);
}

static void
on_options_changed (FlerLettersWindow *self)
{
  FlerLetterItem *item = self->shown;

  if (item == NULL)
    return;
  if (!item->is_to_person)
    fler_letter_items_follow (self->items, item, &self->shown_answer_by);
  self->shown_answer_by = item->wish.answer_by;
  fler_letter_item_check (item, self->mailbox);
  fler_letter_options_show_lacks (self->options, item->lacks);
  show_item_state (self, item);
  fler_letters_window_show_text (self, self->fault, "");
  show_preview (self);
  fler_letters_window_enable_actions (self);
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

/* The latest letter that was made for @item's receiver, or for another official of the unit. */
static void
find_made (FlerLetterItem *item, const FlerMail *mail, GPtrArray *invitations)
{
  const FlerParticipant *receiver = fler_mail_find (mail, item->wish.participant_id);

  for (guint i = invitations->len; i > 0 && item->made == NULL; i--)
    {
      const FlerInvitation *invitation = invitations->pdata[i - 1];

      if (fler_mail_is_for (mail, invitation, receiver))
        item->made = fler_invitation_copy (invitation);
    }
}

/* Returns: whether there were any: @item was in the list before */
static gboolean
keep_choices (FlerLetterItem *item, GPtrArray *before)
{
  for (guint i = 0; i < before->len; i++)
    {
      FlerLetterItem *old = before->pdata[i];

      if (old->wish.participant_id == item->wish.participant_id)
        {
          fler_letter_item_keep (item, old);
          return TRUE;
        }
    }
  return FALSE;
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

      gboolean is_known = keep_choices (item, before);

      find_made (item, &mailbox->mail, invitations);
      /* Whoever had a letter gets the next one in its language. */
      if (!is_known && item->made != NULL && item->made->language != 0)
        item->wish.language = item->made->language;
      fler_letter_item_check (item, mailbox);
      g_ptr_array_add (self->items, item);
      append_row (self, item);
      if (to_show == NULL || item->wish.participant_id == shown_id)
        to_show = item->row;
    }
  gtk_list_box_select_row (self->receivers, GTK_LIST_BOX_ROW (to_show));
  if (to_show == NULL)
    show_shown (self);
  fler_letters_window_enable_actions (self);
  return TRUE;
}

/* What had the keyboard may have gone with what was read before. */
static void
keep_focus (FlerLettersWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;
  if (self->shown != NULL && !fler_letter_options_focus_lack (self->options))
    gtk_widget_grab_focus (self->shown->row);
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
    {
      show_title (self);
      keep_focus (self);
    }
  else
    gtk_window_close (GTK_WINDOW (self));   /* the booking was taken away, or the store was locked */
  return G_SOURCE_REMOVE;
}

void
fler_letters_window_queue_reload (FlerLettersWindow *self)
{
  if (self->reload_idle == 0 && self->job == NULL)
    self->reload_idle = g_idle_add (on_reload, self);
}

static void
on_store_changed (FlerStore *store, FlerChange what, gint64 id, FlerLettersWindow *self)
{
  fler_letters_window_queue_reload (self);
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
  g_array_unref (self->just_made);
  g_free (self->path);
  g_free (self->undo);
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
  gtk_widget_class_bind_template_child (widget_class, FlerLettersWindow, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, on_options_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_install_action (widget_class, "letters.undo", NULL, on_undo);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "letters.undo", NULL);
  fler_letters_making_install (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fler_letters_window_init (FlerLettersWindow *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_letter_item_free);
  self->just_made = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  set_undo (self, NULL);
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
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      g_string_append (text, i > 0 ? "\n" : "");
      g_string_append_printf (text, _("An adapted letter is not used: %s."), ((GError *) faults->pdata[i])->message);
    }
  if (faults->len > 0)
    fler_letters_window_show_text (self, self->fault, text->str);
}

/* The letter that the participant of that id gets, which was asked for and so is to be made; 0:
 * whichever is shown already. */
static void
show_letter_of (FlerLettersWindow *self, gint64 participant_id)
{
  const FlerParticipant *receiver = fler_mail_receiver_of (&self->mailbox->mail, participant_id);

  for (guint i = 0; receiver != NULL && i < self->items->len; i++)
    {
      FlerLetterItem *item = self->items->pdata[i];

      if (item->wish.participant_id == receiver->id)
        {
          item->is_chosen = TRUE;
          show_item_state (self, item);
          fler_letters_window_enable_actions (self);
          gtk_list_box_select_row (self->receivers, GTK_LIST_BOX_ROW (item->row));
          gtk_widget_grab_focus (item->row);
        }
    }
}

FlerLettersWindow *
fler_letters_window_present (GtkWindow *parent, FlerContext *context, gint64 meeting_id, gint64 participant_id)
{
  FlerLettersWindow *self;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  self = find_open (meeting_id);
  if (self != NULL)
    {
      show_letter_of (self, participant_id);
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
  fler_dialog_fit (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
  /* Not before: to a screen reader the window would be no window. */
  if (self->shown != NULL)
    gtk_widget_grab_focus (self->shown->row);
  show_letter_of (self, participant_id);
  return self;
}
