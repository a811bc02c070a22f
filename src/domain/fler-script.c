/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-script.c - what is said on the telephone, with what is known put in */

#include "fler-script.h"

#include <string.h>

/* Puts @known, or what stands after the bar, in place of each {@name|…}. */
static void
fill_place (GString *text, const char *name, const char *known)
{
  g_autofree char *begin = g_strdup_printf ("{%s|", name);
  char *at = text->str;

  while ((at = strstr (at, begin)) != NULL)
    {
      gsize from = (gsize) (at - text->str);
      char *end = strchr (at, '}');
      g_autofree char *words = NULL;

      if (end == NULL)
        return;
      words = known != NULL && *known != '\0' ? g_strdup (known)
                                              : g_strndup (at + strlen (begin), (gsize) (end - at) - strlen (begin));
      g_string_erase (text, (gssize) from, (gssize) (end - at) + 1);
      g_string_insert (text, (gssize) from, words);
      at = text->str + from + strlen (words);
    }
}

char *
fler_script_fill (const char *script, const FlerScriptKnown *known)
{
  GString *text = g_string_new (script);

  fill_place (text, "caller", known != NULL ? known->caller : NULL);
  fill_place (text, "day_180", known != NULL ? known->day_180 : NULL);
  fill_place (text, "meeting", known != NULL ? known->meeting : NULL);
  return g_string_free (text, FALSE);
}
