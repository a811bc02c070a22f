/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-kept-file-teller.c - how it stands with the calendar file that is kept current, in words */

#define G_LOG_DOMAIN "fler-kept-file"

#include "config.h"

#include "fler-kept-file-teller.h"

#include <glib/gi18n.h>

#include "fler-speaker.h"
#include "fler-words.h"

#define TOLD "fler-kept-file-told"      /* on the widget: that a failure was told, by its code */

static char *
words_failed (FlerKeptFile *file)
{
  const GError *error = fler_kept_file_get_error (file);
  const char *path = fler_kept_file_get_path (file);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : g_strdup ("");
  g_autofree char *shown = g_filename_display_name (folder);

  /* Translators, of these: %s is a folder, or what the computer says. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return g_strdup_printf (_("The calendar file is not kept current: the folder %s is gone. Bring it back, or choose another in the preferences."),
                            shown);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return g_strdup_printf (_("The calendar file is not kept current: nothing may be written in the folder %s. Choose another in the preferences."),
                            shown);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strdup_printf (_("The calendar file is not kept current: the disk with the folder %s is full. Make room."),
                            shown);
  return g_strdup_printf (_("The calendar file is not kept current: %s. It is tried again."), error->message);
}

char *
fler_kept_file_words (FlerKeptFile *file, GTimeZone *zone)
{
  gint64 written_at = fler_kept_file_get_written_at (file);
  g_autofree char *time = NULL;

  switch (fler_kept_file_get_state (file))
    {
    case FLER_KEPT_FILE_FAILED:
      return words_failed (file);
    case FLER_KEPT_FILE_OFF:
      return g_strdup ("");
    default:
      if (written_at == 0)
        return g_strdup (_("Being written …"));
      time = fler_words_time_exact (written_at, zone);
      /* Translators: %s is a time, as 13.42.07 */
      return g_strdup_printf (_("Written at %s"), time);
    }
}

static void
on_state (FlerKeptFile *file, GParamSpec *pspec, GtkWidget *widget)
{
  const GError *error = fler_kept_file_get_error (file);
  int told = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), TOLD));
  int to_tell = error != NULL ? error->code + 1 : 0;
  g_autofree char *text = NULL;

  /* Until it has been written, it is as bad as it was. */
  if (told == to_tell || (error == NULL && fler_kept_file_get_state (file) == FLER_KEPT_FILE_WAITING))
    return;
  if (error != NULL)
    {
      text = words_failed (file);
      fler_say_error (widget, text, NULL);
    }
  else if (fler_kept_file_get_state (file) == FLER_KEPT_FILE_CURRENT)
    fler_say (widget, _("The calendar file is kept current again."), NULL);
  g_object_set_data (G_OBJECT (widget), TOLD, GINT_TO_POINTER (to_tell));
}

void
fler_kept_file_tell (FlerKeptFile *file, GtkWidget *widget)
{
  g_object_set_data (G_OBJECT (widget), TOLD, NULL);
  g_signal_connect_object (file, "notify::state", G_CALLBACK (on_state), widget, 0);
  on_state (file, NULL, widget);
}
