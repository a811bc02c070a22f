/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-page.c - the live form: a meeting while it goes on, and its locked record after
 *
 * Typing marks a section as dirty; three tenths of a second later what stands in the dirty ones
 * goes to the writer's thread, and within the second it is on disk.
 */

#define G_LOG_DOMAIN "fler-meeting-page"

#include "config.h"

#include "fler-meeting-page-private.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-commitment-store.h"
#include "fler-meeting-store.h"
#include "fler-meeting-words.h"
#include "fler-record-store.h"
#include "fler-speaker.h"
#include "fler-template.h"
#include "fler-word-notice.h"
#include "fler-words.h"

#define COLLECT_AFTER_MS 300
#define CLOCK_EVERY_S 10

G_DEFINE_FINAL_TYPE (FlerMeetingPage, fler_meeting_page, GTK_TYPE_WIDGET)

/* What stands on screen */

void
fler_meeting_page_show_title (FlerMeetingPage *self)
{
  g_autofree char *title = NULL;

  if (self->meeting != NULL)
    title = fler_meeting_words_title (self->meeting, self->routine, self->is_shared,
                                      fler_context_get_zone (self->context));
  gtk_label_set_label (self->title, title != NULL ? title : "");
}

void
fler_meeting_page_show_saved (FlerMeetingPage *self)
{
  const GError *error;
  g_autofree char *text = NULL;

  if (self->writer == NULL)
    {
      gtk_label_set_label (self->saved, "");
      gtk_info_bar_set_revealed (self->failure_bar, FALSE);
      return;
    }
  error = fler_draft_writer_get_error (self->writer);
  if (error != NULL)
    {
      g_autofree char *failure = fler_meeting_words_failure (error);

      gtk_label_set_label (self->failure, failure);
      if (!gtk_info_bar_get_revealed (self->failure_bar))
        fler_access_announce (GTK_WIDGET (self), failure);
    }
  gtk_info_bar_set_revealed (self->failure_bar, error != NULL);
  text = fler_meeting_words_saved (error != NULL,
                                   fler_draft_writer_is_behind (self->writer)
                                     || g_hash_table_size (self->dirty) > 0,
                                   fler_draft_writer_get_saved_at (self->writer),
                                   fler_context_get_zone (self->context));
  if (g_strcmp0 (gtk_label_get_label (self->saved), text) != 0)
    gtk_label_set_label (self->saved, text);
}

static void
show_agenda (FlerMeetingPage *self)
{
  FlerAgendaView view = fler_agenda_view_of (self->routine, self->meeting, self->record,
                                             fler_context_now (self->context));

  fler_agenda_list_show (self->agenda, &view);
}

static gboolean
on_clock (gpointer data)
{
  show_agenda (FLER_MEETING_PAGE (data));
  return G_SOURCE_CONTINUE;
}

void
fler_meeting_page_say_error (FlerMeetingPage *self, const char *text, const GError *error)
{
  if (fler_say_error (GTK_WIDGET (self), text, error))
    return;
  gtk_label_set_label (self->failure, text);
  gtk_info_bar_set_revealed (self->failure_bar, TRUE);
}

/* What is typed goes to the writer */

void
fler_meeting_page_collect (FlerMeetingPage *self)
{
  GHashTableIter iter;
  gpointer section;

  g_clear_handle_id (&self->collect_id, g_source_remove);
  g_hash_table_iter_init (&iter, self->dirty);
  while (g_hash_table_iter_next (&iter, &section, NULL))
    {
      char *text = fler_record_form_dup_text (self->form, section);

      fler_record_set_answer (self->record, section, text);
      fler_draft_writer_put_answer (self->writer, self->meeting->id, section, text);
      g_hash_table_iter_remove (&iter);
    }
  fler_meeting_page_show_saved (self);
}

static gboolean
on_collect (gpointer data)
{
  FlerMeetingPage *self = FLER_MEETING_PAGE (data);

  self->collect_id = 0;
  fler_meeting_page_collect (self);
  return G_SOURCE_REMOVE;
}

static void
on_section_changed (FlerRecordForm *form, const char *section, FlerMeetingPage *self)
{
  if (self->writer == NULL)
    return;
  if (!g_hash_table_contains (self->dirty, section))
    {
      g_hash_table_add (self->dirty, g_strdup (section));
      if (g_hash_table_size (self->dirty) == 1)
        fler_meeting_page_show_saved (self);
    }
  /* Not put off by the next key: what is typed without a pause is collected as well. */
  if (self->collect_id == 0)
    self->collect_id = g_timeout_add (COLLECT_AFTER_MS, on_collect, self);
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static void
on_commitment_changed (FlerRecordForm *form, guint row, gpointer data, FlerMeetingPage *self)
{
  const FlerCommitment *commitment = data;

  /* A row in which nothing stands yet is no commitment. */
  if (self->writer != NULL
      && !(commitment->id == 0 && is_empty (commitment->what) && is_empty (commitment->who)))
    fler_draft_writer_put_commitment (self->writer, row, commitment);
}

static void
on_commitment_removed (FlerRecordForm *form, guint row, gpointer data, FlerMeetingPage *self)
{
  const FlerCommitment *commitment = data;

  if (self->writer != NULL)
    fler_draft_writer_remove_commitment (self->writer, row, commitment->id);
}

void
fler_meeting_page_put_marks (FlerMeetingPage *self)
{
  if (self->writer != NULL)
    fler_draft_writer_put_marks (self->writer, self->record);
}

static void
on_agenda_toggled (FlerAgendaList *list, const char *item, gboolean is_done, FlerMeetingPage *self)
{
  if (fler_agenda_set_done (self->record, item, is_done))
    fler_meeting_page_put_marks (self);
  show_agenda (self);
}

static void
on_presence_changed (FlerAttendanceList *list, guint index, int presence, FlerMeetingPage *self)
{
  FlerParticipant *participant;

  g_assert (self->meeting != NULL && index < self->meeting->participants->len);
  participant = self->meeting->participants->pdata[index];
  participant->presence = presence;
  if (self->writer != NULL)
    fler_draft_writer_put_attendance (self->writer, self->meeting);
}

static void
on_parked_changed (FlerParkedList *list, FlerMeetingPage *self)
{
  GPtrArray *questions = fler_parked_list_get_questions (list);

  g_ptr_array_set_size (self->record->parked, 0);
  for (guint i = 0; i < questions->len; i++)
    g_ptr_array_add (self->record->parked, g_strdup (questions->pdata[i]));
  fler_meeting_page_put_marks (self);
}

/* Other actions */

static void
fler_meeting_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fler_meeting_page_parent_class)->map (widget);
  fler_meeting_page_tell_window (FLER_MEETING_PAGE (widget));
}

static void
fler_meeting_page_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fler_meeting_page_parent_class)->unmap (widget);
  fler_meeting_page_tell_window (FLER_MEETING_PAGE (widget));
}

static void
on_add_commitment (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_record_form_add_commitment (FLER_MEETING_PAGE (widget)->form);
}

static void
on_jump (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_record_form_jump (FLER_MEETING_PAGE (widget)->form, g_variant_get_int32 (parameter));
}

/* Opening and leaving */

/* A meeting that has ended is not left without ending it. */
static void
name_leaving (FlerMeetingPage *self, gboolean is_open)
{
  /* Translators: from the record of a meeting that has ended, to where one came from. */
  const char *name = is_open ? _("Leave, without ending") : C_("record", "Back");

  adw_button_content_set_label (self->leave_content, name);
  fler_access_set_name (self->leave_button, name);
}

void
fler_meeting_page_show_record (FlerMeetingPage *self, GPtrArray *commitments)
{
  gboolean is_open = self->writer != NULL;
  GDate today = fler_context_today (self->context);

  fler_agenda_list_set_routine (self->agenda, self->routine, self->record);
  show_agenda (self);
  fler_agenda_list_set_editable (self->agenda, is_open);
  fler_attendance_list_set_meeting (self->attendance, self->meeting);
  fler_attendance_list_set_editable (self->attendance, is_open);
  fler_parked_list_set_questions (self->parked, self->record->parked);
  fler_parked_list_set_editable (self->parked, is_open);
  fler_record_form_set_record (self->form, self->routine, self->record, self->meeting->case_id,
                               commitments, &today);
  fler_record_form_set_editable (self->form, is_open);
  fler_word_notice_check_all (GTK_WIDGET (self->form));
}

static void
show_meeting (FlerMeetingPage *self, GPtrArray *commitments)
{
  gboolean is_open = self->writer != NULL;
  g_autofree char *documenter = fler_meeting_words_documenter (self->meeting, self->routine);
  g_auto(GStrv) words = fler_context_dup_forbidden_words (self->context);

  fler_meeting_page_show_title (self);
  fler_meeting_page_show_conduct (self);
  gtk_label_set_label (self->documenter, documenter);
  fler_parked_list_guard (self->parked, (const char *const *) words, self->routine->safe_title);
  fler_record_form_guard (self->form, g_steal_pointer (&words));
  fler_meeting_page_show_record (self, commitments);
  fler_case_card_set_open_meeting (self->card, is_open ? self->meeting->id : 0);
  fler_case_card_set_case (self->card, self->meeting->case_id);
  name_leaving (self, is_open);
  gtk_widget_set_visible (self->end_button, is_open);
  gtk_widget_set_visible (self->correct_button, !is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.correct", !is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.end", is_open);
  fler_meeting_page_enable_papers (self);
  fler_meeting_page_show_versions (self);
  fler_meeting_page_show_saved (self);
  gtk_stack_set_visible_child_name (self->pages, "record");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->middle), 0);
  if (is_open)
    fler_record_form_jump (self->form, 0);
}

/* Returns: what stands in the open record, or in the latest locked one. */
static FlerRecord *
load_record (FlerMeetingPage *self, gint64 meeting_id, gboolean *is_open, GError **error)
{
  FlerDb *db = fler_context_get_db (self->context);
  g_autoptr(GError) local_error = NULL;
  FlerRecord *record;

  self->latest_version = fler_record_store_latest (db, meeting_id, error);
  if (self->latest_version < 0)
    return NULL;
  record = fler_record_store_load (db, meeting_id, 0, &local_error);
  *is_open = record != NULL;
  if (record == NULL
      && g_error_matches (local_error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND)
      && self->latest_version > 0)
    return fler_record_store_load (db, meeting_id, self->latest_version, error);
  if (record == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  return record;
}

static gboolean
open_meeting (FlerMeetingPage *self, gint64 meeting_id, GError **error)
{
  FlerDb *db = fler_context_get_db (self->context);
  g_autoptr(GPtrArray) commitments = NULL;
  gboolean is_open = FALSE;

  self->meeting = fler_meeting_store_load (db, meeting_id, error);
  if (self->meeting == NULL)
    return FALSE;
  self->record = load_record (self, meeting_id, &is_open, error);
  if (self->record == NULL)
    return FALSE;
  commitments = fler_commitment_store_list_of_meeting (db, meeting_id, error);
  if (commitments == NULL)
    return FALSE;

  self->routine = fler_context_get_routine (self->context, self->meeting->form);
  if (is_open)
    {
      self->writer = fler_draft_writer_new (fler_context_get_store (self->context));
      g_signal_connect_object (self->writer, "changed", G_CALLBACK (fler_meeting_page_show_saved),
                               self, G_CONNECT_SWAPPED);
      self->clock_id = g_timeout_add_seconds (CLOCK_EVERY_S, on_clock, self);
    }
  show_meeting (self, commitments);
  return TRUE;
}

static void
leave_meeting (FlerMeetingPage *self)
{
  if (self->writer != NULL)
    fler_meeting_page_flush (self);
  g_clear_handle_id (&self->collect_id, g_source_remove);
  g_clear_handle_id (&self->clock_id, g_source_remove);
  g_hash_table_remove_all (self->dirty);
  g_clear_object (&self->writer);
  g_clear_pointer (&self->meeting, fler_meeting_free);
  g_clear_pointer (&self->record, fler_record_free);
  self->routine = NULL;
}

gboolean
fler_meeting_page_flush (FlerMeetingPage *self)
{
  g_return_val_if_fail (FLER_IS_MEETING_PAGE (self), FALSE);
  if (self->writer == NULL)
    return TRUE;
  fler_meeting_page_collect (self);
  return fler_draft_writer_flush (self->writer);
}

void
fler_meeting_page_set_meeting (FlerMeetingPage *self, gint64 meeting_id)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FLER_IS_MEETING_PAGE (self));
  g_return_if_fail (meeting_id == 0 || self->context != NULL);
  leave_meeting (self);
  if (meeting_id == 0)
    {
      fler_record_form_clear (self->form);
      fler_case_card_set_case (self->card, 0);
      return;
    }
  if (!open_meeting (self, meeting_id, &error))
    {
      leave_meeting (self);
      fler_meeting_page_say_error (self, _("The meeting could not be read. Nothing was changed."), error);
    }
}

void
fler_meeting_page_set_context (FlerMeetingPage *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_MEETING_PAGE (self));
  if (self->context == context)
    return;
  if (self->context != NULL)
    fler_meeting_page_set_meeting (self, 0);
  g_set_object (&self->context, context);
  fler_case_card_set_context (self->card, context);
}

static void
fler_meeting_page_dispose (GObject *object)
{
  FlerMeetingPage *self = FLER_MEETING_PAGE (object);

  if (self->form != NULL)
    leave_meeting (self);
  g_clear_object (&self->context);
  fler_template_dispose (GTK_WIDGET (self), FLER_TYPE_MEETING_PAGE);
  G_OBJECT_CLASS (fler_meeting_page_parent_class)->dispose (object);
}

static void
fler_meeting_page_finalize (GObject *object)
{
  g_hash_table_unref (FLER_MEETING_PAGE (object)->dirty);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (FLER_MEETING_PAGE (object)->shared_css));
  g_object_unref (FLER_MEETING_PAGE (object)->shared_css);
  G_OBJECT_CLASS (fler_meeting_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  fler_meeting_page_install_end_actions (widget_class);
  fler_meeting_page_install_shared_action (widget_class);
  gtk_widget_class_install_action (widget_class, "meeting.add-commitment", NULL, on_add_commitment);
  gtk_widget_class_install_action (widget_class, "meeting.jump", "i", on_jump);
  for (int i = 0; i < 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "meeting.jump",
                                         "i", i);
}

static void
ensure_types (void)
{
  g_type_ensure (FLER_TYPE_AGENDA_LIST);
  g_type_ensure (FLER_TYPE_ATTENDANCE_LIST);
  g_type_ensure (FLER_TYPE_CASE_CARD);
  g_type_ensure (FLER_TYPE_END_PAGE);
  g_type_ensure (FLER_TYPE_PARKED_LIST);
  g_type_ensure (FLER_TYPE_RECORD_FORM);
  g_type_ensure (FLER_TYPE_VERSION_BAR);
}

static void
fler_meeting_page_class_init (FlerMeetingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = fler_meeting_page_map;
  widget_class->unmap = fler_meeting_page_unmap;
  G_OBJECT_CLASS (klass)->dispose = fler_meeting_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_meeting_page_finalize;
  install_actions (widget_class);
  ensure_types ();

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/meeting/fler-meeting-page.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, agenda);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, attendance);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, card);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, correct_button);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, conduct);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, conduct_box);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, documenter);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, end_button);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, end_page);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, failure);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, failure_bar);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, form);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, header);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, leave_button);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, leave_content);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, middle);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, pages);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, paper_button);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, parked);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, right);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, saved);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, shared_button);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, title);
  gtk_widget_class_bind_template_child (widget_class, FlerMeetingPage, version_bar);
}

static void
connect_rooms (FlerMeetingPage *self)
{
  g_signal_connect_object (self->agenda, "toggled", G_CALLBACK (on_agenda_toggled), self, 0);
  g_signal_connect_object (self->attendance, "changed", G_CALLBACK (on_presence_changed), self, 0);
  g_signal_connect_object (self->parked, "changed", G_CALLBACK (on_parked_changed), self, 0);
  g_signal_connect_object (self->form, "section-changed", G_CALLBACK (on_section_changed), self, 0);
  g_signal_connect_object (self->form, "commitment-changed", G_CALLBACK (on_commitment_changed),
                           self, 0);
  g_signal_connect_object (self->form, "commitment-removed", G_CALLBACK (on_commitment_removed),
                           self, 0);
  fler_meeting_page_connect_end (self);
  fler_meeting_page_connect_versions (self);
}

/* Before the text that is being written takes Ctrl+Enter for a new line. */
static void
listen_for_ctrl_enter (FlerMeetingPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("meeting.add-commitment")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Shown to whoever is new until they fold it away, and from then on folded. */
static void
remember_conduct (FlerMeetingPage *self)
{
  g_autoptr(FlerPreferences) preferences = fler_preferences_dup ();

  g_object_bind_property (preferences, "conduct-expanded", self->conduct_box, "expanded",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
fler_meeting_page_init (FlerMeetingPage *self)
{
  self->shared_css = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (self->shared_css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  self->dirty = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  connect_rooms (self);
  remember_conduct (self);
  listen_for_ctrl_enter (self);
  fler_access_set_name (self->paper_button, _("Papers"));
  fler_access_set_name (self->shared_button, _("Shared screen"));
}
