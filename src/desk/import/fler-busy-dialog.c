/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-busy-dialog.c - the other calendars whose busy times are here, each with a way to remove it */

#define G_LOG_DOMAIN "fler-busy-dialog"

#include "config.h"

#include "fler-busy-dialog.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-busy-store.h"
#include "fler-import.h"
#include "fler-register-store.h"
#include "fler-words.h"

struct _FlerBusyDialog
{
  AdwWindow    parent_instance;
  FlerContext *context;
  guint        reload_id;

  /* from the template */
  GtkListBox  *calendars;
  GtkLabel    *fault;
  GtkStack    *pages;
  GtkWidget   *take_button;
};

G_DEFINE_FINAL_TYPE (FlerBusyDialog, fler_busy_dialog, ADW_TYPE_WINDOW)

static void
tell_fault (FlerBusyDialog *self, const char *text, const GError *error)
{
  g_autofree char *line = g_strdup_printf ("%s (%s)", text, error->message);

  gtk_label_set_label (self->fault, line);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
  fler_access_announce (GTK_WIDGET (self), line);
}

static const char *
owner_name (const FlerBusyCalendar *calendar, const GPtrArray *officials)
{
  for (guint i = 0; i < officials->len; i++)
    {
      const FlerOfficial *official = officials->pdata[i];

      if (calendar->official_id != 0 && official->id == calendar->official_id)
        return official->name;
    }
  return _("Mine");
}

static const char *
name_of (const FlerBusyCalendar *calendar)
{
  return *calendar->name != '\0' ? calendar->name : _("Another calendar");
}

static char *
words_of (FlerBusyDialog *self, const FlerBusyCalendar *calendar, const GPtrArray *officials)
{
  GDate today = fler_context_today (self->context);
  GDate day = fler_day_at (calendar->imported_at, fler_context_get_zone (self->context));
  g_autofree char *when = fler_words_day_near (&day, &today);
  g_autofree char *n_busy = g_strdup_printf (ngettext ("%u busy time", "%u busy times", calendar->n_busy),
                                             calendar->n_busy);
  /* Translators: when a calendar was taken in: “taken in today”, “taken in Tue 24 Nov”. */
  g_autofree char *taken = g_strdup_printf (_("taken in %s"), when);

  return g_strjoin (" · ", owner_name (calendar, officials), n_busy, taken,
                    calendar->keeps_titles ? _("with titles") : NULL, NULL);
}

static void
on_remove (GtkButton *button, FlerBusyDialog *self)
{
  FlerBusyCalendar *calendar = g_object_get_data (G_OBJECT (button), "fler-calendar");
  g_autofree char *text = g_strdup_printf (_("Removed: the busy times of %s"), name_of (calendar));
  g_autoptr(GError) error = NULL;
  gint64 import_id;

  if (fler_busy_store_remove (fler_context_get_db (self->context), calendar->id, fler_context_now (self->context),
                              &import_id, &error))
    fler_import_say (gtk_window_get_transient_for (GTK_WINDOW (self)), self->context, text, import_id);
  else
    tell_fault (self, _("The calendar could not be removed. Nothing was changed; try once more."), error);
}

/* What the button of one of them is called: two officials' calendars may well have one name.
 *
 * Returns: (transfer full) */
static char *
remove_words (const FlerBusyCalendar *calendar, const GPtrArray *calendars, const GPtrArray *officials)
{
  guint n_alike = 0;

  for (guint i = 0; i < calendars->len; i++)
    n_alike += g_str_equal (name_of (calendars->pdata[i]), name_of (calendar));
  if (n_alike > 1)
    /* Translators: %1$s is another calendar, %2$s whose it is. */
    return g_strdup_printf (_("Remove %1$s (%2$s)"), name_of (calendar), owner_name (calendar, officials));
  return g_strdup_printf (_("Remove %s"), name_of (calendar));
}

static GtkWidget *
row_new (FlerBusyDialog *self, FlerBusyCalendar *calendar, const char *remove, const GPtrArray *officials)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *words = words_of (self, calendar, officials);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name_of (calendar));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, remove);
  fler_access_set_name (button, remove);
  g_object_set_data_full (G_OBJECT (button), "fler-calendar", calendar, (GDestroyNotify) fler_busy_calendar_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
reload (FlerBusyDialog *self)
{
  FlerDb *db = fler_context_get_db (self->context);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) officials = fler_official_store_list (db, FLER_PARTY_NONE, &error);
  g_autoptr(GPtrArray) calendars = officials != NULL ? fler_busy_store_list_calendars (db, &error) : NULL;
  g_autoptr(GPtrArray) removes = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->calendars))) != NULL)
    gtk_list_box_remove (self->calendars, child);
  if (calendars == NULL)
    {
      tell_fault (self, _("The calendars could not be read."), error);
      return;
    }
  gtk_stack_set_visible_child_name (self->pages, calendars->len > 0 ? "list" : "empty");
  removes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < calendars->len; i++)
    g_ptr_array_add (removes, remove_words (calendars->pdata[i], calendars, officials));
  for (guint i = 0; calendars->len > 0; i++)
    gtk_list_box_append (self->calendars,
                         row_new (self, g_ptr_array_steal_index (calendars, 0), removes->pdata[i], officials));
}

static gboolean
on_reload (gpointer data)
{
  FlerBusyDialog *self = data;

  self->reload_id = 0;
  reload (self);
  return G_SOURCE_REMOVE;
}

/* A button that is pressed goes with its row: not before it has been let go. */
static void
on_store_changed (FlerStore *store, int what, gint64 id, FlerBusyDialog *self)
{
  if ((what == FLER_CHANGE_BUSY || what == FLER_CHANGE_OFFICIAL) && self->reload_id == 0)
    self->reload_id = g_idle_add (on_reload, self);
}

static void
on_take (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr(GtkWindow) parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  g_object_ref (parent);
  gtk_window_close (GTK_WINDOW (widget));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.import", NULL);
}

static void
fler_busy_dialog_dispose (GObject *object)
{
  FlerBusyDialog *self = FLER_BUSY_DIALOG (object);

  g_clear_handle_id (&self->reload_id, g_source_remove);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_BUSY_DIALOG);
  G_OBJECT_CLASS (fler_busy_dialog_parent_class)->dispose (object);
}

static void
fler_busy_dialog_class_init (FlerBusyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_busy_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/import/fler-busy-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerBusyDialog, calendars);
  gtk_widget_class_bind_template_child (widget_class, FlerBusyDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, FlerBusyDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, FlerBusyDialog, take_button);
  gtk_widget_class_install_action (widget_class, "busy-dialog.take", NULL, on_take);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fler_busy_dialog_init (FlerBusyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (GTK_WIDGET (self->calendars), _("Other calendars"));
}

FlerBusyDialog *
fler_busy_dialog_new (GtkWindow *parent, FlerContext *context)
{
  FlerBusyDialog *self = g_object_new (FLER_TYPE_BUSY_DIALOG, "transient-for", parent, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (fler_context_get_store (context), "changed", G_CALLBACK (on_store_changed), self, 0);
  reload (self);
  return self;
}
