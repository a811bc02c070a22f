/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routine-load.c - the routines that hold here: the built-in ones, and what was adapted */

#include "fler-routine-load.h"

#include <gio/gio.h>

#include "fler-common-read.h"
#include "fler-exchange-resources.h"
#include "fler-json-text.h"
#include "fler-own-files.h"
#include "fler-parties-read.h"
#include "fler-routine-read.h"

#define RESOURCES "/se/flerpart/exchange/routines/"

GBytes *
fler_routine_get_built_in (const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);
  GBytes *bytes = g_resource_lookup_data (fler_exchange_get_resource (), path,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);
  return bytes;
}

char *
fler_routine_own_folder (void)
{
  return g_build_filename (g_get_user_config_dir (), "flerpart", "routines", NULL);
}

/* The organisation's file of that name. */
static GBytes *
read_own (const char *folder, const char *name, GPtrArray *faults)
{
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  GError *error = NULL;
  GBytes *bytes;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  bytes = fler_json_text_read_file (path, &error);
  if (bytes == NULL)
    g_ptr_array_add (faults, error);
  return bytes;
}

static FlerRoutine *
load_routine (FlerForm form, const char *language, const char *folder, GPtrArray *faults)
{
  g_autofree char *name = g_strconcat (fler_form_id (form), ".json", NULL);
  g_autoptr(GBytes) built_in = fler_routine_get_built_in (name);
  g_autoptr(GBytes) own = read_own (folder, name, faults);
  GError *error = NULL;
  FlerRoutine *routine = NULL;

  if (own != NULL)
    {
      routine = fler_routine_read_adapted (built_in, own, name, language, &error);
      if (routine == NULL)
        g_ptr_array_add (faults, g_steal_pointer (&error));
    }
  if (routine == NULL)
    routine = fler_routine_read (built_in, name, language, &error);
  g_assert_no_error (error);   /* our own file */
  return routine;
}

static FlerRoutine *
load_common (const char *language, const char *folder, GPtrArray *faults)
{
  g_autoptr(GBytes) built_in = fler_routine_get_built_in ("common.json");
  g_autoptr(GBytes) own = read_own (folder, "common.json", faults);
  g_autoptr(FlerRoutine) common = fler_routine_new ();
  GError *error = NULL;

  fler_common_read (common, built_in, "common.json", language, &error);
  g_assert_no_error (error);   /* our own file */
  if (own != NULL && !fler_common_read (common, own, "common.json", language, &error))
    g_ptr_array_add (faults, error);
  return g_steal_pointer (&common);
}

static void
tell_unknown_files (const char *folder, GPtrArray *faults)
{
  static const char *const fixed[] = { NULL };
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) known = NULL;

  g_strv_builder_add_many (builder, "common.json", "parties.json", NULL);
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      g_autofree char *name = g_strconcat (fler_form_id (form), ".json", NULL);

      g_strv_builder_add (builder, name);
    }
  known = g_strv_builder_end (builder);
  fler_own_files_tell_unknown (folder, (const char *const *) known, fixed, faults);
}

FlerRoutineSet *
fler_routine_set_load (const char *language, const char *folder)
{
  g_autoptr(FlerRoutineSet) set = fler_routine_set_new ();
  g_autoptr(FlerRoutine) common = load_common (language, folder, set->faults);

  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      set->by_form[form] = load_routine (form, language, folder, set->faults);
      fler_common_apply (common, set->by_form[form]);
    }
  tell_unknown_files (folder, set->faults);
  return g_steal_pointer (&set);
}

GPtrArray *
fler_parties_load (const char *language, const char *folder, GPtrArray *faults)
{
  g_autoptr(GBytes) built_in = fler_routine_get_built_in ("parties.json");
  g_autoptr(GBytes) own = read_own (folder, "parties.json", faults);
  GPtrArray *parties = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_party_free);
  GError *error = NULL;

  fler_parties_read (parties, built_in, "parties.json", language, &error);
  g_assert_no_error (error);   /* our own file */
  if (own != NULL && !fler_parties_read (parties, own, "parties.json", language, &error))
    g_ptr_array_add (faults, error);
  return parties;
}
