/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-dialog.c - one window at a time over another */

#define G_LOG_DOMAIN "fler-dialog"

#include "config.h"

#include "fler-dialog.h"

typedef gboolean (*IsWanted) (GtkWindow *window, GType type);

static gboolean
is_of_type (GtkWindow *window, GType type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (window, type);
}

static gboolean
is_modal (GtkWindow *window, GType unused)
{
  return gtk_window_get_modal (window) && gtk_widget_get_visible (GTK_WIDGET (window));
}

static GtkWindow *
find_over (GtkWindow *parent, IsWanted is_wanted, GType type)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (all, i);

      if (gtk_window_get_transient_for (window) == parent && is_wanted (window, type))
        return window;       /* GTK holds those that are open */
    }
  return NULL;
}

GtkWindow *
fler_dialog_find (GType type, GtkWindow *parent)
{
  return find_over (parent, is_of_type, type);
}

gboolean
fler_dialog_is_up (GtkWindow *parent)
{
  GtkWindow *up = parent != NULL ? find_over (parent, is_modal, G_TYPE_NONE) : NULL;

  if (up == NULL)
    return FALSE;
  gtk_window_present (up);
  return TRUE;
}
