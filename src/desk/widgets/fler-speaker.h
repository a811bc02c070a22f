/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-speaker.h - whoever tells the user what was done or went wrong: the window
 *
 * Rooms and dialogs say it to their nearest speaker; they need not know which window that is.
 */
#pragma once

#include <gtk/gtk.h>

#define FLER_TYPE_SPEAKER (fler_speaker_get_type ())
G_DECLARE_INTERFACE (FlerSpeaker, fler_speaker, FLER, SPEAKER, GtkWidget)

struct _FlerSpeakerInterface
{
  GTypeInterface parent_interface;

  void (*say) (FlerSpeaker *self, const char *text, const char *undo_action);
  void (*say_error) (FlerSpeaker *self, const char *text, const GError *error);
};

/**
 * fler_say:
 * @widget: where it happened
 * @text: what was done
 * @undo_action: (nullable): a detailed action that takes it back, such as "win.undo-cancel(7)"
 *
 * Returns: whether there was a speaker to say it
 */
gboolean fler_say (GtkWidget *widget, const char *text, const char *undo_action);

/**
 * fler_say_error:
 * @text: what went wrong and what to do, in the user's language
 * @error: (nullable): its detail
 *
 * Returns: whether there was a speaker to say it
 */
gboolean fler_say_error (GtkWidget *widget, const char *text, const GError *error);
