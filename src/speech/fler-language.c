/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-language.c - which language the program speaks, settled once at its start */

#define G_LOG_DOMAIN "fler-language"

#include "config.h"

#include "fler-language.h"

#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include <glib/gi18n.h>

/* The locales that suit each language, the best first. */
static const char *const swedish_locales[] = { "sv_SE.UTF-8", "sv_FI.UTF-8", NULL };
static const char *const english_locales[] = { "en_GB.UTF-8", "en_US.UTF-8", "C.UTF-8", NULL };

static const char *const locale_variables[] = {
  "LC_ALL", "LC_COLLATE", "LC_CTYPE", "LC_MESSAGES", "LC_MONETARY", "LC_NUMERIC", "LC_TIME",
};

/* In the build folder, po/ lies beside src/ and tests/, two steps up from every program; there
 * are the catalogues and our own locale before they are installed. */
static char *
find_in_build (const char *name)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *found = NULL;

  if (folder == NULL || g_str_equal (folder, BINDIR))
    return NULL;
  found = g_build_filename (folder, "..", "..", "po", name, NULL);
  return g_file_test (found, G_FILE_TEST_EXISTS) ? g_steal_pointer (&found) : NULL;
}

static void
bind_catalogue (void)
{
  g_autofree char *built = find_in_build ("sv/LC_MESSAGES/" GETTEXT_PACKAGE ".mo");
  g_autofree char *folder = built != NULL ? find_in_build (".") : NULL;

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static gboolean
is_utf8 (void)
{
  return g_str_equal (nl_langinfo (CODESET), "UTF-8");
}

/* Whether the locale of messages is one in which the C library translates. */
static gboolean
can_translate (void)
{
  const char *name = setlocale (LC_MESSAGES, NULL);

  return !g_str_equal (name, "C") && !g_str_equal (name, "POSIX") && !g_str_has_prefix (name, "C.");
}

/* Everything in one locale. */
static gboolean
enter (const char *name)
{
  if (setlocale (LC_ALL, name) == NULL || !is_utf8 ())
    return FALSE;
  g_setenv ("LC_ALL", name, TRUE);
  return TRUE;
}

static gboolean
enter_first (const char *const *names)
{
  for (; *names != NULL; names++)
    if (enter (*names))
      return TRUE;
  return FALSE;
}

/* Our own locale, made when the program was built. */
static gboolean
enter_own (const char *const *names)
{
  g_autofree char *before = g_strdup (g_getenv ("LOCPATH"));
  g_autofree char *built = find_in_build ("locale");

  g_setenv ("LOCPATH", built != NULL ? built : OWN_LOCALEDIR, TRUE);
  if (enter_first (names))
    return TRUE;
  if (before != NULL)
    g_setenv ("LOCPATH", before, TRUE);
  else
    g_unsetenv ("LOCPATH");
  return FALSE;
}

/* Any locale there is, for the sake of the messages alone; the rest stays neutral. */
static gboolean
enter_any (void)
{
  const char *argv[] = { "locale", "-a", NULL };
  g_autofree char *list = NULL;
  g_auto(GStrv) names = NULL;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL,
                     NULL, NULL, &list, NULL, NULL, NULL))
    return FALSE;

  setlocale (LC_ALL, "C.UTF-8");
  names = g_strsplit (list, "\n", -1);
  for (char **name = names; *name != NULL; name++)
    {
      if (setlocale (LC_MESSAGES, **name != '\0' ? *name : "C") == NULL || !can_translate ())
        continue;
      for (gsize i = 0; i < G_N_ELEMENTS (locale_variables); i++)
        g_unsetenv (locale_variables[i]);
      g_setenv ("LANG", "C.UTF-8", TRUE);
      g_setenv ("LC_MESSAGES", *name, TRUE);
      return TRUE;
    }
  return FALSE;
}

static void
speak (const char *language)
{
  gboolean is_swedish = g_str_equal (language, "sv");
  const char *now = setlocale (LC_MESSAGES, NULL);

  g_setenv ("LANGUAGE", language, TRUE);
  if (g_str_has_prefix (now, language) && is_utf8 ())
    return;

  if (enter_first (is_swedish ? swedish_locales : english_locales))
    return;
  if (is_swedish && !enter_own (swedish_locales) && !enter_any ())
    g_message ("no locale in which the C library translates; see README, Language");
}

/* What the environment asks for, by the C library's own order; NULL: nothing that we speak. */
static const char *
wish_of_environment (void)
{
  static const char *const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);
      g_auto(GStrv) languages = NULL;

      if (value == NULL || *value == '\0')
        continue;
      languages = g_strsplit (value, ":", -1);
      /* LANGUAGE is a list: one that we do not speak leaves the word to the next. */
      for (char **language = languages; *language != NULL; language++)
        {
          if (g_str_has_prefix (*language, "sv"))
            return "sv";
          if (g_str_has_prefix (*language, "en"))
            return "en";
        }
      if (i > 0)
        return NULL;
    }
  return NULL;
}

void
fler_language_init (const char *wanted)
{
  gboolean has_locale = setlocale (LC_ALL, "") != NULL;

  g_return_if_fail (wanted != NULL);

  if (g_str_equal (wanted, "sv") || g_str_equal (wanted, "en"))
    speak (wanted);
  else if ((!has_locale || !can_translate ()) && wish_of_environment () != NULL)
    speak (wish_of_environment ());

  /* Names and notes are UTF-8 everywhere, on a terminal without a locale too. */
  if (!is_utf8 () && (can_translate () || !enter ("C.UTF-8")))
    setlocale (LC_CTYPE, "C.UTF-8");
  bind_catalogue ();
}

const char *
fler_language_get (void)
{
  /* Translators: the code of the language you translate to, such as "sv". */
  const char *code = C_("language code", "en");

  return g_str_has_prefix (code, "sv") ? "sv" : "en";
}
