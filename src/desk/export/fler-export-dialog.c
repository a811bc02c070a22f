/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-export-dialog.c - asks which bookings go out, and shows them as others will see them */

#define G_LOG_DOMAIN "fler-export-dialog"

#include "config.h"

#include "fler-export-dialog.h"

#include <string.h>

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-date-entry.h"
#include "fler-export-file.h"
#include "fler-export-look.h"
#include "fler-field.h"
#include "fler-forbidden.h"
#include "fler-ics-write.h"
#include "fler-words.h"

#define N_PREVIEWED 4
#define WEEKS_AHEAD 4

struct _FlerExportDialog
{
  AdwWindow            parent_instance;
  FlerContext         *context;
  FlerJob             *job;                /* the writing */
  FlerJob             *look;               /* what others will see, being worked out */
  char                *path;               /* of a test */
  GtkFileChooserNative *chooser;
  int                  n_events;           /* of the last look; -1 as long as nobody knows */
  guint                refresh_idle;
  GtkCheckButton      *forms[FLER_N_FORMS];

  /* from the template */
  GtkWidget           *cancel_button;
  GtkLabel            *count_label;
  GtkWidget           *export_button;
  GtkLabel            *fault_label;
  FlerDateEntry       *first_day;
  GtkWidget           *first_day_row;
  GtkListBox          *form_list;
  GtkCheckButton      *has_deadlines;
  GtkCheckButton      *in_parts;
  FlerDateEntry       *last_day;
  GtkWidget           *last_day_row;
  GtkLabel            *many_label;
  GtkLabel            *name_warning;
  AdwComboRow         *period;
  GtkBox              *preview;
  GtkProgressBar      *progress;
  GtkCheckButton      *show_name;
  GtkCheckButton      *show_nothing;
  GtkCheckButton      *show_reference;
  GtkWidget           *choices;
};

/* As the list of periods stands in the template. */
enum { PERIOD_WEEK, PERIOD_WEEKS, PERIOD_MONTH, PERIOD_ALL, PERIOD_DAYS };

enum { PROP_PATH = 1, N_PROPS };
enum { DONE, N_SIGNALS };

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerExportDialog, fler_export_dialog, ADW_TYPE_WINDOW)

static void
fault (FlerExportDialog *self, const char *text)
{
  gtk_label_set_label (self->fault_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->fault_label), *text != '\0');
  if (*text != '\0')
    fler_access_announce (GTK_WIDGET (self), text);
}

/* From Monday, or from the first of the month. */
static FlerSpan
span_of_weeks (FlerExportDialog *self, int n_weeks)
{
  GDate day = fler_context_today (self->context);

  g_date_subtract_days (&day, g_date_get_weekday (&day) - G_DATE_MONDAY);
  return fler_span_of_days (&day, 7 * n_weeks, fler_context_get_zone (self->context));
}

static FlerSpan
span_of_two_months (FlerExportDialog *self)
{
  GDate first = fler_context_today (self->context);
  GDate end;

  g_date_set_day (&first, 1);
  end = first;
  g_date_add_months (&end, 2);
  return fler_span_of_days (&first, g_date_days_between (&first, &end), fler_context_get_zone (self->context));
}

static gboolean
get_own_span (FlerExportDialog *self, FlerSpan *span, const char **why)
{
  GDate first = fler_date_entry_get_day (self->first_day);
  GDate last = fler_date_entry_get_day (self->last_day);
  int n_days;

  if (!g_date_valid (&first) || !g_date_valid (&last))
    {
      *why = _("Write the first and the last day.");
      return FALSE;
    }
  n_days = g_date_days_between (&first, &last) + 1;
  if (n_days < 1)
    {
      *why = _("The last day comes before the first one.");
      return FALSE;
    }
  *span = fler_span_of_days (&first, n_days, fler_context_get_zone (self->context));
  return TRUE;
}

static gboolean
get_export (FlerExportDialog *self, FlerExport *export, const char **why)
{
  *export = (FlerExport) { 0 };
  switch (adw_combo_row_get_selected (self->period))
    {
    case PERIOD_WEEK:
      export->span = span_of_weeks (self, 1);
      break;
    case PERIOD_WEEKS:
      export->span = span_of_weeks (self, WEEKS_AHEAD);
      break;
    case PERIOD_MONTH:
      export->span = span_of_two_months (self);
      break;
    case PERIOD_ALL:
      export->is_all = TRUE;
      break;
    default:
      if (!get_own_span (self, &export->span, why))
        return FALSE;
    }
  for (FlerForm form = 0; form < FLER_N_FORMS; form++)
    if (gtk_check_button_get_active (self->forms[form]))
      export->forms |= 1u << form;
  export->show = gtk_check_button_get_active (self->show_name) ? FLER_SHOW_NAME
                 : gtk_check_button_get_active (self->show_reference) ? FLER_SHOW_REFERENCE
                                                                      : FLER_SHOW_NOTHING;
  export->has_deadlines = gtk_check_button_get_active (self->has_deadlines);
  return TRUE;
}

static void
append_label (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

static void
append_entry (FlerExportDialog *self, const FlerExportEntry *entry)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GTimeZone *zone = fler_context_get_zone (self->context);
  GDate day = fler_day_at (entry->span.start, zone);
  g_autofree char *day_words = fler_words_day_short (&day);
  g_autofree char *times = entry->is_all_day ? NULL : fler_words_times (entry->span, zone);
  g_autofree char *when = g_strjoin (" ", day_words, times, NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "export-entry");
  append_label (GTK_BOX (card), entry->title != NULL ? entry->title : "", "heading");
  append_label (GTK_BOX (card), when, "numeric");
  if (entry->comes_again)
    append_label (GTK_BOX (card), _("and again, by its rule"), "dim-label");
  if (entry->place != NULL)
    append_label (GTK_BOX (card), entry->place, NULL);
  if (entry->note != NULL)
    append_label (GTK_BOX (card), entry->note, "dim-label");
  gtk_box_append (self->preview, card);
}

static void
show_counts (FlerExportDialog *self)
{
  g_autofree char *count = NULL;
  gboolean is_many = self->n_events > FLER_EXPORT_MANY;

  if (self->n_events < 0)
    count = g_strdup (self->look != NULL ? _("Looking …") : "");
  else if (self->n_events == 0)
    count = g_strdup (_("Nothing in this choice."));
  else
    count = g_strdup_printf (ngettext ("%d entry", "%d entries", (gulong) self->n_events), self->n_events);
  gtk_label_set_label (self->count_label, count);
  /* As long as it is of another choice, it looks it. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->preview), self->look == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->many_label), is_many);
  gtk_widget_set_visible (GTK_WIDGET (self->in_parts), is_many);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.write", self->n_events != 0 && self->job == NULL);
}

static void
clear_preview (FlerExportDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->preview))) != NULL)
    gtk_box_remove (self->preview, child);
}

static void
on_looked (FlerJob *job, const FlerExportSight *sight, const GError *error, gpointer data)
{
  g_autoptr(FlerExportDialog) self = data;

  if (self->look != job)
    return;                     /* closed meanwhile, or something else was chosen */
  g_clear_object (&self->look);
  clear_preview (self);
  for (guint i = 0; i < sight->entries->len; i++)
    append_entry (self, g_ptr_array_index (sight->entries, i));
  self->n_events = error == NULL ? (int) sight->n_events : -1;
  if (error != NULL)
    {
      g_autofree char *text = g_strdup_printf (_("What will be exported cannot be shown: %s."), error->message);

      fault (self, text);
    }
  show_counts (self);
}

static void
stop_looking (FlerExportDialog *self)
{
  if (self->look != NULL)
    fler_job_cancel (self->look);
  g_clear_object (&self->look);
}

static void
refresh (FlerExportDialog *self)
{
  gboolean has_own_days = adw_combo_row_get_selected (self->period) == PERIOD_DAYS;
  const char *why = "";
  FlerExport export;

  gtk_widget_set_visible (self->first_day_row, has_own_days);
  gtk_widget_set_visible (self->last_day_row, has_own_days);
  gtk_widget_set_visible (GTK_WIDGET (self->name_warning), gtk_check_button_get_active (self->show_name));
  stop_looking (self);
  self->n_events = -1;
  if (get_export (self, &export, &why))
    self->look = fler_export_look_start (&export, fler_context_get_store (self->context),
                                         fler_context_now (self->context), N_PREVIEWED, on_looked,
                                         g_object_ref (self));
  else
    {
      clear_preview (self);
      self->n_events = 0;
    }
  fault (self, why);
  show_counts (self);
}

static gboolean
on_refresh (gpointer data)
{
  FlerExportDialog *self = data;

  self->refresh_idle = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* A radio button that goes in takes another out: looked at once for both. */
static void
on_choice (FlerExportDialog *self)
{
  if (self->context != NULL && self->refresh_idle == 0)
    self->refresh_idle = g_idle_add (on_refresh, self);
}

static void
set_writing (FlerExportDialog *self, gboolean is_writing)
{
  gtk_widget_set_sensitive (self->choices, !is_writing);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_writing);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_button_set_label (GTK_BUTTON (self->cancel_button), is_writing ? _("_Stop") : _("_Cancel"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.write", !is_writing && self->n_events != 0);
}

static void
on_progress (FlerJob *job, GParamSpec *pspec, FlerExportDialog *self)
{
  gtk_progress_bar_set_fraction (self->progress, fler_job_get_progress (job));
}

static char *
words_done (const FlerExportResult *result)
{
  if (result->n_files > 1)
    return g_strdup_printf (ngettext ("%u entry exported, in %u files. Open them in your calendar to take it in.",
                                      "%u entries exported, in %u files. Open them in your calendar to take them in.",
                                      result->n_events), result->n_events, result->n_files);
  return g_strdup_printf (ngettext ("%u entry exported. Open the file in your calendar to take it in.",
                                    "%u entries exported. Open the file in your calendar to take them in.",
                                    result->n_events), result->n_events);
}

static char *
words_failed (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_strdup (_("Stopped. No file was made."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strdup (_("The disk is full, and no file was made. Make room or choose another folder."));
  return g_strdup_printf (_("The file could not be made: %s. Choose another folder."), error->message);
}

static void
on_written (FlerJob *job, const FlerExportResult *result, const GError *error, gpointer data)
{
  g_autoptr(FlerExportDialog) self = data;
  g_autofree char *text = NULL;

  g_clear_object (&self->job);
  if (self->choices == NULL)
    return;                     /* closed meanwhile */
  set_writing (self, FALSE);
  text = error == NULL ? words_done (result) : words_failed (error);
  if (error == NULL)
    {
      g_signal_emit (self, signals[DONE], 0, text);
      gtk_window_close (GTK_WINDOW (self));
    }
  else
    fault (self, text);
}

static gboolean
is_in_parts (FlerExportDialog *self)
{
  return self->n_events > FLER_EXPORT_MANY && gtk_check_button_get_active (self->in_parts);
}

/* A calendar file is sent on, and its name with it (D42). */
static gboolean
is_name_allowed (FlerExportDialog *self, const char *path)
{
  g_auto(GStrv) words = fler_context_dup_forbidden_words (self->context);

  if (!fler_forbidden_is_in_file_name (path, (const char *const *) words))
    return TRUE;
  fault (self, _("The bookings are not exported: the file’s name holds a word that must not reach the person. Choose another."));
  return FALSE;
}

static void
write_to (FlerExportDialog *self, const char *path)
{
  FlerStore *store = fler_context_get_store (self->context);
  gint64 now = fler_context_now (self->context);
  const char *why = "";
  FlerExport export;

  if (self->job != NULL || !get_export (self, &export, &why) || !is_name_allowed (self, path))
    return;
  self->job = is_in_parts (self)
                ? fler_export_parts_start (&export, store, now, path, on_written, g_object_ref (self))
                : fler_export_file_start (&export, store, now, path, on_written, g_object_ref (self));
  g_signal_connect_object (self->job, "notify::progress", G_CALLBACK (on_progress), self, 0);
  fault (self, "");
  set_writing (self, TRUE);
}

/* "calendar-2026-11-22.ics", or a folder of that name in the one that was chosen. */
static char *
name_now (FlerExportDialog *self, gboolean is_folder)
{
  GDate today = fler_context_today (self->context);
  char *name = fler_ics_file_name (C_("file name", "calendar"), &today);

  if (is_folder)
    *strrchr (name, '.') = '\0';
  return name;
}

static void
on_chosen (GtkNativeDialog *chooser, int response, FlerExportDialog *self)
{
  gboolean is_folder = gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)) == GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER;
  g_autoptr(GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (path != NULL && is_folder)
    {
      g_autofree char *name = name_now (self, TRUE);
      g_autofree char *whole = g_build_filename (path, name, NULL);

      write_to (self, whole);
    }
  else if (path != NULL)
    write_to (self, path);
  else if (file != NULL)
    fault (self, _("The file has to lie in a folder of this computer. Choose another one."));
  g_clear_object (&self->chooser);
}

static void
ask_for_file (FlerExportDialog *self)
{
  gboolean is_folder = is_in_parts (self);

  if (self->path != NULL)
    {
      write_to (self, self->path);
      return;
    }
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (is_folder ? _("Where to put the folder with the files")
                                                         : _("Export bookings"),
                                               GTK_WINDOW (self),
                                               is_folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER
                                                         : GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  if (!is_folder)
    {
      g_autofree char *name = name_now (self, FALSE);

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
    }
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_names_answer (AdwMessageDialog *dialog, const char *response, FlerExportDialog *self)
{
  if (g_str_equal (response, "export"))
    ask_for_file (self);
}

static void
ask_about_names (FlerExportDialog *self)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (self), _("Export with names?"),
                            _("Everyone who can see your other calendar will read the names, and so can those who run it. That somebody has a case at all is protected."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"),
                                    "export", _("_Export with names"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "export", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_names_answer), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_write (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerExportDialog *self = FLER_EXPORT_DIALOG (widget);

  if (gtk_check_button_get_active (self->show_name))
    ask_about_names (self);
  else
    ask_for_file (self);
}

static void
on_cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerExportDialog *self = FLER_EXPORT_DIALOG (widget);

  if (self->job != NULL)
    fler_job_cancel (self->job);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
fler_export_dialog_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, FLER_EXPORT_DIALOG (object)->path);
}

static void
fler_export_dialog_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FlerExportDialog *self = FLER_EXPORT_DIALOG (object);

  if (g_strcmp0 (self->path, g_value_get_string (value)) == 0)
    return;
  g_free (self->path);
  self->path = g_value_dup_string (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
fler_export_dialog_dispose (GObject *object)
{
  FlerExportDialog *self = FLER_EXPORT_DIALOG (object);

  /* Nobody is there any more to tell where the file went. */
  if (self->job != NULL)
    fler_job_cancel (self->job);
  stop_looking (self);
  g_clear_handle_id (&self->refresh_idle, g_source_remove);
  g_clear_object (&self->chooser);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_EXPORT_DIALOG);
  G_OBJECT_CLASS (fler_export_dialog_parent_class)->dispose (object);
}

static void
fler_export_dialog_finalize (GObject *object)
{
  g_free (FLER_EXPORT_DIALOG (object)->path);
  G_OBJECT_CLASS (fler_export_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, RESOURCE_PATH "/export/fler-export-dialog.ui");
  gtk_widget_class_set_accessible_role (klass, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, cancel_button);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, choices);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, count_label);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, export_button);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, fault_label);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, first_day);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, first_day_row);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, form_list);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, has_deadlines);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, in_parts);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, last_day);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, last_day_row);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, many_label);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, name_warning);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, period);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, preview);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, progress);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, show_name);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, show_nothing);
  gtk_widget_class_bind_template_child (klass, FlerExportDialog, show_reference);
  gtk_widget_class_bind_template_callback (klass, on_choice);
}

static void
fler_export_dialog_class_init (FlerExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fler_export_dialog_dispose;
  object_class->finalize = fler_export_dialog_finalize;
  object_class->get_property = fler_export_dialog_get_property;
  object_class->set_property = fler_export_dialog_set_property;
  props[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[DONE] = g_signal_new ("done", FLER_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, on_cancel);
  gtk_widget_class_install_action (widget_class, "export.write", NULL, on_write);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "export.cancel", NULL);
  g_type_ensure (FLER_TYPE_DATE_ENTRY);
  bind_template (widget_class);
}

static void
append_form (FlerExportDialog *self, FlerForm form)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fler_words_form (form));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  fler_access_set_name (check, fler_words_form (form));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_choice), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->form_list, row);
  self->forms[form] = GTK_CHECK_BUTTON (check);
}

static void
fler_export_dialog_init (FlerExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (FlerForm form = FLER_FORM_NONE + 1; form < FLER_N_FORMS; form++)
    append_form (self, form);
  append_form (self, FLER_FORM_NONE);
  fler_access_set_name (GTK_WIDGET (self->form_list), _("Which bookings"));
  fler_field_name_after_row (GTK_WIDGET (self->has_deadlines));
  fler_field_name_after_row (GTK_WIDGET (self->show_name));
  fler_field_name_after_row (GTK_WIDGET (self->show_nothing));
  fler_field_name_after_row (GTK_WIDGET (self->show_reference));
}

FlerExportDialog *
fler_export_dialog_new (GtkWindow *parent, FlerContext *context)
{
  FlerExportDialog *self = g_object_new (FLER_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  GDate today = fler_context_today (context);
  GDate last = today;

  self->context = g_object_ref (context);
  g_date_add_days (&last, 7 * WEEKS_AHEAD - 1);
  fler_date_entry_set_today (self->first_day, &today);
  fler_date_entry_set_today (self->last_day, &today);
  fler_date_entry_set_day (self->first_day, &today);
  fler_date_entry_set_day (self->last_day, &last);
  fler_date_entry_set_name (self->first_day, _("First day"));
  fler_date_entry_set_name (self->last_day, _("Last day"));
  adw_combo_row_set_selected (self->period, PERIOD_WEEKS);
  g_clear_handle_id (&self->refresh_idle, g_source_remove);
  refresh (self);
  return self;
}
