/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-speaker.c - whoever tells the user what was done or went wrong: the window */

#include "fler-speaker.h"

G_DEFINE_INTERFACE (FlerSpeaker, fler_speaker, GTK_TYPE_WIDGET)

static void
fler_speaker_default_init (FlerSpeakerInterface *iface)
{
}

/* Up through the widgets, and from a dialog to the window that it belongs to. */
static FlerSpeaker *
find_speaker (GtkWidget *widget)
{
  while (widget != NULL)
    {
      GtkWidget *speaker = gtk_widget_get_ancestor (widget, FLER_TYPE_SPEAKER);
      GtkRoot *root;

      if (speaker != NULL)
        return FLER_SPEAKER (speaker);
      root = gtk_widget_get_root (widget);
      widget = GTK_IS_WINDOW (root) ? GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (root)))
                                    : NULL;
    }
  return NULL;
}

gboolean
fler_say (GtkWidget *widget, const char *text, const char *undo_action)
{
  FlerSpeaker *speaker = find_speaker (widget);

  if (speaker == NULL)
    return FALSE;
  FLER_SPEAKER_GET_IFACE (speaker)->say (speaker, text, undo_action);
  return TRUE;
}

gboolean
fler_say_error (GtkWidget *widget, const char *text, const GError *error)
{
  FlerSpeaker *speaker = find_speaker (widget);

  if (speaker == NULL)
    return FALSE;
  FLER_SPEAKER_GET_IFACE (speaker)->say_error (speaker, text, error);
  return TRUE;
}
