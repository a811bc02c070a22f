/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-own-files.c - which of an organisation's files are passed over for their name */

#include "fler-own-files.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fler-json-text.h"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (nullable): the name as it would be known, if it was meant to be one: small, and
 * without what an editor put after .json */
static char *
plain_name (const char *name)
{
  g_autofree char *valid = g_filename_display_name (name);
  g_autofree char *small = g_utf8_strdown (valid, -1);
  char *end;

  if (g_str_has_suffix (small, ".json.txt"))
    small[strlen (small) - strlen (".txt")] = '\0';
  if (!g_str_has_suffix (small, ".json"))
    return NULL;
  end = small + strlen (small) - strlen (".json");
  *end = '\0';
  return g_strconcat (g_strstrip (small), ".json", NULL);
}

static GError *
fault_of (const char *name, const char *plain, const char *const *known, const char *const *fixed)
{
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *names = NULL;

  if (g_strv_contains (fixed, plain))
    return g_error_new (FLER_JSON_ERROR, FLER_JSON_ERROR_READ, _("%s: this file cannot be adapted"), shown);
  if (g_strv_contains (known, plain))
    return g_error_new (FLER_JSON_ERROR, FLER_JSON_ERROR_READ, _("%s: the file must be called %s"), shown, plain);
  names = g_strjoinv (", ", (char **) known);
  return g_error_new (FLER_JSON_ERROR, FLER_JSON_ERROR_READ,
                      _("%s: no file that can be adapted has this name; those that can be are %s"), shown, names);
}

void
fler_own_files_tell_unknown (const char        *folder,
                             const char *const *known,
                             const char *const *fixed,
                             GPtrArray         *faults)
{
  g_autoptr(GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (!g_strv_contains (known, name))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *plain = plain_name (names->pdata[i]);

      if (plain != NULL)
        g_ptr_array_add (faults, fault_of (names->pdata[i], plain, known, fixed));
    }
}
