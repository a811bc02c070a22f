/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-kept-file-choice.c - which calendar file is kept current, and what it may tell */

#define G_LOG_DOMAIN "fler-kept-file"

#include "config.h"

#include "fler-kept-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fler-register-store.h"
#include "fler-settings.h"

#define N_SETTINGS 4
#define MAX_NAMES 100
#define HEAD_OCTETS 300

static const char *const SETTINGS[N_SETTINGS] = {
  FLER_SETTING_KEPT_FILE_PATH, FLER_SETTING_KEPT_FILE_SHOW, FLER_SETTING_KEPT_FILE_PERIOD,
  FLER_SETTING_KEPT_FILE_DEADLINES,
};

static const char *const SHOWS[] = {
  [FLER_SHOW_NOTHING] = "nothing", [FLER_SHOW_REFERENCE] = "reference", [FLER_SHOW_NAME] = "name",
};

static const char *const PERIODS[] = {
  [FLER_KEPT_FILE_MONTH] = "month", [FLER_KEPT_FILE_QUARTER] = "quarter", [FLER_KEPT_FILE_YEAR] = "year",
};

void
fler_kept_file_choice_clear (FlerKeptFileChoice *choice)
{
  g_clear_pointer (&choice->path, g_free);
}

gboolean
fler_kept_file_choice_load (FlerKeptFileChoice *choice, FlerDb *db, GError **error)
{
  g_autoptr(GError) failed = NULL;

  for (int i = 0; i < N_SETTINGS && failed == NULL; i++)
    {
      g_autofree char *value = fler_setting_store_get (db, SETTINGS[i], &failed);

      switch (i)
        {
        case 0:
          fler_kept_file_choice_clear (choice);
          choice->path = g_steal_pointer (&value);
          break;
        case 1:
          /* What is not known tells nothing. */
          if (!fler_show_from_id (value, &choice->show))
            choice->show = FLER_SHOW_NOTHING;
          break;
        case 2:
          choice->period = FLER_KEPT_FILE_YEAR;
          for (gsize period = 0; period < G_N_ELEMENTS (PERIODS); period++)
            if (g_strcmp0 (value, PERIODS[period]) == 0)
              choice->period = (FlerKeptFilePeriod) period;
          break;
        default:
          choice->has_deadlines = g_strcmp0 (value, "yes") == 0;
        }
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
fler_kept_file_choice_save (const FlerKeptFileChoice *choice, FlerDb *db, GError **error)
{
  const char *const values[N_SETTINGS] = {
    choice->path, SHOWS[choice->show], PERIODS[choice->period], choice->has_deadlines ? "yes" : NULL,
  };

  if (!fler_db_begin (db, error))
    return FALSE;
  for (int i = 0; i < N_SETTINGS; i++)
    if (!fler_setting_store_set (db, SETTINGS[i], values[i], error))
      {
        fler_db_rollback (db);
        return FALSE;
      }
  return fler_db_commit (db, error);
}

/* Nothing there, or a file that we have written. */
static gboolean
may_be_ours (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, NULL);
  char head[HEAD_OCTETS + 1] = { 0 };

  if (stream == NULL)
    return !g_file_test (path, G_FILE_TEST_EXISTS);
  return g_input_stream_read (G_INPUT_STREAM (stream), head, HEAD_OCTETS, NULL, NULL) > 0
         && strstr (head, "PRODID:-//Flerpart//") != NULL;
}

char *
fler_kept_file_name_in (const char *folder)
{
  const char *what = C_("file name", "calendar");

  for (int i = 1; i < MAX_NAMES; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf ("%s.ics", what) : g_strdup_printf ("%s-%d.ics", what, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (may_be_ours (path))
        return g_steal_pointer (&path);
    }
  {
    g_autofree char *uuid = g_uuid_string_random ();
    g_autofree char *name = g_strdup_printf ("%s-%s.ics", what, uuid);

    return g_build_filename (folder, name, NULL);
  }
}
