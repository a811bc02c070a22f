/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-key-dialog.c - a new passphrase, or a new recovery code */

#define G_LOG_DOMAIN "fler-key-dialog"

#include "config.h"

#include "fler-key-dialog.h"

#include <string.h>

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-code-box.h"
#include "fler-job.h"
#include "fler-opening.h"
#include "fler-passphrase-box.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-spinner.h"

struct _FlerKeyDialog
{
  AdwWindow          parent_instance;
  FlerContext       *context;
  gboolean           is_for_code;
  FlerJob           *job;

  /* from the template */
  FlerCodeBox       *code;
  GtkWidget         *current;
  GtkLabel          *current_hint;
  GtkLabel          *explanation;
  GtkButton         *go_on;
  FlerPassphraseBox *passphrase;
  GtkStack          *steps;
  FlerSpinner       *working;
};

enum { DONE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerKeyDialog, fler_key_dialog, ADW_TYPE_WINDOW)

/* What the job works on. */
typedef struct
{
  FlerKeyDialog *dialog;
  FlerStore     *store;
  char          *current;
  char          *passphrase;   /* NULL: a new code is made */
  char          *code;         /* out */
} Change;

static void
wipe (char *secret)
{
  if (secret != NULL)
    explicit_bzero (secret, strlen (secret));
  g_free (secret);
}

static void
change_free (Change *change)
{
  wipe (change->current);
  wipe (change->passphrase);
  fler_store_free_secret (change->code);
  g_object_unref (change->store);
  g_object_unref (change->dialog);
  g_free (change);
}

static gboolean
change_key (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Change *change = data;
  /* Opened once more only to see that the passphrase in use is known. */
  g_autoptr(FlerStore) proof = fler_store_open (fler_store_get_dir (change->store), change->current, error);

  if (proof == NULL)
    return FALSE;
  if (change->passphrase != NULL)
    return fler_store_set_passphrase (change->store, change->passphrase, error);
  change->code = fler_store_renew_code (change->store, error);
  return change->code != NULL;
}

static void
set_working (FlerKeyDialog *self, gboolean is_working)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->steps), !is_working);
  fler_spinner_set_spinning (self->working, is_working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "key.go-on", !is_working);
}

static void
tell (FlerKeyDialog *self, const char *text)
{
  gtk_label_set_label (self->current_hint, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->current), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  if (*text == '\0')
    return;
  fler_access_announce (self->current, text);
  gtk_widget_grab_focus (self->current);
}

static void
show_code (FlerKeyDialog *self, const char *code)
{
  g_autoptr(GError) error = NULL;

  /* Until it is confirmed, the desk reminds of it. */
  if (!fler_setting_store_set (fler_context_get_db (self->context), FLER_SETTING_CODE_CONFIRMED, NULL, &error))
    g_message ("the recovery code could not be marked as new: %s", error->message);
  gtk_editable_set_text (GTK_EDITABLE (self->current), "");
  fler_code_box_set_code (self->code, code);
  gtk_stack_set_visible_child_name (self->steps, "code");
  gtk_widget_set_visible (GTK_WIDGET (self->go_on), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->code));
}

static void
on_changed (FlerJob *job, const GError *error, gpointer data)
{
  Change *change = data;
  FlerKeyDialog *self = change->dialog;

  g_clear_object (&self->job);
  if (self->steps == NULL)
    return;                     /* closed meanwhile */
  set_working (self, FALSE);
  if (error != NULL)
    {
      g_autofree char *text = fler_opening_explain (error, fler_store_get_dir (change->store), FALSE);

      tell (self, text);
    }
  else if (self->is_for_code)
    show_code (self, change->code);
  else
    {
      g_signal_emit (self, signals[DONE], 0, _("The passphrase is changed. The recovery code goes on working."));
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
on_go_on (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerKeyDialog *self = FLER_KEY_DIALOG (widget);
  const char *current = gtk_editable_get_text (GTK_EDITABLE (self->current));
  Change *change;

  if (*current == '\0')
    {
      tell (self, _("Type the passphrase you use now first."));
      return;
    }
  tell (self, "");
  if (!self->is_for_code && !fler_passphrase_box_check (self->passphrase))
    return;
  change = g_new0 (Change, 1);
  change->dialog = g_object_ref (self);
  change->store = g_object_ref (fler_context_get_store (self->context));
  change->current = g_strdup (current);
  if (!self->is_for_code)
    change->passphrase = g_strdup (fler_passphrase_box_get_text (self->passphrase));
  set_working (self, TRUE);
  self->job = fler_job_start (change_key, on_changed, change, (GDestroyNotify) change_free);
}

static void
on_confirmed (FlerCodeBox *code, FlerKeyDialog *self)
{
  g_autoptr(GError) error = NULL;

  if (!fler_setting_store_set (fler_context_get_db (self->context), FLER_SETTING_CODE_CONFIRMED, "yes", &error))
    g_message ("the recovery code could not be marked as confirmed: %s", error->message);
  g_signal_emit (self, signals[DONE], 0, _("There is a new recovery code. Destroy the paper with the old one."));
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_activate (GtkWidget *entry, FlerKeyDialog *self)
{
  if (entry == self->current && !self->is_for_code)
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "key.go-on", NULL);
}

static void
fler_key_dialog_dispose (GObject *object)
{
  FlerKeyDialog *self = FLER_KEY_DIALOG (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_KEY_DIALOG);
  G_OBJECT_CLASS (fler_key_dialog_parent_class)->dispose (object);
}

static void
fler_key_dialog_class_init (FlerKeyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_key_dialog_dispose;
  signals[DONE] = g_signal_new ("done", FLER_TYPE_KEY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "key.go-on", NULL, on_go_on);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (FLER_TYPE_CODE_BOX);
  g_type_ensure (FLER_TYPE_PASSPHRASE_BOX);
  g_type_ensure (FLER_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/preferences/fler-key-dialog.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_bind_template_child (widget_class, FlerKeyDialog, code);
  gtk_widget_class_bind_template_child (widget_class, FlerKeyDialog, current);
  gtk_widget_class_bind_template_child (widget_class, FlerKeyDialog, current_hint);
  gtk_widget_class_bind_template_child (widget_class, FlerKeyDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, FlerKeyDialog, go_on);
  gtk_widget_class_bind_template_child (widget_class, FlerKeyDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, FlerKeyDialog, steps);
  gtk_widget_class_bind_template_child (widget_class, FlerKeyDialog, working);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_confirmed);
}

static void
fler_key_dialog_init (FlerKeyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static FlerKeyDialog *
dialog_new (GtkWindow *parent, FlerContext *context, gboolean is_for_code)
{
  FlerKeyDialog *self = g_object_new (FLER_TYPE_KEY_DIALOG, "transient-for", parent, NULL);

  self->context = g_object_ref (context);
  self->is_for_code = is_for_code;
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase), !is_for_code);
  gtk_window_set_title (GTK_WINDOW (self), is_for_code ? _("New recovery code") : _("New passphrase"));
  gtk_label_set_label (self->explanation,
                       is_for_code ? _("A new code is made, and the old one opens nothing any more. Have a printer or a pen at hand.")
                                   : _("The new passphrase holds from now on. The recovery code stays the same."));
  gtk_button_set_label (self->go_on, is_for_code ? _("_Make a new code") : _("_Change the passphrase"));
  gtk_widget_grab_focus (self->current);
  return self;
}

FlerKeyDialog *
fler_key_dialog_new_for_passphrase (GtkWindow *parent, FlerContext *context)
{
  return dialog_new (parent, context, FALSE);
}

FlerKeyDialog *
fler_key_dialog_new_for_code (GtkWindow *parent, FlerContext *context)
{
  return dialog_new (parent, context, TRUE);
}
