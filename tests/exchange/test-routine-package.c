/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-routine-package.c - adapted routines go out as one file, are checked, and come in or do not (D143) */

#include <glib/gstdio.h>
#include <string.h>

#include "fler-routine-load.h"
#include "fler-routine-package.h"

static char *
new_folder (void)
{
  char *folder = g_dir_make_tmp ("flerpart-package-XXXXXX", NULL);

  g_assert_nonnull (folder);
  return folder;
}

static void
clear_folder (char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}
static void
put (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static char *
get (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static GPtrArray *
read_package (const char *text, const char *folder, GError **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return fler_routine_package_read (bytes, "lanet.json", folder, error);
}

static void
test_there_and_back (void)
{
  char *from = new_folder (), *to = new_folder ();
  g_autoptr(FlerRoutineSet) set = NULL;
  g_autoptr(GPtrArray) files = NULL;
  g_autoptr(GPtrArray) again = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *package = NULL;
  g_autofree char *taken_back = NULL;
  g_autofree char *gone = NULL;
  guint n_files;

  put (from, "kontaktmote.json", "{ \"title\": \"Länets kontaktmöte\" }");
  put (from, "common.json", "{ \"unmet_reasons\": [ { \"id\": \"a\", \"title\": \"Ett skäl\" } ] }");
  put (to, "kontaktmote.json", "{ \"title\": \"Vårt kontaktmöte\" }");
  put (to, "gk1.json", "{ \"title\": \"Vår GK 1\" }");
  package = fler_routine_package_write (from, &n_files, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_files, ==, 2);

  files = read_package (package, to, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fler_routine_package_count (files, TRUE), ==, 1);
  g_assert_cmpuint (fler_routine_package_count (files, FALSE), ==, 1);
  g_assert_true (fler_routine_package_take_in (files, to, &error));
  set = fler_routine_set_load ("sv", to);
  g_assert_cmpuint (set->faults->len, ==, 0);
  g_assert_cmpstr (fler_routine_set_get (set, FLER_FORM_KONTAKT)->title, ==, "Länets kontaktmöte");
  g_assert_cmpstr (fler_routine_set_get (set, FLER_FORM_GK1)->title, ==, "Vår GK 1");
  g_assert_cmpuint (fler_routine_set_get (set, FLER_FORM_SIP)->unmet_reasons->len, ==, 1);

  /* Once more there is nothing to do. */
  again = read_package (package, to, &error);
  g_assert_cmpuint (fler_routine_package_count (again, TRUE) + fler_routine_package_count (again, FALSE), ==, 0);

  g_assert_true (fler_routine_package_take_back (files, to, &error));
  taken_back = get (to, "kontaktmote.json");
  g_assert_cmpstr (taken_back, ==, "{ \"title\": \"Vårt kontaktmöte\" }");
  gone = get (to, "common.json");
  g_assert_null (gone);
  clear_folder (from);
  clear_folder (to);
}

static void
test_nothing_adapted (void)
{
  char *folder = new_folder ();
  g_autoptr(GError) error = NULL;
  guint n_files = 9;
  g_autofree char *package = fler_routine_package_write (folder, &n_files, &error);

  g_assert_no_error (error);
  g_assert_nonnull (package);
  g_assert_cmpuint (n_files, ==, 0);
  clear_folder (folder);
}

static const struct { const char *path, *package, *fault; } refused[] = {
  { "core", "{ \"flerpart_routines\": 1, \"routines\": {\n\"gk1.json\": { \"steps\": [\n"
            "{ \"id\": \"G5\", \"text\": \"x\" } ] } } }",
    "gk1.json: lanet.json:3: steps[0].text: the step G5 is a core component" },
  { "unknown-file", "{ \"flerpart_routines\": 1, \"routines\": {\n\"gk3.json\": {} } }", "lanet.json:2: routines.gk3.json" },
  { "common", "{ \"flerpart_routines\": 1, \"routines\": {\n\"common.json\": { \"conduct\": 7 } } }",
    "common.json: lanet.json:2: conduct: must be" },
  { "parties", "{ \"flerpart_routines\": 1, \"routines\": { \"parties.json\": { \"parties\": [ { \"id\": \"x\" } ] } } }",
    "parties.json: lanet.json:1: parties[0].id: must be af" },
  { "version", "{ \"flerpart_routines\": 2, \"routines\": {} }", "flerpart_routines: must be" },
  { "register", "{ \"flerpart_register\": 1, \"parties\": [] }", "flerpart_register: is not a field" },
  { "not-json", "kontaktmöte", "lanet.json" },
};

/* Nothing is taken in of a package that has a fault, however good its other parts are. */
static void
test_refused (gconstpointer index)
{
  gsize i = GPOINTER_TO_SIZE (index);
  char *folder = new_folder ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) files = read_package (refused[i].package, folder, &error);

  g_assert_null (files);
  g_assert_nonnull (error);
  if (strstr (error->message, refused[i].fault) == NULL)
    g_error ("“%s” does not tell “%s”", error->message, refused[i].fault);
  clear_folder (folder);
}

static void
test_a_faulty_file_is_not_shared (void)
{
  char *folder = new_folder ();
  g_autoptr(GError) error = NULL;
  g_autofree char *package = NULL;
  guint n_files;

  put (folder, "kontaktmote.json", "{ \"steps\": [ { \"id\": \"K2\", \"text\": \"Behövs inte\" } ] }");
  package = fler_routine_package_write (folder, &n_files, &error);
  g_assert_null (package);
  g_assert_nonnull (strstr (error->message, "kontaktmote.json:1: steps[0].text: the step K2 is a core component"));
  clear_folder (folder);
}

/* Where the last cannot be written, the first is put back. */
static void
test_all_or_nothing (void)
{
  char *folder = new_folder ();
  g_autoptr(GPtrArray) files = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *blocked = g_build_filename (folder, "common.json", NULL);
  g_autofree char *kept = NULL;

  put (folder, "kontaktmote.json", "{ \"title\": \"Vårt\" }");
  files = read_package ("{ \"flerpart_routines\": 1, \"routines\": { \"kontaktmote.json\": { \"title\": \"Länets\" },"
                        " \"common.json\": { \"conduct\": \"Länets\" } } }", folder, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir (blocked, 0700), ==, 0);
  g_assert_false (fler_routine_package_take_in (files, folder, &error));
  kept = get (folder, "kontaktmote.json");
  g_assert_cmpstr (kept, ==, "{ \"title\": \"Vårt\" }");
  g_rmdir (blocked);
  clear_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/routine-package/D143/there-and-back", test_there_and_back);
  g_test_add_func ("/exchange/routine-package/D143/nothing-adapted", test_nothing_adapted);
  g_test_add_func ("/exchange/routine-package/D143/a-faulty-file-is-not-shared", test_a_faulty_file_is_not_shared);
  g_test_add_func ("/exchange/routine-package/D143/all-or-nothing", test_all_or_nothing);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/routine-package/D143/refused/", refused[i].path, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }
  return g_test_run ();
}
