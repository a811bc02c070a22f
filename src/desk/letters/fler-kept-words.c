/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-kept-words.c - letters that are kept with a case, in the user's own words */

#define G_LOG_DOMAIN "fler-kept-words"

#include "config.h"

#include "fler-kept-words.h"

#include <glib/gi18n.h>

#include "fler-answer-words.h"
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

char *
fler_words_kept_days (const FlerInvitation *letter, const GDate *today)
{
  GString *words = g_string_new (NULL);
  g_autofree char *channel = fler_words_lowered (fler_words_channel (letter->channel));
  g_autofree char *made = fler_words_day_near (&letter->made_on, today);
  g_autofree char *sent = fler_words_day_near (&letter->sent_on, today);

  if (g_date_valid (&letter->made_on))
    {
      /* Translators: of a letter; %s is a day. */
      g_string_append_printf (words, _("Made %s"), made);
      g_string_append (words, " · ");
    }
  if (!fler_invitation_is_sent (letter))
    {
      g_string_append (words, C_("letter", "not sent"));
      return g_string_free (words, FALSE);
    }
  /* Translators: of a letter, after “Made Fri 13 Nov · ”; %s is a day. */
  g_string_append_printf (words, _("sent %s"), sent);
  if (letter->channel != FLER_CHANNEL_NONE)
    g_string_append_printf (words, " · %s", channel);
  return g_string_free (words, FALSE);
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
