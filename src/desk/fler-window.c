/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-window.c - the window, and which room is open in it */

#define G_LOG_DOMAIN "fler-window"

#include "config.h"

#include "fler-window-private.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-busy-store.h"
#include "fler-idle.h"
#include "fler-import-dialog.h"
#include "fler-kept-file-teller.h"
#include "fler-meeting-page.h"
#include "fler-meeting-store.h"
#include "fler-memory.h"
#include "fler-preferences.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-speaker.h"
#include "fler-spinner.h"
#include "fler-unlock-page.h"
#include "fler-welcome-page.h"
#include "fler-words.h"

struct _FlerWindow
{
  AdwApplicationWindow parent_instance;
  char                *dir;           /* NULL of a demonstration */
  FlerPreferences     *preferences;
  FlerIdle            *idle;
  FlerContext         *context;       /* NULL: locked */
  GtkWidget           *start;         /* the room before the desk: welcome, unlock, waiting, stop */
  gint64               left_meeting;  /* the live form that was open when it was locked; 0: none */
  FlerDeskRoom        *desk;          /* NULL until it is entered, and while locked */
  FlerMeetingPage     *meeting;       /* NULL while no meeting is open */
  gint64               meeting_id;    /* the one that is */
  AdwToast            *toast;         /* on screen now */
  GPtrArray           *waiting_files; /* GFile, opened while it was locked; NULL: none */
  char                *undo;          /* detailed action that takes back what was said last */

  /* from the template */
  GtkLabel            *demo_label;
  GtkLabel            *error_detail;
  GtkLabel            *error_label;
  GtkInfoBar          *error_bar;
  GtkStack            *rooms;
  GtkLabel            *status_label;
  GtkWidget           *status_line;
  AdwToastOverlay     *toasts;
  GtkWidget           *undo_button;
};

static void speaker_init (FlerSpeakerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FlerWindow, fler_window, ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (FLER_TYPE_SPEAKER, speaker_init))

static void
forget_undo (FlerWindow *self)
{
  g_clear_pointer (&self->undo, g_free);
  gtk_widget_set_visible (self->undo_button, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
}

gboolean
fler_window_flush (FlerWindow *self)
{
  return self->meeting == NULL || fler_meeting_page_flush (self->meeting);
}

static void
take_down_meeting (FlerWindow *self)
{
  if (self->meeting == NULL)
    return;
  fler_meeting_page_set_meeting (self->meeting, 0);
  fler_meeting_page_set_context (self->meeting, NULL);
  gtk_stack_remove (self->rooms, GTK_WIDGET (self->meeting));
  self->meeting = NULL;
  self->meeting_id = 0;
}

static void
take_down_start (FlerWindow *self)
{
  if (self->start != NULL)
    gtk_stack_remove (self->rooms, self->start);
  self->start = NULL;
}

static void
enter_start (FlerWindow *self, GtkWidget *room, const char *name)
{
  take_down_start (self);
  self->start = room;
  gtk_stack_add_named (self->rooms, room, name);
  gtk_stack_set_visible_child (self->rooms, room);
}

FlerDeskRoom *
fler_window_enter_desk (FlerWindow *self)
{
  if (self->desk == NULL)
    {
      self->desk = fler_desk_room_new (self->context);
      gtk_stack_add_named (self->rooms, GTK_WIDGET (self->desk), "desk");
    }
  gtk_stack_set_visible_child (self->rooms, GTK_WIDGET (self->desk));
  if (fler_window_flush (self))
    take_down_meeting (self);
  else
    fler_window_say_error (self, _("What was typed in the meeting is not on the disk yet. It is kept: make room on the disk, and continue the meeting."), NULL);
  return self->desk;
}

void
fler_window_leave_meeting (FlerWindow *self)
{
  gint64 meeting_id = self->meeting_id;

  fler_window_enter_desk (self);
  if (meeting_id != 0)
    fler_window_choose_booking (self, meeting_id);
}

void
fler_window_choose_booking (FlerWindow *self, gint64 meeting_id)
{
  if (self->desk != NULL)
    fler_desk_room_choose_booking (self->desk, meeting_id);
}

gint64
fler_window_get_open_case (FlerWindow *self)
{
  return self->desk != NULL ? fler_desk_room_get_open_case (self->desk) : 0;
}

void
fler_window_enter_meeting (FlerWindow *self, gint64 meeting_id)
{
  if (self->meeting == NULL)
    {
      self->meeting = g_object_new (FLER_TYPE_MEETING_PAGE, NULL);
      gtk_stack_add_named (self->rooms, GTK_WIDGET (self->meeting), "meeting");
      fler_meeting_page_set_context (self->meeting, self->context);
    }
  /* One that could not be saved is still there as it was left, and comes first. */
  if (self->meeting_id != meeting_id && !fler_window_flush (self))
    {
      gtk_stack_set_visible_child (self->rooms, GTK_WIDGET (self->meeting));
      fler_window_say_error (self, _("What was typed in this meeting is not on the disk yet, so no other is opened. Make room on the disk; it is then saved by itself."), NULL);
      return;
    }
  if (self->meeting_id != meeting_id)
    fler_meeting_page_set_meeting (self->meeting, meeting_id);
  self->meeting_id = meeting_id;
  gtk_stack_set_visible_child (self->rooms, GTK_WIDGET (self->meeting));
}

/* Dialogs hold data too: what belongs to this window goes with its rooms. */
static void
close_dialogs (FlerWindow *self)
{
  g_autoptr(GListModel) toplevels = G_LIST_MODEL (g_list_store_new (GTK_TYPE_WINDOW));
  GListModel *all = gtk_window_get_toplevels ();

  /* Held while they go: closing one may take others with it. */
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (all, i);
      GtkWindow *parent = window;

      while (parent != NULL && parent != GTK_WINDOW (self))
        parent = gtk_window_get_transient_for (parent);
      if (parent != NULL && window != GTK_WINDOW (self))
        g_list_store_append (G_LIST_STORE (toplevels), window);
    }
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (toplevels, i);

      /* One that chooses a file is held by a GtkFileChooserNative, which is to take it away itself. */
      if (GTK_IS_FILE_CHOOSER_DIALOG (window))
        gtk_dialog_response (GTK_DIALOG (window), GTK_RESPONSE_CANCEL);
      else
        gtk_window_destroy (window);
    }
}

static void
leave_rooms (FlerWindow *self)
{
  if (self->rooms == NULL)
    return;
  close_dialogs (self);
  take_down_meeting (self);
  if (self->desk != NULL)
    {
      fler_desk_room_close (self->desk);
      gtk_stack_remove (self->rooms, GTK_WIDGET (self->desk));
      self->desk = NULL;
    }
  forget_undo (self);
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  gtk_info_bar_set_revealed (self->error_bar, FALSE);
  gtk_label_set_label (self->error_label, "");
  gtk_label_set_label (self->error_detail, "");
  gtk_label_set_label (self->status_label, "");
}

static void
on_store_opened (GtkWidget *page, FlerStore *store, FlerWindow *self)
{
  g_autoptr(FlerContext) context = fler_context_new (store, FALSE);

  fler_window_set_context (self, context);
}

void
fler_window_lock (FlerWindow *self)
{
  self->left_meeting = self->meeting_id;
  fler_window_set_context (self, NULL);
  fler_window_open_dir (self, self->dir);
}

static void
on_idle (gpointer data)
{
  FlerWindow *self = data;

  if (self->context != NULL && self->dir != NULL && fler_window_flush (self))
    fler_window_lock (self);
}

static void
on_auto_lock_changed (FlerPreferences *preferences, GParamSpec *pspec, FlerWindow *self)
{
  fler_idle_set_limit (self->idle,
                       60 * (guint) fler_preferences_get_int (self->preferences, "auto-lock-minutes"));
}

static void
on_undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);
  g_autofree char *undo = g_steal_pointer (&self->undo);
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  forget_undo (self);
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  if (undo != NULL && g_action_parse_detailed_name (undo, &name, &target, NULL))
    gtk_widget_activate_action_variant (widget, name, target);
}

static void
on_toast_dismissed (AdwToast *toast, FlerWindow *self)
{
  if (self->toast == toast)
    self->toast = NULL;
  /* The way back stays, in the line at the foot. */
  if (self->undo_button != NULL && self->toast == NULL)
    gtk_widget_set_visible (self->undo_button, self->undo != NULL);
}

static void
on_error_response (GtkInfoBar *bar, int response, FlerWindow *self)
{
  gtk_info_bar_set_revealed (bar, FALSE);
}

static void
on_active_changed (FlerWindow *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)))
    fler_memory_rest_soon ();
}

static void
fler_window_dispose (GObject *object)
{
  FlerWindow *self = FLER_WINDOW (object);

  leave_rooms (self);
  g_clear_pointer (&self->idle, fler_idle_free);
  g_clear_object (&self->preferences);
  g_clear_object (&self->context);
  g_clear_pointer (&self->waiting_files, g_ptr_array_unref);
  g_clear_pointer (&self->undo, g_free);
  g_clear_pointer (&self->dir, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_WINDOW);
  G_OBJECT_CLASS (fler_window_parent_class)->dispose (object);
}

static void
remember_size (FlerWindow *self)
{
  int width, height;
  gboolean is_maximized = gtk_window_is_maximized (GTK_WINDOW (self));

  /* The size it has when it is not maximized. */
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_set (self->preferences, "window-maximized", is_maximized, NULL);
  if (width >= 640 && height >= 480)
    g_object_set (self->preferences, "window-width", width, "window-height", height, NULL);
}

static void
on_close_answer (AdwMessageDialog *dialog, const char *response, FlerWindow *self)
{
  if (!g_str_equal (response, "close"))
    return;
  /* The question is still busy with its button: it must not go with the one it asks about. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
fler_window_close_request (GtkWindow *window)
{
  FlerWindow *self = FLER_WINDOW (window);
  GtkWidget *dialog;

  remember_size (self);
  if (fler_window_flush (self))
    return GTK_WINDOW_CLASS (fler_window_parent_class)->close_request (window);

  dialog = adw_message_dialog_new (window, _("Not all of the meeting is saved"),
                                   _("What was typed last could not be written to the disk. Make room on the disk, and it is saved by itself; or close, and lose it."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _("_Keep it open"),
                                    "close", _("_Close and lose it"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_answer), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return GDK_EVENT_STOP;
}

/* While the person sees the screen, what was done last or went wrong is not for them to read. */
static void
on_hide_status (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);
  gboolean is_hidden = g_variant_get_boolean (parameter);

  if (self->status_line == NULL)      /* being taken down */
    return;
  gtk_widget_set_visible (self->status_line, !is_hidden && self->context != NULL);
  if (is_hidden && self->toast != NULL)
    adw_toast_dismiss (self->toast);
  if (is_hidden)
    gtk_info_bar_set_revealed (self->error_bar, FALSE);
}

static void
fler_window_class_init (FlerWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fler_window_close_request;
  fler_window_install_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.hide-status", "b", on_hide_status);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, on_undo);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/fler-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerWindow, demo_label);
  gtk_widget_class_bind_template_child (widget_class, FlerWindow, error_bar);
  gtk_widget_class_bind_template_child (widget_class, FlerWindow, error_detail);
  gtk_widget_class_bind_template_child (widget_class, FlerWindow, error_label);
  gtk_widget_class_bind_template_child (widget_class, FlerWindow, rooms);
  gtk_widget_class_bind_template_child (widget_class, FlerWindow, status_label);
  gtk_widget_class_bind_template_child (widget_class, FlerWindow, status_line);
  gtk_widget_class_bind_template_child (widget_class, FlerWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FlerWindow, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, on_error_response);
}

static void accept_files (FlerWindow *self);

static void
fler_window_init (FlerWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_window_enable_actions (self);
  forget_undo (self);
  self->preferences = fler_preferences_dup ();
  gtk_window_set_default_size (GTK_WINDOW (self),
                               fler_preferences_get_int (self->preferences, "window-width"),
                               fler_preferences_get_int (self->preferences, "window-height"));
  if (fler_preferences_get_boolean (self->preferences, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  self->idle = fler_idle_new (on_idle, self);
  g_signal_connect_object (self->preferences, "notify::auto-lock-minutes",
                           G_CALLBACK (on_auto_lock_changed), self, 0);
  on_auto_lock_changed (self->preferences, NULL, self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active_changed), NULL);
  accept_files (self);
}

FlerWindow *
fler_window_new (GtkApplication *application)
{
  return g_object_new (FLER_TYPE_WINDOW, "application", application, NULL);
}

/* Who was locked out of a live form, as a meeting often makes idle, comes back to it. */
static void
return_to_meeting (FlerWindow *self)
{
  gint64 meeting_id = self->left_meeting;
  g_autoptr(FlerMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;

  self->left_meeting = 0;
  if (meeting_id == 0)
    return;
  meeting = fler_meeting_store_load (fler_context_get_db (self->context), meeting_id, &error);
  if (meeting == NULL)
    fler_window_say_error (self, _("The meeting that was open could not be read. It is offered on the calendar."), error);
  else if (meeting->state == FLER_MEETING_ONGOING)
    fler_window_enter_meeting (self, meeting_id);
}

void
fler_window_open_dir (FlerWindow *self, const char *dir)
{
  GtkWidget *room;

  g_return_if_fail (FLER_IS_WINDOW (self) && dir != NULL);

  if (dir != self->dir)
    {
      g_free (self->dir);
      self->dir = g_strdup (dir);
    }
  if (fler_store_exists (dir))
    {
      room = GTK_WIDGET (fler_unlock_page_new (dir));
      enter_start (self, room, "unlock");
    }
  else
    {
      room = GTK_WIDGET (fler_welcome_page_new (dir));
      enter_start (self, room, "welcome");
    }
  g_signal_connect_object (room, "opened", G_CALLBACK (on_store_opened), self, 0);
}

static GtkWidget *
plain_room (const char *icon_name, const char *title, const char *text, GtkWidget *child)
{
  GtkWidget *room = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *status = adw_status_page_new ();

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), gtk_label_new (NULL));
  gtk_widget_add_css_class (header, "flat");
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), icon_name);
  adw_status_page_set_title (ADW_STATUS_PAGE (status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (status), text);
  adw_status_page_set_child (ADW_STATUS_PAGE (status), child);
  gtk_widget_set_vexpand (status, TRUE);
  gtk_box_append (GTK_BOX (room), header);
  gtk_box_append (GTK_BOX (room), status);
  return room;
}

void
fler_window_show_waiting (FlerWindow *self, const char *text)
{
  GtkWidget *spinner = fler_spinner_new ();

  g_return_if_fail (FLER_IS_WINDOW (self));
  fler_spinner_set_spinning (FLER_SPINNER (spinner), TRUE);
  gtk_widget_set_size_request (spinner, 32, 32);
  enter_start (self, plain_room (NULL, text, NULL, spinner), "waiting");
}

void
fler_window_show_stop (FlerWindow *self, const char *title, const char *text, const GError *error)
{
  GtkWidget *detail = NULL;

  g_return_if_fail (FLER_IS_WINDOW (self));
  if (error != NULL)
    {
      detail = gtk_label_new (error->message);
      gtk_label_set_wrap (GTK_LABEL (detail), TRUE);
      gtk_widget_add_css_class (detail, "dim-label");
    }
  enter_start (self, plain_room ("dialog-information-symbolic", title, text, detail), "stop");
}

static void
show_waiting_files (FlerWindow *self)
{
  g_autoptr(GPtrArray) files = g_steal_pointer (&self->waiting_files);

  if (files == NULL)
    return;
  gtk_info_bar_set_revealed (self->error_bar, FALSE);
  gtk_window_present (GTK_WINDOW (fler_import_dialog_new (GTK_WINDOW (self), self->context,
                                                          (GFile *const *) files->pdata, (int) files->len)));
}

static void
tell_files_wait (FlerWindow *self)
{
  gtk_info_bar_set_message_type (self->error_bar, GTK_MESSAGE_INFO);
  gtk_label_set_label (self->error_label,
                       ngettext ("The calendar file waits: once it is unlocked you are asked what to take in.",
                                 "The calendar files wait: once it is unlocked you are asked what to take in.",
                                 self->waiting_files->len));
  gtk_widget_set_visible (GTK_WIDGET (self->error_detail), FALSE);
  gtk_info_bar_set_revealed (self->error_bar, TRUE);
  fler_access_announce (GTK_WIDGET (self), gtk_label_get_label (self->error_label));
}

void
fler_window_take_files (FlerWindow *self, GFile **files, int n_files)
{
  g_return_if_fail (FLER_IS_WINDOW (self));

  if (self->waiting_files == NULL)
    self->waiting_files = g_ptr_array_new_with_free_func (g_object_unref);
  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (self->waiting_files, g_object_ref (files[i]));
  if (self->context != NULL)
    show_waiting_files (self);
  else
    tell_files_wait (self);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, FlerWindow *self)
{
  g_autoptr(GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr(GPtrArray) all = g_ptr_array_new ();

  for (GSList *l = files; l != NULL; l = l->next)
    g_ptr_array_add (all, l->data);
  if (all->len == 0)
    return FALSE;
  fler_window_take_files (self, (GFile **) all->pdata, (int) all->len);
  return TRUE;
}

static void
accept_files (FlerWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* What the organisation calls the person is known from unlock to lock. */
static void
take_person_word (FlerWindow *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *word = fler_setting_store_get (fler_context_get_db (self->context),
                                                  FLER_SETTING_PERSON_WORD, &error);

  if (error != NULL)
    fler_window_say_error (self, _("The settings could not be read; the usual ones hold."), error);
  fler_words_set_person (word);
}

/* A calendar that was removed is kept no longer than it can be taken back. */
static void
forget_removed_calendars (FlerWindow *self)
{
  g_autoptr(GError) error = NULL;

  if (!fler_busy_store_forget (fler_context_get_db (self->context), &error))
    fler_window_say_error (self, _("The busy times of a calendar that was removed are still in the database. Remove it once more when the disk has room."), error);
}

void
fler_window_set_context (FlerWindow *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_WINDOW (self));

  if (self->context == context)
    return;
  leave_rooms (self);
  g_set_object (&self->context, context);
  fler_window_enable_actions (self);
  gtk_widget_set_visible (self->status_line, context != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->demo_label), context != NULL && fler_context_is_demo (context));
  if (context == NULL)
    return;
  take_person_word (self);
  forget_removed_calendars (self);
  fler_window_enter_desk (self);
  take_down_start (self);
  return_to_meeting (self);
  fler_kept_file_tell (fler_kept_file_of (context), GTK_WIDGET (self));
  show_waiting_files (self);
  fler_memory_rest_soon ();     /* much was only needed to build the rooms */
}

FlerContext *
fler_window_get_context (FlerWindow *self)
{
  g_return_val_if_fail (FLER_IS_WINDOW (self), NULL);
  return self->context;
}

void
fler_window_say (FlerWindow *self, const char *text, const char *undo_action)
{
  g_autoptr(GDateTime) now = NULL;
  g_autofree char *time = NULL;
  g_autofree char *line = NULL;

  g_return_if_fail (FLER_IS_WINDOW (self));

  forget_undo (self);
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);

  self->toast = adw_toast_new (text);
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (on_toast_dismissed), self, 0);
  if (undo_action != NULL)
    {
      self->undo = g_strdup (undo_action);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", TRUE);
      adw_toast_set_button_label (self->toast, _("Undo"));
      adw_toast_set_action_name (self->toast, "win.undo");
    }
  adw_toast_overlay_add_toast (self->toasts, self->toast);

  now = g_date_time_new_from_unix_local (g_get_real_time () / G_USEC_PER_SEC);
  time = g_date_time_format (now, "%H.%M");
  line = g_strdup_printf ("%s  %s", time, text);
  gtk_label_set_label (self->status_label, line);
  fler_access_announce (GTK_WIDGET (self), text);
}

void
fler_window_say_error (FlerWindow *self, const char *text, const GError *error)
{
  g_return_if_fail (FLER_IS_WINDOW (self));

  gtk_info_bar_set_message_type (self->error_bar, GTK_MESSAGE_ERROR);
  gtk_label_set_label (self->error_label, text);
  gtk_label_set_label (self->error_detail, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_detail), error != NULL);
  gtk_info_bar_set_revealed (self->error_bar, TRUE);
  fler_access_announce (GTK_WIDGET (self), text);
}

static void
on_say (FlerSpeaker *speaker, const char *text, const char *undo_action)
{
  fler_window_say (FLER_WINDOW (speaker), text, undo_action);
}

static void
on_say_error (FlerSpeaker *speaker, const char *text, const GError *error)
{
  fler_window_say_error (FLER_WINDOW (speaker), text, error);
}

static void
speaker_init (FlerSpeakerInterface *iface)
{
  iface->say = on_say;
  iface->say_error = on_say_error;
}
