/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-page-end.c - the live form's end: what the routine asks for, papers, a correction */

#define G_LOG_DOMAIN "fler-meeting-page"

#include "config.h"

#include "fler-meeting-page-private.h"

#include <glib/gi18n.h>

#include "fler-case-store.h"
#include "fler-correction-dialog.h"
#include "fler-dialog.h"
#include "fler-meeting-close.h"
#include "fler-record-output.h"
#include "fler-record-store.h"
#include "fler-speaker.h"

/* The end */

static FlerEnding
get_ending (FlerMeetingPage *self)
{
  g_autoptr(GPtrArray) commitments = fler_record_form_list_commitments (self->form);

  return fler_ending_of (self->routine, self->meeting, self->record, commitments);
}

static void
show_ending (FlerMeetingPage *self)
{
  FlerEnding ending = get_ending (self);

  fler_end_page_show (self->end_page, &ending, self->meeting->form);
}

static void
on_end (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerMeetingPage *self = FLER_MEETING_PAGE (widget);
  g_autoptr(FlerCase) the_case = NULL;
  g_autoptr(GError) error = NULL;

  if (self->writer == NULL)
    return;
  the_case = fler_case_store_load (fler_context_get_db (self->context), self->meeting->case_id, &error);
  if (the_case == NULL)
    {
      fler_meeting_page_say_error (self, _("The case could not be read"), error);
      return;
    }
  fler_meeting_page_collect (self);
  fler_end_page_set_routine (self->end_page, self->context, self->routine, the_case, self->record->no_plan_why,
                             fler_record_get_answer (self->record, FLER_SECTION_FOLLOW_UP));
  fler_end_page_set_answers (self->end_page, self->record);
  show_ending (self);
  gtk_stack_set_visible_child_name (self->pages, "end");
  gtk_widget_child_focus (GTK_WIDGET (self->end_page), GTK_DIR_TAB_FORWARD);
}

static void
on_back (FlerEndPage *page, FlerMeetingPage *self)
{
  gtk_stack_set_visible_child_name (self->pages, "record");
  fler_record_form_jump (self->form, 0);
}

static void
on_attendance (FlerEndPage *page, FlerMeetingPage *self)
{
  gtk_stack_set_visible_child_name (self->pages, "record");
  gtk_widget_child_focus (GTK_WIDGET (self->attendance), GTK_DIR_TAB_FORWARD);
}

static void
on_no_plan_why (FlerEndPage *page, const char *why, FlerMeetingPage *self)
{
  g_free (self->record->no_plan_why);
  self->record->no_plan_why = g_strdup (why);
  fler_meeting_page_put_marks (self);
  show_ending (self);
}

static void
on_follow_up (FlerEndPage *page, const char *day, FlerMeetingPage *self)
{
  fler_record_form_set_text (self->form, FLER_SECTION_FOLLOW_UP, day);
  fler_record_set_answer (self->record, FLER_SECTION_FOLLOW_UP, day);
  if (self->writer != NULL)
    fler_draft_writer_put_answer (self->writer, self->meeting->id, FLER_SECTION_FOLLOW_UP,
                                  g_strdup (day));
  show_ending (self);
}

static void
on_end_answer (FlerEndPage *page, const char *section, const char *text, FlerMeetingPage *self)
{
  fler_record_set_answer (self->record, section, text);
  if (self->writer != NULL)
    fler_draft_writer_put_answer (self->writer, self->meeting->id, section, g_strdup (text));
  show_ending (self);
}

/* The commitments are the caller's to free. */
static FlerRecordOutput
get_output (FlerMeetingPage *self)
{
  if (self->writer != NULL)
    fler_meeting_page_collect (self);
  return (FlerRecordOutput) {
    .context = self->context,
    .meeting = self->meeting,
    .record = self->record,
    .commitments = fler_record_form_list_commitments (self->form),
  };
}

/* What each action makes of the record. */
static const struct
{
  const char     *action;
  FlerRecordSheet sheet;
  gboolean        is_print;
} papers[] = {
  { "meeting.print-copy", FLER_RECORD_COPY, TRUE },
  { "meeting.save-copy", FLER_RECORD_COPY, FALSE },
  { "meeting.print-file", FLER_RECORD_FILE, TRUE },
  { "meeting.save-file", FLER_RECORD_FILE, FALSE },
  { "meeting.print-plan", FLER_RECORD_PLAN, TRUE },
  { "meeting.save-plan", FLER_RECORD_PLAN, FALSE },
  { "meeting.print-parties", FLER_RECORD_PARTIES, TRUE },
  { "meeting.save-parties", FLER_RECORD_PARTIES, FALSE },
  { "meeting.print-transfer", FLER_RECORD_TRANSFER, TRUE },
  { "meeting.save-transfer", FLER_RECORD_TRANSFER, FALSE },
};

/* The page may have gone meanwhile, and its parts with it. */
static void
on_copy_printed (gboolean is_printed, gpointer page)
{
  FlerMeetingPage *self = FLER_MEETING_PAGE (page);

  if (is_printed && self->end_page != NULL)
    fler_end_page_note_copy_made (self->end_page, TRUE);
}

static void
on_copy_saved (GtkWidget *page, GFile *file)
{
  FlerMeetingPage *self = FLER_MEETING_PAGE (page);

  if (self->end_page != NULL)
    fler_end_page_note_copy_made (self->end_page, FALSE);
}

static void
take_out_paper (FlerMeetingPage *self, const FlerRecordOutput *output, FlerRecordSheet sheet, gboolean is_print)
{
  gboolean is_copy = sheet == FLER_RECORD_COPY;

  if (is_print)
    fler_record_output_print (output, sheet, GTK_WIDGET (self), is_copy ? on_copy_printed : NULL);
  else
    fler_record_output_save (output, sheet, GTK_WIDGET (self), is_copy ? on_copy_saved : NULL);
}

static void
take_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerMeetingPage *self = FLER_MEETING_PAGE (widget);
  FlerRecordOutput output;

  if (self->meeting == NULL)
    return;
  output = get_output (self);
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (action, papers[i].action))
      take_out_paper (self, &output, papers[i].sheet, papers[i].is_print);
  if (g_str_equal (action, "meeting.save-journal"))
    fler_record_output_save_journal (&output, widget);
  else if (g_str_equal (action, "meeting.copy-journal"))
    {
      fler_record_output_copy_journal (&output, widget);
      fler_end_page_note_copied (self->end_page);
    }
  g_ptr_array_unref (output.commitments);
}

void
fler_meeting_page_enable_papers (FlerMeetingPage *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), papers[i].action,
                                   fler_record_output_has (self->routine, papers[i].sheet));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.good-example",
                                 self->meeting->state == FLER_MEETING_HELD);
}

static void
on_copy (FlerEndPage *page, FlerMeetingPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "meeting.copy-journal", NULL);
}

static void
on_book (FlerEndPage *page, FlerMeetingPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-booking-for", "x", self->meeting->case_id);
}

/* Whoever was not ticked was not there: said only now, at the end. */
static void
settle_presence (FlerMeetingPage *self)
{
  gboolean has_changed = FALSE;

  for (guint i = 0; self->meeting->participants != NULL && i < self->meeting->participants->len; i++)
    {
      FlerParticipant *participant = self->meeting->participants->pdata[i];

      if (participant->presence != FLER_PRESENCE_UNKNOWN)
        continue;
      participant->presence = participant->answer == FLER_ANSWER_MEDSKICK ? FLER_PRESENCE_MEDSKICK
                                                                          : FLER_PRESENCE_ABSENT;
      has_changed = TRUE;
    }
  if (has_changed)
    fler_draft_writer_put_attendance (self->writer, self->meeting);
}

static void
on_end_asked (FlerEndPage *page, FlerMeetingPage *self)
{
  FlerEnding ending = get_ending (self);
  g_autoptr(GError) error = NULL;
  gint64 meeting_id = self->meeting->id;

  /* A second click finds the record locked already. */
  if (self->writer == NULL || !ending.may_end)
    return;
  settle_presence (self);
  if (!fler_meeting_page_flush (self))
    {
      fler_meeting_page_show_saved (self);
      return;
    }
  if (!fler_meeting_close (self->context, self->meeting, self->record, &ending, &error))
    {
      fler_meeting_page_say_error (self, _("The record could not be locked. Nothing is lost; try once more."), error);
      return;
    }
  fler_say (GTK_WIDGET (self),
            ending.person_came ? _("The meeting has ended and its record is locked.")
                               : _("The meeting has ended as not attended."), NULL);
  if (!gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-meeting", NULL))
    fler_meeting_page_set_meeting (self, meeting_id);
}

/* A correction */

static void
on_correction_confirmed (FlerCorrectionDialog *dialog, const char *why, FlerMeetingPage *self)
{
  g_autoptr(GError) error = NULL;
  gint64 meeting_id;

  if (self->meeting == NULL)
    return;
  meeting_id = self->meeting->id;
  if (fler_record_store_reopen (fler_context_get_db (self->context), meeting_id, why,
                                fler_context_now (self->context), &error))
    fler_meeting_page_set_meeting (self, meeting_id);
  else
    fler_meeting_page_say_error (self,
                                 _("The record could not be opened for a correction. Nothing was changed; try once more."),
                                 error);
}

static void
on_correct (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkWidget *dialog;

  if (fler_dialog_is_up (parent))
    return;
  dialog = fler_correction_dialog_new (parent);
  g_signal_connect_object (dialog, "confirmed", G_CALLBACK (on_correction_confirmed), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_good_example (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerMeetingPage *self = FLER_MEETING_PAGE (widget);

  if (self->meeting != NULL)
    gtk_widget_activate_action (widget, "case.good-example", "x", self->meeting->id);
}

void
fler_meeting_page_connect_end (FlerMeetingPage *self)
{
  g_signal_connect_object (self->end_page, "attendance-asked", G_CALLBACK (on_attendance), self, 0);
  g_signal_connect_object (self->end_page, "back-asked", G_CALLBACK (on_back), self, 0);
  g_signal_connect_object (self->end_page, "book-asked", G_CALLBACK (on_book), self, 0);
  g_signal_connect_object (self->end_page, "copy-asked", G_CALLBACK (on_copy), self, 0);
  g_signal_connect_object (self->end_page, "end-asked", G_CALLBACK (on_end_asked), self, 0);
  g_signal_connect_object (self->end_page, "answer-changed", G_CALLBACK (on_end_answer), self, 0);
  g_signal_connect_object (self->end_page, "follow-up-changed", G_CALLBACK (on_follow_up), self, 0);
  g_signal_connect_object (self->end_page, "no-plan-why-changed", G_CALLBACK (on_no_plan_why), self, 0);
}

void
fler_meeting_page_install_end_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "meeting.end", NULL, on_end);
  gtk_widget_class_install_action (widget_class, "meeting.correct", NULL, on_correct);
  gtk_widget_class_install_action (widget_class, "meeting.good-example", NULL, on_good_example);
  gtk_widget_class_install_action (widget_class, "meeting.copy-journal", NULL, take_out);
  gtk_widget_class_install_action (widget_class, "meeting.save-journal", NULL, take_out);
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    gtk_widget_class_install_action (widget_class, papers[i].action, NULL, take_out);
}
