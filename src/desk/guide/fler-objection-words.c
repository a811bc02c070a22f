/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-objection-words.c - a wrong turn in the user's words, and the way on from it */

#define G_LOG_DOMAIN "fler-objection-words"

#include "config.h"

#include "fler-objection-words.h"

#include <glib/gi18n.h>

#include "fler-words.h"

static const struct { const char *rule; const char *way_on; gboolean is_of_form; } ways[] = {
  { "D5", N_("What was planned at the contact meeting goes on from there. Ask which meeting suits now."), TRUE },
  { "D35", N_("The person can talk with FK about the decision, and enrol at AF without this meeting."), TRUE },
  { "K7", N_("Ask which meeting suits now."), TRUE },
  { "D8", N_("Ask which meeting suits now."), TRUE },
  { "G6b", N_("Note FK’s standpoint in the case first."), FALSE },
  { "D103", N_("Choose the official whom the person met at the first meeting."), FALSE },
  { "D155", N_("Choose an official whom the person has met."), FALSE },
  { "G3", N_("Change the day that is wrong in the record."), FALSE },
  { "G7", N_("Change the day that is wrong in the record."), FALSE },
  { "K8", N_("Print the copy before you leave the table."), FALSE },
  { "G4", N_("Print the copy before you leave the table."), FALSE },
};

char *
fler_words_objection (const FlerObjection *objection)
{
  if (objection->who == NULL)
    return g_strdup (_(objection->why.text));
  /* Translators: an official, the party, and the rule in a sentence. */
  return g_strdup_printf (_("%1$s (%2$s) is new to the person. %3$s"), objection->who,
                          fler_words_party (objection->party), _(objection->why.text));
}

static char *
words_of_last_day (const FlerObjection *objection)
{
  g_autofree char *day = fler_words_day_with_year (&objection->last_day);

  /* Translators: %s is a day: “Sunday 27 December 2026”. */
  return g_strdup_printf (objection->is_past
                            ? _("Day 180 was %s. Ask which meeting suits now.")
                            : _("Choose a day by %s (day 180), or ask which meeting suits now."), day);
}

char *
fler_words_way_on (const FlerObjection *objection)
{
  if (g_date_valid (&objection->last_day))
    return words_of_last_day (objection);
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_strcmp0 (ways[i].rule, objection->why.rule) == 0)
      return g_strdup (_(ways[i].way_on));
  return g_strdup (_("Ask which meeting suits, or put the facts of the case right where they are wrong."));
}

gboolean
fler_objection_is_of_form (const FlerObjection *objection)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_strcmp0 (ways[i].rule, objection->why.rule) == 0)
      return ways[i].is_of_form;
  return TRUE;
}
