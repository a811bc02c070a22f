/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-guide-words.c - the guide's answers in the user's words */

#define G_LOG_DOMAIN "fler-guide-words"

#include "config.h"

#include "fler-guide-words.h"

#include <glib/gi18n.h>

#include "fler-case-words.h"
#include "fler-words.h"

const char *
fler_words_guide_form (FlerGuideForm form)
{
  switch (form)
    {
    case FLER_GUIDE_KONTAKT:     return _("Contact meeting");
    case FLER_GUIDE_OVERLAMNING: return _("Handover meeting");
    case FLER_GUIDE_GK:          return _("Joint assessment");
    case FLER_GUIDE_FLERPART:    return _("Multi-party meeting");
    case FLER_GUIDE_SIP:         return _("SIP");
    default:                     return "";
    }
}

const char *
fler_words_fact (FlerFact fact)
{
  switch (fact)
    {
    case FLER_FACT_BENEFIT:              return _("Benefit");
    case FLER_FACT_MUNICIPALITY:         return _("Municipality");
    case FLER_FACT_EMPLOYED:             return _("Employed");
    case FLER_FACT_SICK_FIRST_DAY:       return _("First sick day");
    case FLER_FACT_DECISION:             return _("Decision");
    case FLER_FACT_DECISION_SENT:        return _("Decision sent");
    case FLER_FACT_CONTACT_MEETING_HELD: return _("Contact meeting held");
    case FLER_FACT_ENROLLED_AT_AF:       return _("Enrolled at AF");
    case FLER_FACT_CAPACITY_REDUCED:     return _("Reduced capacity");
    case FLER_FACT_CAN_TAKE_PART:        return _("Can take part");
    case FLER_FACT_NEEDS_COORDINATION:   return _("Needs coordination");
    case FLER_FACT_PARTIES_NEEDED:       return _("Parties needed");
    default:                             return "";
    }
}

static char *
missing_words (const FlerGuideAnswer *answer)
{
  GString *words = g_string_new (NULL);

  for (int i = 0; i < answer->n_missing; i++)
    {
      g_autofree char *name = fler_words_lowered (fler_words_fact (answer->missing[i]));

      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", name);
    }
  return g_string_free (words, FALSE);
}

char *
fler_words_verdict (const FlerGuideAnswer *answer, const GDate *today)
{
  gboolean has_day = g_date_valid (&answer->deadline);
  g_autofree char *day = has_day ? fler_words_day_near (&answer->deadline, today) : NULL;
  g_autofree char *missing = NULL;

  switch (answer->verdict)
    {
    case FLER_VERDICT_OFFER:
      /* Translators: %s is a day: the meeting must have been held by then. */
      return has_day ? g_strdup_printf (_("Offer now, by %s"), day) : g_strdup (_("Offer now"));
    case FLER_VERDICT_PREPARE:
      return has_day ? g_strdup_printf (_("Coming: decide by %s"), day) : g_strdup (_("Coming"));
    case FLER_VERDICT_TOO_LATE:
      return g_strdup (_("Too late"));
    case FLER_VERDICT_NOT_OFFERED:
      return g_strdup (_("Not relevant"));
    default:
      missing = missing_words (answer);
      /* Translators: %s is what must be known first: “employed”. */
      return g_strdup_printf (_("Not known yet: %s"), missing);
    }
}

char *
fler_words_contradiction (FlerFact first, FlerFact second)
{
  if (second == FLER_FACT_NONE)
    /* Translators: %s is the name of a field with a date. */
    return g_strdup_printf (_("“%s” has not come yet. Change the day or take it out."), fler_words_fact (first));
  /* Translators: the names of two fields. */
  return g_strdup_printf (_("“%1$s” and “%2$s” contradict each other. One of them is wrong."),
                          fler_words_fact (first), fler_words_fact (second));
}

static char *
party_words (const FlerFacts *facts)
{
  static const struct { FlerNeed need; FlerPartyKind party; } parties[] = {
    { FLER_NEED_AF, FLER_PARTY_AF },
    { FLER_NEED_FK, FLER_PARTY_FK },
    { FLER_NEED_REGION, FLER_PARTY_REGION },
    { FLER_NEED_KOMMUN, FLER_PARTY_KOMMUN },
  };
  g_autoptr(GString) words = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parties); i++)
    if ((facts->parties_needed & parties[i].need) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", fler_words_party (parties[i].party));
  return g_strdup (words->len > 0 ? words->str : _("Nobody"));
}

static char *
tri_words (FlerTri tri)
{
  return g_strdup (tri != FLER_TRI_UNKNOWN ? fler_words_tri (tri) : "");
}

char *
fler_words_fact_value (const FlerFacts *facts, FlerFact fact)
{
  switch (fact)
    {
    case FLER_FACT_BENEFIT:
      return g_strdup (facts->benefit != FLER_BENEFIT_UNKNOWN ? fler_words_benefit (facts->benefit) : "");
    case FLER_FACT_MUNICIPALITY:
      return g_strdup (facts->municipality != NULL ? facts->municipality : "");
    case FLER_FACT_EMPLOYED:
      return tri_words (facts->employed);
    case FLER_FACT_SICK_FIRST_DAY:
      return fler_words_day_with_year (&facts->sick_first_day);
    case FLER_FACT_DECISION:
      return g_strdup (facts->decision != FLER_DECISION_UNKNOWN ? fler_words_decision (facts->decision) : "");
    case FLER_FACT_DECISION_SENT:
      return fler_words_day_with_year (&facts->decision_sent);
    case FLER_FACT_CONTACT_MEETING_HELD:
      return tri_words (facts->contact_meeting_held);
    case FLER_FACT_ENROLLED_AT_AF:
      return tri_words (facts->enrolled_at_af);
    case FLER_FACT_CAPACITY_REDUCED:
      return tri_words (facts->capacity_reduced);
    case FLER_FACT_CAN_TAKE_PART:
      return tri_words (facts->can_take_part);
    case FLER_FACT_NEEDS_COORDINATION:
      return tri_words (facts->needs_coordination);
    case FLER_FACT_PARTIES_NEEDED:
      return facts->parties_needed_known ? party_words (facts) : g_strdup ("");
    default:
      return g_strdup ("");
    }
}
