/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-window-actions.c - what the window's actions do: they open rooms and dialogs */

#define G_LOG_DOMAIN "fler-window"

#include "config.h"

#include "fler-window-private.h"

#include <glib/gi18n.h>

#include "fler-activity-acts.h"
#include "fler-activity-dialog.h"
#include "fler-answer-dialog.h"
#include "fler-booking-dialog.h"
#include "fler-busy-dialog.h"
#include "fler-cancel-dialog.h"
#include "fler-case-close-dialog.h"
#include "fler-case-dialog.h"
#include "fler-count-dialog.h"
#include "fler-dialog.h"
#include "fler-export-dialog.h"
#include "fler-guide-window.h"
#include "fler-kept-letters.h"
#include "fler-key-dialog.h"
#include "fler-letters-window.h"
#include "fler-meeting-store.h"
#include "fler-preferences-window.h"
#include "fler-record-store.h"
#include "fler-register-window.h"
#include "fler-routines-window.h"
#include "fler-window-export.h"

/* What needs an open store. */
static const char *const CONTEXT_ACTIONS[] = {
  "win.cancel-booking", "win.change-passphrase", "win.choose-booking", "win.close-case", "win.edit-booking",
  "win.count-month", "win.drag-booking", "win.edit-case", "win.export", "win.export-booking", "win.fill-in-case",
  "win.fill-in-preferences", "win.fill-in-register",
  "win.guide", "win.import", "win.lock",
  "win.new-activity", "win.new-booking", "win.new-booking-for", "win.new-case", "win.note-answer", "win.open-case",
  "win.open-meeting", "win.parties", "win.preferences", "win.print-calendar",
  "win.renew-code", "win.search", "win.show-busy", "win.show-calendar", "win.show-cases", "win.show-letters",
  "win.show-routine",
  "win.start-meeting", "win.write-letter", "win.write-letters",
};

/* What needs a passphrase. */
static const char *const KEY_ACTIONS[] = { "win.change-passphrase", "win.lock", "win.renew-code" };

static void
on_lock (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);

  if (fler_window_flush (self))
    fler_window_lock (self);
  else
    fler_window_say_error (self, _("Not locked: what was typed in the meeting is not on the disk yet. See to it that the disk has room, then lock again."), NULL);
}

static void
on_show_calendar (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);

  fler_desk_room_show_calendar (fler_window_enter_desk (self));
}

static void
on_show_cases (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);

  fler_desk_room_show_cases (fler_window_enter_desk (self));
}

static void
on_search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);

  fler_cases_page_focus_search (fler_desk_room_show_cases (fler_window_enter_desk (self)));
}

static void
show_case (FlerWindow *self, gint64 case_id)
{
  fler_cases_page_show_case (fler_desk_room_show_cases (fler_window_enter_desk (self)), case_id);
}

static void
on_open_case (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_case (FLER_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
on_case_written (FlerCaseDialog *dialog, gint64 case_id, FlerWindow *self)
{
  show_case (self, case_id);
}

static void
on_new_case (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerContext *context = fler_window_get_context (FLER_WINDOW (widget));
  FlerCaseDialog *dialog = fler_case_dialog_new_case (GTK_WINDOW (widget), context, NULL);

  if (dialog == NULL)
    return;
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_case_written), widget, 0);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_case_written), widget, 0);
}

static FlerCaseDialog *
edit_case (FlerWindow *self, gint64 case_id)
{
  FlerCaseDialog *dialog = fler_case_dialog_edit (GTK_WINDOW (self), fler_window_get_context (self), case_id);

  if (dialog != NULL)
    g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_case_written), self, 0);
  return dialog;
}

static void
on_edit_case (GtkWidget *widget, const char *action, GVariant *parameter)
{
  edit_case (FLER_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
on_fill_in_case (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCaseDialog *dialog;
  const char *what;
  gint64 case_id;

  g_variant_get (parameter, "(x&s)", &case_id, &what);
  dialog = edit_case (FLER_WINDOW (widget), case_id);
  if (dialog != NULL)
    fler_case_dialog_go_to (dialog, what);
}

static void
on_guide (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_guide_window_show (GTK_WINDOW (widget), fler_window_get_context (FLER_WINDOW (widget)),
                          g_variant_get_int64 (parameter));
}

static void
on_close_case (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_case_close_dialog_show (GTK_WINDOW (widget), fler_window_get_context (FLER_WINDOW (widget)),
                               g_variant_get_int64 (parameter));
}

static void
on_choose_booking (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_window_choose_booking (FLER_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
on_new_booking (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerContext *context = fler_window_get_context (FLER_WINDOW (widget));
  gint64 case_id = parameter != NULL ? g_variant_get_int64 (parameter) : fler_window_get_open_case (FLER_WINDOW (widget));

  fler_booking_dialog_new_booking (GTK_WINDOW (widget), context, case_id, 0);
}

static void
on_new_activity (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_activity_dialog_new_activity (GTK_WINDOW (widget), fler_window_get_context (FLER_WINDOW (widget)), NULL, NULL);
}

static void
on_edit_booking (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerContext *context = fler_window_get_context (FLER_WINDOW (widget));
  gint64 meeting_id = g_variant_get_int64 (parameter);

  if (meeting_id < 0)
    fler_activity_dialog_edit (GTK_WINDOW (widget), context, meeting_id);
  else
    fler_booking_dialog_edit (GTK_WINDOW (widget), context, meeting_id);
}

static void
on_fill_in_booking (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gint64 meeting_id, participant_id;

  g_variant_get (parameter, "(xx)", &meeting_id, &participant_id);
  fler_booking_dialog_edit_name (GTK_WINDOW (widget), fler_window_get_context (FLER_WINDOW (widget)), meeting_id,
                                 participant_id);
}

static void
on_cancel_booking (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerContext *context = fler_window_get_context (FLER_WINDOW (widget));
  gint64 meeting_id = g_variant_get_int64 (parameter);

  if (meeting_id < 0)
    fler_activity_acts_call_off (GTK_WINDOW (widget), context, meeting_id);
  else
    fler_cancel_dialog_present (GTK_WINDOW (widget), context, meeting_id);
}

static void
on_write_letters (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_letters_window_present (GTK_WINDOW (widget), fler_window_get_context (FLER_WINDOW (widget)),
                               g_variant_get_int64 (parameter), 0);
}

static void
on_write_letter (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gint64 meeting_id, participant_id;

  g_variant_get (parameter, "(xx)", &meeting_id, &participant_id);
  fler_letters_window_present (GTK_WINDOW (widget), fler_window_get_context (FLER_WINDOW (widget)), meeting_id,
                               participant_id);
}

static void
on_show_letters (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_kept_letters_present (GTK_WINDOW (widget), fler_window_get_context (FLER_WINDOW (widget)),
                             g_variant_get_int64 (parameter));
}

/* A time of an activity that comes again has a negative id, and nothing but its booking.
 * What has a record is read, or written on; what has none is shown where it is booked. */
static void
on_open_meeting (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);
  gint64 meeting_id = g_variant_get_int64 (parameter);
  FlerDb *db = fler_context_get_db (fler_window_get_context (self));
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerMeeting) meeting = NULL;
  int version = -1;

  if (meeting_id < 0)
    {
      fler_activity_dialog_edit (GTK_WINDOW (self), fler_window_get_context (self), meeting_id);
      return;
    }
  meeting = fler_meeting_store_load (db, meeting_id, &error);
  if (meeting != NULL)
    version = fler_record_store_latest (db, meeting_id, &error);
  if (version < 0)
    fler_window_say_error (self, _("The meeting could not be read."), error);
  else if (version > 0 || meeting->state == FLER_MEETING_ONGOING)
    fler_window_enter_meeting (self, meeting_id);
  else
    fler_calendar_page_show_meeting (fler_desk_room_show_calendar (fler_window_enter_desk (self)), meeting_id);
}

static void
on_count_month (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GDate month;

  if (fler_day_parse (g_variant_get_string (parameter, NULL), &month))
    fler_count_dialog_show (GTK_WINDOW (widget), fler_window_get_context (FLER_WINDOW (widget)), &month);
}

static void
on_set_counted (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_count_dialog_take_back (GTK_WINDOW (widget), fler_window_get_context (FLER_WINDOW (widget)),
                               g_variant_get_string (parameter, NULL));
}

static void
on_note_answer (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gint64 meeting_id, participant_id;

  g_variant_get (parameter, "(xx)", &meeting_id, &participant_id);
  fler_answer_dialog_present (GTK_WINDOW (widget), fler_window_get_context (FLER_WINDOW (widget)), meeting_id,
                              participant_id);
}

static void
on_parties (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_register_window_show (GTK_WINDOW (widget), fler_window_get_context (FLER_WINDOW (widget)));
}

static void
on_fill_in_register (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerRegisterWindow *window = fler_register_window_show (GTK_WINDOW (widget),
                                                          fler_window_get_context (FLER_WINDOW (widget)));
  const char *kind, *what;
  gint64 party_id;

  g_variant_get (parameter, "(&sx&s)", &kind, &party_id, &what);
  fler_register_window_go_to (window, fler_party_kind_from_id (kind), party_id, what);
}

static void
on_show_routine (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_routines_window_show (GTK_WINDOW (widget), fler_window_get_context (FLER_WINDOW (widget)),
                             g_variant_get_string (parameter, NULL));
}

static void
on_show_shortcuts (GtkWidget *widget, const char *action, GVariant *parameter)
{
  /* Built when it is asked for: GTK's own way would build it at every start. */
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE_PATH "/shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

static void
on_leave_meeting (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_window_leave_meeting (FLER_WINDOW (widget));
}

static void
on_start_meeting (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);
  gint64 meeting_id = g_variant_get_int64 (parameter);
  g_autoptr(GError) error = NULL;

  if (fler_record_store_start (fler_context_get_db (fler_window_get_context (self)), meeting_id,
                               fler_context_now (fler_window_get_context (self)), &error))
    fler_window_enter_meeting (self, meeting_id);
  else
    fler_window_say_error (self, _("The meeting could not be started. Nothing was changed; try once more."), error);
}

static void
on_key_changed (FlerKeyDialog *dialog, const char *text, FlerWindow *self)
{
  fler_window_say (self, text, NULL);
}

static void
show_key_dialog (FlerWindow *self, FlerKeyDialog *dialog)
{
  g_signal_connect_object (dialog, "done", G_CALLBACK (on_key_changed), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_change_passphrase (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);

  if (fler_dialog_is_up (GTK_WINDOW (self)))
    return;
  show_key_dialog (self, fler_key_dialog_new_for_passphrase (GTK_WINDOW (self), fler_window_get_context (self)));
}

static void
on_renew_code (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);

  if (fler_dialog_is_up (GTK_WINDOW (self)))
    return;
  show_key_dialog (self, fler_key_dialog_new_for_code (GTK_WINDOW (self), fler_window_get_context (self)));
}

static void
on_exported (FlerExportDialog *dialog, const char *text, FlerWindow *self)
{
  fler_window_say (self, text, NULL);
}

static void
on_export (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWindow *self = FLER_WINDOW (widget);
  FlerExportDialog *dialog;

  if (fler_dialog_is_up (GTK_WINDOW (self)))
    return;
  dialog = fler_export_dialog_new (GTK_WINDOW (self), fler_window_get_context (self));
  g_signal_connect_object (dialog, "done", G_CALLBACK (on_exported), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_files_chosen (GtkNativeDialog *chooser, int response, FlerWindow *self)
{
  g_autoptr(GListModel) chosen = NULL;
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      chosen = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
      for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
        g_ptr_array_add (files, g_list_model_get_item (chosen, i));
    }
  g_object_set_data (G_OBJECT (self), "fler-import-chooser", NULL);
  if (files->len > 0)
    fler_window_take_files (self, (GFile **) files->pdata, (int) files->len);
}

static void
on_import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Take in busy times"), GTK_WINDOW (widget),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  g_autoptr(GtkFileFilter) calendars = gtk_file_filter_new ();
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (calendars, _("Calendars (.ics)"));
  gtk_file_filter_add_mime_type (calendars, "text/calendar");
  gtk_file_filter_add_suffix (calendars, "ics");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), calendars);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_files_chosen), widget, 0);
  /* One at a time, and gone with the window. */
  g_object_set_data_full (G_OBJECT (widget), "fler-import-chooser", chooser, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
on_show_busy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (fler_dialog_is_up (GTK_WINDOW (widget)))
    return;
  gtk_window_present (GTK_WINDOW (fler_busy_dialog_new (GTK_WINDOW (widget),
                                                        fler_window_get_context (FLER_WINDOW (widget)))));
}

/* Returns: (nullable): the preferences; NULL: something else must be ended first */
static FlerPreferencesWindow *
open_preferences (FlerWindow *self)
{
  FlerPreferencesWindow *preferences;

  if (fler_dialog_is_up (GTK_WINDOW (self)))
    return NULL;
  preferences = fler_preferences_window_new (GTK_WINDOW (self), fler_window_get_context (self));
  gtk_window_present (GTK_WINDOW (preferences));
  return preferences;
}

static void
on_preferences (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_preferences (FLER_WINDOW (widget));
}

static void
on_fill_in_preferences (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerPreferencesWindow *preferences = open_preferences (FLER_WINDOW (widget));

  if (preferences != NULL)
    fler_preferences_window_go_to (preferences, g_variant_get_string (parameter, NULL));
}

void
fler_window_install_actions (GtkWidgetClass *klass)
{
  fler_window_install_export_actions (klass);
  gtk_widget_class_install_action (klass, "win.cancel-booking", "x", on_cancel_booking);
  gtk_widget_class_install_action (klass, "win.change-passphrase", NULL, on_change_passphrase);
  gtk_widget_class_install_action (klass, "win.choose-booking", "x", on_choose_booking);
  gtk_widget_class_install_action (klass, "win.close-case", "x", on_close_case);
  gtk_widget_class_install_action (klass, "win.count-month", "s", on_count_month);
  gtk_widget_class_install_action (klass, "win.set-counted", "s", on_set_counted);
  gtk_widget_class_install_action (klass, "win.edit-booking", "x", on_edit_booking);
  gtk_widget_class_install_action (klass, "win.edit-case", "x", on_edit_case);
  gtk_widget_class_install_action (klass, "win.fill-in-booking", "(xx)", on_fill_in_booking);
  gtk_widget_class_install_action (klass, "win.fill-in-case", "(xs)", on_fill_in_case);
  gtk_widget_class_install_action (klass, "win.fill-in-preferences", "s", on_fill_in_preferences);
  gtk_widget_class_install_action (klass, "win.fill-in-register", "(sxs)", on_fill_in_register);
  gtk_widget_class_install_action (klass, "win.export", NULL, on_export);
  gtk_widget_class_install_action (klass, "win.import", NULL, on_import);
  gtk_widget_class_install_action (klass, "win.guide", "x", on_guide);
  gtk_widget_class_install_action (klass, "win.leave-meeting", NULL, on_leave_meeting);
  gtk_widget_class_install_action (klass, "win.lock", NULL, on_lock);
  gtk_widget_class_install_action (klass, "win.new-activity", NULL, on_new_activity);
  gtk_widget_class_install_action (klass, "win.new-booking", NULL, on_new_booking);
  gtk_widget_class_install_action (klass, "win.new-booking-for", "x", on_new_booking);
  gtk_widget_class_install_action (klass, "win.new-case", NULL, on_new_case);
  gtk_widget_class_install_action (klass, "win.note-answer", "(xx)", on_note_answer);
  gtk_widget_class_install_action (klass, "win.open-case", "x", on_open_case);
  gtk_widget_class_install_action (klass, "win.open-meeting", "x", on_open_meeting);
  gtk_widget_class_install_action (klass, "win.parties", NULL, on_parties);
  gtk_widget_class_install_action (klass, "win.preferences", NULL, on_preferences);
  gtk_widget_class_install_action (klass, "win.renew-code", NULL, on_renew_code);
  gtk_widget_class_install_action (klass, "win.search", NULL, on_search);
  gtk_widget_class_install_action (klass, "win.show-busy", NULL, on_show_busy);
  gtk_widget_class_install_action (klass, "win.show-calendar", NULL, on_show_calendar);
  gtk_widget_class_install_action (klass, "win.show-cases", NULL, on_show_cases);
  gtk_widget_class_install_action (klass, "win.show-letters", "x", on_show_letters);
  gtk_widget_class_install_action (klass, "win.show-routine", "s", on_show_routine);
  gtk_widget_class_install_action (klass, "win.show-shortcuts", NULL, on_show_shortcuts);
  gtk_widget_class_install_action (klass, "win.start-meeting", "x", on_start_meeting);
  gtk_widget_class_install_action (klass, "win.write-letter", "(xx)", on_write_letter);
  gtk_widget_class_install_action (klass, "win.write-letters", "x", on_write_letters);
}

void
fler_window_enable_actions (FlerWindow *self)
{
  FlerContext *context = fler_window_get_context (self);
  gboolean is_demo = context != NULL && fler_context_is_demo (context);

  for (gsize i = 0; i < G_N_ELEMENTS (CONTEXT_ACTIONS); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), CONTEXT_ACTIONS[i], context != NULL);
  /* Nobody has a passphrase to a demonstration. */
  if (is_demo)
    for (gsize i = 0; i < G_N_ELEMENTS (KEY_ACTIONS); i++)
      gtk_widget_action_set_enabled (GTK_WIDGET (self), KEY_ACTIONS[i], FALSE);
}
