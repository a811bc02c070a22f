/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routines-share.c - the organisation's routines out of and into one file (D143)
 *
 * What is taken in holds when Flerpart opens the next time: a live form may be using the routines.
 */

#define G_LOG_DOMAIN "fler-routines-share"

#include "config.h"

#include "fler-routines-share.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "fler-json-text.h"
#include "fler-routine-load.h"
#include "fler-routine-package.h"
#include "fler-routine-read.h"
#include "fler-safe-file.h"

struct _FlerRoutinesShare
{
  GtkWindow            *window;
  FlerRoutinesSay       say;
  gpointer              data;
  char                 *folder;
  GPtrArray            *waiting;      /* (nullable) of FlerRoutineFile: shown, to be taken in or not */
  GPtrArray            *done;         /* (nullable) of FlerRoutineFile: was taken in last */
  GtkFileChooserNative *chooser;      /* (nullable) */
};

FlerRoutinesShare *
fler_routines_share_new (GtkWindow *window, FlerRoutinesSay say, gpointer data)
{
  FlerRoutinesShare *share = g_new0 (FlerRoutinesShare, 1);

  share->window = window;
  share->say = say;
  share->data = data;
  share->folder = fler_routine_own_folder ();
  return share;
}

void
fler_routines_share_free (FlerRoutinesShare *share)
{
  if (share->chooser != NULL)
    g_signal_handlers_disconnect_by_data (share->chooser, share);
  g_clear_object (&share->chooser);
  g_clear_pointer (&share->waiting, g_ptr_array_unref);
  g_clear_pointer (&share->done, g_ptr_array_unref);
  g_free (share->folder);
  g_free (share);
}

static void
say_error (FlerRoutinesShare *share, const char *text, const GError *error)
{
  gboolean is_core = g_error_matches (error, FLER_ROUTINE_ERROR, FLER_ROUTINE_ERROR_CORE);
  /* The detail names part, line and field, as the file's writer knows them. */
  g_autofree char *whole = is_core
    ? g_strdup_printf (_("%1$s It changes a core component, which is the same everywhere. (%2$s)"), text, error->message)
    : g_strdup_printf ("%s (%s)", text, error->message);

  share->say (whole, FALSE, share->data);
}

/* Out */

static gboolean
write_whole (GFile *file, const char *text, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr(FlerSafeFile) safe = fler_safe_file_new (path, error);

  return safe != NULL
         && g_output_stream_write_all (fler_safe_file_get_stream (safe), text, strlen (text), NULL, NULL, error)
         && fler_safe_file_commit (safe, error);
}

void
fler_routines_share_export_file (FlerRoutinesShare *share, GFile *file)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;
  guint n_files;

  text = fler_routine_package_write (share->folder, &n_files, &error);
  if (text != NULL && n_files == 0)
    {
      share->say (_("There is nothing to share: you use the built-in routines as they are."), FALSE, share->data);
      return;
    }
  if (text == NULL || !write_whole (file, text, &error))
    {
      say_error (share, _("The routines were not saved as a file."), error);
      return;
    }
  /* Translators: a file's name, and how many routines it holds. */
  said = g_strdup_printf (g_dngettext (NULL, "Saved as %1$s: %2$u adapted file. No case is in it.",
                                       "Saved as %1$s: %2$u adapted files. No case is in it.", n_files),
                          name, n_files);
  share->say (said, FALSE, share->data);
}

/* In */

static void
take_in (FlerRoutinesShare *share)
{
  g_autoptr(GPtrArray) files = g_steal_pointer (&share->waiting);
  g_autoptr(GError) error = NULL;

  if (files == NULL)
    return;
  if (!fler_routine_package_take_in (files, share->folder, &error))
    {
      say_error (share, _("The routines were not taken in: nothing was changed."), error);
      return;
    }
  g_clear_pointer (&share->done, g_ptr_array_unref);
  share->done = g_steal_pointer (&files);
  share->say (_("The routines are taken in, and hold when Flerpart opens the next time."), TRUE, share->data);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, FlerRoutinesShare *share)
{
  if (g_strcmp0 (response, "import") == 0)
    take_in (share);
}

static char *
list_files (GPtrArray *files)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < files->len; i++)
    {
      const FlerRoutineFile *file = files->pdata[i];
      const char *state = file->is_same ? C_("routine", "the same")
                                        : file->before == NULL ? C_("routine", "new") : C_("routine", "changed");

      g_string_append_printf (list, "\n%s: %s", file->name, state);
    }
  return g_string_free (list, FALSE);
}

static void
show_preview (FlerRoutinesShare *share, const char *name)
{
  guint n_new = fler_routine_package_count (share->waiting, TRUE);
  guint n_changed = fler_routine_package_count (share->waiting, FALSE);
  g_autofree char *list = list_files (share->waiting);
  g_autofree char *body = g_strdup_printf (_("%1$u new, %2$u changed, %3$u the same. Files of yours that are not in it stay. Core components are untouched."),
                                           n_new, n_changed, share->waiting->len - n_new - n_changed);
  g_autofree char *whole = g_strdup_printf ("%s\n%s", body, list);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (share->window, name, whole));

  adw_message_dialog_add_response (dialog, "cancel", n_new + n_changed > 0 ? _("_Cancel") : _("_Close"));
  if (n_new + n_changed > 0)
    {
      adw_message_dialog_add_response (dialog, "import", _("_Take in"));
      adw_message_dialog_set_response_appearance (dialog, "import", ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (dialog, "import");
    }
  adw_message_dialog_set_close_response (dialog, "cancel");
  /* The window owns the share, and takes the dialog with it. */
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), share);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
fler_routines_share_import_file (FlerRoutinesShare *share, GFile *file)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr(GBytes) bytes = fler_json_text_read_file (path, &error);

  g_clear_pointer (&share->waiting, g_ptr_array_unref);
  if (bytes != NULL)
    share->waiting = fler_routine_package_read (bytes, name, share->folder, &error);
  if (share->waiting == NULL)
    say_error (share, _("The routines were not taken in: nothing was changed."), error);
  else
    show_preview (share, name);
}

void
fler_routines_share_take_back (FlerRoutinesShare *share)
{
  g_autoptr(GPtrArray) files = g_steal_pointer (&share->done);
  g_autoptr(GError) error = NULL;

  if (files == NULL)
    return;
  if (fler_routine_package_take_back (files, share->folder, &error))
    share->say (_("The routines are as they were before."), FALSE, share->data);
  else
    say_error (share, _("This could not be taken back."), error);
}

/* Choosing files */

static void
on_chosen (GtkNativeDialog *chooser, int response, FlerRoutinesShare *share)
{
  g_autoptr(GFile) file = NULL;
  gboolean is_save = gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)) == GTK_FILE_CHOOSER_ACTION_SAVE;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_clear_object (&share->chooser);
  if (file != NULL && is_save)
    fler_routines_share_export_file (share, file);
  else if (file != NULL)
    fler_routines_share_import_file (share, file);
}

void
fler_routines_share_choose (FlerRoutinesShare *share, gboolean is_save)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  g_clear_object (&share->chooser);
  share->chooser = is_save
    ? gtk_file_chooser_native_new (_("Save your routines as a file"), share->window, GTK_FILE_CHOOSER_ACTION_SAVE,
                                   _("_Save"), NULL)
    : gtk_file_chooser_native_new (_("Take in routines"), share->window, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Read"),
                                   NULL);
  gtk_file_filter_set_name (filter, _("Routines"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (share->chooser), filter);
  if (is_save)
    /* Translators: the name of a file. */
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (share->chooser), _("routines.json"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (share->chooser), TRUE);
  g_signal_connect (share->chooser, "response", G_CALLBACK (on_chosen), share);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (share->chooser));
}
