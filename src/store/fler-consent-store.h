/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-consent-store.h - consents on disk */
#pragma once

#include "fler-consent.h"
#include "fler-db.h"

/**
 * fler_consent_store_save:
 * @error: FLER_STORE_ERROR_INVALID - it has no day on which it was given; nothing was written
 */
gboolean fler_consent_store_save (FlerDb *db, FlerConsent *consent, GError **error);
gboolean fler_consent_store_delete (FlerDb *db, gint64 id, GError **error);

/**
 * fler_consent_store_list_of_case:
 *
 * Returns: (transfer full) (element-type FlerConsent): the oldest first
 */
GPtrArray *fler_consent_store_list_of_case (FlerDb *db, gint64 case_id, GError **error);
