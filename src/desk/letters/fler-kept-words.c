/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-kept-words.c - letters that are kept with a case, in the user's own words */

#define G_LOG_DOMAIN "fler-kept-words"

#include "config.h"

#include "fler-kept-words.h"

#include <glib/gi18n.h>

#include "fler-words.h"

char *
fler_words_kept_receiver (const FlerInvitation *letter)
{
  g_auto(GStrv) lines = NULL;

  if (letter->receiver == NULL || *letter->receiver == '\0')
    return g_strdup (fler_words_party (letter->party));
  lines = g_strsplit (letter->receiver, "\n", -1);
  return g_strjoinv (", ", lines);
}

const char *
fler_words_sent_day (FlerSentDay fault)
{
  switch (fault)
    {
    case FLER_SENT_DAY_UNKNOWN:
      return _("Say on which day");
    case FLER_SENT_DAY_AHEAD:
      return _("That day is still to come");
    case FLER_SENT_DAY_BEFORE_MADE:
      return _("A letter was made after that day");
    case FLER_SENT_DAY_RIGHT:
    default:
      return NULL;
    }
}
