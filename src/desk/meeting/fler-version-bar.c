/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-version-bar.c - above a record: which version it is, and a way to the others */

#define G_LOG_DOMAIN "fler-version-bar"

#include "config.h"

#include "fler-version-bar.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-template.h"

struct _FlerVersionBar
{
  GtkWidget    parent_instance;
  int          latest;
  gboolean     is_setting;

  /* from the template */
  GtkWidget   *mark;
  GtkLabel    *note;
  GtkDropDown *versions;
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerVersionBar, fler_version_bar, GTK_TYPE_WIDGET)

static void
on_selected (FlerVersionBar *self)
{
  guint position = gtk_drop_down_get_selected (self->versions);

  /* The latest stands first. */
  if (!self->is_setting && position != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[CHOSEN], 0, self->latest - (int) position);
}

static void
fler_version_bar_dispose (GObject *object)
{
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_VERSION_BAR);
  G_OBJECT_CLASS (fler_version_bar_parent_class)->dispose (object);
}

static void
fler_version_bar_class_init (FlerVersionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_version_bar_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/meeting/fler-version-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerVersionBar, mark);
  gtk_widget_class_bind_template_child (widget_class, FlerVersionBar, note);
  gtk_widget_class_bind_template_child (widget_class, FlerVersionBar, versions);
}

static void
fler_version_bar_init (FlerVersionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (GTK_WIDGET (self->versions), _("Version of the record"));
  g_signal_connect_object (self->versions, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
}

void
fler_version_bar_set_note (FlerVersionBar *self, const char *note)
{
  g_return_if_fail (FLER_IS_VERSION_BAR (self));
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self), note != NULL);
}

void
fler_version_bar_set_latest (FlerVersionBar *self, int latest)
{
  g_autoptr(GtkStringList) names = NULL;

  g_return_if_fail (FLER_IS_VERSION_BAR (self));
  self->latest = latest;
  gtk_widget_set_visible (GTK_WIDGET (self->versions), latest > 1);
  if (latest < 2)
    return;
  names = gtk_string_list_new (NULL);
  for (int version = latest; version > 0; version--)
    {
      g_autofree char *name = g_strdup_printf (_("Version %d"), version);

      gtk_string_list_append (names, name);
    }
  self->is_setting = TRUE;
  gtk_drop_down_set_model (self->versions, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->versions, 0);
  self->is_setting = FALSE;
}
