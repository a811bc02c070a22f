/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-kept-letters.c - the letters of one meeting as they were made and sent, to be had again */

#define G_LOG_DOMAIN "fler-kept-letters"

#include "config.h"

#include "fler-kept-letters.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-dialog.h"
#include "fler-invitation-store.h"
#include "fler-kept-row.h"
#include "fler-meeting-store.h"
#include "fler-save.h"
#include "fler-speaker.h"
#include "fler-words.h"

struct _FlerKeptLetters
{
  AdwWindow       parent_instance;
  FlerContext    *context;
  gint64          meeting_id;
  GFile          *saved;            /* (nullable) the letter that was saved last */
  guint           reload_idle;
  gulong          changed_id;

  /* from the template */
  GtkLabel       *fault;
  GtkListBox     *letters;
  GtkWidget      *open_button;
  GtkLabel       *result;
  GtkStack       *stack;
  AdwWindowTitle *title;
};

static void fler_kept_letters_speaker_init (FlerSpeakerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FlerKeptLetters, fler_kept_letters, ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (FLER_TYPE_SPEAKER, fler_kept_letters_speaker_init))

static void
show_text (FlerKeptLetters *self, GtkLabel *label, const char *text)
{
  gtk_label_set_label (self->fault, "");
  gtk_label_set_label (self->result, "");
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), *gtk_label_get_label (self->fault) != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->result), *gtk_label_get_label (self->result) != '\0');
  gtk_widget_set_visible (self->open_button, FALSE);
  if (*text != '\0')
    fler_access_announce (GTK_WIDGET (self), text);
}

static void
say (FlerSpeaker *speaker, const char *text, const char *undo_action)
{
  show_text (FLER_KEPT_LETTERS (speaker), FLER_KEPT_LETTERS (speaker)->result, text);
}

static void
say_error (FlerSpeaker *speaker, const char *text, const GError *error)
{
  show_text (FLER_KEPT_LETTERS (speaker), FLER_KEPT_LETTERS (speaker)->fault, text);
}

static void
fler_kept_letters_speaker_init (FlerSpeakerInterface *iface)
{
  iface->say = say;
  iface->say_error = say_error;
}

/* The letter itself */

static void
on_saved (GtkWidget *widget, GFile *file)
{
  FlerKeptLetters *self = FLER_KEPT_LETTERS (widget);

  if (self->context == NULL)
    return;                     /* closed meanwhile */
  g_set_object (&self->saved, file);
  gtk_widget_set_visible (self->open_button, TRUE);
}

/* The person's own copy must tell nothing in its name, however often it is saved (D42). */
static char **
words_of (FlerKeptLetters *self, const FlerInvitation *letter)
{
  return letter->party == FLER_PARTY_PERSON ? fler_context_dup_forbidden_words (self->context) : NULL;
}

static void
on_save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerKeptLetters *self = FLER_KEPT_LETTERS (widget);
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerInvitation) letter = fler_invitation_store_load (fler_context_get_db (self->context),
                                                                 g_variant_get_int64 (parameter), &error);
  g_autofree char *day = NULL;
  g_autofree char *name = NULL;

  if (letter == NULL || letter->letter == NULL)
    {
      fler_say_error (widget, _("The letter could not be read. Try once more."), error);
      return;
    }
  day = fler_day_to_iso (fler_invitation_is_sent (letter) ? &letter->sent_on : &letter->made_on);
  /* Translators: a file's name without its ending; it must tell nothing of the person or the form. */
  name = g_strjoin (" ", C_("file name", "letter"), day, NULL);
  fler_save_pdf (widget, letter->letter, name, words_of (self, letter), on_saved);
}

static void
on_opened (GObject *window, GAsyncResult *result, gpointer data)
{
  g_autoptr(FlerKeptLetters) self = data;
  g_autoptr(GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (window), result, &error) && self->context != NULL)
    fler_say_error (GTK_WIDGET (self), _("No program was found that shows the file. Open it where you saved it."),
                    error);
}

static void
on_open_saved (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerKeptLetters *self = FLER_KEPT_LETTERS (widget);
  g_autofree char *uri = self->saved != NULL ? g_file_get_uri (self->saved) : NULL;

  if (uri != NULL)
    gtk_show_uri_full (GTK_WINDOW (self), uri, GDK_CURRENT_TIME, NULL, on_opened, g_object_ref (self));
}

/* Reading */

static void
clear_list (FlerKeptLetters *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->letters))) != NULL)
    gtk_list_box_remove (self->letters, row);
}

static void
show_title (FlerKeptLetters *self, const FlerMeeting *meeting)
{
  GTimeZone *zone = fler_context_get_zone (self->context);
  GDate day = fler_day_at (meeting->span.start, zone);
  g_autofree char *day_text = fler_words_day_with_year (&day);
  g_autofree char *times = fler_words_times (meeting->span, zone);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s %s", meeting->case_reference != NULL
                                                                ? meeting->case_reference : "", day_text, times);

  adw_window_title_set_subtitle (self->title, subtitle);
}

/* The latest first. */
static gboolean
load (FlerKeptLetters *self, GError **error)
{
  FlerDb *db = fler_context_get_db (self->context);
  GDate today = fler_context_today (self->context);
  g_autoptr(FlerMeeting) meeting = fler_meeting_store_load (db, self->meeting_id, error);
  g_autoptr(GPtrArray) letters = NULL;

  if (meeting != NULL)
    letters = fler_invitation_store_list_of_meeting (db, self->meeting_id, error);
  if (letters == NULL)
    return FALSE;
  clear_list (self);
  for (guint i = letters->len; i > 0; i--)
    gtk_list_box_append (self->letters, fler_kept_row_new (letters->pdata[i - 1], &today));
  show_title (self, meeting);
  gtk_stack_set_visible_child_name (self->stack, letters->len > 0 ? "letters" : "none");
  return TRUE;
}

static gboolean
on_reload (gpointer data)
{
  FlerKeptLetters *self = data;
  g_autoptr(GError) error = NULL;

  self->reload_idle = 0;
  if (!load (self, &error))
    gtk_window_close (GTK_WINDOW (self));   /* the booking was taken away, or the store was locked */
  return G_SOURCE_REMOVE;
}

static void
on_store_changed (FlerStore *store, FlerChange what, gint64 id, FlerKeptLetters *self)
{
  if (self->reload_idle == 0 && (what == FLER_CHANGE_INVITATION || what == FLER_CHANGE_MEETING)
      && id == self->meeting_id)
    self->reload_idle = g_idle_add (on_reload, self);
}

static void
fler_kept_letters_dispose (GObject *object)
{
  FlerKeptLetters *self = FLER_KEPT_LETTERS (object);

  g_clear_handle_id (&self->reload_idle, g_source_remove);
  if (self->changed_id != 0)
    g_clear_signal_handler (&self->changed_id, fler_context_get_store (self->context));
  g_clear_object (&self->saved);
  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_KEPT_LETTERS);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (fler_kept_letters_parent_class)->dispose (object);
}

static void
fler_kept_letters_class_init (FlerKeptLettersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_kept_letters_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/letters/fler-kept-letters.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerKeptLetters, fault);
  gtk_widget_class_bind_template_child (widget_class, FlerKeptLetters, letters);
  gtk_widget_class_bind_template_child (widget_class, FlerKeptLetters, open_button);
  gtk_widget_class_bind_template_child (widget_class, FlerKeptLetters, result);
  gtk_widget_class_bind_template_child (widget_class, FlerKeptLetters, stack);
  gtk_widget_class_bind_template_child (widget_class, FlerKeptLetters, title);
  gtk_widget_class_install_action (widget_class, "kept.open-saved", NULL, on_open_saved);
  gtk_widget_class_install_action (widget_class, "kept.save", "x", on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fler_kept_letters_init (FlerKeptLetters *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (GTK_WIDGET (self->letters), _("Letters that were made"));
}

static FlerKeptLetters *
find_open (gint64 meeting_id)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (FLER_IS_KEPT_LETTERS (window) && FLER_KEPT_LETTERS (window)->meeting_id == meeting_id)
        return FLER_KEPT_LETTERS (window);
    }
  return NULL;
}

FlerKeptLetters *
fler_kept_letters_present (GtkWindow *parent, FlerContext *context, gint64 meeting_id)
{
  FlerKeptLetters *self;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  self = find_open (meeting_id);
  if (self != NULL)
    {
      gtk_window_present (GTK_WINDOW (self));
      return self;
    }
  self = g_object_new (FLER_TYPE_KEPT_LETTERS, "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->meeting_id = meeting_id;
  if (!load (self, &error))
    {
      fler_say_error (GTK_WIDGET (parent), _("The letters that were made could not be read. Try once more."), error);
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }
  self->changed_id = g_signal_connect (fler_context_get_store (context), "changed",
                                       G_CALLBACK (on_store_changed), self);
  fler_dialog_fit (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
