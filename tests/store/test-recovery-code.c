/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-recovery-code.c - the code on paper, and what people make of it when they type */

#include "fler-recovery-code.h"

#include <string.h>

#include "fler-store.h"

static void
test_form (void)
{
  char *code = fler_recovery_code_new ();
  char *other = fler_recovery_code_new ();

  g_assert_cmpuint (strlen (code), ==, 35);
  for (int i = 0; i < 35; i++)
    {
      if (i % 6 == 5)
        g_assert_cmpint (code[i], ==, '-');
      else
        g_assert_nonnull (strchr ("0123456789ABCDEFGHJKMNPQRSTVWXYZ", code[i]));
    }
  g_assert_cmpstr (code, !=, other);
  fler_store_free_secret (code);
  fler_store_free_secret (other);
}

static void
assert_reads_as (const char *text, const char *code)
{
  g_autofree char *read = fler_recovery_code_read (text, NULL);

  g_assert_cmpstr (read, ==, code);
}

static void
test_typed_freely (void)
{
  g_autofree char *code = fler_recovery_code_new ();
  g_autofree char *lower = g_ascii_strdown (code, -1);
  g_auto(GStrv) groups = g_strsplit (code, "-", -1);
  g_autofree char *bare = g_strjoinv ("", groups);
  g_autofree char *spaced = g_strjoinv (" ", groups);
  g_autofree char *dashes = g_strjoinv (" – ", groups);
  g_autofree char *lookalikes = g_strdup (lower);

  for (char *p = lookalikes; *p != '\0'; p++)
    *p = *p == '0' ? 'o' : *p == '1' ? 'l' : *p;

  assert_reads_as (code, code);
  assert_reads_as (lower, code);
  assert_reads_as (bare, code);
  assert_reads_as (spaced, code);
  assert_reads_as (dashes, code);
  assert_reads_as (lookalikes, code);
}

/* Every single slip in every place, with every other character, is told by its group. */
static void
test_one_wrong_character (void)
{
  static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  g_autofree char *code = fler_recovery_code_new ();

  for (guint i = 0; i < strlen (code); i++)
    {
      char right = code[i];
      guint wrong_group;

      if (right == '-')
        continue;
      for (const char *c = alphabet; *c != '\0'; c++)
        {
          if (*c == right)
            continue;
          code[i] = *c;
          g_assert_null (fler_recovery_code_read (code, &wrong_group));
          g_assert_cmpuint (wrong_group, ==, i / 6 + 1);
        }
      code[i] = right;
    }
}

static void
test_two_changed_places (void)
{
  g_autofree char *code = fler_recovery_code_new ();

  for (guint i = 0; i + 1 < strlen (code); i++)
    {
      char first = code[i], second = code[i + 1];
      guint wrong_group;

      if (first == '-' || second == '-' || first == second)
        continue;
      code[i] = second;
      code[i + 1] = first;
      g_assert_null (fler_recovery_code_read (code, &wrong_group));
      g_assert_cmpuint (wrong_group, ==, i / 6 + 1);
      code[i] = first;
      code[i + 1] = second;
    }
}

static void
test_groups_changed_places (void)
{
  g_autofree char *code = fler_recovery_code_new ();
  g_auto(GStrv) groups = g_strsplit (code, "-", -1);
  g_autofree char *swapped = g_strdup_printf ("%s-%s-%s-%s-%s-%s", groups[1], groups[0], groups[2],
                                              groups[3], groups[4], groups[5]);
  guint wrong_group;

  g_assert_null (fler_recovery_code_read (swapped, &wrong_group));
  g_assert_cmpuint (wrong_group, ==, 1);
}

static void
test_wrong_length (void)
{
  g_autofree char *code = fler_recovery_code_new ();
  g_autofree char *longer = g_strconcat (code, "-0", NULL);
  g_autofree char *shorter = g_strndup (code, 29);
  guint wrong_group = 9;

  g_assert_null (fler_recovery_code_read (longer, &wrong_group));
  g_assert_cmpuint (wrong_group, ==, 0);
  g_assert_null (fler_recovery_code_read (shorter, &wrong_group));
  g_assert_cmpuint (wrong_group, ==, 0);
  g_assert_null (fler_recovery_code_read ("", NULL));
  g_assert_null (fler_recovery_code_read (NULL, NULL));
  g_assert_null (fler_recovery_code_read ("\xff\xfe", NULL));
}

static void
test_foreign_characters (void)
{
  guint wrong_group;

  g_assert_null (fler_recovery_code_read ("ÅÄÖÅÄ-00000-00000-00000-00000-00000", &wrong_group));
  g_assert_cmpuint (wrong_group, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/recovery-code/six-groups-of-five", test_form);
  g_test_add_func ("/store/recovery-code/typed-freely", test_typed_freely);
  g_test_add_func ("/store/recovery-code/one-wrong-character-is-told", test_one_wrong_character);
  g_test_add_func ("/store/recovery-code/two-that-changed-places-are-told", test_two_changed_places);
  g_test_add_func ("/store/recovery-code/groups-that-changed-places-are-told", test_groups_changed_places);
  g_test_add_func ("/store/recovery-code/wrong-length", test_wrong_length);
  g_test_add_func ("/store/recovery-code/foreign-characters", test_foreign_characters);
  return g_test_run ();
}
