/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-deviation-words.c - a deviation in the user's words */

#define G_LOG_DOMAIN "fler-deviation-words"

#include "config.h"

#include "fler-deviation-words.h"

#include <glib/gi18n.h>

#include "fler-case-words.h"
#include "fler-step-form.h"
#include "fler-words.h"

/* What overriding a rule means. */
static const struct { const char *rule; const char *text; } overridden[] = {
  { "D103", N_("Another official than the person has met") },
  { "D155", N_("Another official than the person has met") },
  { "K7", N_("Contact meeting booked after day 180") },
  { "D8", N_("Contact meeting booked after day 180") },
  { "G6b", N_("Second meeting booked before FK granted the benefit") },
};

static const struct { const char *rule; const char *text; } ended[] = {
  { "F5", N_("The meeting ended without a rehabilitation plan") },
  { "G7", N_("The meeting ended without a plan") },
  { "D25", N_("The meeting ended without a plan") },
  { "K8", N_("The person got no copy at the meeting") },
  { "G4", N_("The person got no copy at the meeting") },
  { "G3", N_("Application date and sick-report date do not agree") },
  { "D104", N_("Enrolment and benefit do not begin on the same day") },
};

static char *
who_or_party (const FlerDeviation *deviation, gboolean tells_who)
{
  const char *party = fler_words_party_name (deviation->party);

  if (!tells_who || deviation->who == NULL || *deviation->who == '\0')
    return g_strdup (party);
  return g_strdup_printf ("%s, %s", party, deviation->who);
}

static char *
words_of_overridden (const FlerDeviation *deviation, gboolean tells_who)
{
  for (gsize i = 0; i < G_N_ELEMENTS (overridden); i++)
    if (g_strcmp0 (overridden[i].rule, deviation->rule) == 0)
      {
        if (!tells_who || deviation->who == NULL)
          return g_strdup (_(overridden[i].text));
        return g_strdup_printf ("%s: %s", _(overridden[i].text), deviation->who);
      }
  return g_strdup (_("Booked although the routine has another meeting"));
}

static const char *
step_title (const FlerDeviation *deviation, const FlerRoutineSet *routines)
{
  FlerForm form = fler_step_routine_form (deviation->rule);
  const FlerRoutine *routine = routines != NULL ? fler_routine_set_get (routines, form) : NULL;
  const FlerStep *step = routine != NULL ? fler_routine_get_step (routine, deviation->rule) : NULL;

  return step != NULL ? step->title : NULL;
}

char *
fler_words_deviation (const FlerDeviation *deviation, const FlerRoutineSet *routines, gboolean tells_who)
{
  g_autofree char *who = who_or_party (deviation, tells_who);
  const char *title;

  switch (deviation->kind)
    {
    case FLER_DEVIATION_NO_SHOW:
      /* Translators: a party, and perhaps its official. */
      return g_strdup_printf (_("%s did not come"), who);
    case FLER_DEVIATION_NO_ANSWER:
      return g_strdup_printf (_("%s did not answer the invitation"), who);
    case FLER_DEVIATION_BOOKED:
      return words_of_overridden (deviation, tells_who);
    case FLER_DEVIATION_ENDED:
      for (gsize i = 0; i < G_N_ELEMENTS (ended); i++)
        if (g_strcmp0 (ended[i].rule, deviation->rule) == 0)
          return g_strdup (_(ended[i].text));
      break;
    case FLER_DEVIATION_NOTED:
    default:
      break;
    }
  if (deviation->what != NULL && *deviation->what != '\0')
    return g_strdup (deviation->what);
  title = step_title (deviation, routines);
  return title != NULL ? g_strdup_printf (_("Not done as the routine says: %s"), title)
                       : g_strdup (_("Not done as the routine says"));
}

const char *
fler_words_deviation_cause (FlerDeviationCause cause)
{
  switch (cause)
    {
    case FLER_DEVIATION_CAUSE_IMPLEMENTATION: return _("How the routine was introduced");
    case FLER_DEVIATION_CAUSE_METHOD:         return _("The method itself");
    case FLER_DEVIATION_CAUSE_ORGANISATION:   return _("Competence, organisation or leadership");
    default:                                  return _("Not looked into yet");
    }
}

const char *
fler_words_deviation_state (FlerDeviationState state)
{
  switch (state)
    {
    case FLER_DEVIATION_ANALYSED:        return C_("deviation", "Analysed in the working group");
    case FLER_DEVIATION_IN_ORGANISATION: return C_("deviation", "In the own organisation");
    case FLER_DEVIATION_CORRECTED:       return C_("deviation", "Corrected");
    case FLER_DEVIATION_REGISTERED:
    default:                             return C_("deviation", "Registered");
    }
}

static void
add_line (GString *text, const char *title, const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (text, "%s: %s\n", title, value);
}

char *
fler_words_deviation_text (const FlerDeviation *deviation, const FlerRoutineSet *routines)
{
  g_autofree char *what = fler_words_deviation (deviation, routines, FALSE);
  g_autofree char *day = fler_day_to_iso (&deviation->happened_on);
  const char *title = step_title (deviation, routines);
  g_autofree char *step = title != NULL ? g_strdup_printf ("%s %s", deviation->rule, title)
                                        : g_strdup (deviation->rule);
  GString *text = g_string_new (NULL);

  add_line (text, _("Deviation"), what);
  add_line (text, _("Day"), day);
  add_line (text, _("Form of meeting"), deviation->form != FLER_FORM_NONE ? fler_words_form (deviation->form) : NULL);
  add_line (text, _("Party"), deviation->party != FLER_PARTY_NONE ? fler_words_party_name (deviation->party) : NULL);
  add_line (text, _("Step or core component"), step);
  add_line (text, _("Reason given"), deviation->why);
  add_line (text, _("Cause"), fler_words_deviation_cause (deviation->cause));
  add_line (text, _("Measure"), deviation->measure);
  add_line (text, _("State"), fler_words_deviation_state (deviation->state));
  g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}
