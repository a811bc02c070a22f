/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-dialog.c - makes a case, or changes what is known of it */

#define G_LOG_DOMAIN "fler-case-dialog"

#include "config.h"

#include "fler-case-dialog-private.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-form.h"
#include "fler-case-store.h"
#include "fler-case-words.h"
#include "fler-dialog.h"
#include "fler-field.h"
#include "fler-guide-words.h"
#include "fler-register-store.h"
#include "fler-speaker.h"

#define MAX_SAME 10

enum { CHOSEN, SAVED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerCaseDialog, fler_case_dialog, ADW_TYPE_WINDOW)

static void
check_number (FlerCaseDialog *self, const FlerCase *now)
{
  GDate today = fler_context_today (self->context);
  FlerPersonnummer number;
  const char *fault;

  fler_personnummer_parse (gtk_editable_get_text (self->number), &today, &number);
  fault = fler_case_form_number_fault (number.fault);
  fler_field_show_hint (self->number_row, GTK_WIDGET (self->number), _("Ten or twelve digits. It may be left out."), fault);
}

static void
check_same (FlerCaseDialog *self, const FlerCase *now)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;
  const FlerCaseRow *same = NULL;
  g_autofree char *title = NULL;
  g_autofree char *registered = NULL;

  if (now->personnummer != NULL)
    rows = fler_case_store_find (fler_context_get_db (self->context), now->personnummer, FLER_CASES_ALL,
                                 MAX_SAME, fler_context_now (self->context), &error);
  /* Where it cannot be read, saving will say so. */
  for (guint i = 0; rows != NULL && i < rows->len && same == NULL; i++)
    {
      const FlerCaseRow *row = g_ptr_array_index (rows, i);

      if (row->id != now->id && g_strcmp0 (row->personnummer, now->personnummer) == 0)
        same = row;
    }
  self->same_id = same != NULL ? same->id : 0;
  gtk_widget_set_visible (GTK_WIDGET (self->same_row), same != NULL);
  if (same == NULL)
    return;
  title = same->state == FLER_CASE_CLOSED
            ? g_strdup_printf (_("The same person had case %s, which is closed."), same->reference)
            : g_strdup_printf (_("Case %s has the same personnummer."), same->reference);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->same_row), title);
  /* Rule Ö6: what lies in a register is told when the person comes back. */
  registered = same->register_numbers != NULL
                 ? g_strdup_printf (_("Documents were registered then: %s"), same->register_numbers) : NULL;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->same_row), registered != NULL ? registered : "");
}

/* A first day that has not come yet is the one thing that is not saved: every date that the
   routine counts would hang on it. */
static gboolean
is_first_day_ahead (FlerCaseDialog *self, const FlerCase *now)
{
  GDate today = fler_context_today (self->context);

  return g_date_valid (&now->facts.sick_first_day)
         && g_date_compare (&now->facts.sick_first_day, &today) > 0;
}

/* What stands at one of two days that contradict each other: the same at both. */
static const char *
contradiction_at (FlerFact field, FlerFact first, FlerFact second, const char *words)
{
  return field == first || field == second ? words : NULL;
}

static void
check_days (FlerCaseDialog *self, const FlerCase *now)
{
  GDate today = fler_context_today (self->context);
  FlerFact first = FLER_FACT_NONE, second = FLER_FACT_NONE;
  g_autofree char *words = NULL;

  if (fler_guide_find_contradiction (&now->facts, &today, &first, &second))
    words = fler_words_contradiction (first, second);
  fler_field_show_hint (self->first_day_row, fler_date_entry_get_entry (self->first_day),
             _("Day 1 of the spell, also where periods were added together."),
             contradiction_at (FLER_FACT_SICK_FIRST_DAY, first, second, words));
  fler_field_show_hint (self->decision_sent_row, fler_date_entry_get_entry (self->decision_sent), "",
             contradiction_at (FLER_FACT_DECISION_SENT, first, second, words));
  fler_field_show_hint (self->contact_day_row, fler_date_entry_get_entry (self->contact_day), "",
             contradiction_at (FLER_FACT_CONTACT_MEETING_HELD, first, second, words));
}

static void
set_summary (AdwExpanderRow *fold, char *words)
{
  adw_expander_row_set_subtitle (fold, words);
  g_free (words);
}

static void
show_state (FlerCaseDialog *self)
{
  g_autoptr(FlerCase) now = fler_case_dialog_read_form (self);
  gboolean is_protected = now->is_protected;

  gtk_widget_set_sensitive (GTK_WIDGET (self->name), !is_protected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->number), !is_protected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->phone), !is_protected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->email), !is_protected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->address), !is_protected);
  gtk_widget_set_visible (self->cleared_row, is_protected && self->taken_out != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->decision_sent_row),
                          now->facts.decision == FLER_DECISION_WITHDRAWN
                            || now->facts.decision == FLER_DECISION_DENIED_NEW_APPLICATION
                            || g_date_valid (&now->facts.decision_sent));
  gtk_widget_set_visible (GTK_WIDGET (self->contact_day_row),
                          now->facts.contact_meeting_held == FLER_TRI_YES
                            || g_date_valid (&now->facts.contact_meeting_day));
  set_summary (self->contact_fold, fler_case_form_contact_words (now));
  set_summary (self->sick_fold, fler_case_form_sick_words (now));
  set_summary (self->facts_fold, fler_case_form_facts_words (now));
  set_summary (self->work_fold, fler_case_form_work_words (now));
  set_summary (self->notes_fold, fler_case_form_notes_words (now));
  check_number (self, now);
  check_days (self, now);
}

static void
on_changed (FlerCaseDialog *self)
{
  g_autoptr(FlerCase) now = NULL;

  if (self->is_filling)
    return;
  show_state (self);
  now = fler_case_dialog_read_form (self);
  check_same (self, now);
}

static gboolean
has_identity (const FlerCase *the_case)
{
  return the_case->name != NULL || the_case->personnummer != NULL || the_case->phone != NULL
         || the_case->email != NULL || the_case->address != NULL;
}

/* Protected: what tells who it is leaves the form, and can be put back until the dialog is closed. */
static void
on_protected (FlerCaseDialog *self)
{
  if (self->is_filling)
    return;
  if (gtk_switch_get_active (self->protected_switch))
    {
      g_autoptr(FlerCase) before = fler_case_dialog_read_fields (self);
      g_autoptr(FlerCase) nobody = fler_case_new ();

      self->is_filling = TRUE;
      g_clear_pointer (&self->taken_out, fler_case_free);
      if (has_identity (before))
        self->taken_out = g_steal_pointer (&before);
      fler_case_dialog_fill_identity (self, nobody);
      self->is_filling = FALSE;
    }
  on_changed (self);
}

static void
on_put_back_clicked (GtkButton *button, FlerCaseDialog *self)
{
  g_autoptr(FlerCase) taken_out = g_steal_pointer (&self->taken_out);

  if (taken_out == NULL)
    return;
  self->is_filling = TRUE;
  gtk_switch_set_active (self->protected_switch, FALSE);
  fler_case_dialog_fill_identity (self, taken_out);
  self->is_filling = FALSE;
  on_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
on_same_clicked (GtkButton *button, FlerCaseDialog *self)
{
  gint64 case_id = self->same_id;

  if (case_id == 0)
    return;
  self->is_saved = TRUE;
  g_object_ref (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);      /* what follows may open the next one */
  g_signal_emit (self, signals[CHOSEN], 0, case_id);
  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}

static void
on_cancel_clicked (GtkButton *button, FlerCaseDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_failure (FlerCaseDialog *self, const char *text)
{
  gtk_label_set_label (self->failure, text);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->save_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
  fler_access_announce (GTK_WIDGET (self->failure), text);
}

/* A day that is none, or has not come yet: unfold it and go there. */
static gboolean
refuse_days (FlerCaseDialog *self, const FlerCase *now)
{
  FlerDateEntry *wrong = NULL;
  AdwExpanderRow *fold = self->sick_fold;

  if (fler_date_entry_is_wrong (self->first_day) || is_first_day_ahead (self, now))
    wrong = self->first_day;
  else if (fler_date_entry_is_wrong (self->decision_sent))
    wrong = self->decision_sent;
  else if (fler_date_entry_is_wrong (self->contact_day))
    {
      wrong = self->contact_day;
      fold = self->facts_fold;
    }
  if (wrong == NULL)
    return FALSE;
  adw_expander_row_set_expanded (fold, TRUE);
  show_failure (self, is_first_day_ahead (self, now)
                        ? _("Not saved yet: the first sick day has not come. Change it or take it out.")
                        : _("Not saved yet: one of the days does not exist. Change it or take it out."));
  gtk_widget_grab_focus (fler_date_entry_get_entry (wrong));
  return TRUE;
}

static void
say_saved (FlerCaseDialog *self, gboolean is_new)
{
  g_autofree char *text = is_new ? g_strdup_printf (_("Case %s was made."), self->the_case->reference)
                                 : g_strdup_printf (_("Case %s was changed."), self->the_case->reference);

  fler_say (GTK_WIDGET (self), text, NULL);
}

static void
on_save_clicked (GtkButton *button, FlerCaseDialog *self)
{
  g_autoptr(FlerCase) now = NULL;
  g_autoptr(GError) error = NULL;
  gboolean is_new;

  if (self->is_saved)
    return;
  now = fler_case_dialog_read_form (self);
  if (refuse_days (self, now))
    return;
  is_new = now->id == 0;
  if (!fler_case_store_save (fler_context_get_db (self->context), now,
                             fler_context_now (self->context), &error))
    {
      g_autofree char *why = fler_words_store_error (error);
      g_autofree char *text = g_strdup_printf (_("Not saved: %s"), why);

      show_failure (self, text);
      return;
    }
  self->is_saved = TRUE;
  g_clear_pointer (&self->the_case, fler_case_free);
  self->the_case = g_steal_pointer (&now);
  say_saved (self, is_new);
  g_object_ref (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);      /* what follows may open the next one */
  g_signal_emit (self, signals[SAVED], 0, self->the_case->id);
  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}

static gboolean
is_same_text (const char *a, const char *b)
{
  return g_strcmp0 (a != NULL ? a : "", b != NULL ? b : "") == 0;
}

/* Whether closing would lose something that was typed. */
static gboolean
has_changed (FlerCaseDialog *self)
{
  g_autoptr(FlerCase) now = fler_case_dialog_read_form (self);
  const FlerCase *was = self->the_case;
  const FlerFacts *f = &now->facts;
  const FlerFacts *g = &was->facts;
  g_autofree char *days = g_strdup_printf ("%u %u %u", g_date_valid (&f->sick_first_day) ? g_date_get_julian (&f->sick_first_day) : 0,
                                           g_date_valid (&f->decision_sent) ? g_date_get_julian (&f->decision_sent) : 0,
                                           g_date_valid (&f->contact_meeting_day) ? g_date_get_julian (&f->contact_meeting_day) : 0);
  g_autofree char *old_days = g_strdup_printf ("%u %u %u", g_date_valid (&g->sick_first_day) ? g_date_get_julian (&g->sick_first_day) : 0,
                                               g_date_valid (&g->decision_sent) ? g_date_get_julian (&g->decision_sent) : 0,
                                               g_date_valid (&g->contact_meeting_day) ? g_date_get_julian (&g->contact_meeting_day) : 0);

  return !is_same_text (now->name, was->name) || !is_same_text (now->personnummer, was->personnummer)
         || !is_same_text (now->phone, was->phone) || !is_same_text (now->email, was->email)
         || !is_same_text (now->address, was->address) || !is_same_text (now->interpreter, was->interpreter)
         || !is_same_text (now->notes, was->notes) || !is_same_text (now->employer, was->employer)
         || !is_same_text (now->work, was->work) || !is_same_text (now->education, was->education)
         || !is_same_text (now->experience, was->experience) || !is_same_text (now->wishes, was->wishes)
         || !is_same_text (f->municipality, g->municipality) || !is_same_text (days, old_days)
         || now->is_protected != was->is_protected || f->benefit != g->benefit || f->employed != g->employed
         || f->decision != g->decision || f->enrolled_at_af != g->enrolled_at_af
         || f->capacity_reduced != g->capacity_reduced || f->can_take_part != g->can_take_part
         || f->needs_coordination != g->needs_coordination
         || f->contact_meeting_held != g->contact_meeting_held
         || f->parties_needed_known != g->parties_needed_known || f->parties_needed != g->parties_needed;
}

/* Escape, Cancel or the window's own close: nothing typed is lost without a question. */
static gboolean
fler_case_dialog_close_request (GtkWindow *window)
{
  FlerCaseDialog *self = FLER_CASE_DIALOG (window);

  if (self->is_saved || !has_changed (self))
    return GTK_WINDOW_CLASS (fler_case_dialog_parent_class)->close_request (window);
  fler_dialog_ask_discard (window);
  return TRUE;
}

static void
fler_case_dialog_dispose (GObject *object)
{
  FlerCaseDialog *self = FLER_CASE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_CASE_DIALOG);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (fler_case_dialog_parent_class)->dispose (object);
}

static void
fler_case_dialog_finalize (GObject *object)
{
  FlerCaseDialog *self = FLER_CASE_DIALOG (object);

  g_clear_pointer (&self->the_case, fler_case_free);
  g_clear_pointer (&self->taken_out, fler_case_free);
  G_OBJECT_CLASS (fler_case_dialog_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, FlerCaseDialog, child)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (address);
  BIND (benefit);
  BIND (can_take_part);
  BIND (capacity);
  BIND (cleared_row);
  BIND (contact_day);
  BIND (contact_day_row);
  BIND (contact_fold);
  BIND (contact_held);
  BIND (coordination);
  BIND (decision);
  BIND (decision_sent);
  BIND (decision_sent_row);
  BIND (education);
  BIND (email);
  BIND (employed);
  BIND (employer);
  BIND (enrolled);
  BIND (experience);
  BIND (facts_fold);
  BIND (failure);
  BIND (first_day);
  BIND (first_day_row);
  BIND (heading);
  BIND (interpreter);
  BIND (municipality);
  BIND (name);
  BIND (notes);
  BIND (notes_fold);
  BIND (number);
  BIND (number_row);
  BIND (parties);
  BIND (phone);
  BIND (protected_switch);
  BIND (same_row);
  BIND (save_button);
  BIND (sick_fold);
  BIND (wishes);
  BIND (work);
  BIND (work_fold);
}

static void
fler_case_dialog_class_init (FlerCaseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_case_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_case_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = fler_case_dialog_close_request;
  signals[CHOSEN] = g_signal_new ("chosen", FLER_TYPE_CASE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SAVED] = g_signal_new ("saved", FLER_TYPE_CASE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (FLER_TYPE_DATE_ENTRY);
  g_type_ensure (FLER_TYPE_PARTIES_ROW);
  g_type_ensure (FLER_TYPE_TEXT_ROW);
  g_type_ensure (FLER_TYPE_TRI_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/cases/fler-case-dialog.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_protected);
  gtk_widget_class_bind_template_callback (widget_class, on_put_back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_same_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* The choices stand in the order of the stored numbers. */
static void
fill_choices (FlerCaseDialog *self)
{
  g_autoptr(GtkStringList) benefits = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) decisions = gtk_string_list_new (NULL);

  for (int i = 0; i < FLER_N_BENEFITS; i++)
    gtk_string_list_append (benefits, fler_words_benefit (i));
  for (int i = 0; i < FLER_N_DECISIONS; i++)
    gtk_string_list_append (decisions, fler_words_decision (i));
  adw_combo_row_set_model (self->benefit, G_LIST_MODEL (benefits));
  adw_combo_row_set_model (self->decision, G_LIST_MODEL (decisions));
}

static void
fler_case_dialog_init (FlerCaseDialog *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
  fler_case_dialog_name_fields (self);
}

static FlerCaseDialog *
show_dialog (GtkWindow *parent, FlerContext *context, FlerCase *the_case)
{
  FlerCaseDialog *self;
  GDate today = fler_context_today (context);
  g_autofree char *title = NULL;

  if (fler_dialog_is_up (parent))
    {
      fler_case_free (the_case);
      return NULL;
    }
  self = g_object_new (FLER_TYPE_CASE_DIALOG, "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->the_case = the_case;
  title = the_case->id == 0 ? g_strdup (_("New case")) : g_strdup_printf (_("Case %s"), the_case->reference);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->heading, title);
  fler_date_entry_set_today (self->first_day, &today);
  fler_date_entry_set_today (self->decision_sent, &today);
  fler_date_entry_set_today (self->contact_day, &today);
  fler_case_dialog_fill_form (self, the_case);
  show_state (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return self;
}

FlerCaseDialog *
fler_case_dialog_new_case (GtkWindow *parent, FlerContext *context, const char *text)
{
  FlerCase *the_case;
  FlerCaseDialog *self;
  FlerPersonnummerSearch search;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  the_case = fler_case_new ();
  self = show_dialog (parent, context, the_case);
  if (self != NULL && text != NULL && *text != '\0')
    {
      gtk_editable_set_text (fler_personnummer_search (text, &search) ? self->number : self->name, text);
      gtk_editable_set_position (self->name, -1);
    }
  return self;
}

FlerCaseDialog *
fler_case_dialog_new_with_facts (GtkWindow *parent, FlerContext *context, const FlerFacts *facts)
{
  FlerCase *the_case;
  FlerCaseDialog *self;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  the_case = fler_case_new ();
  self = show_dialog (parent, context, the_case);
  if (self == NULL)
    return NULL;
  self->is_filling = TRUE;
  fler_case_dialog_fill_facts (self, facts);
  self->is_filling = FALSE;
  show_state (self);
  return self;
}

FlerCaseDialog *
fler_case_dialog_edit (GtkWindow *parent, FlerContext *context, gint64 case_id)
{
  g_autoptr(FlerCase) the_case = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  the_case = fler_case_store_load (fler_context_get_db (context), case_id, &error);
  if (the_case == NULL)
    {
      g_autofree char *why = fler_words_store_error (error);

      if (parent != NULL)
        fler_say_error (GTK_WIDGET (parent), why, error);
      return NULL;
    }
  return show_dialog (parent, context, g_steal_pointer (&the_case));
}

void
fler_case_dialog_go_to (FlerCaseDialog *self, const char *what)
{
  GtkWidget *field = GTK_WIDGET (self->employed);
  AdwExpanderRow *fold = self->sick_fold;
  GDate first_day;

  g_return_if_fail (FLER_IS_CASE_DIALOG (self));

  first_day = fler_date_entry_get_day (self->first_day);
  if (g_strcmp0 (what, "address") == 0)
    {
      field = GTK_WIDGET (self->address);
      fold = self->contact_fold;
    }
  else if (!g_date_valid (&first_day))
    field = fler_date_entry_get_entry (self->first_day);
  adw_expander_row_set_expanded (fold, TRUE);
  gtk_widget_child_focus (field, GTK_DIR_TAB_FORWARD);
}
