/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-dialog.c - one window at a time over another, and the question before one is thrown away */

#define G_LOG_DOMAIN "fler-dialog"

#include "config.h"

#include "fler-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

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

/* Returns: (nullable): the one that was opened last */
static GtkWindow *
find_latest_over (GtkWindow *parent, GtkWindow *but_not)
{
  GListModel *all = gtk_window_get_toplevels ();
  GtkWindow *latest = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (all, i);

      if (window != but_not && gtk_window_get_transient_for (window) == parent
          && gtk_widget_get_visible (GTK_WIDGET (window)))
        latest = window;
    }
  return latest;
}

void
fler_dialog_return_to (GtkWindow *parent, GtkWindow *back)
{
  GtkWindow *opened = find_latest_over (parent, back);

  if (opened == NULL)
    return;
  g_signal_handlers_disconnect_by_func (opened, gtk_window_present, back);
  g_signal_connect_object (opened, "unmap", G_CALLBACK (gtk_window_present), back, G_CONNECT_SWAPPED);
}

void
fler_dialog_fit (GtkWindow *window, GtkWindow *parent)
{
  int width, height;

  if (parent == NULL || gtk_widget_get_width (GTK_WIDGET (parent)) == 0)
    return;
  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, MIN (width, gtk_widget_get_width (GTK_WIDGET (parent))),
                               MIN (height, gtk_widget_get_height (GTK_WIDGET (parent))));
}

static void
on_discard_response (AdwMessageDialog *question, const char *response, GtkWindow *window)
{
  if (g_strcmp0 (response, "discard") != 0)
    return;
  /* The question is still busy with its button: it must not go with the one it asks about. */
  gtk_window_set_transient_for (GTK_WINDOW (question), NULL);
  gtk_window_destroy (window);
}

void
fler_dialog_ask_discard (GtkWindow *window)
{
  GtkWidget *question;

  g_return_if_fail (GTK_IS_WINDOW (window));

  question = adw_message_dialog_new (window, _("Throw away what you filled in?"), NULL);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (question), _("It has not been saved."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "stay", _("_Go on filling in"),
                                    "discard", _("_Throw away"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "stay");
  g_signal_connect_object (question, "response", G_CALLBACK (on_discard_response), window, 0);
  gtk_window_present (GTK_WINDOW (question));
}
