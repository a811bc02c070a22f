/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routine-package.c - an organisation's adapted routines as one file, for others to take in */

#include "fler-routine-package.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fler-common-read.h"
#include "fler-form.h"
#include "fler-json-text.h"
#include "fler-parties-read.h"
#include "fler-routine-adapt.h"
#include "fler-routine-load.h"
#include "fler-routine-read.h"
#include "fler-safe-file.h"

#define VERSION 1

static const char *const package_fields[] = { "flerpart_routines", "routines", NULL };

static void
free_file (gpointer data)
{
  FlerRoutineFile *file = data;

  g_free (file->name);
  g_free (file->text);
  g_clear_pointer (&file->before, g_bytes_unref);
  g_free (file);
}

static const char *const *
file_names (void)
{
  static char *names[FLER_N_FORMS + 2];     /* each form's but NONE's, then the two others and NULL */
  guint n = 0;

  if (names[0] != NULL)
    return (const char *const *) names;
  for (FlerForm form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    names[n++] = g_strconcat (fler_form_id (form), ".json", NULL);
  names[n++] = g_strdup ("common.json");
  names[n++] = g_strdup ("parties.json");
  return (const char *const *) names;
}

static gboolean
check_routine (FlerJsonText *own, const char *name, const char *language, GError **error)
{
  g_autoptr(GBytes) built_in = fler_routine_get_built_in (name);
  g_autoptr(FlerJsonText) under = fler_json_text_parse (built_in, name, error);
  g_autoptr(FlerJsonText) merged = under != NULL ? fler_routine_adapt (under, own, error) : NULL;
  g_autoptr(FlerRoutine) routine = merged != NULL ? fler_routine_from_json (merged, language, error) : NULL;

  return routine != NULL;
}

static gboolean
check_part (FlerJsonText *own, const char *name, const char *language, GError **error)
{
  if (g_str_equal (name, "common.json"))
    {
      g_autoptr(FlerRoutine) common = fler_routine_new ();

      return fler_common_read_text (common, own, language, error);
    }
  if (g_str_equal (name, "parties.json"))
    {
      g_autoptr(GPtrArray) parties = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_party_free);

      return fler_parties_read_text (parties, own, language, error);
    }
  return check_routine (own, name, language, error);
}

/* In both languages: a text may be whole in one alone. */
static gboolean
check (FlerJsonText *own, const char *name, GError **error)
{
  return check_part (own, name, "sv", error) && check_part (own, name, "en", error);
}

/* (nullable) without @error: there is none of that name */
static GBytes *
read_own (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? fler_json_text_read_file (path, error) : NULL;
}

static char *
to_text (JsonNode *node)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, node);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}

char *
fler_routine_package_write (const char *folder, guint *n_files, GError **error)
{
  g_autoptr(JsonObject) root = json_object_new ();
  JsonObject *routines = json_object_new ();
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  *n_files = 0;
  json_object_set_int_member (root, "flerpart_routines", VERSION);
  json_object_set_object_member (root, "routines", routines);
  for (const char *const *name = file_names (); *name != NULL; name++)
    {
      GError *failed = NULL;
      g_autoptr(GBytes) bytes = read_own (folder, *name, &failed);
      g_autoptr(FlerJsonText) own = bytes != NULL ? fler_json_text_parse (bytes, *name, &failed) : NULL;

      if (failed != NULL || (own != NULL && !check (own, *name, &failed)))
        {
          g_propagate_error (error, failed);
          return NULL;
        }
      if (own == NULL)
        continue;
      json_object_set_member (routines, *name, json_node_copy (fler_json_text_get_root (own).node));
      ++*n_files;
    }
  json_node_set_object (node, root);
  return to_text (node);
}

static gboolean
is_same_json (GBytes *before, const char *name, JsonNode *node)
{
  g_autoptr(FlerJsonText) text = before != NULL ? fler_json_text_parse (before, name, NULL) : NULL;

  return text != NULL && json_node_equal (fler_json_text_get_root (text).node, node);
}

static FlerRoutineFile *
read_part (FlerJsonText *package, JsonNode *node, const char *name, const char *folder, GError **error)
{
  /* The part as a text of its own, which knows its lines in the package. */
  g_autoptr(FlerJsonText) own = fler_json_text_new_merged (package, package);
  g_autoptr(GBytes) before = NULL;
  FlerRoutineFile *file;
  GError *failed = NULL;

  fler_json_text_take_root (own, json_node_ref (node));
  if (!check (own, name, error))
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  before = read_own (folder, name, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  file = g_new0 (FlerRoutineFile, 1);
  file->name = g_strdup (name);
  file->text = to_text (node);
  file->is_same = is_same_json (before, name, node);
  file->before = g_steal_pointer (&before);
  return file;
}

static gboolean
read_head (FlerJsonSpot root, FlerJsonSpot *routines, GError **error)
{
  FlerJsonSpot spot;
  int version;

  return fler_json_spot_check_object (root, package_fields, error)
         && fler_json_spot_need_member (root, "flerpart_routines", &spot, error)
         && fler_json_spot_read_int (spot, VERSION, VERSION, &version, error)
         && fler_json_spot_need_member (root, "routines", routines, error)
         && fler_json_spot_check_object (*routines, file_names (), error);
}

GPtrArray *
fler_routine_package_read (GBytes *bytes, const char *name, const char *folder, GError **error)
{
  g_autoptr(FlerJsonText) package = fler_json_text_parse (bytes, name, error);
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (free_file);
  FlerJsonSpot routines, part;

  if (package == NULL || !read_head (fler_json_text_get_root (package), &routines, error))
    return NULL;
  for (const char *const *file_name = file_names (); *file_name != NULL; file_name++)
    {
      FlerRoutineFile *file;

      if (!fler_json_spot_get_member (routines, *file_name, &part))
        continue;
      file = read_part (package, part.node, *file_name, folder, error);
      if (file == NULL)
        return NULL;
      g_ptr_array_add (files, file);
    }
  return g_steal_pointer (&files);
}

guint
fler_routine_package_count (GPtrArray *files, gboolean is_new)
{
  guint n = 0;

  for (guint i = 0; i < files->len; i++)
    {
      const FlerRoutineFile *file = files->pdata[i];

      n += !file->is_same && (file->before == NULL) == (is_new != FALSE);
    }
  return n;
}

static gboolean
write_file (const char *folder, const char *name, const void *text, gsize size, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(FlerSafeFile) file = fler_safe_file_new (path, error);

  return file != NULL
         && g_output_stream_write_all (fler_safe_file_get_stream (file), text, size, NULL, NULL, error)
         && fler_safe_file_commit (file, error);
}

static gboolean
put_back (const FlerRoutineFile *file, const char *folder, GError **error)
{
  g_autofree char *path = NULL;

  if (file->is_same)
    return TRUE;
  if (file->before != NULL)
    return write_file (folder, file->name, g_bytes_get_data (file->before, NULL), g_bytes_get_size (file->before),
                       error);
  path = g_build_filename (folder, file->name, NULL);
  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", file->name, g_strerror (errno));
  return FALSE;
}

gboolean
fler_routine_package_take_in (GPtrArray *files, const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", folder, g_strerror (errno));
      return FALSE;
    }
  for (guint i = 0; i < files->len; i++)
    {
      const FlerRoutineFile *file = files->pdata[i];

      if (file->is_same || write_file (folder, file->name, file->text, strlen (file->text), error))
        continue;
      while (i-- > 0)
        put_back (files->pdata[i], folder, NULL);   /* what kept the one from being written is told */
      return FALSE;
    }
  return TRUE;
}

gboolean
fler_routine_package_take_back (GPtrArray *files, const char *folder, GError **error)
{
  for (guint i = 0; i < files->len; i++)
    if (!put_back (files->pdata[i], folder, error))
      return FALSE;
  return TRUE;
}
