/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-closed-dialog.c - the organisation's own closed days: which they are, one more, one less */

#define G_LOG_DOMAIN "fler-closed-dialog"

#include "config.h"

#include "fler-closed-dialog.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-closed-days.h"
#include "fler-date-entry.h"
#include "fler-dialog.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-words.h"

struct _FlerClosedDialog
{
  AdwWindow       parent_instance;
  FlerContext    *context;
  FlerClosedDays *closed;
  GtkWidget      *list;        /* GtkListBox */
  GtkLabel       *answer;      /* what is wrong with what was typed */
  FlerDateEntry  *first, *last;
  GtkWidget      *name;        /* GtkEntry */
};

G_DEFINE_FINAL_TYPE (FlerClosedDialog, fler_closed_dialog, ADW_TYPE_WINDOW)

static void show_days (FlerClosedDialog *self);

static void
tell (FlerClosedDialog *self, const char *text)
{
  gtk_label_set_label (self->answer, text);
  if (*text != '\0')
    fler_access_announce (GTK_WIDGET (self), text);
}

static void
save (FlerClosedDialog *self)
{
  g_autofree char *text = fler_closed_days_to_text (self->closed);
  g_autoptr(GError) error = NULL;

  if (fler_setting_store_set (fler_context_get_db (self->context), FLER_SETTING_CLOSED_DAYS, text, &error))
    tell (self, "");
  else
    tell (self, _("The closed days could not be saved. Try once more."));
  show_days (self);
}

static void
on_remove (GtkButton *button, FlerClosedDialog *self)
{
  guint at = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "fler-day"));

  g_ptr_array_remove_index (self->closed->days, at);
  save (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->first));
}

static void
on_add (GtkButton *button, FlerClosedDialog *self)
{
  GDate first = fler_date_entry_get_day (self->first);
  GDate last = fler_date_entry_get_day (self->last);

  if (!g_date_valid (&last))
    last = first;
  if (!g_date_valid (&first))
    tell (self, _("Write the first closed day."));
  else if (g_date_compare (&last, &first) < 0)
    tell (self, _("The last day comes before the first."));
  else
    {
      fler_closed_days_add (self->closed, &first, &last, gtk_editable_get_text (GTK_EDITABLE (self->name)));
      gtk_editable_set_text (GTK_EDITABLE (self->name), "");
      save (self);
    }
}

static void
show_days (FlerClosedDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < self->closed->days->len; i++)
    {
      const FlerClosedDay *day = g_ptr_array_index (self->closed->days, i);
      g_autofree char *days = g_date_compare (&day->first, &day->last) == 0 ? fler_words_day_with_year (&day->first)
                                                                            : fler_words_days (&day->first, &day->last);
      g_autofree char *name = g_markup_escape_text (day->name != NULL ? day->name : C_("day", "Closed"), -1);
      g_autofree char *spoken = g_strdup_printf (_("Take away %s"), days);
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), days);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      fler_access_set_name (button, spoken);
      g_object_set_data (G_OBJECT (button), "fler-day", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove), self, 0);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
    }
  gtk_widget_set_visible (self->list, self->closed->days->len > 0);
}

static void
fler_closed_dialog_finalize (GObject *object)
{
  FlerClosedDialog *self = FLER_CLOSED_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->closed, fler_closed_days_free);
  G_OBJECT_CLASS (fler_closed_dialog_parent_class)->finalize (object);
}

static void
fler_closed_dialog_class_init (FlerClosedDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fler_closed_dialog_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
add_row (GtkWidget *group, const char *title, GtkWidget *entry)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), entry);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static GtkWidget *
new_form (FlerClosedDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *add = gtk_button_new_with_label (_("Add"));

  self->first = g_object_new (FLER_TYPE_DATE_ENTRY, NULL);
  self->last = g_object_new (FLER_TYPE_DATE_ENTRY, NULL);
  self->name = gtk_entry_new ();
  fler_date_entry_set_name (self->first, _("First day"));
  fler_date_entry_set_name (self->last, _("Last day, if there are several"));
  fler_access_set_name (self->name, _("What it is called"));
  add_row (group, _("First day"), GTK_WIDGET (self->first));
  add_row (group, _("Last day, if there are several"), GTK_WIDGET (self->last));
  add_row (group, _("What it is called"), self->name);
  self->answer = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_wrap (self->answer, TRUE);
  gtk_widget_set_margin_top (add, 12);
  gtk_widget_set_halign (add, GTK_ALIGN_END);
  g_signal_connect_object (add, "clicked", G_CALLBACK (on_add), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->answer));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), add);
  return group;
}

static void
fler_closed_dialog_init (FlerClosedDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  fler_access_set_name (self->list, _("Closed days"));
  gtk_widget_set_margin_top (inner, 18);
  gtk_widget_set_margin_bottom (inner, 18);
  gtk_widget_set_margin_start (inner, 18);
  gtk_widget_set_margin_end (inner, 18);
  gtk_box_append (GTK_BOX (inner), self->list);
  gtk_box_append (GTK_BOX (inner), new_form (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), inner);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _("Closed days"));
  gtk_window_set_default_size (GTK_WINDOW (self), 460, 520);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

FlerClosedDialog *
fler_closed_dialog_open (GtkWindow *parent, FlerContext *context)
{
  FlerClosedDialog *self;
  g_autofree char *text = NULL;
  GDate today = fler_context_today (context);

  if (fler_dialog_is_up (parent))
    return NULL;
  text = fler_setting_store_get (fler_context_get_db (context), FLER_SETTING_CLOSED_DAYS, NULL);
  self = g_object_new (FLER_TYPE_CLOSED_DIALOG, "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->closed = fler_closed_days_parse (text);
  fler_date_entry_set_today (self->first, &today);
  fler_date_entry_set_today (self->last, &today);
  show_days (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
