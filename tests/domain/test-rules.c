/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-rules.c - every rule of the routines is applied, explained and tested
 *
 * Each rule id stands in quotation marks in a routine (data/routines) and in the code that
 * tells what is due, and the test of that names it.
 */

#include "fler-demo.h"

#include <string.h>

static const char *const rules[] = {
  "K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9",
  "Ö1", "Ö2", "Ö3", "Ö4", "Ö5", "Ö6", "Ö7", "Ö8",
  "G1", "G2", "G3", "G4", "G5", "G6a", "G6b", "G7",
  "F1", "F2", "F3", "F4", "F5", "F6", "F7",
};

static char *
read_all (const char *folder, const char *beginning, const char *ending)
{
  g_autofree char *path = g_build_filename (g_getenv ("FLER_SOURCE_ROOT"), folder, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = g_dir_open (path, 0, &error);
  GString *all = g_string_new (NULL);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL;

      if (!g_str_has_prefix (name, beginning) || !g_str_has_suffix (name, ending))
        continue;
      g_file_get_contents (file, &text, NULL, &error);
      g_assert_no_error (error);
      g_string_append (all, text);
    }
  g_assert_cmpuint (all->len, >, 0);
  return g_string_free (all, FALSE);
}

static void
assert_named (const char *text, const char *rule, const char *where)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", rule);

  if (strstr (text, quoted) == NULL)
    g_error ("%s is not in %s", rule, where);
}

static void
test_every_rule_is_in_a_routine (void)
{
  g_autofree char *routines = read_all ("data/routines", "", ".json");

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    assert_named (routines, rules[i], "data/routines");
}

static void
test_every_rule_is_in_the_code (void)
{
  g_autofree char *code = read_all ("src/domain", "fler-due", ".c");

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    assert_named (code, rules[i], "src/domain/fler-due*.c");
}

/* A test names a rule by what it does or expects of it: the id as a word by itself. */
static gboolean
has_word (const char *text, const char *word)
{
  g_autofree char *pattern = g_strdup_printf ("(?<![A-Za-zÖ0-9])%s(?![A-Za-z0-9])", word);

  return g_regex_match_simple (pattern, text, 0, 0);
}

static void
test_every_rule_has_a_test (void)
{
  g_autofree char *tests = read_all ("tests/domain", "test-due", ".c");

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (!has_word (tests, rules[i]))
      g_error ("no test names %s", rules[i]);
}

/* What the guide and the list of what is due give as a reason, too: D5, D106 … */
static void
test_every_reason_has_a_test (void)
{
  g_autofree char *guide = read_all ("src/domain", "fler-guide", ".c");
  g_autofree char *due = read_all ("src/domain", "fler-due", ".c");
  g_autofree char *code = g_strconcat (guide, due, NULL);
  g_autofree char *guide_tests = read_all ("tests/domain", "test-guide", ".c");
  g_autofree char *due_tests = read_all ("tests/domain", "test-due", ".c");
  g_autofree char *tests = g_strconcat (guide_tests, due_tests, NULL);
  g_autoptr(GRegex) id = g_regex_new ("\"((?:K|Ö|G|F|D)[0-9]+[ab]?)\"", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  guint n_found = 0;

  g_regex_match (id, code, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL), n_found++)
    {
      g_autofree char *rule = g_match_info_fetch (match, 1);

      if (!has_word (tests, rule))
        g_error ("no test names %s", rule);
    }
  g_assert_cmpuint (n_found, >, 100);
}

static char *
read_routine (FlerForm form)
{
  g_autofree char *name = g_strconcat (fler_form_id (form), ".json", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("FLER_SOURCE_ROOT"), "data", "routines", name, NULL);
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
assert_has_id (const char *routine, const char *id, FlerForm form)
{
  g_autofree char *property = g_strdup_printf ("\"id\": \"%s\"", id);

  if (strstr (routine, property) == NULL)
    g_error ("%s has no “%s”", fler_form_id (form), id);
}

/* What the demonstration wrote down stands where the live form looks for it. */
static void
test_demonstration_knows_the_routines (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  GDate today;

  fler_day_parse ("2026-11-24", &today);
  for (guint index = 0; index < 400; index++)
    {
      g_autoptr(FlerDemoCase) demo = fler_demo_case_new (1, index, &today, zone);

      for (guint m = 0; m < demo->meetings->len; m++)
        {
          FlerDemoMeeting *told = demo->meetings->pdata[m];
          g_autofree char *routine = read_routine (told->meeting->form);
          const FlerRecord *record = told->records->len > 0 ? told->records->pdata[0] : NULL;
          GHashTableIter iter;
          gpointer section;

          if (record == NULL)
            continue;
          g_hash_table_iter_init (&iter, record->answers);
          while (g_hash_table_iter_next (&iter, &section, NULL))
            assert_has_id (routine, section, told->meeting->form);
          g_assert_cmpuint (record->agenda_done->len, >, 0);
          for (guint i = 0; i < record->agenda_done->len; i++)
            assert_has_id (routine, record->agenda_done->pdata[i], told->meeting->form);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/rules/in-a-routine", test_every_rule_is_in_a_routine);
  g_test_add_func ("/domain/rules/in-the-code", test_every_rule_is_in_the_code);
  g_test_add_func ("/domain/rules/has-a-test", test_every_rule_has_a_test);
  g_test_add_func ("/domain/rules/reason-has-a-test", test_every_reason_has_a_test);
  g_test_add_func ("/domain/rules/demonstration-knows-the-routines",
                   test_demonstration_knows_the_routines);
  return g_test_run ();
}
