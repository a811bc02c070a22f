/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-routines.c - the commands export-routines and import-routines: adapted routines as one file
 *
 * They need no database: the organisation's own files lie beside its settings (D143).
 */

#include "config.h"

#include "fler-ctl.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fler-ctl-json.h"
#include "fler-ctl-table.h"
#include "fler-json-text.h"
#include "fler-routine-load.h"
#include "fler-routine-package.h"
#include "fler-routine-read.h"
#include "fler-safe-file.h"

static gboolean
write_whole (const char *path, const char *text, GError **error)
{
  g_autoptr(FlerSafeFile) file = fler_safe_file_new (path, error);

  return file != NULL
         && g_output_stream_write_all (fler_safe_file_get_stream (file), text, strlen (text), NULL, NULL, error)
         && fler_safe_file_commit (file, error);
}

static FlerCtlExit
export_routines (FlerCtl *ctl, const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = fler_routine_own_folder ();
  g_autofree char *text = NULL;
  guint n_files;

  text = fler_routine_package_write (folder, &n_files, &error);
  if (text == NULL)
    return fler_ctl_fail (ctl, _("Nothing was written, since one of the routines cannot be used: %s. Correct it in %s."),
                          error->message, folder);
  if (n_files == 0)
    return fler_ctl_fail (ctl, _("There is nothing to share: %s holds no adapted routine."), folder);
  if (path == NULL)
    {
      fputs (text, stdout);
      return fler_ctl_end_output (ctl);
    }
  if (!write_whole (path, text, &error))
    {
      g_autofree char *shown = g_filename_display_name (path);

      return fler_ctl_fail (ctl, _("%s could not be written: %s. Choose another place with --output."), shown,
                            error->message);
    }
  return FLER_CTL_DONE;
}

static FlerCtlExit
run_export_routines (FlerCtl *ctl, int argc, char *argv[])
{
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_("The file to write (default: standard output)"), N_("FILE") },
    { NULL }
  };
  FlerCtlExit exit;

  if (!fler_ctl_parse_nothing_more (ctl, entries, argc, argv, &exit))
    return exit;
  if (path != NULL && *path == '\0')
    return fler_ctl_misuse (ctl, _("--output names no file."));
  return export_routines (ctl, path);
}

static void
print_json (GPtrArray *files)
{
  FlerCtlJson json = { .file = stdout, .is_first = TRUE };

  fler_ctl_json_begin (&json, '[');
  for (guint i = 0; i < files->len; i++)
    {
      const FlerRoutineFile *file = files->pdata[i];

      fler_ctl_json_begin (&json, '{');
      fler_ctl_json_member (&json, "file", file->name);
      fler_ctl_json_member (&json, "state", file->is_same ? "same" : file->before == NULL ? "new" : "changed");
      fler_ctl_json_end (&json, '}');
    }
  fler_ctl_json_end (&json, ']');
}

static void
print_table (GPtrArray *files)
{
  const char *titles[] = { _("File"), _("State"), NULL };
  g_autoptr(FlerCtlTable) table = fler_ctl_table_new (titles);

  for (guint i = 0; i < files->len; i++)
    {
      const FlerRoutineFile *file = files->pdata[i];

      fler_ctl_table_add (table, (const char *[]) {
        file->name,
        file->is_same ? C_("routine", "the same")
                      : file->before == NULL ? C_("routine", "new") : C_("routine", "changed"),
      });
    }
  fler_ctl_table_print (table);
}

/* The detail begins with the file's name, part, line and field. */
static FlerCtlExit
fail_reading (FlerCtl *ctl, const GError *error)
{
  if (g_error_matches (error, FLER_ROUTINE_ERROR, FLER_ROUTINE_ERROR_CORE))
    return fler_ctl_fail (ctl, _("Nothing was taken in, since a core component is changed: %s. Core is the same everywhere."),
                          error->message);
  return fler_ctl_fail (ctl, _("Nothing was taken in: %s. Correct the file, or ask for it anew."), error->message);
}

static FlerCtlExit
import_routines (FlerCtl *ctl, const char *path, gboolean is_trial, gboolean wants_json)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = fler_routine_own_folder ();
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr(GBytes) bytes = fler_json_text_read_file (path, &error);
  g_autoptr(GPtrArray) files = NULL;

  if (bytes != NULL)
    files = fler_routine_package_read (bytes, shown, folder, &error);
  if (files == NULL)
    return fail_reading (ctl, error);
  if (!is_trial && !fler_routine_package_take_in (files, folder, &error))
    return fler_ctl_fail (ctl, _("The routines could not be written in %s: %s. Nothing was changed there."), folder,
                          error->message);
  if (wants_json)
    print_json (files);
  else
    print_table (files);
  return fler_ctl_end_output (ctl);
}

static FlerCtlExit
run_import_routines (FlerCtl *ctl, int argc, char *argv[])
{
  gboolean is_trial = FALSE;
  gboolean wants_json = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &is_trial, N_("Only tell what would be taken in"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wants_json, N_("Print JSON"), NULL },
    { NULL }
  };
  g_auto(GStrv) rest = NULL;
  FlerCtlExit exit;

  if (!fler_ctl_parse (ctl, entries, argc, argv, &rest, &exit))
    return exit;
  if (rest[0] == NULL)
    return fler_ctl_misuse (ctl, _("The file to take in was not told."));
  if (rest[1] != NULL)
    return fler_ctl_misuse (ctl, _("“%s” is more than the command takes."), rest[1]);
  return import_routines (ctl, rest[0], is_trial, wants_json);
}

const FlerCtlCommand fler_ctl_routines_commands[] = {
  { "export-routines", NULL, N_("Write the adapted routines as one file, to share"), run_export_routines },
  { "import-routines", N_("FILE"), N_("Take in routines that others have adapted"), run_import_routines },
  { NULL }
};
