/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-party-dialog.h - one party or unit: address, contact paths, mission, and who is named there */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_PARTY_DIALOG (fler_party_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerPartyDialog, fler_party_dialog, FLER, PARTY_DIALOG, AdwWindow)

/**
 * FlerPartyDialog::done:
 * @changes: (element-type FlerRegisterChange): what was written, so that it can be taken back
 * @text: what to say of it
 */

/**
 * fler_party_dialog_present:
 * @party: as it stands in the register, or a new one (id 0) with what is known of it
 * @officials: (element-type FlerOfficial): who works there
 *
 * Returns: (transfer none): the dialog
 */
FlerPartyDialog *fler_party_dialog_present (GtkWindow *parent, FlerContext *context, const FlerParty *party,
                                            GPtrArray *officials);

/**
 * fler_party_dialog_go_to:
 * @what: "address", "phone" or "" for the first field
 *
 * Gives the focus to where that is filled in.
 */
void fler_party_dialog_go_to (FlerPartyDialog *self, const char *what);
