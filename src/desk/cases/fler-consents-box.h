/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-consents-box.h - the person's consents in a case, party by party, as they are filled in
 *
 * Rule F1: for each party its own, with scope and last day, withdrawn when the person wants.
 */
#pragma once

#include <adwaita.h>

#include "fler-consent.h"
#include "fler-context.h"

#define FLER_TYPE_CONSENTS_BOX (fler_consents_box_get_type ())
G_DECLARE_FINAL_TYPE (FlerConsentsBox, fler_consents_box, FLER, CONSENTS_BOX, AdwPreferencesGroup)

/**
 * fler_consents_box_show:
 * @consents: (element-type FlerConsent): those of the case
 */
void fler_consents_box_show (FlerConsentsBox *self, FlerContext *context, GPtrArray *consents);

/**
 * fler_consents_box_is_wrong:
 *
 * Returns: whether a day stands there that is none
 */
gboolean fler_consents_box_is_wrong (FlerConsentsBox *self);

/**
 * fler_consents_box_save:
 *
 * Writes what was given, changed and withdrawn. Belongs in a transaction.
 */
gboolean fler_consents_box_save (FlerConsentsBox *self, gint64 case_id, GError **error);

/**
 * fler_words_consent:
 *
 * Returns: (transfer full): “holds, in writing, until 31 Dec”, “withdrawn Tue 24 Nov”
 */
char *fler_words_consent (const FlerConsent *consent, const GDate *today);
