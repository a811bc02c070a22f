/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-register-window.h - the register of parties: units, addresses, contact paths, officials
 *
 * It stands beside the window. The register can be saved as a file and taken in from one, so that
 * a whole county shares it (D143); what was done last can be taken back.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_REGISTER_WINDOW (fler_register_window_get_type ())
G_DECLARE_FINAL_TYPE (FlerRegisterWindow, fler_register_window, FLER, REGISTER_WINDOW, AdwWindow)

/**
 * fler_register_window_show:
 * @parent: the window it stands beside
 *
 * There is one beside each window: if it is open, it comes forward.
 *
 * Returns: (transfer none): the window
 */
FlerRegisterWindow *fler_register_window_show (GtkWindow *parent, FlerContext *context);

/**
 * fler_register_window_go_to:
 * @party_id: the unit; 0: whichever there is one of
 * @what: "address", "phone" or "" for the first field
 *
 * Opens what is to be filled in: that unit, the party's only one, or a new one where it has none.
 * Where it has several and none is told, nobody knows which, and the list is left to choose from.
 */
void fler_register_window_go_to (FlerRegisterWindow *self, FlerPartyKind kind, gint64 party_id, const char *what);

/**
 * fler_register_window_import_file:
 *
 * Reads the register in @file and shows what would become of each entry, to be taken in or not.
 */
void fler_register_window_import_file (FlerRegisterWindow *self, GFile *file);

/**
 * fler_register_window_export_file:
 *
 * Writes the register to @file, whole or not at all.
 */
void fler_register_window_export_file (FlerRegisterWindow *self, GFile *file);
