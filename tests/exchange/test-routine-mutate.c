/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-routine-mutate.c - every routine file, changed at random: doubled, lost, moved, made huge
 *
 * Whatever becomes of a file, it is read, or its fault is told with file and line; and a member
 * that stands there twice is told by its name.
 */

#include <string.h>

#include "fler-json-text.h"
#include "fler-routine-load.h"
#include "fler-routine-read.h"

#define N_ROUNDS 3000

static const char *const names[] = {
  "kontaktmote.json", "overlamningsmote.json", "gk1.json", "gk2.json", "flerpartsmote.json", "sip.json", "annat.json",
};

static GString *
built_in (const char *name)
{
  g_autoptr(GBytes) bytes = fler_routine_get_built_in (name);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_string_new_len (data, (gssize) length);
}

static FlerRoutine *
read_text (const GString *text, GError **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text->str, text->len);

  return fler_routine_read (bytes, "a.json", "sv", error);
}

/* A routine, or a fault that says where. */
static void
assert_read_or_named (const GString *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerRoutine) routine = read_text (text, &error);

  g_assert_true ((routine != NULL) == (error == NULL));
  if (error == NULL)
    return;
  g_assert_true (g_str_has_prefix (error->message, "a.json:"));
  if (!g_error_matches (error, FLER_JSON_ERROR, FLER_JSON_ERROR_LARGE))
    g_assert_cmpuint (g_ascii_strtoull (error->message + strlen ("a.json:"), NULL, 10), >, 0);
}

/* Each member of each file twice in a row, on a line of its own: the second is told. */
static void
test_every_member_doubled (void)
{
  guint n_doubled = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GString) whole = built_in (names[i]);
      g_autoptr(GRegex) member = g_regex_new ("\"([a-z_]+)\": ?", 0, 0, NULL);
      g_autoptr(GMatchInfo) match = NULL;

      g_regex_match (member, whole->str, 0, &match);
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *key = g_match_info_fetch (match, 1);
          g_autofree char *double_it = g_strdup_printf ("\"%s\": 0,\n", key);
          g_autoptr(GString) text = g_string_new_len (whole->str, (gssize) whole->len);
          g_autoptr(GError) error = NULL;
          g_autoptr(FlerRoutine) routine = NULL;
          int start;

          g_match_info_fetch_pos (match, 0, &start, NULL);
          g_string_insert (text, start, double_it);
          routine = read_text (text, &error);
          g_assert_null (routine);
          g_assert_nonnull (error);
          g_assert_true (g_str_has_prefix (error->message, "a.json:"));
          if (strstr (error->message, key) == NULL)
            g_error ("%s: “%s” stands twice, but it says: %s", names[i], key, error->message);
          n_doubled++;
        }
    }
  g_assert_cmpuint (n_doubled, >, 1000);
}

static gsize
random_place (const GString *text)
{
  return (gsize) g_test_rand_int_range (0, (gint32) MAX (text->len, 1));
}

/* From a comma to the next: a value, a member or half of one. */
static void
take_piece (const GString *text, gsize *from, gsize *length)
{
  const char *end;

  *from = random_place (text);
  end = memchr (text->str + *from, ',', text->len - *from);
  *length = end != NULL ? (gsize) (end + 1 - text->str) - *from : text->len - *from;
}

static void
mutate (GString *text)
{
  static const char *const values[] = { "null", "true", "-1", "1e99", "\"\"", "[]", "{}", "\"2026-02-30\"", "[[[", "\"\\u0000\"",
                                        "9999999999999999999999", "\"\xff\"" };
  gsize from, length;

  take_piece (text, &from, &length);
  switch (g_test_rand_int_range (0, 5))
    {
    case 0:       /* lost */
      g_string_erase (text, (gssize) from, (gssize) length);
      break;
    case 1:       /* twice */
      {
        g_autofree char *piece = g_strndup (text->str + from, length);

        g_string_insert (text, (gssize) from, piece);
        break;
      }
    case 2:       /* somewhere else */
      {
        g_autofree char *piece = g_strndup (text->str + from, length);

        g_string_erase (text, (gssize) from, (gssize) length);
        g_string_insert (text, (gssize) random_place (text), piece);
        break;
      }
    case 3:       /* another type */
      {
        const char *colon = memchr (text->str + from, ':', text->len - from);

        if (colon != NULL)
          g_string_insert (text, colon + 1 - text->str, values[g_test_rand_int_range (0, G_N_ELEMENTS (values))]);
        break;
      }
    default:
      if (text->len > 0)
        text->str[from] = (char) g_test_rand_int_range (0, 256);
    }
}

static void
test_changed_at_random (void)
{
  for (int round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr(GString) text = built_in (names[round % G_N_ELEMENTS (names)]);

      for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
        mutate (text);
      assert_read_or_named (text);
    }
}

/* A text of ten million characters in the midst of an otherwise good file. */
static void
test_ten_megabytes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GString) text = built_in (names[i]);
      g_autofree char *huge = g_strnfill (10 * 1000 * 1000, 'a');
      g_autoptr(GError) error = NULL;
      const char *at = strstr (text->str, "\"sv\": \"");

      g_assert_nonnull (at);
      g_string_insert (text, at + strlen ("\"sv\": \"") - text->str, huge);
      g_assert_null (read_text (text, &error));
      g_assert_error (error, FLER_JSON_ERROR, FLER_JSON_ERROR_LARGE);
      g_assert_true (g_str_has_prefix (error->message, "a.json:"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/routine-mutate/every-member-doubled", test_every_member_doubled);
  g_test_add_func ("/exchange/routine-mutate/changed-at-random", test_changed_at_random);
  g_test_add_func ("/exchange/routine-mutate/ten-megabytes", test_ten_megabytes);
  return g_test_run ();
}
