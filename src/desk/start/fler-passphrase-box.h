/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-passphrase-box.h - choosing a passphrase: typed twice, its strength told as a time
 *
 * Says how long the passphrase would hold, and what is missing; makes no rules but one: what
 * would be found within an hour is not accepted.
 */
#pragma once

#include <adwaita.h>

#define FLER_TYPE_PASSPHRASE_BOX (fler_passphrase_box_get_type ())
G_DECLARE_FINAL_TYPE (FlerPassphraseBox, fler_passphrase_box, FLER, PASSPHRASE_BOX, AdwBin)

/**
 * FlerPassphraseBox::activate:
 *
 * Enter was pressed in the second field.
 */

/**
 * fler_passphrase_box_set_known:
 * @known: (nullable): words that others know of the user, such as the name
 */
void fler_passphrase_box_set_known (FlerPassphraseBox *self, const char *const *known);

/**
 * fler_passphrase_box_check:
 *
 * Returns: whether the passphrase may be used; if not, it says why beside the field, which has
 *   the focus now
 */
gboolean fler_passphrase_box_check (FlerPassphraseBox *self);

/**
 * fler_passphrase_box_get_text:
 *
 * Returns: (transfer none): the passphrase
 */
const char *fler_passphrase_box_get_text (FlerPassphraseBox *self);

/**
 * fler_passphrase_box_clear:
 *
 * Forgets what was typed.
 */
void fler_passphrase_box_clear (FlerPassphraseBox *self);

/**
 * fler_passphrase_words_time:
 * @seconds: how long it would take to find a passphrase
 *
 * Returns: (transfer full): “about 3 hours”, “more than a million years” …
 */
char *fler_passphrase_words_time (double seconds);
