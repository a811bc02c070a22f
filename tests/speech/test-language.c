/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-language.c - Swedish is spoken when asked for, also on a machine without its locale
 *
 * A language is settled once in a process, so each case is asked of a new one: this program
 * itself, which given "--speak WANTED" says what it speaks.
 */

#include "config.h"

#include "fler-language.h"
#include "fler-words.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n.h>

static const char *self;

/* LOCPATH hides the machine's own locales; what it names does not exist. */
#define BARE "LOCPATH=/nonexistent"

static const struct { const char *path, *wanted; const char *environment[4]; const char *expected; } cases[] = {
  { "/speech/language/follows-the-locale",
    "", { "LC_ALL=sv_SE.UTF-8" }, "sv tisdag åäö" },
  { "/speech/language/chosen-over-the-locale",
    "en", { "LC_ALL=sv_SE.UTF-8" }, "en Tuesday åäö" },
  { "/speech/language/chosen-over-LANGUAGE",
    "en", { "LC_ALL=sv_SE.UTF-8", "LANGUAGE=sv" }, "en Tuesday åäö" },
  { "/speech/language/chosen-in-the-C-locale",
    "sv", { "LC_ALL=C" }, "sv tisdag åäö" },
  { "/speech/language/chosen-in-C.UTF-8",
    "sv", { "LC_ALL=C.UTF-8" }, "sv tisdag åäö" },
  { "/speech/language/chosen-without-any-locale",
    "sv", { BARE, "LC_ALL=C" }, "sv tisdag åäö" },
  { "/speech/language/LANGUAGE-in-the-C-locale",
    "", { BARE, "LC_ALL=C", "LANGUAGE=sv" }, "sv tisdag åäö" },
  { "/speech/language/second-in-LANGUAGE",
    "", { BARE, "LC_ALL=C", "LANGUAGE=xx:sv_SE" }, "sv tisdag åäö" },
  { "/speech/language/locale-that-was-never-generated",
    "", { BARE, "LANG=sv_SE.UTF-8" }, "sv tisdag åäö" },
  { "/speech/language/locale-that-is-not-UTF-8",
    "sv", { "LC_ALL=sv_SE.ISO-8859-1" }, "sv tisdag åäö" },
  { "/speech/language/English-in-the-C-locale",
    "", { "LC_ALL=C" }, "en Tuesday åäö" },
  { "/speech/language/English-where-nothing-fits",
    "", { BARE, "LANG=xx_XX.UTF-8" }, "en Tuesday åäö" },
};

static int
speak (const char *wanted)
{
  fler_language_init (wanted);
  setlocale (LC_ALL, "");                /* as GTK does, in its own start */
  g_print ("%s %s åäö", fler_language_get (), fler_words_weekday (G_DATE_TUESDAY));
  return 0;
}

static void
test_speaks (gconstpointer index)
{
  gsize i = GPOINTER_TO_SIZE (index);
  const char *argv[] = { self, "--speak", cases[i].wanted, NULL };
  g_auto(GStrv) environment = g_get_environ ();
  g_autofree char *said = NULL;
  g_autoptr(GError) error = NULL;
  int status;
  static const char *const cleared[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG", "LOCPATH" };

  for (gsize n = 0; n < G_N_ELEMENTS (cleared); n++)
    environment = g_environ_unsetenv (environment, cleared[n]);
  for (gsize n = 0; n < G_N_ELEMENTS (cases[i].environment) && cases[i].environment[n] != NULL; n++)
    {
      g_auto(GStrv) pair = g_strsplit (cases[i].environment[n], "=", 2);

      environment = g_environ_setenv (environment, pair[0], pair[1], TRUE);
    }

  g_assert_true (g_spawn_sync (NULL, (char **) argv, environment, G_SPAWN_DEFAULT,
                               NULL, NULL, &said, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_assert_cmpstr (said, ==, cases[i].expected);
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--speak"))
    return speak (argv[2]);

  self = argv[0];
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GSIZE_TO_POINTER (i), test_speaks);
  return g_test_run ();
}
