/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-end-page.c - ends a meeting: what the routine asks for, each line done or to do */

#define G_LOG_DOMAIN "fler-end-page"

#include "config.h"

#include "fler-end-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-date-entry.h"
#include "fler-field.h"
#include "fler-record-output.h"
#include "fler-registration.h"
#include "fler-registration-party.h"
#include "fler-template.h"
#include "fler-words.h"

struct _FlerEndPage
{
  GtkWidget      parent_instance;
  gboolean       is_setting;

  /* from the template */
  GtkButton     *attendance_button;
  GtkButton     *back_button;
  GtkButton     *book_button;
  GtkButton     *copy_button;
  GtkImage      *copy_mark;
  AdwActionRow  *copy_row;
  GtkImage      *dates_mark;
  AdwActionRow  *dates_row;
  GtkEditable   *dates_why;
  GtkButton     *end_button;
  FlerDateEntry *follow_up_entry;
  GtkImage      *follow_up_mark;
  AdwActionRow  *follow_up_row;
  GtkSwitch     *given;
  GtkImage      *given_mark;
  AdwActionRow  *given_row;
  GtkImage      *journal_mark;
  AdwActionRow  *journal_row;
  GtkListBox    *list;
  GtkLabel      *missing;
  GtkImage      *next_mark;
  AdwActionRow  *next_row;
  GtkEditable   *no_copy_why;
  GtkEntry      *no_plan_why;
  GtkImage      *parties_mark;
  AdwActionRow  *parties_row;
  GtkImage      *plan_mark;
  AdwActionRow  *plan_row;
  GtkImage      *presence_mark;
  AdwActionRow  *presence_row;
  GtkWidget     *print_copy_button;
  GtkWidget     *print_parties_button;
  GtkImage      *register_mark;
  AdwActionRow  *register_row;
  GtkWidget     *save_copy_button;
  GtkWidget     *save_parties_button;
  GtkWidget     *scroller;
};

enum {
  NO_PLAN_WHY_CHANGED,
  FOLLOW_UP_CHANGED,
  ANSWER_CHANGED,
  COPY_ASKED,
  BOOK_ASKED,
  BACK_ASKED,
  ATTENDANCE_ASKED,
  END_ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerEndPage, fler_end_page, GTK_TYPE_WIDGET)

static void
on_no_plan_why (FlerEndPage *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[NO_PLAN_WHY_CHANGED], 0,
                   gtk_editable_get_text (GTK_EDITABLE (self->no_plan_why)));
}

static void
on_follow_up (FlerEndPage *self)
{
  GDate day;
  g_autofree char *iso = NULL;

  if (self->is_setting)
    return;
  day = fler_date_entry_get_day (self->follow_up_entry);
  iso = fler_day_to_iso (&day);
  g_signal_emit (self, signals[FOLLOW_UP_CHANGED], 0, iso != NULL ? iso : "");
}

static void
tell_answer (FlerEndPage *self, const char *section, const char *text)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[ANSWER_CHANGED], 0, section, text);
}

static void
on_given (FlerEndPage *self)
{
  tell_answer (self, FLER_SECTION_COPY_GIVEN, gtk_switch_get_active (self->given) ? "yes" : "");
}

static void
on_no_copy_why (FlerEndPage *self)
{
  tell_answer (self, FLER_SECTION_COPY_WHY, gtk_editable_get_text (self->no_copy_why));
}

static void
on_dates_why (FlerEndPage *self)
{
  tell_answer (self, FLER_SECTION_DATES_WHY, gtk_editable_get_text (self->dates_why));
}

static void
on_button (GtkButton *button, FlerEndPage *self)
{
  guint which;

  if (button == self->copy_button)
    which = COPY_ASKED;
  else if (button == self->book_button)
    which = BOOK_ASKED;
  else if (button == self->end_button)
    which = END_ASKED;
  else if (button == self->attendance_button)
    which = ATTENDANCE_ASKED;
  else
    which = BACK_ASKED;
  g_signal_emit (self, signals[which], 0);
}

/* What the window tells would lie over the buttons that end the meeting. */
static void
fler_end_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fler_end_page_parent_class)->map (widget);
  gtk_widget_add_css_class (GTK_WIDGET (gtk_widget_get_root (widget)), "lifts-toasts");
}

static void
fler_end_page_unmap (GtkWidget *widget)
{
  gtk_widget_remove_css_class (GTK_WIDGET (gtk_widget_get_root (widget)), "lifts-toasts");
  GTK_WIDGET_CLASS (fler_end_page_parent_class)->unmap (widget);
}

static void
fler_end_page_dispose (GObject *object)
{
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_END_PAGE);
  G_OBJECT_CLASS (fler_end_page_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  static const char *const names[N_SIGNALS] = {
    "no-plan-why-changed", "follow-up-changed", "answer-changed", "copy-asked", "book-asked", "back-asked",
    "attendance-asked", "end-asked",
  };

  for (int i = 0; i < N_SIGNALS; i++)
    if (i <= FOLLOW_UP_CHANGED)
      signals[i] = g_signal_new (names[i], type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
    else if (i == ANSWER_CHANGED)
      signals[i] = g_signal_new (names[i], type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
    else
      signals[i] = g_signal_new (names[i], type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
fler_end_page_class_init (FlerEndPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_end_page_dispose;
  widget_class->map = fler_end_page_map;
  widget_class->unmap = fler_end_page_unmap;
  install_signals (G_TYPE_FROM_CLASS (klass));

  g_type_ensure (ADW_TYPE_ACTION_ROW);
  g_type_ensure (FLER_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/meeting/fler-end-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, attendance_button);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, book_button);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, copy_mark);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, copy_row);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, dates_mark);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, dates_row);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, dates_why);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, given);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, given_mark);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, given_row);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, no_copy_why);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, print_copy_button);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, save_copy_button);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, end_button);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, follow_up_entry);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, follow_up_mark);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, follow_up_row);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, journal_mark);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, journal_row);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, list);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, missing);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, next_mark);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, next_row);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, no_plan_why);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, parties_mark);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, parties_row);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, print_parties_button);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, save_parties_button);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, plan_mark);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, plan_row);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, presence_mark);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, presence_row);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, register_mark);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, register_row);
  gtk_widget_class_bind_template_child (widget_class, FlerEndPage, scroller);
}

static void
fler_end_page_init (FlerEndPage *self)
{
  GtkButton *buttons[5];

  gtk_widget_init_template (GTK_WIDGET (self));
  buttons[0] = self->attendance_button;
  buttons[1] = self->back_button;
  buttons[2] = self->book_button;
  buttons[3] = self->copy_button;
  buttons[4] = self->end_button;
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    g_signal_connect_object (buttons[i], "clicked", G_CALLBACK (on_button), self, 0);
  g_signal_connect_object (self->no_plan_why, "changed", G_CALLBACK (on_no_plan_why), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->follow_up_entry, "changed", G_CALLBACK (on_follow_up), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->given, "notify::active", G_CALLBACK (on_given), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->no_copy_why, "changed", G_CALLBACK (on_no_copy_why), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dates_why, "changed", G_CALLBACK (on_dates_why), self, G_CONNECT_SWAPPED);
  fler_access_set_name (GTK_WIDGET (self->given), _("The person has the copy"));
  fler_access_set_name (GTK_WIDGET (self->no_copy_why), _("Why the person has no copy"));
  fler_access_set_name (GTK_WIDGET (self->dates_why), _("Why the dates stand as they do"));
  fler_access_set_name (GTK_WIDGET (self->list), _("What the routine asks for"));
  fler_access_set_name (self->print_copy_button, _("Print the copy to the person"));
  fler_access_set_name (self->save_copy_button, _("Save the copy to the person as PDF"));
  fler_access_set_name (self->print_parties_button, _("Print the copies to the parties"));
  fler_access_set_name (self->save_parties_button, _("Save the copies to the parties as PDF"));
  fler_access_set_name (GTK_WIDGET (self->attendance_button), _("Change who came"));
  fler_access_set_name (GTK_WIDGET (self->no_plan_why), _("Why there is no plan"));
  fler_date_entry_set_name (self->follow_up_entry, _("Follow-up date"));
}

/* The mark has a shape and a spoken name; its colour only adds to them. */
static void
set_mark (GtkImage *mark, FlerEndingState state)
{
  static const char *const icons[] = { "emblem-ok-symbolic", "radio-symbolic", "dialog-warning-symbolic" };
  static const char *const classes[] = { "success", "dim-label", "warning" };
  const char *spoken[] = { _("done"), _("to do"), _("missing") };

  gtk_image_set_from_icon_name (mark, icons[state]);
  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (mark), classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (mark), classes[state]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken[state], -1);
}

static void
show_registrations (FlerEndPage *self, const FlerRoutine *routine, const FlerCase *the_case, FlerContext *context)
{
  FlerTri is_closed = the_case->state == FLER_CASE_CLOSED ? FLER_TRI_YES : FLER_TRI_UNKNOWN;
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < routine->registrations->len; i++)
    {
      const FlerRegistration *registration = routine->registrations->pdata[i];
      FlerPartyKind party = fler_registration_party (registration, context);

      if (fler_registration_applies (registration, &the_case->facts, is_closed) == FLER_TRI_NO)
        continue;
      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", registration->title);
      if (party != FLER_PARTY_NONE)
        g_string_append_printf (lines, " (%s)", fler_words_party (party));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->register_row), lines->len > 0);
  adw_action_row_set_subtitle (self->register_row, lines->str);
  set_mark (self->register_mark, FLER_ENDING_TO_DO);
  g_string_free (lines, TRUE);
}

void
fler_end_page_set_routine (FlerEndPage *self, FlerContext *context, const FlerRoutine *routine,
                           const FlerCase *the_case, const char *no_plan_why, const char *follow_up)
{
  GDate today = fler_context_today (context);
  GDate day;

  g_return_if_fail (FLER_IS_END_PAGE (self));
  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->no_plan_why), no_plan_why != NULL ? no_plan_why : "");
  fler_day_parse (follow_up, &day);
  fler_date_entry_set_today (self->follow_up_entry, &today);
  fler_date_entry_set_day (self->follow_up_entry, &day);
  self->is_setting = FALSE;
  show_registrations (self, routine, the_case, context);
  gtk_widget_set_visible (GTK_WIDGET (self->parties_row), fler_record_output_has (routine, FLER_RECORD_PARTIES));
  set_mark (self->parties_mark, FLER_ENDING_TO_DO);
  adw_action_row_set_subtitle (self->parties_row,
                               _("What was agreed, a sheet for each. Without the person’s consent only what the party itself is to do"));
  set_mark (self->next_mark, FLER_ENDING_TO_DO);
  set_mark (self->copy_mark, FLER_ENDING_TO_DO);
  set_mark (self->journal_mark, FLER_ENDING_TO_DO);
  adw_action_row_set_subtitle (self->copy_row, _("In plain Swedish: what was agreed, and whom to call"));
  adw_action_row_set_subtitle (self->next_row, _("Where there is to be one"));
  adw_action_row_set_subtitle (self->journal_row,
                               _("The record as plain text, to paste where your agency keeps its own"));
}

/* “2 came or sent a contribution · 1 declined · 1 did not come” */
static char *
words_of_presence (const FlerEnding *ending)
{
  g_autofree char *came = g_strdup_printf (ngettext ("%d came or sent a contribution",
                                                     "%d came or sent a contribution",
                                                     ending->n_present), ending->n_present);
  g_autofree char *absent = g_strdup_printf (ngettext ("%d did not come", "%d did not come",
                                                       ending->n_absent), ending->n_absent);
  g_autofree char *declined = g_strdup_printf (ngettext ("%d declined", "%d declined", ending->n_declined),
                                               ending->n_declined);

  if (ending->n_declined == 0)
    return g_strdup_printf ("%s · %s", came, absent);
  if (ending->n_absent == 0)
    return g_strdup_printf ("%s · %s", came, declined);
  return g_strdup_printf ("%s · %s · %s", came, declined, absent);
}

static void
show_presence (FlerEndPage *self, const FlerEnding *ending)
{
  g_autofree char *counted = words_of_presence (ending);
  GString *text = g_string_new (counted);

  if (!ending->person_came)
    g_string_append_printf (text, "\n%s",
                            _("The person is not ticked as present: the meeting ends as not attended."));
  else if (ending->lacks_documenter)
    g_string_append_printf (text, "\n%s",
                            _("The party that is to document is not ticked as present: the paper will not name it."));
  adw_action_row_set_subtitle (self->presence_row, text->str);
  g_string_free (text, TRUE);
  set_mark (self->presence_mark, ending->person_came ? FLER_ENDING_DONE : FLER_ENDING_TO_DO);
}

static void
show_plan (FlerEndPage *self, const FlerEnding *ending)
{
  const char *text;

  if (ending->has_plan)
    text = _("Written in the record");
  else if (ending->person_came)
    text = _("No plan yet: write what is to be done or who does what, or say why there is none.");
  else
    text = _("Not needed where the person did not come");
  fler_field_show_hint (self->plan_row, GTK_WIDGET (self->no_plan_why), text, NULL);
  set_mark (self->plan_mark,
            ending->has_plan || ending->person_came ? ending->plan : FLER_ENDING_TO_DO);
  gtk_widget_set_visible (GTK_WIDGET (self->no_plan_why), !ending->has_plan && ending->person_came);
  /* Without a field the row is read where it stands. */
  gtk_widget_set_focusable (GTK_WIDGET (self->plan_row), !gtk_widget_get_visible (GTK_WIDGET (self->no_plan_why)));
}

void
fler_end_page_set_answers (FlerEndPage *self, const FlerRecord *record)
{
  const char *copy_why, *dates_why;

  g_return_if_fail (FLER_IS_END_PAGE (self));
  copy_why = fler_record_get_answer (record, FLER_SECTION_COPY_WHY);
  dates_why = fler_record_get_answer (record, FLER_SECTION_DATES_WHY);
  self->is_setting = TRUE;
  gtk_switch_set_active (self->given, g_strcmp0 (fler_record_get_answer (record, FLER_SECTION_COPY_GIVEN), "yes") == 0);
  gtk_editable_set_text (self->no_copy_why, copy_why != NULL ? copy_why : "");
  gtk_editable_set_text (self->dates_why, dates_why != NULL ? dates_why : "");
  self->is_setting = FALSE;
}

static void
show_copy (FlerEndPage *self, const FlerEnding *ending)
{
  gboolean is_given = ending->copy == FLER_ENDING_DONE;

  gtk_widget_set_visible (GTK_WIDGET (self->given_row), ending->asks_copy);
  gtk_widget_set_visible (GTK_WIDGET (self->no_copy_why), !is_given);
  fler_field_show_hint (self->given_row, GTK_WIDGET (self->given),
                        is_given ? _("A core component of the routine")
                                 : _("Without it the meeting ends with a deviation"), NULL);
  set_mark (self->given_mark, ending->copy);
}

static void
show_dates (FlerEndPage *self, const FlerEnding *ending, FlerForm form)
{
  gtk_widget_set_visible (GTK_WIDGET (self->dates_row), ending->has_disagreeing_dates);
  fler_field_show_hint (self->dates_row, GTK_WIDGET (self->dates_why),
                        form == FLER_FORM_GK2
                          ? _("The benefit runs from the day of enrolment. Change the record, or say why.")
                          : _("The application date is the sick-report date. Change the record, or say why."), NULL);
  set_mark (self->dates_mark, ending->dates);
}

static const char *
words_of_missing (const FlerEnding *ending)
{
  if (ending->plan == FLER_ENDING_MISSING)
    return _("The meeting cannot end without a plan or the reason why there is none.");
  if (ending->dates == FLER_ENDING_MISSING)
    return _("The meeting cannot end while two dates disagree and nobody says why.");
  return "";
}

void
fler_end_page_show (FlerEndPage *self, const FlerEnding *ending, FlerForm form)
{
  g_return_if_fail (FLER_IS_END_PAGE (self));
  show_copy (self, ending);
  show_dates (self, ending, form);
  show_presence (self, ending);
  show_plan (self, ending);
  set_mark (self->follow_up_mark, ending->follow_up);
  adw_action_row_set_subtitle (self->follow_up_row, _("When what was decided is followed up"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->end_button), ending->may_end);
  gtk_label_set_label (self->missing, words_of_missing (ending));
  gtk_widget_set_visible (GTK_WIDGET (self->missing), !ending->may_end);
}

void
fler_end_page_note_copy_made (FlerEndPage *self, gboolean is_printed)
{
  const char *text;

  g_return_if_fail (FLER_IS_END_PAGE (self));
  if (!gtk_widget_get_visible (GTK_WIDGET (self->given_row)))
    text = is_printed ? _("Printed") : _("Saved as a file");
  else
    text = is_printed ? _("Printed. Say below when the person has it.")
                      : _("Saved as a file. Say below when the person has it.");
  set_mark (self->copy_mark, FLER_ENDING_DONE);
  adw_action_row_set_subtitle (self->copy_row, text);
  fler_access_announce (GTK_WIDGET (self), text);
}

void
fler_end_page_note_copied (FlerEndPage *self)
{
  g_return_if_fail (FLER_IS_END_PAGE (self));
  set_mark (self->journal_mark, FLER_ENDING_DONE);
  adw_action_row_set_subtitle (self->journal_row, _("Copied. Paste it where your agency keeps its own."));
  fler_access_announce (GTK_WIDGET (self), _("Copied. Paste it where your agency keeps its own."));
}
