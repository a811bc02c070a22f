/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-deviation-dialog.c - notes a deviation, or works on one: cause, measure, state
 *
 * What happened stands fast where the program noted it by itself; of one that somebody writes down
 * it is filled in here. The cause is never asked for then (D183): that is the working group's.
 */

#define G_LOG_DOMAIN "fler-deviation-dialog"

#include "config.h"

#include "fler-deviation-dialog.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-words.h"
#include "fler-date-entry.h"
#include "fler-deviation-store.h"
#include "fler-deviation-words.h"
#include "fler-dialog.h"
#include "fler-speaker.h"
#include "fler-step-form.h"
#include "fler-text-row.h"
#include "fler-words.h"

struct _FlerDeviationDialog
{
  AdwWindow       parent_instance;
  FlerContext    *context;
  FlerDeviation  *deviation;       /* as stored, or new */
  GPtrArray      *rules;           /* of char: the steps' ids, by their place in the list; "" first */
  gboolean        is_saved;        /* a second click finds nothing to do */

  /* from the template */
  AdwComboRow    *cause;
  GtkWidget      *copy_button;
  FlerDateEntry  *day;
  GtkLabel       *failure;
  AdwWindowTitle *heading;
  FlerTextRow    *measure;
  AdwComboRow    *party;
  GtkWidget      *remove_button;
  AdwComboRow    *rule;
  GtkWidget      *save_button;
  AdwComboRow    *state;
  GtkLabel       *told;
  GtkLabel       *told_why;
  FlerTextRow    *what;
};

G_DEFINE_FINAL_TYPE (FlerDeviationDialog, fler_deviation_dialog, ADW_TYPE_WINDOW)

static gboolean
is_noted (FlerDeviationDialog *self)
{
  return self->deviation->kind == FLER_DEVIATION_NOTED;
}

static void
show_failure (FlerDeviationDialog *self, const char *text, GtkWidget *field)
{
  gtk_label_set_label (self->failure, text);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
  fler_access_announce (GTK_WIDGET (self->failure), text);
  if (field != NULL)
    gtk_widget_child_focus (field, GTK_DIR_TAB_FORWARD);
}

static void
replace (char **text, char *with)
{
  g_free (*text);
  *text = with;
}

static void
read_form (FlerDeviationDialog *self)
{
  FlerDeviation *deviation = self->deviation;

  deviation->cause = (FlerDeviationCause) adw_combo_row_get_selected (self->cause);
  deviation->state = (FlerDeviationState) (adw_combo_row_get_selected (self->state) + FLER_DEVIATION_REGISTERED);
  replace (&deviation->measure, fler_text_row_get_text (self->measure));
  if (is_noted (self))
    {
      guint chosen = adw_combo_row_get_selected (self->rule);
      const char *rule = chosen < self->rules->len ? g_ptr_array_index (self->rules, chosen) : "";

      deviation->happened_on = fler_date_entry_get_day (self->day);
      deviation->party = (FlerPartyKind) (adw_combo_row_get_selected (self->party) == 0
                                            ? FLER_PARTY_NONE
                                            : FLER_PARTY_PERSON + adw_combo_row_get_selected (self->party));
      replace (&deviation->rule, *rule != '\0' ? g_strdup (rule) : NULL);
      replace (&deviation->what, fler_text_row_get_text (self->what));
      deviation->form = fler_step_routine_form (deviation->rule);
    }
}

/* What has to be there; each is said where it is missing. */
static gboolean
refuse (FlerDeviationDialog *self)
{
  GDate today = fler_context_today (self->context);
  const FlerDeviation *deviation = self->deviation;

  if (!is_noted (self))
    return FALSE;
  if (fler_date_entry_is_wrong (self->day))
    show_failure (self, _("That day does not exist. Change it."), GTK_WIDGET (self->day));
  else if (!g_date_valid (&deviation->happened_on))
    show_failure (self, _("Say on which day it happened."), GTK_WIDGET (self->day));
  else if (g_date_compare (&deviation->happened_on, &today) > 0)
    show_failure (self, _("The day has not come yet. A deviation is noted when it has happened."),
                  GTK_WIDGET (self->day));
  else if (deviation->rule == NULL && (deviation->what == NULL || *deviation->what == '\0'))
    show_failure (self, _("Say what happened, or choose the step that was not followed."), GTK_WIDGET (self->what));
  else
    return FALSE;
  return TRUE;
}

static void
on_save_clicked (GtkButton *button, FlerDeviationDialog *self)
{
  gboolean is_new = self->deviation->id == 0;
  g_autoptr(GError) error = NULL;

  if (self->is_saved)
    return;
  read_form (self);
  if (refuse (self))
    return;
  if (!fler_deviation_store_save (fler_context_get_db (self->context), self->deviation,
                                  fler_context_now (self->context), &error))
    {
      g_autofree char *why = fler_words_store_error (error);
      g_autofree char *whole = g_strdup_printf (_("Not saved: %s"), why);

      show_failure (self, whole, NULL);
      return;
    }
  self->is_saved = TRUE;
  if (is_new)
    {
      g_autofree char *undo = g_strdup_printf ("case.remove-deviation(int64 %" G_GINT64_FORMAT ")", self->deviation->id);

      fler_say (GTK_WIDGET (self), _("The deviation is noted."), undo);
    }
  else
    fler_say (GTK_WIDGET (self), _("The deviation is changed."), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_remove_clicked (GtkButton *button, FlerDeviationDialog *self)
{
  g_autoptr(GError) error = NULL;

  if (self->is_saved)
    return;
  if (!fler_deviation_store_delete (fler_context_get_db (self->context), self->deviation->id, &error))
    {
      g_autofree char *why = fler_words_store_error (error);

      show_failure (self, why, NULL);
      return;
    }
  self->is_saved = TRUE;
  fler_say (GTK_WIDGET (self), _("The deviation was taken away."), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_copy_clicked (GtkButton *button, FlerDeviationDialog *self)
{
  g_autofree char *text = NULL;

  read_form (self);
  text = fler_words_deviation_text (self->deviation, fler_context_get_routines (self->context));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  gtk_button_set_label (button, _("Copied"));
  fler_access_announce (GTK_WIDGET (button), _("Copied"));
}

static void
fler_deviation_dialog_dispose (GObject *object)
{
  FlerDeviationDialog *self = FLER_DEVIATION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_DEVIATION_DIALOG);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (fler_deviation_dialog_parent_class)->dispose (object);
}

static void
fler_deviation_dialog_finalize (GObject *object)
{
  FlerDeviationDialog *self = FLER_DEVIATION_DIALOG (object);

  g_clear_pointer (&self->deviation, fler_deviation_free);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  G_OBJECT_CLASS (fler_deviation_dialog_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, FlerDeviationDialog, child)

static void
fler_deviation_dialog_class_init (FlerDeviationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_deviation_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_deviation_dialog_finalize;
  g_type_ensure (FLER_TYPE_DATE_ENTRY);
  g_type_ensure (FLER_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/cases/fler-deviation-dialog.ui");
  BIND (cause);
  BIND (copy_button);
  BIND (day);
  BIND (failure);
  BIND (heading);
  BIND (measure);
  BIND (party);
  BIND (remove_button);
  BIND (rule);
  BIND (save_button);
  BIND (state);
  BIND (told);
  BIND (told_why);
  BIND (what);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fler_deviation_dialog_init (FlerDeviationDialog *self)
{
  self->rules = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_date_entry_set_name (self->day, _("Day"));
}

/* Every step of every routine, the core components marked. */
static void
fill_rules (FlerDeviationDialog *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_ptr_array_add (self->rules, g_strdup (""));
  gtk_string_list_append (titles, _("None in particular"));
  for (FlerForm form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      const FlerRoutine *routine = fler_context_get_routine (self->context, form);

      for (guint i = 0; routine != NULL && i < routine->steps->len; i++)
        {
          const FlerStep *step = g_ptr_array_index (routine->steps, i);
          g_autofree char *title =
            /* Translators: a step's id and title. */
            step->is_core ? g_strdup_printf (_("%1$s %2$s (core)"), step->id, step->title)
                          : g_strdup_printf ("%s %s", step->id, step->title);

          if (fler_step_routine_form (step->id) != form)
            continue;
          if (g_strcmp0 (step->id, self->deviation->rule) == 0)
            chosen = self->rules->len;
          g_ptr_array_add (self->rules, g_strdup (step->id));
          gtk_string_list_append (titles, title);
        }
    }
  adw_combo_row_set_model (self->rule, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->rule, chosen);
}

static void
fill_choices (FlerDeviationDialog *self)
{
  g_autoptr(GtkStringList) parties = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) causes = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) states = gtk_string_list_new (NULL);
  FlerPartyKind party = self->deviation->party;

  gtk_string_list_append (parties, _("None in particular"));
  for (FlerPartyKind kind = FLER_PARTY_AF; kind < FLER_N_PARTY_KINDS; kind++)
    gtk_string_list_append (parties, fler_words_party_name (kind));
  for (int cause = 0; cause < FLER_N_DEVIATION_CAUSES; cause++)
    gtk_string_list_append (causes, fler_words_deviation_cause (cause));
  for (int state = FLER_DEVIATION_REGISTERED; state <= FLER_DEVIATION_CORRECTED; state++)
    gtk_string_list_append (states, fler_words_deviation_state (state));
  adw_combo_row_set_model (self->party, G_LIST_MODEL (parties));
  adw_combo_row_set_selected (self->party, party >= FLER_PARTY_AF ? party - FLER_PARTY_PERSON : 0);
  adw_combo_row_set_model (self->cause, G_LIST_MODEL (causes));
  adw_combo_row_set_selected (self->cause, self->deviation->cause);
  adw_combo_row_set_model (self->state, G_LIST_MODEL (states));
  adw_combo_row_set_selected (self->state, self->deviation->state - FLER_DEVIATION_REGISTERED);
}

static void
show_told (FlerDeviationDialog *self)
{
  const FlerDeviation *deviation = self->deviation;
  GDate today = fler_context_today (self->context);
  g_autofree char *told = fler_words_deviation (deviation, fler_context_get_routines (self->context), TRUE);
  g_autofree char *day = fler_words_day_near (&deviation->happened_on, &today);
  g_autofree char *line = g_strdup_printf ("%s, %s", told, day);
  g_autofree char *why = deviation->why != NULL ? g_strdup_printf (_("Reason given: %s"), deviation->why) : NULL;

  gtk_label_set_label (self->told, line);
  gtk_widget_set_visible (GTK_WIDGET (self->told), !is_noted (self));
  gtk_label_set_label (self->told_why, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->told_why), why != NULL);
}

static void
fill (FlerDeviationDialog *self)
{
  gboolean is_new = self->deviation->id == 0;
  GDate today = fler_context_today (self->context);
  const char *title = is_new ? _("Note a deviation") : _("Deviation");

  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->heading, title);
  fler_date_entry_set_today (self->day, &today);
  fler_date_entry_set_day (self->day, &self->deviation->happened_on);
  fler_text_row_set_text (self->what, self->deviation->what);
  fler_text_row_set_text (self->measure, self->deviation->measure);
  fill_rules (self);
  fill_choices (self);
  show_told (self);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->day), ADW_TYPE_PREFERENCES_GROUP), is_noted (self));
  gtk_widget_set_visible (self->remove_button, is_noted (self) && !is_new);
  gtk_widget_set_visible (self->copy_button, !is_new);
}

FlerDeviationDialog *
fler_deviation_dialog_show (GtkWindow *parent, FlerContext *context, gint64 case_id, gint64 deviation_id)
{
  FlerDeviationDialog *self;
  g_autoptr(FlerDeviation) deviation = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  if (fler_dialog_is_up (parent))
    return NULL;
  if (deviation_id != 0)
    deviation = fler_deviation_store_load (fler_context_get_db (context), deviation_id, &error);
  else
    {
      deviation = fler_deviation_new ();
      deviation->case_id = case_id;
      deviation->happened_on = fler_context_today (context);
    }
  if (deviation == NULL)
    {
      g_autofree char *why = fler_words_store_error (error);

      if (parent != NULL)
        fler_say_error (GTK_WIDGET (parent), why, error);
      return NULL;
    }
  self = g_object_new (FLER_TYPE_DEVIATION_DIALOG, "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->deviation = g_steal_pointer (&deviation);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
