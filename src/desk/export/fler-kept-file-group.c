/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-kept-file-group.c - in the preferences: the calendar file that is kept current */

#define G_LOG_DOMAIN "fler-kept-file-group"

#include "config.h"

#include "fler-kept-file-group.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-field.h"
#include "fler-kept-file-teller.h"

struct _FlerKeptFileGroup
{
  AdwPreferencesGroup   parent_instance;
  FlerContext          *context;
  FlerKeptFileChoice    choice;       /* as stored */
  GtkFileChooserNative *chooser;
  gboolean              is_showing;   /* the rows are being set to what is stored */

  /* from the template */
  GtkWidget            *choose_button;
  GtkSwitch            *deadlines;
  AdwActionRow         *folder_row;
  AdwComboRow          *period_row;
  AdwComboRow          *show_row;
  AdwActionRow         *state_row;
  GtkWidget            *stop_button;
};

G_DEFINE_FINAL_TYPE (FlerKeptFileGroup, fler_kept_file_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_fault (FlerKeptFileGroup *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_action_row_set_subtitle (self->state_row, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->state_row), TRUE);
  fler_access_announce (GTK_WIDGET (self), text);
}

static void
show_state (FlerKeptFileGroup *self)
{
  FlerKeptFile *file = fler_kept_file_of (self->context);
  g_autofree char *words = fler_kept_file_words (file, fler_context_get_zone (self->context));
  g_autofree char *markup = g_markup_escape_text (words, -1);

  adw_action_row_set_subtitle (self->state_row, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->state_row), *words != '\0');
  if (fler_kept_file_get_state (file) == FLER_KEPT_FILE_FAILED)
    gtk_widget_add_css_class (GTK_WIDGET (self->state_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state_row), "error");
}

static void
show_choice (FlerKeptFileGroup *self)
{
  gboolean has_file = self->choice.path != NULL;
  g_autofree char *shown = has_file ? g_filename_display_name (self->choice.path) : NULL;
  g_autofree char *markup = has_file ? g_markup_escape_text (shown, -1) : NULL;

  self->is_showing = TRUE;
  adw_action_row_set_subtitle (self->folder_row, has_file ? markup : _("None"));
  gtk_widget_set_visible (self->stop_button, has_file);
  adw_combo_row_set_selected (self->show_row, self->choice.show);
  adw_combo_row_set_selected (self->period_row, self->choice.period);
  gtk_switch_set_active (self->deadlines, self->choice.has_deadlines);
  self->is_showing = FALSE;
}

static void
save (FlerKeptFileGroup *self)
{
  g_autoptr(GError) error = NULL;

  if (fler_kept_file_choice_save (&self->choice, fler_context_get_db (self->context), &error))
    show_choice (self);
  else
    {
      g_autofree char *text =
        g_strdup_printf (_("This could not be saved: %s. Leave the window open, and try once more."), error->message);

      show_fault (self, text);
    }
}

static void
on_chosen (FlerKeptFileGroup *self)
{
  if (self->is_showing || self->context == NULL)
    return;
  self->choice.period = (FlerKeptFilePeriod) adw_combo_row_get_selected (self->period_row);
  self->choice.has_deadlines = gtk_switch_get_active (self->deadlines);
  save (self);
}

static void
on_names_answer (AdwMessageDialog *dialog, const char *response, FlerKeptFileGroup *self)
{
  if (!g_str_equal (response, "write"))
    {
      show_choice (self);
      return;
    }
  self->choice.show = FLER_SHOW_NAME;
  save (self);
}

static void
ask_about_names (FlerKeptFileGroup *self)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Write names into the file?"),
                            _("Everyone who can see your other calendar will read the names, and so can those who run it. That somebody has a case at all is protected."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"),
                                    "write", _("_Write names"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "write", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_names_answer), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_show_selected (AdwComboRow *row, GParamSpec *pspec, FlerKeptFileGroup *self)
{
  FlerShow show = (FlerShow) adw_combo_row_get_selected (row);

  if (self->is_showing || self->context == NULL || show == self->choice.show)
    return;
  if (show == FLER_SHOW_NAME)
    {
      ask_about_names (self);
      return;
    }
  self->choice.show = show;
  save (self);
}

void
fler_kept_file_group_set_folder (FlerKeptFileGroup *self, const char *folder)
{
  g_return_if_fail (FLER_IS_KEPT_FILE_GROUP (self));

  g_free (self->choice.path);
  self->choice.path = folder != NULL ? fler_kept_file_name_in (folder) : NULL;
  save (self);
}

static void
on_folder_chosen (GtkNativeDialog *chooser, int response, FlerKeptFileGroup *self)
{
  g_autoptr(GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (path != NULL)
    fler_kept_file_group_set_folder (self, path);
  else if (file != NULL)
    show_fault (self, _("The file has to lie in a folder of this computer. Choose another one."));
  g_clear_object (&self->chooser);
}

static void
on_choose (GtkWidget *button, FlerKeptFileGroup *self)
{
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Folder of the calendar file"),
                                               GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Choose"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_folder_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* The file itself is the user's: others may still read it. */
static void
on_stop (GtkWidget *button, FlerKeptFileGroup *self)
{
  g_autofree char *shown = g_filename_display_name (self->choice.path);
  g_autofree char *text = NULL;

  fler_kept_file_group_set_folder (self, NULL);
  /* Translators: %s is a file. */
  text = g_strdup_printf (_("No longer written. %s is left as it was: remove it there, if nobody is to read it any more."),
                          shown);
  show_fault (self, text);
  gtk_widget_grab_focus (self->choose_button);
}

static void
on_state (FlerKeptFile *file, GParamSpec *pspec, FlerKeptFileGroup *self)
{
  if (self->context != NULL && fler_kept_file_get_state (file) != FLER_KEPT_FILE_OFF)
    show_state (self);
}

static void
forget_context (FlerKeptFileGroup *self)
{
  if (self->context == NULL)
    return;
  g_signal_handlers_disconnect_by_func (fler_kept_file_of (self->context), on_state, self);
  g_clear_object (&self->chooser);
  g_clear_object (&self->context);
}

static void
fler_kept_file_group_dispose (GObject *object)
{
  FlerKeptFileGroup *self = FLER_KEPT_FILE_GROUP (object);

  forget_context (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_KEPT_FILE_GROUP);
  G_OBJECT_CLASS (fler_kept_file_group_parent_class)->dispose (object);
}

static void
fler_kept_file_group_finalize (GObject *object)
{
  fler_kept_file_choice_clear (&FLER_KEPT_FILE_GROUP (object)->choice);
  G_OBJECT_CLASS (fler_kept_file_group_parent_class)->finalize (object);
}

static void
fler_kept_file_group_class_init (FlerKeptFileGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_kept_file_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_kept_file_group_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/export/fler-kept-file-group.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerKeptFileGroup, choose_button);
  gtk_widget_class_bind_template_child (widget_class, FlerKeptFileGroup, deadlines);
  gtk_widget_class_bind_template_child (widget_class, FlerKeptFileGroup, folder_row);
  gtk_widget_class_bind_template_child (widget_class, FlerKeptFileGroup, period_row);
  gtk_widget_class_bind_template_child (widget_class, FlerKeptFileGroup, show_row);
  gtk_widget_class_bind_template_child (widget_class, FlerKeptFileGroup, state_row);
  gtk_widget_class_bind_template_child (widget_class, FlerKeptFileGroup, stop_button);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_show_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
}

static void
fler_kept_file_group_init (FlerKeptFileGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_field_name_after_row (GTK_WIDGET (self->deadlines));
}

void
fler_kept_file_group_set_context (FlerKeptFileGroup *self, FlerContext *context)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FLER_IS_KEPT_FILE_GROUP (self));

  forget_context (self);
  if (context == NULL)
    return;
  self->context = g_object_ref (context);
  if (!fler_kept_file_choice_load (&self->choice, fler_context_get_db (context), &error))
    {
      /* What could not be read is not written either. */
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), error->message);
      gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
      return;
    }
  show_choice (self);
  show_state (self);
  g_signal_connect_object (fler_kept_file_of (context), "notify::state", G_CALLBACK (on_state), self, 0);
}
