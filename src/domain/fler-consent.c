/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-consent.c - the person's consent that a party shares information */

#include "fler-consent.h"

FlerConsent *
fler_consent_new (void)
{
  FlerConsent *consent = g_new0 (FlerConsent, 1);

  consent->given_on = consent->ends_on = consent->withdrawn_on = fler_day_none ();
  return consent;
}

FlerConsent *
fler_consent_copy (const FlerConsent *consent)
{
  FlerConsent *copy = g_memdup2 (consent, sizeof *consent);

  copy->scope = g_strdup (consent->scope);
  return copy;
}

void
fler_consent_free (FlerConsent *consent)
{
  if (consent == NULL)
    return;
  g_free (consent->scope);
  g_free (consent);
}

FlerConsentState
fler_consent_state (const FlerConsent *consent, const GDate *on)
{
  if (!g_date_valid (&consent->given_on))
    return FLER_CONSENT_NONE;
  if (g_date_valid (&consent->withdrawn_on) && g_date_compare (on, &consent->withdrawn_on) >= 0)
    return FLER_CONSENT_WITHDRAWN;
  if (g_date_compare (on, &consent->given_on) < 0)
    return FLER_CONSENT_TO_COME;
  if (g_date_valid (&consent->ends_on) && g_date_compare (on, &consent->ends_on) > 0)
    return FLER_CONSENT_ENDED;
  return FLER_CONSENT_HOLDS;
}

static gboolean
is_later (const FlerConsent *consent, const FlerConsent *other)
{
  int order = g_date_compare (&consent->given_on, &other->given_on);

  return order > 0 || (order == 0 && consent->id > other->id);
}

const FlerConsent *
fler_consent_find (GPtrArray *consents, FlerPartyKind party, const GDate *on)
{
  const FlerConsent *latest = NULL;

  for (guint i = 0; i < consents->len; i++)
    {
      const FlerConsent *consent = g_ptr_array_index (consents, i);

      if (consent->party != party || !g_date_valid (&consent->given_on))
        continue;
      if (fler_consent_state (consent, on) == FLER_CONSENT_HOLDS)
        return consent;
      if (latest == NULL || is_later (consent, latest))
        latest = consent;
    }
  return latest;
}
