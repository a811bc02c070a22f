/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-official-row.c - a row of a form: one named official, with role, telephone and e-mail */

#define G_LOG_DOMAIN "fler-official-row"

#include "config.h"

#include "fler-official-row.h"

#include <glib/gi18n.h>

#include "fler-access.h"

struct _FlerOfficialRow
{
  AdwPreferencesRow  parent_instance;
  FlerOfficial      *before;

  /* from the template */
  GtkEditable       *email;
  GtkEditable       *name;
  GtkEditable       *phone;
  GtkWidget         *remove;
  GtkEditable       *role;
};

enum { REMOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerOfficialRow, fler_official_row, ADW_TYPE_PREFERENCES_ROW)

static void
on_remove_clicked (GtkButton *button, FlerOfficialRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
fler_official_row_dispose (GObject *object)
{
  FlerOfficialRow *self = FLER_OFFICIAL_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_OFFICIAL_ROW);
  g_clear_pointer (&self->before, fler_official_free);
  G_OBJECT_CLASS (fler_official_row_parent_class)->dispose (object);
}

static void
fler_official_row_class_init (FlerOfficialRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_official_row_dispose;
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/parties/fler-official-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerOfficialRow, email);
  gtk_widget_class_bind_template_child (widget_class, FlerOfficialRow, name);
  gtk_widget_class_bind_template_child (widget_class, FlerOfficialRow, phone);
  gtk_widget_class_bind_template_child (widget_class, FlerOfficialRow, remove);
  gtk_widget_class_bind_template_child (widget_class, FlerOfficialRow, role);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
}

static void
fler_official_row_init (FlerOfficialRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show (GtkEditable *entry, const char *what, const FlerOfficial *official, const char *text)
{
  /* Translators: what a field is called to a screen reader: “Telephone, Åsa Provsson”. */
  g_autofree char *name = official->name != NULL ? g_strdup_printf (_("%1$s, %2$s"), what, official->name)
                                                 : g_strdup (what);

  gtk_editable_set_text (entry, text != NULL ? text : "");
  fler_access_set_name (GTK_WIDGET (entry), name);
}

GtkWidget *
fler_official_row_new (const FlerOfficial *official)
{
  FlerOfficialRow *self = g_object_new (FLER_TYPE_OFFICIAL_ROW, NULL);
  g_autofree char *remove = NULL;

  self->before = fler_official_copy (official);
  show (self->name, _("Name"), official, official->name);
  show (self->role, _("Role"), official, official->role);
  show (self->phone, _("Telephone"), official, official->phone);
  show (self->email, _("E-mail"), official, official->email);
  remove = g_strdup_printf (_("Take away: %s"), official->name != NULL ? official->name : _("new name"));
  fler_access_set_name (self->remove, remove);
  gtk_widget_set_tooltip_text (self->remove, _("Take away"));
  /* Whoever uses the program is changed in the preferences, and does not go. */
  gtk_widget_set_sensitive (self->remove, !official->is_me);
  return GTK_WIDGET (self);
}

const FlerOfficial *
fler_official_row_get_before (FlerOfficialRow *self)
{
  g_return_val_if_fail (FLER_IS_OFFICIAL_ROW (self), NULL);
  return self->before;
}

static char *
read_text (GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

FlerOfficial *
fler_official_row_read (FlerOfficialRow *self)
{
  FlerOfficial *official;

  g_return_val_if_fail (FLER_IS_OFFICIAL_ROW (self), NULL);
  official = fler_official_new ();
  official->id = self->before->id;
  official->party = self->before->party;
  official->unit = g_strdup (self->before->unit);
  official->is_me = self->before->is_me;
  official->name = read_text (self->name);
  official->role = read_text (self->role);
  official->phone = read_text (self->phone);
  official->email = read_text (self->email);
  return official;
}

void
fler_official_row_focus (FlerOfficialRow *self)
{
  g_return_if_fail (FLER_IS_OFFICIAL_ROW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
