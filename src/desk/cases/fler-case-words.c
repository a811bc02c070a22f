/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-words.c - the words for what is known of a case */

#define G_LOG_DOMAIN "fler-case-words"

#include "config.h"

#include "fler-case-words.h"

#include <glib/gi18n.h>

#include "fler-store.h"
#include "fler-words.h"

const char *
fler_words_party_name (FlerPartyKind party)
{
  switch (party)
    {
    case FLER_PARTY_PERSON:   return fler_words_party (party);
    case FLER_PARTY_AF:       return _("Arbetsförmedlingen");
    case FLER_PARTY_FK:       return _("Försäkringskassan");
    case FLER_PARTY_REGION:   return _("The region");
    case FLER_PARTY_KOMMUN:   return _("The municipality");
    case FLER_PARTY_EMPLOYER: return _("The employer");
    case FLER_PARTY_OTHER:    return _("Another party");
    default:                  return "";
    }
}

const char *
fler_words_answer (FlerAnswer answer)
{
  switch (answer)
    {
    case FLER_ANSWER_NOT_INVITED: return C_("answer", "not invited yet");
    case FLER_ANSWER_NONE_YET:    return C_("answer", "no answer yet");
    case FLER_ANSWER_COMES:       return C_("answer", "comes");
    case FLER_ANSWER_MEDSKICK:    return C_("answer", "sends a contribution along");
    case FLER_ANSWER_DECLINES:    return C_("answer", "declines");
    default:                      return "";
    }
}

const char *
fler_words_presence (FlerPresence presence)
{
  switch (presence)
    {
    case FLER_PRESENCE_UNKNOWN:  return C_("attendance", "not noted");
    case FLER_PRESENCE_PRESENT:  return C_("attendance", "was there");
    case FLER_PRESENCE_ABSENT:   return C_("attendance", "did not come");
    case FLER_PRESENCE_MEDSKICK: return C_("attendance", "contribution sent along");
    default:                     return "";
    }
}

const char *
fler_words_benefit (FlerBenefit benefit)
{
  switch (benefit)
    {
    case FLER_BENEFIT_NONE:                  return C_("benefit", "No benefit");
    case FLER_BENEFIT_SJUKPENNING:           return C_("benefit", "Sickness benefit");
    case FLER_BENEFIT_REHABILITERINGSPENNING: return C_("benefit", "Rehabilitation benefit");
    case FLER_BENEFIT_SJUKERSATTNING:        return C_("benefit", "Sickness compensation");
    case FLER_BENEFIT_AKTIVITETSERSATTNING:  return C_("benefit", "Activity compensation");
    default:                                 return C_("benefit", "Don’t know");
    }
}

const char *
fler_words_decision (FlerDecision decision)
{
  switch (decision)
    {
    case FLER_DECISION_NONE:                   return C_("decision", "No decision");
    case FLER_DECISION_WITHDRAWN:              return C_("decision", "Benefit withdrawn");
    case FLER_DECISION_DENIED_NEW_APPLICATION: return C_("decision", "New application refused");
    default:                                   return C_("decision", "Don’t know");
    }
}

const char *
fler_words_tri (FlerTri tri)
{
  switch (tri)
    {
    case FLER_TRI_YES: return C_("fact", "Yes");
    case FLER_TRI_NO:  return C_("fact", "No");
    default:           return C_("fact", "Don’t know");
    }
}

const char *
fler_words_form_class (FlerForm form)
{
  switch (form)
    {
    case FLER_FORM_KONTAKT:     return "form-kontakt";
    case FLER_FORM_OVERLAMNING: return "form-overlamning";
    case FLER_FORM_GK1:
    case FLER_FORM_GK2:         return "form-gk";
    case FLER_FORM_FLERPART:    return "form-flerpart";
    case FLER_FORM_SIP:         return "form-sip";
    case FLER_FORM_ANNAT:       return "form-annat";
    default:                    return "form-none";
    }
}

char *
fler_words_store_error (const GError *error)
{
  switch (error->domain == FLER_STORE_ERROR ? error->code : -1)
    {
    case FLER_STORE_ERROR_NOT_FOUND:
      return g_strdup (_("It is not there any more. It may have been erased meanwhile."));
    case FLER_STORE_ERROR_FULL:
      return g_strdup (_("The disk is full and nothing was written. Make room on it, then try again."));
    case FLER_STORE_ERROR_READ_ONLY:
      return g_strdup (_("The folder cannot be written to. See to it that you may write there, then try again."));
    case FLER_STORE_ERROR_BUSY:
      return g_strdup (_("Another program is using the database. Close it, then try again."));
    case FLER_STORE_ERROR_LOCKED:
      return g_strdup (_("The record is locked. Open a correction to change it."));
    default:
      /* Translators: what the system or the database said, in its own words. */
      return g_strdup_printf (_("It could not be done: %s"), error->message);
    }
}
