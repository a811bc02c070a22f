/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-import-dialog.c - takes in when people are busy, from other calendars' files
 *
 *   reading ──▶ asking ⇄ comparing again ──▶ taking in ──▶ closed
 *      └─ cancel ─▶ closed                      └─ cancel ─▶ asking
 */

#define G_LOG_DOMAIN "fler-import-dialog"

#include "config.h"

#include "fler-import-dialog.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-import-group.h"
#include "fler-import.h"
#include "fler-register-store.h"
#include "fler-words.h"

#define PULSE_MS 100

struct _FlerImportDialog
{
  AdwWindow       parent_instance;
  FlerContext    *context;
  GPtrArray      *files;          /* FlerImportFile */
  FlerJob        *job;            /* under way, or NULL */
  guint           pulse_id;
  gboolean        is_taking;
  gboolean        is_compared;    /* the counts are those of the choice that stands */

  /* from the template */
  GtkWidget      *cancel_button;
  GtkBox         *groups;
  GtkProgressBar *progress;
  GtkLabel       *status;
};

G_DEFINE_FINAL_TYPE (FlerImportDialog, fler_import_dialog, ADW_TYPE_WINDOW)

static void
say_status (FlerImportDialog *self, const char *text)
{
  gtk_label_set_label (self->status, text);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *text != '\0');
  if (*text != '\0')
    fler_access_announce (GTK_WIDGET (self), text);
}

static gboolean
on_pulse (gpointer data)
{
  gtk_progress_bar_pulse (FLER_IMPORT_DIALOG (data)->progress);
  return G_SOURCE_CONTINUE;
}

static void
on_progress (FlerJob *job, GParamSpec *pspec, FlerImportDialog *self)
{
  gtk_progress_bar_set_fraction (self->progress, fler_job_get_progress (job));
}

static gboolean
can_take (FlerImportDialog *self)
{
  for (guint i = 0; i < self->files->len; i++)
    if (fler_import_can_take (self->files->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
show_working (FlerImportDialog *self)
{
  gboolean is_working = self->job != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_working);
  gtk_widget_set_sensitive (GTK_WIDGET (self->groups), !self->is_taking);
  gtk_button_set_label (GTK_BUTTON (self->cancel_button), self->is_taking ? _("_Stop") : _("_Cancel"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.take", !is_working && can_take (self));
  if (!is_working)
    g_clear_handle_id (&self->pulse_id, g_source_remove);
}

static void
begin (FlerImportDialog *self, FlerJob *job, const char *what)
{
  self->job = job;
  gtk_progress_bar_set_fraction (self->progress, 0);
  fler_access_set_name (GTK_WIDGET (self->progress), what);
  g_signal_connect_object (job, "notify::progress", G_CALLBACK (on_progress), self, 0);
  show_working (self);
}

/* Comparing */

static void compare (FlerImportDialog *self);

static char *
words_of_store_error (const GError *error)
{
  if (g_error_matches (error, FLER_STORE_ERROR, FLER_STORE_ERROR_FULL))
    return g_strdup (_("The disk is full, and nothing was taken in. Make room, and try once more."));
  return g_strdup_printf (_("Nothing was taken in: %s. Try once more."), error->message);
}

static void
on_compared (FlerJob *job, const GError *error, gpointer data)
{
  g_autoptr(FlerImportDialog) self = data;

  g_clear_object (&self->job);
  if (self->groups == NULL)
    return;                     /* closed meanwhile */
  show_working (self);
  if (error != NULL)
    {
      g_autofree char *text = words_of_store_error (error);

      say_status (self, text);
      return;
    }
  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    fler_import_group_refresh (FLER_IMPORT_GROUP (group));
  /* The user went on choosing. */
  if (!self->is_compared)
    compare (self);
}

static void
compare (FlerImportDialog *self)
{
  self->is_compared = FALSE;
  if (self->job != NULL)
    return;
  self->is_compared = TRUE;
  begin (self, fler_import_compare (self->context, self->files, on_compared, g_object_ref (self)), _("Comparing"));
}

/* Reading */

static void
show_groups (FlerImportDialog *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) officials = fler_official_store_list (fler_context_get_db (self->context), FLER_PARTY_NONE,
                                                             &error);

  if (officials == NULL)
    {
      g_autofree char *text = words_of_store_error (error);

      say_status (self, text);
      return;
    }
  for (guint i = 0; i < self->files->len; i++)
    {
      FlerImportGroup *group = fler_import_group_new (self->context, self->files->pdata[i], officials);

      g_signal_connect_object (group, "chosen", G_CALLBACK (compare), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->groups, GTK_WIDGET (group));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->groups), TRUE);
  say_status (self, can_take (self) ? "" : _("There is nothing to take in."));
}

static void
on_read (FlerJob *job, const GError *error, gpointer data)
{
  g_autoptr(FlerImportDialog) self = data;

  g_clear_object (&self->job);
  if (self->groups == NULL)
    return;                     /* closed meanwhile */
  show_working (self);
  if (error == NULL)
    show_groups (self);
  else
    {
      g_autofree char *text = words_of_store_error (error);

      say_status (self, text);
    }
}

/* Taking in */

static void
tell_taken (FlerImportDialog *self, gint64 import_id)
{
  FlerBusyCounts sum = { 0 };
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->files->len; i++)
    {
      const FlerBusyCounts *counts = &((FlerImportFile *) self->files->pdata[i])->counts;

      sum.n_new += counts->n_new;
      sum.n_changed += counts->n_changed;
      sum.n_same += counts->n_same;
      sum.n_gone += counts->n_gone;
      sum.n_own += counts->n_own;
    }
  words = fler_import_words (&sum);
  /* Translators: %s is such as “12 new, 3 changed”. */
  text = g_strdup_printf (_("Busy times taken in: %s"), words);
  fler_import_say (gtk_window_get_transient_for (GTK_WINDOW (self)), self->context, text, import_id);
}

static void
on_taken (FlerJob *job, const GError *error, gpointer data)
{
  g_autoptr(FlerImportDialog) self = data;

  g_clear_object (&self->job);
  if (self->groups == NULL)
    return;                     /* closed meanwhile */
  self->is_taking = FALSE;
  show_working (self);
  if (error == NULL)
    {
      tell_taken (self, fler_import_get_id (job));
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say_status (self, _("Stopped. Nothing was taken in."));
  else
    {
      g_autofree char *text = words_of_store_error (error);

      say_status (self, text);
    }
}

static void
on_take (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerImportDialog *self = FLER_IMPORT_DIALOG (widget);

  if (self->job != NULL || !can_take (self))
    return;
  say_status (self, "");
  self->is_taking = TRUE;
  begin (self, fler_import_take (self->context, self->files, on_taken, g_object_ref (self)), _("Taking in"));
  self->pulse_id = g_timeout_add (PULSE_MS, on_pulse, self);
}

static void
on_cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerImportDialog *self = FLER_IMPORT_DIALOG (widget);

  if (self->is_taking && self->job != NULL)
    fler_job_cancel (self->job);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
fler_import_dialog_dispose (GObject *object)
{
  FlerImportDialog *self = FLER_IMPORT_DIALOG (object);

  if (self->job != NULL)
    fler_job_cancel (self->job);
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (fler_import_dialog_parent_class)->dispose (object);
}

static void
fler_import_dialog_finalize (GObject *object)
{
  FlerImportDialog *self = FLER_IMPORT_DIALOG (object);

  g_clear_object (&self->job);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  G_OBJECT_CLASS (fler_import_dialog_parent_class)->finalize (object);
}

static void
fler_import_dialog_class_init (FlerImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_import_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/import/fler-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, FlerImportDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, FlerImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, FlerImportDialog, status);
  gtk_widget_class_install_action (widget_class, "import.take", NULL, on_take);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, on_cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "import.take", NULL);
}

static void
fler_import_dialog_init (FlerImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FlerImportDialog *
fler_import_dialog_new (GtkWindow *parent, FlerContext *context, GFile *const *files, int n_files)
{
  FlerImportDialog *self = g_object_new (FLER_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  self->context = g_object_ref (context);
  self->files = fler_import_files_new (files, n_files);
  self->is_compared = TRUE;
  say_status (self, _("Reading …"));
  begin (self, fler_import_read (context, self->files, on_read, g_object_ref (self)), _("Reading"));
  return self;
}
