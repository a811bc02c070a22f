/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-key-dialog.h - a new passphrase, or a new recovery code
 *
 * Asks for the passphrase in use first: an unlocked screen is not enough to shut its owner out.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_KEY_DIALOG (fler_key_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerKeyDialog, fler_key_dialog, FLER, KEY_DIALOG, AdwWindow)

/**
 * FlerKeyDialog::done:
 * @text: what was done, to be told
 */

/**
 * fler_key_dialog_new_for_passphrase:
 */
FlerKeyDialog *fler_key_dialog_new_for_passphrase (GtkWindow *parent, FlerContext *context);

/**
 * fler_key_dialog_new_for_code:
 */
FlerKeyDialog *fler_key_dialog_new_for_code (GtkWindow *parent, FlerContext *context);
