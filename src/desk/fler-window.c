/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-window.c - the window, and which room is open in it */

#define G_LOG_DOMAIN "fler-window"

#include "config.h"

#include "fler-window.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-desk-room.h"
#include "fler-meeting-page.h"
#include "fler-record-store.h"

struct _FlerWindow
{
  AdwApplicationWindow parent_instance;
  FlerContext         *context;       /* NULL: locked */
  FlerDeskRoom        *desk;          /* NULL until it is entered, and while locked */
  FlerMeetingPage     *meeting;       /* NULL while no meeting is open */
  AdwToast            *toast;         /* on screen now */
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

G_DEFINE_FINAL_TYPE (FlerWindow, fler_window, ADW_TYPE_APPLICATION_WINDOW)

/* What needs an open store. */
static const char *const CONTEXT_ACTIONS[] = {
  "win.lock", "win.search", "win.show-calendar", "win.show-cases", "win.start-meeting",
};

static void
forget_undo (FlerWindow *self)
{
  g_clear_pointer (&self->undo, g_free);
  gtk_widget_set_visible (self->undo_button, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
}

static void
enter_desk (FlerWindow *self)
{
  if (self->desk == NULL)
    {
      self->desk = fler_desk_room_new (self->context);
      gtk_stack_add_named (self->rooms, GTK_WIDGET (self->desk), "desk");
    }
  gtk_stack_set_visible_child (self->rooms, GTK_WIDGET (self->desk));
  if (self->meeting != NULL)
    {
      fler_meeting_page_set_meeting (self->meeting, 0);
      fler_meeting_page_set_context (self->meeting, NULL);
      gtk_stack_remove (self->rooms, GTK_WIDGET (self->meeting));
      self->meeting = NULL;
    }
}

static void
enter_meeting (FlerWindow *self, gint64 meeting_id)
{
  if (self->meeting == NULL)
    {
      self->meeting = g_object_new (FLER_TYPE_MEETING_PAGE, NULL);
      gtk_stack_add_named (self->rooms, GTK_WIDGET (self->meeting), "meeting");
      fler_meeting_page_set_context (self->meeting, self->context);
    }
  fler_meeting_page_set_meeting (self->meeting, meeting_id);
  gtk_stack_set_visible_child (self->rooms, GTK_WIDGET (self->meeting));
}

/* Dialogs hold data too: what belongs to this window goes with its rooms. */
static void
close_dialogs (FlerWindow *self)
{
  g_autoptr(GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (GTK_IS_WINDOW (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (self))
      gtk_window_destroy (l->data);
}

static void
leave_rooms (FlerWindow *self)
{
  if (self->rooms == NULL)
    return;
  close_dialogs (self);
  if (self->meeting != NULL)
    {
      fler_meeting_page_set_meeting (self->meeting, 0);
      fler_meeting_page_set_context (self->meeting, NULL);
      gtk_stack_remove (self->rooms, GTK_WIDGET (self->meeting));
      self->meeting = NULL;
    }
  if (self->desk != NULL)
    {
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
on_lock (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_window_set_context (FLER_WINDOW (widget), NULL);
}

static void
on_show_calendar (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);

  enter_desk (self);
  fler_desk_room_show_calendar (self->desk);
}

static void
on_show_cases (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);

  enter_desk (self);
  fler_desk_room_show_cases (self->desk);
}

static void
on_leave_meeting (GtkWidget *widget, const char *action, GVariant *parameter)
{
  enter_desk (FLER_WINDOW (widget));
}

static void
on_start_meeting (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);
  gint64 meeting_id = g_variant_get_int64 (parameter);
  g_autoptr(GError) error = NULL;

  if (fler_record_store_start (fler_context_get_db (self->context), meeting_id,
                               fler_context_now (self->context), &error))
    enter_meeting (self, meeting_id);
  else
    fler_window_say_error (self, _("The meeting could not be started. Nothing was changed; try once more."), error);
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
fler_window_dispose (GObject *object)
{
  FlerWindow *self = FLER_WINDOW (object);

  leave_rooms (self);
  g_clear_object (&self->context);
  g_clear_pointer (&self->undo, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_WINDOW);
  G_OBJECT_CLASS (fler_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.leave-meeting", NULL, on_leave_meeting);
  gtk_widget_class_install_action (klass, "win.lock", NULL, on_lock);
  gtk_widget_class_install_action (klass, "win.search", NULL, on_show_cases);
  gtk_widget_class_install_action (klass, "win.show-calendar", NULL, on_show_calendar);
  gtk_widget_class_install_action (klass, "win.show-cases", NULL, on_show_cases);
  gtk_widget_class_install_action (klass, "win.start-meeting", "x", on_start_meeting);
  gtk_widget_class_install_action (klass, "win.undo", NULL, on_undo);
}

static void
fler_window_class_init (FlerWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_window_dispose;
  install_actions (widget_class);
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

static void
enable_actions (FlerWindow *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CONTEXT_ACTIONS); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), CONTEXT_ACTIONS[i], self->context != NULL);
  /* Nobody has a passphrase to a demonstration. */
  if (self->context != NULL && fler_context_is_demo (self->context))
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.lock", FALSE);
}

static void
fler_window_init (FlerWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  enable_actions (self);
  forget_undo (self);
}

FlerWindow *
fler_window_new (GtkApplication *application)
{
  return g_object_new (FLER_TYPE_WINDOW, "application", application, NULL);
}

void
fler_window_set_context (FlerWindow *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_WINDOW (self));

  if (self->context == context)
    return;
  leave_rooms (self);
  g_set_object (&self->context, context);
  enable_actions (self);
  gtk_widget_set_visible (self->status_line, context != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->demo_label), context != NULL && fler_context_is_demo (context));
  if (context != NULL)
    enter_desk (self);
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

  gtk_label_set_label (self->error_label, text);
  gtk_label_set_label (self->error_detail, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_detail), error != NULL);
  gtk_info_bar_set_revealed (self->error_bar, TRUE);
  fler_access_announce (GTK_WIDGET (self), text);
}
