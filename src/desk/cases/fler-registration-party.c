/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-registration-party.c - who enters something in another register */

#define G_LOG_DOMAIN "fler-registration-party"

#include "config.h"

#include "fler-registration-party.h"

#include "fler-register-store.h"
#include "fler-settings.h"

FlerPartyKind
fler_registration_party (const FlerRegistration *registration, FlerContext *context)
{
  g_autofree char *set = NULL;

  /* Where the setting cannot be read, the routine's word stands. */
  if (g_strcmp0 (registration->id, FLER_REGISTRATION_SUS) == 0)
    set = fler_setting_store_get (fler_context_get_db (context), FLER_SETTING_SUS_PARTY, NULL);
  return fler_party_kind_from_id (set != NULL && *set != '\0' ? set : registration->who);
}
